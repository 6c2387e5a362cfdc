import { addDays, instantOf, METRICS, MINUTE_MS, RATING_LEVELS, STAGES, shanghaiDayOf } from '@mingchuang/schema'
import { cases, dayCounters, monthCounters } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { startBoardHub } from '../../platform/live/index.ts'
import { createLoaders } from '../../platform/loaders.ts'
import { recordPunchUpload } from '../attendance/index.ts'
import {
  acceptCase,
  approveExtension,
  decideCase,
  deliverCase,
  pauseCase,
  receiveCase,
  refuseCase,
  requestExtension,
  resumeCase,
  transferCase,
  withdrawCase,
} from '../cases/index.ts'
import { createItem } from '../catalogue/index.ts'
import { assignStaffMember } from '../directory/index.ts'
import { findDeviceByToken, registerDevice } from '../identity/index.ts'
import { readPress, recordPress } from '../ratings/index.ts'
import { FIGURE_PARTS } from './figure-rows.queries.ts'
import { readFigureRows } from './figure-rows.ts'
import { readFigures } from './figures.queries.ts'
import { metricByCode } from './metrics.definitions.ts'
import type { HallMetricFilter } from './metrics.rules.ts'
import { type Difference, describeDifference, recount } from './recount.ts'
import { readWindowRanking, readWindowSummaries } from './window-summaries.queries.ts'

/** A Thursday before the National Day holidays, so histories cross them and a made-up Saturday. */
const START = instantOf('2014-09-25', 9 * 60)
const PUNCH_MACHINE = 'CGX2014001'

let services: TestServices

beforeAll(async () => {
  services = await createTestServices(START)
})
afterAll(() => services.close())

interface BusyHall extends SmallHall {
  readonly stageItemId: string
  readonly ratingTokens: readonly { readonly windowId: string; readonly token: string }[]
  readonly punchDeviceId: string
}

async function foundBusyHall(code: string): Promise<BusyHall> {
  services.clock.set(START)
  const hall = await foundSmallHall(services, { code, years: (year) => year === 2014 })
  const context = { ...services, actor: hall.administrator }
  const { id: stageItemId } = await runCommand(context, createItem, {
    code: 'LX-001',
    name: '立项联审',
    type: 'nonLicence',
    departmentId: hall.departmentId,
    stage: 'initiation',
    kind: 'promised',
    promisedLimitWorkingDays: 4,
    statutoryLimitWorkingDays: 20,
  })
  await runCommand(context, assignStaffMember, {
    staffMemberId: hall.staffId,
    windowId: hall.windowId,
    place: 'A',
    validFrom: '2014-09-25',
  })
  const ratingTokens = []
  for (const windowId of [hall.windowId, hall.secondWindowId, hall.otherWindowId]) {
    const { token } = await runCommand(context, registerDevice, { kind: 'rating', name: '评价仪', windowId })
    ratingTokens.push({ windowId, token: token ?? '' })
  }
  const punch = await runCommand(context, registerDevice, {
    kind: 'punch',
    name: '考勤机',
    serialNumber: `${PUNCH_MACHINE}${code}`,
  })
  return { ...hall, stageItemId, ratingTokens, punchDeviceId: punch.id }
}

function contextOf(actor: Actor): RequestContext {
  return {
    ...services,
    actor,
    requestId: 'test',
    config: readConfig({}),
    loaders: createLoaders(),
    boards: startBoardHub(services.live, services.logger),
  }
}

