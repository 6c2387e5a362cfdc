import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'

/** Passwords of the two database roles, generated once per data directory. */
export interface Credentials {
  readonly superuserPassword: string
  readonly applicationPassword: string
}

export const SUPERUSER_ROLE = 'postgres'
/** Role and database of the application; the role owns its database and is no superuser. */
export const APPLICATION_ROLE = 'mingchuang'
export const APPLICATION_DATABASE = 'mingchuang'

/** The credentials kept in the data directory, or undefined when there are none yet. */
export function readCredentials(dataDirectory: string): Credentials | undefined {
  const file = credentialsFile(dataDirectory)
  if (!existsSync(file)) return undefined
  const value: Partial<Credentials> = JSON.parse(readFileSync(file, 'utf8'))
  if (!value.superuserPassword || !value.applicationPassword) throw new OperatorError(`${file} does not hold the two passwords.`)
  return { superuserPassword: value.superuserPassword, applicationPassword: value.applicationPassword }
}

/** Generates credentials. They count only once {@link keepCredentials} has stored them. */
export function generateCredentials(): Credentials {
  // 192 bits each; base64url needs no quoting in SQL and none in a URL.
  const password = () => randomBytes(24).toString('base64url')
  return { superuserPassword: password(), applicationPassword: password() }
}

/** Stores the credentials, readable by the owner alone. */
export function keepCredentials(dataDirectory: string, credentials: Credentials): void {
  const file = credentialsFile(dataDirectory)
  const draft = `${file}.new`
  writeFileSync(draft, `${JSON.stringify(credentials)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

function credentialsFile(dataDirectory: string): string {
  return join(dataDirectory, 'postgres.credentials.json')
}
