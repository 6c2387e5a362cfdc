import type { CalendarUnknown, WorkingCalendar } from './calendar.ts'
import { RuleError } from './rule-error.ts'
import {
  addDays,
  DAY_MINUTES,
  daysBetween,
  FIRST_FIXED_OFFSET_DAY,
  type IsoDay,
  instantOf,
  MINUTE_MS,
  shanghaiDayOf,
  yearOf,
} from './shanghai-time.ts'

/** Minutes of the day in which the hall is open: [fromMinute, untilMinute). */
export interface OpenSpan {
  readonly fromMinute: number
  readonly untilMinute: number
}

/** One version of a hall's office hours: holds from its day until the next version's. */
export interface OfficeHoursVersion {
  readonly validFrom: IsoDay
  readonly spans: readonly OpenSpan[]
}

/** Ascending by `validFrom`. */
export type OfficeHours = readonly OfficeHoursVersion[]

/** 08:30–12:00 and 13:00–17:00: 450 minutes, 7.5 hours a working day. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = [
  {
    validFrom: FIRST_FIXED_OFFSET_DAY,
    spans: [
      { fromMinute: 510, untilMinute: 720 },
      { fromMinute: 780, untilMinute: 1020 },
    ],
  },
]

export type WorkingMinutes = { readonly kind: 'known'; readonly minutes: number } | CalendarUnknown

/** Refuses versions out of order and spans that are empty, overlap or leave the day. */
export function refuseInvalidOfficeHours(hours: OfficeHours): void {
  hours.forEach((version, index) => {
    const previous = hours[index - 1]
    if (previous !== undefined && previous.validFrom >= version.validFrom) {
      throw new RuleError('CONTRADICTORY_DATES', 'Versions of office hours begin one after the other.', {
        validFrom: version.validFrom,
      })
    }
    let freeFrom = 0
    for (const { fromMinute, untilMinute } of version.spans) {
      if (!(fromMinute >= freeFrom && untilMinute > fromMinute && untilMinute <= DAY_MINUTES)) {
        throw new RuleError('INVALID_INPUT', 'Office hours are spans of one day, in order and without overlap.', {
          validFrom: version.validFrom,
          fromMinute,
          untilMinute,
        })
      }
      freeFrom = untilMinute
    }
  })
}

/**
 * Open time of the hall in [from, to), in minutes (fractions kept), counting only working days. Whole days between the
 * first and the last are a multiplication per version, so a span of ten years costs what one of two days does.
 */
export function workingMinutesBetween(calendar: WorkingCalendar, hours: OfficeHours, from: Date, to: Date): WorkingMinutes {
  if (to.getTime() <= from.getTime()) return { kind: 'known', minutes: 0 }
  const firstDay = shanghaiDayOf(from)
  // The end is exclusive: midnight belongs to the day before, whose next day may not be published.
  const lastDay = shanghaiDayOf(new Date(to.getTime() - 1))
  const touched = calendar.workingDaysBetween(addDays(firstDay, -1), lastDay)
  if (touched.kind === 'unknown') return touched
  const firstVersion = hours[0]
  if (firstVersion === undefined || firstDay < firstVersion.validFrom) {
    throw new RuleError('INVALID_INPUT', 'No office hours are set for this day.', { day: firstDay })
  }

  const fromMinute = (from.getTime() - instantOf(firstDay, 0).getTime()) / MINUTE_MS
  const toMinute = (to.getTime() - instantOf(lastDay, 0).getTime()) / MINUTE_MS
  if (firstDay === lastDay) return { kind: 'known', minutes: openMinutes(calendar, hours, firstDay, fromMinute, toMinute) }
  const ends =
    openMinutes(calendar, hours, firstDay, fromMinute, DAY_MINUTES) + openMinutes(calendar, hours, lastDay, 0, toMinute)
  return { kind: 'known', minutes: ends + wholeDayMinutes(calendar, hours, firstDay, lastDay) }
}

export type WorkingInstant = { readonly kind: 'known'; readonly at: Date } | CalendarUnknown

/** When so many open minutes of the hall have passed since an instant; unknown once an unpublished year would have to be looked at. */
export function workingInstantAfter(calendar: WorkingCalendar, hours: OfficeHours, from: Date, minutes: number): WorkingInstant {
  let remaining = minutes
  let earliest = (from.getTime() - instantOf(shanghaiDayOf(from), 0).getTime()) / MINUTE_MS
  for (let day = shanghaiDayOf(from); ; day = addDays(day, 1)) {
    const isWorked = calendar.isWorkingDay(day)
    if (isWorked === undefined) return { kind: 'unknown', missingYear: yearOf(day) }
    const spans = isWorked ? (hours.findLast(({ validFrom }) => validFrom <= day)?.spans ?? []) : []
    for (const { fromMinute, untilMinute } of spans) {
      const start = Math.max(fromMinute, earliest)
      const open = Math.max(untilMinute - start, 0)
      if (open >= remaining) return { kind: 'known', at: new Date(instantOf(day, 0).getTime() + (start + remaining) * MINUTE_MS) }
      remaining -= open
    }
    earliest = 0
  }
}

/** Open minutes of one published day within [fromMinute, untilMinute). */
function openMinutes(
  calendar: WorkingCalendar,
  hours: OfficeHours,
  day: IsoDay,
  fromMinute: number,
  untilMinute: number,
): number {
  if (!calendar.isWorkingDay(day)) return 0
  const version = hours.findLast(({ validFrom }) => validFrom <= day)
  return (version?.spans ?? []).reduce(
    (sum, span) => sum + Math.max(Math.min(span.untilMinute, untilMinute) - Math.max(span.fromMinute, fromMinute), 0),
    0,
  )
}

/** Open minutes of the published days strictly between two days. */
function wholeDayMinutes(calendar: WorkingCalendar, hours: OfficeHours, firstDay: IsoDay, lastDay: IsoDay): number {
  const dayBeforeLast = addDays(lastDay, -1)
  return hours.reduce((sum, version, index) => {
    const next = hours[index + 1]
    const after = laterOf(firstDay, addDays(version.validFrom, -1))
    const through = next === undefined ? dayBeforeLast : earlierOf(dayBeforeLast, addDays(next.validFrom, -1))
    if (daysBetween(after, through) <= 0) return sum
    const days = calendar.workingDaysBetween(after, through)
    const perDay = version.spans.reduce((minutes, span) => minutes + span.untilMinute - span.fromMinute, 0)
    return days.kind === 'known' ? sum + days.workingDays * perDay : sum
  }, 0)
}

function laterOf(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b
}

function earlierOf(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b
}
