import { offerSetupLinkIfEmpty } from '../features/setup/index.ts'
import { systemClock } from '../platform/clock.ts'
import { type Config, readConfig } from '../platform/config/index.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded/index.ts'
import { createLogger } from '../platform/logger.ts'
import { startServices } from '../platform/services.ts'
import { stopWhenAsked } from '../platform/shutdown.ts'
import { startApplication } from './application.ts'

/** Ends what was started, last first. */
type Stop = () => Promise<void>

/** Starts the whole hall from the environment and says where it is. */
export async function startHall(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment)
  const logger = createLogger(config)
  const stops: Stop[] = []
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  stopWhenAsked(stop, logger)
  try {
    const embedded = config.DATABASE_URL === undefined ? await startEmbedded(config, logger) : undefined
    if (embedded !== undefined) stops.push(() => embedded.stop())
    const databaseUrl = config.DATABASE_URL ?? embedded?.url ?? ''
    const services = await startServices({ config, databaseUrl, clock: systemClock, logger })
    stops.push(() => services.stop())
    const application = await startApplication(services, config)
    stops.push(() => application.stop())
    const setupToken = await offerSetupLinkIfEmpty(services)
    process.stdout.write(`${greeting(config, setupToken)}\n`)
  } catch (error) {
    await stop()
    throw error
  }
}

async function startEmbedded(config: Config, logger: ReturnType<typeof createLogger>): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({ dataDirectory: config.DATA_DIRECTORY, logger })
  embedded.onExit((error) => {
    logger.fatal({ error }, 'PostgreSQL ended and could not be brought back')
    process.kill(process.pid, 'SIGTERM')
  })
  return embedded
}

function greeting(config: Config, setupToken: string | undefined): string {
  const lines = [
    '',
    '  明窗 Mingchuang is open',
    `  Wall      ${config.PUBLIC_URL}/wall/desk`,
    `  Console   ${config.PUBLIC_URL}/console`,
  ]
  if (setupToken !== undefined) lines.push(`  Set-up    ${config.PUBLIC_URL}/setup/${setupToken}   (once, within 24 hours)`)
  return [...lines, ''].join('\n')
}
