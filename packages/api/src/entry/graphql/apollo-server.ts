import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
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
import { DOCUMENT_TOKENS_MAX, type Executor } from './executor.ts'
import { formatGraphQLError } from './graphql-errors.ts'

const REQUEST_ERROR_CODES = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

/**
 * A client that accepts `application/json` only reads a status other than 2xx as "no GraphQL answer came", so a request that was
 * refused as GraphQL is answered with 200 there (GraphQL over HTTP, 6.4.1); Apollo says 400 to everybody.
 */
const answerInJson: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (request.http?.headers.get('accept')?.includes('application/graphql-response+json') || response.body.kind !== 'single')
          return
        const errors = response.body.singleResult.errors ?? []
        if (response.http.status === 400 && errors.some((error) => REQUEST_ERROR_CODES.has(error.extensions?.code)))
          response.http.status = 200
      },
    }
  },
}

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
    parseOptions: { maxTokens: DOCUMENT_TOKENS_MAX },
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    formatError: formatGraphQLError(logger),
    // Apollo appends a line break, and a text put together from two is copied once more to be sent.
    stringifyResult: (result) => JSON.stringify(result),
    logger,
    plugins: [
      answerInJson,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      isDevelopment ? ApolloServerPluginLandingPageLocalDefault({ embed: true }) : ApolloServerPluginLandingPageDisabled(),
    ],
  })
  await server.start()
  return server
}
