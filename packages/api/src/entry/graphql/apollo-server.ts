import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default'
import type { Config } from '../../platform/config/index.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import type { Logger } from '../../platform/logger.ts'
import type { Executor } from './executor.ts'
import { formatGraphQLError } from './graphql-errors.ts'

/**
 * Apollo Server with our executor behind its gateway interface: parsing, validation, document cache, CSRF prevention and the HTTP
 * protocol are Apollo's; what runs is the compiled operation. The cache-control plugin is off: it instruments every field.
 */
export async function startApolloServer(
  executor: Executor,
  config: Config,
  logger: Logger,
): Promise<ApolloServer<RequestContext>> {
  const isDevelopment = config.NODE_ENV === 'development'
  const server = new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: executor.schema, coreSupergraphSdl: '' })
        return () => undefined
      },
      load: async () => ({
        executor: async ({ document, operation, request, context }) => {
          const operationRequest = { document, operation, variables: request.variables ?? {} }
          const requestContext = context as RequestContext
          const refused = executor.refuse(operationRequest, requestContext)
          return refused === undefined ? executor.execute(operationRequest, requestContext) : { errors: [refused] }
        },
      }),
      stop: async () => undefined,
    },
    introspection: config.NODE_ENV !== 'production',
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    formatError: formatGraphQLError(logger),
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      isDevelopment ? ApolloServerPluginLandingPageLocalDefault({ embed: false }) : ApolloServerPluginLandingPageDisabled(),
    ],
  })
  await server.start()
  return server
}
