import { halls } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { systemClock } from '../platform/clock.ts'
import type { Services } from '../platform/command/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { findRunningPostgres, startEmbeddedPostgres } from '../platform/database/embedded/index.ts'
import { createLogger } from '../platform/logger.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { startServices } from '../platform/services.ts'

/**
 * Runs an operator's work on the configured database: the one of DATABASE_URL, the one a running server keeps under DATA_DIRECTORY,
 * or that one started for the while.
 */
export async function withServices(work: (services: Services) => Promise<number>): Promise<number> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env })
  const logger = createLogger(config)
  const existingUrl = config.DATABASE_URL ?? findRunningPostgres(config.DATA_DIRECTORY)
  const embedded =
    existingUrl === undefined ? await startEmbeddedPostgres({ dataDirectory: config.DATA_DIRECTORY, logger }) : undefined
  try {
    const services = await startServices({ config, databaseUrl: existingUrl ?? embedded?.url ?? '', clock: systemClock, logger })
    try {
      return await work(services)
    } finally {
      await services.stop()
    }
  } finally {
    await embedded?.stop()
  }
}

/** The hall an operator named by its code. */
export async function requireHall(
  services: Services,
  code: string | undefined,
): Promise<{ readonly id: string; readonly code: string; readonly name: string }> {
  if (code === undefined) throw new OperatorError('Name the hall: --hall CODE')
  const known = await services.database.rows<{ id: string; code: string; name: string }>(
    sql`select id, code, name from ${halls} order by code`,
  )
  const hall = known.find((candidate) => candidate.code === code)
  if (hall !== undefined) return hall
  const codes = known.map((candidate) => candidate.code).join(', ')
  throw new OperatorError(`There is no hall ${code}. ${codes === '' ? 'No hall has been set up yet.' : `There are: ${codes}.`}`)
}
