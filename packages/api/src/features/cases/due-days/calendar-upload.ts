import {
  type CalendarDay,
  DAY_KINDS,
  type DayKind,
  type IsoDay,
  NOTICE_LENGTH_MAX,
  type NoticeProblem,
  type NoticeReading,
  readDayList,
  readNotice,
  splitDayList,
  WorkingCalendar,
} from '@mingchuang/schema'
import { calendarDays } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Database } from '../../../platform/database/database.ts'
import { invalid } from '../../../platform/domain-error.ts'
import { requireText } from '../../../platform/text.ts'
import {
  type ComposedYear,
  composeYear,
  type DayChange,
  findCalendar,
  type PublishedDay,
  readCalendarDays,
  readCalendarStamp,
  workingDaysByMonth,
} from '../../calendar/index.ts'
import { type DueDayPreview, previewDueDays } from './due-day-preview.ts'
import { readDayWorkbook } from './read-day-workbook.ts'

/** What an administrator hands in: notice or list. */
export interface CalendarUpload {
  readonly year?: number | null | undefined
  readonly notice?: string | null | undefined
  readonly list?: string | null | undefined
  /** .xlsx, base64 */
  readonly workbook?: string | null | undefined
  /** Only the days it names change; the year is recorded already. */
  readonly isPart?: boolean | null | undefined
}

export interface PreparedUpload {
  readonly composed: ComposedYear
  readonly isRecorded: boolean
  /** The calendar it was held against. */
  readonly stamp: string
  /** From this day on recorded days change; undefined if none does. */
  readonly since: IsoDay | undefined
}

/** Reads what was handed in and holds it against what is recorded; undefined composed year: only its problems can be said. */
export async function prepareUpload(
  database: Database,
  hallId: string,
  upload: CalendarUpload,
): Promise<PreparedUpload | { readonly composed: undefined; readonly problems: readonly NoticeProblem[] }> {
  const reading = await readUpload(upload)
  const { year } = reading
  const isPart = upload.isPart ?? false
  const stamp = await readCalendarStamp(database, hallId)
  const recorded = year === undefined ? [] : await readCalendarDays(database, hallId, `${year - 1}-12-01`, `${year}-12-31`)
  const composed = composeYear(reading, new Map(recorded.map((day) => [day.day, day])), isPart)
  if (composed === undefined) return { composed, problems: reading.problems }
  const isRecorded = recorded.some(({ day }) => day === `${year}-01-01`)
  return { composed, isRecorded, stamp, since: composed.changes[0]?.day }
}

async function readUpload({ year, notice, list, workbook, isPart }: CalendarUpload): Promise<NoticeReading> {
  const given = year ?? undefined
  if (given !== undefined && (!Number.isInteger(given) || given < 1992 || given > 2999)) throw invalid('year', '1992 to 2999')
  if ([notice, list, workbook].filter(Boolean).length !== 1) throw invalid('notice', 'exactly one of notice, list and workbook')
  if (notice) return readNotice(requireText('notice', notice, NOTICE_LENGTH_MAX), given, isPart ?? false)
  if (workbook) return readDayList(await readDayWorkbook(workbook), given)
  return readDayList(splitDayList(requireText('list', list ?? '', NOTICE_LENGTH_MAX)), given)
}

/** What recording would do, without doing it. */
export interface CalendarPreview {
  readonly stamp: string
  readonly isRecorded: boolean
  readonly year: number
  readonly kinds: readonly { readonly kind: DayKind; readonly days: number }[]
  readonly workingDaysByMonth: readonly number[]
  readonly arranged: readonly PublishedDay[]
  readonly changes: readonly DayChange[]
  readonly since: IsoDay | null
  readonly cases: DueDayPreview
}

export async function previewUpload(database: Database, hallId: string, prepared: PreparedUpload): Promise<CalendarPreview> {
  const { composed, stamp, isRecorded, since } = prepared
  const { year, days, amendments, changes } = composed
  const [{ officeHours }, known] = await Promise.all([
    findCalendar(database, hallId, stamp),
    database.rows<CalendarDay>(sql`select day, kind from ${calendarDays} where hall_id = ${hallId}`),
  ])
  const merged = new Map([...known, ...days, ...amendments].map(({ day, kind }) => [day, { day, kind }]))
  const hallCalendar = { officeHours, calendar: new WorkingCalendar(merged.values()) }
  return {
    stamp,
    isRecorded,
    year,
    kinds: DAY_KINDS.map((kind) => ({ kind, days: days.filter((day) => day.kind === kind).length })),
    workingDaysByMonth: workingDaysByMonth(days),
    arranged: [...amendments, ...days.filter(({ kind }) => kind === 'holiday' || kind === 'makeUp')],
    changes,
    since: since ?? null,
    cases: await previewDueDays(database, hallId, hallCalendar, since),
  }
}
