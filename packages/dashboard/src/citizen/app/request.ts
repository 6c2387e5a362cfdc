import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import type { TypedDocumentString } from '../../graphql/generated/citizen/graphql.ts'

/** Why something did not work: a code of the server, or `OFFLINE` where no server answered. `FailureNote.vue` has the words. */
export interface Failure {
  readonly code: string
  readonly detail: Readonly<Record<string, unknown>>
}

export type Answer<Data> = { readonly data: Data } | { readonly failure: Failure }

/** A server that has not answered by then will not be waited for. */
const ANSWER_MS = 30_000

function failureOf(body: unknown): Failure | undefined {
  const errors: unknown = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined
  if (!Array.isArray(errors)) return undefined
  const detail: Readonly<Record<string, unknown>> = errors[0]?.extensions ?? {}
  return { code: typeof detail.code === 'string' ? detail.code : 'INTERNAL', detail }
}

/**
 * Asks the server one operation by a plain fetch: no client, no cache, nothing that outlives the page. The preflight header proves
 * to the server that a page of its own origin asks.
 */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const query = document.toString()
  const operationName = /(?:query|mutation) (\w+)/.exec(query)?.[1]
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ operationName, query, variables }),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const body: { readonly data?: Data | null } = await response.json()
    const failure = failureOf(body)
    if (failure !== undefined) return { failure }
    if (body.data === undefined || body.data === null) return { failure: { code: codeOfStatus(response.status), detail: {} } }
    return { data: body.data }
  } catch {
    return { failure: { code: 'OFFLINE', detail: {} } }
  }
}

function codeOfStatus(status: number): string {
  if (status === 429) return 'RATE_LIMITED'
  return status === 502 || status === 503 ? 'UNAVAILABLE' : 'INTERNAL'
}

/** Names one wish of a person: sent again, it is done once. Not `randomUUID`, which a page without TLS does not have. */
export function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface Asked<Data> {
  /** The last answer; it stays while a new one is on its way. */
  readonly data: Readonly<Ref<Data | null>>
  readonly loading: Readonly<Ref<boolean>>
  readonly failure: Readonly<Ref<Failure | null>>
  ask(): Promise<void>
}

/** A query that follows its variables; null variables ask nothing. Only the newest answer counts. */
export function useAsked<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: () => Variables | null,
): Asked<Data> {
  const data = shallowRef<Data | null>(null)
  const loading = ref(true)
  const failure = shallowRef<Failure | null>(null)
  let newest = 0

  async function ask(): Promise<void> {
    newest += 1
    const mine = newest
    const asked = variables()
    if (asked === null) return
    loading.value = true
    const answer = await request(document, asked)
    if (mine !== newest) return
    loading.value = false
    failure.value = 'failure' in answer ? answer.failure : null
    if ('data' in answer) data.value = answer.data
  }

  watch(() => JSON.stringify(variables()), ask, { immediate: true })
  onScopeDispose(() => {
    newest += 1
  })
  return { data, loading, failure, ask }
}

export interface Sent<Data, Variables> {
  readonly busy: Readonly<Ref<boolean>>
  readonly failure: Ref<Failure | null>
  /** The answer, or null when the server refused; the reason then stands in `failure`. */
  send(variables: Variables): Promise<Data | null>
}

/** One command of the server, sent at most once at a time. */
export function useSent<Data, Variables>(document: TypedDocumentString<Data, Variables>): Sent<Data, Variables> {
  const busy = ref(false)
  const failure = shallowRef<Failure | null>(null)
  async function send(variables: Variables): Promise<Data | null> {
    if (busy.value) return null
    busy.value = true
    const answer = await request(document, variables)
    busy.value = false
    failure.value = 'failure' in answer ? answer.failure : null
    return 'data' in answer ? answer.data : null
  }
  return { busy, failure, send }
}