/** One thing somebody does; numbers choose among what there is. */
const step = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('receive' as const) },
    { weight: 6, arbitrary: fc.constant('accept' as const) },
    { weight: 6, arbitrary: fc.constant('decide' as const) },
    { weight: 5, arbitrary: fc.constant('press' as const) },
    { weight: 2, arbitrary: fc.constantFrom('deliver', 'pause', 'resume', 'punch', 'wait', 'pressWithoutCase') },
    { weight: 1, arbitrary: fc.constantFrom('extend', 'transfer', 'refuse', 'withdraw') },
  ),
  which: fc.nat(999),
  level: fc.constantFrom(...RATING_LEVELS),
  minutes: fc.integer({ min: 1, max: 400 }),
  days: fc.integer({ min: 1, max: 4 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

interface CaseState {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: string
  readonly window_id: string
  readonly department_id: string
}

/** The states in which a step is worth trying; without them most steps of a random history would be refused. */
const FITTING_STATES: Partial<Record<Step['kind'], readonly string[]>> = {
  accept: ['received'],
  decide: ['accepted'],
  deliver: ['decided'],
  pause: ['accepted'],
  resume: ['paused'],
  extend: ['accepted'],
  refuse: ['received'],
  press: ['decided', 'delivered', 'refused'],
}

/** Does a step by the real command; what the rules refuse at that moment simply does not happen. */
async function take(hall: BusyHall, { kind, which, level, minutes, days }: Step, index: number): Promise<void> {
  const now = new Date(services.clock.now().getTime() + minutes * MINUTE_MS)
  services.clock.set(kind === 'wait' ? instantOf(addDays(shanghaiDayOf(now), days), 9 * 60) : now)
  const known = await services.database.rows<CaseState>(
    sql`select id, number, version, state, window_id, department_id from ${cases} where hall_id = ${hall.hallId} order by id`,
  )
  const states = FITTING_STATES[kind]
  // Now and then a case that does not fit: what is refused must leave no trace either.
  const fitting = known.filter(({ state }) => states === undefined || states.includes(state) || which % 10 === 0)
  const chosen = fitting[which % Math.max(fitting.length, 1)]
  const at = services.clock.now().toISOString()
  try {
    if (kind === 'receive') {
      const isOther = which % 3 === 0
      const windowId = isOther ? hall.otherWindowId : which % 2 === 0 ? hall.windowId : hall.secondWindowId
      const departmentId = isOther ? hall.otherDepartmentId : hall.departmentId
      const itemId = isOther ? hall.otherItemId : ([hall.itemId, hall.instantItemId, hall.stageItemId][which % 3] ?? hall.itemId)
      const actor: Actor = { hallId: hall.hallId, id: hall.clerk.id, role: 'clerk', windowId, departmentId }
      await runCommand({ ...services, actor }, receiveCase, { itemId, windowId, subject: `第 ${index} 件` })
      return
    }
    if (kind === 'punch') {
      const body = `1001\t${at.slice(0, 10)} 0${1 + (which % 9)}:${String(which % 60).padStart(2, '0')}:00\t0\t1\nbroken\n`
      const actor: Actor = { hallId: hall.hallId, id: hall.punchDeviceId, role: 'device' }
      const [serial] = await services.database.rows<{ serial_number: string }>(
        sql`select serial_number from device_serials where device_id = ${hall.punchDeviceId}`,
      )
      await recordPunchUpload({ ...services, actor }, { serialNumber: serial?.serial_number ?? '', body })
      return
    }
    if (kind === 'press' || kind === 'pressWithoutCase') {
      const target = kind === 'press' ? chosen : undefined
      const device = hall.ratingTokens.find(({ windowId }) => windowId === target?.window_id) ?? hall.ratingTokens[which % 2]
      const identity = await findDeviceByToken(services.database, device?.token ?? '')
      if (identity === undefined) throw new Error('the rating device is not known')
      const press = readPress({
        pressId: `press-${hall.hallId}-${index}`.slice(0, 64),
        pressedAt: at,
        sentAt: at,
        bindingVersion: 1,
        level,
        caseNumber: target?.number,
      })
      await recordPress(services, identity, { press, receivedAt: services.clock.now() })
      return
    }
    if (kind === 'wait' || chosen === undefined) return
    const actor: Actor = {
      hallId: hall.hallId,
      id: hall.lead.id,
      role: 'lead',
      departmentId: chosen.department_id,
    }
    const context = { ...services, actor }
    const input = { caseId: chosen.id, version: chosen.version }
    const reason = '材料'
    if (kind === 'accept') await runCommand(context, acceptCase, input)
    if (kind === 'decide') await runCommand(context, decideCase, { ...input, decision: 'approved' })
    if (kind === 'deliver') await runCommand(context, deliverCase, input)
    if (kind === 'pause') await runCommand(context, pauseCase, { ...input, reason: 'hearing', notice: '听证通知' })
    if (kind === 'resume') await runCommand(context, resumeCase, input)
    if (kind === 'extend') {
      await runCommand(context, requestExtension, { ...input, workingDays: days, reason })
      const supervisor = { ...services, actor: hall.supervisor }
      await runCommand(supervisor, approveExtension, { ...input, version: chosen.version + 1 })
    }
    if (kind === 'transfer') await runCommand(context, transferCase, { ...input, windowId: hall.secondWindowId, reason })
    if (kind === 'refuse') await runCommand(context, refuseCase, { ...input, reason })
    if (kind === 'withdraw') await runCommand(context, withdrawCase, { ...input, reason })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

async function differencesOf(hallId: string): Promise<string[]> {
  const found: Difference[] = []
  for await (const difference of recount(services, hallId)) found.push(difference)
  return found.map(describeDifference)
}

function randomFilters(hall: BusyHall): fc.Arbitrary<HallMetricFilter> {
  return fc
    .record({
      start: fc.integer({ min: -40, max: 60 }),
      length: fc.integer({ min: 0, max: 90 }),
      windowId: fc.option(fc.constantFrom(hall.windowId, hall.secondWindowId, hall.otherWindowId), { nil: undefined }),
      departmentId: fc.option(fc.constantFrom(hall.departmentId, hall.otherDepartmentId), { nil: undefined, freq: 2 }),
      itemId: fc.option(fc.constantFrom(hall.itemId, hall.stageItemId, hall.otherItemId), { nil: undefined, freq: 1 }),
      stage: fc.option(fc.constantFrom(...STAGES), { nil: undefined, freq: 1 }),
    })
    .map(({ start, length, ...rest }) => {
      const from = addDays('2014-09-25', start)
      return { hallId: hall.hallId, from, to: addDays(from, length), ...rest }
    })
}

/** The property itself: both terms of every metric are what their rows add up to, over all pages, each row once. */
async function expectEveryFigureToBeItsRows(hall: BusyHall, filter: HallMetricFilter): Promise<void> {
  const figures = await readFigures(services, METRICS, filter)
  for (const figure of figures) {
    const { definition } = metricByCode(figure.metric)
    for (const part of FIGURE_PARTS) {
      if (part === 'denominator' && definition.denominator === null) continue
      const page = await readFigureRows(contextOf(hall.supervisor), figure.metric, part, filter, { first: 7 })
      const totals = await page.totals()
      const label = `${figure.metric} ${part} of ${JSON.stringify(filter)}`
      expect([label, totals.totalContribution]).toEqual([label, figure[part] ?? 0])
      if (definition.kind === 'count' || definition.kind === 'quantile') expect(totals.totalCount).toBe(figure.numerator)
      let contributed = 0
      let rows = 0
      for (let next = page; ; ) {
        contributed += next.edges.reduce((sum, { contribution }) => sum + contribution, 0)
        rows += next.edges.length
        const { endCursor, hasNextPage } = next.pageInfo
        if (!hasNextPage) break
        next = await readFigureRows(contextOf(hall.supervisor), figure.metric, part, filter, { first: 7, after: endCursor })
      }
      expect([label, rows, contributed]).toEqual([label, totals.totalCount, totals.totalContribution])
    }
  }
}

/** Each makes a hall and asks for every figure of it: some seconds. `npm run test:long` makes more. */
const HISTORIES = Number(process.env.FIGURE_HISTORIES ?? 4)

test('for random histories counters equal their recount, and for random filters every metric equals its rows', {
  timeout: HISTORIES * 45_000,
}, async () => {
  let hallNumber = 0
  let decided = 0
  let rated = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 120, maxLength: 160 }), fc.infiniteStream(fc.nat()), async (steps, seeds) => {
      hallNumber += 1
      const hall = await foundBusyHall(`H${hallNumber}`)
      for (const [index, each] of steps.entries()) await take(hall, each, index)
      expect(await differencesOf(hall.hallId)).toEqual([])
      const seed = seeds.next().value
      for (const filter of fc.sample(randomFilters(hall), { numRuns: 8, seed })) await expectEveryFigureToBeItsRows(hall, filter)
      const whole = { hallId: hall.hallId, from: '2014-01-01', to: '2015-12-31' }
      await expectEveryFigureToBeItsRows(hall, whole)
      const [decidedFigure, coverage] = await readFigures(services, ['throughputDecided', 'ratingCoverage'], whole)
      decided += decidedFigure?.value ?? 0
      rated += coverage?.numerator ?? 0
    }),
    // A fresh seed each time; a failure prints it with the path to its history.
    { numRuns: HISTORIES, endOnFailure: true },
  )
  // The property would hold of empty halls as well.
  expect(decided).toBeGreaterThan(20)
  expect(rated).toBeGreaterThan(5)
})

