import type { IsoDay } from './shanghai-time.ts'

/** What the simulator is started with, one line of JSON on its standard input. */
export interface SimulatorSettings {
  /** Origin of the GraphQL API, as browsers reach it. */
  readonly apiUrl: string
  /** Origin of the device port. */
  readonly deviceUrl: string
  /** How many times faster than the clock people come and are served. */
  readonly speed: number
  /** Where it remembers what was sent and not yet acknowledged. */
  readonly stateDirectory: string
  /** A file to append every acknowledged write to, for whoever wants to compare it with the database. */
  readonly ledgerFile?: string | undefined
  readonly brief: SimulatorBrief
}

/** Everybody and everything that acts in the demo hall from outside. */
export interface SimulatorBrief {
  /** Names the installation: ids of requests and presses begin with it. */
  readonly hallCode: string
  readonly clerks: readonly SimulatorClerk[]
  readonly ratingDevices: readonly SimulatorRatingDevice[]
  readonly punchMachines: readonly SimulatorPunchMachine[]
  /** Staff numbers, as punch machines send them. */
  readonly pins: readonly string[]
  /** The hall's working days from the start on, as far as they are published; after the last one Monday to Friday. */
  readonly workingDays: readonly IsoDay[]
}

export interface SimulatorClerk {
  readonly loginName: string
  readonly password: string
  readonly windowCode: string
  /** What people come to this window for, with the share of the hall's cases that this is. */
  readonly items: readonly { readonly code: string; readonly share: number }[]
}

export interface SimulatorRatingDevice {
  readonly token: string
  readonly windowCode: string
  readonly bindingVersion: number
}

export interface SimulatorPunchMachine {
  readonly serialNumber: string
}

/**
 * How busy a government hall is through the day: minute of the day in Asia/Shanghai → weight, straight lines between. Two
 * peaks, 9–11 and 14–16, and a few people served through lunch. The demo hall's past and its simulated present follow the
 * same curve, so today lies in the usual band.
 */
const DAY_CURVE: readonly (readonly [minute: number, weight: number])[] = [
  [500, 0],
  [510, 0.3],
  [540, 1],
  [600, 1.25],
  [660, 1],
  [705, 0.45],
  [720, 0.12],
  [780, 0.12],
  [795, 0.5],
  [840, 0.9],
  [900, 0.95],
  [960, 0.7],
  [1005, 0.3],
  [1020, 0.05],
  [1025, 0],
]

/** Weight of a minute on a day the hall works; 0 outside its hours. */
export function dayCurveWeight(minuteOfDay: number): number {
  const next = DAY_CURVE.findIndex(([minute]) => minute > minuteOfDay)
  const from = DAY_CURVE[next - 1]
  const to = DAY_CURVE[next]
  if (from === undefined || to === undefined) return 0
  return from[1] + ((to[1] - from[1]) * (minuteOfDay - from[0])) / (to[0] - from[0])
}

/** Sum of the curve over a day's minutes, written out so that nothing is computed on import: weight ÷ this is a minute's share. */
export const DAY_CURVE_TOTAL = 366.5

/**
 * The demo shift: whoever opens the demo at night or on a Sunday still sees people served, at the pace of an ordinary morning.
 * Only the curve is shifted: what happens is recorded at the time it happens, and 03:00 on a Sunday stays 03:00 on a Sunday.
 */
export const DEMO_SHIFT_WEIGHT = 0.8

/** Weight with the demo shift: the day's curve in the hours of a working day, {@link DEMO_SHIFT_WEIGHT} outside them. */
export function demoCurveWeight(minuteOfDay: number, isWorkingDay: boolean): number {
  const weight = isWorkingDay ? dayCurveWeight(minuteOfDay) : 0
  return weight > 0 ? weight : DEMO_SHIFT_WEIGHT
}

/** Cases a working day of the demo hall's report year: some 52,000 in its 250 working days. */
export const DEMO_REPORT_YEAR_CASES_PER_DAY = 208

/** Cases a working day of its present, some 14 a window: three times as many, so that the wall moves every few seconds. */
export const DEMO_CASES_PER_DAY = 600
