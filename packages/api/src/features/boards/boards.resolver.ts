import { QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Ctx, Query, Resolver, Subscription } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { WallBoard } from './boards.types.ts'
import { readWall } from './read-wall.ts'

@Resolver()
class BoardsResolver {
  @Query(() => WallBoard, { name: 'wall', description: 'The leadership wall as it is now.' })
  readOnce(@Ctx() context: RequestContext) {
    return readWall(context, readScopeOf(QUERY_PERMISSIONS.wall, context.actor))
  }

  @Subscription(() => WallBoard, {
    name: 'wall',
    topics: 'wall',
    description: 'The leadership wall, as a whole, whenever it changed and at least every 5 seconds.',
  })
  readAgain(@Ctx() context: RequestContext) {
    return readWall(context, readScopeOf(QUERY_PERMISSIONS.wall, context.actor))
  }
}

export const boardsResolvers = [BoardsResolver] as const
