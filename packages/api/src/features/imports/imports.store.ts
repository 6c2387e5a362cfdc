import {
  caseEvents,
  cases,
  departments,
  importedCaseAttributes,
  importedNames,
  items,
  itemVersions,
  staffMembers,
  windowDepartments,
  windows,
} from '@mingchuang/schema/tables'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { NamedStatement } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import { type CaseRow, insertCaseEvents, type StoredCaseEvent } from '../cases/index.ts'
import type { DerivedEvent } from './imports.rules.ts'

/** A row of each table that a name in a log made necessary. */
export interface NewPlaces {
  readonly departments: readonly (typeof departments.$inferInsert)[]
  readonly windows: readonly (typeof windows.$inferInsert)[]
  readonly windowDepartments: readonly (typeof windowDepartments.$inferInsert)[]
  readonly staffMembers: readonly (typeof staffMembers.$inferInsert)[]
  readonly items: readonly (typeof items.$inferInsert)[]
  readonly itemVersions: readonly (typeof itemVersions.$inferInsert)[]
  readonly names: readonly (typeof importedNames.$inferInsert)[]
}

export interface ChangedCase {
  readonly row: CaseRow
  /** The version the change was folded from; undefined for a new case. */
  readonly expectedVersion: number | undefined
}

/** Everything one chunk of a log writes. */
export interface ChunkRows {
  readonly hallId: string
  readonly cases: readonly ChangedCase[]
  readonly events: readonly StoredCaseEvent[]
  /** Derived events of stored cases that later rows have moved. */
  readonly moved: readonly (DerivedEvent & { readonly caseId: string })[]
  readonly attributes: readonly (typeof importedCaseAttributes.$inferInsert)[]
  readonly places: NewPlaces
}

const GUARD = 'touched'

/**
 * The statement parts of a chunk. The guard locks the stored cases in the order of their ids and names all cases of the chunk,
 * or none if one of them was changed since it was read: then nothing at all is written. `counts` is the result's columns.
 */
export function chunkStatements(chunk: ChunkRows, counts: SQL): readonly [NamedStatement, ...NamedStatement[]] {
  const { hallId } = chunk
  const stored = chunk.cases.filter(({ expectedVersion }) => expectedVersion !== undefined)
  const created = chunk.cases.flatMap(({ row, expectedVersion }) => (expectedVersion === undefined ? [row] : []))
  const expected = chunk.cases.map(({ row, expectedVersion }) => ({ caseId: row.id, version: expectedVersion ?? null }))
  const guard = sql`select e."caseId", ${counts}
    from jsonb_to_recordset(${JSON.stringify(expected)}::text::jsonb) as e ("caseId" uuid)
    where (select count(*) from (
      select c.id from jsonb_to_recordset(${JSON.stringify(expected)}::text::jsonb) as x ("caseId" uuid, version int)
      join ${cases} c on c.hall_id = ${hallId} and c.id = x."caseId" and c.version = x.version order by c.id for update of c
    ) unchanged) = ${stored.length}::int`
  return [
    [GUARD, guard],
    ...insertPlaces(chunk.places),
    ...some(created, (rows) => ['created', insertRows(cases, rows)]),
    ...some(stored, (changes) => [
      'changed',
      updateCases(
        hallId,
        changes.map(({ row }) => row),
      ),
    ]),
    ...some(chunk.events, (events) => ['told', insertCaseEvents(hallId, events, GUARD)]),
    ...some(chunk.moved, (events) => ['moved', moveDerivedEvents(hallId, events)]),
    ...some(chunk.attributes, (rows) => [
      'attributed',
      sql`${insertRows(importedCaseAttributes, rows)} on conflict (hall_id, case_id) do update set attributes = excluded.attributes`,
    ]),
  ]
}

function insertPlaces(places: NewPlaces): NamedStatement[] {
  const tables: readonly (readonly [name: string, table: PgTable, rows: readonly object[]])[] = [
    ['new_departments', departments, places.departments],
    ['new_windows', windows, places.windows],
    ['new_seats', windowDepartments, places.windowDepartments],
    ['new_staff', staffMembers, places.staffMembers],
    ['new_items', items, places.items],
    ['new_terms', itemVersions, places.itemVersions],
    ['new_names', importedNames, places.names],
  ]
  return tables.flatMap(([name, table, rows]) => some(rows, (present) => [name, insertRows(table, present)]))
}

const some = <Row>(rows: readonly Row[], statement: (rows: readonly Row[]) => NamedStatement): NamedStatement[] =>
  rows.length === 0 ? [] : [statement(rows)]

function insertRows(table: PgTable, rows: readonly object[]): SQL {
  const { columns, values, source } = recordsetOf(table, rows)
  return sql`insert into ${table} (${columns}) select ${values} from ${source} where exists (select from ${sql.identifier(GUARD)})`
}

function updateCases(hallId: string, rows: readonly CaseRow[]): SQL {
  const { source } = recordsetOf(cases, rows)
  const assignments = Object.entries(getTableColumns(cases)).map(
    ([property, column]) => sql`${sql.identifier(column.name)} = r.${sql.identifier(property)}`,
  )
  return sql`update ${cases} c set ${sql.join(assignments, sql`, `)} from ${source}
    where c.hall_id = ${hallId} and c.id = r.id and exists (select from ${sql.identifier(GUARD)})`
}

/** The only events ever moved: they are no rows of a log but follow from all of them, as the case itself does. */
function moveDerivedEvents(hallId: string, events: ChunkRows['moved']): SQL {
  const rows = events.map(({ caseId, externalKey, at, windowId, detail }) => ({ caseId, externalKey, at, windowId, detail }))
  return sql`update ${caseEvents} e set at = r.at, window_id = r."windowId", detail = r.detail
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r ("caseId" uuid, "externalKey" text, at timestamptz, "windowId" uuid, detail jsonb)
    where e.hall_id = ${hallId} and e.case_id = r."caseId" and e.external_key = r."externalKey" and e.origin = 'logCase'
      and exists (select from ${sql.identifier(GUARD)})`
}
