import type { Status } from '../../components/StatusMark.vue'
import type { Light } from '../../graphql/generated/graphql.ts'

/** The mark each light is drawn with, the same on every page. */
export const STATUS_OF_LIGHT: Record<Light, Status> = {
  green: 'normal',
  yellow: 'yellow',
  red: 'red',
  paused: 'paused',
  unknown: 'stale',
}
