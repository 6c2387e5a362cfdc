import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayNumberOf,
  dayOfNumber,
  daysBetween,
  fiveMinuteBin,
  instantOf,
  isIsoDay,
  monthOf,
  quarterOf,
  shanghaiDayOf,
  shanghaiMinuteOfDay,
  weekdayOf,
} from './shanghai-time.ts'

const instants = fc.date({ min: new Date('1991-09-14T17:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

describe('time in Shanghai', () => {
  it('agrees with the time zone database at any instant since summer time ended', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const minute = shanghaiMinuteOfDay(instant)
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        expect(`${shanghaiDayOf(instant)} ${clock}`).toBe(intl.format(instant))
      }),
    )
  })

  it('starts the day at 16:00 UTC', () => {
    expect(shanghaiDayOf(new Date('2014-09-25T15:59:59.999Z'))).toBe('2014-09-25')
    expect(shanghaiDayOf(new Date('2014-09-25T16:00:00Z'))).toBe('2014-09-26')
    expect(fiveMinuteBin(new Date('2014-09-25T15:59:59.999Z'))).toBe(287)
    expect(fiveMinuteBin(new Date('2014-09-25T16:00:00Z'))).toBe(0)
    expect(fiveMinuteBin(instantOf('2014-09-26', 8 * 60 + 30))).toBe(102)
  })

  it('finds the day and minute an instant was made from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumberOf('1991-09-16'), max: dayNumberOf('2099-12-31') }),
        fc.nat(1439),
        (dayNumber, minute) => {
          const instant = instantOf(dayOfNumber(dayNumber), minute)
          expect(dayNumberOf(shanghaiDayOf(instant))).toBe(dayNumber)
          expect(shanghaiMinuteOfDay(instant)).toBe(minute)
          expect(fiveMinuteBin(instant)).toBe(Math.floor(minute / 5))
        },
      ),
    )
  })

  it.each([new Date('1991-09-14T16:59:59Z'), new Date('1970-01-01'), new Date(Number.NaN)])(
    'refuses an instant without a fixed offset: %s',
    (instant) => {
      expect(() => shanghaiDayOf(instant)).toThrowError(expect.objectContaining({ code: 'INVALID_INPUT' }))
    },
  )

  it.each(['2014-02-29', '2014-13-01', '2014-1-1', '20140101', '', '2014-01-01T00:00', '2014-00-10', '2014-04-31'])(
    'does not take %j for a day',
    (text) => expect(isIsoDay(text)).toBe(false),
  )

  it.each(['2014-02-28', '2016-02-29', '1999-12-31'])('takes %s for a day', (text) => expect(isIsoDay(text)).toBe(true))

  it('adds and counts civil days over leap years', () => {
    expect(addDays('2016-02-28', 2)).toBe('2016-03-01')
    expect(addDays('2014-01-01', -1)).toBe('2013-12-31')
    expect(daysBetween('2016-01-01', '2017-01-01')).toBe(366)
    expect(daysBetween('2014-01-02', '2014-01-01')).toBe(-1)
  })

  it('names weekday, month and quarter', () => {
    expect(weekdayOf('1970-01-01')).toBe(4)
    expect(weekdayOf('1969-12-28')).toBe(7)
    expect(weekdayOf('2014-09-26')).toBe(5)
    expect(monthOf('2014-09-26')).toBe('2014-09')
    expect(['2014-01-01', '2014-03-31', '2014-04-01', '2014-12-31'].map(quarterOf)).toEqual([
      '2014-Q1',
      '2014-Q1',
      '2014-Q2',
      '2014-Q4',
    ])
  })
})
