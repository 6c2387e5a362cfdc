import type { HandlingHistogram, MetricCode } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import type { Services } from '../../platform/command/index.ts'
import { checkIns, hasPunches } from '../attendance/index.ts'
import { handlingHistogram, measuresIn, measureTotals } from './counters.queries.ts'
import { type Metric, type MetricBasis, metricByCode } from './metrics.definitions.ts'
import {
  countedFigure,
  countFigure,
  type Figure,
  type HallMetricFilter,
  notReportedFigure,
  type Period,
  quantileFigure,
  rateFigure,
} from './metrics.rules.ts'
import { openLightCounts, thresholdsAt } from './open-lights.queries.ts'

type Basis<From extends MetricBasis['from']> = Extract<MetricBasis, { from: From }>

function isFrom<From extends MetricBasis['from']>(
  metric: Metric,
  ...from: readonly From[]
): metric is Metric & { readonly basis: Basis<From> } {
  return from.some((each) => each === metric.basis.from)
}

/**
 * The figures of one scope: at most one statement for all that come from counters, one for the open lights, one for the
 * histogram and one for the check-ins, whatever the number of metrics.
 */
export async function readFigures(services: Services, codes: readonly MetricCode[], filter: HallMetricFilter): Promise<Figure[]> {
  const metrics = codes.map(metricByCode)
  const period: Period = { from: filter.from, to: filter.to, asOf: services.clock.now() }
  const counted = metrics.filter((metric) => isFrom(metric, 'counters', 'rank'))
  const measures = measuresIn(counted.flatMap(({ basis }) => [basis.numerator, basis.denominator ?? {}]))
  const [totals, lights, histogram, punctuality] = await Promise.all([
    measureTotals(services.database, filter, measures),
    metrics.some((metric) => isFrom(metric, 'openCases')) ? readLights(services, filter, period) : undefined,
    metrics.some((metric) => isFrom(metric, 'histogram')) ? handlingHistogram(services.database, filter) : undefined,
    metrics.some((metric) => isFrom(metric, 'checkIns')) ? readPunctuality(services, filter, period) : undefined,
  ])
  const none: HandlingHistogram = new Map()
  return metrics.map((metric) => {
    if (isFrom(metric, 'openCases')) return countFigure(metric, period, lights?.[metric.basis.light] ?? 0)
    if (isFrom(metric, 'histogram')) return quantileFigure(metric, period, histogram ?? none, metric.basis.q)
    if (isFrom(metric, 'checkIns'))
      return punctuality === undefined
        ? notReportedFigure(metric, period)
        : rateFigure(metric, period, punctuality.onTime, punctuality.due)
    return countedFigure(metric, period, totals)
  })
}

async function readLights({ database }: Services, filter: HallMetricFilter, { asOf }: Period) {
  return openLightCounts(database, filter, await thresholdsAt(database, filter.hallId, asOf))
}

/** Check-ins belong to people, not to items: asked by item or stage, and before the first punch, they are not reported. */
async function readPunctuality({ database }: Services, filter: HallMetricFilter, { asOf }: Period) {
  if (filter.itemId !== undefined || filter.stage !== undefined) return undefined
  if (!(await hasPunches(database, filter.hallId))) return undefined
  const [row] = await database.rows<{ due: number; onTime: number }>(
    sql`select count(*) as due, count(*) filter (where c.is_on_time) as "onTime" from ${checkIns(filter, asOf)} as c where c.is_due`,
  )
  return row
}
