import {
  fiveMinuteBin,
  type IsoDay,
  type Light,
  type Measure,
  type MetricCode,
  RATING_LEVELS,
  type RatingLevel,
  STAGES,
  type Stage,
  shanghaiDayOf,
} from '@mingchuang/schema'
import type { ReadScope } from '../../platform/actor.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { type CheckInAggregate, checkInAggregates } from '../attendance/index.ts'
import { countedCaseLoader, findLights } from '../cases/index.ts'
import { findHall, type HallNode, nodeOf, type WindowNode } from '../directory/index.ts'
import {
  binTotals,
  countedFigure,
  countFigure,
  type Figure,
  type MeasureTotals,
  measureTotals,
  metricByCode,
  openLightCounts,
  type RankedWindow,
  readWindowRanking,
  type StageTotals,
  stageTotals,
} from '../metrics/index.ts'
import { LEVEL_MEASURES } from '../ratings/index.ts'
import { readBinHistory, readUrgentCaseIds, readWindowsNow, type WindowNowRow } from './boards.queries.ts'
import {
  quarterStart,
  type ThroughputBin,
  throughputBins,
  type UsualRange,
  usualFinishedBy,
  type WindowState,
  windowStateOf,
} from './boards.rules.ts'

export interface UrgentCase {
  readonly case: object
  readonly light: Light
  readonly remainingWorkingDays: number
}

export interface WindowNow {
  readonly window: WindowNode
  readonly state: WindowState
  readonly decidedToday: number
  readonly openCases: number
  readonly lastEventAt: Date | null
  readonly lastFinishedAt: Date | null
}

/** What a stage finished in the year to date; null where nothing was finished: not reported, never 0. */
export interface StageSummary {
  readonly stage: Stage
  readonly finishedCases: number | null
  readonly promisedWorkingDays: number | null
  readonly usedWorkingDays: number | null
  readonly from: IsoDay
  readonly to: IsoDay
}

/** The whole state of the wall at one moment. Every number of it is a figure, or opens as one with the day as its period. */
export interface WallBoard {
  readonly hall: HallNode
  readonly day: IsoDay
  readonly asOf: Date
  readonly isWorkingDay: boolean | null
  readonly finished: Figure
  readonly usualFinished: UsualRange | null
  readonly onTime: Figure
  readonly openRed: Figure
  readonly openYellow: Figure
  readonly openDueUnknown: Figure
  readonly ratingCoverage: Figure
  readonly badRatings: Figure
  readonly throughput: readonly ThroughputBin[]
  readonly urgentCases: readonly UrgentCase[]
  readonly windowsNow: readonly WindowNow[]
  readonly satisfaction: Figure
  readonly ratingLevels: readonly { readonly level: RatingLevel; readonly count: number }[]
  readonly finishedNotRated: number
  readonly checkIns: readonly CheckInAggregate[]
  readonly stages: readonly StageSummary[]
  readonly ranking: readonly RankedWindow[]
  readonly rankingFrom: IsoDay
  readonly rankingTo: IsoDay
}

const DAY_MEASURES: readonly Measure[] = [
  'decided',
  'decidedOnTime',
  'decidedDueUnknown',
  'decidedRated',
  ...Object.values(LEVEL_MEASURES),
]

/** Reads the wall: nine statements side by side, all of them over counters, open cases or today's rows. */
export async function readWall(context: RequestContext, { hallId }: ReadScope): Promise<WallBoard> {
  const { database, clock } = context
  const asOf = clock.now()
  const day = shanghaiDayOf(asOf)
  const lightsOfHall = await findLights(database, hallId)
  const { calendar } = lightsOfHall
  const today = { hallId, from: day, to: day }
  const rankingFrom = quarterStart(day)
  const yearStart = `${day.slice(0, 4)}-01-01`
  const [hall, totals, lights, bins, history, urgent, windowRows, checkIns, ranking, stages] = await Promise.all([
    findHall(database, hallId),
    measureTotals(database, today, DAY_MEASURES),
    openLightCounts(database, today, lightsOfHall.thresholdsOn(day)),
    binTotals(database, hallId, [day]),
    readBinHistory(database, hallId, day, calendar),
    readUrgentCaseIds(database, hallId),
    readWindowsNow(database, hallId, day),
    checkInAggregates(database, hallId, day, asOf),
    readWindowRanking(context, hallId, rankingFrom, day),
    stageTotals(database, hallId, yearStart, day),
  ])
  if (hall === undefined) throw new DomainError('NOT_FOUND', { type: 'Hall' })
  const period = { from: day, to: day, asOf }
  const counted = (code: MetricCode) => countedFigure(metricByCode(code), period, totals)
  const open = (code: MetricCode, count: number) => countFigure(metricByCode(code), period, count)
  return {
    hall,
    day,
    asOf,
    isWorkingDay: calendar.isWorkingDay(day) ?? null,
    finished: counted('throughputDecided'),
    usualFinished: usualFinishedBy(history, fiveMinuteBin(asOf)) ?? null,
    onTime: counted('onTimeCompletion'),
    openRed: open('openRed', lights.red),
    openYellow: open('openYellow', lights.yellow),
    openDueUnknown: open('openDueUnknown', lights.unknown),
    ratingCoverage: counted('ratingCoverage'),
    badRatings: counted('badRatings'),
    throughput: throughputBins(day, new Map(bins.map((bin) => [bin.bin, bin])), history, asOf),
    urgentCases: await urgentCasesOf(context, urgent),
    windowsNow: windowRows.map((row) => windowNowOf(row, asOf)),
    satisfaction: counted('satisfaction'),
    ratingLevels: levelsOf(totals),
    finishedNotRated: (totals.decided ?? 0) - (totals.decidedRated ?? 0),
    checkIns,
    stages: STAGES.map((stage) => stageSummaryOf(stage, stages, yearStart, day)),
    ranking,
    rankingFrom,
    rankingTo: day,
  }
}

async function urgentCasesOf(context: RequestContext, ids: readonly string[]): Promise<UrgentCase[]> {
  const found = await Promise.all(ids.map((id) => countedCaseLoader(context).load(id)))
  return found.flatMap((node) => {
    // A case decided between the two reads has no light any more.
    if (node?.light == null || node.remainingWorkingDays == null) return []
    return [{ case: node, light: node.light, remainingWorkingDays: node.remainingWorkingDays }]
  })
}

function windowNowOf(row: WindowNowRow, now: Date): WindowNow {
  const { rowId, code, name, nameEn, isOpen, floorRow, floorColumn, decidedToday, openCases, lastEventAt, lastFinishedAt } = row
  const window = nodeOf('Window', { rowId, code, name, nameEn, isOpen, floorRow, floorColumn })
  return { window, state: windowStateOf(row, now), decidedToday, openCases, lastEventAt, lastFinishedAt }
}

function levelsOf(totals: MeasureTotals) {
  return RATING_LEVELS.map((level) => ({ level, count: totals[LEVEL_MEASURES[level]] ?? 0 }))
}

function stageSummaryOf(stage: Stage, totals: readonly StageTotals[], from: IsoDay, to: IsoDay): StageSummary {
  const found = totals.find((each) => each.stage === stage)
  return {
    stage,
    finishedCases: found?.decided ?? null,
    promisedWorkingDays: found?.promisedWorkingDays ?? null,
    usedWorkingDays: found?.usedWorkingDays ?? null,
    from,
    to,
  }
}
