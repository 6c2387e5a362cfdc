import type { GraphQLSchema } from 'graphql'
import { buildSchema } from 'type-graphql'
import { rootsWithoutPermission } from './operation-analysis.ts'
import { resolvers } from './resolvers.ts'

/**
 * Builds the schema from all features. Subscriptions are served by boards, not by TypeGraphQL, which insists on a `pubSub` all the
 * same; it is never called.
 */
export async function buildGraphQLSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers,
    validate: false,
    pubSub: {
      publish: () => undefined,
      subscribe: () => {
        throw new Error('subscriptions are served by boards')
      },
    },
  })
  const unnamed = rootsWithoutPermission(schema)
  if (unnamed.length > 0) throw new Error(`no permission is declared for ${unnamed.join(', ')}`)
  return schema
}
