import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import { processIdentity } from './processes.ts'

/** Held while a process uses a data directory. */
export interface InstanceLock {
  release(): void
}

interface Holder {
  readonly pid: number
  /** From {@link processIdentity}: a recycled process number is not mistaken for the holder. */
  readonly identity: string
  readonly since: string
}

/** A data directory is in use by another running process. */
export class DataDirectoryInUseError extends OperatorError {
  override readonly name = 'DataDirectoryInUseError'
}

/**
 * Takes the lock of a data directory, or throws {@link DataDirectoryInUseError}. The lock of a process that is gone,
 * however it ended, is taken over.
 */
export function acquireInstanceLock(dataDirectory: string): InstanceLock {
  mkdirSync(dataDirectory, { recursive: true })
  const lockFile = join(dataDirectory, 'instance.lock')
  const ownText = JSON.stringify({
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    since: new Date().toISOString(),
  } satisfies Holder)

  // Written aside and linked, so that the lock is never seen half written; link(2) fails if the name is taken.
  const draft = `${lockFile}.${process.pid}`
  writeFileSync(draft, ownText)
  try {
    // Losing a race means somebody else just took it: look again. Three looks are more than any race needs.
    for (let look = 0; look < 3; look++) {
      if (tryLink(draft, lockFile)) {
        return {
          release: () => {
            if (readIfPresent(lockFile) === ownText) rmSync(lockFile, { force: true })
          },
        }
      }
      const heldText = readIfPresent(lockFile)
      if (heldText === undefined) continue
      const holder = parseHolder(heldText)
      if (holder && processIdentity(holder.pid) === holder.identity) throw inUse(dataDirectory, holder)
      removeStale(lockFile, heldText)
    }
    throw new DataDirectoryInUseError(`Several processes are trying to use the data directory ${dataDirectory} at once.`)
  } finally {
    rmSync(draft, { force: true })
  }
}

function inUse(dataDirectory: string, holder: Holder): DataDirectoryInUseError {
  const who = holder.pid === process.pid ? 'this same process' : `process ${holder.pid}`
  return new DataDirectoryInUseError(
    `The data directory ${dataDirectory} is in use by ${who}, running since ${holder.since}. ` +
      `Stop that one first (Ctrl-C in its terminal, or: kill ${holder.pid}), or set DATA_DIRECTORY to another directory.`,
  )
}

/** Takes a stale lock away by rename, so that a fresh lock put there meanwhile is noticed and put back. */
function removeStale(lockFile: string, staleText: string): void {
  const aside = `${lockFile}.stale.${process.pid}`
  try {
    renameSync(lockFile, aside)
  } catch {
    return
  }
  if (readIfPresent(aside) !== staleText) tryLink(aside, lockFile)
  unlinkSync(aside)
}

function tryLink(existing: string, name: string): boolean {
  try {
    linkSync(existing, name)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: Partial<Holder> = JSON.parse(text)
    if (typeof value.pid !== 'number' || typeof value.identity !== 'string') return undefined
    return { pid: value.pid, identity: value.identity, since: value.since ?? 'an unknown time' }
  } catch {
    return undefined
  }
}