describe('a recount', () => {
  test('names the cell that was changed behind its back, and the case', async () => {
    const hall = await foundBusyHall('BENT')
    const context = { ...services, actor: hall.clerk }
    const { caseId } = await runCommand(context, receiveCase, {
      itemId: hall.itemId,
      windowId: hall.windowId,
      subject: '中心广场改造',
    })
    await runCommand(context, acceptCase, { caseId, version: 1 })
    expect(await differencesOf(hall.hallId)).toEqual([])
    await services.database.rows(sql`update ${monthCounters} set received = received - 1 where hall_id = ${hall.hallId}`)
    expect(await differencesOf(hall.hallId)).toEqual([
      expect.stringMatching(/^month_counters month=2014-09-01 windowId=\S+ itemId=\S+ received: counted 0, the rows say 1$/),
    ])
    await services.database.rows(sql`update ${monthCounters} set received = received + 1 where hall_id = ${hall.hallId}`)
    await services.database.rows(sql`update ${dayCounters} set accepted = accepted + 2 where hall_id = ${hall.hallId}`)
    await services.database.rows(sql`update ${cases} set promised_due_day = '2014-10-01' where hall_id = ${hall.hallId}`)
    const found = await differencesOf(hall.hallId)
    expect(found).toHaveLength(2)
    expect(found[0]).toMatch(/^day_counters day=2014-09-25 windowId=\S+ itemId=\S+ accepted: counted 3, the rows say 1$/)
    expect(found[1]).toMatch(/promisedDueDay: stored 2014-10-01, its events say 2014-10-08$/)
  })
})

describe('windows of a period', () => {
  test('are all there, with figures that have no value where nothing happened', async () => {
    const hall = await foundBusyHall('QUIET')
    const summaries = await readWindowSummaries(services, hall.hallId, '2014-07-01', '2014-09-30')
    expect(summaries.map(({ window }) => window.code)).toEqual(['001', '002', '003'])
    expect(summaries[0]).toMatchObject({ decided: 0, onTime: { value: null, noValueReason: 'zeroDenominator' } })
    expect(await readWindowRanking(services, hall.hallId, '2014-07-01', '2014-09-30')).toEqual([])
    const [rank, patrols, punctuality] = await readFigures(services, ['windowRank', 'patrolFulfilment', 'checkInPunctuality'], {
      hallId: hall.hallId,
      from: '2014-09-25',
      to: '2014-09-25',
    })
    expect([rank?.noValueReason, patrols?.noValueReason, punctuality?.noValueReason]).toEqual([
      'zeroDenominator',
      'notReported',
      'notReported',
    ])
  })
})
