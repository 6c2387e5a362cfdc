import { CalendarResolver } from './calendar.resolver.ts'

export {
  calendarStamp,
  findCalendar,
  type HallCalendar,
  OFFICE_HOURS_RULE,
  readCalendarDays,
  readCalendarStamp,
} from './calendar.queries.ts'
export { CalendarCoverage, CalendarYear, DayKindEnum, findCalendarYear, workingDaysByMonth } from './calendar.resolver.ts'
export { type ComposedYear, composeYear, type DayChange } from './calendar.rules.ts'
export { type PublishedDay, type PublishedYear, publishedYears, stateCouncilCalendar } from './published-years.ts'
export { type RecordCalendarYearInput, recordCalendarYear } from './record-calendar-year.ts'

export const calendarResolvers = [CalendarResolver] as const
