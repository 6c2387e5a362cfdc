import { COMMAND_PERMISSIONS, scopeOf } from '@mingchuang/schema'
import {
  auditRows,
  binCounters,
  caseEvents,
  cases,
  dayCounters,
  handlingHistograms,
  monthCounters,
} from '@mingchuang/schema/tables'
import { type SQLWrapper, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { type Command, runCommand } from '../../platform/command/index.ts'
import { findCalendar, publishedYears, recordCalendarYear } from '../calendar/index.ts'
import { findCase } from './cases.queries.ts'
import {
  acceptCase,
  approveExtension,
  CASE_MEASURES,
  type CaseInput,
  decideCase,
  declineExtension,
  deliverCase,
  finishStep,
  foldCase,
  loadHistories,
  pauseCase,
  receiveCase,
  recordPublishedYears,
  recordSupplement,
  recountCases,
  refuseCase,
  requestExtension,
  requestSupplement,
  resumeCase,
  settleDueDays,
  startStep,
  transferCase,
  type WrittenCase,
  withdrawCase,
} from './index.ts'
import { loadHistory } from './load-case.ts'

const START = new Date('2026-03-02T01:00:00Z')

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(START)
  hall = await foundSmallHall(services)
})
beforeEach(() => services.clock.set(START))
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })

function receive(actor: Actor = hall.clerk, requestId?: string) {
  const input = { itemId: hall.itemId, windowId: actor.windowId ?? hall.windowId, subject: '中心广场改造' }
  return runCommand(as(actor), receiveCase, input, { requestId })
}

async function state(caseId: string) {
  const history = await loadHistory(services.database, hall.hallId, caseId)
  if (history === undefined) throw new Error('no such case')
  return history
}

/** Runs a change under the version the case has now. */
async function change<Input extends CaseInput, Loaded>(
  caseId: string,
  command: Command<Input, Loaded, WrittenCase>,
  more: Omit<Input, keyof CaseInput>,
  actor: Actor = hall.clerk,
) {
  const { row } = await state(caseId)
  return runCommand(as(actor), command, { ...more, caseId, version: row.version } as Input)
}

/** A change with an input that would do, for whoever tries it on a case. */
function trial<Input extends CaseInput, Loaded>(
  command: Command<Input, Loaded, WrittenCase>,
  more: (windowId: string) => Omit<Input, keyof CaseInput>,
) {
  return {
    name: command.name,
    run: (actor: Actor, target: CaseInput, windowId: string) =>
      runCommand(as(actor), command, { ...more(windowId), ...target } as Input),
  }
}

/** One of each. */
const TRIALS = [
  trial(requestSupplement, () => ({ reason: '缺少图纸' })),
  trial(recordSupplement, () => ({})),
  trial(acceptCase, () => ({})),
  trial(refuseCase, () => ({ reason: '不属于本部门职权' })),
  trial(startStep, () => ({ step: '初审' })),
  trial(finishStep, () => ({ step: '初审' })),
  trial(pauseCase, () => ({ reason: 'inspection' as const, notice: '检验通知书第 1 号' })),
  trial(resumeCase, () => ({})),
  trial(requestExtension, () => ({ workingDays: 2, reason: '案情复杂' })),
  trial(approveExtension, () => ({})),
  trial(declineExtension, () => ({ reason: '理由不充分' })),
  trial(transferCase, (windowId) => ({ windowId, reason: '综合窗口办理' })),
  trial(decideCase, () => ({ decision: 'approved' as const })),
  trial(deliverCase, () => ({})),
  trial(withdrawCase, () => ({ reason: '申请人撤回' })),
]

