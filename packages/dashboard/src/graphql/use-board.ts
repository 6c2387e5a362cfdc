import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import { client } from './client.ts'
import { type FailureCode, failureCode } from './error-code.ts'
import { refused } from './live-socket.ts'

/** Wait before a subscription that the server ended is asked for again; reconnecting itself is the socket's business. */
const RESUBSCRIBE_MS = 3_000

export interface Board<T> {
  /** The last whole state; it stays when the connection is lost. */
  readonly state: Readonly<Ref<T | null>>
  readonly receivedAt: Readonly<Ref<number | null>>
  readonly failure: Readonly<Ref<FailureCode | null>>
  /** Asks again at once, for instance after signing in. */
  restart(): void
}

/**
 * A live board. Every message is the whole state and replaces what was there, so a lost, repeated or reordered message
 * does no harm and reconnecting equals connecting.
 */
export function useBoard<Data, Variables extends OperationVariables, T>(
  document: TypedDocumentNode<Data, Variables>,
  select: (data: Data) => T,
): Board<T> {
  const state = shallowRef<T | null>(null)
  const receivedAt = ref<number | null>(null)
  const failure = ref<FailureCode | null>(null)
  let subscription: { unsubscribe(): void } | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  function fail(error: unknown): void {
    // Apollo's link keeps no close code: whether the socket was refused is asked of the socket.
    failure.value = refused.value ? 'UNAUTHENTICATED' : failureCode(error)
    clearTimeout(again)
    again = setTimeout(restart, RESUBSCRIBE_MS)
  }

  function restart(): void {
    clearTimeout(again)
    subscription?.unsubscribe()
    subscription = client.subscribe<Data>({ query: document, fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data, error }) => {
        if (error || !data) return fail(error)
        state.value = select(data)
        receivedAt.value = Date.now()
        failure.value = null
      },
      error: fail,
      complete: () => fail(undefined),
    })
  }

  restart()
  onScopeDispose(() => {
    clearTimeout(again)
    subscription?.unsubscribe()
  })
  return { state, receivedAt, failure, restart }
}
