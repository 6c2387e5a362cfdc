import type { ErrorCode } from './errors.ts'

/** A refusal by a pure rule of either side: `code` is what travels to the client, `detail` names the offending values. */
export class RuleError extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, detail: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.name = 'RuleError'
    this.code = code
    this.detail = detail
  }
}
