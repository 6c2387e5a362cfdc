import { addDays, CASE_STATES, type IsoDay, LIGHTS, lightOf, yellowDay } from '@mingchuang/schema'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor, ReadScope } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { type Page, type PageArguments, pageRequest } from '../../platform/graphql/index.ts'
import { createLoaders } from '../../platform/loaders.ts'
import { stateCouncilCalendar } from '../calendar/index.ts'
import { CASE_ORDERS, type CaseFilter, type CaseOrder } from './case-list.ts'
import { type CaseNode, partsOf } from './case-node.ts'
import {
  caseListName,
  caseLoader,
  clockLoader,
  countCases,
  countedCaseLoader,
  eventsLoader,
  findCase,
  listCases,
} from './cases.queries.ts'
import { acceptCase, decideCase, pauseCase, receiveCase, refuseCase, transferCase, withdrawCase } from './index.ts'
import { lightOfCase, lightThresholds } from './lights.rules.ts'

const MONDAY = new Date('2026-03-02T01:00:00Z')

let services: TestServices
let hall: SmallHall
let scope: ReadScope

beforeAll(async () => {
  services = await createTestServices(MONDAY)
  hall = await foundSmallHall(services)
  scope = { hallId: hall.hallId }
  // Forty cases over eight days in every state, so that each sorting meets equal and missing values.
  for (let index = 0; index < 40; index += 1) {
    services.clock.set(new Date(MONDAY.getTime() + Math.floor(index / 5) * 86_400_000))
    await makeCase(index)
  }
})
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })

async function makeCase(index: number): Promise<void> {
  const itemId = index % 4 === 3 ? hall.instantItemId : hall.itemId
  const lead = as(hall.lead)
  const { caseId } = await runCommand(lead, receiveCase, {
    itemId,
    windowId: index % 2 === 0 ? hall.windowId : hall.secondWindowId,
    subject: `第 ${index} 件`,
  })
  const ending = index % 7
  if (ending === 0) return
  if (ending === 1) {
    await runCommand(lead, refuseCase, { caseId, version: 1, reason: '不属于职权' })
    return
  }
  await runCommand(lead, acceptCase, { caseId, version: 1 })
  if (ending === 2) await runCommand(lead, decideCase, { caseId, version: 2, decision: 'approved' })
  if (ending === 3)
    await runCommand(lead, pauseCase, {
      caseId,
      version: 2,
      reason: 'hearing',
      notice: '听证通知书',
    })
  if (ending === 4) await runCommand(lead, withdrawCase, { caseId, version: 2, reason: '申请人撤回' })
}

function page(order: CaseOrder, args: PageArguments, filter: CaseFilter = {}, within = scope): Promise<Page<CaseNode>> {
  return listCases(services, within, pageRequest(caseListName(order), args), { filter, order })
}

async function everything(order: CaseOrder, filter: CaseFilter = {}, within = scope): Promise<CaseNode[]> {
  return [...(await page(order, { first: 200 }, filter, within)).nodes]
}

const numbers = (nodes: readonly CaseNode[]) => nodes.map(({ number }) => number)

/** Counts the statements that something sends. */
async function statementsOf(work: (database: Database) => Promise<unknown>): Promise<number> {
  let sent = 0
  const counting: Database = {
    ...services.database,
    rows: (query) => {
      sent += 1
      return services.database.rows(query)
    },
  }
  await work(counting)
  return sent
}

