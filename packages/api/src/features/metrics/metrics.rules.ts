import {
  addDays,
  type FigureKind,
  type HandlingHistogram,
  type IsoDay,
  type Measure,
  type MetricCode,
  type NoValueReason,
  quantileOf,
  RANK_MINIMUM_N,
  wilsonLowerBound,
} from '@mingchuang/schema'
import type { ReadScope } from '../../platform/actor.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import type { MeasureSum, Metric, MetricDefinition } from './metrics.definitions.ts'

/** A number with everything that explains it. */
export interface Figure {
  readonly metric: MetricCode
  readonly kind: FigureKind
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly errorBound: number | null
  readonly noValueReason: NoValueReason | null
  readonly definition: MetricDefinition
  readonly asOf: Date
  readonly from: IsoDay
  readonly to: IsoDay
}

/** A period and when it was read. */
export interface Period {
  readonly from: IsoDay
  readonly to: IsoDay
  readonly asOf: Date
}

export type MeasureTotals = Partial<Record<Measure, number>>

export function sumOf(totals: MeasureTotals, sum: MeasureSum): number {
  let result = 0
  for (const measure in sum) {
    const name = measure as Measure
    result += (totals[name] ?? 0) * (sum[name] ?? 0)
  }
  return result
}

interface Terms {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly errorBound?: number | null
  readonly noValueReason?: NoValueReason | null
}

function figure({ definition }: Metric, period: Period, terms: Terms): Figure {
  return {
    metric: definition.code,
    kind: definition.kind,
    value: terms.value,
    numerator: terms.numerator,
    denominator: terms.denominator,
    errorBound: terms.errorBound ?? null,
    noValueReason: terms.noValueReason ?? null,
    definition,
    asOf: period.asOf,
    from: period.from,
    to: period.to,
  }
}

/** A rate of counted terms. Without a denominator there is no rate: not 100%, not 0. */
export function rateFigure(metric: Metric, period: Period, numerator: number, denominator: number): Figure {
  if (denominator === 0) return figure(metric, period, { value: null, numerator, denominator, noValueReason: 'zeroDenominator' })
  return figure(metric, period, { value: numerator / denominator, numerator, denominator })
}

export function countFigure(metric: Metric, period: Period, count: number): Figure {
  return figure(metric, period, { value: count, numerator: count, denominator: null })
}

/** What no feature feeds yet is not reported, which is another thing than 0. */
export function notReportedFigure(metric: Metric, period: Period): Figure {
  return figure(metric, period, { value: null, numerator: null, denominator: null, noValueReason: 'notReported' })
}

/** The Wilson lower bound: 1 of 1 must not stand above 980 of 1000, and below the minimum nobody is ranked. */
export function rankFigure(metric: Metric, period: Period, successes: number, n: number): Figure {
  const bound = wilsonLowerBound(successes, n)
  const terms = { numerator: successes, denominator: n }
  if (bound === undefined) return figure(metric, period, { ...terms, value: null, noValueReason: 'zeroDenominator' })
  if (n < RANK_MINIMUM_N) return figure(metric, period, { ...terms, value: null, noValueReason: 'belowMinimum' })
  return figure(metric, period, { ...terms, value: bound })
}

/** A quantile in working hours of a histogram in minutes; the true value lies within the error bound. */
export function quantileFigure(metric: Metric, period: Period, histogram: HandlingHistogram, q: number): Figure {
  const cases = [...histogram.values()].reduce((sum, count) => sum + count, 0)
  const estimate = quantileOf(histogram, q)
  if (estimate === undefined)
    return figure(metric, period, { value: null, numerator: 0, denominator: null, noValueReason: 'zeroDenominator' })
  return figure(metric, period, {
    value: estimate.value / 60,
    numerator: cases,
    denominator: null,
    errorBound: estimate.errorBound / 60,
  })
}

/** The figure of a metric that is a sum over counters. */
export function countedFigure(metric: Metric, period: Period, totals: MeasureTotals): Figure {
  const { basis, definition } = metric
  if (basis.from !== 'counters' && basis.from !== 'rank') return notReportedFigure(metric, period)
  const numerator = sumOf(totals, basis.numerator)
  if (basis.denominator === undefined) return countFigure(metric, period, numerator)
  const denominator = sumOf(totals, basis.denominator)
  return definition.kind === 'rank'
    ? rankFigure(metric, period, numerator, denominator)
    : rateFigure(metric, period, numerator, denominator)
}

/** Days and whole months of a period: whole months are read from the monthly counters, the edges from the daily ones. */
export interface PeriodParts {
  /** First days of the first and last whole month. */
  readonly months: { readonly first: IsoDay; readonly last: IsoDay } | undefined
  readonly days: readonly { readonly from: IsoDay; readonly to: IsoDay }[]
}

export function partsOfPeriod(from: IsoDay, to: IsoDay): PeriodParts {
  if (from > to) throw invalid('to', 'a day not before from')
  const first = from.endsWith('-01') ? from : firstDayOfNextMonth(from)
  const afterLast = addDays(to, 1).endsWith('-01') ? addDays(to, 1) : firstDayOfMonth(to)
  if (first >= afterLast) return { months: undefined, days: [{ from, to }] }
  const edges = [
    { from, to: addDays(first, -1) },
    { from: afterLast, to },
  ]
  return {
    months: { first, last: firstDayOfMonth(addDays(afterLast, -1)) },
    days: edges.filter((edge) => edge.from <= edge.to),
  }
}

function firstDayOfMonth(day: IsoDay): IsoDay {
  return `${day.slice(0, 7)}-01`
}

function firstDayOfNextMonth(day: IsoDay): IsoDay {
  return firstDayOfMonth(addDays(firstDayOfMonth(day), 31))
}

/** What a number is asked about: ids are row ids of the hall. */
export interface MetricFilter {
  readonly from: IsoDay
  readonly to: IsoDay
  readonly departmentId?: string | undefined
  readonly windowId?: string | undefined
  readonly itemId?: string | undefined
  readonly stage?: string | undefined
}

export interface HallMetricFilter extends MetricFilter {
  readonly hallId: string
}

/** A clerk reads the own window's numbers, a lead the own department's; asking wider is refused rather than narrowed silently. */
export function requireReadable(filter: MetricFilter, scope: ReadScope): HallMetricFilter {
  const isWider =
    (scope.windowId !== undefined && scope.windowId !== filter.windowId) ||
    (scope.departmentId !== undefined && scope.departmentId !== filter.departmentId)
  if (isWider) throw new DomainError('FORBIDDEN', { field: 'scope' })
  if (filter.from > filter.to) throw invalid('to', 'a day not before from')
  return { ...filter, hallId: scope.hallId }
}

/** A window in a ranking by the Wilson bound; equal bounds share a rank and the next ranks are left out. */
export interface RankTerms {
  readonly satisfied: number
  readonly ratings: number
}

export function rankByBound<Row extends RankTerms>(rows: readonly Row[]): (Row & { rank: number; lowerBound: number })[] {
  const eligible = rows
    .filter((row) => row.ratings >= RANK_MINIMUM_N)
    .map((row) => ({ ...row, lowerBound: wilsonLowerBound(row.satisfied, row.ratings) ?? 0 }))
    .sort((a, b) => b.lowerBound - a.lowerBound)
  let rank = 0
  return eligible.map((row, index) => {
    if (eligible[index - 1]?.lowerBound !== row.lowerBound) rank = index + 1
    return { ...row, rank }
  })
}
