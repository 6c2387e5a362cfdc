import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import { type PostgresBinaries, programPath } from './binaries.ts'

/** The operating-system account PostgreSQL runs under. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number
  readonly gid: number
}

/** Where root keeps what the server account must be able to reach when the project itself is closed to it. */
const SHARED_STATE_DIRECTORY = '/var/lib/mingchuang'

/** Accounts to drop to when started by root, first found wins. */
const CANDIDATE_ACCOUNTS = ['postgres', '_postgres', 'nobody']

/**
 * The account to drop to, or undefined when the process is not root and PostgreSQL may simply run as its user.
 * An existing cluster keeps the account that owns it.
 */
export function chooseServerAccount(clusterDirectory: string): ServerAccount | undefined {
  const ownUid = process.getuid?.()
  const owner = statSync(clusterDirectory, { throwIfNoEntry: false })
  if (ownUid !== 0) {
    if (owner && owner.uid !== ownUid) {
      throw new OperatorError(
        `The database in ${clusterDirectory} belongs to the account with uid ${owner.uid}; it was probably made by a start as root. ` +
          `Start as root again, or hand it over: sudo chown -R ${ownUid} ${clusterDirectory}`,
      )
    }
    return undefined
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of CANDIDATE_ACCOUNTS) {
    const uid = numericId('-u', name)
    const gid = numericId('-g', name)
    if (uid && gid !== undefined) return { uid, gid }
  }
  throw new OperatorError(
    `PostgreSQL does not run as root and none of the accounts ${CANDIDATE_ACCOUNTS.join(', ')} exists here. ` +
      'Start as a plain user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

function numericId(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  const id = Number.parseInt(stdout ?? '', 10)
  return status === 0 && Number.isInteger(id) ? id : undefined
}

/** Whether the account can enter the directory: asked of the kernel, since mode bits alone do not tell. */
export function canEnter(directory: string, account: ServerAccount): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', directory], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

/** A place for a new cluster outside the data directory, for when the account cannot reach the data directory. */
export function sharedClusterDirectory(uniqueName: string): string {
  const parent = join(SHARED_STATE_DIRECTORY, 'clusters')
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  return join(parent, uniqueName)
}

/** Binaries the account can run: the installed ones, or a copy of them where the installed ones are closed to it. */
export function reachableBinaries(binaries: PostgresBinaries, account: ServerAccount): PostgresBinaries {
  if (runsFor(binaries, account)) return binaries
  const copy = { ...binaries, directory: join(SHARED_STATE_DIRECTORY, `postgresql-${binaries.version}`) }
  if (existsSync(copy.directory) && runsFor(copy, account)) return copy

  // Copied aside and renamed, so that a copy that exists is always whole.
  const partial = `${copy.directory}.${process.pid}`
  mkdirSync(partial, { recursive: true, mode: 0o755 })
  const wanted = (path: string) => !path.endsWith('.a') && basename(path) !== 'pkgconfig'
  cpSync(binaries.directory, partial, { recursive: true, verbatimSymlinks: true, filter: wanted })
  chmodSync(partial, 0o755)
  rmSync(copy.directory, { recursive: true, force: true })
  renameSync(partial, copy.directory)
  if (!runsFor(copy, account)) {
    throw new OperatorError(`The account with uid ${account.uid} can run neither ${binaries.directory} nor ${copy.directory}.`)
  }
  return copy
}

function runsFor(binaries: PostgresBinaries, account: ServerAccount): boolean {
  const { status } = spawnSync(programPath(binaries, 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' })
  return status === 0
}

/** Makes a directory only the server account may enter. */
export function makePrivateDirectory(directory: string, account: ServerAccount | undefined): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (account) chownSync(directory, account.uid, account.gid)
}
