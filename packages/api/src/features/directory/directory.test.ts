import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { pageRequest } from '../../platform/graphql/index.ts'
import {
  assignmentsByStaff,
  assignmentsByWindow,
  countStaffMembers,
  departmentsByWindow,
  findWindow,
  listDepartments,
  listStaffMembers,
  listWindows,
  STAFF_LIST,
  WINDOW_LIST,
} from './directory.queries.ts'
import { assignStaffMember, createDepartment, createStaffMember, createWindow, setWindowOpen } from './index.ts'

const NOW = new Date('2026-03-02T01:00:00Z')

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(NOW)
  hall = await foundSmallHall(services, { years: (year) => year === 2026 })
})
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })
const administrator = () => as(hall.administrator)

async function newStaffMember(code: string): Promise<string> {
  const input = { code, name: `员工${code}`, departmentId: hall.departmentId, activeFrom: '2026-01-01' }
  return (await runCommand(administrator(), createStaffMember, input)).id
}

async function newWindow(code: string): Promise<string> {
  const input = { code, name: `窗口${code}`, departmentIds: [hall.departmentId] }
  return (await runCommand(administrator(), createWindow, input)).id
}

describe('creating', () => {
  test.each(['clerk', 'lead', 'supervisor', 'leader', 'auditor', 'citizen', 'device', 'agent'] as const)(
    'is refused to a %s',
    async (role) => {
      const context = as({ ...hall.lead, role })
      const { departmentId } = hall
      const attempts = [
        runCommand(context, createDepartment, { code: 'X', name: '某局' }),
        runCommand(context, createWindow, { code: 'X', name: '某窗口', departmentIds: [departmentId] }),
        runCommand(context, createStaffMember, { code: 'X', name: '某人', departmentId, activeFrom: '2026-01-01' }),
        runCommand(context, assignStaffMember, {
          staffMemberId: hall.staffId,
          windowId: hall.windowId,
          place: 'A',
          validFrom: '2026-01-01',
        }),
      ]
      for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )

  test.each([
    ['a code that is taken', { code: 'D01', name: '某局' }, 'ALREADY_EXISTS'],
    ['a code with a blank', { code: 'D 9', name: '某局' }, 'INVALID_INPUT'],
    ['a code of 25 characters', { code: 'D'.repeat(25), name: '某局' }, 'INVALID_INPUT'],
    ['a name of 10,000 characters', { code: 'D98', name: '长'.repeat(10_000) }, 'INVALID_INPUT'],
    ['a blank name', { code: 'D98', name: '  ' }, 'INVALID_INPUT'],
  ])('a department with %s is refused', async (_what, input, code) => {
    await expect(runCommand(administrator(), createDepartment, input)).rejects.toMatchObject({ code })
  })

  test('takes names with emoji and ideographs of extension B, and 200 of them', async () => {
    const name = `${'𠮷'.repeat(199)}🏛`
    await runCommand(administrator(), createDepartment, { code: 'D90', name })
    const departments = await listDepartments(services.database, { hallId: hall.hallId })
    expect(departments.find(({ code }) => code === 'D90')?.name).toBe(name)
  })

  test('a window may seat several departments, and needs one that exists', async () => {
    const { departmentId, otherDepartmentId } = hall
    const shared = await runCommand(administrator(), createWindow, {
      code: '090',
      name: '综合窗口',
      departmentIds: [departmentId, otherDepartmentId, departmentId],
    })
    const seated = await departmentsByWindow(services.database, hall.hallId, [shared.id])
    expect(seated.get(shared.id)?.map(({ code }) => code)).toEqual(['D01', 'D02'])
    const none = runCommand(administrator(), createWindow, { code: '091', name: '窗口', departmentIds: [] })
    await expect(none).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const unknown = runCommand(administrator(), createWindow, { code: '091', name: '窗口', departmentIds: [hall.itemId] })
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a window', () => {
  test('is opened and closed by whoever sits there or leads there, and by nobody else', async () => {
    const { windowId } = hall
    await runCommand(as(hall.clerk), setWindowOpen, { windowId, isOpen: false })
    expect(await findWindow(services.database, { hallId: hall.hallId }, { id: windowId })).toMatchObject({ isOpen: false })
    await runCommand(as(hall.lead), setWindowOpen, { windowId, isOpen: true })
    for (const actor of [
      { ...hall.clerk, windowId: hall.secondWindowId },
      { ...hall.lead, departmentId: hall.otherDepartmentId },
    ])
      await expect(runCommand(as(actor), setWindowOpen, { windowId, isOpen: false })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const unknown = runCommand(as(hall.supervisor), setWindowOpen, { windowId: hall.itemId, isOpen: false })
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a place at a window', () => {
  test('is held by one person at a time: the next one ends the one before', async () => {
    const [first, second, windowId] = [await newStaffMember('2001'), await newStaffMember('2002'), await newWindow('201')]
    const assign = (staffMemberId: string, place: 'A' | 'B', validFrom: string) =>
      runCommand(administrator(), assignStaffMember, { staffMemberId, windowId, place, validFrom })
    await assign(first, 'A', '2026-01-05')
    await assign(second, 'B', '2026-01-05')
    await expect(assign(first, 'B', '2026-02-01')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(assign(second, 'A', '2026-01-05')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const third = await newStaffMember('2003')
    await expect(assign(third, 'A', '2026-01-05')).rejects.toMatchObject({ code: 'CONTRADICTORY_DATES' })
    await expect(assign(third, 'A', '2025-12-31')).rejects.toMatchObject({ code: 'CONTRADICTORY_DATES' })
    await assign(third, 'A', '2026-02-02')
    const today = await assignmentsByWindow(services.database, hall.hallId, [windowId], NOW)
    expect(today.get(windowId)).toMatchObject([
      { place: 'A', staffId: third },
      { place: 'B', staffId: second },
    ])
    const past = await assignmentsByStaff(services.database, hall.hallId, [first])
    expect(past.get(first)).toMatchObject([{ place: 'A', validFrom: '2026-01-05', validTo: '2026-02-02' }])
  })

  test('is filled once when two administrators fill it at the same time', async () => {
    const [first, second, windowId] = [await newStaffMember('2101'), await newStaffMember('2102'), await newWindow('202')]
    const outcomes = await Promise.allSettled(
      [first, second].map((staffMemberId) =>
        runCommand(administrator(), assignStaffMember, { staffMemberId, windowId, place: 'A', validFrom: '2026-01-05' }),
      ),
    )
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [open] = await services.database.rows<{ total: number }>(
      sql`select count(*) as total from assignments where hall_id = ${hall.hallId} and window_id = ${windowId} and valid_to is null`,
    )
    expect(open?.total).toBe(1)
  })

  test('is not given together with the other one to one person by two administrators at the same time', async () => {
    const [staffMemberId, windowId] = [await newStaffMember('2201'), await newWindow('203')]
    const outcomes = await Promise.allSettled(
      (['A', 'B'] as const).map((place) =>
        runCommand(administrator(), assignStaffMember, { staffMemberId, windowId, place, validFrom: '2026-01-05' }),
      ),
    )
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('needs a person and a window of the hall', async () => {
    const input = { staffMemberId: hall.staffId, windowId: hall.itemId, place: 'A', validFrom: '2026-01-05' } as const
    await expect(runCommand(administrator(), assignStaffMember, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('lists', () => {
  test('show a hall, a department or a window what lies in its reach', async () => {
    const { database } = services
    const { hallId, departmentId, otherDepartmentId, windowId } = hall
    const all = pageRequest(WINDOW_LIST, { first: 200 })
    const codes = async (scope: Parameters<typeof listWindows>[1], filter = {}) =>
      (await listWindows(database, scope, all, filter)).nodes.map(({ code }) => code)
    expect(await codes({ hallId })).toEqual(['001', '002', '003', '090', '201', '202', '203'])
    expect(await codes({ hallId, departmentId: otherDepartmentId })).toEqual(['003', '090'])
    expect(await codes({ hallId, windowId })).toEqual(['001'])
    expect(await codes({ hallId }, { departmentId })).toEqual(['001', '002', '090', '201', '202', '203'])
    expect((await listDepartments(database, { hallId, windowId })).map(({ code }) => code)).toEqual(['D01'])
    const staff = await listStaffMembers(database, { hallId, departmentId: otherDepartmentId }, pageRequest(STAFF_LIST, {}), {})
    expect(staff.nodes).toEqual([])
    expect(await countStaffMembers(database, { hallId }, { departmentId })).toBe(7)
  })

  test('go on behind a cursor and before one', async () => {
    const scope = { hallId: hall.hallId }
    const first = await listWindows(services.database, scope, pageRequest(WINDOW_LIST, { first: 2 }), {})
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const next = await listWindows(
      services.database,
      scope,
      pageRequest(WINDOW_LIST, { first: 2, after: first.pageInfo.endCursor }),
      {},
    )
    expect(next.nodes.map(({ code }) => code)).toEqual(['003', '090'])
    const before = pageRequest(WINDOW_LIST, { last: 2, before: next.pageInfo.startCursor })
    expect((await listWindows(services.database, scope, before, {})).nodes).toEqual(first.nodes)
  })
})
