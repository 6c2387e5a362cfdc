import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALENDAR_2014 } from './calendar.fixture.ts'
import {
  DEFAULT_OFFICE_HOURS,
  type OfficeHours,
  refuseInvalidOfficeHours,
  workingInstantAfter,
  workingMinutesBetween,
} from './office-hours.ts'
import { MINUTE_MS, shanghaiDayOf, shanghaiMinuteOfDay } from './shanghai-time.ts'

const at = (text: string) => new Date(`${text}+08:00`)
const minutesBetween = (from: string, to: string, hours: OfficeHours = DEFAULT_OFFICE_HOURS) =>
  workingMinutesBetween(CALENDAR_2014, hours, at(from), at(to))

const WITH_SUMMER: OfficeHours = [
  {
    validFrom: '2014-01-01',
    spans: [
      { fromMinute: 540, untilMinute: 720 },
      { fromMinute: 780, untilMinute: 1020 },
    ],
  },
  {
    validFrom: '2014-06-01',
    spans: [
      { fromMinute: 480, untilMinute: 720 },
      { fromMinute: 870, untilMinute: 1080 },
    ],
  },
  { validFrom: '2014-10-01', spans: [{ fromMinute: 540, untilMinute: 1020 }] },
]

describe('working minutes', () => {
  it.each([
    ['one working day', '2014-03-03T00:00', '2014-03-04T00:00', 450],
    ['the lunch break', '2014-03-03T11:30', '2014-03-03T13:30', 60],
    ['a night', '2014-03-03T16:59', '2014-03-04T08:31', 2],
    ['a weekend', '2014-03-07T17:00', '2014-03-10T08:30', 0],
    ['a Sunday that is made up', '2014-09-28T08:00', '2014-09-28T18:00', 450],
    ['the year', '2014-01-01T00:00', '2015-01-01T00:00', 250 * 450],
    ['half a minute', '2014-03-03T09:00:00', '2014-03-03T09:00:30', 0.5],
    ['time running backwards', '2014-03-04T09:00', '2014-03-03T09:00', 0],
  ])('of %s', (_, from, to, minutes) => {
    expect(minutesBetween(from, to)).toEqual({ kind: 'known', minutes })
  })

  it('are unknown in an unpublished year', () => {
    expect(minutesBetween('2014-12-31T16:00', '2015-01-01T00:01')).toEqual({ kind: 'unknown', missingYear: 2015 })
    expect(minutesBetween('2013-12-31T23:59', '2014-01-02T12:00')).toEqual({ kind: 'unknown', missingYear: 2013 })
  })

  it('equal a count minute by minute, over changing office hours', () => {
    const first = at('2014-01-01T00:00').getTime()
    const start = fc.integer({ min: 0, max: 365 * 1440 - 1 })
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 20 * 1440 }), (fromMinute, span) => {
        const from = new Date(first + fromMinute * MINUTE_MS)
        const to = new Date(Math.min(from.getTime() + span * MINUTE_MS, at('2015-01-01T00:00').getTime()))
        expect(workingMinutesBetween(CALENDAR_2014, WITH_SUMMER, from, to)).toEqual({
          kind: 'known',
          minutes: walkMinutes(from, to),
        })
      }),
      { numRuns: 60 },
    )
  })

  it('are refused before the first version of the office hours', () => {
    const hours = WITH_SUMMER.slice(1)
    expect(() => minutesBetween('2014-05-30T09:00', '2014-06-03T09:00', hours)).toThrowError(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })
})

describe('office hours', () => {
  it('accept versions one after the other with spans one after the other', () => {
    expect(() => refuseInvalidOfficeHours(DEFAULT_OFFICE_HOURS)).not.toThrow()
    expect(() => refuseInvalidOfficeHours(WITH_SUMMER)).not.toThrow()
  })

  it.each([
    ['versions out of order', WITH_SUMMER.toReversed()],
    [
      'overlapping spans',
      [
        {
          validFrom: '2014-01-01',
          spans: [
            { fromMinute: 500, untilMinute: 720 },
            { fromMinute: 700, untilMinute: 800 },
          ],
        },
      ],
    ],
    ['an empty span', [{ validFrom: '2014-01-01', spans: [{ fromMinute: 500, untilMinute: 500 }] }]],
    ['a span past midnight', [{ validFrom: '2014-01-01', spans: [{ fromMinute: 500, untilMinute: 1441 }] }]],
  ])('refuse %s', (_, hours) => {
    expect(() => refuseInvalidOfficeHours(hours)).toThrowError(expect.objectContaining({ name: 'RuleError' }))
  })
})

function walkMinutes(from: Date, to: Date): number {
  let minutes = 0
  for (let ms = from.getTime(); ms < to.getTime(); ms += MINUTE_MS) {
    const day = shanghaiDayOf(new Date(ms))
    const minute = shanghaiMinuteOfDay(new Date(ms))
    const spans = WITH_SUMMER.findLast(({ validFrom }) => validFrom <= day)?.spans ?? []
    const isOpen = spans.some(({ fromMinute, untilMinute }) => minute >= fromMinute && minute < untilMinute)
    if (isOpen && CALENDAR_2014.isWorkingDay(day)) minutes += 1
  }
  return minutes
}

describe('the instant after some working minutes', () => {
  it.each([
    ['2014-03-03T10:00', 60, '2014-03-03T11:00'],
    ['2014-03-03T11:30', 60, '2014-03-03T13:30'],
    ['2014-03-07T16:30', 60, '2014-03-10T09:00'],
    ['2014-03-08T12:00', 450, '2014-03-10T17:00'],
    // A made-up Sunday is worked, the holidays behind it are not.
    ['2014-09-28T16:00', 120, '2014-09-29T09:30'],
    ['2014-09-30T16:00', 120, '2014-10-08T09:30'],
    ['2014-03-03T10:00', 0, '2014-03-03T10:00'],
  ])('after %s and %i minutes is %s', (from, minutes, expected) => {
    expect(workingInstantAfter(CALENDAR_2014, DEFAULT_OFFICE_HOURS, at(from), minutes)).toEqual({
      kind: 'known',
      at: at(expected),
    })
  })

  it('is unknown once an unpublished year would have to be looked at', () => {
    const after = workingInstantAfter(CALENDAR_2014, DEFAULT_OFFICE_HOURS, at('2014-12-31T16:30'), 60)
    expect(after).toEqual({ kind: 'unknown', missingYear: 2015 })
  })

  it('is so many working minutes away, at any time of the year', () => {
    const instants = fc.date({ min: at('2014-01-01T00:00'), max: at('2014-11-30T00:00'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 4500 }), (from, minutes) => {
        const after = workingInstantAfter(CALENDAR_2014, WITH_SUMMER, from, minutes)
        if (after.kind === 'unknown') throw new Error('the year is published')
        const between = workingMinutesBetween(CALENDAR_2014, WITH_SUMMER, from, after.at)
        expect(between.kind === 'known' && Math.abs(between.minutes - minutes) < 1e-6).toBe(true)
      }),
    )
  })
})
