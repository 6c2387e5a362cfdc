import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { type Ref, ref } from 'vue'
import { client } from './client.ts'
import { type FailureCode, failureCode } from './error-code.ts'

export interface Command<Data, Variables> {
  readonly busy: Readonly<Ref<boolean>>
  readonly failure: Readonly<Ref<FailureCode | null>>
  /** The answer, or null when the server refused; the reason then stands in `failure`. */
  run(variables: Variables): Promise<Data | null>
}

/** One command of the server, sent at most once at a time. */
export function useCommand<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data, Variables> {
  const busy = ref(false)
  const failure = ref<FailureCode | null>(null)

  async function run(variables: Variables): Promise<Data | null> {
    if (busy.value) return null
    busy.value = true
    failure.value = null
    try {
      const answer = await client.mutate<Data>({ mutation: document, variables, fetchPolicy: 'no-cache' })
      return answer.data ?? null
    } catch (error) {
      failure.value = failureCode(error)
      return null
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, run }
}
