import { type GraphQLSchema, isAbstractType } from 'graphql'
import { buildSchema, getMetadataStorage } from 'type-graphql'
import { rootsWithoutPermission } from './operation-analysis.ts'
import { resolvers } from './resolvers.ts'

/**
 * Builds the schema from all features. Subscriptions are served by boards, not by TypeGraphQL, which insists on a `pubSub` all the
 * same; it is never called.
 */
export async function buildGraphQLSchema(): Promise<GraphQLSchema> {
  readPlainFieldsInline()
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
  nameTypesByRow(schema)
  const unnamed = rootsWithoutPermission(schema)
  if (unnamed.length > 0) throw new Error(`no permission is declared for ${unnamed.join(', ')}`)
  return schema
}

/**
 * TypeGraphQL gives a field that is a mere property a resolver all the same, for middlewares and authorisation, which we have none
 * of. Without it a compiled operation reads the property inline: a list of 50 costs a third less.
 */
function readPlainFieldsInline(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true
}

/** A row behind an interface or union names its type. TypeGraphQL's own resolution is asynchronous, which compiled operations cannot wait for. */
function nameTypesByRow(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: { readonly __typename?: string }) => row.__typename
  }
}
