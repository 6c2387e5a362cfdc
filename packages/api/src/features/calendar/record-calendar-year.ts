import { type CalendarDay, isIsoDay, NAME_LENGTH_MAX, REASON_LENGTH_MAX, WorkingCalendar, yearOf } from '@mingchuang/schema'
import { calendarDays, calendarYears } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { optionalText, requireText } from '../../platform/text.ts'
import { calendarStamp } from './calendar.queries.ts'
import type { PublishedDay } from './published-years.ts'

export interface RecordCalendarYearInput {
  readonly year: number
  /** Where the notice stands. */
  readonly source: string
  /** Every day of the year. */
  readonly days: readonly PublishedDay[]
  /** Days of the December before that the same notice arranged anew. */
  readonly amendments?: readonly PublishedDay[]
  /** What somebody who saw a preview looked at; a calendar that has changed since is not written over. */
  readonly seen?: {
    readonly stamp: string
    /** Why a year that is already published changes. */
    readonly reason: string
  }
}

/**
 * Publishes a year in the hall's calendar, or publishes it again with its corrections. Due days that waited for it are
 * computed afterwards by the cases.
 */
export const recordCalendarYear = defineCommand<{ readonly year: number }>()<
  RecordCalendarYearInput,
  { readonly isRecorded: boolean }
>({
  name: 'recordCalendarYear',
  async load({ database, actor }, { year }) {
    const rows = await database.rows(
      sql`select 1 from ${calendarYears} where hall_id = ${actor?.hallId ?? null} and year = ${year}`,
    )
    return { isRecorded: rows.length > 0 }
  },
  target: () => ({}),
  decide({ actor, now }, { isRecorded }, { year, source, days, amendments = [], seen }) {
    const hallId = actor?.hallId
    if (hallId === undefined) throw new DomainError('UNAUTHENTICATED')
    requireText('source', source, NAME_LENGTH_MAX)
    const reason = optionalText('reason', seen?.reason.trim(), REASON_LENGTH_MAX)
    if (seen !== undefined && isRecorded && reason === '') throw new DomainError('REASON_REQUIRED')
    refuseIncompleteYear(year, days)
    if (!amendments.every(({ day }) => isIsoDay(day) && day.startsWith(`${year - 1}-12-`)))
      throw invalid('amendments', `days of December ${year - 1}`)
    const recordset = recordsetOf(
      calendarDays,
      [...days, ...amendments].map((day) => ({ hallId, ...day })),
    )
    const isAsSeen = seen === undefined ? sql`true` : sql`${calendarStamp(hallId)} = ${seen.stamp}`
    return {
      rows: [
        [
          'recorded',
          sql`insert into ${calendarYears} (hall_id, year, source, recorded_at)
            select ${hallId}::uuid, ${year}::int, ${source}, ${now.toISOString()}::timestamptz where ${isAsSeen}
            on conflict (hall_id, year) do update set source = excluded.source, recorded_at = excluded.recorded_at
            returning year`,
        ],
        [
          'arranged',
          sql`insert into ${calendarDays} (${recordset.columns}) select ${recordset.values} from ${recordset.source}
            where exists (select from recorded)
            on conflict (hall_id, day) do update set kind = excluded.kind, note = excluded.note`,
        ],
      ],
      audit: {
        subjectType: 'calendarYear',
        subjectId: String(year),
        detail: { source, amendments: amendments.length, ...(reason === '' ? {} : { reason }) },
      },
    }
  },
})

/** The calendar's own constructor refuses what is not one whole year of possible days. */
function refuseIncompleteYear(year: number, days: readonly CalendarDay[]): void {
  const { publishedYears } = new WorkingCalendar(days)
  if (publishedYears.length !== 1 || publishedYears[0] !== year || days.some(({ day }) => yearOf(day) !== year))
    throw invalid('days', `every day of ${year}`)
}
