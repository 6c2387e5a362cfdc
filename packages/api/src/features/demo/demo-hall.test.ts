import { ITEM_BASIC_CODE_LENGTH_MAX } from '@mingchuang/schema'
import { describe, expect, test } from 'vitest'
import { DEMO_ACCOUNTS, simulatorBrief } from './demo-accounts.ts'
import { buildDemoHall } from './demo-hall.ts'
import { REPORTED_JOINT_REVIEWS, reportedCases } from './joint-reviews.ts'
import { randomOf, weightedPicker } from './random.ts'

const hall = buildDemoHall()
const staff = hall.windows.flatMap((window) => window.staff)

describe('the demo hall', () => {
  test('has the 37 departments and 251 items by type of the report', () => {
    expect(hall.departments).toHaveLength(37)
    const byType = Object.groupBy(hall.items, ({ type }) => type)
    expect(Object.fromEntries(Object.entries(byType).map(([type, items]) => [type, items.length]))).toEqual({
      licence: 77,
      nonLicence: 28,
      confirmation: 22,
      inspection: 103,
      procedural: 21,
    })
    expect(hall.items).toHaveLength(251)
  })

  test('has 44 windows and 120 people, an A and a B at each, at a place of its own', () => {
    expect(hall.windows).toHaveLength(44)
    expect(staff).toHaveLength(120)
    expect(new Set(staff.map(({ name }) => name)).size).toBe(120)
    expect(new Set(staff.map(({ code }) => code)).size).toBe(120)
    for (const { staff: people } of hall.windows)
      expect(
        people
          .map(({ place }) => place)
          .sort()
          .join(''),
      ).toMatch(/^A+B+$/)
    expect(new Set(hall.windows.map(({ floorRow, floorColumn }) => `${floorRow}/${floorColumn}`)).size).toBe(44)
    expect(hall.windows.filter(({ departmentIds }) => departmentIds.length > 1).length).toBeGreaterThanOrEqual(3)
  })

  test('gives every department a window and every department, window and item a name in both languages', () => {
    const settled = new Set(hall.windows.flatMap(({ departmentIds }) => departmentIds))
    expect(settled).toEqual(new Set(hall.departments.map(({ id }) => id)))
    for (const { name, nameEn } of [...hall.departments, ...hall.windows, ...hall.items]) {
      expect(name).toMatch(/\p{Script=Han}/u)
      expect(nameEn).not.toMatch(/\p{Script=Han}|^$/u)
    }
  })

  test('promises no later than the law allows, under codes of at most ten characters that are used once', () => {
    for (const { promisedLimit, statutoryLimit } of hall.items) expect(promisedLimit).toBeLessThanOrEqual(statutoryLimit)
    expect(new Set(hall.items.map(({ code }) => code)).size).toBe(251)
    expect(new Set(hall.items.map(({ name }) => name)).size).toBe(251)
    for (const { code } of hall.items) expect(code.length).toBeLessThanOrEqual(ITEM_BASIC_CODE_LENGTH_MAX)
  })

  test('is the same whenever it is built', () => {
    expect(JSON.stringify(buildDemoHall())).toBe(JSON.stringify(hall))
  })

  test('has an account for every role of a staff member, and tells the simulator one clerk and one device a window', () => {
    expect(DEMO_ACCOUNTS.map(({ role }) => role)).toEqual(['clerk', 'lead', 'supervisor', 'leader', 'administrator', 'auditor'])
    const brief = simulatorBrief(new Date('2026-11-22T10:00:00Z'))
    expect(new Set(brief.clerks.map(({ loginName }) => loginName)).size).toBe(44)
    expect(new Set(brief.ratingDevices.map(({ token }) => token)).size).toBe(44)
    expect(brief.punchMachines).toHaveLength(3)
    expect(brief.pins).toHaveLength(120)
    expect(brief.workingDays.slice(0, 2)).toEqual(['2026-11-23', '2026-11-24'])
    expect(brief.workingDays.at(-1)).toBe('2026-12-31')
    for (const { items } of brief.clerks) expect(items.length).toBeGreaterThan(0)
  })
})

test('the 147 joint reviews sum to 705 promised and 371 used working days, 18 with the planning bureau, 30 planning cases beside them', () => {
  const reported = reportedCases(hall, ['2014-03-03', '2014-03-04'])
  const joint = reported.filter((entry) => entry.kind === 'jointReview')
  expect(joint).toHaveLength(REPORTED_JOINT_REVIEWS.reduce((sum, { cases }) => sum + cases, 0))
  expect(joint).toHaveLength(147)
  expect(joint.reduce((sum, { item }) => sum + item.promisedLimit, 0)).toBe(705)
  expect(joint.reduce((sum, { usedWorkingDays }) => sum + usedWorkingDays, 0)).toBe(371)
  for (const { item, usedWorkingDays } of joint) expect(usedWorkingDays).toBeLessThanOrEqual(item.promisedLimit)
  expect(joint.filter(({ hasPlanningStep }) => hasPlanningStep)).toHaveLength(18)
  expect(reported.filter(({ kind }) => kind === 'planning')).toHaveLength(30)
})

test('chance repeats itself from the same seed, and only from it', () => {
  const draw = (seed: string) => {
    const random = randomOf(seed)
    return Array.from({ length: 20 }, () => random.whole(0, 1_000_000))
  }
  expect(draw('a')).toEqual(draw('a'))
  expect(draw('a')).not.toEqual(draw('b'))
  const pick = weightedPicker(['never', 'often', 'seldom'], (value) => ({ never: 0, often: 9, seldom: 1 })[value] ?? 0)
  const random = randomOf('weights')
  const drawn = Array.from({ length: 10_000 }, () => pick(random))
  expect(drawn).not.toContain('never')
  expect(drawn.filter((value) => value === 'often').length).toBeGreaterThan(8_700)
})
