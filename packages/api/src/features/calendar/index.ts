import { CalendarResolver } from './calendar.resolver.ts'

export { calendarStamp, findCalendar, type HallCalendar, OFFICE_HOURS_RULE } from './calendar.queries.ts'
export { type PublishedDay, type PublishedYear, publishedYears, stateCouncilCalendar } from './published-years.ts'
export { type RecordCalendarYearInput, recordCalendarYear } from './record-calendar-year.ts'

export const calendarResolvers = [CalendarResolver] as const
