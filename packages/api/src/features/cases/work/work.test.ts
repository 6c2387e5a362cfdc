import { WORK_GROUPS, type WorkGroup } from '@mingchuang/schema'
import { auditRows, caseApplicants } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../../platform/actor.ts'
import { type Command, runCommand } from '../../../platform/command/index.ts'
import { pageRequest } from '../../../platform/graphql/index.ts'
import type { CaseFilter } from '../case-list.ts'
import { caseListName, countCases, findCase, listCases } from '../cases.queries.ts'
import type { CaseInput, WrittenCase } from '../change-case.ts'
import {
  acceptCase,
  changeCases,
  decideCase,
  deliverCase,
  pauseCase,
  readWorkQueue,
  receiveCase,
  refuseCase,
  requestSupplement,
  withdrawCase,
} from '../index.ts'

const MONDAY = new Date('2026-03-02T01:00:00Z')

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(MONDAY)
})
beforeEach(async () => {
  services.clock.set(MONDAY)
  hall = await found()
})
afterAll(() => services.close())

let founded = 0
const found = () => {
  founded += 1
  return foundSmallHall(services, { code: `T${founded}`, years: (year) => year === 2026 })
}
const as = (actor: Actor) => ({ ...services, actor })
const windowScope = () => ({ hallId: hall.hallId, windowId: hall.windowId })
const MAKE = { reason: '缺少图纸' }

async function receive(windowId = hall.windowId): Promise<string> {
  const actor = { ...hall.lead, windowId }
  const input = { itemId: hall.itemId, windowId, subject: '中心广场改造', applicant: { kind: 'person', name: '王小明' } } as const
  return (await runCommand(as(actor), receiveCase, input)).caseId
}

async function change<Input extends CaseInput, Loaded>(
  caseId: string,
  command: Command<Input, Loaded, WrittenCase>,
  more: Omit<Input, keyof CaseInput>,
) {
  return runCommand(as(hall.lead), command, { ...more, caseId, version: await versionOf(caseId) } as Input)
}

async function versionOf(caseId: string): Promise<number> {
  const found = await findCase(services, { hallId: hall.hallId }, { id: caseId })
  return found?.version ?? 0
}

async function stateOf(caseId: string) {
  return (await findCase(services, { hallId: hall.hallId }, { id: caseId }))?.state
}

async function counts(): Promise<Partial<Record<WorkGroup, number>>> {
  const { groups } = await readWorkQueue(services, windowScope())
  return Object.fromEntries(groups.filter(({ count }) => count > 0).map(({ workGroup, count }) => [workGroup, count]))
}

async function rowsOf(filter: CaseFilter): Promise<string[]> {
  const request = pageRequest(caseListName('workAsc'), { first: 50 })
  const { nodes } = await listCases(services, windowScope(), request, { filter, order: 'workAsc' })
  return nodes.map(({ rowId }) => rowId)
}

describe('the work queue', () => {
  test('holds each case in hand in exactly one group, whose count is that of its rows', async () => {
    const online = await receive()
    await services.database.rows(sql`update ${caseApplicants} set channel = 'online' where case_id = ${online}`)
    await receive()
    await change(await receive(), requestSupplement, MAKE)
    await change(await receive(), acceptCase, {})
    const paused = await receive()
    await change(paused, acceptCase, {})
    await change(paused, pauseCase, { reason: 'inspection', notice: '检验通知书第 1 号' })
    const decided = await receive()
    await change(decided, acceptCase, {})
    await change(decided, decideCase, { decision: 'approved' })
    const delivered = await receive()
    await change(delivered, acceptCase, {})
    await change(delivered, decideCase, { decision: 'approved' })
    await change(delivered, deliverCase, {})
    await change(await receive(), refuseCase, MAKE)
    await change(await receive(), withdrawCase, MAKE)
    await receive(hall.secondWindowId)

    expect(await counts()).toEqual({
      receivedOnline: 1,
      receivedAtWindow: 1,
      awaitingSupplement: 1,
      accepted: 1,
      paused: 1,
      toDeliver: 1,
    })
    const seen: string[] = []
    for (const workGroup of WORK_GROUPS) {
      const rows = await rowsOf({ workGroup })
      expect(await countCases(services, windowScope(), { workGroup }), workGroup).toBe(1)
      expect(rows, workGroup).toHaveLength(1)
      seen.push(...rows)
    }
    expect(new Set(await rowsOf({ isInHand: true }))).toEqual(new Set(seen))
  })

  test('puts first what is due first, and what is only to be handed out with what has no due day', async () => {
    const decided = await receive()
    await change(decided, acceptCase, {})
    await change(decided, decideCase, { decision: 'approved' })
    services.clock.set(new Date('2026-03-02T02:00:00Z'))
    const received = await receive()
    const early = await receive()
    await change(early, acceptCase, {})
    services.clock.set(new Date('2026-03-04T01:00:00Z'))
    const late = await receive()
    await change(late, acceptCase, {})
    expect(await rowsOf({ isInHand: true })).toEqual([early, late, decided, received])
  })

  test('counts the lights, which turn with the day alone', async () => {
    await change(await receive(), acceptCase, {})
    const lights = async () => {
      const accepted = (await readWorkQueue(services, windowScope())).groups.find(({ workGroup }) => workGroup === 'accepted')
      return [accepted?.yellow, accepted?.red]
    }
    expect(await lights()).toEqual([0, 0])
    services.clock.set(new Date('2026-03-09T01:00:00Z'))
    expect(await lights()).toEqual([1, 0])
    services.clock.set(new Date('2026-03-10T01:00:00Z'))
    expect(await lights()).toEqual([0, 1])
  })

  test('has a stamp that differs after every change in the scope, and after none elsewhere', async () => {
    const stamp = async () => (await readWorkQueue(services, windowScope())).stamp
    const stamps = [await stamp()]
    const caseId = await receive()
    stamps.push(await stamp())
    await receive(hall.secondWindowId)
    expect(await stamp()).toBe(stamps.at(-1))
    await change(caseId, acceptCase, {})
    stamps.push(await stamp())
    await change(caseId, decideCase, { decision: 'approved' })
    stamps.push(await stamp())
    await change(caseId, deliverCase, {})
    stamps.push(await stamp())
    expect(new Set(stamps.slice(1)).size).toBe(4)
  })
})

