import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import type { TestCluster } from './database.setup.ts'

/** A database that belongs to one test file, with every migration applied and no rows. */
export interface TestDatabase {
  /** As the role that owns the database, like the application. */
  readonly url: string
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>
}

/** Makes a database for the calling test file: `const database = await createTestDatabase()` in `beforeAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = await askForCluster()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(cluster.applicationUrl)
  await asSuperuser(
    cluster,
    (sql) => sql`create database ${sql(name)} template ${sql(cluster.template)} owner ${sql(url.username)}`,
  )
  url.pathname = name
  return {
    url: url.href,
    drop: async () => {
      await asSuperuser(cluster, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
    },
  }
}

async function askForCluster(): Promise<TestCluster> {
  const response = await fetch(inject('testClusterAddress'))
  if (!response.ok) throw new Error(`The test database did not start: ${await response.text()}`)
  const cluster: TestCluster = JSON.parse(await response.text())
  return cluster
}

async function asSuperuser(cluster: TestCluster, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(cluster.superuserUrl, { max: 1, onnotice: () => {} })
  try {
    await run(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
