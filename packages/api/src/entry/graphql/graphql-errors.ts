import { ERROR_CODES, type ErrorCode, RuleError } from '@mingchuang/schema'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isUnavailable, isUnstorableText } from '../../platform/database/failures.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import type { Logger } from '../../platform/logger.ts'

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
}

/** A refusal made by the entry itself, before any resolver ran. */
export function refusal(code: ErrorCode, detail: Readonly<Record<string, unknown>> = {}): GraphQLError {
  const status = HTTP_STATUS[code] ?? 400
  return new GraphQLError(ERROR_CODES[code], { extensions: { code, ...detail, http: { status } } })
}

/** Codes of GraphQL itself: the document or its variables are wrong, and the library's message says how. */
const PROTOCOL_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/**
 * The one place where errors become answers: ours keep their code and detail, GraphQL's their message, the rest becomes INTERNAL
 * with an id under which the log has everything.
 */
export function formatGraphQLError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = causeOf(error)
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    }
    if (cause instanceof DomainError || cause instanceof RuleError) {
      return { message: ERROR_CODES[cause.code], ...place, extensions: { ...cause.detail, code: cause.code } }
    }
    if (isUnstorableText(cause)) {
      return {
        message: ERROR_CODES.INVALID_INPUT,
        ...place,
        extensions: { code: 'INVALID_INPUT', expected: 'text without NUL characters' },
      }
    }
    if (isUnavailable(cause)) {
      logger.warn({ error: cause }, 'the database did not answer')
      return { message: ERROR_CODES.UNAVAILABLE, ...place, extensions: { code: 'UNAVAILABLE' } }
    }
    const { code } = formatted.extensions ?? {}
    if (typeof code === 'string' && (code in ERROR_CODES || PROTOCOL_CODES.has(code)) && code !== 'INTERNAL') {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {}
      return { message: formatted.message, ...place, extensions }
    }
    if (cause instanceof GraphQLError && cause.originalError === undefined && cause.path === undefined) {
      return { message: formatted.message, ...place, extensions: { code: 'BAD_USER_INPUT' } }
    }
    const logId = newId()
    logger.error({ error: cause, logId }, 'a request failed on our side')
    return { message: ERROR_CODES.INTERNAL, ...place, extensions: { code: 'INTERNAL', logId } }
  }
}

/** What was thrown by a resolver, or while the request's own context was made. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error
}
