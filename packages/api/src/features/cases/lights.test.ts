import {
  addDays,
  CASE_STATES,
  type IsoDay,
  LIGHTS,
  type LightRuleVersion,
  lightOf,
  versionOn,
  yellowDay,
} from '@mingchuang/schema'
import { cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { newId } from '../../platform/ids.ts'
import { stateCouncilCalendar } from '../calendar/index.ts'
import { lightCondition, lightExpression } from './case-list.ts'
import type { CaseRow } from './cases.rules.ts'
import { insertCases } from './cases.store.ts'
import { receiveCase } from './index.ts'
import { type LitCase, lightOfCase, lightThresholds, readLight } from './lights.rules.ts'

const START = new Date('2026-03-02T01:00:00Z')
const calendar = stateCouncilCalendar()
const lastDay = calendar.coverage?.lastDay ?? ''

const rules: fc.Arbitrary<LightRuleVersion> = fc.record({
  version: fc.nat(9),
  validFrom: fc.constant('2014-01-01'),
  yellow: fc.oneof(
    fc.record({ kind: fc.constant('workingDays' as const), workingDays: fc.nat(30) }),
    fc.record({ kind: fc.constant('share' as const), percent: fc.integer({ min: 1, max: 99 }) }),
  ),
  isStepOverrunYellow: fc.boolean(),
  answerWorkingHours: fc.constant(8),
})
const dayBetween = (from: IsoDay, days: number) => fc.nat(days).map((offset) => addDays(from, offset))
/** Days at which the calendar goes on, and the last ones of it. */
const todays = fc.oneof(dayBetween('2026-02-10', 60), dayBetween(addDays(lastDay, -20), 25))

describe('the light of a rule', () => {
  test('by a count of days is the light of the clock, whatever the limit', () => {
    fc.assert(
      fc.property(
        dayBetween('2014-01-02', 4700),
        fc.nat(30),
        fc.nat(45),
        fc.nat(30),
        (acceptedDay, limit, later, workingDays) => {
          const today = addDays(acceptedDay, later)
          const due = calendar.dueDay(acceptedDay, limit)
          const promisedDueDay = due.kind === 'known' ? due.day : null
          const threshold = { kind: 'workingDays', workingDays } as const
          const yellow = yellowDay(calendar, limit, acceptedDay, [], threshold)
          const rule: LightRuleVersion = {
            version: 1,
            validFrom: '2014-01-01',
            yellow: threshold,
            isStepOverrunYellow: true,
            answerWorkingHours: 8,
          }
          const litCase = { state: 'accepted', promisedDueDay, limitInForce: limit, currentStepDueDay: null } as const
          expect(lightOfCase(litCase, lightThresholds(calendar, today, rule))).toBe(
            lightOf({ due, yellow, isPaused: false }, today),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('by a share of the limit turns at that share of days, rounded down', () => {
    const rule = (percent: number): LightRuleVersion => ({
      version: 1,
      validFrom: '2014-01-01',
      yellow: { kind: 'share', percent },
      isStepOverrunYellow: false,
      answerWorkingHours: 8,
    })
    // 2026-03-02 is a Monday; due on Friday leaves four working days.
    const litCase = (limitInForce: number): LitCase => ({
      state: 'accepted',
      promisedDueDay: '2026-03-06',
      limitInForce,
      currentStepDueDay: null,
    })
    const lit = (limit: number, percent: number) =>
      lightOfCase(litCase(limit), lightThresholds(calendar, '2026-03-02', rule(percent)))
    expect([lit(20, 20), lit(19, 20), lit(10, 40), lit(10, 39)]).toEqual(['yellow', 'green', 'yellow', 'green'])
  })

  test('says why: few days, a step over its limit, or both; a step that overran hides neither red nor a pause', () => {
    const thresholds = lightThresholds(calendar, '2026-03-04')
    const base = { state: 'accepted', promisedDueDay: '2026-03-20', limitInForce: 10, currentStepDueDay: null } as const
    const read = (more: Partial<LitCase>) => readLight({ ...base, ...more }, thresholds)
    expect(read({})).toEqual({ light: 'green', reasons: ['timeLeft'] })
    expect(read({ currentStepDueDay: '2026-03-03' })).toEqual({ light: 'yellow', reasons: ['stepOverrun'] })
    expect(read({ currentStepDueDay: '2026-03-04' })).toEqual({ light: 'green', reasons: ['timeLeft'] })
    expect(read({ promisedDueDay: '2026-03-05' })).toEqual({ light: 'yellow', reasons: ['fewDaysLeft'] })
    expect(read({ promisedDueDay: '2026-03-05', currentStepDueDay: '2026-03-03' })).toEqual({
      light: 'yellow',
      reasons: ['fewDaysLeft', 'stepOverrun'],
    })
    expect(read({ promisedDueDay: '2026-03-03', currentStepDueDay: '2026-03-03' })?.light).toBe('red')
    expect(read({ state: 'paused', currentStepDueDay: '2026-03-03' })?.light).toBe('paused')
    expect(read({ state: 'received' })).toBeUndefined()
  })
})

test('of several versions the one published last holds, once its day has come', () => {
  const version = (number: number, validFrom: IsoDay) => ({ version: number, validFrom })
  const versions = [version(1, '2026-01-01'), version(2, '2026-06-01'), version(3, '2026-03-01')]
  const on = (day: IsoDay) => versionOn(versions, day)?.version
  expect([on('2025-12-31'), on('2026-02-28'), on('2026-03-01'), on('2026-06-01')]).toEqual([undefined, 1, 3, 3])
})

describe('every light in SQL', () => {
  let services: TestServices
  let hall: SmallHall
  let template: CaseRow

  beforeAll(async () => {
    services = await createTestServices(START)
    hall = await foundSmallHall(services)
    const context = { ...services, actor: hall.clerk }
    await runCommand(context, receiveCase, { itemId: hall.itemId, windowId: hall.windowId, subject: '样本' })
    const [row] = await services.database.rows<{ row: CaseRow }>(
      sql`select jsonb_build_object('hallId', c.hall_id, 'itemId', c.item_id, 'itemVersion', c.item_version, 'departmentId', c.department_id,
        'kind', c.kind, 'subject', '', 'source', '', 'windowId', c.window_id, 'receivedAt', c.received_at, 'receivedDay', c.received_day,
        'receivedWindowId', c.received_window_id, 'lastEventAt', c.last_event_at, 'createdAt', c.created_at, 'version', 1) as row from ${cases} c`,
    )
    if (row === undefined) throw new Error('no case')
    template = row.row
  })
  afterAll(() => services.close())

  test('is the light of the pure rule, for any case, rule and day', async () => {
    const near = fc.oneof(dayBetween('2026-02-01', 120), dayBetween(addDays(lastDay, -30), 30))
    const litCases = fc.record({
      state: fc.constantFrom(...CASE_STATES),
      promisedDueDay: fc.option(near, { nil: null }),
      promisedLimitWorkingDays: fc.option(fc.nat(60), { nil: null }),
      extendedWorkingDays: fc.constantFrom(0, 0, 5, 10),
      currentStepDueDay: fc.option(near, { nil: null }),
    })
    const rows = fc
      .sample(litCases, { numRuns: 400, seed: 7 })
      .map((lit, index): CaseRow => ({ ...template, ...lit, id: newId(START), number: `N${index}` }))
    await services.database.rows(insertCases(rows))
    await fc.assert(
      fc.asyncProperty(rules, todays, async (rule, today) => {
        const thresholds = lightThresholds(calendar, today, rule)
        const expected = new Map(
          rows.map((row) => {
            const limitInForce = (row.promisedLimitWorkingDays ?? 0) + row.extendedWorkingDays
            return [row.id, lightOfCase({ ...row, limitInForce }, thresholds)]
          }),
        )
        const shown = await services.database.rows<{ id: string; light: string | null; conditions: string[] }>(
          sql`select c.id, ${lightExpression(thresholds)} as light, array_remove(array[${sql.join(
            LIGHTS.map((light) => sql`case when ${lightCondition(light, thresholds)} then ${sql.raw(`'${light}'`)} end`),
            sql`, `,
          )}], null) as conditions from ${cases} c where c.hall_id = ${hall.hallId} and c.number like 'N%'`,
        )
        expect(shown).toHaveLength(rows.length)
        for (const { id, light, conditions } of shown) {
          expect(light).toBe(expected.get(id))
          expect(conditions).toEqual(light === null ? [] : [light])
        }
      }),
      { numRuns: 60 },
    )
  })
})
