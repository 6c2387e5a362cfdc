import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Services } from '../../platform/command/index.ts'
import type { Config } from '../../platform/config/index.ts'
import type { Database } from '../../platform/database/database.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Cookies, RequestContext } from '../../platform/graphql/index.ts'
import type { BoardHub, Live } from '../../platform/live/index.ts'
import { createLoaders } from '../../platform/loaders.ts'
import type { Logger } from '../../platform/logger.ts'
import type { Sealer } from '../../platform/seal.ts'
import type { ActorCache } from '../actor-cache.ts'
import { cookiesOf } from './request-cookies.ts'

/** What every request of one server is given. */
export interface ContextParts {
  readonly services: Services
  readonly config: Config
  readonly boards: BoardHub
  readonly actors: ActorCache
}

/** The context of one request over HTTP. Apollo copies own properties and keeps the prototype, so what is rare is a getter. */
class HttpRequestContext implements RequestContext {
  readonly database: Database
  readonly clock: Clock
  readonly live: Live
  readonly sealer: Sealer
  readonly files: FileStore
  readonly config: Config
  readonly boards: BoardHub
  readonly baseLogger: Logger
  readonly actor: Actor | undefined
  readonly requestId: string
  readonly clientAddress: string
  readonly cookies: Cookies
  readonly loaders = createLoaders()

  constructor(
    { services, config, boards }: ContextParts,
    { id: requestId, ip: clientAddress }: Pick<FastifyRequest, 'id' | 'ip'>,
    actor: Actor | undefined,
    cookies: Cookies,
  ) {
    this.database = services.database
    this.clock = services.clock
    this.live = services.live
    this.sealer = services.sealer
    this.files = services.files
    this.baseLogger = services.logger
    this.config = config
    this.boards = boards
    this.requestId = requestId
    this.clientAddress = clientAddress
    this.actor = actor
    this.cookies = cookies
  }

  /** Made when something is to be said: most requests say nothing, and a child of the logger is dear. */
  get logger(): Logger {
    return this.baseLogger.child({ requestId: this.requestId })
  }
}

/** Makes the context of a request: who asks, by which cookies, under which request id. */
export function contextMaker(parts: ContextParts): (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext> {
  const { actors, config } = parts
  return async (request, reply) => {
    const cookies = cookiesOf(request, reply, config)
    const actor = await actors.actorOf(cookies)
    return new HttpRequestContext(parts, request, actor, {
      get: cookies.get,
      set: cookies.set,
      clear: (name) => {
        actors.forget(cookies)
        cookies.clear(name)
      },
    })
  }
}
