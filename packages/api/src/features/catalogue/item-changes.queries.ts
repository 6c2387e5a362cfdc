import { type IsoDay, ITEM_CHANGE_KINDS, type ItemChangeKind } from '@mingchuang/schema'
import { itemChanges, items, windowDepartments } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { keysetOf, type Page, type PageRequest, pageOf, toGlobalId } from '../../platform/graphql/index.ts'
import { type ItemNode, itemJson, itemOfJson } from './catalogue.queries.ts'

/** An entry of the register in the shape of its GraphQL type. */
export interface ItemChangeNode {
  readonly id: string
  readonly rowId: string
  readonly kind: ItemChangeKind
  readonly documentNumber: string
  readonly day: IsoDay
  readonly note: string
  readonly recordedAt: Date
  readonly item: ItemNode
}

export interface ItemChangeFilter {
  readonly kind?: ItemChangeKind | undefined
  readonly from?: IsoDay | undefined
  readonly to?: IsoDay | undefined
}

export const ITEM_CHANGE_LIST = 'itemChanges'

function changesIn({ hallId, departmentId, windowId }: ReadScope, { kind, from, to }: ItemChangeFilter): SQL {
  const conditions = [sql`c.hall_id = ${hallId}`]
  if (departmentId !== undefined) conditions.push(sql`i.department_id = ${departmentId}`)
  if (windowId !== undefined) {
    conditions.push(sql`exists (select from ${windowDepartments} d
      where d.hall_id = i.hall_id and d.department_id = i.department_id and d.window_id = ${windowId})`)
  }
  if (kind !== undefined) conditions.push(sql`c.kind = ${kind}`)
  if (from !== undefined) conditions.push(sql`c.day >= ${from}`)
  if (to !== undefined) conditions.push(sql`c.day <= ${to}`)
  return sql.join(conditions, sql` and `)
}

const changesWithItems = sql`${itemChanges} c join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id`

export async function listItemChanges(
  database: Database,
  scope: ReadScope,
  request: PageRequest,
  filter: ItemChangeFilter,
): Promise<Page<ItemChangeNode>> {
  const keyset = keysetOf(request, {
    columns: [
      { expression: sql`c.day`, type: 'date' },
      { expression: sql`c.id`, type: 'uuid' },
    ],
    direction: 'desc',
  })
  const rows = await database.rows<Omit<ItemChangeNode, 'id' | 'item'> & { itemText: string }>(
    sql`select c.id as "rowId", c.kind, c.document_number as "documentNumber", c.day, c.note, c.recorded_at as "recordedAt",
        ${itemJson}::text as "itemText"
      from ${changesWithItems} where ${changesIn(scope, filter)} and ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  const nodes = rows.map(({ itemText, ...row }) => ({
    ...row,
    id: toGlobalId('ItemChange', row.rowId),
    item: itemOfJson(itemText),
  }))
  return pageOf(ITEM_CHANGE_LIST, request, nodes, ({ day, rowId }) => [day, rowId])
}

export type ItemChangeTotals = Readonly<Record<ItemChangeKind | 'total', number>>

/** How many entries of each kind; the list under the same filter has exactly as many rows. */
export async function countItemChanges(
  database: Database,
  scope: ReadScope,
  filter: ItemChangeFilter,
): Promise<ItemChangeTotals> {
  const rows = await database.rows<{ kind: ItemChangeKind; count: number }>(
    sql`select c.kind, count(*)::int as count from ${changesWithItems} where ${changesIn(scope, filter)} group by c.kind`,
  )
  const counts = new Map(rows.map(({ kind, count }) => [kind, count]))
  const byKind = Object.fromEntries(ITEM_CHANGE_KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<
    ItemChangeKind,
    number
  >
  return { ...byKind, total: rows.reduce((sum, { count }) => sum + count, 0) }
}
