import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { TEST_PERSONAL_DATA_KEY } from '../support/keys.ts'
import { BENCH_TOKEN } from './bench-hall.ts'
import { endOf, onServerCore } from './processes.ts'

const MAIN = join(import.meta.dirname, '..', '..', 'packages', 'api', 'dist', 'main.js')
const START_PATIENCE_MS = 60_000
const POLL_MS = 50

export interface ApiServer {
  readonly pid: number
  readonly port: number
  /** The header that signs a request in. */
  readonly cookie: string
  stop(): Promise<void>
}

/** Starts the server as it is shipped, in production mode, on a core of its own; only the rate limit is opened. */
export async function startApi(
  databaseUrl: string,
  connections: number,
  profileDirectory: string | undefined,
): Promise<ApiServer> {
  const [port, devicePort] = await freePorts(2)
  const child = onServerCore(
    [
      ...(profileDirectory === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDirectory}`]),
      '--enable-source-maps',
      MAIN,
    ],
    {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PERSONAL_DATA_KEY: TEST_PERSONAL_DATA_KEY,
      DATABASE_CONNECTIONS: String(connections),
      PORT: String(port),
      DEVICE_PORT: String(devicePort),
      RATE_LIMIT_PER_MINUTE: '1000000',
      LOG_LEVEL: 'warn',
    },
    // The channel ends with this process, and the server with the channel.
    ['ignore', 'ignore', 'inherit', 'ipc'],
  )
  await untilReady(`http://127.0.0.1:${port}/readyz`, () => child.exitCode !== null)
  return { pid: child.pid ?? 0, port: port ?? 0, cookie: `mingchuang_session=${BENCH_TOKEN}`, stop: () => endOf(child) }
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = performance.now() + START_PATIENCE_MS
  while (performance.now() < deadline && !hasEnded()) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error('The server did not become ready; is it built? (npm run build)')
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  const ports = await Promise.all(
    servers.map(async (server) => {
      await once(server, 'listening')
      const address = server.address()
      return address === null || typeof address === 'string' ? 0 : address.port
    }),
  )
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
