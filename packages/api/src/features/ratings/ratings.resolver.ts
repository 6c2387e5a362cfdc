import { QUERY_PERMISSIONS, RATING_CHANNELS, RATING_LEVELS, type RatingChannel, type RatingLevel } from '@mingchuang/schema'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { enumOf, InstantScalar, Node, type RequestContext, registerNode } from '../../platform/graphql/index.ts'
import { Case, caseLoader } from '../cases/index.ts'
import { Window, windowLoader } from '../directory/index.ts'
import { type RatingNode, ratingsByCase, ratingsById } from './ratings.queries.ts'

export const RatingLevelEnum = enumOf(
  'RatingLevel',
  RATING_LEVELS,
  'The five levels of 评价, best first: 非常满意, 满意, 基本满意, 不满意, 非常不满意. The first three count as satisfied.',
)
const RatingChannelEnum = enumOf('RatingChannel', RATING_CHANNELS, 'Where a rating was given: at the rating device or online.')

@ObjectType({
  implements: Node,
  description: 'One press (评价), at a rating device or online. No identity of the person is stored.',
})
export class Rating extends Node {
  rowId!: string
  windowId!: string
  caseId!: string | null

  @Field(() => RatingLevelEnum, { description: 'Overall level.' })
  level!: RatingLevel
  @Field(() => RatingLevelEnum, { nullable: true, description: 'Attitude of service, if given apart.' })
  attitude!: RatingLevel | null
  @Field(() => RatingLevelEnum, { nullable: true, description: 'Quality of work, if given apart.' })
  quality!: RatingLevel | null
  @Field(() => String, { nullable: true, description: 'Reason code or words, if given.' })
  reason!: string | null
  @Field(() => InstantScalar, { description: 'When it was pressed; a device clock that is off is corrected.' })
  at!: Date
  @Field(() => Boolean, { description: 'Whether it counts: a second rating of the same case and attempt is kept but does not.' })
  isValid!: boolean
  @Field(() => RatingChannelEnum, { description: 'Where it was given.' })
  channel!: RatingChannel
}

@Resolver(() => Rating)
export class RatingResolver {
  @FieldResolver(() => Window, { description: 'The window the device stood at when it was pressed.' })
  window(@Root() rating: RatingNode, @Ctx() context: RequestContext) {
    return windowLoader(context).load(rating.windowId)
  }

  @FieldResolver(() => Case, { nullable: true, description: 'The rated case; null for a press without one.' })
  case(@Root() rating: RatingNode, @Ctx() context: RequestContext) {
    return rating.caseId === null ? null : caseLoader(context).load(rating.caseId)
  }
}

/** A case shows its rating; ratings add the field, so that cases need not know of them. */
@Resolver(() => Case)
export class CaseRatingResolver {
  @FieldResolver(() => Rating, { nullable: true, description: 'The valid rating of the case; null if it was not rated.' })
  async rating(@Root() { rowId }: { rowId: string }, @Ctx() context: RequestContext) {
    const { database, actor, loaders } = context
    if (actor === undefined) return null
    const loader = loaders.get<RatingNode>('ratingOfCase', (caseIds) => ratingsByCase(database, actor.hallId, caseIds))
    return (await loader.load(rowId)) ?? null
  }
}

registerNode('Rating', async (context, id) => {
  const { hallId, windowId, departmentId } = readScopeOf(QUERY_PERMISSIONS.node, context.actor)
  const rating = (await ratingsById(context.database, hallId, [id])).get(id)
  if (rating === undefined) return undefined
  if (windowId !== undefined && rating.windowId !== windowId) return undefined
  if (departmentId === undefined) return rating
  const rated = rating.caseId === null ? undefined : await caseLoader(context).load(rating.caseId)
  return rated?.departmentId === departmentId ? rating : undefined
})
