import { type SQL, sql } from 'drizzle-orm'
import { toGlobalId } from '../../platform/graphql/index.ts'
import { oncePerText } from '../../platform/once.ts'

/** Rows in the shape of their GraphQL types: `id` is the global id, `rowId` the id in the tables. */
export interface DepartmentNode {
  readonly __typename: 'Department'
  readonly id: string
  readonly rowId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

export interface WindowNode {
  readonly __typename: 'Window'
  readonly id: string
  readonly rowId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly isOpen: boolean
  readonly floorRow: number
  readonly floorColumn: number
}

export interface StaffMemberNode {
  readonly __typename: 'StaffMember'
  readonly id: string
  readonly rowId: string
  readonly code: string
  readonly name: string
  readonly departmentId: string
  readonly activeFrom: string
  readonly activeTo: string | null
}

export interface HallNode {
  readonly __typename: 'Hall'
  readonly id: string
  readonly rowId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly isDemo: boolean
}

/** What a row of the database lacks of its node. */
export type RowOf<Node> = Omit<Node, 'id' | '__typename'>

const COLUMNS = {
  Department: { rowId: 'id', code: 'code', name: 'name', nameEn: 'name_en' },
  Window: {
    rowId: 'id',
    code: 'code',
    name: 'name',
    nameEn: 'name_en',
    isOpen: 'is_open',
    floorRow: 'floor_row',
    floorColumn: 'floor_column',
  },
  StaffMember: {
    rowId: 'id',
    code: 'code',
    name: 'name',
    departmentId: 'department_id',
    activeFrom: 'active_from',
    activeTo: 'active_to',
  },
  Hall: { rowId: 'id', code: 'code', name: 'name', nameEn: 'name_en', isDemo: 'is_demo' },
} as const

type DirectoryType = keyof typeof COLUMNS

/** The columns of a type from its table under `alias`, named as its fields. */
export function directoryColumns(type: DirectoryType, alias: string): SQL {
  const columns = Object.entries(COLUMNS[type]).map(([field, column]) => `"${alias}"."${column}" as "${field}"`)
  return sql.raw(columns.join(', '))
}

/** The same as one JSON value, for a query of another feature that joins the table as `alias`. */
export function directoryJson(type: DirectoryType, alias: string): SQL {
  const pairs = Object.entries(COLUMNS[type]).map(([field, column]) => `'${field}', "${alias}"."${column}"`)
  return sql.raw(`json_build_object(${pairs.join(', ')})`)
}

/** Makes a row, from columns or from JSON, its node; the row is this function's from then on. */
export function nodeOf<const Type extends string, Row extends { readonly rowId: string }>(
  type: Type,
  row: Row,
): Row & { readonly __typename: Type; readonly id: string } {
  return Object.assign(row, { __typename: type, id: toGlobalId(type, row.rowId) })
}

/** Nodes from the text of {@link directoryJson}; equal texts give the same frozen node. */
export const departmentOfJson = oncePerText((text) => nodeOf('Department', JSON.parse(text) as RowOf<DepartmentNode>))
export const windowOfJson = oncePerText((text) => nodeOf('Window', JSON.parse(text) as RowOf<WindowNode>))
export const staffMemberOfJson = oncePerText((text) => nodeOf('StaffMember', JSON.parse(text) as RowOf<StaffMemberNode>))
