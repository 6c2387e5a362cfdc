import { type IsoDay, type ItemState, type ItemType, NATIONAL_ITEM_CODE, type Stage, shanghaiDayOf } from '@mingchuang/schema'
import { halls, itemChanges, items, windowDepartments } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { keysetOf, type Page, type PageRequest, pageOf, type RequestContext } from '../../platform/graphql/index.ts'
import { oncePerText } from '../../platform/once.ts'
import { nodeOf } from '../directory/index.ts'
import { pinyinSearchOf } from './item-pinyin.ts'

/** An item in the shape of its GraphQL type; `rowId` is its id in the tables. What a version says is read with the version. */
export interface ItemNode {
  readonly __typename: 'Item'
  readonly id: string
  readonly rowId: string
  readonly code: string
  readonly basicCode: string | null
  readonly name: string
  readonly nameEn: string
  readonly type: ItemType
  readonly nationalCode: string
  readonly stage: Stage | null
  readonly departmentId: string
}

/** What the database gives of an item. */
export type ItemRow = Omit<ItemNode, '__typename' | 'id' | 'nationalCode'>

export const ITEM_LIST = 'items'

const COLUMNS = {
  rowId: 'i.id',
  code: 'i.code',
  basicCode: 'i.basic_code',
  name: 'i.name',
  nameEn: 'i.name_en',
  type: 'i.type',
  stage: 'i.stage',
  departmentId: 'i.department_id',
} as const satisfies Record<keyof ItemRow, string>

/** Columns of an item for a query that reads `items` as i. */
export const itemColumns = sql.raw(
  Object.entries(COLUMNS)
    .map(([field, column]) => `${column} as "${field}"`)
    .join(', '),
)

/** An item as one JSON value, for a query that joins `items` as i. */
export const itemJson = sql.raw(
  `json_build_object(${Object.entries(COLUMNS)
    .map(([field, column]) => `'${field}', ${column}`)
    .join(', ')})`,
)

/** Completes a row, from columns or from JSON, to its node. */
export function itemNode(row: ItemRow): ItemNode {
  return Object.assign(nodeOf('Item', row), { nationalCode: NATIONAL_ITEM_CODE[row.type] })
}

/** An item from the text of {@link itemJson}; equal texts give the same frozen node. */
export const itemOfJson = oncePerText((text) => itemNode(JSON.parse(text) as ItemRow))

export interface ItemFilter {
  readonly departmentId?: string | undefined
  readonly type?: ItemType | undefined
  readonly stage?: Stage | undefined
  /** Whether it takes new cases on a day. */
  readonly state?: { readonly is: ItemState; readonly on: IsoDay } | undefined
  /** Part of the name, its pinyin or its initials, or the beginning of a code. */
  readonly search?: string | undefined
}

/** Which items `i` a reader sees under a filter. */
export function itemsIn({ hallId, departmentId, windowId }: ReadScope, filter: ItemFilter): SQL {
  const conditions = [sql`i.hall_id = ${hallId}`]
  if (departmentId !== undefined) conditions.push(sql`i.department_id = ${departmentId}`)
  if (windowId !== undefined) {
    conditions.push(sql`exists (select from ${windowDepartments} d
      where d.hall_id = i.hall_id and d.department_id = i.department_id and d.window_id = ${windowId})`)
  }
  if (filter.departmentId !== undefined) conditions.push(sql`i.department_id = ${filter.departmentId}`)
  if (filter.type !== undefined) conditions.push(sql`i.type = ${filter.type}`)
  if (filter.stage !== undefined) conditions.push(sql`i.stage = ${filter.stage}`)
  if (filter.state !== undefined) {
    const isCancelled = isCancelledOn(filter.state.on)
    conditions.push(filter.state.is === 'cancelled' ? isCancelled : sql`not ${isCancelled}`)
  }
  if (filter.search !== undefined && filter.search.trim() !== '') conditions.push(foundBy(filter.search.trim()))
  return sql.join(conditions, sql` and `)
}

