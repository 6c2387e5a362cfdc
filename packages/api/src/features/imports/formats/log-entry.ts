import { CASE_NUMBER_LENGTH_MAX, NAME_LENGTH_MAX } from '@mingchuang/schema'

/** The attribute types of XES 1.0 (IEEE 1849). A plain string stands for itself, so the common case stays small in memory and in JSON. */
export const LOG_VALUE_TYPES = ['string', 'date', 'int', 'float', 'boolean', 'id', 'list', 'container'] as const
export type LogValueType = (typeof LOG_VALUE_TYPES)[number]

export interface TypedLogValue {
  readonly type: LogValueType
  readonly value: string
  /** Nested attributes, the items of a list, or the fields of a container; keys may repeat inside a list. */
  readonly children?: readonly (readonly [key: string, value: LogValue])[]
}
export type LogValue = string | TypedLogValue
export type LogAttributes = ReadonlyMap<string, LogValue>

/** One event of a log, the same whether it was read from XES or from CSV. */
export interface LogEvent {
  /** Line of the file on which the event starts, from 1. */
  readonly line: number
  readonly caseName: string
  readonly name: string
  readonly at: Date
  readonly startedAt: Date | undefined
  /** Lower-case transition of the standard life cycle (start, complete, suspend, resume, …); complete when the log says nothing. */
  readonly lifecycle: string
  readonly resource: string | undefined
  readonly group: string | undefined
  readonly instance: string | undefined
  /** What is left when the fields above are taken out. */
  readonly attributes: LogAttributes
}

/**
 * A trace, or a piece of one: traces longer than `PIECE_LIMITS` and the scattered rows of a CSV case arrive in
 * several pieces with the same case name, so that memory does not grow with the file.
 */
export interface LogTrace {
  readonly kind: 'trace'
  readonly line: number
  readonly caseName: string
  readonly attributes: LogAttributes
  readonly events: readonly LogEvent[]
  /** Characters of text it was read from, about: what a batch of traces is measured by. */
  readonly textLength: number
}

export const REJECTION_REASONS = [
  'case-name-missing',
  'case-name-too-long',
  'case-name-undecodable',
  'event-name-missing',
  'event-name-too-long',
  'field-too-long',
  'time-missing',
  'time-unreadable',
  'time-too-early',
  'start-unreadable',
  'start-after-end',
  'column-count',
  'row-malformed',
  'row-too-long',
  'too-large',
  'event-outside-case',
  'case-without-time',
  'case-date-unreadable',
  'case-end-before-start',
  'case-too-long',
  'exported-event-unreadable',
  'file-cut-off',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

/** A row that was not taken, with the line a person must look at. It never stops the rows around it. */
export interface RejectedRow {
  readonly kind: 'rejected'
  readonly line: number
  readonly reason: RejectionReason
  readonly message: string
}

export type LogEntry = LogTrace | RejectedRow

export const reject = (line: number, reason: RejectionReason, message: string): RejectedRow => ({
  kind: 'rejected',
  line,
  reason,
  message,
})

/** Longest piece of a trace held in memory. */
export const PIECE_LIMITS = { events: 1_000, textLength: 1024 * 1024 } as const

export const LOG_LIMITS = {
  caseNameLength: CASE_NUMBER_LENGTH_MAX,
  nameLength: NAME_LENGTH_MAX,
  attributesPerElement: 1_000,
  /** Characters of one event, or of the attributes of one case, names and values together. */
  elementTextLength: 256 * 1024,
  elementDepth: 1_000,
  /** Characters between two tags, or of one CSV line, after which the file is not a log but an attack or damage. */
  tokenLength: 1024 * 1024,
} as const

export type LogFormatErrorCode =
  | 'NOT_A_LOG'
  | 'EMPTY_FILE'
  | 'ENCODING_UNKNOWN'
  | 'DOCUMENT_TYPE_REFUSED'
  | 'COLUMN_MISSING'
  | 'FILE_CUT_OFF'

/** The file as a whole cannot be read (any further); `message` is a sentence for the person who gave it. */
export class LogFormatError extends Error {
  override readonly name = 'LogFormatError'
  readonly code: LogFormatErrorCode

  constructor(code: LogFormatErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
