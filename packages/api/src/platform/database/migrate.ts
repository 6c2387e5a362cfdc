import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { OperatorError } from '../operator-error.ts'

const require = createRequire(import.meta.url)

/** Two processes that start together must not migrate together. */
const MIGRATION_LOCK = 7_203_114

/** Brings the database to the newest migration; a second process waits for the first. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await takeLock(client, url)
    await migrate(drizzle({ client }), {
      migrationsFolder: join(dirname(require.resolve('@mingchuang/schema/package.json')), 'migrations'),
    })
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** The first thing ever asked of the database: what fails here is the connection. */
async function takeLock(client: postgres.Sql, url: string): Promise<void> {
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
  } catch (error) {
    const { host, pathname } = new URL(url)
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperatorError(
      `The database ${pathname.slice(1)} at ${host} cannot be used: ${reason}. Check DATABASE_URL and whether PostgreSQL runs there.`,
    )
  }
}
