import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundHall } from '../../packages/api/src/features/imports/hall.fixture.ts'
import { openDatabase } from '../../packages/api/src/platform/database/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { TEST_PERSONAL_DATA_KEY } from '../support/keys.ts'
import { createTestServices } from '../support/services.ts'

const EVENTS = Number(process.env.IMPORTED_EVENTS ?? 60_000)
const KIBIBYTES_MAX = 200 * 1024

let owner: TestDatabase
let directory: string

beforeAll(async () => {
  owner = await createTestDatabase()
  directory = await mkdtemp(join(tmpdir(), 'mingchuang-memory-'))
  const services = await createTestServices(new Date('2026-03-02T02:00:00Z'))
  const database = openDatabase({ url: owner.url, connections: 1, applicationName: 'test' })
  await foundHall({ ...services, database }, 'TOWN')
  await database.close()
  await services.close()
  await pipeline(Readable.from(logLines()), createWriteStream(join(directory, 'log.csv')))
})
afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
  await owner.drop()
})

function* logLines(): Generator<string> {
  yield 'case:concept:name,concept:name,time:timestamp\n'
  for (let row = 0; row < EVENTS; row += 1) yield `A-${Math.floor(row / 5)},step ${row % 5},2014-09-26 09:0${row % 10}\n`
}

/** The most memory a process ever held, as Linux counts it; undefined once it has ended. */
function highWaterMark(processId: number | undefined): number | undefined {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? []
    return kibibytes === undefined ? undefined : Number(kibibytes)
  } catch {
    return undefined
  }
}

test.skipIf(process.platform !== 'linux')(
  'the importer, run as npm runs it, never holds 200 MB (skipped where there is no /proc)',
  async () => {
    const program = fileURLToPath(new URL('../../packages/api/dist/tools/import.js', import.meta.url))
    const flags = ['--max-semi-space-size=2', '--max-old-space-size=96']
    const child = spawn(process.execPath, [...flags, program, 'log.csv', '--hall', 'TOWN', '--source', 'A'], {
      env: { ...process.env, DATABASE_URL: owner.url, PERSONAL_DATA_KEY: TEST_PERSONAL_DATA_KEY, INIT_CWD: directory },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let highest = 0
    const watching = setInterval(() => {
      highest = Math.max(highest, highWaterMark(child.pid) ?? 0)
    }, 50)
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    const [code] = await once(child, 'close')
    clearInterval(watching)
    expect([code, out]).toEqual([0, expect.stringContaining(`${EVENTS.toLocaleString('en')} events new`)])
    expect(highest).toBeGreaterThan(0)
    expect(highest).toBeLessThan(KIBIBYTES_MAX)
  },
)
