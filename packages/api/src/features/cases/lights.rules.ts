import {
  addDays,
  type CaseState,
  DEFAULT_LIGHT_RULE,
  type IsoDay,
  type Light,
  type LightReason,
  type LightRuleVersion,
  type WorkingCalendar,
  yearOf,
  yellowWorkingDaysOf,
} from '@mingchuang/schema'
import { hasClock } from './cases.rules.ts'
import { undeliveredThrough } from './delivery.rules.ts'

/** What decides a light besides the case itself: the day and the rule in force on it, turned round from remaining days to due days. */
export interface LightThresholds {
  readonly today: IsoDay
  readonly rule: LightRuleVersion
  /**
   * The last due day to which at most so many working days remain, by their number; the last one stands for every larger number,
   * because no due day lies beyond the published calendar.
   */
  readonly dueWithin: readonly [IsoDay, ...IsoDay[]]
  /** What was decided through this day should have been delivered before today; undefined where that cannot be counted. */
  readonly undeliveredThrough: IsoDay | undefined
}

/** A case as its light sees it. */
export interface LitCase {
  readonly state: CaseState
  readonly promisedDueDay: IsoDay | null
  /** Promised limit with all extensions; 0 without one. */
  readonly limitInForce: number
  readonly currentStepDueDay: IsoDay | null
}

/** A light and everything that makes it so. */
export interface LightReading {
  readonly light: Light
  readonly reasons: readonly LightReason[]
}

/**
 * A day's thresholds under a rule. A list is filtered by comparing days: a due day is yellow when no more working days lie in
 * (today, due day] than the rule says, which for a share depends on the limit of the case.
 */
export function lightThresholds(
  calendar: WorkingCalendar,
  today: IsoDay,
  rule: LightRuleVersion = DEFAULT_LIGHT_RULE,
): LightThresholds {
  const most = rule.yellow.kind === 'workingDays' ? rule.yellow.workingDays : Number.POSITIVE_INFINITY
  const dueWithin: [IsoDay, ...IsoDay[]] = [dayWithin(calendar, today, 0).day]
  for (let days = 1; days <= most; days += 1) {
    const { day, isLast } = dayWithin(calendar, today, days)
    dueWithin.push(day)
    if (isLast) break
  }
  return { today, rule, dueWithin, undeliveredThrough: undeliveredThrough(calendar, today) }
}

/** The last day of which so many working days remain or fewer; free days behind the last working day included. */
function dayWithin(calendar: WorkingCalendar, today: IsoDay, workingDays: number): { day: IsoDay; isLast: boolean } {
  const next = calendar.workingDayAfter(today, workingDays + 1)
  if (next.kind === 'known') return { day: addDays(next.day, -1), isLast: false }
  // The calendar ends before so many working days: whatever due day is still published is at most that near.
  const isCovered = calendar.publishedYears.includes(yearOf(today))
  return { day: isCovered ? `${next.missingYear - 1}-12-31` : today, isLast: true }
}

/** The last due day that is yellow under a limit. */
export function yellowThrough({ rule, dueWithin }: LightThresholds, limitInForce: number): IsoDay {
  const index = Math.min(yellowWorkingDaysOf(rule, limitInForce), dueWithin.length - 1)
  return dueWithin[index] ?? dueWithin[0]
}

/** The light of a case on the day of the thresholds, with its reasons; undefined before acceptance and after its end. */
export function readLight(litCase: LitCase, thresholds: LightThresholds): LightReading | undefined {
  const { state, promisedDueDay, limitInForce, currentStepDueDay } = litCase
  const { today, rule } = thresholds
  if (!hasClock(state)) return undefined
  if (promisedDueDay !== null && promisedDueDay < today) return { light: 'red', reasons: ['overdue'] }
  if (state === 'paused') return { light: 'paused', reasons: ['clockStands'] }
  if (promisedDueDay === null) return { light: 'unknown', reasons: ['noDueDay'] }
  const reasons: LightReason[] = []
  if (promisedDueDay <= yellowThrough(thresholds, limitInForce)) reasons.push('fewDaysLeft')
  if (rule.isStepOverrunYellow && currentStepDueDay !== null && currentStepDueDay < today) reasons.push('stepOverrun')
  return reasons.length > 0 ? { light: 'yellow', reasons } : { light: 'green', reasons: ['timeLeft'] }
}

/** As {@link readLight}, the light alone; null where there is none. */
export function lightOfCase(litCase: LitCase, thresholds: LightThresholds): Light | null {
  return readLight(litCase, thresholds)?.light ?? null
}

/**
 * Working days from today to the due day, negative once it has passed; null without a running clock, without a due day and
 * where an unpublished year lies between.
 */
export function remainingDaysOf(
  { state, promisedDueDay }: Pick<LitCase, 'state' | 'promisedDueDay'>,
  calendar: WorkingCalendar,
  today: IsoDay,
): number | null {
  if (!hasClock(state) || promisedDueDay === null) return null
  const isPast = promisedDueDay < today
  const days = isPast ? calendar.workingDaysBetween(promisedDueDay, today) : calendar.workingDaysBetween(today, promisedDueDay)
  if (days.kind === 'unknown') return null
  return isPast ? -days.workingDays : days.workingDays
}
