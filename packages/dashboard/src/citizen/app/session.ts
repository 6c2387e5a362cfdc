import { type Ref, ref, shallowRef } from 'vue'
import { CitizenDocument, type CitizenPartsFragment, SignOutDocument } from '../../graphql/generated/citizen/graphql.ts'
import { type Failure, request } from './request.ts'
import { addressOf } from './router.ts'

/**
 * Who is signed in, in memory only: the session is a cookie no script reads, and nothing about the person is kept in the browser.
 * `undefined` until the server was asked.
 */
const signedIn = shallowRef<CitizenPartsFragment | null | undefined>(undefined)
const failed = shallowRef<Failure | null>(null)
const asking = ref(false)

export const citizen: Readonly<Ref<CitizenPartsFragment | null | undefined>> = signedIn
export const sessionFailure: Readonly<Ref<Failure | null>> = failed

/** Other windows of the same browser show the same person: they are cleared with this one. */
const others = new BroadcastChannel('mingchuang.citizen')

export function greet(person: CitizenPartsFragment): void {
  signedIn.value = person
  failed.value = null
}

/** Asks the server who this browser is; nobody, and a member of the staff, is an answer and not a failure. */
export async function askWhoIsHere(): Promise<void> {
  if (asking.value) return
  asking.value = true
  const answer = await request(CitizenDocument, {})
  asking.value = false
  if ('data' in answer) return greet(answer.data.citizen)
  const isNobody = answer.failure.code === 'UNAUTHENTICATED' || answer.failure.code === 'FORBIDDEN'
  signedIn.value = isNobody ? null : undefined
  failed.value = isNobody ? null : answer.failure
}

/** Leaves nothing of a person behind: not in memory, not on the page, not in a page the browser kept. */
function leave(): void {
  document.querySelector('#app')?.replaceChildren()
  location.replace(addressOf({ name: 'home' }))
}

export async function signOut(): Promise<Failure | null> {
  const answer = await request(SignOutDocument, {})
  if ('failure' in answer && answer.failure.code !== 'UNAUTHENTICATED') return answer.failure
  others.postMessage('signed out')
  leave()
  return null
}

others.addEventListener('message', leave)
