import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Random, randomOf } from '../../packages/api/src/features/demo/random.ts'
import { rowIdOf } from '../../packages/api/src/platform/graphql/global-id.ts'
import { type BusyHall, foundBusyHall } from '../support/busy-hall.ts'
import { createInstallation, type Installation, killIfThere, type Program, until } from '../support/installation.ts'
import { watch } from '../support/subscription.ts'
import { type Ledger, startWriters, type Writers } from '../support/writers.ts'

/** The long run sets more rounds; a failed run is repeated by its seed, as far as chance goes. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 6)
const SEED = process.env.KILL_SEED ?? randomBytes(4).toString('hex')

const VICTIMS = ['server', 'postmaster', 'postgres', 'simulator'] as const
type Victim = (typeof VICTIMS)[number]

const WRITTEN_WINDOWS = 3
const SIMULATED_WINDOWS = 3
/** Some ten people a second at the quietest hour of the demo's curve. */
const SIMULATOR_SPEED = 3600
/** Writes acknowledged between two kills, so that every kill falls into work. */
const WORK = { least: 20, most: 80 }
const NOTICED_WITHIN_MS = 5_000

let installation: Installation
let server: Program
let hall: BusyHall

beforeAll(async () => {
  installation = await createInstallation()
  server = await installation.open()
  await until(() => server.output().includes('/setup/'), 'a set-up link is printed')
  const token = /\/setup\/(\S+)/.exec(server.output())?.[1] ?? ''
  hall = await foundBusyHall(installation, token, WRITTEN_WINDOWS + SIMULATED_WINDOWS)
})
afterAll(() => installation.remove())

async function restartServer(): Promise<void> {
  server.kill('SIGKILL')
  await server.ended
  server = await installation.open()
}

function requirePostmaster(): number {
  const pid = installation.postmaster()
  if (pid === undefined) throw new Error(`PostgreSQL is not running:\n${server.output()}`)
  return pid
}

/** Kills PostgreSQL in part or whole and waits until the server has brought it back. */
async function killPostgres(pids: readonly number[]): Promise<void> {
  const before = installation.postmaster()
  for (const pid of pids) killIfThere(pid)
  const isBack = () => {
    const now = installation.postmaster()
    return now !== undefined && now !== before
  }
  await until(isBack, () => `PostgreSQL is brought back\n${server.output()}`)
  await installation.ready()
}

/** Each victim once, in any order, and so again: a supervisor rightly gives up on a database that ends ten times in two minutes. */
function victimsOf(random: Random): Victim[] {
  const victims: Victim[] = []
  while (victims.length < ROUNDS) {
    const left: Victim[] = [...VICTIMS]
    while (left.length > 0) victims.push(...left.splice(random.whole(0, left.length - 1), 1))
  }
  return victims.slice(0, ROUNDS)
}

interface SimulatorLine {
  readonly id: string
  readonly kind: 'mutation' | 'press' | 'upload'
  readonly caseId?: string
  readonly ratingId?: string
}

function simulatorLedger(): SimulatorLine[] {
  if (!existsSync(installation.simulatorLedgerFile)) return []
  const lines = readFileSync(installation.simulatorLedgerFile, 'utf8').split('\n')
  // A kill in the middle of a line leaves a half of it: the write behind it is sent again and acknowledged on a line of its own.
  return lines.flatMap((line) => {
    try {
      const read: SimulatorLine = JSON.parse(line)
      return [read]
    } catch {
      return []
    }
  })
}

async function killWhileWriting(writers: Writers, random: Random): Promise<void> {
  const simulated = hall.briefFor(hall.windows.slice(WRITTEN_WINDOWS))
  let simulator = installation.simulate(simulated, SIMULATOR_SPEED)
  for (const victim of victimsOf(random)) {
    const target = writers.acknowledged() + random.whole(WORK.least, WORK.most)
    const simulatorTarget = simulatorLedger().length + 1
    await until(
      () => {
        writers.check()
        return writers.acknowledged() >= target && simulatorLedger().length >= simulatorTarget
      },
      () =>
        `${writers.acknowledged()} of ${target} writes and ${simulatorLedger().length} of ${simulatorTarget} simulated ones ` +
        `are there before the ${victim} is killed\n${simulator.output()}${server.output()}`,
    )
    // Not to wait for anything: to kill at any moment of a write, not always right after an answer.
    await new Promise((resolve) => setTimeout(resolve, random.between(0, 60)))
    if (victim === 'server') await restartServer()
    if (victim === 'postmaster') await killPostgres([requirePostmaster()])
    if (victim === 'postgres') await killPostgres(installation.postgresProcesses())
    if (victim === 'simulator') {
      simulator.kill('SIGKILL')
      await simulator.ended
      simulator = installation.simulate(simulated, SIMULATOR_SPEED)
    }
  }
  simulator.kill('SIGTERM')
  await simulator.ended
  await writers.finish()
}

