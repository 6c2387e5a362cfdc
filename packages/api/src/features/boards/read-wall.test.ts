import { assignments } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { startBoardHub } from '../../platform/live/index.ts'
import { createLoaders } from '../../platform/loaders.ts'
import { recordPunchUpload } from '../attendance/index.ts'
import { acceptCase, decideCase, receiveCase, startStep } from '../cases/index.ts'
import { createItem } from '../catalogue/index.ts'
import { assignStaffMember, setWindowOpen } from '../directory/index.ts'
import { findDeviceByToken, registerDevice } from '../identity/index.ts'
import { readFigureRows } from '../metrics/figure-rows.ts'
import { readPress, recordPress } from '../ratings/index.ts'
import { readWall } from './read-wall.ts'

const SERIAL_NUMBER = 'CGX2014000009'
const at = (text: string) => new Date(`${text}+08:00`)

let services: TestServices
let hall: SmallHall
let stageItemId: string
let token: string
let punchDeviceId: string

beforeAll(async () => {
  services = await createTestServices(at('2014-09-25T08:00:00'))
  hall = await foundSmallHall(services, { years: (year) => year === 2014 })
  const context = { ...services, actor: hall.administrator }
  const item = await runCommand(context, createItem, {
    code: 'LX-001',
    name: '立项联审',
    type: 'nonLicence',
    departmentId: hall.departmentId,
    stage: 'initiation',
    kind: 'promised',
    promisedLimitWorkingDays: 5,
    statutoryLimitWorkingDays: 20,
  })
  stageItemId = item.id
  const rating = await runCommand(context, registerDevice, { kind: 'rating', name: '评价仪', windowId: hall.windowId })
  token = rating.token ?? ''
  const machine = await runCommand(context, registerDevice, { kind: 'punch', name: '考勤机', serialNumber: SERIAL_NUMBER })
  punchDeviceId = machine.id
  await runCommand(context, assignStaffMember, {
    staffMemberId: hall.staffId,
    windowId: hall.windowId,
    place: 'A',
    validFrom: '2014-09-25',
  })
})
afterAll(() => services.close())

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

function wall() {
  return readWall(contextOf(hall.supervisor), { hallId: hall.hallId })
}

async function receive(itemId = hall.itemId): Promise<{ caseId: string; number: string }> {
  const context = { ...services, actor: hall.clerk }
  const received = await runCommand(context, receiveCase, { itemId, windowId: hall.windowId, subject: '中心广场改造' })
  await runCommand(context, acceptCase, { caseId: received.caseId, version: 1 })
  return received
}

test('an empty hall shows a whole wall without a made-up number', async () => {
  services.clock.set(at('2014-09-25T08:10:00'))
  const board = await wall()
  expect(board).toMatchObject({
    day: '2014-09-25',
    isWorkingDay: true,
    finished: { value: 0 },
    usualFinished: null,
    onTime: { value: null, noValueReason: 'zeroDenominator' },
    ratingCoverage: { value: null, noValueReason: 'zeroDenominator' },
    openRed: { value: 0 },
    urgentCases: [],
    checkIns: [],
    ranking: [],
    rankingFrom: '2014-07-01',
    rankingTo: '2014-09-25',
    finishedNotRated: 0,
  })
  expect(board.stages.map(({ stage, finishedCases }) => [stage, finishedCases])).toEqual([
    ['initiation', null],
    ['landUse', null],
    ['planning', null],
    ['constructionPermit', null],
    ['completion', null],
  ])
  expect(board.windowsNow.map(({ window, state }) => [window.code, state])).toEqual([
    ['001', 'idle'],
    ['002', 'idle'],
    ['003', 'idle'],
  ])
  expect(board.throughput).toHaveLength(120)
})