describe('receiving', () => {
  test('issues one number after the other, counted per window and day', async () => {
    services.clock.set(new Date('2026-03-04T01:00:00Z'))
    const lead = hall.lead
    const numbers = [
      (await receive()).number,
      (await receive()).number,
      (await receive({ ...lead, windowId: hall.secondWindowId })).number,
    ]
    expect(numbers).toEqual(['TEST20260304-001-0001', 'TEST20260304-001-0002', 'TEST20260304-002-0001'])
    // 16:30 UTC is the next day in Shanghai.
    services.clock.set(new Date('2026-03-04T16:30:00Z'))
    expect((await receive()).number).toBe('TEST20260305-001-0001')
  })

  test('gives no number twice when a window takes in many at once', async () => {
    services.clock.set(new Date('2026-03-09T01:00:00Z'))
    const numbers = await Promise.all(Array.from({ length: 40 }, () => receive().then(({ number }) => number)))
    expect(new Set(numbers).size).toBe(40)
    expect(numbers.toSorted().at(-1)).toBe('TEST20260309-001-0040')
  })

  test('gives one case for one request, however often it is sent', async () => {
    const [first, ...rest] = await Promise.all(Array.from({ length: 5 }, () => receive(hall.clerk, 'request-1')))
    expect(new Set([first, ...rest].map((written) => written?.caseId)).size).toBe(1)
    const again = await receive(hall.clerk, 'request-1')
    expect(again).toEqual(first)
    expect((await state(again.caseId)).events).toHaveLength(1)
  })

  test.each([
    ['an unknown item', (): object => ({ itemId: hall.windowId }), 'NOT_FOUND'],
    ['an unknown window', () => ({ windowId: hall.itemId }), 'NOT_FOUND'],
    ['a window where the department of the item does not sit', () => ({ windowId: hall.otherWindowId }), 'INVALID_INPUT'],
    ['an item of another department', () => ({ itemId: hall.otherItemId }), 'FORBIDDEN'],
    ['a subject of 10,000 characters', () => ({ subject: '长'.repeat(10_000) }), 'INVALID_INPUT'],
    ['an empty subject', () => ({ subject: ' ' }), 'INVALID_INPUT'],
    ['half a character', () => ({ subject: 'a\ud83d' }), 'INVALID_INPUT'],
    ['a NUL', () => ({ subject: 'a\u0000' }), 'INVALID_INPUT'],
  ])('refuses %s', async (_what, wrong, code) => {
    const input = { itemId: hall.itemId, windowId: hall.windowId, subject: '申请', ...wrong() }
    await expect(runCommand(as(hall.lead), receiveCase, input)).rejects.toMatchObject({ code })
  })

  test('takes emoji and ideographs of extension B', async () => {
    const subject = '𠮷野家🏗️许可'
    const { caseId } = await runCommand(as(hall.clerk), receiveCase, {
      itemId: hall.itemId,
      windowId: hall.windowId,
      subject,
    })
    expect((await state(caseId)).row.subject).toBe(subject)
  })
})

describe('a case from receipt to delivery', () => {
  test('is what its events say', async () => {
    const { caseId } = await receive()
    await change(caseId, requestSupplement, { reason: '缺少图纸' })
    await change(caseId, recordSupplement, {})
    await change(caseId, acceptCase, {})
    services.clock.set(new Date('2026-03-03T01:00:00Z'))
    await change(caseId, startStep, { step: '初审' })
    await change(caseId, finishStep, { step: '初审' })
    await change(caseId, pauseCase, { reason: 'inspection', notice: '检验通知书第 1 号' })
    services.clock.set(new Date('2026-03-05T01:00:00Z'))
    await change(caseId, resumeCase, {})
    await change(caseId, requestExtension, { workingDays: 10, reason: '案情复杂' })
    await change(caseId, approveExtension, {}, hall.lead)
    await change(caseId, transferCase, { windowId: hall.secondWindowId, reason: '综合窗口办理' })
    await change(caseId, decideCase, { decision: 'rejected', reason: '不符合条件' }, hall.lead)
    await change(caseId, deliverCase, {}, hall.lead)
    const { row, events } = await state(caseId)
    expect(events.map(({ kind }) => kind)).toEqual([
      'received',
      'supplementRequested',
      'supplemented',
      'accepted',
      'stepStarted',
      'stepFinished',
      'paused',
      'resumed',
      'extensionRequested',
      'extended',
      'transferred',
      'decided',
      'delivered',
    ])
    expect(row).toMatchObject({
      state: 'delivered',
      decision: 'rejected',
      version: 13,
      promisedLimitWorkingDays: 5,
      extendedWorkingDays: 10,
      usedWorkingDays: 1,
      decidedOnTime: true,
      decidedWindowId: hall.secondWindowId,
    })
    const audited = await services.database.rows<{ command: string }>(
      sql`select command from ${auditRows} where hall_id = ${hall.hallId} and subject_id = ${caseId} order by id`,
    )
    expect(audited).toHaveLength(13)
  })

  test('keeps the version of its item that was in force when it was accepted', async () => {
    const { caseId } = await receive()
    await services.database.rows(
      sql`with added as (insert into item_versions (hall_id, item_id, version, kind, promised_limit_working_days, statutory_limit_working_days, valid_from)
          values (${hall.hallId}, ${hall.itemId}, 2, 'promised', 2, 20, '2026-04-01'))
        update items set current_version = 2 where hall_id = ${hall.hallId} and id = ${hall.itemId}`,
    )
    await change(caseId, acceptCase, {})
    expect((await state(caseId)).row).toMatchObject({ itemVersion: 1, promisedLimitWorkingDays: 5 })
    services.clock.set(new Date('2026-04-01T01:00:00Z'))
    const later = await receive()
    await change(later.caseId, acceptCase, {})
    expect((await state(later.caseId)).row).toMatchObject({ itemVersion: 2, promisedLimitWorkingDays: 2 })
  })
})

