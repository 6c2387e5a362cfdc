/** Every number of the product as a figure with its definition and its rows. */
export { type BinTotals, binTotals, measureTotals, type StageTotals, stageTotals } from './counters.queries.ts'
export { metricByCode } from './metrics.definitions.ts'
export { metricsResolvers } from './metrics.resolver.ts'
export { countedFigure, countFigure, type Figure, type HallMetricFilter, type MeasureTotals } from './metrics.rules.ts'
export { CheckInSlotEnum, Figure as FigureType, RankedWindow as RankedWindowType } from './metrics.types.ts'
export { openLightCounts } from './open-lights.queries.ts'
export { type Difference, describeDifference, recount } from './recount.ts'
export { type RankedWindow, readWindowRanking } from './window-summaries.queries.ts'