test('a day of work is on the wall, and every figure of it opens its rows with the day as its period', async () => {
  const clerk = { ...services, actor: hall.clerk }
  services.clock.set(at('2014-09-25T09:00:00'))
  const late = await receive()
  services.clock.set(at('2014-09-25T09:01:00'))
  const finished = await receive(stageItemId)
  services.clock.set(at('2014-09-25T09:02:00'))
  await runCommand(clerk, decideCase, { caseId: finished.caseId, version: 2, decision: 'approved' })
  const device = await findDeviceByToken(services.database, token)
  if (device === undefined) throw new Error('the device is not known')
  const sentAt = '2014-09-25T09:03:00+08:00'
  services.clock.set(new Date(sentAt))
  const press = readPress({
    pressId: 'press-000001',
    pressedAt: sentAt,
    sentAt,
    bindingVersion: 1,
    level: 'dissatisfied',
    caseNumber: finished.number,
  })
  await recordPress(services, device, { press, receivedAt: services.clock.now() })
  const machine = { ...services, actor: { hallId: hall.hallId, id: punchDeviceId, role: 'device' as const } }
  await recordPunchUpload(machine, { serialNumber: SERIAL_NUMBER, body: '1001\t2014-09-25 08:29:59\t0\t1\n' })

  const board = await wall()
  expect(board).toMatchObject({
    finished: { value: 1 },
    onTime: { value: 1, numerator: 1, denominator: 1 },
    ratingCoverage: { value: 1 },
    badRatings: { value: 1 },
    satisfaction: { value: 0, denominator: 1 },
    finishedNotRated: 0,
  })
  expect(board.ratingLevels.map(({ count }) => count)).toEqual([0, 0, 0, 1, 0])
  expect(board.throughput.find(({ bin }) => bin === 108)).toMatchObject({ accepted: 2, decided: 1, isFuture: false })
  expect(board.urgentCases).toMatchObject([{ case: { number: late.number }, light: 'green', remainingWorkingDays: 5 }])
  expect(board.stages[0]).toMatchObject({ finishedCases: 1, promisedWorkingDays: 5, usedWorkingDays: 0, from: '2014-01-01' })
  expect(board.checkIns).toMatchObject([
    { slot: 'morningIn', nominalMinute: 510, expected: 1, present: 1, onTime: 1, isDue: true },
    { slot: 'noonOut', expected: 1, present: 0, isDue: false },
    { slot: 'afternoonIn', isDue: false },
    { slot: 'eveningOut', isDue: false },
  ])
  expect(board.windowsNow[0]).toMatchObject({
    state: 'serving',
    decidedToday: 1,
    openCases: 1,
    lastFinishedAt: at('2014-09-25T09:02:00'),
  })
  for (const figure of [
    board.finished,
    board.onTime,
    board.openRed,
    board.ratingCoverage,
    board.badRatings,
    board.satisfaction,
  ]) {
    const rows = await readFigureRows(
      contextOf(hall.supervisor),
      figure.metric,
      'numerator',
      { hallId: hall.hallId, from: board.day, to: board.day },
      {},
    )
    expect([figure.metric, (await rows.totals()).totalContribution]).toEqual([figure.metric, figure.numerator])
  }
})

test('lights change with the day alone, and a case in hand keeps its window serving', async () => {
  services.clock.set(at('2014-09-30T10:00:00'))
  const open = await receive()
  services.clock.set(at('2014-09-30T10:05:00'))
  await runCommand({ ...services, actor: hall.clerk }, startStep, { caseId: open.caseId, version: 2, step: '审查' })
  services.clock.set(at('2014-09-30T15:00:00'))
  // Due 2014-10-08, the first working day after the holidays.
  expect(await wall()).toMatchObject({ openYellow: { value: 1 }, openRed: { value: 0 }, urgentCases: [{ light: 'yellow' }, {}] })
  expect((await wall()).windowsNow[0]).toMatchObject({ state: 'serving', openCases: 2 })
  services.clock.set(at('2014-10-09T10:00:00'))
  const board = await wall()
  expect(board).toMatchObject({ openYellow: { value: 0 }, openRed: { value: 1 }, rankingFrom: '2014-10-01' })
  expect(board.urgentCases[0]).toMatchObject({ light: 'red', remainingWorkingDays: -1 })
  expect(board.windowsNow[0]).toMatchObject({ state: 'idle' })
  expect(board.usualFinished).toEqual({ low: 0, high: 1, workingDays: 2 })
})

test('a window that closed is closed, whatever happened at it', async () => {
  await runCommand({ ...services, actor: hall.supervisor }, setWindowOpen, { windowId: hall.windowId, isOpen: false })
  expect((await wall()).windowsNow[0]).toMatchObject({ state: 'closed' })
})

test('beyond the published calendar nothing is guessed', async () => {
  services.clock.set(at('2014-12-30T10:00:00'))
  await receive()
  services.clock.set(at('2015-01-05T10:00:00'))
  const board = await wall()
  expect(board).toMatchObject({ isWorkingDay: null, openDueUnknown: { value: 1 }, checkIns: [], usualFinished: null })
})

test('people who are not assigned owe no check-in', async () => {
  await services.database.rows(sql`delete from ${assignments}`)
  services.clock.set(at('2014-09-25T09:03:00'))
  expect((await wall()).checkIns).toEqual([])
})