describe('a list of cases', () => {
  test.each(CASE_ORDERS)('sorted by %s gives every case once, page after page, forwards and backwards', async (order) => {
    const all = await everything(order)
    expect(new Set(numbers(all)).size).toBe(await countCases(services, scope, {}))
    const forwards: CaseNode[] = []
    for (let after: string | null = null, more = true; more; ) {
      const next: Page<CaseNode> = await page(order, { first: 7, after })
      forwards.push(...next.nodes)
      after = next.pageInfo.endCursor
      more = next.pageInfo.hasNextPage
    }
    expect(numbers(forwards)).toEqual(numbers(all))
    const backwards: CaseNode[] = []
    for (let before: string | null = null, more = true; more; ) {
      const next: Page<CaseNode> = await page(order, { last: 7, before })
      backwards.unshift(...next.nodes)
      before = next.pageInfo.startCursor
      more = next.pageInfo.hasPreviousPage
    }
    expect(numbers(backwards)).toEqual(numbers(all))
  })

  test('puts the newest first, the nearest due day first, and what has no due day last', async () => {
    const received = (await everything('receivedAtDesc')).map(({ receivedAt }) => receivedAt.getTime())
    expect(received).toEqual(received.toSorted((a, b) => b - a))
    const due = (await everything('dueDayAsc')).map(({ promisedDueDay }) => promisedDueDay ?? '9999')
    expect(due).toEqual(due.toSorted())
    const decided = (await everything('decidedAtDesc')).map(({ decidedAt }) => decidedAt?.getTime() ?? 0)
    expect(decided).toEqual(decided.toSorted((a, b) => b - a))
  })

  test('shows nothing twice and leaves nothing out when cases come in between two pages', async () => {
    const before = numbers(await everything('receivedAtDesc'))
    const first = await page('receivedAtDesc', { first: 10 })
    services.clock.set(new Date(MONDAY.getTime() + 9 * 86_400_000))
    for (let index = 40; index < 45; index += 1) await makeCase(index)
    const rest = await page('receivedAtDesc', { first: 200, after: first.pageInfo.endCursor })
    expect([...numbers(first.nodes), ...numbers(rest.nodes)]).toEqual(before)
  })

  test('refuses a cursor of another sorting, and one that was tampered with', async () => {
    const { pageInfo } = await page('receivedAtDesc', { first: 1 })
    await expect(async () => page('numberAsc', { first: 1, after: pageInfo.endCursor })).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
    })
    const forged = Buffer.from(JSON.stringify([caseListName('receivedAtDesc'), 'yesterday', 'me'])).toString('base64url')
    await expect(async () => page('receivedAtDesc', { first: 1, after: forged })).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
    })
  })

  test('takes one statement with windows, people, items and lights of all its rows', async () => {
    const request = pageRequest(caseListName('receivedAtDesc'), { first: 50 })
    const parts = partsOf(new Set(['window', 'staffMember', 'item', 'department', 'light']))
    await listCases(services, scope, request, { filter: {}, order: 'receivedAtDesc', parts })
    const sent = await statementsOf((database) =>
      listCases({ ...services, database }, scope, request, { filter: {}, order: 'receivedAtDesc', parts }),
    )
    // The calendar of a database that this process has not met is read once: stamp, days and light rules come with the first list.
    expect(sent).toBeLessThanOrEqual(4)
    const again = await statementsOf(async (database) => {
      const context = { ...services, database }
      await listCases(context, scope, request, { filter: {}, order: 'receivedAtDesc', parts })
      await listCases(context, scope, request, { filter: {}, order: 'receivedAtDesc', parts })
    })
    expect(again - sent).toBe(1)
  })
})

describe('a filter', () => {
  test('by light leaves exactly the cases that show this light, on any day', async () => {
    for (const offset of [0, 3, 4, 5, 6, 7, 9, 12, 40, 400]) {
      services.clock.set(new Date(MONDAY.getTime() + offset * 86_400_000))
      const all = await everything('numberAsc')
      for (const light of LIGHTS) {
        const expected = numbers(all.filter((node) => node.light === light))
        expect(numbers(await everything('numberAsc', { light })), `${light} after ${offset} days`).toEqual(expected)
        expect(await countCases(services, scope, { light })).toBe(expected.length)
      }
    }
  })

  test('by states, window, item, stage, days and number leaves what it says', async () => {
    const all = await everything('numberAsc')
    const check = async (filter: CaseFilter, keeps: (node: CaseNode) => boolean) => {
      const kept = await everything('numberAsc', filter)
      expect(numbers(kept)).toEqual(numbers(all.filter(keeps)))
      expect(await countCases(services, scope, filter)).toBe(kept.length)
    }
    for (const state of CASE_STATES) await check({ states: [state] }, (node) => node.state === state)
    await check({ states: [] }, () => false)
    await check({ windowId: hall.windowId }, (node) => node.windowId === hall.windowId)
    await check({ itemId: hall.instantItemId }, (node) => node.itemId === hall.instantItemId)
    await check({ departmentId: hall.otherDepartmentId }, () => false)
    await check({ stage: 'planning' }, () => false)
    await check({ source: '' }, () => true)
    await check({ source: 'BPIC' }, () => false)
    await check({ numberStartsWith: 'TEST20260303-002' }, ({ number }) => number.startsWith('TEST20260303-002'))
    await check({ numberStartsWith: '%' }, () => false)
    const dayOf = (instant: Date | null | undefined) =>
      instant && new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    const within = (day: IsoDay | null | undefined) => day != null && day >= '2026-03-03' && day <= '2026-03-04'
    await check({ receivedFrom: '2026-03-03', receivedTo: '2026-03-04' }, (node) => within(dayOf(node.receivedAt)))
    await check({ acceptedFrom: '2026-03-03', acceptedTo: '2026-03-04' }, (node) => within(dayOf(node.acceptedAt)))
    await check({ decidedFrom: '2026-03-03', decidedTo: '2026-03-04' }, (node) => within(dayOf(node.decidedAt)))
  })
})

