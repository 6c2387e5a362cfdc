import { type Light, type LightReason, shanghaiDayOf } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { DayScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { findCalendar } from '../calendar/index.ts'
import { Case, type CaseNode, findLights, LightEnum, LightReasonEnum, loadHistories } from '../cases/index.ts'
import { type LightChangeOfCase, lightChanges, rememberedByDay } from './light-changes.rules.ts'

@ObjectType({ description: 'A day on which the light of a case, its reasons or the rule behind them became others.' })
class CaseLightChange {
  @Field(() => DayScalar, { description: 'First day of it.' })
  day!: string
  @Field(() => LightEnum, { nullable: true, description: 'The light from that day on; null: the case had ended.' })
  light!: Light | null
  @Field(() => [LightReasonEnum], { description: 'What made it so.' })
  reasons!: readonly LightReason[]
  @Field(() => Int, { description: 'Version of the light rule in force on that day; 0: the default.' })
  ruleVersion!: number
}

/** A case tells how its light came about; supervision adds the field. */
@Resolver(() => Case)
export class LightChangesResolver {
  @FieldResolver(() => [CaseLightChange], {
    description: 'How the light came about: each day by what had happened until then and by its own rule, at most a year back.',
  })
  async lightChanges(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<readonly LightChangeOfCase[]> {
    const { database, clock, actor } = context
    const hallId = actor?.hallId ?? ''
    const loader = context.loaders.get('lightChangesOfCase', async (ids) => {
      const [histories, hallCalendar, lights] = await Promise.all([
        loadHistories(database, hallId, sql`c.id = any(${sql.param([...ids])}::uuid[])`),
        findCalendar(database, hallId),
        findLights(database, hallId),
      ])
      const today = shanghaiDayOf(clock.now())
      const remembered = rememberedByDay(lights)
      return new Map(histories.map((history) => [history.row.id, lightChanges(history, hallCalendar, remembered, today)]))
    })
    return (await loader.load(rowId)) ?? []
  }
}
