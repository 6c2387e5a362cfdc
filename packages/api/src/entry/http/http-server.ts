import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import { GRAPHQL_BODY_BYTES_MAX } from '@mingchuang/schema'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Services } from '../../platform/command/index.ts'
import type { Config } from '../../platform/config/index.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { newId } from '../../platform/ids.ts'
import type { BoardHub } from '../../platform/live/index.ts'
import type { Logger } from '../../platform/logger.ts'
import type { ActorCache } from '../actor-cache.ts'
import { registerDashboard } from './dashboard-files.ts'
import { registerFileRoutes } from './file-routes.ts'
import { contextMaker } from './graphql-context.ts'
import { registerHealth } from './health.ts'
import { answerErrorsAsJson } from './http-errors.ts'
import { registerItemSheetRoutes } from './item-sheet-routes.ts'
import { readCookiesOf } from './request-cookies.ts'
import { sendSecurityHeaders } from './security-headers.ts'

/** RATE_LIMIT_PER_MINUTE counts over this. */
export const RATE_WINDOW_MS = 60_000

/** Slower than that, a request is worth a line in the log of a production server. */
const SLOW_REQUEST_MS = 1_000

const LONG_ANSWER_CHARACTERS = 8_192

export interface HttpServerParts {
  readonly services: Services
  readonly config: Config
  readonly boards: BoardHub
  readonly actors: ActorCache
  readonly apollo: ApolloServer<RequestContext>
}

/** A Fastify server with what both ports share: request ids, structured logs, trusted proxies, errors as JSON. */
export function createFastify(config: Config, services: Services, bodyLimit: number): FastifyInstance {
  const server = fastify({
    loggerInstance: services.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(),
    // A child of the logger for each request is 2% of a small query; whoever logs names the request.
    childLoggerFactory: (logger) => logger,
    trustProxy: config.TRUST_PROXY.text === '' ? false : (address) => config.TRUST_PROXY.includes(address),
    bodyLimit,
    forceCloseConnections: true,
  })
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  // Text is put behind the header and encoded with it, which copies it twice: worth avoiding for a long answer.
  server.addHook('onSend', (_request, _reply, payload, done) =>
    done(null, typeof payload === 'string' && payload.length > LONG_ANSWER_CHARACTERS ? Buffer.from(payload) : payload),
  )
  server.addHook('onResponse', (request, reply, done) => {
    logRequest(services.logger, request, reply)
    done()
  })
  answerErrorsAsJson(server)
  return server
}

/** Every request with `debug`, the slow ones always. */
function logRequest(logger: Logger, { id: requestId, method, url }: FastifyRequest, reply: FastifyReply): void {
  const isSlow = reply.elapsedTime >= SLOW_REQUEST_MS
  if (!isSlow && !logger.isLevelEnabled('debug')) return
  const [path] = url.split('?')
  const entry = { requestId, method, path, status: reply.statusCode, elapsedMs: Math.round(reply.elapsedTime) }
  if (isSlow) logger.warn(entry, 'slow request')
  else logger.debug(entry, 'request')
}

/** Unique over processes and restarts without asking for random bytes each time. */
function requestIds(): () => string {
  const process = newId()
  let count = 0
  return () => `${process}-${++count}`
}

/** Older browsers do not take 'self' for websockets; the grammar of the policy knows no IPv6 addresses. */
function socketOrigins({ ALLOWED_ORIGINS }: Config): string[] {
  return ALLOWED_ORIGINS.filter((origin) => !origin.includes('[')).map((origin) => origin.replace(/^http/, 'ws'))
}

/** Dashboard, GraphQL and health on one port. */
export async function createHttpServer({ services, config, boards, actors, apollo }: HttpServerParts): Promise<FastifyInstance> {
  const server = createFastify(config, services, GRAPHQL_BODY_BYTES_MAX)
  const isDevelopment = config.NODE_ENV === 'development'
  await server.register(cookie)
  await sendSecurityHeaders(server, {
    // Apollo's sandbox loads itself from its own site; it exists in development only.
    contentSecurityPolicy: isDevelopment
      ? false
      : {
          directives: {
            defaultSrc: ["'self'"],
            connectSrc: ["'self'", ...socketOrigins(config)],
            // ECharts and Element Plus set style attributes.
            styleSrc: ["'self'", "'unsafe-inline'"],
            imgSrc: ["'self'", 'data:'],
            upgradeInsecureRequests: config.PUBLIC_URL.startsWith('https:') ? [] : null,
          },
        },
    strictTransportSecurity: config.PUBLIC_URL.startsWith('https:'),
  })
  await server.register(rateLimit, {
    max: config.RATE_LIMIT_PER_MINUTE,
    timeWindow: RATE_WINDOW_MS,
    // Forty windows behind one address must not share a limit; a cookie that opens no session counts for its address.
    keyGenerator: (request) => actors.rememberedIdOf(readCookiesOf(request)) ?? request.ip,
  })
  registerHealth(server, services.database)
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, { context: contextMaker({ services, config, boards, actors }) }),
  })
  await registerFileRoutes(server, { services, actors })
  await registerItemSheetRoutes(server, { services, actors })
  await registerDashboard(server)
  return server
}
