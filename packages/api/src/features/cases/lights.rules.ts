import {
  addDays,
  type CaseState,
  DEFAULT_YELLOW_THRESHOLD,
  type IsoDay,
  type Light,
  type WorkingCalendar,
  yearOf,
} from '@mingchuang/schema'
import { hasClock } from './cases.rules.ts'

/** What decides a light besides the case itself: today, and the last due day that is yellow today. */
export interface LightThresholds {
  readonly today: IsoDay
  readonly yellowThrough: IsoDay
}

/** A case as its light sees it. */
export interface LitCase {
  readonly state: CaseState
  readonly promisedDueDay: IsoDay | null
}

/**
 * Today's thresholds. Turned round from remaining days to due days, so that a list is filtered by comparing days: a due day is
 * yellow when no more than one working day lies in (today, due day].
 */
export function lightThresholds(calendar: WorkingCalendar, today: IsoDay): LightThresholds {
  const workingDays = DEFAULT_YELLOW_THRESHOLD.kind === 'workingDays' ? DEFAULT_YELLOW_THRESHOLD.workingDays : 0
  // One day further, then back: free days behind the last yellow working day are yellow due days too.
  const firstGreen = calendar.workingDayAfter(today, workingDays + 1)
  if (firstGreen.kind === 'known') return { today, yellowThrough: addDays(firstGreen.day, -1) }
  // The calendar ends before so many working days: whatever due day is still published is at most that near.
  const { coverage } = calendar
  const isCovered = coverage !== undefined && calendar.publishedYears.includes(yearOf(today))
  return { today, yellowThrough: isCovered ? `${firstGreen.missingYear - 1}-12-31` : today }
}

/** The light of a case on the day of the thresholds; null before acceptance and after its end. */
export function lightOfCase({ state, promisedDueDay }: LitCase, { today, yellowThrough }: LightThresholds): Light | null {
  if (!hasClock(state)) return null
  if (promisedDueDay !== null && promisedDueDay < today) return 'red'
  if (state === 'paused') return 'paused'
  if (promisedDueDay === null) return 'unknown'
  return promisedDueDay <= yellowThrough ? 'yellow' : 'green'
}

/**
 * Working days from today to the due day, negative once it has passed; null without a running clock, without a due day and
 * where an unpublished year lies between.
 */
export function remainingDaysOf({ state, promisedDueDay }: LitCase, calendar: WorkingCalendar, today: IsoDay): number | null {
  if (!hasClock(state) || promisedDueDay === null) return null
  const isPast = promisedDueDay < today
  const days = isPast ? calendar.workingDaysBetween(promisedDueDay, today) : calendar.workingDaysBetween(today, promisedDueDay)
  if (days.kind === 'unknown') return null
  return isPast ? -days.workingDays : days.workingDays
}
