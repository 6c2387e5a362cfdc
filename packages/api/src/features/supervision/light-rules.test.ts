import { instantOf, type LightRule, MINUTE_MS } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { pageRequest } from '../../platform/graphql/index.ts'
import { findCalendar, publishedYears } from '../calendar/index.ts'
import {
  acceptCase,
  caseListName,
  countCases,
  decideCase,
  findLights,
  listCases,
  loadHistories,
  pauseCase,
  receiveCase,
  recordPublishedYears,
  resumeCase,
  startStep,
} from '../cases/index.ts'
import { lightChanges, rememberedByDay } from './light-changes.rules.ts'
import { previewedCases, previewLightRule } from './light-rules.queries.ts'
import { publishLightRule } from './publish-light-rule.ts'

/** A Monday; the item of the small hall promises five working days: due on the next Monday. */
const MONDAY = '2026-03-02'
const at = (day: string, minute = 10 * 60) => instantOf(day, minute)

let services: TestServices
let hall: SmallHall
let other: SmallHall

beforeAll(async () => {
  services = await createTestServices(at(MONDAY))
  hall = await foundSmallHall(services)
  other = await foundSmallHall(services, { code: 'OTHER' })
  await accept(hall)
  await accept(hall, 0)
  await accept(other)
})
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })

async function accept({ clerk, itemId, windowId }: SmallHall, stepLimit?: number): Promise<string> {
  const { caseId } = await runCommand(as(clerk), receiveCase, { itemId, windowId, subject: '灯' })
  await runCommand(as(clerk), acceptCase, { caseId, version: 1 })
  if (stepLimit !== undefined)
    await runCommand(as(clerk), startStep, { caseId, version: 2, step: '材料审查', limitWorkingDays: stepLimit })
  return caseId
}

const RULE = { yellowKind: 'workingDays', yellowWorkingDays: 1, isStepOverrunYellow: true, answerWorkingHours: 8 } as const

async function lights(day: string, within = hall): Promise<Record<string, number>> {
  services.clock.set(at(day))
  const scope = { hallId: within.hallId }
  const [green, yellow, red] = await Promise.all(
    (['green', 'yellow', 'red'] as const).map((light) => countCases(services, scope, { light })),
  )
  return { green: green ?? 0, yellow: yellow ?? 0, red: red ?? 0 }
}

