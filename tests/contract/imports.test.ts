import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type SQLWrapper, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differingCells, foundHall } from '../../packages/api/src/features/imports/hall.fixture.ts'
import { exportLog, type ImportSummary, importLog, readLog } from '../../packages/api/src/features/imports/index.ts'
import { openDatabase } from '../../packages/api/src/platform/database/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { TEST_PERSONAL_DATA_KEY } from '../support/keys.ts'
import { createTestServices, type TestServices } from '../support/services.ts'

/** Public event logs (BPI Challenge 2015 and the CoSeLoG receipt phase) that are not part of this repository. */
const logPath = (name: string) => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))
const missing = ['receipt.csv.gz', 'receipt.xes.gz', 'BPIC15_1.xes.gz'].filter((name) => !existsSync(logPath(name)))
const title =
  missing.length === 0
    ? 'the public event logs'
    : `the public event logs (skipped: ${missing.join(', ')} not found in ../shared/data)`

const NOW = new Date('2026-03-02T02:00:00Z')
const WHOLE_LOGS_MS = 300_000

type Hall = Awaited<ReturnType<typeof foundHall>>

describe.skipIf(missing.length > 0)(title, { timeout: WHOLE_LOGS_MS }, () => {
  let services: TestServices
  let hall: Hall
  beforeAll(async () => {
    services = await createTestServices(NOW)
    hall = await foundHall(services, 'LOGS')
  })
  afterAll(async () => services.close())

  const importFile = (into: Hall, name: string, source: string): Promise<ImportSummary> =>
    importLog(into, { source, fileName: name, entries: readLog(createReadStream(logPath(name))) })

  const stored = async ({ hallId }: Hall) => {
    const [row] = await services.database.rows<{ cases: number; rows: number }>(
      sql`select (select count(*) from cases where hall_id = ${hallId}) as cases,
        (select count(*) from case_events where hall_id = ${hallId} and origin = 'logRow') as rows`,
    )
    return row
  }

  it('import twice with the same 1,434 cases and 8,577 events, whichever format comes first', async () => {
    expect(await importFile(hall, 'receipt.csv.gz', 'RECEIPT')).toMatchObject({ newCases: 1_434, newEvents: 8_577 })
    expect(await importFile(hall, 'receipt.xes.gz', 'RECEIPT')).toMatchObject({
      cases: 1_434,
      events: 8_577,
      newCases: 0,
      newEvents: 0,
    })
    const other = await foundHall(services, 'XES')
    expect(await importFile(other, 'receipt.xes.gz', 'RECEIPT')).toMatchObject({ newCases: 1_434, newEvents: 8_577 })
    expect(await importFile(other, 'receipt.csv.gz', 'RECEIPT')).toMatchObject({ newCases: 0, newEvents: 0, knownEvents: 8_577 })
    expect(await stored(other)).toEqual(await stored(hall))
  })

  it('keep open cases open and take due days from the stated deadlines', async () => {
    const [row] = await services.database.rows<Record<string, number>>(
      sql`select count(*) filter (where state = 'accepted') as open, count(*) filter (where state = 'decided') as decided,
        count(*) filter (where promised_due_day is null) as "withoutDueDay" from cases where hall_id = ${hall.hallId}`,
    )
    // 105 cases have no end; two end before their start, which nobody can mean.
    expect(row).toEqual({ open: 107, decided: 1_327, withoutDueDay: 0 })
  })

  it('import all 1,199 cases and 52,217 events of the larger one, twice', async () => {
    const first = await importFile(hall, 'BPIC15_1.xes.gz', 'BPIC')
    expect(first).toMatchObject({ cases: 1_199, events: 52_217, newCases: 1_199, newEvents: 52_217, rejected: 0 })
    const second = await importFile(hall, 'BPIC15_1.xes.gz', 'BPIC')
    expect(second).toMatchObject({ newCases: 0, newEvents: 0, knownEvents: 52_217 })
    expect(await stored(hall)).toEqual({ cases: 2_633, rows: 60_794 })
    expect(await differingCells(services, hall.hallId)).toEqual([])
  })

  it('come back from an export with the same cases', async () => {
    const copy = await foundHall(services, 'COPY')
    const chunks: Buffer[] = []
    const sink = new Writable({ write: (chunk, _encoding, done) => void done(void chunks.push(chunk)) })
    expect(await exportLog(hall, { format: 'xes', sink })).toEqual({ cases: 2_633, events: 60_794 })
    await importLog(copy, { source: 'BACK', fileName: 'export.xes', entries: readLog(stream(chunks)) })
    const casesOf = ({ hallId }: Hall) =>
      services.database.rows<Record<string, unknown>>(
        sql`select number, state, version, received_at, accepted_day, decided_day, decided_on_time, promised_due_day, due_unknown_reason,
          used_working_days, handling_minutes, current_step from cases where hall_id = ${hallId} order by number`,
      )
    expect(await casesOf(copy)).toEqual(await casesOf(hall))
    expect(await differingCells(services, copy.hallId)).toEqual([])
  })
})

