import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALENDAR_2014, dayRange, YEAR_2014 } from './calendar.fixture.ts'
import { arrangeYear, type CalendarDay, type PausedSpan, WorkingCalendar } from './calendar.ts'
import { addDays, dayNumberOf, dayOfNumber, type IsoDay, weekdayOf } from './shanghai-time.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('a working calendar', () => {
  it('counts 250 working days in 2014, month by month', () => {
    expect(CALENDAR_2014.workingDaysBetween('2013-12-31', '2014-12-31')).toEqual({ kind: 'known', workingDays: 250 })
    const months = Array.from({ length: 12 }, (_, month) => `2014-${String(month + 1).padStart(2, '0')}`)
    const perMonth = months.map(
      (month) => YEAR_2014.filter(({ day }) => day.startsWith(month) && CALENDAR_2014.isWorkingDay(day)).length,
    )
    expect(perMonth).toEqual([22, 17, 21, 21, 21, 20, 23, 21, 22, 19, 20, 23])
  })

  it.each([
    ['2014-09-26', 5, '2014-10-09'],
    ['2014-09-26', 28, '2014-11-10'],
    ['2014-01-24', 5, '2014-01-30'],
    ['2014-04-30', 3, '2014-05-06'],
    ['2014-05-01', 0, '2014-05-01'],
  ])('makes %s + %i working days %s', (start, limit, day) => {
    expect(CALENDAR_2014.dueDay(start, limit)).toEqual({ kind: 'known', day })
  })

  it('does not guess beyond its years, before or after', () => {
    expect(CALENDAR_2014.workingDayAfter('2014-12-30', 1)).toEqual({ kind: 'known', day: '2014-12-31' })
    expect(CALENDAR_2014.workingDayAfter('2014-12-30', 2)).toEqual({ kind: 'unknown', missingYear: 2015 })
    expect(CALENDAR_2014.workingDayAfter('2014-12-31', 1)).toEqual({ kind: 'unknown', missingYear: 2015 })
    expect(CALENDAR_2014.workingDayAfter('2017-06-01', 1)).toEqual({ kind: 'unknown', missingYear: 2017 })
    expect(CALENDAR_2014.workingDayAfter('2013-06-03', 1)).toEqual({ kind: 'unknown', missingYear: 2013 })
    expect(CALENDAR_2014.workingDaysBetween('2014-12-01', '2015-01-01')).toEqual({ kind: 'unknown', missingYear: 2015 })
    expect(CALENDAR_2014.isWorkingDay('2015-01-05')).toBeUndefined()
    expect(CALENDAR_2014.kindOf('2013-12-31')).toBeUndefined()
  })

  it('knows nothing before a year is published, except a limit of 0', () => {
    const empty = new WorkingCalendar([])
    expect(empty.coverage).toBeUndefined()
    expect(empty.dueDay('2027-01-04', 1)).toEqual({ kind: 'unknown', missingYear: 2027 })
    expect(empty.dueDay('2027-01-04', 0)).toEqual({ kind: 'known', day: '2027-01-04' })
  })

  it('tells its years and bounds, gaps included', () => {
    const calendar = new WorkingCalendar([...arrangeYear(2016, { holidays: [], makeUpDays: [] }), ...YEAR_2014])
    expect(calendar.publishedYears).toEqual([2014, 2016])
    expect(calendar.coverage).toEqual({ firstDay: '2014-01-01', lastDay: '2016-12-31' })
    expect(calendar.dueDay('2014-12-31', 1)).toEqual({ kind: 'unknown', missingYear: 2015 })
    expect(calendar.dueDay('2015-12-31', 1)).toEqual({ kind: 'known', day: '2016-01-01' })
  })

  it('refuses incomplete years, repeated days and days of an impossible kind', () => {
    expect(() => new WorkingCalendar(YEAR_2014.slice(1))).toThrowError(refusal('INVALID_INPUT'))
    expect(() => new WorkingCalendar([...YEAR_2014, ...YEAR_2014.slice(0, 1)])).toThrowError(refusal('INVALID_INPUT'))
    expect(() => new WorkingCalendar([{ day: '2014-01-06', kind: 'makeUp' }])).toThrowError(/weekday/)
    expect(() => new WorkingCalendar([{ day: '2014-02-30', kind: 'holiday' }])).toThrowError(refusal('INVALID_INPUT'))
    expect(() => arrangeYear(2014, { holidays: ['2015-01-01'], makeUpDays: [] })).toThrowError(refusal('INVALID_INPUT'))
    expect(() => arrangeYear(2014, { holidays: ['2014-01-04'], makeUpDays: ['2014-01-04'] })).toThrowError(
      refusal('INVALID_INPUT'),
    )
  })

  it.each([-1, 1.5, Number.NaN])('refuses a limit of %d working days', (limit) => {
    expect(() => CALENDAR_2014.dueDay('2014-03-03', limit)).toThrowError(refusal('INVALID_INPUT'))
  })
})

