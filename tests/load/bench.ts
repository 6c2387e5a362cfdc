import { cpus, loadavg } from 'node:os'
import { type ApiServer, startApi } from './api-server.ts'
import { openBenchDatabase } from './bench-database.ts'
import { measureLive } from './measure-live.ts'
import { measureReads } from './measure-reads.ts'
import { type BenchOptions, HELP, readOptions } from './options.ts'
import { canPin, leaveServerCore, startHelper, startServer } from './processes.ts'
import { questionsOf } from './questions.ts'
import { type Line, missed, tableOf } from './report.ts'

/** What a server keeps open unless told otherwise; the floor gets as many. */
const CONNECTIONS = 20

const say = (line: string) => void process.stderr.write(`${line}\n`)

async function bench(options: BenchOptions): Promise<readonly Line[]> {
  const embedded = await openBenchDatabase(options.cases, say)
  let api: ApiServer | undefined
  try {
    api = await startApi(embedded.url, CONNECTIONS, options.profileDirectory)
    const lines = await measureQuestions(api, embedded.url, options)
    if (isAsked(options, 'live')) {
      say('measuring live')
      lines.push(await measureLive(api, embedded.url, options))
    }
    return lines
  } finally {
    await api?.stop()
    await embedded.stop()
  }
}

async function measureQuestions(api: ApiServer, databaseUrl: string, options: BenchOptions): Promise<Line[]> {
  const floor = await startServer<{ port: number }>('floor-server.ts', {
    DATABASE_URL: databaseUrl,
    DATABASE_CONNECTIONS: String(CONNECTIONS),
  })
  const driver = startHelper('load-driver.ts')
  try {
    const lines: Line[] = []
    for (const question of questionsOf(options.cases)) {
      if (!isAsked(options, question.name)) continue
      say(`measuring ${question.name}`)
      lines.push(await measureReads(question, api, floor, driver, options))
    }
    return lines
  } finally {
    await driver.stop()
    await floor.stop()
  }
}

function isAsked({ only }: BenchOptions, name: string): boolean {
  return only === undefined || only.has(name)
}

/** What else the machine was doing: others on the servers' core make both sides slower, and not by the same share. */
function conditions(loadBefore: number): string {
  const place = canPin ? 'servers on a core of their own' : 'servers not on a core of their own: no taskset or one core only'
  const isBusy = loadBefore > cpus().length / 4
  return isBusy ? `${place}; the machine was busy (load ${loadBefore.toFixed(1)}), repeat when it is not` : place
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === undefined) {
    process.stdout.write(HELP)
    return
  }
  const [loadBefore = 0] = loadavg()
  leaveServerCore()
  const lines = await bench(options)
  const cases = options.cases.toLocaleString('en')
  const header = `${cases} cases, 16 in flight, median of ${options.rounds}; ${conditions(loadBefore)}`
  process.stdout.write(`\n${header}\n\n${tableOf(lines)}\n`)
  const failure = missed(lines)
  if (failure !== undefined) process.stderr.write(`\n${failure}\n`)
  if (failure !== undefined && options.mustReach) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
