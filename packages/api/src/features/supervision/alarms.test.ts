import {
  ALARM_KINDS,
  ALARM_LIMIT_WORKING_DAYS_MIN,
  type AlarmKind,
  addDays,
  DAY_MS,
  DEFAULT_ALARM_RULE,
  elapsedWorkingDays,
  type IsoDay,
  instantOf,
  type PausedSpan,
  shanghaiDayOf,
  spokenReason,
} from '@mingchuang/schema'
import { alarmAcknowledgements, auditRows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { pageOf, pageRequest } from '../../platform/graphql/index.ts'
import { newId } from '../../platform/ids.ts'
import { findCalendar, type HallCalendar } from '../calendar/index.ts'
import {
  acceptCase,
  type CaseEvent,
  type CaseRow,
  type CaseTerms,
  foldCase,
  insertCaseEvents,
  insertCases,
  receiveCase,
  refuseCase,
} from '../cases/index.ts'
import { acknowledgeAlarm } from './acknowledge-alarm.ts'
import { alarmRows } from './alarm-rows.queries.ts'
import {
  ALARM_PARTS,
  type Alarm,
  type AlarmPart,
  type AlarmRow,
  alarmRowPlace,
  countAlarmRows,
  findAlarms,
  isAbove,
  questionOf,
  readAlarmRows,
} from './alarms.queries.ts'
import { publishAlarmRule } from './publish-alarm-rule.ts'

const TODAY: IsoDay = '2026-03-20'
const NOW = instantOf(TODAY, 10 * 60)
const MONTHS = ['2026-02-01', '2026-03-01'] as const

let services: TestServices

beforeAll(async () => {
  services = await createTestServices(NOW)
})
beforeEach(() => services.clock.set(NOW))
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })

interface History {
  readonly row: CaseRow
  readonly events: readonly CaseEvent[]
}

const REASONS = ['不行', '。。。。。。。', '申请材料经补正仍不齐全', '申请事项不属于本部门职权范围'] as const

/** What may happen next, by chance: a choice, and how many days later. */
const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(5)), { minLength: 1, maxLength: 9 })
const drafts = fc.record({
  startsAfter: fc.nat(45),
  isRefused: fc.integer({ min: 0, max: 4 }).map((value) => value === 0),
  reason: fc.constantFrom(...REASONS),
  limit: fc.constantFrom(1, 3, 5, 10),
  isFirstWindow: fc.boolean(),
  moves,
})

function historyOf(
  {
    startsAfter,
    isRefused,
    reason,
    limit,
    isFirstWindow,
    moves: chosen,
  }: typeof drafts extends fc.Arbitrary<infer Draft> ? Draft : never,
  hall: SmallHall,
  hallCalendar: HallCalendar,
  number: string,
): History {
  const terms: CaseTerms = { itemVersion: 1, kind: 'promised', promisedLimitWorkingDays: limit, statutoryLimitWorkingDays: 20 }
  const windowId = isFirstWindow ? hall.windowId : hall.secondWindowId
  let at = instantOf(addDays('2026-02-02', startsAfter), 9 * 60)
  const events: CaseEvent[] = []
  const add = (kind: CaseEvent['kind'], more: Partial<CaseEvent> = {}) => {
    events.push({
      seq: events.length + 1,
      kind,
      at,
      origin: 'command',
      windowId,
      staffId: null,
      step: null,
      detail: {},
      ...more,
    })
  }
  add('received', { detail: { terms } })
  at = new Date(at.getTime() + 60_000)
  if (isRefused) add('refused', { detail: { reason } })
  else {
    add('accepted', { detail: { terms } })
    let step: string | null = null
    let isPaused = false
    for (const [choice, days] of chosen) {
      at = new Date(at.getTime() + days * DAY_MS + 60_000)
      if (at > NOW) break
      if (isPaused) {
        add('resumed')
        isPaused = false
      } else if (choice < 3 && step === null) {
        step = `环节${events.length}`
        add('stepStarted', { step, detail: { stepLimitWorkingDays: choice } })
      } else if (choice < 5 && step !== null) {
        add('stepFinished', { step })
        step = null
      } else if (choice < 8) {
        add('paused', { detail: { reason: 'hearing', notice: '通知书' } })
        isPaused = true
      } else if (choice === 8) add('extended', { detail: { workingDays: 2, reason: '延长' } })
      else {
        add('decided', { detail: days % 2 === 0 ? { decision: 'approved' } : { decision: 'rejected', reason } })
        break
      }
    }
  }
  const id = newId(NOW)
  const projection = foldCase(events, { ...hallCalendar, terms })
  const row: CaseRow = {
    hallId: hall.hallId,
    id,
    number,
    source: '',
    itemId: hall.itemId,
    departmentId: hall.departmentId,
    stage: null,
    subject: '',
    createdAt: NOW,
    ...projection,
  }
  return { row, events }
}

