import type { RatingLevel } from '@mingchuang/schema'
import { Arg, Ctx, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { CaseProgress } from '../progress/index.ts'
import { rateOnline } from './rate-case.ts'
import { type RatingNode, ratingsByCase } from './ratings.queries.ts'
import { RatingLevelEnum } from './ratings.resolver.ts'

@InputType('RateCaseInput', { description: 'An online rating of a finished case.' })
class RateCaseArguments {
  @Field(() => String, { description: 'Code of the hall.' })
  hallCode!: string
  @Field(() => String, { description: 'Number of the case.' })
  number!: string
  @Field(() => String, {
    nullable: true,
    description: 'Code of the receipt; left out by a signed-in citizen whose own case it is.',
  })
  code?: string | null
  @Field(() => RatingLevelEnum, { description: 'Overall level.' })
  level!: RatingLevel
  @Field(() => RatingLevelEnum, { nullable: true, description: 'Attitude of service, if given apart.' })
  attitude?: RatingLevel | null
  @Field(() => RatingLevelEnum, { nullable: true, description: 'Quality of work, if given apart.' })
  quality?: RatingLevel | null
  @Field(() => String, { nullable: true, description: 'In words, at most 2000 characters; owed with one of the two bad levels.' })
  reason?: string | null
}

@Resolver(() => CaseProgress)
export class OnlineRatingsResolver {
  @Mutation(() => RatingLevelEnum, {
    description:
      'Rates a finished case online, once; gives the level back. IMPOSSIBLE_TRANSITION unless it is decided, ALREADY_EXISTS, REASON_REQUIRED, PROGRESS_REFUSED, RATE_LIMITED.',
  })
  async rateCase(
    @Ctx() context: RequestContext,
    @Arg('input', () => RateCaseArguments, { description: 'The rating.' }) input: RateCaseArguments,
  ): Promise<RatingLevel> {
    const { hallCode, number, code, ...rating } = input
    const receipt = { hallCode, number, code: code ?? undefined, address: context.clientAddress }
    await rateOnline(context, { receipt, rating })
    return rating.level
  }

  @FieldResolver(() => Boolean, { description: 'Whether it may be rated now: decided, and not rated yet.' })
  async isRatable(@Root() progress: CaseProgress, @Ctx() context: RequestContext): Promise<boolean> {
    return progress.isDecided && (await ratingOf(context, progress)) === undefined
  }

  @FieldResolver(() => RatingLevelEnum, { nullable: true, description: 'Level it was rated with; null if nobody rated it.' })
  async ratedLevel(@Root() progress: CaseProgress, @Ctx() context: RequestContext): Promise<RatingLevel | null> {
    return (await ratingOf(context, progress))?.level ?? null
  }
}

function ratingOf({ database, loaders }: RequestContext, { hallId, caseId }: CaseProgress): Promise<RatingNode | undefined> {
  const loader = loaders.get<RatingNode>(`ratingOfCase ${hallId}`, (caseIds) => ratingsByCase(database, hallId, caseIds))
  return loader.load(caseId)
}