describe('a due day with pauses', () => {
  it('counts the pause day and not the resume day', () => {
    // Mon 3 March accepted; Tue counts 1, Wed 5 is the pause day and counts 2; Thu and Fri stand; Mon 10 counts 3.
    expect(CALENDAR_2014.dueDay('2014-03-03', 3, [{ pauseDay: '2014-03-05', resumeDay: '2014-03-07' }])).toEqual({
      kind: 'known',
      day: '2014-03-10',
    })
  })

  it('is nowhere while the pause lasts, unless the limit had run out by the pause day', () => {
    const lasting = [{ pauseDay: '2014-03-05', resumeDay: null }]
    expect(CALENDAR_2014.dueDay('2014-03-03', 3, lasting)).toEqual({ kind: 'paused', since: '2014-03-05' })
    expect(CALENDAR_2014.dueDay('2014-03-03', 2, lasting)).toEqual({ kind: 'known', day: '2014-03-05' })
  })

  it('passes over an unpublished year that lies wholly in a pause', () => {
    const calendar = new WorkingCalendar([...YEAR_2014, ...arrangeYear(2016, { holidays: [], makeUpDays: [] })])
    expect(calendar.dueDay('2014-12-30', 2, [{ pauseDay: '2014-12-31', resumeDay: '2015-12-31' }])).toEqual({
      kind: 'known',
      day: '2016-01-01',
    })
  })

  it.each([
    ['begins before acceptance', [{ pauseDay: '2014-03-02', resumeDay: null }]],
    ['ends before it begins', [{ pauseDay: '2014-03-05', resumeDay: '2014-03-04' }]],
    [
      'overlaps another',
      [
        { pauseDay: '2014-03-10', resumeDay: '2014-03-12' },
        { pauseDay: '2014-03-05', resumeDay: '2014-03-11' },
      ],
    ],
    [
      'follows one that still lasts',
      [
        { pauseDay: '2014-03-05', resumeDay: null },
        { pauseDay: '2014-03-10', resumeDay: '2014-03-12' },
      ],
    ],
  ] satisfies [string, PausedSpan[]][])('is refused for a pause that %s', (_, pauses) => {
    expect(() => CALENDAR_2014.dueDay('2014-03-03', 20, pauses)).toThrowError(refusal('CONTRADICTORY_DATES'))
  })
})

describe('the indexed calendar against a walk day by day', () => {
  const firstDay = dayNumberOf('2013-01-01')
  const lastDay = dayNumberOf('2026-12-31')
  const anyDay = fc.integer({ min: firstDay - 40, max: lastDay + 40 }).map(dayOfNumber)
  /** Random years, each published or not, with random holidays and make-up days. */
  const calendarDays = fc
    .array(fc.record({ isPublished: fc.boolean(), seed: fc.nat() }), { minLength: 14, maxLength: 14 })
    .map((years) =>
      years.flatMap(({ isPublished, seed }, index) => (isPublished || seed % 3 ? randomYear(2013 + index, seed) : [])),
    )

  it('gives the same n-th working day, count and unknown year', () => {
    const checks = fc.array(fc.tuple(anyDay, fc.nat(80)), { minLength: 30, maxLength: 30 })
    fc.assert(
      fc.property(calendarDays, checks, (days, starts) => {
        const calendar = new WorkingCalendar(days)
        const kinds = new Map(days.map(({ day, kind }) => [day, kind]))
        for (const [start, n] of starts) {
          expect(calendar.workingDayAfter(start, n)).toEqual(walkToWorkingDay(kinds, start, n))
          const through = addDays(start, n)
          const span = n === 0 ? [] : dayRange(addDays(start, 1), through)
          const unknown = span.find((day) => !kinds.has(day))
          const workingDays = span.filter((day) => ['workday', 'makeUp'].includes(kinds.get(day) ?? '')).length
          expect(calendar.workingDaysBetween(start, through)).toEqual(
            unknown ? { kind: 'unknown', missingYear: Number(unknown.slice(0, 4)) } : { kind: 'known', workingDays },
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})

function randomYear(year: number, seed: number): CalendarDay[] {
  const days = dayRange(`${year}-01-01`, `${year}-12-31`)
  const isPicked = (day: IsoDay, share: number) => ((dayNumberOf(day) * 2654435761 + seed) >>> 7) % 100 < share
  const holidays = days.filter((day) => isPicked(day, 8))
  const free = new Set(holidays)
  return arrangeYear(year, {
    holidays,
    makeUpDays: days.filter((day) => weekdayOf(day) > 5 && !free.has(day) && isPicked(day, 20)),
  })
}

function walkToWorkingDay(kinds: ReadonlyMap<IsoDay, string>, start: IsoDay, n: number) {
  let day = start
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    const kind = kinds.get(day)
    if (kind === undefined) return { kind: 'unknown', missingYear: Number(day.slice(0, 4)) }
    if (kind === 'workday' || kind === 'makeUp') left -= 1
  }
  return { kind: 'known', day }
}
