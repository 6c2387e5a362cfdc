import { ERROR_CODES, type ErrorCode, RuleError } from '@mingchuang/schema'
import { isUnavailable } from '../../platform/database/failures.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { Logger } from '../../platform/logger.ts'

/** A refusal as a device gets it. */
export interface DeviceRefusal {
  readonly status: number
  readonly body: { readonly code: ErrorCode; readonly message: string; readonly detail: Readonly<Record<string, unknown>> }
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  IMPOSSIBLE_TRANSITION: 409,
  VERSION_CONFLICT: 409,
  DEVICE_NOT_BOUND: 409,
  PRESS_MISMATCH: 409,
  BODY_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}

/** Fastify's own refusals, by its code. */
const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'MALFORMED_BODY',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_BODY',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MALFORMED_BODY',
}

/** Turns whatever was thrown into a coded refusal; what nobody foresaw is logged under the request's id and told as INTERNAL. */
export function refusalOf(error: unknown, logger: Logger, requestId: string): DeviceRefusal {
  if (error instanceof DomainError || error instanceof RuleError) return refusal(error.code, error.detail)
  const code = fastifyCodeOf(error)
  if (code !== undefined) return refusal(code, {})
  if (isUnavailable(error)) return refusal('UNAVAILABLE', {})
  logger.error({ error, requestId }, 'a device request failed')
  return refusal('INTERNAL', { logId: requestId })
}

function refusal(code: ErrorCode, detail: Readonly<Record<string, unknown>>): DeviceRefusal {
  return { status: STATUS[code] ?? 400, body: { code, message: ERROR_CODES[code], detail } }
}

function fastifyCodeOf(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  if (error.code === 'FST_ERR_RATE_LIMIT' || ('statusCode' in error && error.statusCode === 429)) return 'RATE_LIMITED'
  return FASTIFY_CODES[error.code]
}
