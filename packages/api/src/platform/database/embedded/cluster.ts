import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import {
  canEnter,
  chooseServerAccount,
  makePrivateDirectory,
  reachableBinaries,
  type ServerAccount,
  sharedClusterDirectory,
} from './account.ts'
import { findPostgresBinaries, type PostgresBinaries, programPath } from './binaries.ts'
import {
  APPLICATION_DATABASE,
  APPLICATION_ROLE,
  type Credentials,
  generateCredentials,
  keepCredentials,
  readCredentials,
  SUPERUSER_ROLE,
} from './credentials.ts'
import { type Durability, PG_HBA_CONF, postgresqlConf } from './settings.ts'

/** A database cluster on disk, ready to be served. */
export interface Cluster {
  /** What PostgreSQL calls PGDATA. */
  readonly directory: string
  readonly logFile: string
  readonly binaries: PostgresBinaries
  /** The account to run programs under; undefined means the process's own. */
  readonly account: ServerAccount | undefined
  readonly credentials: Credentials
  /** Whether this call created it. */
  readonly isNew: boolean
}

/** Nothing of the caller's environment (PGDATA, PGPORT, locales) may reach the programs. */
export const PROGRAM_ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Where the cluster of a data directory lies; `postgres` may be a link. */
export function clusterDirectoryOf(dataDirectory: string): string {
  return join(dataDirectory, 'postgres', 'cluster')
}

/** Opens the cluster below the data directory, creating it when there is none. */
export async function openCluster(dataDirectory: string, durability: Durability): Promise<Cluster> {
  const entry = join(dataDirectory, 'postgres')
  const account = chooseServerAccount(entry)
  const installed = findPostgresBinaries()
  const binaries = account ? reachableBinaries(installed, account) : installed
  const home = prepareHome(entry, account)

  const directory = join(home, 'cluster')
  const place = { directory, logFile: join(home, 'server.log'), binaries, account }
  const kept = readCredentials(dataDirectory)
  if (existsSync(directory)) {
    if (kept) return { ...place, credentials: kept, isNew: false }
    const credentials = generateCredentials()
    await runSingleUser(place, directory, setPasswords('ALTER', credentials))
    keepCredentials(dataDirectory, credentials)
    return { ...place, credentials, isNew: false }
  }

  const credentials = kept ?? generateCredentials()
  if (!kept) keepCredentials(dataDirectory, credentials)
  await createCluster(home, place, credentials, durability)
  return { ...place, credentials, isNew: true }
}

/** Writes the settings for the next start. */
export function writeSettings(cluster: Pick<Cluster, 'directory' | 'account'>, port: number, durability: Durability): void {
  const files = { 'postgresql.conf': postgresqlConf(port, durability), 'pg_hba.conf': PG_HBA_CONF }
  for (const [name, text] of Object.entries(files)) {
    const file = join(cluster.directory, name)
    writeFileSync(file, text)
    if (cluster.account) chownSync(file, cluster.account.uid, cluster.account.gid)
    chmodSync(file, 0o600)
  }
}

/**
 * Makes the directory that holds the cluster and returns its real path. Where the server account cannot reach the data
 * directory, `entry` becomes a link to a directory elsewhere.
 */
function prepareHome(entry: string, account: ServerAccount | undefined): string {
  if (!isPresent(entry)) makePrivateDirectory(entry, account)
  const home = realpathSync(entry)
  if (!account || canEnter(home, account)) return home
  if (readdirSync(home).length > 0) {
    throw new OperatorError(
      `The account with uid ${account.uid}, which owns the database in ${home}, cannot reach it: ` +
        'some directory above it is closed to other accounts. Move the data directory, or open that directory for passing (chmod o+x).',
    )
  }
  const elsewhere = sharedClusterDirectory(randomBytes(8).toString('hex'))
  makePrivateDirectory(elsewhere, account)
  rmSync(entry, { recursive: true })
  symlinkSync(elsewhere, entry)
  return elsewhere
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

type Place = Pick<Cluster, 'directory' | 'binaries' | 'account'>

/** A cluster exists whole or not at all: it is made aside and renamed at the end. */
async function createCluster(home: string, place: Place, credentials: Credentials, durability: Durability): Promise<void> {
  for (const name of readdirSync(home)) {
    if (name.startsWith('cluster.new')) rmSync(join(home, name), { recursive: true, force: true })
  }
  const draft = join(home, `cluster.new-${process.pid}`)
  await runProgram(place, 'initdb', [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER_ROLE}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    // Nobody gets in until pg_hba.conf is written.
    '--auth=reject',
    '--no-instructions',
    ...(durability === 'none' ? ['--no-sync'] : []),
  ])
  writeSettings({ directory: draft, account: place.account }, 0xffff, durability)
  await runSingleUser(place, draft, [
    ...setPasswords('CREATE', credentials),
    `CREATE DATABASE ${APPLICATION_DATABASE} OWNER ${APPLICATION_ROLE};`,
  ])
  renameSync(draft, place.directory)
}

function setPasswords(verb: 'CREATE' | 'ALTER', credentials: Credentials): string[] {
  return [
    `ALTER ROLE ${SUPERUSER_ROLE} PASSWORD '${credentials.superuserPassword}';`,
    `${verb} ROLE ${APPLICATION_ROLE} LOGIN PASSWORD '${credentials.applicationPassword}';`,
  ]
}

/** Runs statements, one a line, in a backend without a server, where no password is asked. */
async function runSingleUser(place: Place, directory: string, statements: readonly string[]): Promise<void> {
  const args = ['--single', '-D', directory, '-c', 'exit_on_error=true', SUPERUSER_ROLE]
  await runProgram(place, 'postgres', args, `${statements.join('\n')}\n`)
}

async function runProgram(place: Place, program: 'initdb' | 'postgres', args: readonly string[], input = ''): Promise<void> {
  const child = spawn(programPath(place.binaries, program), args, { ...place.account, cwd: '/', env: PROGRAM_ENVIRONMENT })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${program} failed (${signal ?? `exit ${code}`}):\n${output.trim()}`))
    })
  })
}