async function* stream(chunks: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

describe('the programs of the operator', () => {
  let owner: TestDatabase
  let directory: string
  beforeAll(async () => {
    owner = await createTestDatabase()
    directory = await mkdtemp(join(tmpdir(), 'mingchuang-import-'))
    const services = await createTestServices(NOW)
    const database = openDatabase({ url: owner.url, connections: 1, applicationName: 'test' })
    await foundHall({ ...services, database }, 'TOWN')
    await foundHall({ ...services, database }, 'EMPTY')
    await foundHall({ ...services, database }, 'THIRD')
    await database.close()
    await services.close()
    const rows = Array.from({ length: 20_000 }, (_, index) => `A-${index % 4_000},step ${index % 5},2014-09-26 09:0${index % 10}`)
    await writeFile(
      join(directory, 'log.csv'),
      ['case:concept:name,concept:name,time:timestamp', ...rows, ',nobody,2014-09-26', 'A-1,never,soon'].join('\n'),
    )
  })
  afterAll(async () => {
    await rm(directory, { recursive: true, force: true })
    await owner.drop()
  })

  /** Runs a built program as npm would: in the project, told where it was called. */
  function start(tool: 'import' | 'export' | 'recount' | 'rotate-keys', ...args: string[]) {
    const program = fileURLToPath(new URL(`../../packages/api/dist/tools/${tool}.js`, import.meta.url))
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, DATABASE_URL: owner.url, PERSONAL_DATA_KEY: TEST_PERSONAL_DATA_KEY, INIT_CWD: directory },
    })
    const output = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.err += text
    })
    const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, ...output }))
    return { child, ended }
  }
  const run = (tool: 'import' | 'export' | 'recount' | 'rotate-keys', ...args: string[]) => start(tool, ...args).ended

  it.each([
    [[], 'Name one log file'],
    [['log.csv', '--source', 'A'], 'Name the hall'],
    [['log.csv', '--hall', 'TOWN'], 'Name the organisation'],
    [['log.csv', '--hall', 'TOWN', '--source', 'a b'], 'Name the organisation'],
    [['log.csv', '--hall', 'NOWHERE', '--source', 'A'], 'There is no hall NOWHERE. There are: EMPTY, THIRD, TOWN.'],
    [['no.csv', '--hall', 'TOWN', '--source', 'A'], 'There is no file'],
    [['.', '--hall', 'TOWN', '--source', 'A'], 'is not a file'],
    [['log.csv', '--hall', 'TOWN', '--source', 'A', '--colour'], '--colour'],
  ])('say what is wrong with a call of import %j', async (args, sentence) => {
    const { code, err } = await run('import', ...args)
    expect(code).toBeGreaterThan(0)
    expect(err).toContain(sentence)
    expect(err).not.toContain('    at ')
  })

  it('explain themselves', async () => {
    for (const tool of ['import', 'export', 'rotate-keys'] as const)
      expect(await run(tool, '--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`npm run ${tool}`) })
  })

  it('rotate the keys, and find nothing to do where there is nothing personal', async () => {
    expect(await run('rotate-keys')).toEqual({ code: 0, err: '', out: '3 halls, nothing is left under a previous key\n' })
  })

  it('stop at Ctrl-C with what was read, complete it the next time, and report the rows left out', async () => {
    const { child, ended } = start('import', 'log.csv', '--hall', 'TOWN', '--source', 'A', '--rejects', 'rejects.csv')
    const database = openDatabase({ url: owner.url, connections: 1, applicationName: 'test' })
    await expect.poll(async () => (await database.rows(sql`select from cases limit 1`)).length, { timeout: 30_000 }).toBe(1)
    child.kill('SIGINT')
    const interrupted = await ended
    expect(interrupted).toMatchObject({ code: 130, out: expect.stringContaining('was interrupted') })

    const { code, out, err } = await run('import', 'log.csv', '--hall', 'TOWN', '--source', 'A', '--rejects', 'rejects.csv')
    expect(code).toBe(0)
    expect(out).toContain('4,000 cases, 20,000 events read;')
    expect(out).toContain('2 rejected')
    expect(err).toContain('line 20002: the case name is blank (case-name-missing)')
    expect(await readFile(join(directory, 'rejects.csv'), 'utf8')).toBe(
      'line,reason,message\r\n20002,case-name-missing,"the case name is blank"\r\n20003,time-unreadable,"""soon"" is not a time"\r\n',
    )
    const [row] = await database.rows<{ count: number }>(sql`select count(*) from case_events where origin = 'logRow'`)
    await database.close()
    expect(row?.count).toBe(20_000)
  }, 120_000)

  /** Runs one statement on the programs' database. */
  async function ask<Row>(statement: SQLWrapper): Promise<Row[]> {
    const database = openDatabase({ url: owner.url, connections: 1, applicationName: 'test' })
    try {
      return await database.rows<Row>(statement)
    } finally {
      await database.close()
    }
  }

  /** What the cases of a hall are: states, days, versions and their events, without the ids, which are each hall's own. */
  const contentOf = (hallCode: string) =>
    ask<Record<string, unknown>>(
      sql`select c.number, c.state, c.version, c.received_at, c.accepted_day, c.decided_day, c.decided_on_time, c.promised_due_day,
          c.statutory_due_day, c.due_unknown_reason, c.used_working_days, c.handling_minutes, c.current_step,
          (select json_agg(json_build_array(e.seq, e.kind, e.at, e.origin, e.step) order by e.seq)
            from case_events e where e.hall_id = c.hall_id and e.case_id = c.id) as events
        from cases c join halls h on h.id = c.hall_id where h.code = ${hallCode} order by c.number`,
    )

  it('write a file that another hall imports as the same cases', async () => {
    expect(await run('export', '--hall', 'TOWN', '--format', 'csv', '--out', 'out.csv')).toMatchObject({
      code: 0,
      err: expect.stringContaining('4,000 cases, 20,000 events exported'),
    })
    const { child, ended } = start('export', '--hall', 'TOWN', '--format', 'xes')
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await ended).toMatchObject({ code: 1, err: 'The program that read the log ended before the log did.\n' })
    const { code, out } = await run('import', 'out.csv', '--hall', 'EMPTY', '--source', 'BACK')
    expect([code, out]).toEqual([0, expect.stringContaining('4,000 cases, 20,000 events new;')])
    const xes = await run('export', '--hall', 'TOWN', '--format', 'xes', '--out', 'out.xes')
    expect(xes).toMatchObject({ code: 0, err: expect.stringContaining('4,000 cases, 20,000 events exported') })
    expect(await run('import', 'out.xes', '--hall', 'THIRD', '--source', 'BACK')).toMatchObject({
      code: 0,
      out: expect.stringContaining('4,000 cases, 20,000 events new;'),
    })
    const original = await contentOf('TOWN')
    expect(original).toHaveLength(4_000)
    expect(await contentOf('EMPTY')).toEqual(original)
    expect(await contentOf('THIRD')).toEqual(original)
    expect(await run('export', '--hall', 'TOWN', '--format', 'pdf')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Name the format'),
    })
    expect(await run('export', '--hall', 'TOWN', '--format', 'xes', '--out', 'no/where.xes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be written'),
    })
  }, 120_000)

  it('recount a hall, and name the one cell that is not what its rows say', async () => {
    const hall = sql`hall_id = (select id from halls where code = 'TOWN')`
    expect(await run('recount', '--hall', 'TOWN')).toMatchObject({
      code: 0,
      out: expect.stringContaining('TOWN: 4000 cases recounted, counters and cases equal their rows'),
    })
    const [bent] = await ask<{ day: string }>(
      sql`update day_counters set received = received + 1 where ctid = (select ctid from day_counters where ${hall} limit 1) returning day`,
    )
    const { code, out } = await run('recount', '--hall', 'TOWN')
    expect(code).toBe(1)
    expect(out).toMatch(
      new RegExp(`^day_counters day=${bent?.day} windowId=\\S+ itemId=\\S+ received: counted \\d+, the rows say \\d+\n`),
    )
    expect(out).toContain('1 cells differ')
  }, 120_000)
})
