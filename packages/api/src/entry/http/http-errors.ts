import { ERROR_CODES, type ErrorCode, RuleError } from '@mingchuang/schema'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isUnavailable, isUnstorableText } from '../../platform/database/failures.ts'
import { DomainError } from '../../platform/domain-error.ts'

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  IMPOSSIBLE_TRANSITION: 409,
  VERSION_CONFLICT: 409,
  ALREADY_EXISTS: 409,
  ITEM_CANCELLED: 409,
  NOT_ENOUGH_STOCK: 409,
  DEVICE_NOT_BOUND: 409,
  PRESS_MISMATCH: 409,
  BODY_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
}

/** Errors of Fastify and its plugins, by the code they carry. */
const FRAMEWORK_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MALFORMED_BODY',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_BODY',
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_BODY',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'MALFORMED_BODY',
  FST_ERR_VALIDATION: 'INVALID_INPUT',
}

/** The code an error leaves with; INTERNAL for whatever we did not foresee. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof DomainError || error instanceof RuleError) return error.code
  if (isUnstorableText(error)) return 'INVALID_INPUT'
  if (isUnavailable(error)) return 'UNAVAILABLE'
  if (error instanceof Error) {
    const { code, statusCode } = error as Partial<FastifyError>
    if (code !== undefined && FRAMEWORK_CODES[code] !== undefined) return FRAMEWORK_CODES[code]
    if (statusCode === 429) return 'RATE_LIMITED'
    if (statusCode === 400) return 'MALFORMED_BODY'
  }
  return 'INTERNAL'
}

export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 400
}

function sendError(reply: FastifyReply, code: ErrorCode, extra: Readonly<Record<string, unknown>>): FastifyReply {
  return reply.code(statusOf(code)).send({ code, message: ERROR_CODES[code], ...extra })
}

/** Every JSON endpoint refuses in one form: `{code, message, detail?, logId?}`. */
export function answerErrorsAsJson(fastify: FastifyInstance): void {
  fastify.setErrorHandler((error, request, reply) => {
    const code = codeOf(error)
    if (code === 'INTERNAL' || code === 'UNAVAILABLE') {
      request.log.error({ error, requestId: request.id }, 'a request failed on our side')
      return sendError(reply, code, { logId: request.id })
    }
    const detail = error instanceof DomainError || error instanceof RuleError ? error.detail : {}
    return sendError(reply, code, Object.keys(detail).length === 0 ? {} : { detail })
  })
}

/** What nobody serves: a JSON refusal, unless `page` answers a browser that asks for a page. */
export function answerUnknownPaths(
  fastify: FastifyInstance,
  page?: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void {
  fastify.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true
    return wantsPage && page !== undefined ? page(request, reply) : sendError(reply, 'NOT_FOUND', {})
  })
}
