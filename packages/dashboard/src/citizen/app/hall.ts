import { type Ref, shallowRef, watch } from 'vue'
import { HallDocument, type HallQuery } from '../../graphql/generated/citizen/graphql.ts'
import { type Failure, request } from './request.ts'
import { route } from './router.ts'

export type PublicHall = NonNullable<HallQuery['publicHall']>

const found = shallowRef<PublicHall | null>(null)
const failed = shallowRef<Failure | null>(null)

/** The hall the address names; null until it is known, or when there is none. */
export const hall: Readonly<Ref<PublicHall | null>> = found
export const hallFailure: Readonly<Ref<Failure | null>> = failed

async function ask(code: string): Promise<void> {
  const answer = await request(HallDocument, { hallCode: code })
  if (code !== route.value.hall) return
  if (!('data' in answer)) {
    failed.value = answer.failure
    return
  }
  found.value = answer.data.publicHall
  failed.value = answer.data.publicHall === null ? { code: 'NOT_FOUND', detail: {} } : null
}

watch(
  () => route.value.hall,
  (code) => {
    if (code !== '') void ask(code)
  },
  { immediate: true },
)

export const askHallAgain = () => ask(route.value.hall)
