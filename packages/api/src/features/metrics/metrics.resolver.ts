import { type MetricCode, QUERY_PERMISSIONS, type QueryName } from '@mingchuang/schema'
import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { DayScalar, optionalRowIdOf, type RequestContext } from '../../platform/graphql/index.ts'
import type { FigurePart } from './figure-rows.queries.ts'
import { type FigureRowsPage, readFigureRows } from './figure-rows.ts'
import { readFigures } from './figures.queries.ts'
import { metricCatalogue } from './metrics.definitions.ts'
import { type HallMetricFilter, requireReadable } from './metrics.rules.ts'
import {
  Figure,
  FigurePartEnum,
  FigureRowConnection,
  MetricCodeEnum,
  MetricDefinition,
  MetricScope,
  RankedWindow,
  WindowSummary,
} from './metrics.types.ts'
import { readWindowRanking, readWindowSummaries } from './window-summaries.queries.ts'

const DEFINITIONS = metricCatalogue.map(({ definition }) => definition)

function filterOf(query: QueryName, { actor }: RequestContext, scope: MetricScope): HallMetricFilter {
  const filter = {
    from: scope.from,
    to: scope.to,
    departmentId: optionalRowIdOf('Department', scope.departmentId),
    windowId: optionalRowIdOf('Window', scope.windowId),
    itemId: optionalRowIdOf('Item', scope.itemId),
    stage: scope.stage ?? undefined,
  }
  return requireReadable(filter, readScopeOf(QUERY_PERMISSIONS[query], actor))
}

@Resolver()
class MetricsResolver {
  @Query(() => Figure, { description: 'One number.' })
  async metric(
    @Arg('code', () => MetricCodeEnum, { description: 'Which metric.' }) code: MetricCode,
    @Arg('scope', () => MetricScope, { description: 'What it is asked about.' }) scope: MetricScope,
    @Ctx() context: RequestContext,
  ) {
    const [figure] = await readFigures(context, [code], filterOf('metric', context, scope))
    return figure
  }

  @Query(() => [Figure], { description: 'Several numbers of one scope, read together.' })
  metrics(
    @Arg('codes', () => [MetricCodeEnum], { nullable: true, description: 'Which metrics; left out: all, in their order.' })
    codes: MetricCode[] | null | undefined,
    @Arg('scope', () => MetricScope, { description: 'What they are asked about.' }) scope: MetricScope,
    @Ctx() context: RequestContext,
  ) {
    return readFigures(context, codes ?? DEFINITIONS.map(({ code }) => code), filterOf('metrics', context, scope))
  }

  @Query(() => [MetricDefinition], { description: 'What every metric means.' })
  metricDefinitions() {
    return DEFINITIONS
  }

  @Query(() => FigureRowConnection, { description: 'Exactly the rows that one part of a number is made of.' })
  figureRows(
    @Arg('code', () => MetricCodeEnum, { description: 'Which metric.' }) code: MetricCode,
    @Arg('part', () => FigurePartEnum, { description: 'Above or below the line.' }) part: FigurePart,
    @Arg('scope', () => MetricScope, { description: 'The scope of the number.' }) scope: MetricScope,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, 50 unless said, 200 at most.' })
    first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue beyond.' })
    after: string | null | undefined,
  ) {
    return readFigureRows(context, code, part, filterOf('figureRows', context, scope), { first, after })
  }

  @Query(() => [WindowSummary], { description: 'Every window’s period in numbers, in the order of their codes.' })
  windowSummaries(
    @Arg('from', () => DayScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => DayScalar, { description: 'Last day.' }) to: string,
    @Ctx() context: RequestContext,
  ) {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.windowSummaries, context.actor)
    return readWindowSummaries(context, hallId, from, to)
  }

  @Query(() => [RankedWindow], {
    description: 'Windows ranked by the satisfaction they are sure of; those with few ratings are left out.',
  })
  windowRanking(
    @Arg('from', () => DayScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => DayScalar, { description: 'Last day.' }) to: string,
    @Ctx() context: RequestContext,
  ) {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.windowRanking, context.actor)
    return readWindowRanking(context, hallId, from, to)
  }
}

@Resolver(() => FigureRowConnection)
class FigureRowConnectionResolver {
  @FieldResolver(() => Int, { description: 'Rows in all; for a counted part it is the number itself.' })
  async totalCount(@Root() { totals }: FigureRowsPage) {
    return (await totals()).totalCount
  }

  @FieldResolver(() => Float, { description: 'What all rows add up to: the number itself.' })
  async totalContribution(@Root() { totals }: FigureRowsPage) {
    return (await totals()).totalContribution
  }
}

export const metricsResolvers = [MetricsResolver, FigureRowConnectionResolver] as const
