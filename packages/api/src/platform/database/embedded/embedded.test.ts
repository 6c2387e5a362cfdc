import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './index.ts'
import { processIsRunning } from './processes.ts'

const PATIENCE = { timeout: 15_000, interval: 20 }
const silent = { info: () => {}, warn: () => {}, error: () => {} }

let directory: string
let dataDirectory: string
const running: EmbeddedPostgres[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingchuang-embedded-'))
  chmodSync(directory, 0o711)
  dataDirectory = join(directory, 'data')
})

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop()
  rmSync(directory, { recursive: true, force: true })
})

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDirectory, logger: silent, durability: 'none', ...options })
  running.push(database)
  return database
}

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 5 })
  try {
    return [...(await sql.unsafe<Row[]>(text))]
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Another Node process that starts the database, says its pid and goes on. */
async function startElsewhere(
  account: { uid?: number; gid?: number } = {},
): Promise<{ node: ChildProcess; postmasterPid: number }> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    const say = (fields, message) => process.stderr.write(message + JSON.stringify(fields))
    const logger = { info: () => {}, warn: say, error: say }
    const database = await startEmbeddedPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)}, logger, durability: 'none' })
    process.stdout.write(String(database.pid))
    setInterval(() => {}, 1000)`
  const args = ['--input-type=module', '--conditions=source', '--eval', program]
  const node = spawn(process.execPath, args, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  node.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const first = await Promise.race([once(node.stdout, 'data'), once(node, 'close').then(() => undefined)])
  if (!first) throw new Error(complaint)
  return { node, postmasterPid: Number(String(first[0])) }
}

interface ProcessEntry {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Every process of the machine; small images have /proc but no ps, macOS the other way round. */
function listProcesses(): ProcessEntry[] {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    return stdout.split('\n').map((line) => {
      const [pid, parent, ...command] = line.trim().split(/\s+/)
      return { pid: Number(pid), parent: Number(parent), command: command.join(' ') }
    })
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(pid), parent: Number(parent), command }]
      } catch {
        // It ended while we were looking.
        return []
      }
    })
}

async function untilNothingRuns(): Promise<void> {
  const cluster = join(realpathSync(join(dataDirectory, 'postgres')), 'cluster')
  await vi.waitFor(() => expect(listProcesses().filter(({ command }) => command.includes(cluster))).toEqual([]), PATIENCE)
}

test('a new data directory becomes a UTF-8 cluster in UTC, and the application’s role is no superuser', async () => {
  const database = await start()
  expect(database.isNew).toBe(true)
  const [row] = await query(
    database.url,
    `select current_user as role, rolsuper as superuser, pg_encoding_to_char(encoding) as encoding, datlocprovider as provider,
            datlocale as locale, current_setting('timezone') as zone, current_setting('max_connections') as connections
       from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
  )
  expect(row).toEqual({
    role: 'mingchuang',
    superuser: false,
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    zone: 'UTC',
    connections: '200',
  })
})

