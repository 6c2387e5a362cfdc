import { ERROR_CODES, type ErrorCode } from '@mingchuang/schema'

/**
 * A refusal the caller can act on. `detail` names fields, ids and states the caller already knows; it is sent out, so it never
 * carries anything of somebody else.
 */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(ERROR_CODES[code])
    this.name = 'DomainError'
    this.code = code
    this.detail = detail
  }
}

/** Refuses a field's value: the usual answer to bad input. */
export function invalid(field: string, expected: string): DomainError {
  return new DomainError('INVALID_INPUT', { field, expected })
}
