import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import { client } from './client.ts'
import { type FailureCode, failureCode } from './error-code.ts'

export interface Query<Data> {
  /** The last answer; it stays while a new one is on its way, so a page never goes blank. */
  readonly data: Readonly<Ref<Data | null>>
  readonly loading: Readonly<Ref<boolean>>
  readonly failure: Readonly<Ref<FailureCode | null>>
  refetch(): void
}

/** A query that follows its variables: whenever they change it is asked again, and only the newest answer counts. */
export function useQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
  { enabled = () => true }: { readonly enabled?: () => boolean } = {},
): Query<Data> {
  const data = shallowRef<Data | null>(null)
  const loading = ref(true)
  const failure = ref<FailureCode | null>(null)
  let newest = 0

  async function ask(): Promise<void> {
    newest += 1
    if (!enabled()) return
    const mine = newest
    loading.value = true
    try {
      // Asked again after a write, it must not be given the answer of the same question that was under way before it.
      const context = { queryDeduplication: false }
      const answer = await client.query<Data>({ query: document, variables: variables(), fetchPolicy: 'no-cache', context })
      if (mine !== newest) return
      data.value = answer.data ?? null
      failure.value = answer.error ? failureCode(answer.error) : null
    } catch (error) {
      if (mine === newest) failure.value = failureCode(error)
    } finally {
      if (mine === newest) loading.value = false
    }
  }

  watch(variables, ask, { immediate: true, deep: true })
  onScopeDispose(() => {
    newest += 1
  })
  return { data, loading, failure, refetch: ask }
}
