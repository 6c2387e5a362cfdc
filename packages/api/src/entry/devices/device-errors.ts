import { ERROR_CODES, type ErrorCode, RuleError } from '@mingchuang/schema'
import { DomainError } from '../../platform/domain-error.ts'
import type { Logger } from '../../platform/logger.ts'
import { codeOf, statusOf } from '../http/http-errors.ts'

/** A refusal as a device gets it. */
export interface DeviceRefusal {
  readonly status: number
  readonly body: { readonly code: ErrorCode; readonly message: string; readonly detail: Readonly<Record<string, unknown>> }
}

/** Turns whatever was thrown into a coded refusal; what nobody foresaw is logged under the request's id and told as INTERNAL. */
export function refusalOf(error: unknown, logger: Logger, requestId: string): DeviceRefusal {
  const code = codeOf(error)
  if (code === 'INTERNAL') {
    logger.error({ error, requestId }, 'a device request failed')
    return refusal(code, { logId: requestId })
  }
  return refusal(code, error instanceof DomainError || error instanceof RuleError ? error.detail : {})
}

function refusal(code: ErrorCode, detail: Readonly<Record<string, unknown>>): DeviceRefusal {
  return { status: statusOf(code), body: { code, message: ERROR_CODES[code], detail } }
}