async function store(hall: SmallHall, histories: readonly History[]): Promise<void> {
  await services.database.rows(insertCases(histories.map(({ row }) => row)))
  const events = histories.flatMap(({ row, events: told }) =>
    told.map((event) => ({ ...event, caseId: row.id, recordedAt: NOW })),
  )
  const ids = sql.param(histories.map(({ row }) => row.id))
  await services.database.rows(
    sql`with written as (select unnest(${ids}::uuid[]) as "caseId"), appended as (${insertCaseEvents(hall.hallId, events, 'written')}) select 1`,
  )
}

/** The alarms' rows once more, by walking through histories. `true`: it counts. */
function expectedRows(
  kind: AlarmKind,
  histories: readonly History[],
  { calendar }: HallCalendar,
  month: IsoDay,
): Map<string, boolean> {
  const to = addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1)
  const within = (day: IsoDay | null) => day !== null && day >= month && day <= to
  const rows = new Map<string, boolean>()
  const days = (from: IsoDay, until: IsoDay, pauses: readonly PausedSpan[] = []) => {
    const elapsed = elapsedWorkingDays(calendar, from, until, pauses)
    if (elapsed.kind === 'unknown') throw new Error('2026 is published')
    return elapsed.workingDays
  }
  const said = new Map<string, number>()
  const isTold = ({ row, events }: History) => {
    const event = events.find((each) => each.kind === 'refused' || each.detail.decision === 'rejected')
    return event !== undefined && within(shanghaiDayOf(event.at)) ? { row, event } : undefined
  }
  for (const history of histories) {
    const told = isTold(history)
    if (told === undefined) continue
    const key = `${told.event.windowId} ${spokenReason(told.event.detail.reason ?? '')}`
    said.set(key, (said.get(key) ?? 0) + 1)
  }
  for (const history of histories) {
    const { row, events } = history
    const put = (seq: number, counts = true) => rows.set(`${row.id} ${seq}`, counts)
    const limit = row.promisedLimitWorkingDays ?? 0
    const pauses = events.flatMap((event, index) =>
      event.kind === 'paused'
        ? [{ event, at: event.at, pauseDay: shanghaiDayOf(event.at), resumeDay: dayOrNull(events[index + 1]) }]
        : [],
    )
    if (kind === 'refusalWithoutReason') {
      const told = isTold(history)
      if (told === undefined) continue
      const spoken = spokenReason(told.event.detail.reason ?? '')
      const repeats = said.get(`${told.event.windowId} ${spoken}`) ?? 0
      if ([...spoken].length < DEFAULT_ALARM_RULE.reasonLengthMin || repeats >= DEFAULT_ALARM_RULE.reasonRepeatsMin)
        put(told.event.seq)
    }
    if (kind === 'stepOverrun') {
      for (const start of events) {
        const stepLimit = start.detail.stepLimitWorkingDays
        if (start.kind !== 'stepStarted' || stepLimit === undefined) continue
        const end = events.find(
          (each) =>
            each.seq > start.seq && ((each.kind === 'stepFinished' && each.step === start.step) || each.kind === 'decided'),
        )
        const startDay = shanghaiDayOf(start.at)
        const endDay = end === undefined ? TODAY : shanghaiDayOf(end.at)
        const inside = pauses.filter(({ at }) => at >= start.at && (end === undefined || at < end.at))
        const isRunningPaused = end === undefined && row.state === 'paused'
        const used = days(startDay, endDay, inside)
        // What stands still while under way is not looked at, unless it had run out before it stood.
        const isOver = isRunningPaused ? row.currentStepDueDay !== null && row.currentStepDueDay < TODAY : used > stepLimit
        const isWithinPromise = row.promisedDueDay === null || row.promisedDueDay >= endDay
        if (isOver && isWithinPromise && within(endDay)) put(end === undefined ? row.version : start.seq)
      }
    }
    if (kind === 'deadlineSpike' && within(row.decidedDay) && row.decidedDay !== null && row.promisedDueDay !== null) {
      if (limit + row.extendedWorkingDays < ALARM_LIMIT_WORKING_DAYS_MIN) continue
      put(row.version, row.decidedDay <= row.promisedDueDay && days(row.decidedDay, row.promisedDueDay) <= 1)
    }
    if (kind === 'pauseShare' && within(row.acceptedDay) && limit >= ALARM_LIMIT_WORKING_DAYS_MIN)
      put(row.version, pauses.length > 0)
    for (const [index, { event, pauseDay, resumeDay }] of pauses.entries()) {
      const until = resumeDay ?? TODAY
      if (kind === 'pauseLong' && within(until) && days(pauseDay, until) > DEFAULT_ALARM_RULE.pauseWorkingDaysMax) put(event.seq)
      if (!within(pauseDay)) continue
      if (kind === 'pauseRepeated' && index + 1 >= DEFAULT_ALARM_RULE.pauseRepeatsMin) {
        rows.delete(`${row.id} ${pauses[index - 1]?.event.seq}`)
        put(event.seq)
      }
      if (kind !== 'pauseOnDueDay' || limit < ALARM_LIMIT_WORKING_DAYS_MIN) continue
      const added = events.reduce(
        (sum, each) => (each.kind === 'extended' && each.seq < event.seq ? sum + (each.detail.workingDays ?? 0) : sum),
        0,
      )
      if (days(row.acceptedDay ?? pauseDay, pauseDay, pauses.slice(0, index)) >= limit + added) put(event.seq)
    }
  }
  return rows
}

