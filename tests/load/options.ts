import { parseArgs } from 'node:util'

/** What the person at the terminal asked for. */
export interface BenchOptions {
  readonly cases: number
  /** Alternating rounds of floor and API; the median counts. */
  readonly rounds: number
  readonly secondsPerRound: number
  readonly subscribers: number
  /** How many states of the board every subscriber gets while the processor time is read. */
  readonly pushes: number
  readonly only: ReadonlySet<string> | undefined
  /** Where a processor profile of the API is written, for the profiler of a browser. */
  readonly profileDirectory: string | undefined
  /** Exit with 1 when a required ratio is missed. */
  readonly mustReach: boolean
}

const LINES = ['case', 'page', 'list', 'summary', 'live']

export const HELP = `npm run bench -- [OPTION…]

Measures the API as it is shipped beside a floor (bare node:http and the same PostgreSQL driver, JSON built in SQL) on generated
cases, and prints the ratios. tests/load/README.md says how to read them. The generated database stays in .cache/bench.

  --cases N        cases to generate (1000000); a kept database of another size is made anew
  --rounds N       alternating rounds of floor and API, of which the median counts (5)
  --seconds N      length of a round (4)
  --subscribers N  clients of the live board (1000)
  --pushes N       states of the board sent to all of them (20)
  --only LINES     comma-separated: case,page,list,summary,live
  --profile DIR    write a processor profile of the API into DIR; a profiled server is slower
  --no-fail        print only; a missed ratio is no failure
  --help           this text
`

/** Reads the command line; undefined asks for the help text. */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      subscribers: { type: 'string', default: '1000' },
      pushes: { type: 'string', default: '20' },
      only: { type: 'string' },
      profile: { type: 'string' },
      'no-fail': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  return {
    cases: positive('cases', values.cases),
    rounds: positive('rounds', values.rounds),
    secondsPerRound: positive('seconds', values.seconds),
    subscribers: positive('subscribers', values.subscribers),
    pushes: positive('pushes', values.pushes),
    only: values.only === undefined ? undefined : linesOf(values.only),
    profileDirectory: values.profile,
    mustReach: !values['no-fail'],
  }
}

function linesOf(text: string): ReadonlySet<string> {
  const names = text.split(',')
  const unknown = names.find((name) => !LINES.includes(name))
  if (unknown !== undefined) throw new Error(`--only takes ${LINES.join(', ')}; ${unknown} is none of them.`)
  return new Set(names)
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1 on, not ${text}.`)
  return value
}
