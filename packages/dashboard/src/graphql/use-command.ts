import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { type Ref, ref, shallowRef } from 'vue'
import { client } from './client.ts'
import { type FailureCode, type FailureDetail, failureCode, failureDetail } from './error-code.ts'

export interface Command<Data, Variables> {
  readonly busy: Readonly<Ref<boolean>>
  readonly failure: Readonly<Ref<FailureCode | null>>
  /** What the refusal names; null without one. */
  readonly detail: Readonly<Ref<FailureDetail | null>>
  /** The answer, or null when the server refused; the reason then stands in `failure`. */
  run(variables: Variables): Promise<Data | null>
}

/** One command of the server, sent at most once at a time. */
export function useCommand<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data, Variables> {
  const busy = ref(false)
  const failure = ref<FailureCode | null>(null)
  const detail = shallowRef<FailureDetail | null>(null)

  async function run(variables: Variables): Promise<Data | null> {
    if (busy.value) return null
    busy.value = true
    failure.value = null
    detail.value = null
    try {
      const answer = await client.mutate<Data>({ mutation: document, variables, fetchPolicy: 'no-cache' })
      return answer.data ?? null
    } catch (error) {
      failure.value = failureCode(error)
      detail.value = failureDetail(error)
      return null
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, detail, run }
}
