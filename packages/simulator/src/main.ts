import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { readSettings } from './settings.ts'
import { Simulation } from './simulation.ts'

const HELP = `mingchuang-simulator: people, clerks and devices of the demo hall, over HTTP from outside

  --settings-from-stdin   read one line of JSON from standard input, and end when the input ends (this is the default)
  --settings FILE         read the JSON from a file instead
  --help                  this text

Settings: apiUrl, deviceUrl, speed (1 = a day of some 600 cases), stateDirectory, ledgerFile (optional: every acknowledged
write as a line of JSON) and brief (clerks, rating devices, punch machines, pins, working days).
`

/** How long requests under way may take once the end was asked for. */
const END_MS_MAX = 2_000

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { help: { type: 'boolean' }, settings: { type: 'string' }, 'settings-from-stdin': { type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const end = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end.abort())
  const text = values.settings === undefined ? await firstLineOfInput(end) : readFileSync(values.settings, 'utf8')
  if (text === undefined) return
  const simulation = new Simulation(readSettings(text), end.signal, (line) => process.stderr.write(`simulator: ${line}\n`))
  end.signal.addEventListener('abort', () => setTimeout(() => process.exit(0), END_MS_MAX).unref())
  await simulation.run()
  process.stdin.destroy()
}

/** The first line; whoever started this process is gone when the input ends, and then so is the reason to run. */
async function firstLineOfInput(end: AbortController): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin })
  return new Promise((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => {
      end.abort()
      resolve(undefined)
    })
    end.signal.addEventListener('abort', () => resolve(undefined))
  })
}

try {
  await main()
} catch (error) {
  process.stderr.write(`simulator: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
