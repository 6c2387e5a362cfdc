import { addDays, FIVE_MINUTE_BINS_PER_DAY, WorkingCalendar } from '@mingchuang/schema'
import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar } from '../calendar/index.ts'
import { bandOf, quarterStart, throughputBins, usualFinishedBy, windowStateOf, workingDaysBefore } from './boards.rules.ts'

const now = new Date('2014-10-09T01:02:00Z')
const calendar = stateCouncilCalendar()

function dayWith(counts: Record<number, number>): number[] {
  return Array.from({ length: FIVE_MINUTE_BINS_PER_DAY }, (_, bin) => counts[bin] ?? 0)
}

describe('the usual band', () => {
  test('is made of the last 20 working days, holidays left out', () => {
    const days = workingDaysBefore(calendar, '2014-10-09', (day) => addDays(day, -1))
    expect(days).toHaveLength(20)
    expect(days.slice(0, 4)).toEqual(['2014-10-08', '2014-09-30', '2014-09-29', '2014-09-28'])
  })

  test('ends where the calendar ends instead of guessing', () => {
    expect(workingDaysBefore(new WorkingCalendar([]), '2014-10-09', (day) => addDays(day, -1))).toEqual([])
  })

  test('is P10 to P90 by nearest rank', () => {
    expect(bandOf(Array.from({ length: 20 }, (_, index) => index + 1))).toEqual({ low: 2, high: 18 })
    expect(bandOf([])).toBeUndefined()
  })

  test('is cumulated for the number of the day', () => {
    const history = { days: [dayWith({ 100: 2, 110: 3 }), dayWith({ 100: 4, 200: 9 })] }
    expect(usualFinishedBy(history, 110)).toEqual({ low: 4, high: 5, workingDays: 2 })
  })
})

describe('throughput', () => {
  test('shows 08:00 to 18:00 with the future marked, and whatever happened outside', () => {
    const bins = throughputBins('2014-10-09', new Map([[90, { accepted: 1, decided: 0 }]]), { days: [] }, now)
    expect(bins[0]).toMatchObject({ bin: 90, accepted: 1, usualLow: null, isFuture: false })
    expect(bins[0]?.startsAt.toISOString()).toBe('2014-10-08T23:30:00.000Z')
    expect(bins.at(-1)).toMatchObject({ bin: 215, isFuture: true })
    expect(bins.find(({ isFuture }) => isFuture)?.bin).toBe(109)
  })
})

describe('a window', () => {
  const signs = { isOpen: true, lastEventAt: null, hasCaseInHand: false }

  test.each([
    [{ ...signs, lastEventAt: new Date(now.getTime() - 15 * 60_000) }, 'serving'],
    [{ ...signs, lastEventAt: new Date(now.getTime() - 16 * 60_000) }, 'idle'],
    [{ ...signs, hasCaseInHand: true }, 'serving'],
    [signs, 'idle'],
    [{ isOpen: false, lastEventAt: now, hasCaseInHand: true }, 'closed'],
  ])('with %j is %s', (given, state) => {
    expect(windowStateOf(given, now)).toBe(state)
  })
})

test('a quarter begins in January, April, July and October', () => {
  expect(['2014-03-31', '2014-04-01', '2014-09-30', '2014-12-31'].map(quarterStart)).toEqual([
    '2014-01-01',
    '2014-04-01',
    '2014-07-01',
    '2014-10-01',
  ])
})
