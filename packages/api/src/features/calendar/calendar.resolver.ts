import { DAY_KINDS, type DayKind, isWorkingKind, QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { DayScalar, enumOf, InstantScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { findCalendar, readCalendarDays, readCalendarYear } from './calendar.queries.ts'

export const DayKindEnum = enumOf(
  'DayKind',
  DAY_KINDS,
  'What the State Council makes of a day; makeUp (调休上班) is a Saturday or Sunday that is worked.',
)

@ObjectType({
  description: 'The days the State Council has arranged and this hall has recorded. Beyond them due days are unknown.',
})
export class CalendarCoverage {
  @Field(() => DayScalar, { description: 'First day of the first published year.' })
  firstDay!: string
  @Field(() => DayScalar, { description: 'Last day of the last published year.' })
  lastDay!: string
  @Field(() => [Int], {
    description: 'Published years, ascending; there may be gaps. Source: the yearly notices of the State Council.',
  })
  years!: readonly number[]
}

@ObjectType({ description: 'A day of the calendar.' })
export class CalendarDay {
  @Field(() => DayScalar, { description: 'The day.' })
  day!: string
  @Field(() => DayKindEnum, { description: 'What it is.' })
  kind!: DayKind
  @Field(() => String, { description: 'The festival a holiday or make-up day belongs to; empty for other days.' })
  note!: string
}

@ObjectType({ description: 'A year as the State Council arranged it and this hall recorded it.' })
export class CalendarYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number
  @Field(() => Boolean, { description: 'Whether it is recorded; until then nothing is said about its days.' })
  isPublished!: boolean
  @Field(() => String, { nullable: true, description: 'Where the notice stands; null until recorded.' })
  source!: string | null
  @Field(() => InstantScalar, { nullable: true, description: 'When it was recorded last; null until recorded.' })
  recordedAt!: Date | null
  @Field(() => [Int], { description: 'Working days of each month from January on; empty until recorded.' })
  workingDaysByMonth!: readonly number[]
  @Field(() => [CalendarDay], { description: 'Every day of the year; empty until recorded.' })
  days!: readonly CalendarDay[]
}

const YEAR_MIN = 1992
const YEAR_MAX = 2999

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarCoverage, { description: 'Which years of the State Council calendar this hall has recorded.' })
  async calendarCoverage(@Ctx() { database, actor }: RequestContext): Promise<CalendarCoverage> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.calendarCoverage, actor)
    const { calendar } = await findCalendar(database, hallId)
    if (calendar.coverage === undefined) throw new DomainError('CALENDAR_NOT_PUBLISHED')
    return { ...calendar.coverage, years: calendar.publishedYears }
  }

  @Query(() => CalendarYear, { description: 'A year of the calendar; of one that is not published it says only that.' })
  async calendarYear(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'From 1992 to 2999.' }) year: number,
  ): Promise<CalendarYear> {
    return findCalendarYear(context, readScopeOf(QUERY_PERMISSIONS.calendarYear, context.actor).hallId, year)
  }
}

/** A year in the shape of its GraphQL type. */
export async function findCalendarYear(
  { database }: Pick<RequestContext, 'database'>,
  hallId: string,
  year: number,
): Promise<CalendarYear> {
  if (!Number.isInteger(year) || year < YEAR_MIN || year > YEAR_MAX) throw invalid('year', `${YEAR_MIN} to ${YEAR_MAX}`)
  const [known, days] = await Promise.all([
    readCalendarYear(database, hallId, year),
    readCalendarDays(database, hallId, `${year}-01-01`, `${year}-12-31`),
  ])
  if (known === undefined) return { year, isPublished: false, source: null, recordedAt: null, workingDaysByMonth: [], days: [] }
  return { year, isPublished: true, ...known, workingDaysByMonth: workingDaysByMonth(days), days }
}

/** Working days of each month from January on. */
export function workingDaysByMonth(days: readonly Pick<CalendarDay, 'day' | 'kind'>[]): number[] {
  const months = Array.from({ length: 12 }, () => 0)
  for (const { day, kind } of days) {
    const month = Number(day.slice(5, 7)) - 1
    if (isWorkingKind(kind)) months[month] = (months[month] ?? 0) + 1
  }
  return months
}
