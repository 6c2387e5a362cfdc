import {
  addDays,
  CONSULTATION_ANSWER_WORKING_DAYS,
  type ConsultationLight,
  type IsoDay,
  type WorkingCalendar,
} from '@mingchuang/schema'

/** A question whose light is not red was asked within this many days; no holiday is that long. */
const LOOK_BACK_DAYS = 40

/** The last day on which an answer is in time; null while the calendar of its year is not published. */
export function answerDueDay(calendar: WorkingCalendar, askedDay: IsoDay): IsoDay | null {
  const due = calendar.workingDayAfter(askedDay, CONSULTATION_ANSWER_WORKING_DAYS)
  return due.kind === 'known' ? due.day : null
}

/** Working days from today to the last day of the answer, negative once it has passed; null where it cannot be known. */
export function answerRemainingDays(calendar: WorkingCalendar, askedDay: IsoDay, today: IsoDay): number | null {
  const due = answerDueDay(calendar, askedDay)
  if (due === null) return null
  const isPast = due < today
  const days = isPast ? calendar.workingDaysBetween(due, today) : calendar.workingDaysBetween(today, due)
  if (days.kind === 'unknown') return null
  return isPast ? -days.workingDays : days.workingDays
}

/** The light of an open question: yellow on its last two days, red once they are over. */
export function answerLight(calendar: WorkingCalendar, askedDay: IsoDay, today: IsoDay): ConsultationLight {
  const due = answerDueDay(calendar, askedDay)
  if (due === null) return 'unknown'
  if (due < today) return 'red'
  const remaining = answerRemainingDays(calendar, askedDay, today)
  return remaining !== null && remaining <= 1 ? 'yellow' : 'green'
}

/** Days of asking, so that a list is filtered by comparing days: all before `before`, or exactly `days`. */
export type AskedDays = { readonly before: IsoDay } | { readonly days: readonly IsoDay[] }

/** When questions were asked that show this light today. */
export function askedDaysOfLight(calendar: WorkingCalendar, light: ConsultationLight, today: IsoDay): AskedDays {
  const recent = Array.from({ length: LOOK_BACK_DAYS + 1 }, (_, back) => addDays(today, back - LOOK_BACK_DAYS))
  if (light !== 'red') return { days: recent.filter((day) => answerLight(calendar, day, today) === light) }
  const firstInTime = recent.find((day) => answerLight(calendar, day, today) !== 'red')
  return { before: firstInTime ?? addDays(today, 1) }
}
