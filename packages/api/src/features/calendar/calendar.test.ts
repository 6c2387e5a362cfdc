import { hallRules } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { findCalendar, OFFICE_HOURS_RULE, publishedYears, recordCalendarYear } from './index.ts'

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services, { years: (year) => year === 2014 })
})
afterAll(() => services.close())

function published(year: number) {
  const found = publishedYears().find((candidate) => candidate.year === year)
  if (found === undefined) throw new Error(`${year} is not published`)
  return found
}

const record = (input: Parameters<typeof recordCalendarYear.decide>[2], actor = hall.administrator) =>
  runCommand({ ...services, actor }, recordCalendarYear, input)

test('a recorded year is known at once, by whoever had read the calendar before', async () => {
  const before = await findCalendar(services.database, hall.hallId)
  expect(before.calendar.publishedYears).toEqual([2014])
  expect(await findCalendar(services.database, hall.hallId)).toBe(before)
  services.clock.set(new Date('2026-03-02T02:00:00Z'))
  await record(published(2015))
  const { calendar } = await findCalendar(services.database, hall.hallId)
  expect(calendar.publishedYears).toEqual([2014, 2015])
  expect(calendar.workingDaysBetween('2013-12-31', '2014-12-31')).toEqual({ kind: 'known', workingDays: 250 })
})

test('a year that is published again, with days of the December before, replaces what was known', async () => {
  services.clock.set(new Date('2026-03-02T03:00:00Z'))
  const amendment = { day: '2014-12-31', kind: 'holiday', note: '元旦' } as const
  await record({ ...published(2015), amendments: [amendment] })
  const { calendar } = await findCalendar(services.database, hall.hallId)
  expect(calendar.kindOf('2014-12-31')).toBe('holiday')
})

test('a version of office hours holds from its day, the default before it', async () => {
  await services.database.rows(
    sql`insert into ${hallRules} (hall_id, rule, version, valid_from, body)
      values (${hall.hallId}, ${OFFICE_HOURS_RULE}, 1, '2014-07-01', ${'[{"fromMinute":540,"untilMinute":1020}]'})`,
  )
  const { officeHours } = await findCalendar(services.database, hall.hallId)
  expect(officeHours.map(({ validFrom }) => validFrom)).toEqual(['1991-09-16', '2014-07-01'])
})

test.each([
  ['a year with a day missing', () => ({ ...published(2016), days: published(2016).days.slice(1) })],
  ['the days of another year', () => ({ ...published(2016), year: 2017 })],
  ['amendments outside the December before', () => ({ ...published(2016), amendments: published(2014).days.slice(0, 1) })],
  ['no word about where the notice stands', () => ({ ...published(2016), source: '' })],
])('%s is refused', async (_what, input) => {
  await expect(record(input())).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test.each(['clerk', 'lead', 'supervisor', 'leader', 'auditor', 'device'] as const)('a %s records no year', async (role) => {
  await expect(record(published(2016), { ...hall.lead, role })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('the calendar of another hall is its own', async () => {
  const other = await foundSmallHall(services, { code: 'OTHER', years: (year) => year === 2026 })
  const { calendar } = await findCalendar(services.database, other.hallId)
  expect(calendar.publishedYears).toEqual([2026])
})
