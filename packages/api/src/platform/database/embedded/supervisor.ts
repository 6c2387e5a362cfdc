import { once } from 'node:events'
import { accessSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { OperatorError } from '../../operator-error.ts'
import { type Cluster, clusterDirectoryOf, openCluster, writeSettings } from './cluster.ts'
import { APPLICATION_DATABASE, APPLICATION_ROLE, readCredentials, SUPERUSER_ROLE } from './credentials.ts'
import { adoptGuarded, type Guard, serveGuarded } from './guard.ts'
import { acquireInstanceLock } from './instance-lock.ts'
import { type PostmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { processIsRunning, processIsZombie } from './processes.ts'
import type { Durability } from './settings.ts'

/** The part of a logger the supervisor speaks to; the application’s logger is one. */
interface SupervisorLogger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface EmbeddedPostgresOptions {
  /** Created when missing. One process at a time may use it. */
  readonly dataDirectory: string
  readonly logger: SupervisorLogger
  /** A fixed port; a free one is chosen when left out. */
  readonly port?: number
  /** `none` makes a throw-away cluster faster, for tests; `full` when left out. */
  readonly durability?: Durability
  /** More restarts than this within two minutes, and it is given up; {@link RESTARTS_ALLOWED} when left out. */
  readonly restartsAllowed?: number
}

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  /** The application's own database, as the role that owns it. */
  readonly url: string
  /** The maintenance database as superuser: for creating databases in tests, not for the application. */
  readonly superuserUrl: string
  readonly port: number
  /** The postmaster's process id; changes when it had to be restarted. */
  readonly pid: number
  /** Whether this start created the cluster. */
  readonly isNew: boolean
  /** Shuts PostgreSQL down and gives the data directory back. May be called more than once. */
  stop(): Promise<void>
  /** Called once if PostgreSQL ended and could not be brought back. */
  onExit(listener: (reason: Error) => void): void
}

/** What a postmaster may take to answer; recovery after a power cut is not limited by it. */
const ADOPTION_TIMEOUT_MS = 30_000
const POLL_MS = 10
/** PostgreSQL notes in its file that it is stopping right after it begins to refuse connections. */
const STATUS_CHANGE_MS = 100
const PORT_TRIES = 5
/** Recovery of a killed postmaster takes 0.6 s; its old backends may hold the shared memory for a moment longer. */
const FIRST_BACKOFF_MS = 100
const LONGEST_BACKOFF_MS = 5_000
/** After that many, something is wrong that another restart will not mend. */
const RESTARTS_ALLOWED = 10
const RESTART_WINDOW_MS = 120_000
const RECOVERY_NOTICE_MS = 10_000
/** An init process that looks only now and then takes some seconds. */
const REAPING_TIMEOUT_MS = 15_000

interface Running {
  readonly guard: Guard
  readonly pid: number
  readonly port: number
}

/**
 * Starts PostgreSQL on a data directory, or adopts one that is still running there, and keeps it running until `stop`.
 * It ends with this process, whatever way this process ends.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDirectory = resolve(options.dataDirectory)
  makeUsable(dataDirectory)
  const lock = acquireInstanceLock(dataDirectory)
  const { logger, durability = 'full' } = options
  try {
    const startedAt = performance.now()
    const cluster = await openCluster(dataDirectory, durability)
    const postmaster = new SupervisedPostmaster(cluster, durability, logger, options.restartsAllowed ?? RESTARTS_ALLOWED)
    await postmaster.start(options.port)
    const elapsedMs = Math.round(performance.now() - startedAt)
    logger.info(
      { port: postmaster.port, pid: postmaster.pid, directory: cluster.directory, new: cluster.isNew, elapsedMs },
      'PostgreSQL is ready',
    )

    let stopped: Promise<void> | undefined
    return {
      url: connectionUrl(APPLICATION_ROLE, cluster.credentials.applicationPassword, postmaster.port, APPLICATION_DATABASE),
      superuserUrl: connectionUrl(SUPERUSER_ROLE, cluster.credentials.superuserPassword, postmaster.port, SUPERUSER_ROLE),
      port: postmaster.port,
      get pid() {
        return postmaster.pid
      },
      isNew: cluster.isNew,
      stop: () => {
        stopped ??= postmaster.stop().finally(() => lock.release())
        return stopped
      },
      onExit: (listener) => postmaster.onGivenUp(listener),
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * The application's URL of the PostgreSQL that a running server keeps on this data directory, so that an operator's program can work
 * beside it; undefined when none is running there.
 */
export function findRunningPostgres(dataDirectory: string): string | undefined {
  const directory = resolve(dataDirectory)
  const credentials = readCredentials(directory)
  const file = readPostmasterFile(clusterDirectoryOf(directory))
  if (!credentials || file?.status !== 'ready' || !processIsRunning(file.pid)) return undefined
  return connectionUrl(APPLICATION_ROLE, credentials.applicationPassword, file.port, APPLICATION_DATABASE)
}

class SupervisedPostmaster {
  readonly #cluster: Cluster
  readonly #durability: Durability
  readonly #logger: SupervisorLogger
  readonly #restartsAllowed: number
  readonly #stopping = new AbortController()
  readonly #listeners: ((reason: Error) => void)[] = []
  readonly #restartTimes: number[] = []
  #running: Running | undefined
  #supervision: Promise<void> = Promise.resolve()
  #givenUp: Error | undefined
  #port = 0
  #pid = 0

  constructor(cluster: Cluster, durability: Durability, logger: SupervisorLogger, restartsAllowed: number) {
    this.#cluster = cluster
    this.#durability = durability
    this.#logger = logger
    this.#restartsAllowed = restartsAllowed
  }

  get port(): number {
    return this.#port
  }

  get pid(): number {
    return this.#pid
  }

  onGivenUp(listener: (reason: Error) => void): void {
    if (this.#givenUp) listener(this.#givenUp)
    else this.#listeners.push(listener)
  }

  async start(fixedPort: number | undefined): Promise<void> {
    const adopted = await this.#adoptRunning()
    this.#hold(adopted ?? (await this.#serveOnSomePort(fixedPort)))
    this.#supervision = this.#supervise()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#running?.guard.shutDown()
    await this.#supervision
  }

  #hold(running: Running): void {
    this.#running = running
    this.#port = running.port
    this.#pid = running.pid
  }

  /** Waits for the postmaster to end and brings it back, until told to stop or until that is hopeless. */
  async #supervise(): Promise<void> {
    while (this.#running) {
      const reason = await this.#running.guard.ended
      this.#running = undefined
      if (this.#stopping.signal.aborted) return
      this.#logger.warn({ pid: this.#pid, reason }, 'PostgreSQL ended; starting it again')
      try {
        await this.#bringBack()
      } catch (error) {
        if (this.#stopping.signal.aborted) return
        this.#giveUp(error instanceof Error ? error : new Error(String(error)))
      }
    }
  }

  async #bringBack(): Promise<void> {
    const startedAt = performance.now()
    let backoffMs = FIRST_BACKOFF_MS
    for (;;) {
      this.#countRestart()
      try {
        // If only the guard was killed, the postmaster is still there, serving or stopping.
        this.#hold((await this.#adoptRunning()) ?? (await this.#serve(this.#port)))
        break
      } catch (error) {
        if (this.#stopping.signal.aborted) throw error
        this.#logger.warn({ error: messageOf(error), backoffMs }, 'PostgreSQL did not start; trying again')
        await delay(backoffMs, undefined, { signal: this.#stopping.signal })
        backoffMs = Math.min(backoffMs * 2, LONGEST_BACKOFF_MS)
      }
    }
    const elapsedMs = Math.round(performance.now() - startedAt)
    this.#logger.info({ port: this.#port, pid: this.#pid, elapsedMs }, 'PostgreSQL is back')
  }

  #countRestart(): void {
    const now = performance.now()
    while (this.#restartTimes[0] !== undefined && this.#restartTimes[0] < now - RESTART_WINDOW_MS) this.#restartTimes.shift()
    this.#restartTimes.push(now)
    if (this.#restartTimes.length > this.#restartsAllowed) {
      throw new Error(
        `PostgreSQL ended ${this.#restartsAllowed} times within ${RESTART_WINDOW_MS / 1000} s; see ${this.#cluster.logFile}.`,
      )
    }
  }

  #giveUp(reason: Error): void {
    this.#givenUp = reason
    this.#logger.error({ error: reason.message }, 'PostgreSQL could not be brought back')
    for (const listener of this.#listeners) listener(reason)
  }

  async #serveOnSomePort(fixedPort: number | undefined): Promise<Running> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#serve(fixedPort ?? (await findFreePort()))
      } catch (error) {
        // Somebody may take the free port between the finding and the binding.
        if (fixedPort !== undefined || !(error instanceof PortTakenError) || tries === PORT_TRIES) throw error
      }
    }
  }

  /** Starts a postmaster and waits until it accepts connections. */
  async #serve(port: number): Promise<Running> {
    await this.#oldPostmasterIsReaped()
    this.#stopping.signal.throwIfAborted()
    writeSettings(this.#cluster, port, this.#durability)
    const before = readPostmasterFile(this.#cluster.directory)
    const logStart = statSync(this.#cluster.logFile, { throwIfNoEntry: false })?.size ?? 0
    const guard = serveGuarded(this.#cluster)
    let endReason: string | undefined
    const ended = guard.ended.then((reason) => {
      endReason = reason
    })
    let nextNotice = performance.now() + RECOVERY_NOTICE_MS
    for (;;) {
      if (this.#stopping.signal.aborted) {
        guard.shutDown()
        await ended
        throw new Error('PostgreSQL was stopped while it was starting.')
      }
      if (endReason !== undefined) throw startFailure(this.#cluster, port, logStart, endReason)
      const file = readPostmasterFile(this.#cluster.directory)
      if (file && file.status === 'ready' && file.writing !== before?.writing) return { guard, pid: file.pid, port }
      if (performance.now() > nextNotice) {
        this.#logger.info({}, 'PostgreSQL is still recovering')
        nextNotice += RECOVERY_NOTICE_MS
      }
      await Promise.race([delay(POLL_MS), ended])
    }
  }

  /**
   * A postmaster killed together with its guard is a zombie until init reaps it. PostgreSQL would take its number for a running
   * postmaster and refuse to start, and every such try would count against the restarts allowed.
   */
  async #oldPostmasterIsReaped(): Promise<void> {
    const deadline = performance.now() + REAPING_TIMEOUT_MS
    const old = readPostmasterFile(this.#cluster.directory)
    while (old && processIsZombie(old.pid) && performance.now() < deadline && !this.#stopping.signal.aborted) await delay(POLL_MS)
  }

  /** The postmaster an earlier process left behind, if it is there and serving. One that is just stopping is waited for. */
  async #adoptRunning(): Promise<Running | undefined> {
    const deadline = performance.now() + ADOPTION_TIMEOUT_MS
    for (;;) {
      const file = readPostmasterFile(this.#cluster.directory)
      if (!file || !processIsRunning(file.pid)) return undefined
      if (file.status === 'ready') {
        // The number may have passed to another process: only our own cluster accepts our password.
        if (await acceptsPassword(this.#cluster, file)) {
          this.#logger.info({ pid: file.pid, port: file.port }, 'Adopted the PostgreSQL that was still running')
          return { guard: adoptGuarded(this.#cluster, file.pid), pid: file.pid, port: file.port }
        }
        // Or it was just told to stop; then the file says so in a moment.
        await delay(STATUS_CHANGE_MS)
        if (readPostmasterFile(this.#cluster.directory)?.writing === file.writing) return undefined
        continue
      }
      if (performance.now() > deadline) {
        throw new OperatorError(
          `PostgreSQL (process ${file.pid}) is still busy ${file.status || 'with something'} in ${this.#cluster.directory}. ` +
            `Wait for it, or end it with: kill -INT ${file.pid}`,
        )
      }
      await delay(POLL_MS)
    }
  }
}

class PortTakenError extends OperatorError {}

function makeUsable(dataDirectory: string): void {
  try {
    mkdirSync(dataDirectory, { recursive: true })
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new OperatorError(
      `The data directory ${dataDirectory} cannot be used: ${messageOf(error)}. ` +
        'Start as the account that owns it, or set DATA_DIRECTORY to a directory you may write to.',
    )
  }
}

function connectionUrl(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}

async function acceptsPassword(cluster: Cluster, file: PostmasterFile): Promise<boolean> {
  const url = connectionUrl(APPLICATION_ROLE, cluster.credentials.applicationPassword, file.port, APPLICATION_DATABASE)
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function startFailure(cluster: Cluster, port: number, logStart: number, reason: string): Error {
  const log = readFileSync(cluster.logFile).subarray(logStart).toString('utf8').trim()
  if (log.includes('could not bind')) return new PortTakenError(`Port ${port} for PostgreSQL is taken by another program.`)
  return new Error(`PostgreSQL did not start (${reason}):\n${log}\nThe whole log: ${cluster.logFile}`)
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
