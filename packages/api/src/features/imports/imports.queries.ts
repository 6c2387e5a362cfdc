import type { CaseEventKind } from '@mingchuang/schema'
import { caseEvents, cases, importedCaseAttributes, importedNames, items, staffMembers, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { columnsOf } from '../../platform/database/table-sql.ts'
import type { CaseEvent, CaseEventDetail, CaseRow } from '../cases/index.ts'
import type { LogAttributes } from './formats/log-entry.ts'
import { fromJsonAttributes, type StoredRow } from './imported-rows.ts'

export type NameKind = 'department' | 'item' | 'window' | 'staff'

/** What the names of a source stand for in a hall, and how many of each kind it has. */
export interface KnownNames {
  find(kind: NameKind, name: string): string | undefined
  count(kind: NameKind): number
}

/** Under this name a source keeps its department, its item and the window of rows that name none. */
export const UNNAMED = ''

export async function findNames(
  database: Database,
  hallId: string,
  source: string,
  wanted: Readonly<Record<'window' | 'staff', readonly string[]>>,
): Promise<KnownNames> {
  const [names, counts] = await Promise.all([
    database.rows<{ kind: NameKind; name: string; id: string }>(
      sql`select kind, name, id from ${importedNames} where hall_id = ${hallId} and source = ${source} and (name = ${UNNAMED}
        or kind = 'window' and name = any(${sql.param(wanted.window)}::text[]) or kind = 'staff' and name = any(${sql.param(wanted.staff)}::text[]))`,
    ),
    database.rows<{ kind: NameKind; count: number }>(
      sql`select kind, count(*) as count from ${importedNames} where hall_id = ${hallId} and source = ${source} group by kind`,
    ),
  ])
  const ids = new Map(names.map(({ kind, name, id }) => [`${kind} ${name}`, id]))
  const totals = new Map(counts.map(({ kind, count }) => [kind, count]))
  return { find: (kind, name) => ids.get(`${kind} ${name}`), count: (kind) => totals.get(kind) ?? 0 }
}

/** A case that was imported before, as it stands. */
export interface KnownCase {
  readonly row: CaseRow
  readonly attributes: LogAttributes
}

export async function findKnownCases(
  database: Database,
  hallId: string,
  source: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownCase>> {
  const rows = await database.rows<CaseRow & { attributes: string | null }>(
    sql`select ${columnsOf(cases, 'c')}, a.attributes from ${cases} c
      left join ${importedCaseAttributes} a on a.hall_id = c.hall_id and a.case_id = c.id
      where c.hall_id = ${hallId} and c.source = ${source} and c.number = any(${sql.param(numbers)}::text[])`,
  )
  return new Map(
    rows.map(({ attributes, ...row }) => [row.number, { row, attributes: fromJsonAttributes(JSON.parse(attributes ?? '[]')) }]),
  )
}

/** Which of these rows are stored: `caseId key` each. */
export async function findStoredKeys(
  database: Database,
  hallId: string,
  candidates: readonly { readonly caseId: string; readonly key: string }[],
): Promise<ReadonlySet<string>> {
  if (candidates.length === 0) return new Set()
  const rows = await database.rows<{ caseId: string; key: string }>(
    sql`select e.case_id as "caseId", e.external_key as key
      from jsonb_to_recordset(${JSON.stringify(candidates)}::text::jsonb) as r ("caseId" uuid, key text)
      join ${caseEvents} e on e.hall_id = ${hallId} and e.case_id = r."caseId" and e.external_key = r.key`,
  )
  return new Set(rows.map(({ caseId, key }) => `${caseId} ${key}`))
}

/** An event of a case without what a fold does not look at. */
export interface FoldedEvent extends CaseEvent {
  readonly externalKey: string | null
}

const EVENT_BATCH = 2_000
/** Smaller, because these rows carry all their attributes. */
const EXPORT_BATCH = 500

/** The events of cases, one case at a time: a chunk may touch a thousand cases, and their histories need not be in memory together. */
export async function* streamHistories(
  database: Database,
  hallId: string,
  caseIds: readonly string[],
): AsyncGenerator<{ readonly caseId: string; readonly events: readonly FoldedEvent[] }> {
  if (caseIds.length === 0) return
  const batches = database.stream<FoldedEvent & { caseId: string }>(
    sql`select case_id as "caseId", seq, kind, at, origin, window_id as "windowId", staff_id as "staffId", step,
        detail - 'attributes' as detail, external_key as "externalKey"
      from ${caseEvents} where hall_id = ${hallId} and case_id = any(${sql.param(caseIds)}::uuid[]) order by case_id, seq`,
    EVENT_BATCH,
  )
  let caseId: string | undefined
  let events: FoldedEvent[] = []
  for await (const batch of batches) {
    for (const event of batch) {
      if (caseId !== undefined && event.caseId !== caseId) {
        yield { caseId, events }
        events = []
      }
      caseId = event.caseId
      events.push(event)
    }
  }
  if (caseId !== undefined) yield { caseId, events }
}

/** One event on its way out of the hall, with what its case and its place are called. */
export interface ExportedEvent {
  readonly caseId: string
  readonly number: string
  readonly source: string
  readonly subject: string
  readonly stage: string | null
  readonly itemCode: string
  /** Attributes the case was imported with, as JSON. */
  readonly attributes: string | null
  readonly kind: CaseEventKind
  readonly origin: CaseEvent['origin']
  readonly at: Date
  readonly step: string | null
  readonly detail: CaseEventDetail & { readonly attributes?: StoredRow }
  readonly windowName: string | null
  readonly staffName: string | null
}

export interface ExportWish {
  readonly hallId: string
  readonly source: string | undefined
  readonly recordedUntil: Date
}

const sourceIs = ({ source }: ExportWish) => (source === undefined ? sql`true` : sql`c.source = ${source}`)

/**
 * Events of the wished cases, case by case in the order of their fold. A window or person that came with a log leaves under
 * the name it has there, one of our own under its code and name.
 */
export function streamExport(database: Database, wish: ExportWish): AsyncIterable<ExportedEvent[]> {
  const { hallId, recordedUntil } = wish
  return database.stream<ExportedEvent>(
    sql`select c.id as "caseId", c.number, c.source, c.subject, c.stage, i.code as "itemCode", a.attributes,
        e.kind, e.origin, e.at, e.step, e.detail,
        coalesce(wn.name, w.code || ' ' || w.name) as "windowName", coalesce(sn.name, s.code || ' ' || s.name) as "staffName"
      from ${cases} c
      join ${caseEvents} e on e.hall_id = c.hall_id and e.case_id = c.id
      join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id
      left join ${importedCaseAttributes} a on a.hall_id = c.hall_id and a.case_id = c.id
      left join ${windows} w on w.hall_id = e.hall_id and w.id = e.window_id
      left join ${importedNames} wn on wn.hall_id = e.hall_id and wn.source = c.source and wn.kind = 'window' and wn.id = e.window_id
      left join ${staffMembers} s on s.hall_id = e.hall_id and s.id = e.staff_id
      left join ${importedNames} sn on sn.hall_id = e.hall_id and sn.source = c.source and sn.kind = 'staff' and sn.id = e.staff_id
      where c.hall_id = ${hallId} and ${sourceIs(wish)} and e.recorded_at <= ${recordedUntil.toISOString()}::timestamptz
      order by c.id, e.at, e.seq`,
    EXPORT_BATCH,
  )
}

/** A case number that two sources of the hall have in common: one log could not tell them apart. */
export async function findSharedNumber(database: Database, { hallId }: ExportWish): Promise<string | undefined> {
  const [row] = await database.rows<{ number: string }>(
    sql`select number from ${cases} where hall_id = ${hallId} group by number having count(*) > 1 order by number limit 1`,
  )
  return row?.number
}
