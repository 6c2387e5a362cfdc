import { QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { DayScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { findCalendar } from './calendar.queries.ts'

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

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarCoverage, { description: 'Which years of the State Council calendar this hall has recorded.' })
  async calendarCoverage(@Ctx() { database, actor }: RequestContext): Promise<CalendarCoverage> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.calendarCoverage, actor)
    const { calendar } = await findCalendar(database, hallId)
    if (calendar.coverage === undefined) throw new DomainError('CALENDAR_NOT_PUBLISHED')
    return { ...calendar.coverage, years: calendar.publishedYears }
  }
}
