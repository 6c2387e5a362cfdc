import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config/index.ts'
import { key } from './config/kinds.ts'
import { newId } from './ids.ts'
import { OperatorError } from './operator-error.ts'
import type { SealingKeys } from './seal.ts'

type KeySettings = Pick<Config, 'DATA_DIRECTORY' | 'PERSONAL_DATA_KEY' | 'PERSONAL_DATA_PREVIOUS_KEYS'>

/** The keys of personal data: the configured ones, or for an embedded database one of its own that lies beside it. */
export function personalDataKeys({ DATA_DIRECTORY, PERSONAL_DATA_KEY, PERSONAL_DATA_PREVIOUS_KEYS }: KeySettings): SealingKeys {
  const current = PERSONAL_DATA_KEY ?? keptKey(DATA_DIRECTORY)
  return { current, previous: PERSONAL_DATA_PREVIOUS_KEYS }
}

function keptKey(dataDirectory: string): Buffer {
  const file = join(dataDirectory, 'personal-data.key')
  const text = readOrUndefined(file) ?? makeKey(dataDirectory, file)
  const kept = key.parse(text.trim())
  if (kept === undefined) throw new OperatorError(`${file} must hold ${key.expectation}.`)
  return kept
}

/** Of two programs that start at once on a new directory both go on with the key of the first. */
function makeKey(dataDirectory: string, file: string): string {
  mkdirSync(dataDirectory, { recursive: true })
  const draft = `${file}.${newId()}`
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8')
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