describe('a change that is not allowed', () => {
  test.each(TRIALS.map((entry) => [entry.name, entry] as const))(
    '%s is refused to a role without it and to another window, and nothing is written',
    async (name, { run }) => {
      const { caseId } = await receive()
      const permission = COMMAND_PERMISSIONS[name]
      const refused: Actor[] = [
        { ...hall.supervisor, role: 'auditor' },
        { ...hall.supervisor, role: 'citizen' },
      ]
      if (scopeOf(permission, 'clerk')) refused.push({ ...hall.clerk, windowId: hall.secondWindowId })
      if (scopeOf(permission, 'lead')) refused.push({ ...hall.lead, departmentId: hall.otherDepartmentId })
      for (const actor of refused) {
        await expect(run(actor, { caseId, version: 1 }, hall.secondWindowId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      }
      expect((await state(caseId)).row.version).toBe(1)
    },
  )

  test('is refused to nobody who is signed in', async () => {
    const { caseId } = await receive()
    const anonymous = runCommand(services, acceptCase, { caseId, version: 1 })
    await expect(anonymous).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test.each([
    ['a decision before acceptance', trial(decideCase, () => ({ decision: 'approved' as const })), 'IMPOSSIBLE_TRANSITION'],
    ['a refusal without a reason', trial(refuseCase, () => ({ reason: ' ' })), 'REASON_REQUIRED'],
    ['a step without a name', trial(startStep, () => ({ step: '' })), 'INVALID_INPUT'],
  ] as const)('refuses %s', async (_what, { run }, code) => {
    const { caseId } = await receive()
    await expect(run(hall.lead, { caseId, version: 1 }, hall.windowId)).rejects.toMatchObject({ code })
    expect((await state(caseId)).events).toHaveLength(1)
  })

  test('refuses an unknown case, and a case of another hall alike', async () => {
    const { caseId } = await receive()
    const accept = trial(acceptCase, () => ({}))
    const unknown = accept.run(hall.clerk, { caseId: hall.itemId, version: 1 }, '')
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const elsewhere = accept.run({ ...hall.lead, hallId: hall.itemId }, { caseId, version: 1 }, '')
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('refuses a transfer to the same window, to another department and to no window', async () => {
    const { caseId } = await receive()
    const transfer = trial(transferCase, (windowId) => ({ windowId, reason: '移交' }))
    const to = (windowId: string) => transfer.run(hall.lead, { caseId, version: 1 }, windowId)
    await expect(to(hall.windowId)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(to(hall.otherWindowId)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(to(hall.itemId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('refuses a rejection without a reason and a notice without words', async () => {
    const { caseId } = await receive()
    await change(caseId, acceptCase, {})
    await expect(change(caseId, decideCase, { decision: 'rejected' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await expect(change(caseId, pauseCase, { reason: 'hearing', notice: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
  })

  test('refuses a time before the last event, when the clock of this machine is behind', async () => {
    const { caseId } = await receive()
    services.clock.set(new Date(START.getTime() - 60_000))
    await expect(change(caseId, acceptCase, {})).rejects.toMatchObject({ code: 'CONTRADICTORY_DATES' })
  })
})

describe('two people at once', () => {
  test('one changes the case, the other is told that it has moved on', async () => {
    const { caseId } = await receive()
    const both = await Promise.allSettled([
      runCommand(as(hall.clerk), acceptCase, { caseId, version: 1 }),
      runCommand(as(hall.lead), withdrawCase, { caseId, version: 1, reason: '申请人撤回' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((outcome) => outcome.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect((await state(caseId)).events).toHaveLength(2)
    await recountIsClean()
  })
})

describe('an unpublished year', () => {
  test('never stops an acceptance; its due day is computed when the year is recorded, and the figures follow', async () => {
    const other = await foundSmallHall(services, { code: 'WINTER', years: (year) => year === 2025 })
    const context = as(other.clerk)
    services.clock.set(new Date('2025-12-30T01:00:00Z'))
    const input = { itemId: other.itemId, windowId: other.windowId, subject: '年末申请' }
    const open = await runCommand(context, receiveCase, input)
    await runCommand(context, acceptCase, { caseId: open.caseId, version: 1 })
    const closed = await runCommand(context, receiveCase, input)
    await runCommand(context, acceptCase, { caseId: closed.caseId, version: 1 })
    services.clock.set(new Date('2026-01-05T01:00:00Z'))
    await runCommand(context, decideCase, { caseId: closed.caseId, version: 2, decision: 'approved' })
    const read = (id: string) => findCase(services, { hallId: other.hallId }, { id })
    expect(await read(open.caseId)).toMatchObject({
      promisedDueDay: null,
      dueUnknownReason: 'calendarNotPublished',
      light: 'unknown',
      remainingWorkingDays: null,
    })
    expect(await read(closed.caseId)).toMatchObject({ decidedOnTime: null, usedWorkingDays: null })
    expect(await dueUnknownOf(other.hallId)).toBe(1)

    const administrator = as(other.administrator)
    const year = publishedYears().find((published) => published.year === 2026)
    if (year === undefined) throw new Error('2026 is published')
    await runCommand(administrator, recordCalendarYear, year)
    expect(await settleDueDays(administrator)).toBe(2)
    expect(await settleDueDays(administrator)).toBe(0)
    expect(await read(open.caseId)).toMatchObject({ promisedDueDay: '2026-01-07', dueUnknownReason: null, light: 'green' })
    // 31 December, 4 January (made up for) and 5 January.
    expect(await read(closed.caseId)).toMatchObject({ decidedOnTime: true, usedWorkingDays: 3 })
    expect(await dueUnknownOf(other.hallId)).toBe(0)
    await recountIsClean(other.hallId)
  })
})

test('a start gives every hall the years it lacks and settles what waited for them', async () => {
  const winter = await foundSmallHall(services, { code: 'LATE', years: (year) => year === 2025 })
  services.clock.set(new Date('2025-12-30T01:00:00Z'))
  const input = { itemId: winter.itemId, windowId: winter.windowId, subject: '年末申请' }
  const { caseId } = await runCommand(as(winter.clerk), receiveCase, input)
  await runCommand(as(winter.clerk), acceptCase, { caseId, version: 1 })
  services.clock.set(new Date('2026-01-01T01:00:00Z'))
  expect(await recordPublishedYears(services)).toEqual({ recordedYears: 1, settledCases: 1 })
  expect(await findCase(services, { hallId: winter.hallId }, { id: caseId })).toMatchObject({ promisedDueDay: '2026-01-07' })
  expect(await recordPublishedYears(services)).toEqual({ recordedYears: 0, settledCases: 0 })
})

/** Services that count the histories read through them and let something happen after the first time some were. */
function watchingHistories(happen: () => Promise<unknown> = async () => undefined) {
  const watched = { read: 0 }
  const { database } = services
  const rows = async <Row>(query: SQLWrapper): Promise<Row[]> => {
    const found = await database.rows<Row>(query)
    const histories = found.filter((row) => typeof row === 'object' && row !== null && 'caseEvents' in row).length
    const isFirst = watched.read === 0 && histories > 0
    watched.read += histories
    if (isFirst) await happen()
    return found
  }
  return { watched, services: { ...services, database: { ...database, rows } } }
}

describe('settling at a start', () => {
  test('does not read decided cases that have no limit', async () => {
    const unlimited = await foundSmallHall(services, { code: 'NOLIMIT' })
    const context = as(unlimited.clerk)
    const input = { itemId: unlimited.itemId, windowId: unlimited.windowId, subject: '无承诺时限' }
    const { caseId } = await runCommand(context, receiveCase, input)
    await runCommand(context, acceptCase, { caseId, version: 1 })
    await runCommand(context, decideCase, { caseId, version: 2, decision: 'approved' })
    await services.database.rows(
      sql`update ${cases} set promised_limit_working_days = null, promised_due_day = null, decided_on_time = null,
        due_unknown_reason = 'noLimit' where hall_id = ${unlimited.hallId} and id = ${caseId}`,
    )
    const { watched, services: watching } = watchingHistories()
    expect(await settleDueDays({ ...watching, actor: unlimited.administrator })).toBe(0)
    expect(watched.read).toBe(0)
  })

  test('reads a case again that another process changed meanwhile', async () => {
    const busy = await foundSmallHall(services, { code: 'BUSY', years: (year) => year === 2025 })
    services.clock.set(new Date('2025-12-30T01:00:00Z'))
    const input = { itemId: busy.itemId, windowId: busy.windowId, subject: '年末申请' }
    const { caseId } = await runCommand(as(busy.clerk), receiveCase, input)
    await runCommand(as(busy.clerk), acceptCase, { caseId, version: 1 })
    const { watched, services: watching } = watchingHistories(() =>
      runCommand(as(busy.clerk), startStep, { caseId, version: 2, step: '初审' }),
    )
    // The step folds the case by the year that was just recorded: nothing is left to settle, and nothing fails.
    expect(
      await recordPublishedYears(
        watching,
        publishedYears().filter(({ year }) => year <= 2026),
      ),
    ).toMatchObject({ settledCases: 0 })
    expect(watched.read).toBe(2)
    expect(await findCase(services, { hallId: busy.hallId }, { id: caseId })).toMatchObject({
      version: 3,
      promisedDueDay: '2026-01-07',
    })
  })
})

async function dueUnknownOf(hallId: string): Promise<number> {
  const [row] = await services.database.rows<{ total: number }>(
    sql`select sum(decided_due_unknown)::int as total from ${dayCounters} where hall_id = ${hallId}`,
  )
  return row?.total ?? 0
}

/** Holds the recount of all cases against the counters that the commands moved. */
async function recountIsClean(hallId = hall.hallId): Promise<void> {
  const { database } = services
  const recount = recountCases(hallId)
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const measures = sql.raw(CASE_MEASURES.map((measure) => `${snake(measure)} as "${measure}"`).join(', '))
  const any = sql.raw(CASE_MEASURES.map((measure) => `${snake(measure)} <> 0`).join(' or '))
  const days = await database.rows<object>(
    sql`select day, window_id as "windowId", item_id as "itemId", ${measures} from ${dayCounters} where hall_id = ${hallId} and (${any})`,
  )
  const byText = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).toSorted()
  expect(byText(await database.rows<object>(recount.days))).toEqual(byText(days))
  const months = await database.rows<object>(
    sql`select ${measures} from ${monthCounters} where hall_id = ${hallId} and (${any}) order by month, window_id, item_id`,
  )
  const sums = sql.raw(CASE_MEASURES.map((measure) => `sum("${measure}")::bigint as "${measure}"`).join(', '))
  const summed = await database.rows<object>(
    sql`select ${sums} from (${recount.days}) d group by date_trunc('month', day), "windowId", "itemId"
      order by date_trunc('month', day), "windowId", "itemId"`,
  )
  expect(summed).toEqual(months)
  const bins = await database.rows<object>(
    sql`select day, window_id as "windowId", bin, received, accepted, decided, delivered from ${binCounters}
      where hall_id = ${hallId} and (received, accepted, decided, delivered) <> (0, 0, 0, 0)`,
  )
  expect(byText(await database.rows<object>(recount.bins))).toEqual(byText(bins))
  const handling = await database.rows<object>(
    sql`select day, window_id as "windowId", item_id as "itemId", bucket, cases from ${handlingHistograms}
      where hall_id = ${hallId} and cases <> 0`,
  )
  expect(byText(await database.rows<object>(recount.handling))).toEqual(byText(handling))
}

describe('after any run of commands', () => {
  test('every projection is the fold of its events and every counter its recount', async () => {
    const step = fc.record({ which: fc.nat(2), chosen: fc.nat(TRIALS.length - 1), minutes: fc.integer({ min: 1, max: 4000 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const ids = [(await receive()).caseId, (await receive()).caseId, (await receive()).caseId]
        for (const { which, chosen, minutes } of steps) {
          services.clock.set(new Date(services.clock.now().getTime() + minutes * 60_000))
          const caseId = ids[which] ?? ''
          const { row } = await state(caseId)
          const elsewhere = row.windowId === hall.windowId ? hall.secondWindowId : hall.windowId
          try {
            const trying = TRIALS[chosen]
            // Somebody else than whoever asked must answer.
            const actor = trying?.name === 'approveExtension' || trying?.name === 'declineExtension' ? hall.supervisor : hall.lead
            await trying?.run(actor, { caseId, version: row.version }, elsewhere)
          } catch (error) {
            expect(error).toMatchObject({
              code: expect.stringMatching(/^(IMPOSSIBLE_TRANSITION|INVALID_INPUT|SAME_PERSON|CONTRADICTORY_DATES)$/),
            })
          }
        }
        const calendar = await findCalendar(services.database, hall.hallId)
        for (const { row, events } of await loadHistories(services.database, hall.hallId, sql`true`))
          expect(row).toMatchObject(foldCase(events, { ...calendar, terms: row }))
        await recountIsClean()
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  test('no event is without its case and no case without its events', async () => {
    const [orphans] = await services.database.rows<{ total: number }>(
      sql`select count(*) as total from ${cases} c where version <> (
        select count(*) from ${caseEvents} e where e.hall_id = c.hall_id and e.case_id = c.id)`,
    )
    expect(orphans?.total).toBe(0)
  })
})
