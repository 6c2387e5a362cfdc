import { addDays, CONSULTATION_LIGHTS, WorkingCalendar } from '@mingchuang/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishedYears } from '../calendar/index.ts'
import { answerDueDay, answerLight, answerRemainingDays, askedDaysOfLight } from './consultations.rules.ts'

const calendar = new WorkingCalendar(publishedYears().flatMap(({ days }) => days))

test.each([
  ['2014-09-26', '2014-09-30'],
  ['2014-09-30', '2014-10-10'],
  ['2014-04-30', '2014-05-06'],
  ['2026-12-30', null],
])('a question of %s is answered in time until %s', (asked, due) => {
  expect(answerDueDay(calendar, asked)).toBe(due)
})

test('the light turns yellow on the last working day but one and red after the last', () => {
  const lights = ['2014-09-26', '2014-09-29', '2014-09-30', '2014-10-01', '2014-10-08'].map((today) =>
    answerLight(calendar, '2014-09-26', today),
  )
  expect(lights).toEqual(['green', 'yellow', 'yellow', 'red', 'red'])
  expect(answerRemainingDays(calendar, '2014-09-26', '2014-09-28')).toBe(2)
  expect(answerRemainingDays(calendar, '2014-09-26', '2014-10-08')).toBe(-1)
  expect(answerLight(calendar, '2026-12-30', '2026-12-30')).toBe('unknown')
})

test('the days a list is filtered by are those of the light, for every day one may have asked on', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(...CONSULTATION_LIGHTS),
      (offset, back, light) => {
        const today = addDays('2015-01-01', offset)
        const asked = addDays(today, -back)
        const range = askedDaysOfLight(calendar, light, today)
        const isIn = 'before' in range ? asked < range.before : range.days.includes(asked)
        expect(isIn).toBe(answerLight(calendar, asked, today) === light)
      },
    ),
  )
})
