import type { ItemType } from '@mingchuang/schema'
import { departments, halls, items, itemVersionGuides, itemVersions } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { keysetOf, type Page, type PageRequest, pageOf } from '../../platform/graphql/index.ts'
import { foundBy, type ItemNode, type ItemRow, isCancelledOn, itemColumns, itemNode } from './catalogue.queries.ts'

/** A hall as anybody may know it. */
export interface PublicHallNode {
  readonly hallId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly isDemo: boolean
}

/** A published item as anybody may read it. */
export interface PublicItemNode extends Omit<ItemNode, '__typename' | 'id'> {
  readonly hallId: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly departmentNameEn: string
}

export interface PublicItemFilter {
  readonly search?: string | undefined
  readonly type?: ItemType | undefined
  readonly departmentCode?: string | undefined
  readonly code?: string | undefined
}

export const PUBLIC_ITEM_LIST = 'publicItems'

export async function findPublicHall(database: Database, code: string): Promise<PublicHallNode | undefined> {
  const [row] = await database.rows<PublicHallNode>(
    sql`select h.id as "hallId", h.code, h.name, h.name_en as "nameEn", h.is_demo as "isDemo" from ${halls} h where h.code = ${code}`,
  )
  return row
}

/** Published: a guide is in force on the day, and the item takes new cases. */
function publishedIn(hallId: string, day: string, filter: PublicItemFilter): SQL {
  const conditions = [
    sql`i.hall_id = ${hallId}`,
    sql`exists (select from (select v.version from ${itemVersions} v where v.hall_id = i.hall_id and v.item_id = i.id
        and v.valid_from <= ${day} order by v.version desc limit 1) n
      join ${itemVersionGuides} g on g.hall_id = i.hall_id and g.item_id = i.id and g.version = n.version)`,
    sql`not ${isCancelledOn(day)}`,
  ]
  if (filter.type !== undefined) conditions.push(sql`i.type = ${filter.type}`)
  if (filter.departmentCode !== undefined) conditions.push(sql`d.code = ${filter.departmentCode}`)
  if (filter.code !== undefined) conditions.push(sql`i.code = ${filter.code}`)
  if (filter.search !== undefined && filter.search.trim() !== '') conditions.push(foundBy(filter.search.trim()))
  return sql.join(conditions, sql` and `)
}

const itemsOfDepartments = sql`${items} i join ${departments} d on d.hall_id = i.hall_id and d.id = i.department_id`

type PublicRow = ItemRow & Pick<PublicItemNode, 'hallId' | 'departmentCode' | 'departmentName' | 'departmentNameEn'>

const publicColumns = sql`${itemColumns}, i.hall_id as "hallId", d.code as "departmentCode", d.name as "departmentName",
  d.name_en as "departmentNameEn"`

const publicNode = (row: PublicRow): PublicItemNode => itemNode(row) as ItemNode & PublicRow

export async function listPublicItems(
  database: Database,
  hallId: string,
  day: string,
  request: PageRequest,
  filter: PublicItemFilter,
): Promise<Page<PublicItemNode>> {
  const keyset = keysetOf(request, { columns: [{ expression: sql`i.code`, type: 'text' }], direction: 'asc' })
  const rows = await database.rows<PublicRow>(
    sql`select ${publicColumns} from ${itemsOfDepartments} where ${publishedIn(hallId, day, filter)} and ${keyset.beyond}
      order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  return pageOf(PUBLIC_ITEM_LIST, request, rows.map(publicNode), ({ code }) => [code])
}

export async function countPublicItems(
  database: Database,
  hallId: string,
  day: string,
  filter: PublicItemFilter,
): Promise<number> {
  const [row] = await database.rows<{ total: number }>(
    sql`select count(*)::int as total from ${itemsOfDepartments} where ${publishedIn(hallId, day, filter)}`,
  )
  return row?.total ?? 0
}

export async function findPublicItem(
  database: Database,
  hallId: string,
  day: string,
  code: string,
): Promise<PublicItemNode | undefined> {
  const [row] = await database.rows<PublicRow>(
    sql`select ${publicColumns} from ${itemsOfDepartments} where ${publishedIn(hallId, day, { code })}`,
  )
  return row && publicNode(row)
}

export interface PublicDepartmentNode {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly items: number
}

/** Departments with published items, in the order of the hall. */
export function listPublicDepartments(database: Database, hallId: string, day: string): Promise<PublicDepartmentNode[]> {
  return database.rows<PublicDepartmentNode>(
    sql`select d.code, d.name, d.name_en as "nameEn", count(*)::int as items from ${itemsOfDepartments}
      where ${publishedIn(hallId, day, {})} group by d.code, d.name, d.name_en, d.sort order by d.sort, d.code`,
  )
}
