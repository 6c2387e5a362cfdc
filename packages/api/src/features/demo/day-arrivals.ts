import {
  DAY_CURVE_TOTAL,
  DAY_MINUTES,
  DEMO_CASES_PER_DAY,
  DEMO_SHIFT_WEIGHT,
  dayCurveWeight,
  type IsoDay,
  instantOf,
  MINUTE_MS,
  weekdayOf,
} from '@mingchuang/schema'
import { type Random, weightedPicker } from './random.ts'

/** Monday and Thursday are busy, Friday is quiet; a made-up Saturday or Sunday is quieter still. */
const WEEKDAY_FACTORS = [1.1, 1.02, 0.98, 1.04, 0.9, 0.8, 0.8]
/** Before the Spring Festival and in summer fewer people come, at the ends of quarters more. */
const MONTH_FACTORS = [0.92, 0.88, 1.05, 1.02, 1, 1.04, 0.97, 0.95, 1.06, 1.02, 1.03, 1.05]

const MINUTES = Array.from({ length: DAY_MINUTES }, (_, minute) => minute)
const minuteOfCurve = weightedPicker(MINUTES, dayCurveWeight)

/** How many people come on a working day, around an average. */
export function arrivalCount(random: Random, day: IsoDay, casesPerDay: number): number {
  const weekday = WEEKDAY_FACTORS[weekdayOf(day) - 1] ?? 1
  const month = MONTH_FACTORS[Number(day.slice(5, 7)) - 1] ?? 1
  return Math.round(casesPerDay * weekday * month * random.between(0.92, 1.08))
}

/** When they come, in order. */
export function arrivalTimes(random: Random, day: IsoDay, count: number): Date[] {
  return Array.from({ length: count }, () => timeOf(day, minuteOfCurve(random) + random.next())).sort(byTime)
}

/** How far back a demo that is opened outside office hours has already been busy under the demo shift. */
const SHIFTED_MINUTES = 90

/**
 * Arrivals of a day outside its office hours, up to now: the demo shift of `demoCurveWeight`, which a running simulator goes
 * on with. None while the hall is open: then the day's own curve is what there is.
 */
export function shiftedArrivalTimes(random: Random, day: IsoDay, nowMinute: number, isWorkingDay: boolean): Date[] {
  const isClosed = (minute: number) => !isWorkingDay || dayCurveWeight(minute) === 0
  if (!isClosed(nowMinute)) return []
  const minutes = MINUTES.slice(Math.max(0, nowMinute - SHIFTED_MINUTES), nowMinute).filter(isClosed)
  const perMinute = (DEMO_CASES_PER_DAY * DEMO_SHIFT_WEIGHT) / DAY_CURVE_TOTAL
  return minutes.filter(() => random.chance(perMinute)).map((minute) => timeOf(day, minute + random.next()))
}

function timeOf(day: IsoDay, minute: number): Date {
  return new Date(instantOf(day, 0).getTime() + Math.floor(minute * MINUTE_MS))
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime()
}
