import { createHash } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ExecutionArgs, ExecutionResult } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Actor } from '../../platform/actor.ts'
import { canonicalJson } from '../../platform/canonical-json.ts'
import type { Services } from '../../platform/command/index.ts'
import type { Config } from '../../platform/config/index.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { newId } from '../../platform/ids.ts'
import type { BoardHub, BoardSource } from '../../platform/live/index.ts'
import { createLoaders } from '../../platform/loaders.ts'
import type { ActorCache } from '../actor-cache.ts'
import type { Executor, OperationRequest } from '../graphql/executor.ts'
import { refusal } from '../graphql/graphql-errors.ts'
import { RATE_WINDOW_MS } from '../http/http-server.ts'
import { readCookies } from '../http/request-cookies.ts'
import { type BoardDocument, createBoardDocuments } from './board-documents.ts'
import { createRateWindow } from './rate-window.ts'
import { sendShared } from './shared-message.ts'

export interface BoardSubscriptionParts {
  readonly services: Services
  readonly config: Config
  readonly boards: BoardHub
  readonly actors: ActorCache
  readonly executor: Executor
}

/** What one subscription needs to send by itself, handed through graphql-ws as the execution's context. */
interface Subscription {
  readonly id: string
  readonly socket: WebSocket
  /** The connection below the websocket, to write a shared state to. */
  readonly connection: Duplex
  readonly source: BoardSource
}

const PATH = '/graphql'
const MESSAGE_BYTES_MAX = 64 * 1024
/** A dead client is noticed within two of these. */
const KEEP_ALIVE_MS = 5_000
/** How long a session that ended in another process may still be watched by an open socket. */
const RECHECK_MS = 5_000
/** A client that does not read gets no more states until its buffer has drained: the next one replaces them anyway. */
const BUFFERED_BYTES_MAX = 1_000_000
const FORBIDDEN = 4403
/** A page watches one board; each differing document is a board to be read every five seconds. */
const SUBSCRIPTIONS_MAX = 8

/** Serves subscriptions of boards on the HTTP server's own port. */
export function serveBoardSubscriptions(
  server: Server,
  { services, config, boards, actors, executor }: BoardSubscriptionParts,
): { close(): Promise<void> } {
  const documentOf = createBoardDocuments(executor.schema)
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES_MAX, perMessageDeflate: false })
  const upgrades = createRateWindow(config.RATE_LIMIT_PER_MINUTE, RATE_WINDOW_MS)
  const connections = new Map<WebSocket, { readonly request: IncomingMessage; readonly actor: Actor }>()

  function contextOf(actor: Actor): RequestContext {
    return { ...services, config, boards, actor, requestId: newId(), loaders: createLoaders() }
  }

  function sourceOf(board: BoardDocument, variables: Record<string, unknown>, actor: Actor): BoardSource {
    const scope = [actor.hallId, actor.role, actor.departmentId ?? '', actor.windowId ?? '']
    const request: OperationRequest = { ...board, variables }
    const key = createHash('sha256')
      .update(canonicalJson([...scope, board.document.loc?.source.body ?? '', board.operation.name?.value ?? '', variables]))
      .digest('base64')
    return {
      key,
      hallId: actor.hallId,
      async read() {
        const result = await executor.execute(request, contextOf(actor))
        if (result.errors !== undefined && result.errors.length > 0)
          throw new AggregateError(result.errors, 'a board could not be read')
        // With the end of the message around it, which is the same for every subscription.
        return Buffer.from(`${JSON.stringify(result)}}`, 'utf8')
      },
    }
  }

  const disposable = useServer<Record<string, unknown>>(
    {
      schema: executor.schema,
      async onConnect({ extra: { socket, request } }) {
        const actor = await actors.actorOf(readCookies(request.headers.cookie))
        if (actor === undefined) return false
        connections.set(socket, { request, actor })
        return true
      },
      onDisconnect: ({ extra }) => void connections.delete(extra.socket),
      onSubscribe({ extra: { socket }, subscriptions }, id, payload): ExecutionArgs | readonly ReturnType<typeof refusal>[] {
        const connection = connections.get(socket)
        if (connection === undefined) return [refusal('UNAUTHENTICATED')]
        if (Object.keys(subscriptions).length > SUBSCRIPTIONS_MAX) return [refusal('RATE_LIMITED', { most: SUBSCRIPTIONS_MAX })]
        const board = documentOf(payload.query, payload.operationName ?? undefined)
        if (!('document' in board)) return board
        const variables = payload.variables ?? {}
        const refused = executor.refuse({ ...board, variables }, contextOf(connection.actor))
        if (refused !== undefined) return [refused]
        const source = sourceOf(board, variables, connection.actor)
        const subscription: Subscription = { id, socket, connection: connection.request.socket, source }
        return { schema: executor.schema, document: board.document, contextValue: subscription }
      },
      // The document is a query by now; graphql-ws still finds the subscription in what the client sent only through this.
      execute: ({ contextValue }) => watch(boards, contextValue as Subscription),
      subscribe: ({ contextValue }) => watch(boards, contextValue as Subscription),
    },
    webSockets,
    KEEP_ALIVE_MS,
  )

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { origin } = request.headers
    if (request.url?.split('?')[0] !== PATH || (origin !== undefined && !config.ALLOWED_ORIGINS.includes(origin))) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    if (!upgrades.take(request.socket.remoteAddress ?? '')) {
      socket.end('HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    webSockets.handleUpgrade(request, socket, head, (opened) => webSockets.emit('connection', opened, request))
  }
  server.on('upgrade', upgrade)

  async function closeEndedSessions(): Promise<void> {
    for (const [socket, { request, actor }] of connections) {
      try {
        const current = await actors.actorOf(readCookies(request.headers.cookie))
        if (current === undefined || canonicalJson(current) !== canonicalJson(actor)) socket.close(FORBIDDEN, 'Forbidden')
      } catch (error) {
        services.logger.warn({ error }, 'sessions of open sockets were not checked; the next round does')
      }
    }
  }
  const recheck = setInterval(() => void closeEndedSessions(), RECHECK_MS)
  actors.onForget(() => void closeEndedSessions())

  return {
    async close() {
      clearInterval(recheck)
      server.off('upgrade', upgrade)
      await disposable.dispose()
    },
  }
}

/**
 * Sends the states of a board straight to the socket. graphql-ws keeps the subscription's life; its own way would stringify the
 * same state once a subscriber (51 ms for a thousand), so the iterable it gets stays silent until it ends.
 */
function watch(boards: BoardHub, { id, socket, connection, source }: Subscription): AsyncIterableIterator<ExecutionResult> {
  const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`)
  const end = boards.subscribe(source, (state) => {
    if (socket.readyState === socket.OPEN && socket.bufferedAmount < BUFFERED_BYTES_MAX) {
      sendShared(connection, head, state)
    }
  })
  const { promise: ended, resolve } = Promise.withResolvers<IteratorResult<ExecutionResult>>()
  const done = { done: true, value: undefined } as const
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: () => ended,
    return: () => {
      end()
      resolve(done)
      return Promise.resolve(done)
    },
  }
}
