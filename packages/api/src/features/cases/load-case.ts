import type { IsoDay } from '@mingchuang/schema'
import { caseEvents, cases } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { columnsOf, constantSql } from '../../platform/database/table-sql.ts'
import { calendarStamp, findCalendar, type HallCalendar } from '../calendar/index.ts'
import type { CaseEvent } from './case-event.ts'
import { type Audience, audienceJson } from './case-messages.ts'
import type { CaseRow, CountedProjection } from './cases.rules.ts'

/** A case with all its events, as rules need it. */
export interface CaseHistory {
  readonly row: CaseRow
  readonly events: readonly CaseEvent[]
}

type EventJson = Omit<CaseEvent, 'at'> & { readonly at: number }

/** Every event of the case `c` as JSON, with `at` in milliseconds: a text would lose or gain a zone on its way. */
const eventsJson = sql`(select coalesce(json_agg(json_build_object('seq', e.seq, 'kind', e.kind,
    'at', (extract(epoch from e.at) * 1000)::bigint, 'origin', e.origin, 'windowId', e.window_id, 'staffId', e.staff_id,
    'step', e.step, 'detail', e.detail) order by e.seq), '[]')
  from ${caseEvents} e where e.hall_id = c.hall_id and e.case_id = c.id)`

/** Cases of a hall with their events, by a condition on `c`; in the order of their ids. */
export async function loadHistories(database: Database, hallId: string, condition: SQL, limit?: number): Promise<CaseHistory[]> {
  const rows = await database.rows<CaseRow & { caseEvents: EventJson[] }>(
    sql`select ${columnsOf(cases, 'c')}, ${eventsJson} as "caseEvents"
      from ${cases} c where c.hall_id = ${hallId} and ${condition} order by c.id limit ${limit ?? null}`,
  )
  return rows.map(({ caseEvents: events, ...row }) => ({ row, events: events.map(toEvent) }))
}

/** What a ledger is made of. A case has some fifty columns more, and a page pays for each that is read. */
export interface CountedHistory {
  readonly caseId: string
  readonly endedDay: IsoDay | null
  readonly projection: CountedProjection
  readonly events: readonly CaseEvent[]
  readonly hallCalendar: HallCalendar
}

const COUNTED =
  constantSql(sql`c.id as "caseId", c.ended_day as "endedDay", c.accepted_day as "acceptedDay", c.item_version as "itemVersion",
  c.kind, c.promised_limit_working_days as "promisedLimitWorkingDays", c.statutory_limit_working_days as "statutoryLimitWorkingDays",
  ${eventsJson} as "caseEvents"`)

/** What the ledgers of some cases are made of, in one statement. */
export async function loadCountedHistories(
  database: Database,
  hallId: string,
  ids: readonly string[],
): Promise<CountedHistory[]> {
  type Row = CountedProjection & { caseId: string; endedDay: IsoDay | null; caseEvents: EventJson[]; calendarStamp: string }
  const rows = await database.rows<Row>(
    sql`select ${COUNTED}, ${calendarStamp(hallId)} as "calendarStamp"
      from ${cases} c where c.hall_id = ${hallId} and c.id = any(${sql.param([...ids])}::uuid[])`,
  )
  return Promise.all(
    rows.map(async ({ caseId, endedDay, caseEvents: events, calendarStamp: stamp, ...projection }) => ({
      caseId,
      endedDay,
      projection,
      events: events.map(toEvent),
      hallCalendar: await findCalendar(database, hallId, stamp),
    })),
  )
}

/** One case with its events, the calendar it is folded by and whoever hears of it, in one statement. */
export async function loadHistory(
  database: Database,
  hallId: string,
  caseId: string,
): Promise<(CaseHistory & { readonly hallCalendar: HallCalendar; readonly audience: Audience }) | undefined> {
  const [found] = await database.rows<CaseRow & { caseEvents: EventJson[]; calendarStamp: string; audience: Audience }>(
    sql`select ${columnsOf(cases, 'c')}, ${eventsJson} as "caseEvents", ${calendarStamp(hallId)} as "calendarStamp",
        ${audienceJson} as audience
      from ${cases} c where c.hall_id = ${hallId} and c.id = ${caseId}`,
  )
  if (found === undefined) return undefined
  const { caseEvents: events, calendarStamp: stamp, audience, ...row } = found
  return { row, events: events.map(toEvent), hallCalendar: await findCalendar(database, hallId, stamp), audience }
}

function toEvent(event: EventJson): CaseEvent {
  return { ...event, at: new Date(event.at) }
}
