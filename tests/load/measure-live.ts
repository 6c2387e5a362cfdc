import postgres from 'postgres'
import type { ApiServer } from './api-server.ts'
import { BENCH_HALL } from './bench-hall.ts'
import type { BenchOptions } from './options.ts'
import { processorMs, startHelper, startServer } from './processes.ts'
import type { Line } from './report.ts'
import type { AwaitOrder, SubscribeOrder, SubscribersReport } from './subscribers.ts'
import { wallSubscription } from './wall-document.ts'

const REQUIRED = 6
const AIM = 2

interface LiveResult {
  readonly processorMs: number
  readonly newest: string
}

/**
 * Processor time of the server per state that everybody gets: from a poke of another process until the last subscriber has the
 * new board, with the reading of it; and of bare sends of the same bytes over as many sockets.
 */
export async function measureLive(api: ApiServer, databaseUrl: string, options: BenchOptions): Promise<Line> {
  const board = await measureBoard(api, databaseUrl, options)
  const rawMs = await measureRawSends(board.newest, options)
  return {
    title: `live board to ${options.subscribers.toLocaleString('en')} subscribers, ${Math.round(board.newest.length / 1024)} KiB`,
    unit: 'processor ms a state',
    floor: rawMs,
    api: board.processorMs,
    ratio: board.processorMs / rawMs,
    reaches: 'at most',
    required: REQUIRED,
    aim: AIM,
  }
}

async function measureBoard(api: ApiServer, databaseUrl: string, { subscribers, pushes }: BenchOptions): Promise<LiveResult> {
  const clients = startHelper('subscribers.ts')
  const sql = postgres(databaseUrl, { max: 1 })
  // As another process of the product does after a commit.
  const poke = () => sql.notify('hall_poked', `bench ${BENCH_HALL.id}`)
  try {
    const url = `ws://127.0.0.1:${api.port}/graphql`
    await clients.ask<SubscribersReport>(subscribeOrder(url, subscribers, api.cookie, wallSubscription()))
    let states = 0
    let newest = ''
    const push = async () => {
      const got = clients.ask<SubscribersReport>(awaitOrder(subscribers))
      await poke()
      const report = await got
      states += report.states
      newest = report.newest
    }
    await push()
    states = 0
    const before = processorMs(api.pid)
    for (let count = 0; count < pushes; count++) await push()
    return { processorMs: (processorMs(api.pid) - before) / (states / subscribers), newest }
  } finally {
    await clients.stop()
    await sql.end()
  }
}

async function measureRawSends(text: string, { subscribers, pushes }: BenchOptions): Promise<number> {
  const server = await startServer<{ port: number }>('raw-sender.ts')
  const clients = startHelper('subscribers.ts')
  try {
    await clients.ask<SubscribersReport>(subscribeOrder(`ws://127.0.0.1:${server.first.port}`, subscribers, undefined, undefined))
    const push = async () => {
      const got = clients.ask<SubscribersReport>(awaitOrder(subscribers))
      await server.ask({ text })
      await got
    }
    await push()
    const before = processorMs(server.pid)
    for (let count = 0; count < pushes; count++) await push()
    return (processorMs(server.pid) - before) / pushes
  } finally {
    await clients.stop()
    await server.stop()
  }
}

function subscribeOrder(url: string, clients: number, cookie: string | undefined, document: string | undefined): SubscribeOrder {
  return { kind: 'subscribe', url, clients, cookie, document }
}

function awaitOrder(states: number): AwaitOrder {
  return { kind: 'await', states }
}
