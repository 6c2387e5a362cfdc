import { type CalendarDay, isIsoDay, NAME_LENGTH_MAX, WorkingCalendar, yearOf } from '@mingchuang/schema'
import { calendarDays, calendarYears } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import type { PublishedDay } from './published-years.ts'

export interface RecordCalendarYearInput {
  readonly year: number
  /** Where the notice stands. */
  readonly source: string
  /** Every day of the year. */
  readonly days: readonly PublishedDay[]
  /** Days of the December before that the same notice arranged anew. */
  readonly amendments?: readonly PublishedDay[]
}

/**
 * Publishes a year in the hall's calendar, or publishes it again with its corrections. Due days that waited for it are
 * computed afterwards by the cases.
 */
export const recordCalendarYear = defineCommand<{ readonly year: number }>()<RecordCalendarYearInput, undefined>({
  name: 'recordCalendarYear',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor, now }, _loaded, { year, source, days, amendments = [] }) {
    const hallId = actor?.hallId
    if (hallId === undefined) throw new DomainError('UNAUTHENTICATED')
    requireText('source', source, NAME_LENGTH_MAX)
    refuseIncompleteYear(year, days)
    if (!amendments.every(({ day }) => isIsoDay(day) && day.startsWith(`${year - 1}-12-`)))
      throw invalid('amendments', `days of December ${year - 1}`)
    const recordset = recordsetOf(
      calendarDays,
      [...days, ...amendments].map((day) => ({ hallId, ...day })),
    )
    return {
      rows: [
        [
          'recorded',
          sql`insert into ${calendarYears} (hall_id, year, source, recorded_at)
            values (${hallId}, ${year}, ${source}, ${now.toISOString()})
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
      audit: { subjectType: 'calendarYear', subjectId: String(year), detail: { source, amendments: amendments.length } },
    }
  },
})

/** The calendar's own constructor refuses what is not one whole year of possible days. */
function refuseIncompleteYear(year: number, days: readonly CalendarDay[]): void {
  const { publishedYears } = new WorkingCalendar(days)
  if (publishedYears.length !== 1 || publishedYears[0] !== year || days.some(({ day }) => yearOf(day) !== year))
    throw invalid('days', `every day of ${year}`)
}
