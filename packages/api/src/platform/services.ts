import type { Clock } from './clock.ts'
import type { Services } from './command/index.ts'
import type { Config } from './config/index.ts'
import { openDatabase } from './database/database.ts'
import { migrateDatabase } from './database/migrate.ts'
import { openFileStore } from './files/file-store.ts'
import { postgresChannel, startLive } from './live/index.ts'
import type { Logger } from './logger.ts'
import { personalDataKeys } from './personal-data-key.ts'
import { createSealer } from './seal.ts'

export interface ServicesOptions {
  readonly config: Pick<
    Config,
    'DATABASE_CONNECTIONS' | 'DATA_DIRECTORY' | 'FILES_DIRECTORY' | 'PERSONAL_DATA_KEY' | 'PERSONAL_DATA_PREVIOUS_KEYS'
  >
  readonly databaseUrl: string
  readonly clock: Clock
  readonly logger: Logger
  /** For the server that answers people; programs of an operator take the time they need. */
  readonly statementTimeoutMs?: number
}

/**
 * Brings the database to the newest migration and what writes and tells on top of it. Apart from the server that answers over
 * HTTP: an import must not carry Apollo and Fastify in its memory.
 */
export async function startServices({
  config,
  databaseUrl,
  clock,
  logger,
  statementTimeoutMs,
}: ServicesOptions): Promise<Services & { stop(): Promise<void> }> {
  const sealer = createSealer(personalDataKeys(config))
  await migrateDatabase(databaseUrl)
  const database = openDatabase({
    url: databaseUrl,
    connections: config.DATABASE_CONNECTIONS,
    applicationName: 'mingchuang',
    ...(statementTimeoutMs !== undefined && { statementTimeoutMs }),
  })
  const channel = postgresChannel(databaseUrl)
  const live = await startLive(channel, logger)
  return {
    database,
    clock,
    live,
    logger,
    sealer,
    files: openFileStore(config.FILES_DIRECTORY),
    async stop() {
      await live.close()
      await channel.close()
      await database.close()
    },
  }
}
