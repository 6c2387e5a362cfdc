import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

const require = createRequire(import.meta.url)

/** Two processes that start together must not migrate together. */
const MIGRATION_LOCK = 7_203_114

/** Brings the database to the newest migration; a second process waits for the first. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(drizzle({ client }), {
      migrationsFolder: join(dirname(require.resolve('@mingchuang/schema/package.json')), 'migrations'),
    })
  } finally {
    await client.end({ timeout: 5 })
  }
}
