import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Node, nodeFinderOf, parseGlobalId, type RequestContext } from '../../platform/graphql/index.ts'

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any row by its global id; null if it does not exist in the caller’s scope.',
  })
  async node(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Global id from any `id` field.' }) id: string,
  ): Promise<object | undefined> {
    const parsed = parseGlobalId(id)
    const find = parsed && nodeFinderOf(parsed.type)
    const found = parsed && (await find?.(context, parsed.id))
    return found && { ...found, __typename: parsed?.type }
  }
}
