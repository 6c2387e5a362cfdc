import {
  FIVE_MINUTE_BINS_PER_DAY,
  type IsoDay,
  instantOf,
  MINUTE_MS,
  USUAL_BAND_WORKING_DAYS,
  type WorkingCalendar,
} from '@mingchuang/schema'

export const WINDOW_STATES = ['serving', 'idle', 'closed'] as const
export type WindowState = (typeof WINDOW_STATES)[number]

/** A window at which a case moved this recently is serving. */
const SERVING_MINUTES = 15
const BIN_MINUTES = 5
/** The chart shows 08:00 to 18:00, and whatever happened outside. */
const SHOWN_FROM_BIN = (8 * 60) / BIN_MINUTES
const SHOWN_UNTIL_BIN = (18 * 60) / BIN_MINUTES
const BAND_LOW = 0.1
const BAND_HIGH = 0.9

/** Past days by bin; only days on which the hall counted anything are days of the band. */
export interface BinHistory {
  /** One array of 288 counts of decided cases a day. */
  readonly days: readonly (readonly number[])[]
}

export interface Band {
  readonly low: number
  readonly high: number
}

export interface UsualRange extends Band {
  readonly workingDays: number
}

export interface ThroughputBin {
  readonly bin: number
  readonly startsAt: Date
  readonly accepted: number
  readonly decided: number
  readonly usualLow: number | null
  readonly usualHigh: number | null
  readonly isFuture: boolean
}

/** The working days before a day, latest first, as far as the calendar is published; none is guessed. */
export function workingDaysBefore(calendar: WorkingCalendar, day: IsoDay, previousDay: (day: IsoDay) => IsoDay): IsoDay[] {
  const found: IsoDay[] = []
  let candidate = previousDay(day)
  while (found.length < USUAL_BAND_WORKING_DAYS && calendar.kindOf(candidate) !== undefined) {
    if (calendar.isWorkingDay(candidate)) found.push(candidate)
    candidate = previousDay(candidate)
  }
  return found
}

/** Nearest rank, as everywhere: a value that was really counted on one of the days. */
export function bandOf(values: readonly number[]): Band | undefined {
  if (values.length === 0) return undefined
  const ordered = values.toSorted((a, b) => a - b)
  const at = (q: number) => ordered[Math.max(Math.ceil(q * ordered.length), 1) - 1] ?? 0
  return { low: at(BAND_LOW), high: at(BAND_HIGH) }
}

/** How many cases are usually finished by this bin of the day, the bin included. */
export function usualFinishedBy(history: BinHistory, bin: number): UsualRange | undefined {
  const cumulated = history.days.map((bins) => bins.slice(0, bin + 1).reduce((sum, count) => sum + count, 0))
  const band = bandOf(cumulated)
  return band && { ...band, workingDays: cumulated.length }
}

/** The day in 5-minute bars with the usual band; bins to come are marked, not left out, so the axis never moves. */
export function throughputBins(
  day: IsoDay,
  today: ReadonlyMap<number, { readonly accepted: number; readonly decided: number }>,
  history: BinHistory,
  now: Date,
): ThroughputBin[] {
  const active = [...today.keys()]
  const from = Math.min(SHOWN_FROM_BIN, ...active)
  const until = Math.min(Math.max(SHOWN_UNTIL_BIN, ...active.map((bin) => bin + 1)), FIVE_MINUTE_BINS_PER_DAY)
  return Array.from({ length: until - from }, (_, index) => {
    const bin = from + index
    const startsAt = instantOf(day, bin * BIN_MINUTES)
    const band = bandOf(history.days.map((bins) => bins[bin] ?? 0))
    const counted = today.get(bin)
    return {
      bin,
      startsAt,
      accepted: counted?.accepted ?? 0,
      decided: counted?.decided ?? 0,
      usualLow: band?.low ?? null,
      usualHigh: band?.high ?? null,
      isFuture: startsAt > now,
    }
  })
}

/** What a window is doing, as far as its cases tell. */
export interface WindowSigns {
  readonly isOpen: boolean
  readonly lastEventAt: Date | null
  /** An accepted case with a step under way that moved today. */
  readonly hasCaseInHand: boolean
}

export function windowStateOf({ isOpen, lastEventAt, hasCaseInHand }: WindowSigns, now: Date): WindowState {
  if (!isOpen) return 'closed'
  const isRecent = lastEventAt !== null && now.getTime() - lastEventAt.getTime() <= SERVING_MINUTES * MINUTE_MS
  return isRecent || hasCaseInHand ? 'serving' : 'idle'
}

/** First day of the quarter a day lies in. */
export function quarterStart(day: IsoDay): IsoDay {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}