describe('a light rule', () => {
  test('turns a case yellow by the default, by days and by a step; no nightly work in between', async () => {
    expect(await lights(MONDAY)).toEqual({ green: 2, yellow: 0, red: 0 })
    // The step of the second was due on Monday.
    expect(await lights('2026-03-03')).toEqual({ green: 1, yellow: 1, red: 0 })
    expect(await lights('2026-03-06')).toEqual({ green: 0, yellow: 2, red: 0 })
    expect(await lights('2026-03-10')).toEqual({ green: 0, yellow: 0, red: 2 })
  })

  test('is previewed: how many cases would change, and exactly these', async () => {
    services.clock.set(at('2026-03-03'))
    const rule: LightRule = { yellow: { kind: 'workingDays', workingDays: 4 }, isStepOverrunYellow: false, answerWorkingHours: 8 }
    const scope = { hallId: hall.hallId }
    expect(await previewLightRule(services, scope, rule)).toEqual([
      { from: 'green', to: 'yellow', cases: 1 },
      { from: 'yellow', to: 'yellow', cases: 1 },
    ])
    const stricter: LightRule = { ...rule, yellow: { kind: 'share', percent: 60 } }
    // 60% of five days are three; four remain.
    expect(await previewLightRule(services, scope, stricter)).toEqual([
      { from: 'green', to: 'green', cases: 1 },
      { from: 'yellow', to: 'green', cases: 1 },
    ])
    const also = await previewedCases(services, scope, rule, { from: 'green', to: 'yellow' })
    const page = await listCases(services, scope, pageRequest(caseListName('dueDayAsc'), {}), {
      filter: {},
      order: 'dueDayAsc',
      also,
    })
    expect(page.nodes).toHaveLength(1)
    expect(await countCases(services, scope, {}, also)).toBe(1)
    expect(page.nodes[0]).toMatchObject({
      light: 'green',
      lightReasons: ['timeLeft'],
      lightRuleVersion: 0,
      yellowAtWorkingDays: 1,
    })
  })

  test('holds from its day on, in its hall alone, and leaves the days before as they were', async () => {
    services.clock.set(at('2026-03-03'))
    const rule = { ...RULE, yellowWorkingDays: 4 }
    const input = { rule, validFrom: '2026-03-04', version: 0 }
    expect(await runCommand(as(hall.administrator), publishLightRule, input)).toEqual({ version: 1 })
    expect(await lights('2026-03-03')).toEqual({ green: 1, yellow: 1, red: 0 })
    expect(await lights('2026-03-04')).toEqual({ green: 0, yellow: 2, red: 0 })
    expect(await lights('2026-03-04', other)).toEqual({ green: 1, yellow: 0, red: 0 })
    const found = await findLights(services.database, hall.hallId)
    expect([found.ruleOn('2026-03-03').version, found.ruleOn('2026-03-04').version]).toEqual([0, 1])
  })

  test('gives the thresholds of a day once to all cases of a page', async () => {
    const found = await findLights(services.database, hall.hallId)
    const asked: string[] = []
    const thresholdsOn = (day: string) => {
      asked.push(day)
      return found.thresholdsOn(day)
    }
    const remembered = rememberedByDay({ ...found, thresholdsOn })
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-02', '2026-03-03'])
      expect(remembered.thresholdsOn(day)).toEqual(found.thresholdsOn(day))
    expect(asked).toEqual(['2026-03-02', '2026-03-03'])
  })

  test('of an earlier day stays the one of that day: each day of a case is told by its events and its rule', async () => {
    services.clock.set(at('2026-03-06'))
    const days = await foundSmallHall(services, { code: 'DAYS' })
    services.clock.set(at(MONDAY))
    const caseId = await accept(days)
    const read = async (day: string) => {
      services.clock.set(at(day))
      const { database } = services
      const { hallId } = days
      const [history] = await loadHistories(database, hallId, sql`c.id = ${caseId}`)
      if (history === undefined) throw new Error('no case')
      const [hallCalendar, found] = await Promise.all([findCalendar(database, hallId), findLights(database, hallId)])
      return lightChanges(history, hallCalendar, found, day).map(({ day: from, light, ruleVersion }) => [
        from,
        light,
        ruleVersion,
      ])
    }
    services.clock.set(at('2026-03-04'))
    await runCommand(as(days.administrator), publishLightRule, {
      rule: { ...RULE, yellowWorkingDays: 3 },
      validFrom: '2026-03-05',
      version: 0,
    })
    services.clock.set(at('2026-03-06'))
    await runCommand(as(days.clerk), pauseCase, { caseId, version: 2, reason: 'hearing', notice: '听证通知书' })
    services.clock.set(at('2026-03-10'))
    await runCommand(as(days.clerk), resumeCase, { caseId, version: 3 })
    services.clock.set(at('2026-03-13'))
    await runCommand(as(days.clerk), decideCase, { caseId, version: 4, decision: 'approved' })
    expect(await read('2026-03-20')).toEqual([
      [MONDAY, 'green', 0],
      // Two days are left on Thursday: yellow by the rule of that day, green by the one before.
      ['2026-03-05', 'yellow', 1],
      ['2026-03-06', 'paused', 1],
      // One of five days is left when the clock runs again: due on Wednesday, the 11th.
      ['2026-03-10', 'yellow', 1],
      ['2026-03-12', 'red', 1],
      ['2026-03-13', null, 1],
    ])
  })

  test('waits for the calendar of a step, which is computed when its year is recorded', async () => {
    services.clock.set(at('2025-12-30'))
    const winter = await foundSmallHall(services, { code: 'WINTER', years: (year) => year === 2025 })
    const caseId = await accept(winter, 2)
    const read = async () => {
      const [history] = await loadHistories(services.database, winter.hallId, sql`c.id = ${caseId}`)
      return history?.row.currentStepDueDay
    }
    expect(await read()).toBeNull()
    await recordPublishedYears(
      services,
      publishedYears().filter(({ year }) => year === 2026),
    )
    // The 31st is worked, New Year and the two days after are free, Sunday the 4th is made up.
    expect(await read()).toBe('2026-01-04')
  })

  test('is refused for the past, with impossible numbers, on a stale version, and to everybody but an administrator', async () => {
    services.clock.set(new Date(at('2026-03-05', 0).getTime() + MINUTE_MS))
    const { version } = (await findLights(services.database, hall.hallId)).ruleOn('2026-03-05')
    const publish = (more: object, actor = hall.administrator) =>
      runCommand(as(actor), publishLightRule, { rule: RULE, validFrom: '2026-03-05', version, ...more })
    const refused = (code: string) => expect.objectContaining({ code })
    await expect(publish({ validFrom: '2026-03-04' })).rejects.toEqual(refused('INVALID_INPUT'))
    await expect(publish({ version: version + 1 })).rejects.toEqual(refused('VERSION_CONFLICT'))
    for (const wrong of [
      { yellowWorkingDays: -1 },
      { yellowWorkingDays: 31 },
      { yellowWorkingDays: 1.5 },
      { yellowWorkingDays: null },
      { yellowKind: 'share' },
      { yellowKind: 'share', yellowPercent: 100 },
      { answerWorkingHours: 0 },
    ])
      await expect(publish({ rule: { ...RULE, ...wrong } })).rejects.toEqual(refused('INVALID_INPUT'))
    for (const actor of [hall.clerk, hall.lead, hall.supervisor])
      await expect(publish({}, actor)).rejects.toEqual(refused('FORBIDDEN'))
    // Of two at once one is told.
    const both = await Promise.allSettled([publish({}), publish({})])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
