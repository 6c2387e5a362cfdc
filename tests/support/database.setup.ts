import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../packages/api/src/platform/database/embedded/index.ts'
import { migrateDatabase } from '../../packages/api/src/platform/database/migrate.ts'

/** What a test worker needs to make a database of its own. */
export interface TestCluster {
  readonly superuserUrl: string
  readonly applicationUrl: string
  /** A database with every migration applied, to copy. */
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with a {@link TestCluster}; the first request starts PostgreSQL. */
    readonly testClusterAddress: string
  }
}

const TEMPLATE = 'migrated'

/** One PostgreSQL for the whole run, started by the first test that asks for a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<RunningCluster> | undefined
  const server = createServer((_request, response) => {
    started ??= startTestCluster()
    started.then(
      ({ cluster }) => response.end(JSON.stringify(cluster)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test database server has no port.')
  project.provide('testClusterAddress', `http://127.0.0.1:${address.port}`)

  return async () => {
    server.closeAllConnections()
    server.close()
    const running = await started?.catch(() => undefined)
    if (!running) return
    await running.postgres.stop()
    await rm(running.directory, { recursive: true, force: true })
  }
}

interface RunningCluster {
  readonly cluster: TestCluster
  readonly postgres: EmbeddedPostgres
  readonly directory: string
}

async function startTestCluster(): Promise<RunningCluster> {
  const directory = await mkdtemp(join(tmpdir(), 'mingchuang-test-'))
  // Started by root, PostgreSQL runs under another account, which must be able to pass.
  await chmod(directory, 0o711)
  const logger = { info: () => {}, warn: report, error: report }
  const embedded = await startEmbeddedPostgres({ dataDirectory: directory, logger, durability: 'none' })
  try {
    await makeTemplate(embedded)
  } catch (error) {
    await embedded.stop()
    throw error
  }
  const cluster = { superuserUrl: embedded.superuserUrl, applicationUrl: embedded.url, template: TEMPLATE }
  return { cluster, postgres: embedded, directory }
}

async function makeTemplate(embedded: EmbeddedPostgres): Promise<void> {
  const url = new URL(embedded.url)
  const superuser = postgres(embedded.superuserUrl, { max: 1 })
  try {
    await superuser`create database ${superuser(TEMPLATE)} owner ${superuser(url.username)}`
    url.pathname = TEMPLATE
    await migrateDatabase(url.href)
    // Nobody connects to it any more, so nobody can hold up the copying.
    await superuser`alter database ${superuser(TEMPLATE)} allow_connections false is_template true`
  } finally {
    await superuser.end()
  }
}

function report(fields: object, message: string): void {
  process.stderr.write(`test database: ${message} ${JSON.stringify(fields)}\n`)
}
