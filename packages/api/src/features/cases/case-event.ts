import type { CaseEventKind, CaseKind, Decision, EventOrigin } from '@mingchuang/schema'

/** What an item promised when the terms of a case were fixed. Limits are working days; null: the item states none. */
export type CaseTerms = {
  readonly itemVersion: number
  readonly kind: CaseKind
  readonly promisedLimitWorkingDays: number | null
  readonly statutoryLimitWorkingDays: number | null
}

/** A material as an event names it: with its name of that day. */
export interface KeptMaterial {
  readonly id: string
  readonly name: string
}

/** What the kinds of events carry besides time, place and person. A type, not an interface: it is stored as JSON as it stands. */
export type CaseEventDetail = {
  /** received and accepted: the terms in force; those of the acceptance are frozen */
  readonly terms?: CaseTerms
  /** accepted: due days that the log a case comes from states itself; kept, not computed */
  readonly promisedDueDay?: string
  readonly statutoryDueDay?: string
  /** refused, rejected, transferred, extended and what led to it, reminded, withdrawn: in words; paused: a `PauseReason` */
  readonly reason?: string
  /** paused, extended: text of the written notice to the applicant (Administrative Licence Law, Art. 45 and 42) */
  readonly notice?: string
  /** its number, issued per hall and year by the statement that writes the event */
  readonly noticeNumber?: string
  /** to whom it is addressed */
  readonly addressee?: string
  /** extensionRequested: working days asked for; extended: added to both limits (Art. 42) */
  readonly workingDays?: number
  /** extensionRequested: the account that asked, which may not approve */
  readonly requestedBy?: string
  readonly decision?: Decision
  /** accepted: the materials that lay there; supplementRequested: those that are missing or must be corrected */
  readonly materials?: readonly KeptMaterial[]
  /** stepStarted: the step's own limit, frozen here */
  readonly stepLimitWorkingDays?: number
  /** attributes of an imported row, untouched */
  readonly attributes?: unknown
}

/** One event of a case as its rules see it. `seq` orders events of the same instant. */
export interface CaseEvent {
  readonly seq: number
  readonly kind: CaseEventKind
  readonly at: Date
  readonly origin: EventOrigin
  /** The window and person that acted; null when the event names none. */
  readonly windowId: string | null
  readonly staffId: string | null
  readonly step: string | null
  readonly detail: CaseEventDetail
}

/** An event with what only the log of events keeps. */
export interface RecordedCaseEvent extends CaseEvent {
  readonly recordedAt: Date
  /** Identity of a log row under its case, so that a second import adds nothing. */
  readonly externalKey?: string | null
}