function dayOrNull(event: CaseEvent | undefined): IsoDay | null {
  return event === undefined ? null : shanghaiDayOf(event.at)
}

async function openRows(hallId: string, alarm: Alarm, part: AlarmPart): Promise<AlarmRow[]> {
  const question = await questionOf(services, hallId, alarm.month)
  const rows: AlarmRow[] = []
  for (let after: string | null = null, more = true; more; ) {
    const request = pageRequest('rows', { first: 7, after })
    const page = pageOf(
      'rows',
      request,
      await readAlarmRows(services.database, question, { ...alarm, part }, request),
      alarmRowPlace,
    )
    rows.push(...page.nodes)
    after = page.pageInfo.endCursor
    more = page.pageInfo.hasNextPage
  }
  expect(await countAlarmRows(services.database, question, { ...alarm, part })).toBe(rows.length)
  return rows
}

describe('for random histories', () => {
  test('every alarm finds what a walk through them finds, and every number of it opens its own rows', async () => {
    let run = 0
    const seen = new Set<AlarmKind>()
    await fc.assert(
      fc.asyncProperty(fc.array(drafts, { minLength: 100, maxLength: 130 }), async (chosen) => {
        run += 1
        services.clock.set(NOW)
        const hall = await foundSmallHall(services, { code: `H${run}`, years: (year) => year >= 2025 })
        const hallCalendar = await findCalendar(services.database, hall.hallId)
        const histories = chosen.map((draft, index) => historyOf(draft, hall, hallCalendar, `N${index}`))
        await store(hall, histories)
        for (const month of MONTHS) {
          const question = await questionOf(services, hall.hallId, month)
          for (const kind of ALARM_KINDS) {
            const found = await services.database.rows<{ key: string; counts: boolean }>(
              sql`select f.case_id || ' ' || f.seq as key, f.counts from ${alarmRows(kind, question)} as f`,
            )
            const rows = new Map(found.map(({ key, counts }) => [key, counts]))
            expect(rows.size, `${kind} of ${month} once`).toBe(found.length)
            expect([...rows].sort(), `${kind} of ${month}`).toEqual(
              [...expectedRows(kind, histories, hallCalendar, month)].sort(),
            )
          }
          for (const alarm of await findAlarms(services, hall.hallId, month)) {
            seen.add(alarm.kind)
            for (const part of ALARM_PARTS) {
              const number = alarm[part]
              if (number === null)
                await expect(openRows(hall.hallId, alarm, part)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
              else expect(await openRows(hall.hallId, alarm, part)).toHaveLength(number)
            }
          }
        }
      }),
      { numRuns: 3, endOnFailure: true },
    )
    expect(seen.size).toBeGreaterThanOrEqual(4)
  }, 120_000)
})

test('a share is above another by points, to the very point', () => {
  const share = (numerator: number, denominator: number) => ({ numerator, denominator })
  expect(isAbove(share(7, 10), share(5, 10), 20)).toBe(true)
  expect(isAbove(share(69, 100), share(5, 10), 20)).toBe(false)
  expect(isAbove(share(0, 0), share(5, 10), 20)).toBe(false)
})

describe('an alarm', () => {
  async function refusedHall(code: string): Promise<SmallHall> {
    const hall = await foundSmallHall(services, { code })
    await refuse(hall, '不行')
    return hall
  }

  async function refuse(hall: SmallHall, reason: string): Promise<void> {
    const { itemId, windowId } = hall
    const { caseId } = await runCommand(as(hall.clerk), receiveCase, { itemId, windowId, subject: '预警' })
    await runCommand(as(hall.clerk), refuseCase, { caseId, version: 1, reason })
  }

  const coded = (code: string) => expect.objectContaining({ code })

  test('is acknowledged with a note, asks again when it grows, and is never removed', async () => {
    const hall = await refusedHall('ACK')
    const acknowledge = (more: object = {}, actor: Actor = hall.supervisor) =>
      runCommand(as(actor), acknowledgeAlarm, {
        kind: 'refusalWithoutReason',
        windowId: hall.windowId,
        month: TODAY,
        numerator: 1,
        note: '已约谈窗口',
        ...more,
      })
    for (const actor of [hall.clerk, hall.lead, hall.administrator])
      await expect(acknowledge({}, actor)).rejects.toEqual(coded('FORBIDDEN'))
    await expect(acknowledge({ note: '  ' })).rejects.toEqual(coded('REASON_REQUIRED'))
    await expect(acknowledge({ note: '长'.repeat(10_000) })).rejects.toEqual(coded('INVALID_INPUT'))
    await expect(acknowledge({ numerator: 2 })).rejects.toEqual(coded('VERSION_CONFLICT'))
    await expect(acknowledge({ windowId: hall.secondWindowId })).rejects.toEqual(coded('NOT_FOUND'))
    await expect(acknowledge({ month: '2026-04-01' })).rejects.toEqual(coded('INVALID_INPUT'))
    await acknowledge()
    await refuse(hall, '否')
    await refuse(hall, '申请事项不属于本部门职权范围')
    const [alarm, ...others] = await findAlarms(services, hall.hallId, TODAY)
    expect(others).toEqual([])
    expect(alarm).toMatchObject({
      kind: 'refusalWithoutReason',
      numerator: 2,
      isStanding: true,
      acknowledgements: [{ numerator: 1 }],
    })

    // A milder rule finds nothing any more; what was said stays.
    const { version, validFrom, ...rule } = DEFAULT_ALARM_RULE
    await runCommand(as(hall.administrator), publishAlarmRule, {
      rule: { ...rule, reasonLengthMin: 1 },
      validFrom: TODAY,
      version,
    })
    expect(validFrom < TODAY).toBe(true)
    expect(await findAlarms(services, hall.hallId, TODAY)).toMatchObject([
      { numerator: 0, isStanding: false, rule: { version: 1 }, acknowledgements: [{ note: '已约谈窗口' }] },
    ])
    const [rows] = await services.database.rows<{ said: number; audited: number }>(
      sql`select (select count(*) from ${alarmAcknowledgements} where hall_id = ${hall.hallId}) as said,
        (select count(*) from ${auditRows} where hall_id = ${hall.hallId} and command = 'acknowledgeAlarm') as audited`,
    )
    expect(rows).toEqual({ said: 1, audited: 1 })
  })

  test('stays in its hall, and at the windows of the department asked for', async () => {
    const hall = await refusedHall('OWN')
    const other = await foundSmallHall(services, { code: 'ELSE' })
    expect(await findAlarms(services, other.hallId, TODAY)).toEqual([])
    expect(await findAlarms(services, hall.hallId, TODAY, { departmentId: hall.departmentId })).toHaveLength(1)
    expect(await findAlarms(services, hall.hallId, TODAY, { departmentId: hall.otherDepartmentId })).toEqual([])
    const question = await questionOf(services, other.hallId, TODAY)
    const which = { kind: 'refusalWithoutReason', windowId: hall.windowId, part: 'numerator' } as const
    expect(await countAlarmRows(services.database, question, which)).toBe(0)
  })

  test('is judged by the rule of the last day of its month', async () => {
    const hall = await refusedHall('RULE')
    const { version, validFrom: _default, ...rule } = DEFAULT_ALARM_RULE
    await runCommand(as(hall.administrator), publishAlarmRule, {
      rule: { ...rule, reasonLengthMin: 2 },
      validFrom: '2026-04-01',
      version,
    })
    expect(await findAlarms(services, hall.hallId, TODAY)).toHaveLength(1)
    services.clock.set(instantOf('2026-04-02', 10 * 60))
    expect(await findAlarms(services, hall.hallId, '2026-03-31')).toMatchObject([{ numerator: 1, rule: { version: 0 } }])
    const publish = (more: object) =>
      runCommand(as(hall.administrator), publishAlarmRule, { rule: { ...rule, ...more }, validFrom: '2026-04-02', version: 1 })
    for (const wrong of [{ reasonLengthMin: 0 }, { pauseMarginPoints: 101 }, { deadlineDecisionsMin: 1.5 }])
      await expect(publish(wrong)).rejects.toEqual(coded('INVALID_INPUT'))
    await expect(
      runCommand(as(hall.supervisor), publishAlarmRule, { rule, validFrom: '2026-04-02', version: 1 }),
    ).rejects.toEqual(coded('FORBIDDEN'))
  })
})

test('accepting is no finding', async () => {
  const hall = await foundSmallHall(services, { code: 'CALM' })
  const { caseId } = await runCommand(as(hall.clerk), receiveCase, {
    itemId: hall.itemId,
    windowId: hall.windowId,
    subject: '平静',
  })
  await runCommand(as(hall.clerk), acceptCase, { caseId, version: 1 })
  expect(await findAlarms(services, hall.hallId, TODAY)).toEqual([])
})
