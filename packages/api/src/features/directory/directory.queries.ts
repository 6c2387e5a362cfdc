import { shanghaiDayOf } from '@mingchuang/schema'
import { assignments, departments, halls, staffMembers, windowDepartments, windows } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { keysetOf, type Page, type PageRequest, pageOf } from '../../platform/graphql/index.ts'
import {
  type DepartmentNode,
  directoryColumns,
  type HallNode,
  nodeOf,
  type RowOf,
  type StaffMemberNode,
  type WindowNode,
} from './directory.nodes.ts'

export const WINDOW_LIST = 'windows'
export const STAFF_LIST = 'staffMembers'

/** Windows of a department as a condition on `w`; several departments may share one (综合窗口). */
const seats = (departmentId: string) => sql`exists (select from ${windowDepartments} d
  where d.hall_id = w.hall_id and d.window_id = w.id and d.department_id = ${departmentId})`

/** People assigned to a window on a day or later, as a condition on `s`. */
const sitsAt = (windowId: string) => sql`exists (select from ${assignments} a
  where a.hall_id = s.hall_id and a.staff_id = s.id and a.window_id = ${windowId} and a.valid_to is null)`

function windowsIn({ hallId, departmentId, windowId }: ReadScope, filter: { departmentId?: string | undefined }): SQL {
  const conditions = [sql`w.hall_id = ${hallId}`]
  if (windowId !== undefined) conditions.push(sql`w.id = ${windowId}`)
  if (departmentId !== undefined) conditions.push(seats(departmentId))
  if (filter.departmentId !== undefined) conditions.push(seats(filter.departmentId))
  return sql.join(conditions, sql` and `)
}

interface StaffFilter {
  readonly departmentId?: string | undefined
  readonly windowId?: string | undefined
}

function staffIn({ hallId, departmentId, windowId }: ReadScope, filter: StaffFilter): SQL {
  const conditions = [sql`s.hall_id = ${hallId}`]
  if (windowId !== undefined) conditions.push(sitsAt(windowId))
  if (departmentId !== undefined) conditions.push(sql`s.department_id = ${departmentId}`)
  if (filter.departmentId !== undefined) conditions.push(sql`s.department_id = ${filter.departmentId}`)
  if (filter.windowId !== undefined) conditions.push(sitsAt(filter.windowId))
  return sql.join(conditions, sql` and `)
}

function departmentsIn({ hallId, departmentId, windowId }: ReadScope): SQL {
  if (departmentId !== undefined) return sql`d.hall_id = ${hallId} and d.id = ${departmentId}`
  if (windowId === undefined) return sql`d.hall_id = ${hallId}`
  return sql`d.hall_id = ${hallId} and exists (select from ${windowDepartments} x
    where x.hall_id = d.hall_id and x.department_id = d.id and x.window_id = ${windowId})`
}

export async function findHall(database: Database, hallId: string): Promise<HallNode | undefined> {
  const [row] = await database.rows<RowOf<HallNode>>(
    sql`select ${directoryColumns('Hall', 'h')} from ${halls} h where h.id = ${hallId}`,
  )
  return row && nodeOf('Hall', row)
}

export async function listDepartments(database: Database, scope: ReadScope): Promise<DepartmentNode[]> {
  const rows = await database.rows<RowOf<DepartmentNode>>(
    sql`select ${directoryColumns('Department', 'd')} from ${departments} d where ${departmentsIn(scope)} order by d.sort, d.code`,
  )
  return rows.map((row) => nodeOf('Department', row))
}

export async function findDepartment(database: Database, scope: ReadScope, id: string): Promise<DepartmentNode | undefined> {
  const [row] = await database.rows<RowOf<DepartmentNode>>(
    sql`select ${directoryColumns('Department', 'd')} from ${departments} d where ${departmentsIn(scope)} and d.id = ${id}`,
  )
  return row && nodeOf('Department', row)
}