/** Whether a search finds the item `i`. */
export function foundBy(search: string): SQL {
  const escaped = search.replaceAll(/[\\%_]/g, String.raw`\$&`)
  const anywhere = `%${escaped}%`
  const letters = pinyinSearchOf(search)
  return sql`(i.name ilike ${anywhere} or i.name_en ilike ${anywhere} or i.code ilike ${`${escaped}%`}
    or i.basic_code ilike ${`${escaped}%`} or ${letters === undefined ? sql`false` : sql`i.pinyin like ${`%${letters}%`}`})`
}

export async function listItems(
  database: Database,
  scope: ReadScope,
  request: PageRequest,
  filter: ItemFilter,
): Promise<Page<ItemNode>> {
  const keyset = keysetOf(request, { columns: [{ expression: sql`i.code`, type: 'text' }], direction: 'asc' })
  const rows = await database.rows<ItemRow>(
    sql`select ${itemColumns} from ${items} i
      where ${itemsIn(scope, filter)} and ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  return pageOf(ITEM_LIST, request, rows.map(itemNode), ({ code }) => [code])
}

export async function countItems(database: Database, scope: ReadScope, filter: ItemFilter): Promise<number> {
  const [row] = await database.rows<{ total: number }>(
    sql`select count(*) as total from ${items} i where ${itemsIn(scope, filter)}`,
  )
  return row?.total ?? 0
}

export async function findItem(database: Database, scope: ReadScope, id: string): Promise<ItemNode | undefined> {
  const [row] = await database.rows<ItemRow>(
    sql`select ${itemColumns} from ${items} i where ${itemsIn(scope, {})} and i.id = ${id}`,
  )
  return row && itemNode(row)
}

/** The item with this code in the reader's scope. */
export async function findItemByCode(database: Database, scope: ReadScope, code: string): Promise<ItemNode | undefined> {
  const [row] = await database.rows<ItemRow>(
    sql`select ${itemColumns} from ${items} i where ${itemsIn(scope, {})} and i.code = ${code}`,
  )
  return row && itemNode(row)
}

/** Which of the items take no new cases on a day. */
async function cancelledItems(
  database: Database,
  hallId: string,
  ids: readonly string[],
  day: IsoDay,
): Promise<Map<string, true>> {
  const rows = await database.rows<{ id: string }>(
    sql`select i.id from ${items} i where i.hall_id = ${hallId} and i.id = any(${sql.param([...ids])}::uuid[]) and ${isCancelledOn(day)}`,
  )
  return new Map(rows.map(({ id }) => [id, true]))
}

/** Whether the item `i` takes no new cases on a day: the last change that holds by then is its cancellation. */
export function isCancelledOn(day: IsoDay): SQL {
  return sql`coalesce((select c.kind = 'cancelled' from ${itemChanges} c
    where c.hall_id = i.hall_id and c.item_id = i.id and c.day <= ${day} order by c.day desc, c.id desc limit 1), false)`
}

/** Items by row id. */
export async function itemsById(database: Database, hallId: string, ids: readonly string[]): Promise<Map<string, ItemNode>> {
  const rows = await database.rows<ItemRow>(
    sql`select ${itemColumns} from ${items} i where i.hall_id = ${hallId} and i.id = any(${sql.param([...ids])}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.rowId, itemNode(row)]))
}

/** Batched reads inside the caller's hall; keys are row ids. */
export const itemLoader = (context: RequestContext) =>
  context.loaders.get('itemsById', (ids) => itemsById(context.database, context.actor?.hallId ?? '', ids))

/** Whether an item takes no new cases today; keys are row ids. */
export const cancelledLoader = (context: RequestContext) =>
  context.loaders.get('cancelledItems', (ids) =>
    cancelledItems(context.database, context.actor?.hallId ?? '', ids, shanghaiDayOf(context.clock.now())),
  )

/** Codes of halls as they stand in addresses. */
export const hallCodeLoader = (context: RequestContext) =>
  context.loaders.get('hallCodes', async (ids) => {
    const rows = await context.database.rows<{ id: string; code: string }>(
      sql`select id, code from ${halls} where id = any(${sql.param([...ids])}::uuid[])`,
    )
    return new Map(rows.map(({ id, code }) => [id, code]))
  })
