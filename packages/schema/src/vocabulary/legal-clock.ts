import {
  type DayKind,
  type DueDay,
  isWorkingKind,
  orderedPauses,
  type PausedSpan,
  type WorkingCalendar,
  type WorkingDayCount,
} from './calendar.ts'
import type { Light } from './cases.ts'
import type { ItemType, Stage } from './catalogue.ts'
import { RuleError } from './rule-error.ts'
import { addDays, type IsoDay } from './shanghai-time.ts'

/**
 * Administrative Licence Law, Art. 42: working days by law, and by how many the approval of a leader may lengthen them. An item
 * that finishes a stage of a construction project is handled jointly by several departments.
 */
export const LEGAL_LIMITS = {
  single: { limitWorkingDays: 20, extensionWorkingDays: 10 },
  joint: { limitWorkingDays: 45, extensionWorkingDays: 15 },
} as const

/** Art. 44: the decision is delivered within so many working days. */
export const DELIVERY_LIMIT_WORKING_DAYS = 10

/** What Art. 42 allows an item or case: jointly handled where it finishes a stage. */
export function legalLimitsOf(stage: Stage | null): (typeof LEGAL_LIMITS)[keyof typeof LEGAL_LIMITS] {
  return stage === null ? LEGAL_LIMITS.single : LEGAL_LIMITS.joint
}

/** The longest statutory limit an item may state; undefined where Art. 42 sets none, because it speaks of licences. */
export function statutoryLimitMax(type: ItemType, stage: Stage | null): number | undefined {
  return type === 'licence' ? legalLimitsOf(stage).limitWorkingDays : undefined
}

/** A paused span with the written notice the applicant was given (Administrative Licence Law, Art. 45). */
export interface Pause extends PausedSpan {
  /** its number; its text where it has none */
  readonly notice?: string | undefined
  /** place of the event in the log of its case */
  readonly event?: number | undefined
}

/**
 * Working days added by approval (Art. 42: 20 may become 30, 45 may become 60). They lengthen both limits, and only from
 * the day they were granted: an extension does not make yesterday's overdue day undone.
 */
export interface Extension {
  readonly grantedDay: IsoDay
  readonly workingDays: number
  readonly notice?: string | undefined
  readonly event?: number | undefined
}

/** What the events of a case say about its clock. A limit of `null` is a case without that limit. */
export interface ClockFacts {
  readonly acceptedDay: IsoDay
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly promisedLimit: number | null
  readonly statutoryLimit: number | null
}

export interface LimitReading {
  /** the limit with all extensions granted so far */
  readonly limitWorkingDays: number
  readonly due: DueDay
  /** negative once more days were used than granted; `undefined` when an unpublished year would have to be counted */
  readonly remainingWorkingDays: number | undefined
  /** the day lies after the due day; `undefined` when no due day is known and none can be excluded */
  readonly isOverdue: boolean | undefined
}

export interface ClockReading {
  readonly elapsed: WorkingDayCount
  readonly isPaused: boolean
  readonly promised: LimitReading | null
  readonly statutory: LimitReading | null
}

