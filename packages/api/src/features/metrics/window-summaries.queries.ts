import type { IsoDay, Measure } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import type { Services } from '../../platform/command/index.ts'
import { directoryJson, type WindowNode, windowOfJson } from '../directory/index.ts'
import { measuresIn, windowTotals } from './counters.queries.ts'
import { metricByCode } from './metrics.definitions.ts'
import { countedFigure, type Figure, type MeasureTotals, rankByBound, sumOf } from './metrics.rules.ts'

/** One window's period in numbers. */
export interface WindowSummary {
  readonly window: WindowNode
  readonly received: number
  readonly accepted: number
  readonly decided: number
  readonly delivered: number
  readonly onTime: Figure
  readonly satisfaction: Figure
  readonly ratingCoverage: Figure
  readonly timeUsed: Figure
}

export interface RankedWindow {
  readonly window: WindowNode
  readonly rank: number
  readonly lowerBound: number
  readonly satisfied: number
  readonly ratings: number
}

type WindowTotals = MeasureTotals & { readonly windowJson: string }

const WINDOW = sql`${directoryJson('Window', 'w')}::text as "windowJson"`

const ON_TIME = metricByCode('onTimeCompletion')
const SATISFACTION = metricByCode('satisfaction')
const RATING_COVERAGE = metricByCode('ratingCoverage')
const TIME_USED = metricByCode('timeUsed')
const FLOWS = ['received', 'accepted', 'decided', 'delivered'] as const satisfies readonly Measure[]

const SUMMARY_MEASURES = measuresIn(
  [ON_TIME, SATISFACTION, RATING_COVERAGE, TIME_USED]
    .flatMap(({ basis }) => (basis.from === 'counters' ? [basis.numerator, basis.denominator ?? {}] : []))
    .concat(FLOWS.map((flow) => ({ [flow]: 1 }))),
)

/** All windows of a period in one statement: a quarter is three monthly rows per window and item. */
export async function readWindowSummaries(
  { database, clock }: Services,
  hallId: string,
  from: IsoDay,
  to: IsoDay,
): Promise<WindowSummary[]> {
  const rows = await windowTotals<WindowTotals>(database, { hallId, from, to }, SUMMARY_MEASURES, WINDOW)
  const period = { from, to, asOf: clock.now() }
  return rows.map((row) => ({
    window: windowOfJson(row.windowJson),
    received: row.received ?? 0,
    accepted: row.accepted ?? 0,
    decided: row.decided ?? 0,
    delivered: row.delivered ?? 0,
    onTime: countedFigure(ON_TIME, period, row),
    satisfaction: countedFigure(SATISFACTION, period, row),
    ratingCoverage: countedFigure(RATING_COVERAGE, period, row),
    timeUsed: countedFigure(TIME_USED, period, row),
  }))
}

const RANK = metricByCode('windowRank')

/** Windows by the Wilson bound of their satisfaction, best first; those below the minimum of ratings are not ranked. */
export async function readWindowRanking(
  { database }: Services,
  hallId: string,
  from: IsoDay,
  to: IsoDay,
): Promise<RankedWindow[]> {
  const { basis } = RANK
  if (basis.from !== 'rank') return []
  const measures = measuresIn([basis.numerator, basis.denominator])
  const rows = await windowTotals<WindowTotals>(database, { hallId, from, to }, measures, WINDOW)
  const terms = rows.map((row) => ({ row, satisfied: sumOf(row, basis.numerator), ratings: sumOf(row, basis.denominator) }))
  return rankByBound(terms).map(({ row, ...ranked }) => ({ window: windowOfJson(row.windowJson), ...ranked }))
}
