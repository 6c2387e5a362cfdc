import { createHash } from 'node:crypto'
import { chmod, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../packages/api/src/platform/database/embedded/index.ts'
import { migrateDatabase } from '../../packages/api/src/platform/database/migrate.ts'
import { generateCases } from './generate-cases.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DIRECTORY = join(ROOT, '.cache', 'bench')
const STAMP = join(DIRECTORY, 'generated.json')

/** Gives a PostgreSQL with that many cases, generated now or kept from an earlier run of the same generator and migrations. */
export async function openBenchDatabase(cases: number, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const stamp = JSON.stringify({ cases, print: await fingerprint() })
  const kept = await readFile(STAMP, 'utf8').catch(() => '')
  if (kept !== stamp) {
    say(`generating ${cases.toLocaleString('en')} cases in .cache/bench`)
    await generate(cases, say)
    await writeFile(STAMP, stamp)
  }
  // Reads are measured with the settings the product runs with.
  return start('full')
}

async function generate(cases: number, say: (line: string) => void): Promise<void> {
  await rm(DIRECTORY, { recursive: true, force: true })
  await mkdir(DIRECTORY, { recursive: true })
  await chmod(DIRECTORY, 0o711)
  const embedded = await start('none')
  try {
    await migrateDatabase(embedded.url)
    const superuserUrl = new URL(embedded.superuserUrl)
    superuserUrl.pathname = new URL(embedded.url).pathname
    const sql = postgres(superuserUrl.href, { max: 1, onnotice: () => undefined })
    try {
      await generateCases(sql, cases, (line) => say(`  ${line}`))
    } finally {
      await sql.end()
    }
  } finally {
    await embedded.stop()
  }
}

function start(durability: 'full' | 'none'): Promise<EmbeddedPostgres> {
  const report = (fields: object, message: string) =>
    void process.stderr.write(`bench database: ${message} ${JSON.stringify(fields)}\n`)
  return startEmbeddedPostgres({
    dataDirectory: join(DIRECTORY, 'data'),
    durability,
    logger: { info: () => undefined, warn: report, error: report },
  })
}

/** What the generated rows depend on. */
async function fingerprint(): Promise<string> {
  const migrations: string[] = []
  for await (const path of glob(join(ROOT, 'packages', 'schema', 'migrations', '*', 'migration.sql'))) migrations.push(path)
  const sources = ['generate-cases.ts', 'bench-hall.ts'].map((name) => join(import.meta.dirname, name))
  const hash = createHash('sha256')
  for (const path of [...sources, ...migrations.sort()]) hash.update(await readFile(path))
  return hash.digest('hex')
}
