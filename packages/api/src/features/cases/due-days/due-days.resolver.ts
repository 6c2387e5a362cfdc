import { type NoticeProblem, QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../../platform/actor.ts'
import { runCommand } from '../../../platform/command/index.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import { DayScalar, optionalRowIdOf, type RequestContext, toGlobalId } from '../../../platform/graphql/index.ts'
import { CalendarCoverage, findCalendar, findCalendarYear, recordCalendarYear } from '../../calendar/index.ts'
import { countCases } from '../cases.queries.ts'
import { prepareUpload, previewUpload } from './calendar-upload.ts'
import { previewDueDays } from './due-day-preview.ts'
import {
  CalendarPreview,
  CalendarUploadInput,
  DueDayPreview,
  type NoticeProblem as NoticeProblemNode,
  RecomputeDueDaysInput,
  RecomputedDueDays,
  RecordCalendarYearInput,
  RecordedCalendarYear,
} from './due-days.types.ts'
import { recomputeNextDueDays } from './recompute-due-days.ts'

/** So many problems say enough; a file that is none has thousands. */
const PROBLEMS_MAX = 50

/** Recording a year of the calendar and what it does to cases: both are asked for together, so both are here. */
@Resolver(() => CalendarCoverage)
export class DueDaysResolver {
  @Query(() => CalendarPreview, { description: 'What recording a notice would do; nothing is written. INVALID_INPUT.' })
  async calendarPreview(
    @Ctx() { database, actor }: RequestContext,
    @Arg('input', () => CalendarUploadInput, { description: 'What is handed in.' }) input: CalendarUploadInput,
  ): Promise<CalendarPreview> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.calendarPreview, actor)
    const prepared = await prepareUpload(database, hallId, input)
    const { composed } = prepared
    const problems = composed === undefined ? prepared.problems : composed.problems
    if (composed === undefined || problems.length > 0)
      return {
        problems: problems.slice(0, PROBLEMS_MAX).map(problemNode),
        year: composed?.year ?? null,
        isRecorded: prepared.composed !== undefined && prepared.isRecorded,
        stamp: '',
        kinds: [],
        workingDaysByMonth: [],
        arranged: [],
        changes: [],
        since: null,
        cases: null,
      }
    return { problems: [], ...(await previewUpload(database, hallId, prepared)) }
  }

  @Mutation(() => RecordedCalendarYear, {
    description:
      'Records a year of the calendar as previewed; then recomputeDueDays. NOTICE_CONTRADICTORY, REASON_REQUIRED, VERSION_CONFLICT, INVALID_INPUT.',
  })
  async recordCalendarYear(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordCalendarYearInput, { description: 'What is handed in, as it was previewed.' })
    { requestId, source, stamp, reason, ...upload }: RecordCalendarYearInput,
  ): Promise<RecordedCalendarYear> {
    const hallId = context.actor?.hallId ?? ''
    const prepared = await prepareUpload(context.database, hallId, upload)
    const { composed } = prepared
    const problems = composed === undefined ? prepared.problems : composed.problems
    if (composed === undefined || problems.length > 0)
      throw new DomainError('NOTICE_CONTRADICTORY', { problems: problems.slice(0, PROBLEMS_MAX) })
    const { year, days, amendments } = composed
    const write = { year, source, days, amendments, seen: { stamp, reason: reason ?? '' } }
    await runCommand(context, recordCalendarYear, write, { requestId: requestId ?? undefined })
    return { year: await findCalendarYear(context, hallId, year) }
  }

  @Query(() => DueDayPreview, { description: 'What recomputing due days by the calendar as it is would change.' })
  async dueDayPreview(
    @Ctx() { database, actor }: RequestContext,
    @Arg('since', () => DayScalar, { nullable: true, description: 'First day that was arranged anew; left out: what waits.' })
    since?: string | null,
  ): Promise<DueDayPreview> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.dueDayPreview, actor)
    return previewDueDays(database, hallId, await findCalendar(database, hallId), since ?? undefined)
  }

  @Mutation(() => RecomputedDueDays, {
    description:
      'Computes the next due days again by the calendar as it is, and moves the figures with them; a step of at most 500.',
  })
  async recomputeDueDays(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecomputeDueDaysInput, { description: 'From which day on, and where to go on.' })
    { since, after }: RecomputeDueDaysInput,
  ): Promise<RecomputedDueDays> {
    const chunk = await recomputeNextDueDays(context, { since: since ?? undefined, afterId: optionalRowIdOf('Case', after) })
    return { ...chunk, after: chunk.lastId === undefined ? null : toGlobalId('Case', chunk.lastId) }
  }

  @FieldResolver(() => Int, {
    description: 'Open cases of the caller’s scope whose due day waits for a year that is not recorded.',
  })
  async waitingCases(@Ctx() context: RequestContext): Promise<number> {
    const scope = readScopeOf(QUERY_PERMISSIONS.calendarCoverage, context.actor)
    return countCases(context, scope, { dueUnknownReason: 'calendarNotPublished' })
  }
}

function problemNode({ line, day, stated, actual, ...problem }: NoticeProblem): NoticeProblemNode {
  return { ...problem, line: line ?? null, day: day ?? null, stated: stated ?? null, actual: actual ?? null }
}
