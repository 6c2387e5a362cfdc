import { CombinedGraphQLErrors, ServerError } from '@apollo/client/core'
import { ERROR_CODES, type ErrorCode } from '@mingchuang/schema'

/** What a page can say about a failure: a code of the server, or that there was no server to answer. */
export type FailureCode = ErrorCode | 'OFFLINE'

/** Codes that mean: this browser has no session that may see the page. */
export const SIGN_IN_CODES: readonly FailureCode[] = ['UNAUTHENTICATED', 'FORBIDDEN']

function isErrorCode(value: unknown): value is ErrorCode {
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
