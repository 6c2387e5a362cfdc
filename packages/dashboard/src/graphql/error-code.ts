import { CombinedGraphQLErrors, ServerError } from '@apollo/client/core'
import { ERROR_CODES, type ErrorCode } from '@mingchuang/schema'

/** What a page can say about a failure: a code of the server, or that there was no server to answer. */
export type FailureCode = ErrorCode | 'OFFLINE'

/** Codes that mean: this browser has no session that may see the page. */
export const SIGN_IN_CODES: readonly FailureCode[] = ['UNAUTHENTICATED', 'FORBIDDEN']

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value)
}

function codeOf(errors: unknown): ErrorCode | undefined {
  if (!Array.isArray(errors)) return undefined
  for (const error of errors) {
    const code: unknown = error?.extensions?.code
    if (isErrorCode(code)) return code
  }
  return undefined
}

/** The coded reason of whatever Apollo or the socket reports. */
export function failureCode(error: unknown): FailureCode {
  if (CombinedGraphQLErrors.is(error)) return codeOf(error.errors) ?? 'INTERNAL'
  if (ServerError.is(error)) {
    try {
      return codeOf(JSON.parse(error.bodyText)?.errors) ?? 'INTERNAL'
    } catch {
      return 'INTERNAL'
    }
  }
  return 'OFFLINE'
}

/** What a refusal names beside its code: the field at fault, the materials that are missing. */
export interface FailureDetail {
  readonly field: string | null
  readonly materials: readonly string[]
}

/** The detail of the first coded error; empty where the failure has none. */
export function failureDetail(error: unknown): FailureDetail {
  const extensions = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined
  const { field, materials } = extensions ?? {}
  return {
    field: typeof field === 'string' ? field : null,
    materials: Array.isArray(materials) ? materials.filter((name) => typeof name === 'string') : [],
  }
}
