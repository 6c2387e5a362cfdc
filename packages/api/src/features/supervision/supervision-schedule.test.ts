import { instantOf } from '@mingchuang/schema'
import { hallRules } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { acceptCase, receiveCase } from '../cases/index.ts'
import { publishLightRule } from './publish-light-rule.ts'
import { remindersByCase } from './reminders.queries.ts'
import { startSupervision } from './supervision-schedule.ts'

/** A Monday, ten o'clock; five working days later is the next Monday. */
const START = instantOf('2026-03-02', 10 * 60)

const RULE = { yellowKind: 'workingDays', yellowWorkingDays: 1, isStepOverrunYellow: true, answerWorkingHours: 8 } as const

let services: TestServices
let hall: SmallHall
let caseId: string
const running: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  services = await createTestServices(START)
  hall = await foundSmallHall(services)
  const context = { ...services, actor: hall.clerk }
  const { itemId, windowId } = hall
  caseId = (await runCommand(context, receiveCase, { itemId, windowId, subject: '到期' })).caseId
  await runCommand(context, acceptCase, { caseId, version: 1 })
})
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
})
afterAll(() => services.close())

function start() {
  const schedule = startSupervision(services)
  running.push(schedule)
  return schedule
}

async function reminders() {
  return (await remindersByCase(services, hall.hallId, [caseId])).get(caseId) ?? []
}

describe('the schedule', () => {
  test('pokes the hall when the day turns in Shanghai, and not within a day', async () => {
    const { tick } = start()
    await tick()
    const before = services.live.poked.length
    services.clock.set(instantOf('2026-03-02', 23 * 60 + 59))
    await tick()
    expect(services.live.poked).toHaveLength(before)
    services.clock.set(instantOf('2026-03-03', 0))
    await tick()
    expect(services.live.poked.slice(before)).toEqual([hall.hallId])
  })

  test('opens the reminder of a red light at midnight and tells the leader when its time is up, once for two processes', async () => {
    const [one, other] = [start(), start()]
    const turn = async (day: string, minute: number) => {
      services.clock.set(instantOf(day, minute))
      await Promise.all([one.tick(), other.tick()])
    }
    await turn('2026-03-09', 12 * 60)
    expect(await reminders()).toEqual([])
    await turn('2026-03-10', 0)
    expect(await reminders()).toMatchObject([{ origin: 'redLight', state: 'open', answerDueAt: instantOf('2026-03-11', 9 * 60) }])
    await turn('2026-03-10', 17 * 60)
    expect(await reminders()).toMatchObject([{ state: 'open' }])
    // On the next day the two look again and know the instant.
    await turn('2026-03-11', 8 * 60)
    const before = services.live.poked.length
    await turn('2026-03-11', 9 * 60)
    expect(await reminders()).toMatchObject([{ state: 'escalated', escalatedAt: instantOf('2026-03-11', 9 * 60) }])
    expect(services.live.poked.length).toBeGreaterThan(before)
  })

  test('looks after a hall though the one before it has a fault', async () => {
    services.clock.set(START)
    const [broken, after] = [
      await foundSmallHall(services, { code: 'BROKEN' }),
      await foundSmallHall(services, { code: 'AFTER' }),
    ]
    expect(broken.hallId < after.hallId).toBe(true)
    const context = { ...services, actor: after.clerk }
    const { itemId, windowId } = after
    const late = (await runCommand(context, receiveCase, { itemId, windowId, subject: '到期' })).caseId
    await runCommand(context, acceptCase, { caseId: late, version: 1 })
    await runCommand({ ...services, actor: broken.administrator }, publishLightRule, {
      rule: RULE,
      validFrom: '2026-03-03',
      version: 0,
    })
    await services.database.rows(sql`update ${hallRules} set body = 'no rule' where hall_id = ${broken.hallId}`)
    services.clock.set(instantOf('2026-03-10', 0))
    await start().tick()
    expect((await remindersByCase(services, after.hallId, [late])).get(late)).toMatchObject([{ origin: 'redLight' }])
  })
})