test(`whatever is killed while events flow, what was acknowledged is there once (KILL_SEED=${SEED})`, async () => {
  const random = randomOf(SEED)
  const written = hall.windows.slice(0, WRITTEN_WINDOWS)
  const writers = startWriters(installation, hall, written, SEED)
  await killWhileWriting(writers, random)

  const sql = postgres(installation.databaseUrl(), { max: 2 })
  try {
    const windowIds = written.map(({ windowId }) => rowIdOf('Window', windowId))
    await expectCaseEvents(sql, writers.ledger, windowIds)
    await expectPresses(sql, writers.ledger, windowIds)
    await expectPunches(sql, writers.ledger)
    await expectSimulatedWrites(sql)
  } finally {
    await sql.end()
  }
  expect(await installation.runTool('recount', ['--hall', hall.code])).toMatchObject({
    code: 0,
    output: expect.stringContaining('counters and cases equal their rows'),
  })
  expect(await installation.runTool('verify-audit', ['--hall', hall.code])).toMatchObject({
    code: 0,
    output: expect.stringContaining('the log is whole'),
  })
})

async function expectCaseEvents(sql: postgres.Sql, { steps }: Ledger, windowIds: readonly string[]): Promise<void> {
  const receipts = await sql<{ requestId: string; caseId: string }[]>`
    select request_id as "requestId", result->>'caseId' as "caseId" from command_receipts`
  const caseOfRequest = new Map(receipts.map(({ requestId, caseId }) => [requestId, caseId]))
  const events = await sql<{ caseId: string; seq: number; kind: string }[]>`
    select e.case_id as "caseId", e.seq, e.kind from case_events e join cases c on c.hall_id = e.hall_id and c.id = e.case_id
    where c.window_id = any(${[...windowIds]}::uuid[])`
  const found = events.map(({ caseId, seq, kind }) => `${caseId} ${seq} ${kind}`).sort()
  const acknowledged = steps.map(({ caseId, seq, kind }) => `${rowIdOf('Case', caseId)} ${seq} ${kind}`).sort()
  expect(found).toEqual(acknowledged)
  for (const { requestId, caseId } of steps) expect(caseOfRequest.get(requestId)).toBe(rowIdOf('Case', caseId))

  // Every event of the hall came from one request, those of the simulator included, and left one row in the audit log.
  const [counts] = await sql<{ events: number; audited: number }[]>`
    select (select count(*)::int from case_events) as events,
      (select count(*)::int from audit_rows where subject_type = 'case') as audited`
  expect(counts).toEqual({ events: receipts.length, audited: receipts.length })
}

async function expectPresses(sql: postgres.Sql, { presses }: Ledger, windowIds: readonly string[]): Promise<void> {
  const ratings = await sql<{ pressId: string; ratingId: string }[]>`
    select press_id as "pressId", id as "ratingId" from ratings where window_id = any(${[...windowIds]}::uuid[])`
  const shown = ({ pressId, ratingId }: { pressId: string; ratingId: string }) => `${pressId} ${ratingId}`
  expect(ratings.map(shown).sort()).toEqual(presses.map(shown).sort())
}

async function expectPunches(sql: postgres.Sql, { punches }: Ledger): Promise<void> {
  const stored = await sql<{ key: string }[]>`
    select concat_ws(e'\t', serial_number, pin, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')) as key from punches`
  expect(stored.map(({ key }) => key).sort()).toEqual([...punches].sort())
}

async function expectSimulatedWrites(sql: postgres.Sql): Promise<void> {
  const lines = simulatorLedger()
  const receipts = await sql<{ id: string; caseId: string }[]>`
    select request_id as id, result->>'caseId' as "caseId" from command_receipts where request_id like 'sim-%'`
  const presses = await sql<{ id: string; ratingId: string }[]>`
    select press_id as id, id as "ratingId" from ratings where press_id like 'sim-%'`
  const caseOf = new Map(receipts.map(({ id, caseId }) => [id, caseId]))
  const ratingOf = new Map(presses.map(({ id, ratingId }) => [id, ratingId]))
  expect(lines.length).toBeGreaterThan(ROUNDS)
  for (const { id, kind, caseId, ratingId } of lines) {
    if (kind === 'mutation') expect(caseOf.get(id), id).toBe(rowIdOf('Case', caseId ?? ''))
    if (kind === 'press') expect(ratingOf.get(id), id).toBe(ratingId)
  }
}

const FIGURE = '{ value numerator denominator noValueReason }'
const WALL = `{ wall {
  day hall { code } finished ${FIGURE} onTime ${FIGURE} satisfaction ${FIGURE} ratingCoverage ${FIGURE} openRed ${FIGURE}
  finishedNotRated throughput { bin accepted decided } ratingLevels { level count }
  windowsNow { openCases decidedToday lastFinishedAt window { code } }
} }`

test('a watching screen notices within 5 seconds that the server is gone, and reconnecting equals connecting', async () => {
  const watcher = watch<object>(hall.administrator, `subscription ${WALL}`)
  const before = await watcher.until(() => true)
  const killedAt = performance.now()
  server.kill('SIGKILL')
  await watcher.closed
  expect(performance.now() - killedAt).toBeLessThan(NOTICED_WITHIN_MS)
  server = await installation.open()

  const again = watch<object>(hall.administrator, `subscription ${WALL}`)
  const state = await again.until(() => true)
  again.close()
  expect(state).toEqual(before)
  expect(state).toEqual(await hall.administrator.ask(`query ${WALL}`))
})

test('after all that, Ctrl-C still ends everything', async () => {
  server.kill('SIGINT')
  expect(await server.ended).toEqual({ code: 0, signal: null })
  expect(installation.processes()).toEqual([])
})
