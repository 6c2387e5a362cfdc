import { halls } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { publishedYears, recordCalendarYear } from '../../packages/api/src/features/calendar/index.ts'
import { createItem } from '../../packages/api/src/features/catalogue/index.ts'
import { createDepartment, createStaffMember, createWindow } from '../../packages/api/src/features/directory/index.ts'
import { type Actor, operatorOf } from '../../packages/api/src/platform/actor.ts'
import { runCommand, type Services } from '../../packages/api/src/platform/command/index.ts'
import { newId } from '../../packages/api/src/platform/ids.ts'

/** Two windows of one department, a third of another, three items; ids are row ids. */
export interface SmallHall {
  readonly hallId: string
  readonly departmentId: string
  readonly otherDepartmentId: string
  readonly windowId: string
  readonly secondWindowId: string
  readonly otherWindowId: string
  readonly staffId: string
  /** 5 promised and 20 statutory working days. */
  readonly itemId: string
  /** Due on the day of acceptance. */
  readonly instantItemId: string
  readonly otherItemId: string
  readonly administrator: Actor
  /** Of the first window, and the staff member there. */
  readonly clerk: Actor
  readonly lead: Actor
  readonly supervisor: Actor
}

/** Founds a hall by the same commands as everybody; `years` are the published calendar years it records. */
export async function foundSmallHall(
  services: Services,
  { code = 'TEST', years = (year: number) => year >= 2014 }: { code?: string; years?: (year: number) => boolean } = {},
): Promise<SmallHall> {
  const hallId = newId()
  const { database } = services
  await database.rows(
    sql`insert into ${halls} (id, code, name, created_at) values (${hallId}, ${code}, '测试区政务服务中心', ${services.clock.now().toISOString()})`,
  )
  const administrator = operatorOf(hallId)
  const context = { ...services, actor: administrator }
  for (const year of publishedYears()) if (years(year.year)) await runCommand(context, recordCalendarYear, year)
  const department = await runCommand(context, createDepartment, { code: 'D01', name: '住房和城乡建设局' })
  const otherDepartment = await runCommand(context, createDepartment, { code: 'D02', name: '市场监督管理局' })
  const window = (windowCode: string, departmentId: string) =>
    runCommand(context, createWindow, { code: windowCode, name: `${windowCode} 号窗口`, departmentIds: [departmentId] })
  const item = (itemCode: string, departmentId: string, limits: [number, number]) =>
    runCommand(context, createItem, {
      code: itemCode,
      name: `事项 ${itemCode}`,
      type: 'licence',
      departmentId,
      kind: limits[0] === 0 ? 'instant' : 'promised',
      promisedLimitWorkingDays: limits[0],
      statutoryLimitWorkingDays: limits[1],
    })
  const first = await window('001', department.id)
  const second = await window('002', department.id)
  const other = await window('003', otherDepartment.id)
  const staff = await runCommand(context, createStaffMember, {
    code: '1001',
    name: '王芳',
    departmentId: department.id,
    activeFrom: '2014-01-01',
  })
  const promised = await item('JZ-001', department.id, [5, 20])
  const instant = await item('JZ-002', department.id, [0, 5])
  const others = await item('SC-001', otherDepartment.id, [3, 10])
  const actor = (role: Actor['role'], reach: Partial<Actor> = {}): Actor => ({ hallId, id: newId(), role, ...reach })
  return {
    hallId,
    departmentId: department.id,
    otherDepartmentId: otherDepartment.id,
    windowId: first.id,
    secondWindowId: second.id,
    otherWindowId: other.id,
    staffId: staff.id,
    itemId: promised.id,
    instantItemId: instant.id,
    otherItemId: others.id,
    administrator,
    clerk: actor('clerk', { departmentId: department.id, windowId: first.id, staffId: staff.id }),
    lead: actor('lead', { departmentId: department.id }),
    supervisor: actor('supervisor'),
  }
}