test('rows survive a stop and a warm start, and stopping leaves neither process nor lock', async () => {
  const first = await start()
  await query(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  await first.stop()
  await untilNothingRuns()
  expect(existsSync(join(dataDirectory, 'instance.lock'))).toBe(false)

  const second = await start()
  expect(second.isNew).toBe(false)
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('nobody gets in without the password, which only the owner can read', async () => {
  const database = await start()
  const url = new URL(database.url)
  url.password = 'guess'
  await expect(query(url.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  url.username = 'postgres'
  await expect(query(url.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  expect(statSync(join(dataDirectory, 'postgres.credentials.json')).mode & 0o777).toBe(0o600)
})

test('PostgreSQL listens on the loopback address alone', async () => {
  const { superuserUrl, port } = await start()
  const [row] = await query(
    superuserUrl,
    `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
  )
  expect(row).toEqual({ addresses: '127.0.0.1', sockets: '' })
  const outside = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .find((entry) => !entry.internal)
  if (outside)
    await expect(
      fetch(`http://${outside.family === 'IPv6' ? `[${outside.address}]` : outside.address}:${port}`),
    ).rejects.toThrow()
})

test('a killed postmaster comes back by itself on the same port with every committed row', async () => {
  const database = await start({ durability: 'full' })
  await query(database.url, 'create table kept as select 42 as answer')
  const killed = database.pid
  process.kill(killed, 'SIGKILL')
  await vi.waitFor(async () => expect(await query(database.url, 'select answer from kept')).toEqual([{ answer: 42 }]), PATIENCE)
  expect(database.pid).not.toBe(killed)
})

test('stopping while a killed postmaster is being brought back leaves nothing behind', async () => {
  const database = await start()
  process.kill(database.pid, 'SIGKILL')
  await vi.waitFor(() => expect(processIsRunning(database.pid)).toBe(false), PATIENCE)
  await database.stop()
  await untilNothingRuns()
})

test('a postmaster that cannot be brought back is reported once, with the reason', async () => {
  const database = await start({ restartsAllowed: 2 })
  const gaveUp = vi.fn()
  database.onExit(gaveUp)
  const cluster = join(realpathSync(join(dataDirectory, 'postgres')), 'cluster')
  rmSync(join(cluster, 'global'), { recursive: true })
  process.kill(database.pid, 'SIGKILL')
  await vi.waitFor(() => expect(gaveUp).toHaveBeenCalledOnce(), PATIENCE)
  expect(gaveUp.mock.calls[0]?.[0]).toMatchObject({ message: expect.stringContaining('ended 2 times') })
})

test('a second start on the same data directory is refused with who is there and what to do', async () => {
  await start()
  await expect(start()).rejects.toThrow(/is in use by this same process/)
  const elsewhere = expect(startElsewhere()).rejects
  await elsewhere.toThrow(new RegExp(`is in use by process ${process.pid}.*kill ${process.pid}.*DATA_DIRECTORY`))
})

test('a killed Node takes PostgreSQL with it, and the next start takes over its lock', async () => {
  const { node, postmasterPid } = await startElsewhere()
  node.kill('SIGKILL')
  await vi.waitFor(() => expect(processIsRunning(postmasterPid)).toBe(false), PATIENCE)
  await untilNothingRuns()
  expect(existsSync(join(dataDirectory, 'instance.lock'))).toBe(true)
  expect((await start()).isNew).toBe(false)
})

test('a start while the killed one’s PostgreSQL is still stopping waits for it', async () => {
  const { node } = await startElsewhere()
  node.kill('SIGKILL')
  await once(node, 'exit')
  const database = await start()
  expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a PostgreSQL whose guards were all killed is adopted, and ends with its new owner', async () => {
  const { node, postmasterPid } = await startElsewhere()
  const processes = listProcesses()
  const guard = processes.find(({ pid }) => pid === postmasterPid)?.parent
  const watchers = processes.filter(({ pid, parent }) => parent === guard && pid !== postmasterPid)
  expect(watchers).toHaveLength(1)
  for (const { pid } of watchers) process.kill(pid, 'SIGKILL')
  node.kill('SIGKILL')
  await once(node, 'exit')

  const database = await start()
  expect(database.pid).toBe(postmasterPid)
  await database.stop()
  await untilNothingRuns()
})

test('a lost password file is replaced', async () => {
  const first = await start()
  await first.stop()
  rmSync(join(dataDirectory, 'postgres.credentials.json'))
  const second = await start()
  expect(new URL(second.url).password).not.toBe(new URL(first.url).password)
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a fixed port that is taken is named', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const address = squatter.address()
  const port = typeof address === 'object' ? address?.port : undefined
  await expect(start({ port: port ?? 0 })).rejects.toThrow(`Port ${port} for PostgreSQL is taken by another program.`)
  squatter.close()
})

const isRoot = process.getuid?.() === 0

test.runIf(isRoot)(
  'started by root in a directory closed to others, the database lives where its account can reach it',
  async () => {
    chmodSync(directory, 0o700)
    const database = await start()
    const home = realpathSync(join(dataDirectory, 'postgres'))
    expect(home.startsWith(directory)).toBe(false)
    expect(statSync(home).uid).not.toBe(0)
    await database.stop()
    rmSync(home, { recursive: true })
  },
)

test.runIf(isRoot)('a plain user starts it under that user’s own account', async ({ skip }) => {
  const nobody = { uid: 65_534, gid: 65_534 }
  const source = new URL('.', import.meta.url).pathname
  const reads = spawnSync(process.execPath, ['--eval', `require('node:fs').readdirSync(${JSON.stringify(source)})`], {
    ...nobody,
    cwd: '/',
  })
  if (reads.status !== 0) skip('another account cannot read this working copy')
  mkdirSync(dataDirectory)
  chownSync(dataDirectory, nobody.uid, nobody.gid)
  const { node, postmasterPid } = await startElsewhere(nobody)
  expect(statSync(join(dataDirectory, 'postgres', 'cluster')).uid).toBe(nobody.uid)
  expect(readFileSync(join(dataDirectory, 'instance.lock'), 'utf8')).toContain(String(node.pid))
  node.kill('SIGKILL')
  await vi.waitFor(() => expect(processIsRunning(postmasterPid)).toBe(false), PATIENCE)
})
