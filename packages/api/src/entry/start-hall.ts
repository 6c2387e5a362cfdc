import { join } from 'node:path'
import type { SimulatorSettings } from '@mingchuang/schema'
import { halls } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { recordPublishedYears } from '../features/cases/index.ts'
import { fillItemPinyin } from '../features/catalogue/index.ts'
import {
  DEMO_ACCOUNTS,
  DEMO_CITIZEN_PHONE,
  DEMO_HALL_CODE,
  hasDemoHall,
  seedDemoHall,
  simulatorBrief,
} from '../features/demo/index.ts'
import { outboxDirectory } from '../features/outbox/index.ts'
import { offerSetupLinkIfEmpty } from '../features/setup/index.ts'
import { startSupervision } from '../features/supervision/index.ts'
import { systemClock } from '../platform/clock.ts'
import type { Services } from '../platform/command/index.ts'
import { type Config, readConfig } from '../platform/config/index.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded/index.ts'
import { isUnavailable } from '../platform/database/failures.ts'
import { createLogger, type Logger } from '../platform/logger.ts'
import { requireFittingKeys } from '../platform/rotate-keys.ts'
import { startServices } from '../platform/services.ts'
import { stopWhenAsked } from '../platform/shutdown.ts'
import { type Application, startApplication } from './application.ts'
import { startSimulator } from './simulator-process.ts'

/** Far above the slowest chunk of the demo hall, far below what anybody waits for. */
const STATEMENT_TIMEOUT_MS = 60_000

/** No upload lasts as long. */
const ABANDONED_AFTER_MS = 86_400_000

/** Starts the whole hall from the environment, says where it is, and stops it, last part first, when asked. */
export async function startHall(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment)
  const logger = createLogger(config)
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  stopWhenAsked(stop, logger)
  outliveLostConnections(logger)
  try {
    const embedded = config.DATABASE_URL === undefined ? await startEmbedded(config, logger) : undefined
    if (embedded !== undefined) stops.push(() => embedded.stop())
    const databaseUrl = config.DATABASE_URL ?? embedded?.url ?? ''
    const services = await startServices({
      config,
      databaseUrl,
      clock: systemClock,
      logger,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    })
    stops.push(() => services.stop())
    await requireFittingKeys(services)
    await recordPublishedYears(services)
    await fillItemPinyin(services)
    await services.files.forgetAbandoned(new Date(services.clock.now().getTime() - ABANDONED_AFTER_MS))
    const isDemo = config.DEMO && (await maySeedDemo(services))
    if (isDemo) stops.push(await seedDemo(services))
    const application = await startApplication(services, config)
    stops.push(() => application.stop())
    const supervision = startSupervision(services)
    stops.push(() => supervision.stop())
    const setupToken = await offerSetupLinkIfEmpty(services)
    if (isDemo) {
      const simulator = startSimulator(simulatorSettings(application, config), logger)
      stops.push(() => simulator.stop())
    }
    process.stdout.write(`${greeting(config, setupToken, isDemo)}\n`)
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * The driver has rejected a promise that nobody holds when PostgreSQL was killed under it; the one we know is mended by our patch
 * of it. Whoever waited for an answer got
 * UNAVAILABLE; the server itself waits for the database to come back. Anything else unforeseen still ends the process.
 */
function outliveLostConnections(logger: Logger): void {
  process.on('unhandledRejection', (reason) => {
    if (!isUnavailable(reason)) throw reason
    logger.warn({ error: reason }, 'a connection to the database was lost')
  })
}

async function startEmbedded(config: Config, logger: Logger): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({ dataDirectory: config.DATA_DIRECTORY, logger })
  embedded.onExit((error) => {
    logger.fatal({ error }, 'PostgreSQL ended and could not be brought back')
    process.kill(process.pid, 'SIGTERM')
  })
  return embedded
}

/** The demo never enters a database in which a real hall works. */
async function maySeedDemo({ database }: Services): Promise<boolean> {
  const [hall] = await database.rows(sql`select from ${halls} limit 1`)
  return hall === undefined || (await hasDemoHall(database))
}

/** Waits until the wall has something to show; the report's year follows while the server serves. Returns what ends it early. */
async function seedDemo(services: Services): Promise<() => Promise<void>> {
  const startedAt = performance.now()
  const abort = new AbortController()
  const seeding = seedDemoHall(services, {
    signal: abort.signal,
    onProgress: ({ chunk, doneChunks, allChunks }) =>
      services.logger.debug({ chunk, doneChunks, allChunks }, 'demo hall: chunk is there'),
  })
  await seeding.usable
  const complete = seeding.complete.then(
    () => {
      if (abort.signal.aborted) return
      services.logger.info({ elapsedMs: Math.round(performance.now() - startedAt) }, 'demo hall: the report year is there')
    },
    (error: unknown) => services.logger.error({ error }, 'demo hall: the report year is incomplete; the next start goes on'),
  )
  return async () => {
    abort.abort()
    await complete
  }
}

function simulatorSettings({ url, deviceUrl }: Application, config: Config): SimulatorSettings {
  return {
    apiUrl: url,
    deviceUrl,
    speed: config.SIMULATOR_SPEED,
    stateDirectory: join(config.DATA_DIRECTORY, 'simulator'),
    brief: simulatorBrief(systemClock.now()),
  }
}

function greeting(config: Config, setupToken: string | undefined, isDemo: boolean): string {
  const lines = [
    '',
    '  明窗 Mingchuang is open',
    `  Wall      ${config.PUBLIC_URL}/wall/desk`,
    `  Console   ${config.PUBLIC_URL}/console`,
    `  GraphQL   ${config.PUBLIC_URL}/graphql`,
  ]
  if (isDemo) lines.push(`  Citizens  ${config.PUBLIC_URL}/citizen/${DEMO_HALL_CODE}`)
  if (setupToken !== undefined) lines.push(`  Set-up    ${config.PUBLIC_URL}/setup/${setupToken}   (once, within 24 hours)`)
  if (config.MESSAGE_SENDER === 'file') lines.push(`  Messages  ${outboxDirectory(config)}   (one-time codes of citizens)`)
  if (isDemo) {
    lines.push('', '  Demo accounts (this is a demo hall; DEMO=off for none)')
    for (const { loginName, password, role } of DEMO_ACCOUNTS)
      lines.push(`  ${role.padEnd(14)} ${loginName.padEnd(20)} ${password}`)
    lines.push(`  ${'citizen'.padEnd(14)} ${DEMO_CITIZEN_PHONE.padEnd(20)} the one-time code is among the messages`)
  }
  return [...lines, ''].join('\n')
}
