import type { HallItem } from './demo-hall.ts'
import { ENTERPRISE_KINDS, ENTERPRISE_WORDS, FAMILY_NAMES, GIVEN_NAMES, PROJECT_KINDS } from './lists/people.data.ts'
import type { Random } from './random.ts'

const FAMILY_NAME_LIST = [...FAMILY_NAMES]
/** Departments that people go to for themselves rather than for an enterprise. */
const PERSONAL_DEPARTMENTS: readonly HallItem['department'][] = ['GAJ', 'MZJ', 'RSJ', 'CLH', 'JYJ', 'FGC', 'WJJ']

/** Who applies: a project, an enterprise or a person; the names mean nobody. */
export function subjectOf(random: Random, item: HallItem): string {
  const enterprise = `${random.pick(ENTERPRISE_WORDS)}${random.pick(ENTERPRISE_KINDS)}`
  if (item.stage !== null || item.department === 'GHJ') return `${random.pick(ENTERPRISE_WORDS)}${random.pick(PROJECT_KINDS)}`
  if (!isPersonal(item) && random.chance(0.7)) return enterprise
  return `${random.pick(FAMILY_NAME_LIST)}${random.pick(GIVEN_NAMES)}`
}

/** Whether people come for it for themselves. */
export function isPersonal({ department }: HallItem): boolean {
  return PERSONAL_DEPARTMENTS.includes(department)
}
