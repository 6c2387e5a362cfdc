import rateLimit from '@fastify/rate-limit'
import { PUNCH_BODY_BYTES_MAX } from '@mingchuang/schema'
import type { FastifyInstance } from 'fastify'
import { startSealer } from '../features/audit/index.ts'
import { type MessageSender, openSender, startOutbox } from '../features/outbox/index.ts'
import { startForgetting } from '../features/progress/index.ts'
import type { Services } from '../platform/command/index.ts'
import type { Config } from '../platform/config/index.ts'
import { startBoardHub } from '../platform/live/index.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { createActorCache } from './actor-cache.ts'
import { registerDeviceRoutes } from './devices/index.ts'
import { startApolloServer } from './graphql/apollo-server.ts'
import { buildGraphQLSchema } from './graphql/build-schema.ts'
import { createExecutor } from './graphql/executor.ts'
import { answerUnknownPaths } from './http/http-errors.ts'
import { createFastify, createHttpServer, RATE_WINDOW_MS } from './http/http-server.ts'
import { serveBoardSubscriptions } from './websocket/board-subscriptions.ts'

/** A running server: everything but the database itself and what acts from outside. */
export interface Application {
  readonly services: Services
  /** Base URLs it listens on, without a trailing slash. */
  readonly url: string
  readonly deviceUrl: string
  stop(): Promise<void>
}

/** Serves the services on both ports until stopped; messages to people leave through `sender`. */
export async function startApplication(
  services: Services,
  config: Config,
  sender: MessageSender = openSender(config, services),
): Promise<Application> {
  const { database, clock, live, logger } = services
  const boards = startBoardHub(live, logger)
  const sealer = startSealer(database, clock, logger)
  const outbox = startOutbox(services, sender)
  const forgetting = startForgetting(services)
  const actors = createActorCache(database, clock)
  const executor = createExecutor(await buildGraphQLSchema(), config)
  const apollo = await startApolloServer(executor, config, logger)
  const http = await createHttpServer({ services, config, boards, actors, apollo })
  const subscriptions = serveBoardSubscriptions(http.server, { services, config, boards, actors, executor })
  const devices = createFastify(config, services, PUNCH_BODY_BYTES_MAX)
  answerUnknownPaths(devices)
  await devices.register(rateLimit, { max: config.RATE_LIMIT_PER_MINUTE, timeWindow: RATE_WINDOW_MS })
  await registerDeviceRoutes(devices, { ...services, deviceNetworks: config.DEVICE_NETWORKS })

  async function stop(): Promise<void> {
    await subscriptions.close()
    boards.close()
    await Promise.all([http.close(), devices.close()])
    await apollo.stop()
    forgetting.stop()
    await outbox.stop()
    await sealer.stop()
  }
  try {
    const url = await listen(http, config.HOST, config.PORT, 'PORT')
    const deviceUrl = await listen(devices, config.HOST, config.DEVICE_PORT, 'DEVICE_PORT')
    return { services, url, deviceUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function listen(server: FastifyInstance, host: string, port: number, variable: 'PORT' | 'DEVICE_PORT'): Promise<string> {
  try {
    return await server.listen({ host, port })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new OperatorError(`Port ${port} of ${host} is taken by another program. Stop it, or set ${variable} to a free port.`)
    }
    throw error
  }
}
