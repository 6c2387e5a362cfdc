import {
  type CalendarDay,
  DEFAULT_OFFICE_HOURS,
  FIRST_FIXED_OFFSET_DAY,
  type IsoDay,
  type OfficeHours,
  type OpenSpan,
  refuseInvalidOfficeHours,
  WorkingCalendar,
} from '@mingchuang/schema'
import { calendarDays, calendarYears, hallRules } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import type { PublishedDay } from './published-years.ts'

/** What a hall knows about time: which days are worked and when it is open. */
export interface HallCalendar {
  readonly calendar: WorkingCalendar
  readonly officeHours: OfficeHours
}

/** The name of the rule in `hall_rules`; its body is the spans of a day as JSON. */
export const OFFICE_HOURS_RULE = 'officeHours'

/**
 * A scalar that changes whenever a hall's calendar or office hours change. Queries and commands that need the calendar read
 * it in the statement they send anyway, so a cached calendar is right in every process without a round trip of its own.
 */
export function calendarStamp(hallId: string): SQL<string> {
  return sql`(select count(*) || '@' || coalesce(max(y.recorded_at)::text, '') from ${calendarYears} y where y.hall_id = ${hallId}::uuid)
    || '/' || (select count(*) from ${hallRules} h where h.hall_id = ${hallId}::uuid and h.rule = ${OFFICE_HOURS_RULE})`
}

interface Cached {
  readonly stamp: string
  readonly hallCalendar: Promise<HallCalendar>
}

const caches = new WeakMap<Database, Map<string, Cached>>()

/** The calendar of a hall. With a stamp that the caller has just read it costs nothing; without one it asks for the stamp. */
export async function findCalendar(database: Database, hallId: string, knownStamp?: string): Promise<HallCalendar> {
  const stamp = knownStamp ?? (await readCalendarStamp(database, hallId))
  const halls = caches.get(database) ?? new Map<string, Cached>()
  caches.set(database, halls)
  const cached = halls.get(hallId)
  if (cached?.stamp === stamp) return cached.hallCalendar
  const entry = { stamp, hallCalendar: readCalendar(database, hallId) }
  halls.set(hallId, entry)
  try {
    return await entry.hallCalendar
  } catch (error) {
    if (halls.get(hallId) === entry) halls.delete(hallId)
    throw error
  }
}

/** The stamp of a hall's calendar as it is now. */
export async function readCalendarStamp(database: Database, hallId: string): Promise<string> {
  const [row] = await database.rows<{ stamp: string }>(sql`select ${calendarStamp(hallId)} as stamp`)
  return row?.stamp ?? ''
}

async function readCalendar(database: Database, hallId: string): Promise<HallCalendar> {
  const [days, rules] = await Promise.all([
    database.rows<CalendarDay>(sql`select day, kind from ${calendarDays} where hall_id = ${hallId}`),
    database.rows<{ validFrom: string; body: string }>(
      sql`select valid_from as "validFrom", body from ${hallRules}
        where hall_id = ${hallId} and rule = ${OFFICE_HOURS_RULE} order by version`,
    ),
  ])
  return { calendar: new WorkingCalendar(days), officeHours: officeHoursOf(rules) }
}

/** The default holds until a hall's own first version: hours are never unknown. */
function officeHoursOf(rules: readonly { validFrom: string; body: string }[]): OfficeHours {
  const versions = rules.map(({ validFrom, body }) => ({ validFrom, spans: JSON.parse(body) as OpenSpan[] }))
  const isFromTheStart = versions.some(({ validFrom }) => validFrom <= FIRST_FIXED_OFFSET_DAY)
  const hours = isFromTheStart ? versions : [...DEFAULT_OFFICE_HOURS, ...versions]
  refuseInvalidOfficeHours(hours)
  return hours
}

/** Days of a hall's calendar from one day to another, in order. */
export function readCalendarDays(database: Database, hallId: string, from: IsoDay, to: IsoDay): Promise<PublishedDay[]> {
  return database.rows<PublishedDay>(
    sql`select day, kind, note from ${calendarDays} where hall_id = ${hallId} and day between ${from} and ${to} order by day`,
  )
}

/** What is known of a year besides its days; undefined while it is not published here. */
export async function readCalendarYear(
  database: Database,
  hallId: string,
  year: number,
): Promise<{ readonly source: string; readonly recordedAt: Date } | undefined> {
  const [found] = await database.rows<{ source: string; recordedAt: Date }>(
    sql`select source, recorded_at as "recordedAt" from ${calendarYears} where hall_id = ${hallId} and year = ${year}`,
  )
  return found
}
