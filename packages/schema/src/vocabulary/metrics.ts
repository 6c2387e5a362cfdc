/**
 * The additive measures an event may move. Each is one bigint column of every counter table, so a parent is always a sum.
 * Days are working days; a measure is booked on the day of the event in Asia/Shanghai, except the cohort ones, which are
 * booked on the day of acceptance.
 */
export const MEASURES = [
  'received',
  'accepted',
  'refused',
  'withdrawn',
  'decided',
  'delivered',
  /** decided on or before the promised due day */
  'decidedOnTime',
  /** decided while no due day could be known: absent from on-time figures */
  'decidedDueUnknown',
  'decidedStatutoryOverdue',
  /** decided with a known promise: the pair of the time-used rate */
  'decidedWithPromise',
  'promisedWorkingDays',
  'usedWorkingDays',
  /** booked on the acceptance day once the case is decided: numerator of completion */
  'cohortDecided',
  'ratingVerySatisfied',
  'ratingSatisfied',
  'ratingFairlySatisfied',
  'ratingDissatisfied',
  'ratingVeryDissatisfied',
  /** finished cases with a valid rating, booked on the decision day: numerator of coverage */
  'decidedRated',
] as const
export type Measure = (typeof MEASURES)[number]

/** The measures kept per 5-minute bin. */
export const BIN_MEASURES = ['received', 'accepted', 'decided', 'delivered'] as const satisfies readonly Measure[]
export type BinMeasure = (typeof BIN_MEASURES)[number]

export const METRICS = [
  'throughputAccepted',
  'throughputDecided',
  'throughputDelivered',
  'onTimeCompletion',
  'openOverdue',
  'openRed',
  'openYellow',
  'openDueUnknown',
  'completion',
  'satisfaction',
  'ratingCoverage',
  'badRatings',
  'timeUsed',
  'savedDays',
  'handlingTimeMedian',
  'handlingTimeP90',
  'checkInPunctuality',
  'patrolFulfilment',
  'windowRank',
] as const
export type MetricCode = (typeof METRICS)[number]

export const FIGURE_KINDS = ['rate', 'count', 'sum', 'quantile', 'rank'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** A figure without a value says why: a zero denominator is not 100%, and what no feature feeds is not 0. */
export const NO_VALUE_REASONS = ['zeroDenominator', 'notReported', 'belowMinimum'] as const
export type NoValueReason = (typeof NO_VALUE_REASONS)[number]

/** A rate ranks only from this many ratings on: 1/1 must not beat 980/1000. */
export const RANK_MINIMUM_N = 30

/** Lower bound of the Wilson score interval at 95%: (1, 1) → 0.2065, (980, 1000) → 0.9693. */
export function wilsonLowerBound(successes: number, n: number): number | undefined {
  if (n <= 0) return undefined
  const z = 1.959963984540054
  const p = successes / n
  const centre = p + (z * z) / (2 * n)
  const margin = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * n)) / n)
  return (centre - margin) / (1 + (z * z) / n)
}
