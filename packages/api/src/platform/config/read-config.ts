import { join, resolve } from 'node:path'
import type { MessageSenderName } from '@mingchuang/schema'
import { OperatorError } from '../operator-error.ts'
import { VARIABLES, type Variable, type VariableName } from './variables.ts'

type ValueOf<V> = V extends Variable<infer Value> ? (V extends { default: string } ? Value : Value | undefined) : never

/** The parsed value of every variable, by its name. */
type Values = { readonly [Name in VariableName]: ValueOf<(typeof VARIABLES)[Name]> }

/** What the server runs with: the variables, with those that depend on each other settled. */
export interface Config extends Omit<Values, 'DEMO' | 'FILES_DIRECTORY' | 'MESSAGE_SENDER' | 'PUBLIC_URL' | 'ALLOWED_ORIGINS'> {
  readonly DEMO: boolean
  readonly FILES_DIRECTORY: string
  readonly MESSAGE_SENDER: MessageSenderName
  readonly PUBLIC_URL: string
  /** Always holds the public origin, and its loopback spellings while that is a loopback one. */
  readonly ALLOWED_ORIGINS: readonly string[]
}

/** Some variables do not say what they must; the message names every one. */
export class ConfigError extends OperatorError {
  override readonly name = 'ConfigError'
}

/** Reads the configuration from an environment, or throws one {@link ConfigError} about everything wrong with it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  const entries = Object.entries(VARIABLES).map(([name, variable]) => {
    const value = readVariable(name, variable, environment[name], problems)
    return [name, value] as const
  })
  // fromEntries forgets which value belongs to which name; the entries were made from VARIABLES itself.
  const values = Object.fromEntries(entries) as Values
  if (problems.length === 0) problems.push(...contradictions(values))
  if (problems.length > 0) {
    const intro =
      problems.length === 1 ? 'A configuration variable is wrong' : `${problems.length} configuration variables are wrong`
    throw new ConfigError(`${intro}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  }
  return settle(values)
}

function readVariable(name: string, variable: Variable<unknown>, given: string | undefined, problems: string[]): unknown {
  const trimmed = given?.trim()
  // An empty variable is how compose files and CI systems say "not set".
  const written = trimmed ? trimmed : variable.default
  if (written === undefined) return undefined
  const value = variable.kind.parse(written)
  if (value === undefined) {
    const shown = variable.secret ? 'what it is' : JSON.stringify(written)
    problems.push(`${name} must be ${variable.kind.expectation}, not ${shown}.`)
  }
  return value
}

function contradictions(values: Values): string[] {
  const problems: string[] = []
  if (values.PORT === values.DEVICE_PORT) {
    problems.push(`DEVICE_PORT must be another port than PORT, not ${JSON.stringify(String(values.PORT))} too.`)
  }
  if (values.DATABASE_URL !== undefined && values.PERSONAL_DATA_KEY === undefined) {
    problems.push(`PERSONAL_DATA_KEY must be ${VARIABLES.PERSONAL_DATA_KEY.kind.expectation}, where DATABASE_URL is set.`)
  }
  for (const name of NEEDED_BY_SENDER[values.MESSAGE_SENDER ?? 'log']) {
    if (values[name] === undefined)
      problems.push(`${name} must be ${VARIABLES[name].kind.expectation}, where MESSAGE_SENDER is ${values.MESSAGE_SENDER}.`)
  }
  return problems
}

/** What a sender cannot do without. */
const NEEDED_BY_SENDER = {
  log: [],
  file: [],
  http: ['MESSAGE_GATEWAY_URL'],
  smtp: ['MESSAGE_SMTP_URL', 'MESSAGE_SMTP_FROM', 'MESSAGE_SMTP_TO'],
} as const satisfies Record<MessageSenderName, readonly VariableName[]>

function settle(values: Values): Config {
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`
  const isDemo = values.DEMO ?? values.DATABASE_URL === undefined
  return {
    ...values,
    DATA_DIRECTORY: resolve(values.DATA_DIRECTORY),
    FILES_DIRECTORY: resolve(values.FILES_DIRECTORY ?? join(values.DATA_DIRECTORY, 'files')),
    DEMO: isDemo,
    MESSAGE_SENDER: values.MESSAGE_SENDER ?? (isDemo ? 'file' : 'log'),
    PUBLIC_URL: publicUrl,
    ALLOWED_ORIGINS: [...new Set([...loopbackSpellings(publicUrl), ...values.ALLOWED_ORIGINS])],
  }
}

/** One page opened as localhost, 127.0.0.1 or [::1] is the same server: none of them is a foreign site on this machine. */
function loopbackSpellings(publicUrl: string): string[] {
  const names = ['localhost', '127.0.0.1', '[::1]']
  const { protocol, hostname, port } = new URL(publicUrl)
  if (!names.includes(hostname)) return [publicUrl]
  return names.map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`)
}