export async function listWindows(
  database: Database,
  scope: ReadScope,
  request: PageRequest,
  filter: { departmentId?: string | undefined },
): Promise<Page<WindowNode>> {
  const keyset = keysetOf(request, { columns: [{ expression: sql`w.code`, type: 'text' }], direction: 'asc' })
  const rows = await database.rows<RowOf<WindowNode>>(
    sql`select ${directoryColumns('Window', 'w')} from ${windows} w
      where ${windowsIn(scope, filter)} and ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  const nodes = rows.map((row) => nodeOf('Window', row))
  return pageOf(WINDOW_LIST, request, nodes, ({ code }) => [code])
}

export async function countWindows(
  database: Database,
  scope: ReadScope,
  filter: { departmentId?: string | undefined },
): Promise<number> {
  const [row] = await database.rows<{ total: number }>(
    sql`select count(*) as total from ${windows} w where ${windowsIn(scope, filter)}`,
  )
  return row?.total ?? 0
}

/** A window by its code or by its id. */
export async function findWindow(
  database: Database,
  scope: ReadScope,
  by: { readonly code: string } | { readonly id: string },
): Promise<WindowNode | undefined> {
  const condition = 'code' in by ? sql`w.code = ${by.code}` : sql`w.id = ${by.id}`
  const [row] = await database.rows<RowOf<WindowNode>>(
    sql`select ${directoryColumns('Window', 'w')} from ${windows} w where ${windowsIn(scope, {})} and ${condition}`,
  )
  return row && nodeOf('Window', row)
}

export async function listStaffMembers(
  database: Database,
  scope: ReadScope,
  request: PageRequest,
  filter: StaffFilter,
): Promise<Page<StaffMemberNode>> {
  const keyset = keysetOf(request, { columns: [{ expression: sql`s.code`, type: 'text' }], direction: 'asc' })
  const rows = await database.rows<RowOf<StaffMemberNode>>(
    sql`select ${directoryColumns('StaffMember', 's')} from ${staffMembers} s
      where ${staffIn(scope, filter)} and ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  const nodes = rows.map((row) => nodeOf('StaffMember', row))
  return pageOf(STAFF_LIST, request, nodes, ({ code }) => [code])
}

export async function countStaffMembers(database: Database, scope: ReadScope, filter: StaffFilter): Promise<number> {
  const [row] = await database.rows<{ total: number }>(
    sql`select count(*) as total from ${staffMembers} s where ${staffIn(scope, filter)}`,
  )
  return row?.total ?? 0
}

export async function findStaffMember(database: Database, scope: ReadScope, id: string): Promise<StaffMemberNode | undefined> {
  const [row] = await database.rows<RowOf<StaffMemberNode>>(
    sql`select ${directoryColumns('StaffMember', 's')} from ${staffMembers} s where ${staffIn(scope, {})} and s.id = ${id}`,
  )
  return row && nodeOf('StaffMember', row)
}

/** An assignment with whose and where it is, by row id. */
export interface AssignmentNode {
  readonly place: 'A' | 'B'
  readonly validFrom: string
  readonly validTo: string | null
  readonly staffId: string
  readonly windowId: string
}

const assignmentColumns = sql.raw(
  'a.place, a.valid_from as "validFrom", a.valid_to as "validTo", a.staff_id as "staffId", a.window_id as "windowId"',
)

/** Who holds the places of each window today. */
export async function assignmentsByWindow(
  database: Database,
  hallId: string,
  windowIds: readonly string[],
  now: Date,
): Promise<Map<string, AssignmentNode[]>> {
  const today = shanghaiDayOf(now)
  const rows = await database.rows<AssignmentNode>(
    sql`select ${assignmentColumns} from ${assignments} a
      where a.hall_id = ${hallId} and a.window_id = any(${sql.param([...windowIds])}::uuid[])
        and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today})
      order by a.place, a.valid_from, a.id`,
  )
  return Map.groupBy(rows, ({ windowId }) => windowId)
}

/** Every place each person has held or will hold, the latest first. */
export async function assignmentsByStaff(
  database: Database,
  hallId: string,
  staffIds: readonly string[],
): Promise<Map<string, AssignmentNode[]>> {
  const rows = await database.rows<AssignmentNode>(
    sql`select ${assignmentColumns} from ${assignments} a
      where a.hall_id = ${hallId} and a.staff_id = any(${sql.param([...staffIds])}::uuid[])
      order by a.valid_from desc, a.id desc`,
  )
  return Map.groupBy(rows, ({ staffId }) => staffId)
}

/** Windows by row id. */
export async function windowsById(database: Database, hallId: string, ids: readonly string[]): Promise<Map<string, WindowNode>> {
  const rows = await database.rows<RowOf<WindowNode>>(
    sql`select ${directoryColumns('Window', 'w')} from ${windows} w where w.hall_id = ${hallId} and w.id = any(${sql.param([...ids])}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.rowId, nodeOf('Window', row)]))
}

export async function departmentsById(
  database: Database,
  hallId: string,
  ids: readonly string[],
): Promise<Map<string, DepartmentNode>> {
  const rows = await database.rows<RowOf<DepartmentNode>>(
    sql`select ${directoryColumns('Department', 'd')} from ${departments} d
      where d.hall_id = ${hallId} and d.id = any(${sql.param([...ids])}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.rowId, nodeOf('Department', row)]))
}

export async function staffMembersById(
  database: Database,
  hallId: string,
  ids: readonly string[],
): Promise<Map<string, StaffMemberNode>> {
  const rows = await database.rows<RowOf<StaffMemberNode>>(
    sql`select ${directoryColumns('StaffMember', 's')} from ${staffMembers} s
      where s.hall_id = ${hallId} and s.id = any(${sql.param([...ids])}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.rowId, nodeOf('StaffMember', row)]))
}

/** The departments that sit at each window. */
export async function departmentsByWindow(
  database: Database,
  hallId: string,
  windowIds: readonly string[],
): Promise<Map<string, DepartmentNode[]>> {
  const rows = await database.rows<RowOf<DepartmentNode> & { windowId: string }>(
    sql`select x.window_id as "windowId", ${directoryColumns('Department', 'd')}
      from ${windowDepartments} x join ${departments} d on d.hall_id = x.hall_id and d.id = x.department_id
      where x.hall_id = ${hallId} and x.window_id = any(${sql.param([...windowIds])}::uuid[])
      order by d.sort, d.code`,
  )
  return grouped(rows.map(({ windowId, ...row }) => [windowId, nodeOf('Department', row)]))
}

/** The windows of each department. */
export async function windowsByDepartment(
  database: Database,
  hallId: string,
  departmentIds: readonly string[],
): Promise<Map<string, WindowNode[]>> {
  const rows = await database.rows<RowOf<WindowNode> & { departmentId: string }>(
    sql`select x.department_id as "departmentId", ${directoryColumns('Window', 'w')}
      from ${windowDepartments} x join ${windows} w on w.hall_id = x.hall_id and w.id = x.window_id
      where x.hall_id = ${hallId} and x.department_id = any(${sql.param([...departmentIds])}::uuid[])
      order by w.code`,
  )
  return grouped(rows.map(({ departmentId, ...row }) => [departmentId, nodeOf('Window', row)]))
}

function grouped<Value>(pairs: readonly (readonly [key: string, value: Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
