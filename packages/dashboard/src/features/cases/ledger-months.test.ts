import { arrangeYear, dayLedger, WorkingCalendar } from '@mingchuang/schema'
import { describe, expect, it } from 'vitest'
import { dueMark, type LedgerLine, ledgerMonths } from './ledger-months.ts'

const calendar = new WorkingCalendar([2025, 2026].flatMap((year) => arrangeYear(year, { holidays: [], makeUpDays: [] })))

/** A case of seventy dates over a pause and the turn of a year that is not published. */
function ledger(acceptedDay: string, until: string, isPaused = true): LedgerLine[] {
  const facts = {
    acceptedDay,
    pauses: isPaused ? [{ pauseDay: '2026-11-10', resumeDay: '2026-11-20', notice: '第 7 号' }] : [],
    extensions: [],
    promisedLimit: 5,
    statutoryLimit: 20,
  }
  let counted = 0
  return dayLedger(calendar, facts, until).map((day) => {
    counted = day.countedSoFar ?? counted
    return {
      day: day.day,
      kind: day.kind,
      countedWorkingDays: counted,
      remainingPromised: day.remainingPromised ?? null,
      remainingStatutory: day.remainingStatutory ?? null,
      notice: day.notice ?? null,
    }
  })
}

describe('a ledger by months', () => {
  const days = ledger('2026-10-30', '2027-01-08')
  const months = ledgerMonths(days)

  it('has every date once, in order', () => {
    expect(months.flatMap((month) => month.days)).toEqual(days)
    expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-11', '2026-12', '2027-01'])
  })

  it('counts the days of each month, and adds up to the whole', () => {
    expect(months.map(({ counted }) => counted)).toEqual([0, 13, 23, 0])
    expect(months.reduce((sum, { counted }) => sum + counted, 0)).toBe(days.at(-1)?.countedWorkingDays)
    expect(months.map(({ paused, unknown }) => [paused, unknown])).toEqual([
      [0, 0],
      [10, 0],
      [0, 0],
      [0, 8],
    ])
  })

  it('finds the last day of each limit', () => {
    expect(dueMark(days, 'remainingPromised')).toBe('2026-11-06')
    expect(dueMark(days, 'remainingStatutory')).toBe('2026-12-09')
    expect(dueMark(ledger('2026-12-30', '2027-01-08', false), 'remainingStatutory')).toBeNull()
  })
})
