import type { IsoDay, PrintedMatterKind, Stage, StockMovementKind } from '@mingchuang/schema'
import { printedMatter, printedMatterMovements } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import { keysetOf, type Page, type PageRequest, pageOf, toGlobalId } from '../../../platform/graphql/index.ts'

export interface PrintedMatterNode {
  readonly id: string
  readonly rowId: string
  readonly title: string
  readonly kind: PrintedMatterKind
  readonly stage: Stage | null
  readonly printed: number
  readonly issued: number
  readonly inStock: number
}

export interface StockMovementNode {
  readonly rowId: string
  readonly kind: StockMovementKind
  readonly copies: number
  readonly day: IsoDay
  readonly note: string
  readonly recordedAt: Date
  readonly title: string
}

export interface MovementFilter {
  readonly matterId?: string | undefined
  readonly kind?: StockMovementKind | undefined
}

export const MOVEMENT_LIST = 'printedMatterMovements'

/** Everything that lies in the hall, or one of it: booklets after sheets, by title. */
export async function listPrintedMatter(database: Database, hallId: string, id?: string): Promise<PrintedMatterNode[]> {
  const rows = await database.rows<Omit<PrintedMatterNode, 'id'>>(
    sql`select m.id as "rowId", m.title, m.kind, m.stage, m.printed, m.issued, m.printed - m.issued as "inStock"
      from ${printedMatter} m where m.hall_id = ${hallId} ${id === undefined ? sql`` : sql`and m.id = ${id}`}
      order by m.kind desc, m.created_at, m.title`,
  )
  return rows.map((row) => ({ ...row, id: toGlobalId('PrintedMatter', row.rowId) }))
}

function movementsIn(hallId: string, { matterId, kind }: MovementFilter): SQL {
  const conditions = [sql`x.hall_id = ${hallId}`]
  if (matterId !== undefined) conditions.push(sql`x.matter_id = ${matterId}`)
  if (kind !== undefined) conditions.push(sql`x.kind = ${kind}`)
  return sql.join(conditions, sql` and `)
}

const movements = sql`${printedMatterMovements} x join ${printedMatter} m on m.hall_id = x.hall_id and m.id = x.matter_id`

export async function listMovements(
  database: Database,
  { hallId }: ReadScope,
  request: PageRequest,
  filter: MovementFilter,
): Promise<Page<StockMovementNode>> {
  const keyset = keysetOf(request, {
    columns: [
      { expression: sql`x.day`, type: 'date' },
      { expression: sql`x.id`, type: 'uuid' },
    ],
    direction: 'desc',
  })
  const rows = await database.rows<StockMovementNode>(
    sql`select x.id as "rowId", x.kind, x.copies, x.day, x.note, x.recorded_at as "recordedAt", m.title
      from ${movements} where ${movementsIn(hallId, filter)} and ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  return pageOf(MOVEMENT_LIST, request, rows, ({ day, rowId }) => [day, rowId])
}

/** Rows and copies of the list under the same filter: the copies are the sum the stock shows. */
export async function sumMovements(
  database: Database,
  { hallId }: ReadScope,
  filter: MovementFilter,
): Promise<{ readonly count: number; readonly copies: number }> {
  const [row] = await database.rows<{ count: number; copies: number }>(
    sql`select count(*)::int as count, coalesce(sum(x.copies), 0)::int as copies from ${movements} where ${movementsIn(hallId, filter)}`,
  )
  return row ?? { count: 0, copies: 0 }
}