describe('a batch', () => {
  const batchOf = async (caseIds: readonly string[], requestId: string) => ({
    operation: 'acceptCase' as const,
    cases: await Promise.all(caseIds.map(async (caseId) => ({ caseId, version: await versionOf(caseId) }))),
    requestId,
  })

  test('tells what became of each case, and one refusal keeps no other', async () => {
    const [first, moved, second, elsewhere] = [
      await receive(),
      await receive(),
      await receive(),
      await receive(hall.secondWindowId),
    ]
    const batch = await batchOf([first, moved, second, elsewhere], 'b-1')
    await change(moved, withdrawCase, MAKE)
    const outcomes = await changeCases(as(hall.clerk), batch)
    expect(outcomes.map(({ caseId, error }) => [caseId, error?.code])).toEqual([
      [first, undefined],
      [moved, 'VERSION_CONFLICT'],
      [second, undefined],
      [elsewhere, 'FORBIDDEN'],
    ])
    expect(await Promise.all([first, moved, second, elsewhere].map(stateOf))).toEqual([
      'accepted',
      'withdrawn',
      'accepted',
      'received',
    ])
  })

  test('that is sent again, also while the first is under way, does nothing twice', async () => {
    const caseIds = [await receive(), await receive(), await receive()]
    const batch = await batchOf(caseIds, 'b-2')
    const answers = await Promise.all([changeCases(as(hall.clerk), batch), changeCases(as(hall.clerk), batch)])
    answers.push(await changeCases(as(hall.clerk), batch))
    for (const outcomes of answers) expect(outcomes).toEqual(caseIds.map((caseId) => ({ caseId })))
    const audited = await services.database.rows<object>(
      sql`select id from ${auditRows} where command = 'acceptCase' and subject_id = any(${sql.param(caseIds)}::text[])`,
    )
    expect(audited).toHaveLength(3)
  })

  test.each([
    ['requestSupplement', {}, 'REASON_REQUIRED', 'received'],
    ['refuseCase', { reason: ' ' }, 'REASON_REQUIRED', 'received'],
    ['decideCase', {}, 'INVALID_INPUT', 'received'],
    ['decideCase', { decision: 'approved' }, 'IMPOSSIBLE_TRANSITION', 'received'],
    ['transferCase', { reason: '合并办理' }, 'INVALID_INPUT', 'received'],
    ['requestSupplement', { reason: '缺少图纸' }, undefined, 'awaitingSupplement'],
  ] as const)('with %s and %o answers %s', async (operation, more, code, state) => {
    const caseId = await receive()
    const [outcome] = await changeCases(as(hall.clerk), { ...(await batchOf([caseId], 'b-3')), ...more, operation })
    expect(outcome?.error?.code).toBe(code)
    expect(await stateOf(caseId)).toBe(state)
  })

  test('transfers to a window of the department', async () => {
    const caseId = await receive()
    const batch = { ...(await batchOf([caseId], 'b-4')), operation: 'transferCase' as const, reason: '合并办理' }
    expect(await changeCases(as(hall.clerk), { ...batch, windowId: hall.secondWindowId })).toEqual([{ caseId }])
    expect(await counts()).toEqual({})
  })

  test.each([
    ['nothing', () => []],
    ['a case twice', (caseId: string) => [caseId, caseId]],
    ['51 cases', (caseId: string) => Array.from({ length: 51 }, (_, index) => `${caseId.slice(0, -2)}${10 + index}`)],
  ])('of %s is refused whole', async (_what, idsOf) => {
    const caseId = await receive()
    const cases = idsOf(caseId).map((id) => ({ caseId: id, version: 1 }))
    await expect(changeCases(as(hall.clerk), { operation: 'acceptCase', cases, requestId: 'b-5' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await stateOf(caseId)).toBe('received')
  })

  test('with an id of another hall is refused whole: nothing changes and nothing is told', async () => {
    const own = await receive()
    const mine = hall
    hall = await found()
    const foreign = await receive()
    const cases = [own, foreign].map((caseId) => ({ caseId, version: 1 }))
    const batch = { operation: 'acceptCase' as const, cases, requestId: 'b-6' }
    await expect(changeCases(as(mine.clerk), batch)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      changeCases(as(mine.clerk), { ...batch, cases: cases.slice(0, 1), windowId: hall.windowId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await stateOf(foreign)).toBe('received')
    expect((await findCase(services, { hallId: mine.hallId }, { id: own }))?.state).toBe('received')
  })
})
