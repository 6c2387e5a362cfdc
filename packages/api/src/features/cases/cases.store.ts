import { caseEvents, caseNumberSeries, cases, halls, noticeSeries } from '@mingchuang/schema/tables'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import type { RecordedCaseEvent } from './case-event.ts'
import type { CaseIdentity, CaseProjection, CaseRow } from './cases.rules.ts'

/** A change of one case: written only if the row still is what was read. */
export interface CaseChange {
  readonly before: CaseRow
  readonly after: CaseProjection
}

/** An event in its place in the log of a case. */
export interface StoredCaseEvent extends RecordedCaseEvent {
  readonly caseId: string
}

const IDENTITY_COLUMNS: ReadonlySet<string> = new Set<keyof CaseIdentity>([
  'hallId',
  'id',
  'number',
  'source',
  'itemId',
  'departmentId',
  'stage',
  'subject',
  'createdAt',
])

/** Inserts cases; those whose number exists under their source are passed over. Returns `caseId` of the new ones. */
export function insertCases(rows: readonly CaseRow[]): SQL {
  const { columns, values, source } = recordsetOf(cases, rows)
  return sql`insert into ${cases} (${columns}) select ${values} from ${source}
    on conflict (hall_id, number, source) do nothing returning id as "caseId"`
}

/**
 * What must still be as it was read: the number of events, and the days that a newly published calendar year computes again
 * without an event.
 */
const UNCHANGED = {
  version: 'version',
  promisedDueDay: 'promised_due_day',
  statutoryDueDay: 'statutory_due_day',
  usedWorkingDays: 'used_working_days',
  handlingMinutes: 'handling_minutes',
  currentStepDueDay: 'current_step_due_day',
} as const satisfies Partial<Record<keyof CaseProjection, string>>

/**
 * Writes new projections, all or none: counters are moved for all of them in the same statement. Returns `caseId` and version
 * of each written row.
 */
export function updateCases(hallId: string, changes: readonly CaseChange[]): SQL {
  const expectations = Object.keys(UNCHANGED) as (keyof typeof UNCHANGED)[]
  const rows = changes.map(({ before, after }) => ({
    ...after,
    id: before.id,
    ...Object.fromEntries(expectations.map((property) => [expected(property), before[property]])),
  }))
  const columns = getTableColumns(cases)
  const extra = Object.fromEntries(expectations.map((property) => [expected(property), columns[property].getSQLType()]))
  const { source } = recordsetOf(cases, rows, extra)
  const unchanged = expectations.map(
    (property) => sql`c.${sql.identifier(UNCHANGED[property])} is not distinct from r.${sql.identifier(expected(property))}`,
  )
  const derived = Object.entries(columns).filter(([property]) => !IDENTITY_COLUMNS.has(property))
  const assignments = derived.map(([property, column]) => sql`${sql.identifier(column.name)} = r.${sql.identifier(property)}`)
  // Locked in one order and counted after the wait: a row that changed meanwhile is missing, and then nothing is written.
  return sql`with locked as (
      select c.id from ${cases} c, ${source} where c.hall_id = ${hallId} and c.id = r.id and ${sql.join(unchanged, sql` and `)}
      order by c.id for update of c
    )
    update ${cases} c set ${sql.join(assignments, sql`, `)} from ${source}
    where c.hall_id = ${hallId} and c.id = r.id and (select count(*) from locked) = ${changes.length}
    returning c.id as "caseId", c.version`
}

const expected = (property: string) => `expected_${property}`

/** Appends events to the cases that `written`, a named part of the same statement with a column "caseId", names. */
export function insertCaseEvents(hallId: string, events: readonly StoredCaseEvent[], written: string): SQL {
  const rows = events.map((event) => ({ ...event, hallId }))
  const { columns, values, source } = recordsetOf(caseEvents, rows)
  return sql`insert into ${caseEvents} (${columns}) select ${values} from ${source}
    where r."caseId" in (select "caseId" from ${sql.identifier(written)})`
}

/**
 * Takes the next number of a hall's written notices of a year, `<hall>〔<year>〕<serial>`, if the part `written` of the same statement
 * returned a row. Gives `number`.
 */
export function issueNoticeNumber(hallId: string, year: number, written: string): SQL {
  return sql`insert into ${noticeSeries} as s (hall_id, year, last)
      select ${hallId}::uuid, ${year}::int, 1 from ${sql.identifier(written)} limit 1
    on conflict (hall_id, year) do update set last = s.last + 1
    returning (select h.code from ${halls} h where h.id = s.hall_id) || '〔' || s.year || '〕'
      || lpad(s.last::text, greatest(4, length(s.last::text)), '0') as number`
}

/** Appends one event with the number of its notice, which the part `numbered` of the same statement issued. */
export function insertNoticedEvent(hallId: string, event: StoredCaseEvent, numbered: string): SQL {
  const { columns, source } = recordsetOf(caseEvents, [{ ...event, hallId }])
  const values = Object.keys(getTableColumns(caseEvents)).map((property) =>
    property === 'detail' ? sql`r.detail || jsonb_build_object('noticeNumber', n.number)` : sql`r.${sql.identifier(property)}`,
  )
  return sql`insert into ${caseEvents} (${columns}) select ${sql.join(values, sql`, `)} from ${source}, ${sql.identifier(numbered)} n`
}

/** What a number is made of besides the serial one. */
export interface NumberSeries {
  readonly hallId: string
  readonly windowId: string
  readonly day: string
  readonly prefix: string
}

/**
 * Takes the next number of a window's day. The row is locked until commit, at one window only; a statement that fails gives
 * its number back. With `guard`, a part of the same statement, no number is taken where that part returns no row. Returns the
 * caseId with its number.
 */
export function issueCaseNumber({ hallId, windowId, day, prefix }: NumberSeries, caseId: string, guard?: string): SQL {
  const when = guard === undefined ? sql`true` : sql`exists (select from ${sql.identifier(guard)})`
  return sql`insert into ${caseNumberSeries} as s (hall_id, window_id, day, last)
    select ${hallId}::uuid, ${windowId}::uuid, ${day}::date, 1 where ${when}
    on conflict (hall_id, window_id, day) do update set last = s.last + 1
    returning ${caseId}::uuid as "caseId", ${prefix}::text || lpad(s.last::text, greatest(4, length(s.last::text)), '0') as number`
}

/** Inserts a received case under the number that the part `numbered` of the same statement issued. */
export function insertNumberedCase(row: Omit<CaseRow, 'number'>, numbered: string): SQL {
  const { columns, source } = recordsetOf(cases, [row])
  const values = Object.keys(getTableColumns(cases)).map((property) =>
    property === 'number' ? sql`n.number` : sql`r.${sql.identifier(property)}`,
  )
  return sql`insert into ${cases} (${columns}) select ${sql.join(values, sql`, `)} from ${source}, ${sql.identifier(numbered)} n`
}
