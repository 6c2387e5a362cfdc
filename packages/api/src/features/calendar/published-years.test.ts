import { addDays, dayLedger, type IsoDay, isIsoDay, weekdayOf } from '@mingchuang/schema'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedYears, stateCouncilCalendar } from './published-years.ts'

const years = publishedYears()
const calendar = stateCouncilCalendar()
const workingDaysOf = (year: number) => calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)

describe('the published years', () => {
  it('are 2007 to 2026, each with its notice', () => {
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index))
    expect(years.every(({ source }) => /^https?:\/\/www\.gov\.cn\//.test(source))).toBe(true)
    expect(calendar.coverage).toEqual({ firstDay: '2007-01-01', lastDay: '2026-12-31' })
  })

  it('end where the package only guesses: it calls National Day 2027 a workday, the calendar does not answer', () => {
    expect(chineseDays.isWorkday('2027-10-01')).toBe(true)
    expect(calendar.isWorkingDay('2027-10-01')).toBeUndefined()
    expect(calendar.dueDay('2026-12-30', 2)).toEqual({ kind: 'unknown', missingYear: 2027 })
  })

  it('count 250 working days in 2014 and 248 in 2026', () => {
    const months = Array.from({ length: 12 }, (_, month) => `2014-${String(month + 1).padStart(2, '0')}`)
    const days2014 = years.find(({ year }) => year === 2014)?.days ?? []
    const perMonth = months.map(
      (month) => days2014.filter(({ day }) => day.startsWith(month) && calendar.isWorkingDay(day)).length,
    )
    expect(perMonth).toEqual([22, 17, 21, 21, 21, 20, 23, 21, 22, 19, 20, 23])
    expect([2014, 2026].map(workingDaysOf)).toEqual([
      { kind: 'known', workingDays: 250 },
      { kind: 'known', workingDays: 248 },
    ])
  })

  it.each([
    ['2014-09-26', 5, '2014-10-09'],
    ['2014-09-26', 28, '2014-11-10'],
    ['2014-01-24', 5, '2014-01-30'],
    ['2014-04-30', 3, '2014-05-06'],
  ])('make %s + %i working days %s', (start, limit, day) => {
    expect(calendar.dueDay(start, limit)).toEqual({ kind: 'known', day })
  })

  it('name the festival of a holiday and of the day made up for it', () => {
    const noted = (day: IsoDay) => years.flatMap(({ days }) => days).find((row) => row.day === day)
    expect(noted('2014-01-31')).toEqual({ day: '2014-01-31', kind: 'holiday', note: '春节' })
    expect(noted('2014-01-26')).toEqual({ day: '2014-01-26', kind: 'makeUp', note: '春节' })
    expect(noted('2014-01-27')).toEqual({ day: '2014-01-27', kind: 'workday', note: '' })
  })

  it('agree with the package on every day, and with a walk day by day on any due day of 2013 to 2026', () => {
    for (const { day } of years.flatMap(({ days }) => days))
      expect(calendar.isWorkingDay(day), day).toBe(chineseDays.isWorkday(day))
    const start = fc.integer({ min: 0, max: 5110 }).map((offset) => addDays('2013-01-01', offset))
    fc.assert(
      fc.property(start, fc.nat(60), (day, limit) => {
        expect(calendar.dueDay(day, limit)).toEqual(walk(day, limit))
      }),
      { numRuns: 300 },
    )
  })

  it('carry a case over the make-up Sunday and the seven free days of October 2014', () => {
    const facts = { acceptedDay: '2014-09-26', pauses: [], extensions: [], promisedLimit: 5, statutoryLimit: 20 }
    const ledger = dayLedger(calendar, facts, '2014-10-09')
    expect(ledger.at(-1)).toMatchObject({ day: '2014-10-09', countedSoFar: 5, remainingPromised: 0, remainingStatutory: 15 })
    expect(ledger.filter(({ kind }) => kind === 'makeUp').map(({ day }) => day)).toEqual(['2014-09-28'])
    expect(ledger.filter(({ kind }) => kind === 'holiday')).toHaveLength(7)
  })

  it('hold only whole years of real days, made up only on Saturday and Sunday', () => {
    for (const { year, days } of years) {
      expect(days).toHaveLength(new Date(year, 1, 29).getDate() === 29 ? 366 : 365)
      expect(days.every(({ day }) => isIsoDay(day))).toBe(true)
      expect(days.filter(({ kind }) => kind === 'makeUp').every(({ day }) => weekdayOf(day) > 5)).toBe(true)
    }
  })
})

/** Independent of the index: asks the package for each day, and gives up where its data end. */
function walk(start: IsoDay, limit: number) {
  let day = start
  for (let left = limit; left > 0; ) {
    day = addDays(day, 1)
    if (day > '2026-12-31') return { kind: 'unknown', missingYear: 2027 }
    if (chineseDays.isWorkday(day)) left -= 1
  }
  return { kind: 'known', day }
}
