import {
  CASE_NUMBER_LENGTH_MAX,
  type CaseState,
  DAY_MS,
  type Measure,
  MINUTE_MS,
  OPEN_CASE_STATES,
  PRESS_AGE_DAYS_MAX,
  RATING_LEVELS,
  type RatingLevel,
  REASON_LENGTH_MAX,
} from '@mingchuang/schema'
import { DomainError, invalid } from '../../platform/domain-error.ts'

/** One press as a rating device sends it; times are by the device's own clock. */
export interface Press {
  readonly pressId: string
  readonly pressedAt: Date
  readonly sentAt: Date
  readonly bindingVersion: number
  readonly level: RatingLevel
  readonly caseNumber?: string | undefined
  readonly attitude?: RatingLevel | undefined
  readonly quality?: RatingLevel | undefined
  readonly reason?: string | undefined
}

/** The page of a finished case stays this long on the device; without a press the case is not rated. */
export const RATING_PAGE_SECONDS = 30

/** A clock that drifts between press and sending may put a press this far ahead; it is then taken as now. */
const FUTURE_MINUTES_MAX = 5

const PRESS_FIELDS = [
  'pressId',
  'pressedAt',
  'sentAt',
  'bindingVersion',
  'caseNumber',
  'level',
  'attitude',
  'quality',
  'reason',
] as const
const PRESS_ID = /^[A-Za-z0-9_-]{8,64}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

/** Reads a message of a device; a field that is not part of the protocol is refused, for it may carry what must not be stored. */
export function readPress(message: unknown): Press {
  if (message === null || typeof message !== 'object' || Array.isArray(message)) throw invalid('press', 'an object')
  const fields: Record<string, unknown> = { ...message }
  const unknown = Object.keys(fields).find((name) => !PRESS_FIELDS.some((known) => known === name))
  if (unknown !== undefined) throw new DomainError('UNKNOWN_FIELD', { field: unknown.slice(0, 64) })
  const { pressId, bindingVersion } = fields
  if (typeof pressId !== 'string' || !PRESS_ID.test(pressId))
    throw invalid('pressId', '8 to 64 letters, digits, hyphens and underscores')
  if (typeof bindingVersion !== 'number' || !Number.isSafeInteger(bindingVersion) || bindingVersion < 1)
    throw invalid('bindingVersion', 'a whole number from 1')
  const level = readLevel('level', fields.level)
  if (level === undefined) throw invalid('level', RATING_LEVELS.join(', '))
  return {
    pressId,
    pressedAt: readInstant('pressedAt', fields.pressedAt),
    sentAt: readInstant('sentAt', fields.sentAt),
    bindingVersion,
    level,
    caseNumber: readText('caseNumber', fields.caseNumber, CASE_NUMBER_LENGTH_MAX),
    attitude: readLevel('attitude', fields.attitude),
    quality: readLevel('quality', fields.quality),
    reason: readText('reason', fields.reason, REASON_LENGTH_MAX),
  }
}

function readLevel(field: string, value: unknown): RatingLevel | undefined {
  if (value === undefined || value === null) return undefined
  const level = RATING_LEVELS.find((known) => known === value)
  if (level === undefined) throw invalid(field, RATING_LEVELS.join(', '))
  return level
}

function readInstant(field: string, value: unknown): Date {
  const instant = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : undefined
  if (instant === undefined || Number.isNaN(instant.getTime())) throw invalid(field, 'an instant with its zone (RFC 3339)')
  return instant
}

function readText(field: string, value: unknown, lengthMax: number): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' || value.trim() === '' || value.length > lengthMax || value.includes('\u0000'))
    throw invalid(field, `1 to ${lengthMax} characters`)
  return value
}

/**
 * When the press really happened: the message left the device at `sentAt` by its clock and arrived now, so the difference is
 * what that clock is off (the way itself takes well under a second).
 */
export function correctedTime({ pressedAt, sentAt }: Pick<Press, 'pressedAt' | 'sentAt'>, receivedAt: Date): Date {
  const offsetMs = receivedAt.getTime() - sentAt.getTime()
  const at = new Date(pressedAt.getTime() + offsetMs)
  const leadMs = at.getTime() - receivedAt.getTime()
  if (leadMs > FUTURE_MINUTES_MAX * MINUTE_MS) throw invalid('pressedAt', 'a time not after sentAt')
  if (-leadMs > PRESS_AGE_DAYS_MAX * DAY_MS) throw invalid('pressedAt', `a time at most ${PRESS_AGE_DAYS_MAX} days before sentAt`)
  return leadMs > 0 ? receivedAt : at
}

/** What a rating names besides its level: the case it is about, if the device knew one. */
export interface RatedCase {
  readonly id: string
  readonly itemId: string
  readonly staffId: string | null
  readonly windowId: string
  readonly state: CaseState
  /** Null unless the case was decided: a refused or withdrawn one is closed, but not finished. */
  readonly decidedDay: string | null
  readonly decidedWindowId: string | null
  /** Whether a valid rating of this attempt exists. */
  readonly isRated: boolean
}

/**
 * Only a closed case is rated, at its own window: the page opens when the case is closed, and a closed case is never opened again.
 * So coverage is booked by the rating alone, on a decision that is already known. A case of another window is answered like
 * one that does not exist.
 */
export function requireRatableCase(found: RatedCase | undefined, windowId: string, caseNumber: string): RatedCase {
  if (found === undefined || found.windowId !== windowId) throw new DomainError('NOT_FOUND', { caseNumber })
  if (OPEN_CASE_STATES.some((open) => open === found.state))
    throw new DomainError('IMPOSSIBLE_TRANSITION', { caseNumber, expected: 'a closed case' })
  return found
}

/** The counter each level moves. */
export const LEVEL_MEASURES = {
  verySatisfied: 'ratingVerySatisfied',
  satisfied: 'ratingSatisfied',
  fairlySatisfied: 'ratingFairlySatisfied',
  dissatisfied: 'ratingDissatisfied',
  veryDissatisfied: 'ratingVeryDissatisfied',
} as const satisfies Record<RatingLevel, Measure>
