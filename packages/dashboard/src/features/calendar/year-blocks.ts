import { weekdayOf } from '@mingchuang/schema'

/** A month as a wall calendar shows it: weeks from Monday, with nothing before its first and behind its last day. */
export interface MonthBlock<Day = YearDay> {
  /** YYYY-MM */
  readonly month: string
  readonly weeks: readonly (readonly (Day | null)[])[]
}

interface YearDay {
  readonly day: string
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeUp'
  readonly note: string
}

const WEEK_DAYS = 7

/** The days of a year in twelve months. */
export function monthBlocks(year: number, days: readonly YearDay[]): MonthBlock[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const own = days.filter(({ day }) => day.startsWith(month))
    const [first] = own
    const blank = first === undefined ? 0 : weekdayOf(first.day) - 1
    const cells: (YearDay | null)[] = [...Array.from({ length: blank }, () => null), ...own]
    while (cells.length % WEEK_DAYS !== 0) cells.push(null)
    const weeks = Array.from({ length: cells.length / WEEK_DAYS }, (_each, week) =>
      cells.slice(week * WEEK_DAYS, (week + 1) * WEEK_DAYS),
    )
    return { month, weeks }
  })
}
