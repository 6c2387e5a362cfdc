import * as tables from '@mingchuang/schema/tables'
import { getTableColumns, getTableName, is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { operatorOf } from './actor.ts'
import { defineCommand, runCommand, type Services } from './command/index.ts'
import { OperatorError } from './operator-error.ts'
import { type IndexedKind, SealError } from './seal.ts'

/**
 * A column that holds sealed texts. Known by its name, `…_sealed`, so that no table can be forgotten: the row is the second column of
 * the primary key, behind the hall, and `…_index` beside it is its blind index.
 */
export interface SealedColumn {
  readonly table: PgTable
  readonly tableName: string
  readonly rowId: string
  readonly column: string
  readonly index: { readonly column: string; readonly kind: IndexedKind['kind'] } | undefined
}

const SEALED = '_sealed'
const INDEX = '_index'

/** What a blind index is of, by the name of its column. */
const KINDS: Readonly<Record<string, IndexedKind['kind']>> = { phone_index: 'phone', identity_number_index: 'identityNumber' }

/** Every sealed column of the schema. */
export function sealedColumns(): SealedColumn[] {
  return Object.values(tables).flatMap((table) => (is(table, PgTable) ? sealedColumnsOf(table) : []))
}

function sealedColumnsOf(table: PgTable): SealedColumn[] {
  const names = Object.values(getTableColumns(table)).map(({ name }) => name)
  const [hallId, rowId, ...more] = getTableConfig(table).primaryKeys[0]?.columns ?? []
  return names
    .filter((name) => name.endsWith(SEALED))
    .map((column) => {
      const tableName = getTableName(table)
      if (hallId?.name !== 'hall_id' || rowId === undefined || more.length > 0)
        throw new Error(`${tableName} has sealed columns, so its primary key must be the hall and one row id`)
      const index = names.find((name) => name === column.replace(SEALED, INDEX))
      const kind = index === undefined ? undefined : KINDS[index]
      if (index !== undefined && kind === undefined) throw new Error(`${tableName}.${index} is an index of an unknown kind`)
      const found = index === undefined || kind === undefined ? undefined : { column: index, kind }
      return { table, tableName, rowId: rowId.name, column, index: found }
    })
}

interface StoredText {
  readonly id: string
  readonly sealed: string
}

interface ResealInput {
  readonly column: SealedColumn
  readonly rows: readonly (StoredText & { readonly text: string })[]
}

/** Seals texts again under the current key, each only if it still is what was read. */
const rotateKeys = defineCommand<{ readonly id: string }>()<ResealInput, undefined>({
  name: 'rotateKeys',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor, sealer }, _loaded, { column: { table, tableName, rowId, column, index }, rows }) {
    const hallId = actor?.hallId ?? ''
    const resealed = rows.map(({ id, sealed, text }) => ({
      id,
      was: sealed,
      sealed: sealer.seal(text, { hallId, table: tableName, rowId: id, column }),
      index: index && `\\x${sealer.indexOf(text, { hallId, kind: index.kind }).toString('hex')}`,
    }))
    const assignments: SQL[] = [sql`${sql.identifier(column)} = r.sealed`]
    if (index !== undefined) assignments.push(sql`${sql.identifier(index.column)} = r.index`)
    return {
      rows: [
        [
          'resealed',
          sql`update ${table} t set ${sql.join(assignments, sql`, `)}
            from jsonb_to_recordset(${JSON.stringify(resealed)}::text::jsonb) as r (id uuid, was text, sealed text, index bytea)
            where t.hall_id = ${hallId} and t.${sql.identifier(rowId)} = r.id and t.${sql.identifier(column)} = r.was
            returning r.id`,
        ],
      ],
      audit: { subjectType: 'sealedColumn', subjectId: `${tableName}.${column}`, detail: { rows: rows.length } },
    }
  },
  // Every one of them was written anew in between, under the current key.
  onNothingWritten: async (_context, _loaded, { rows }) => ({ id: rows[0]?.id ?? '' }),
})

/** What became of the texts of one column. */
export interface Rotation {
  readonly column: SealedColumn
  readonly resealed: number
  /** Ids of rows that no configured key opens. */
  readonly shut: readonly string[]
}

const CHUNK_ROWS = 500

/**
 * Brings every sealed text of a hall under the current key, chunk by chunk. What is under it already is passed over, so a rotation that
 * was interrupted goes on where it was; a text that does not open is left and named.
 */
export async function* rotateHall(services: Services, hallId: string): AsyncGenerator<Rotation> {
  for (const column of sealedColumns()) yield await rotateColumn(services, hallId, column)
}

async function rotateColumn(services: Services, hallId: string, column: SealedColumn): Promise<Rotation> {
  const shut: string[] = []
  let resealed = 0
  for (let after: string | undefined; ; ) {
    const stored = await readChunk(services, hallId, column, after)
    const rows = stored.flatMap((row) => {
      const text = openText(services, hallId, column, row)
      if (text === undefined) shut.push(row.id)
      return text === undefined ? [] : [{ ...row, text }]
    })
    if (rows.length > 0) await runCommand({ ...services, actor: operatorOf(hallId) }, rotateKeys, { column, rows })
    resealed += rows.length
    after = stored.at(-1)?.id
    if (stored.length < CHUNK_ROWS) return { column, resealed, shut }
  }
}

function readChunk(
  { database, sealer }: Services,
  hallId: string,
  { table, rowId, column }: SealedColumn,
  after: string | undefined,
): Promise<StoredText[]> {
  const [id, text] = [sql`t.${sql.identifier(rowId)}`, sql`t.${sql.identifier(column)}`]
  return database.rows<StoredText>(
    sql`select ${id} as id, ${text} as sealed from ${table} t
      where t.hall_id = ${hallId} and ${text} is not null and not starts_with(${text}, ${sealer.currentPrefix})
        and (${after ?? null}::uuid is null or ${id} > ${after ?? null}::uuid)
      order by ${id} limit ${CHUNK_ROWS}`,
  )
}

function openText(
  { sealer }: Services,
  hallId: string,
  { tableName, column }: SealedColumn,
  row: StoredText,
): string | undefined {
  try {
    return sealer.open(row.sealed, { hallId, table: tableName, rowId: row.id, column })
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

/**
 * Refuses to go on with a key that does not fit the data: whoever signs in would be somebody new, and what was sealed before would be lost
 * to sight. One text a column is looked at.
 */
export async function requireFittingKeys({ database, sealer }: Pick<Services, 'database' | 'sealer'>): Promise<void> {
  for (const { table, tableName, rowId, column } of sealedColumns()) {
    const [sample] = await database.rows<StoredText & { readonly hallId: string }>(
      sql`select t.hall_id as "hallId", t.${sql.identifier(rowId)} as id, t.${sql.identifier(column)} as sealed from ${table} t
        where t.${sql.identifier(column)} is not null limit 1`,
    )
    if (sample === undefined) continue
    try {
      sealer.open(sample.sealed, { hallId: sample.hallId, table: tableName, rowId: sample.id, column })
    } catch (error) {
      if (!(error instanceof SealError) || !error.isKeyUnknown) continue
      throw new OperatorError(
        'The personal data in this database was sealed under another key. Set PERSONAL_DATA_KEY to that key, or name it in PERSONAL_DATA_PREVIOUS_KEYS.',
      )
    }
  }
}
