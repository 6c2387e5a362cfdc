import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SimulatorBrief, SimulatorSettings } from '@mingchuang/schema'
import { clusterDirectoryOf } from '../../packages/api/src/platform/database/embedded/cluster.ts'
import { findRunningPostgres } from '../../packages/api/src/platform/database/embedded/index.ts'
import { readPostmasterFile } from '../../packages/api/src/platform/database/embedded/postmaster-file.ts'
import { processIsRunning } from '../../packages/api/src/platform/database/embedded/processes.ts'

const API = fileURLToPath(new URL('../../packages/api/dist/', import.meta.url))
const SIMULATOR = fileURLToPath(new URL('../../packages/simulator/dist/main.js', import.meta.url))

/** Variables of the environment, as an operator sets them. */
type Variables = Readonly<Record<string, string>>

/** A program of the built product, running or ended. */
export interface Program {
  readonly pid: number
  /** Everything it wrote so far, on both streams. */
  output(): string
  /** How it ended, once it has. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  kill(signal: NodeJS.Signals): void
}

/** The built product on a data directory of its own, started and ended as operators and power cuts do it. */
export interface Installation {
  readonly dataDirectory: string
  readonly port: number
  readonly devicePort: number
  readonly url: string
  readonly deviceUrl: string
  /** Starts the server; nothing of the caller's environment reaches it but the path. */
  start(variables?: Variables): Program
  /** Starts the server and waits until it is ready. */
  open(variables?: Variables): Promise<Program>
  /** Runs an operator's program to its end and gives its exit code and output. */
  runTool(name: string, args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }>
  /** Starts the simulator; the next one goes on where this one ended, however it ended. */
  simulate(brief: SimulatorBrief, speed: number): Program
  /** Every write the server acknowledged to the simulator, a line of JSON each; one may be there twice. */
  readonly simulatorLedgerFile: string
  isReady(): Promise<boolean>
  /** Waits until `/readyz` answers 200. */
  ready(): Promise<void>
  /** The application's database while a server keeps it running. */
  databaseUrl(): string
  /** The postmaster's process id while a server keeps it running. */
  postmaster(): number | undefined
  /** Process ids of its PostgreSQL: the guard, the postmaster and the backends. */
  postgresProcesses(): number[]
  /** Process ids of everything that belongs to it. */
  processes(): number[]
  /** Ends what is left of it and removes its files. */
  remove(): void
}

const READY_WITHIN_MS = 30_000
const LOOK_MS = 20

/** An installation in a new, empty directory, on two free ports. */
export async function createInstallation(): Promise<Installation> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'mingchuang-installation-'))
  // Started by root, PostgreSQL runs under another account, which must be able to pass.
  chmodSync(dataDirectory, 0o711)
  const [port, devicePort] = await findFreePorts()
  const url = `http://127.0.0.1:${port}`
  const deviceUrl = `http://127.0.0.1:${devicePort}`
  const environment = {
    PATH: process.env.PATH ?? '',
    DATA_DIRECTORY: dataDirectory,
    PORT: String(port),
    DEVICE_PORT: String(devicePort),
    DEMO: 'off',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_MINUTE: '1000000',
  }
  const simulatorLedgerFile = join(dataDirectory, 'simulator-ledger.jsonl')
  const start = (variables: Variables = {}) => runNode([join(API, 'main.js')], { ...environment, ...variables })

  async function isReady(): Promise<boolean> {
    try {
      return (await fetch(`${url}/readyz`)).ok
    } catch {
      return false
    }
  }
  const ready = () => until(isReady, `${url} is ready`)

  return {
    dataDirectory,
    port,
    devicePort,
    url,
    deviceUrl,
    simulatorLedgerFile,
    start,
    isReady,
    ready,
    async open(variables) {
      const server = start(variables)
      const failed = server.ended.then(({ code }) => {
        throw new Error(`The server ended with ${code}:\n${server.output()}`)
      })
      await Promise.race([ready(), failed])
      return server
    },
    async runTool(name, args) {
      const tool = runNode([join(API, 'tools', `${name}.js`), ...args], environment)
      const { code } = await tool.ended
      return { code, output: tool.output() }
    },
    simulate(brief, speed) {
      const stateDirectory = join(dataDirectory, 'simulator')
      const settings: SimulatorSettings = {
        apiUrl: url,
        deviceUrl,
        speed,
        stateDirectory,
        ledgerFile: simulatorLedgerFile,
        brief,
      }
      const file = join(dataDirectory, 'simulator.json')
      writeFileSync(file, JSON.stringify(settings))
      return runNode([SIMULATOR, '--settings', file], environment)
    },
    databaseUrl() {
      const found = findRunningPostgres(dataDirectory)
      if (found === undefined) throw new Error(`No PostgreSQL is running in ${dataDirectory}.`)
      return found
    },
    postmaster() {
      const file = readPostmasterFile(clusterDirectoryOf(dataDirectory))
      return file?.status === 'ready' && processIsRunning(file.pid) ? file.pid : undefined
    },
    postgresProcesses: () => processesNaming(realPathOf(join(dataDirectory, 'postgres')), ['cmdline', 'cwd']),
    processes: () => processesNaming(dataDirectory, ['cmdline', 'cwd', 'environ']),
    remove() {
      for (const pid of processesNaming(dataDirectory, ['cmdline', 'cwd', 'environ'])) killIfThere(pid)
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Kills a process; one that has just ended by itself is none the worse. */
export function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Waits for a condition; the words say what was waited for in vain. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  words: string | (() => string),
  withinMs = READY_WITHIN_MS,
): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await holds())) {
    if (performance.now() > deadline) {
      throw new Error(`In vain for ${withinMs} ms: ${typeof words === 'string' ? words : words()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

function runNode(args: readonly string[], environment: Variables): Program {
  // The channel lets the server notice when the test itself is killed, as it does with the launcher of npm start.
  const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }))
  return { pid: child.pid ?? 0, output: () => output, ended, kill: (signal) => void child.kill(signal) }
}

type ProcessFile = 'cmdline' | 'cwd' | 'environ'

/** Where root's own directories are closed to PostgreSQL's account, its files lie elsewhere, behind a link. */
function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

/** Running processes that name a directory in their command line, their working directory or their environment. */
function processesNaming(directory: string, files: readonly ProcessFile[]): number[] {
  const pids = readdirSync('/proc').map(Number)
  return pids.filter((pid) => pid > 0 && files.some((file) => names(pid, file, directory)) && processIsRunning(pid))
}

function names(pid: number, file: ProcessFile, directory: string): boolean {
  const path = `/proc/${pid}/${file}`
  try {
    return (file === 'cwd' ? readlinkSync(path) : readFileSync(path, 'utf8')).includes(directory)
  } catch {
    return false
  }
}

async function findFreePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const
  const [one, other] = await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      return address === null || typeof address === 'string' ? 0 : address.port
    }),
  )
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return [one ?? 0, other ?? 0]
}
