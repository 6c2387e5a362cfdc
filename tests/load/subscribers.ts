// Many clients of one live board in one process: they subscribe as the wall does and count what arrives.
import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'

/** Opens the clients; answered once each has its first state. */
export interface SubscribeOrder {
  readonly kind: 'subscribe'
  readonly url: string
  readonly clients: number
  readonly cookie: string | undefined
  /** A GraphQL document; without one the server just sends. */
  readonly document: string | undefined
}

/** Waits until the clients together have got this many states since they were last asked. */
export interface AwaitOrder {
  readonly kind: 'await'
  readonly states: number
}

/** Answers an order: the states since the last one, and the bytes of the newest. */
export interface SubscribersReport {
  readonly states: number
  readonly newest: string
}

let states = 0
let newest = ''
let wanted = 0
let reached: (() => void) | undefined

function countState(data: Buffer): void {
  states += 1
  if (states >= wanted) {
    newest = data.toString('utf8')
    reached?.()
  }
}

function open({ url, cookie, document }: SubscribeOrder): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = new WebSocket(url, 'graphql-transport-ws', {
    perMessageDeflate: false,
    headers: cookie === undefined ? {} : { cookie },
  })
  let isSubscribed = false
  socket.on('error', reject)
  socket.on('close', (code, reason) => reject(new Error(`A subscriber was closed: ${code} ${reason.toString()}`)))
  socket.on('open', () => {
    if (document === undefined) return resolve()
    socket.send('{"type":"connection_init"}')
  })
  socket.on('message', (data: Buffer) => {
    if (document !== undefined && !isSubscribed) {
      isSubscribed = true
      socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query: document } }))
      return resolve()
    }
    countState(data)
  })
  return promise
}

async function obey(order: SubscribeOrder | AwaitOrder): Promise<SubscribersReport> {
  if (order.kind === 'subscribe') {
    for (let opened = 0; opened < order.clients; opened += 50)
      await Promise.all(Array.from({ length: Math.min(50, order.clients - opened) }, () => open(order)))
    wanted = order.document === undefined ? 0 : order.clients
  } else {
    wanted = order.states
  }
  const { promise, resolve } = Promise.withResolvers<void>()
  reached = resolve
  if (states < wanted) await promise
  reached = undefined
  const report = { states, newest }
  states = 0
  wanted = Number.POSITIVE_INFINITY
  return report
}

process.on('message', (order: SubscribeOrder | AwaitOrder) => {
  obey(order).then(
    (report) => process.send?.(report),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    },
  )
})
process.once('disconnect', () => process.exit(0))