describe('the reach of a reader', () => {
  test('ends at the own window or department, for a list, a count, a number and an id', async () => {
    const [first] = await everything('numberAsc', { windowId: hall.secondWindowId })
    if (first === undefined) throw new Error('no case at the second window')
    const clerk: ReadScope = { ...scope, windowId: hall.windowId }
    const stranger: ReadScope = { ...scope, departmentId: hall.otherDepartmentId }
    expect((await everything('numberAsc', {}, clerk)).every(({ windowId }) => windowId === hall.windowId)).toBe(true)
    expect(await everything('numberAsc', { windowId: hall.secondWindowId }, clerk)).toEqual([])
    expect(await countCases(services, stranger, {})).toBe(0)
    for (const within of [clerk, stranger, { hallId: hall.itemId }]) {
      expect(await findCase(services, within, { number: first.number, source: '' })).toBeUndefined()
      expect(await findCase(services, within, { id: first.rowId })).toBeUndefined()
    }
    expect(await findCase(services, scope, { number: first.number, source: '' })).toMatchObject({ rowId: first.rowId })
  })

  test('goes with a case that is transferred', async () => {
    const { caseId, number } = await runCommand(as(hall.clerk), receiveCase, {
      itemId: hall.itemId,
      windowId: hall.windowId,
      subject: '移交',
    })
    const clerk: ReadScope = { ...scope, windowId: hall.windowId }
    expect(await findCase(services, clerk, { number, source: '' })).toBeDefined()
    const input = { caseId, version: 1, windowId: hall.secondWindowId, reason: '综合窗口' }
    await runCommand(as(hall.clerk), transferCase, input)
    expect(await findCase(services, clerk, { number, source: '' })).toBeUndefined()
  })
})

describe('one case', () => {
  test('comes with events, window, staff and item in one statement', async () => {
    const [known] = await everything('numberAsc', { states: ['paused'] })
    const parts = partsOf(new Set(['events', 'window', 'staffMember', 'item', 'department']))
    let found: CaseNode | undefined
    const sent = await statementsOf(async (database) => {
      found = await findCase({ ...services, database }, scope, { number: known?.number ?? '', source: '' }, parts)
    })
    expect(sent).toBe(1)
    expect(found?.window).toMatchObject({ __typename: 'Window', code: expect.stringMatching(/^00[12]$/) })
    expect(found?.item).toMatchObject({ __typename: 'Item', nationalCode: '01' })
    expect(found?.events).toMatchObject([
      { seq: 1, kind: 'received', origin: 'command', window: { __typename: 'Window' }, reason: null },
      { seq: 2, kind: 'accepted' },
      { seq: 3, kind: 'paused', reason: 'hearing', at: expect.stringMatching(/^2026-03-\d\dT01:00:00\.000Z$/) },
    ])
  })

  test('has a ledger of every date since acceptance, with the notice of its pause', async () => {
    const [paused] = await everything('numberAsc', { states: ['paused'], itemId: hall.itemId })
    if (paused === undefined) throw new Error('no paused case')
    services.clock.set(new Date(MONDAY.getTime() + 10 * 86_400_000))
    const context = { ...services, actor: hall.supervisor, loaders: createLoaders() }
    const [clock, events] = await Promise.all([clockLoader(context).load(paused.rowId), eventsLoader(context).load(paused.rowId)])
    expect(events).toHaveLength(3)
    const days = clock?.ledger ?? []
    expect(days[0]).toMatchObject({ kind: 'accepted', countedWorkingDays: 0, remainingPromised: 5 })
    expect(days.at(-1)).toMatchObject({ day: '2026-03-12', kind: 'paused', remainingPromised: 5 })
    expect(days.at(-1)?.notice).toMatch(/^TEST〔2026〕\d{4}$/)
    expect(days.map(({ day }) => day)).toEqual(days.map((_, index) => addDays(days[0]?.day ?? '', index)))
  })
})

describe('the light of a due day', () => {
  test('is the light of its clock, whatever the day of acceptance and the limit', () => {
    const calendar = stateCouncilCalendar()
    const start = fc.integer({ min: 0, max: 4700 }).map((offset) => addDays('2014-01-02', offset))
    fc.assert(
      fc.property(start, fc.nat(30), fc.nat(45), (acceptedDay, limit, later) => {
        const today = addDays(acceptedDay, later)
        const due = calendar.dueDay(acceptedDay, limit)
        const promisedDueDay = due.kind === 'known' ? due.day : null
        const yellow = yellowDay(calendar, limit, acceptedDay)
        const expected = lightOf({ due, yellow, isPaused: false }, today)
        const litCase = { state: 'accepted', promisedDueDay, limitInForce: limit, currentStepDueDay: null } as const
        const shown = lightOfCase(litCase, lightThresholds(calendar, today))
        expect(shown).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a case that another row names', () => {
  test('is read within the scope of whoever asks; behind a number or on a board it is read wherever it is', async () => {
    const [elsewhere] = await everything('receivedAtAsc', { windowId: hall.secondWindowId })
    const id = elsewhere?.rowId ?? ''
    const context = (actor: Actor) => ({ ...as(actor), loaders: createLoaders() })
    expect(await caseLoader(context(hall.clerk)).load(id)).toBeUndefined()
    expect(await caseLoader(context(hall.lead)).load(id)).toMatchObject({ rowId: id })
    expect(await countedCaseLoader(context(hall.clerk)).load(id)).toMatchObject({ rowId: id })
  })
})
