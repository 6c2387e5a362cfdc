import type { ErrorCode } from './errors.ts'

/** A refusal by one of the calendar and clock rules; `code` is what travels to the client, `detail` names the offending value. */
export class CalendarError extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, detail: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.name = 'CalendarError'
    this.code = code
    this.detail = detail
  }
}
