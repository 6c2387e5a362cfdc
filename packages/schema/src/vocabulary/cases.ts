/** The events of a case. A case is nothing else than their sequence. */
export const CASE_EVENT_KINDS = [
  'received',
  'supplementRequested',
  'supplemented',
  'accepted',
  'refused',
  'stepStarted',
  'stepFinished',
  'paused',
  'resumed',
  'extensionRequested',
  'extended',
  'extensionDeclined',
  'transferred',
  'reminded',
  'decided',
  'delivered',
  'withdrawn',
] as const
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number]

export const CASE_STATES = [
  'received',
  'awaitingSupplement',
  'accepted',
  'paused',
  'decided',
  'delivered',
  'refused',
  'withdrawn',
] as const
export type CaseState = (typeof CASE_STATES)[number]

/** States in which the legal clock may still run. */
export const OPEN_CASE_STATES = ['received', 'awaitingSupplement', 'accepted', 'paused'] as const satisfies readonly CaseState[]

/** States in which a window still has something to do: the open ones, and decided until the result is handed out. */
export const IN_HAND_CASE_STATES = [...OPEN_CASE_STATES, 'decided'] as const satisfies readonly CaseState[]

/** What is to be done next, as a window sorts its work; every case in hand is in exactly one group. */
export const WORK_GROUPS = [
  'receivedOnline',
  'receivedAtWindow',
  'awaitingSupplement',
  'accepted',
  'paused',
  'toDeliver',
] as const
export type WorkGroup = (typeof WORK_GROUPS)[number]

/** What a batch can do to each of its cases. */
export const BATCH_OPERATIONS = [
  'transferCase',
  'acceptCase',
  'requestSupplement',
  'refuseCase',
  'decideCase',
  'deliverCase',
] as const
export type BatchOperation = (typeof BATCH_OPERATIONS)[number]

/** Cases one batch request may name; each is a command of its own. */
export const BATCH_CASES_MAX = 50

/** What a file is to its case: handed in by the applicant, or made by the hall. */
export const ATTACHMENT_KINDS = ['material', 'supplement', 'notice', 'result'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** Files of one case; beyond it somebody is filling the disk. */
export const ATTACHMENTS_MAX = 100

/** What may follow in each state. `undefined` is an impossible transition; the table is the whole rule. */
export const CASE_TRANSITIONS = {
  received: {
    supplementRequested: 'awaitingSupplement',
    accepted: 'accepted',
    refused: 'refused',
    transferred: 'received',
    reminded: 'received',
    withdrawn: 'withdrawn',
  },
  awaitingSupplement: {
    supplemented: 'received',
    refused: 'refused',
    transferred: 'awaitingSupplement',
    reminded: 'awaitingSupplement',
    withdrawn: 'withdrawn',
  },
  accepted: {
    stepStarted: 'accepted',
    stepFinished: 'accepted',
    paused: 'paused',
    extensionRequested: 'accepted',
    extended: 'accepted',
    extensionDeclined: 'accepted',
    transferred: 'accepted',
    reminded: 'accepted',
    decided: 'decided',
    withdrawn: 'withdrawn',
  },
  paused: {
    resumed: 'accepted',
    extended: 'paused',
    extensionDeclined: 'paused',
    transferred: 'paused',
    reminded: 'paused',
    withdrawn: 'withdrawn',
  },
  decided: { delivered: 'delivered' },
  delivered: {},
  refused: {},
  withdrawn: {},
} as const satisfies Record<CaseState, Partial<Record<CaseEventKind, CaseState>>>

export const DECISIONS = ['approved', 'rejected'] as const
export type Decision = (typeof DECISIONS)[number]

/** Reasons that stop the clock (Administrative Licence Law, Art. 45); each is told to the applicant in writing. */
export const PAUSE_REASONS = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** The supervision state of an open case. Paused is its own state; `unknown` = no due day can be computed. */
export const LIGHTS = ['green', 'yellow', 'red', 'paused', 'unknown'] as const
export type Light = (typeof LIGHTS)[number]

/** Why a case has no due day: the year is not published, or no limit is known (an imported log without deadlines). */
export const DUE_UNKNOWN_REASONS = ['calendarNotPublished', 'noLimit'] as const
export type DueUnknownReason = (typeof DUE_UNKNOWN_REASONS)[number]

/** Where an event came from: a command here, a row of an imported log, or an attribute of an imported case. */
export const EVENT_ORIGINS = ['command', 'logRow', 'logCase'] as const
export type EventOrigin = (typeof EVENT_ORIGINS)[number]

export const CASE_NUMBER_LENGTH_MAX = 50
export const NAME_LENGTH_MAX = 200
export const REASON_LENGTH_MAX = 2000