export const LEDGER_KINDS = ['accepted', 'worked', 'weekend', 'holiday', 'makeUp', 'paused', 'extended', 'unknown'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** One date of an open case, as a supervisor or the applicant reads it. */
export interface LedgerDay {
  readonly day: IsoDay
  /** `extended`: counted, and within the limits only by an extension. `makeUp`: a weekend day that counts. */
  readonly kind: LedgerKind
  /** what the calendar makes of the day, also where `kind` tells something else; `undefined` if unpublished */
  readonly calendarKind: DayKind | undefined
  /** working days used up to and including this day; `undefined` from the first unpublished day that counts */
  readonly countedSoFar: number | undefined
  /** both `undefined` without that limit or from the first unpublished day that counts; negative when exceeded */
  readonly remainingPromised: number | undefined
  readonly remainingStatutory: number | undefined
  readonly notice?: string
  /** the event that paused or extended, where the facts name it */
  readonly event?: number
}

/** When an open case turns yellow: at so many remaining working days, or at such a share of its limit. */
export type YellowThreshold =
  | { readonly kind: 'workingDays'; readonly workingDays: number }
  | { readonly kind: 'share'; readonly share: number }

export const DEFAULT_YELLOW_THRESHOLD: YellowThreshold = { kind: 'workingDays', workingDays: 1 }

/** Counted working days in (acceptedDay, untilDay]; unknown as soon as a day of an unpublished year would have to count. */
export function elapsedWorkingDays(
  calendar: WorkingCalendar,
  acceptedDay: IsoDay,
  untilDay: IsoDay,
  pauses: readonly PausedSpan[] = [],
): WorkingDayCount {
  let workingDays = 0
  let from = acceptedDay
  for (const pause of orderedPauses(acceptedDay, pauses)) {
    if (pause.pauseDay >= untilDay) break
    const used = calendar.workingDaysBetween(from, pause.pauseDay)
    if (used.kind === 'unknown') return used
    workingDays += used.workingDays
    if (pause.resumeDay === null) return { kind: 'known', workingDays }
    from = pause.resumeDay
  }
  const rest = calendar.workingDaysBetween(from, untilDay)
  return rest.kind === 'unknown' ? rest : { kind: 'known', workingDays: workingDays + rest.workingDays }
}

/** Limit minus elapsed; negative once exceeded. 0 on a free day after the due day is overdue all the same: ask the due day. */
export function remainingWorkingDays(
  calendar: WorkingCalendar,
  limitWorkingDays: number,
  acceptedDay: IsoDay,
  untilDay: IsoDay,
  pauses: readonly PausedSpan[] = [],
): WorkingDayCount {
  const elapsed = elapsedWorkingDays(calendar, acceptedDay, untilDay, pauses)
  return elapsed.kind === 'unknown' ? elapsed : { kind: 'known', workingDays: limitWorkingDays - elapsed.workingDays }
}

/** Both limits of a case as they stand on a day; events after that day are not looked at. */
export function readClock(calendar: WorkingCalendar, facts: ClockFacts, day: IsoDay): ClockReading {
  refuseInvalidExtensions(facts)
  const pauses = pausesKnownOn(facts, day)
  const elapsed = elapsedWorkingDays(calendar, facts.acceptedDay, day, pauses)
  const extension = grantedThrough(facts.extensions, day)
  const readLimit = (limit: number | null): LimitReading | null => {
    if (limit === null) return null
    const limitWorkingDays = limit + extension
    const due = calendar.dueDay(facts.acceptedDay, limitWorkingDays, pauses)
    return {
      limitWorkingDays,
      due,
      remainingWorkingDays: elapsed.kind === 'known' ? limitWorkingDays - elapsed.workingDays : undefined,
      isOverdue: isPast(due, day, elapsed),
    }
  }
  return {
    elapsed,
    isPaused: pauses.at(-1)?.resumeDay === null,
    promised: readLimit(facts.promisedLimit),
    statutory: readLimit(facts.statutoryLimit),
  }
}

/** Every date from acceptance to `until`, with what it was and what it left of both limits. */
export function dayLedger(calendar: WorkingCalendar, facts: ClockFacts, until: IsoDay): LedgerDay[] {
  const pauses = orderedPauses(facts.acceptedDay, facts.pauses)
  refuseInvalidExtensions(facts)
  const ledger: LedgerDay[] = []
  let counted: number | undefined = 0
  let nextPause = 0
  for (let day = facts.acceptedDay; day <= until; day = addDays(day, 1)) {
    const calendarKind = calendar.kindOf(day)
    while (hasEnded(pauses[nextPause], day)) nextPause += 1
    const pause = pauses[nextPause]
    const pausedBy = pause !== undefined && day > pause.pauseDay ? pause : undefined
    const isAccepted = day === facts.acceptedDay
    if (!isAccepted && !pausedBy && counted !== undefined) {
      counted = calendarKind === undefined ? undefined : counted + (isWorkingKind(calendarKind) ? 1 : 0)
    }
    const counts = !isAccepted && !pausedBy && isWorkingKind(calendarKind)
    const extendedBy = counts ? extensionInUse(facts, day, counted) : undefined
    const { notice, event } = pausedBy ?? extendedBy ?? {}
    ledger.push({
      day,
      kind: isAccepted ? 'accepted' : pausedBy ? 'paused' : extendedBy ? 'extended' : ledgerKindOf(calendarKind),
      calendarKind,
      countedSoFar: counted,
      remainingPromised: remainingOf(facts.promisedLimit, facts, day, counted),
      remainingStatutory: remainingOf(facts.statutoryLimit, facts, day, counted),
      ...(notice === undefined ? {} : { notice }),
      ...(event === undefined ? {} : { event }),
    })
  }
  return ledger
}

/**
 * The first day on which a case shows yellow: the threshold counted back from the limit, never before acceptance. Between
 * this day and the due day nothing but the date decides, so a list or a schedule can compare days without a calendar.
 */
export function yellowDay(
  calendar: WorkingCalendar,
  limitWorkingDays: number,
  acceptedDay: IsoDay,
  pauses: readonly PausedSpan[] = [],
  threshold: YellowThreshold = DEFAULT_YELLOW_THRESHOLD,
): DueDay {
  const kept = threshold.kind === 'workingDays' ? threshold.workingDays : Math.floor(limitWorkingDays * threshold.share)
  return calendar.dueDay(acceptedDay, Math.max(limitWorkingDays - kept, 0), pauses)
}

/**
 * The supervision state of an open case. Red comes first: a pause does not hide a limit that had already run out. Without a
 * due day there is no light but `unknown`, even while days are still counted: such cases are shown apart, not as green.
 */
export function lightOf(
  state: { readonly due: DueDay; readonly yellow: DueDay; readonly isPaused: boolean; readonly hasStepOverrun?: boolean },
  day: IsoDay,
): Light {
  if (state.due.kind === 'known' && day > state.due.day) return 'red'
  if (state.isPaused || state.due.kind === 'paused') return 'paused'
  if (state.due.kind === 'unknown') return 'unknown'
  if (state.hasStepOverrun) return 'yellow'
  return state.yellow.kind === 'known' && day >= state.yellow.day ? 'yellow' : 'green'
}

/** Decided on or before the due day; `undefined` when no due day is known, which keeps the case out of on-time figures. */
export function isOnTime(due: DueDay, decidedDay: IsoDay): boolean | undefined {
  if (due.kind === 'known') return decidedDay <= due.day
  // A limit that had not run out when the clock stopped cannot be missed while it stands.
  return due.kind === 'paused' ? true : undefined
}

function pausesKnownOn(facts: ClockFacts, day: IsoDay): readonly Pause[] {
  return orderedPauses(facts.acceptedDay, facts.pauses)
    .filter((pause) => pause.pauseDay <= day)
    .map((pause) => (pause.resumeDay !== null && pause.resumeDay > day ? { ...pause, resumeDay: null } : pause))
}

function isPast(due: DueDay, day: IsoDay, elapsed: WorkingDayCount): boolean | undefined {
  if (due.kind === 'known') return day > due.day
  // The due day lies beyond what can be counted; a day that still can be counted is therefore not past it.
  return elapsed.kind === 'known' ? false : undefined
}

function refuseInvalidExtensions(facts: ClockFacts): void {
  for (const { grantedDay, workingDays } of facts.extensions) {
    if (!Number.isInteger(workingDays) || workingDays <= 0) {
      throw new RuleError('INVALID_INPUT', 'An extension adds a whole number of working days, 1 or more.', { workingDays })
    }
    if (grantedDay < facts.acceptedDay) {
      throw new RuleError('CONTRADICTORY_DATES', 'An extension cannot be granted before acceptance.', { grantedDay })
    }
  }
}

function grantedThrough(extensions: readonly Extension[], day: IsoDay): number {
  return extensions.reduce((sum, extension) => (extension.grantedDay <= day ? sum + extension.workingDays : sum), 0)
}

function remainingOf(limit: number | null, facts: ClockFacts, day: IsoDay, counted: number | undefined): number | undefined {
  if (limit === null || counted === undefined) return undefined
  return limit + grantedThrough(facts.extensions, day) - counted
}

/** The extension without which this day would lie beyond the promised limit (the statutory one where nothing is promised). */
function extensionInUse(facts: ClockFacts, day: IsoDay, counted: number | undefined): Extension | undefined {
  const limit = facts.promisedLimit ?? facts.statutoryLimit
  if (limit === null || counted === undefined || counted <= limit) return undefined
  let reach = limit
  for (const extension of facts.extensions) {
    if (extension.grantedDay > day) continue
    reach += extension.workingDays
    if (counted <= reach) return extension
  }
  return undefined
}

function hasEnded(pause: Pause | undefined, day: IsoDay): boolean {
  return pause !== undefined && pause.resumeDay !== null && pause.resumeDay < day
}

function ledgerKindOf(kind: DayKind | undefined): LedgerKind {
  if (kind === undefined) return 'unknown'
  return kind === 'workday' ? 'worked' : kind
}
