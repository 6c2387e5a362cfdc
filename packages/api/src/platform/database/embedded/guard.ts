import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { programPath } from './binaries.ts'
import { type Cluster, PROGRAM_ENVIRONMENT } from './cluster.ts'

/**
 * A shell that stands between this process and the postmaster. It holds the read end of a pipe whose only write end is
 * here: when this process stops, crashes or is killed, the kernel closes the pipe, and the shell shuts the postmaster
 * down. It runs in a session of its own, so Ctrl-C in the terminal reaches neither it nor PostgreSQL, and the
 * application can finish what it is writing first.
 *
 *   $1 = "serve", then the postmaster's command line; or "adopt", then the pid of a running postmaster
 *
 * SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, which it recovers from at the next start.
 */
const GUARD_SCRIPT = `
exec 3<&0 </dev/null
mode=$1; shift
alive() { kill -0 "$1" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null; }
if [ "$mode" = serve ]; then "$@" 3<&- & postmaster=$!; else postmaster=$1; fi
(
  while read -r _ <&3; do :; done
  kill -INT "$postmaster" 2>/dev/null
  waited=0
  while [ $waited -lt 200 ] && alive "$postmaster"; do sleep 0.1; waited=$((waited + 1)); done
  alive "$postmaster" && kill -QUIT "$postmaster"
) &
watcher=$!
if [ "$mode" = serve ]; then wait "$postmaster"; else while alive "$postmaster"; do sleep 0.2; done; fi
status=$?
kill "$watcher" 2>/dev/null
exit $status
`

/** Grows by a few lines a day; one older file is kept. */
const LOG_LIMIT_BYTES = 10_000_000

/** A running guard, and through it a postmaster. */
export interface Guard {
  /** Fulfilled when the guard has ended, and with it, unless the guard itself was killed, the postmaster. */
  readonly ended: Promise<string>
  /** Lets the postmaster shut down; `ended` tells when it has. */
  shutDown(): void
}

/** Starts a postmaster under a guard. */
export function serveGuarded(cluster: Cluster): Guard {
  return runGuard(cluster, ['serve', programPath(cluster.binaries, 'postgres'), '-D', cluster.directory])
}

/** Puts a guard beside a postmaster that is already running. */
export function adoptGuarded(cluster: Cluster, postmasterPid: number): Guard {
  return runGuard(cluster, ['adopt', String(postmasterPid)])
}

function runGuard(cluster: Cluster, args: readonly string[]): Guard {
  rotateLog(cluster.logFile)
  const log = openSync(cluster.logFile, 'a')
  let child: ChildProcess
  try {
    child = spawn('/bin/sh', ['-c', GUARD_SCRIPT, 'mingchuang-postgres', ...args], {
      ...cluster.account,
      cwd: '/',
      env: PROGRAM_ENVIRONMENT,
      detached: true,
      stdio: ['pipe', log, log],
    })
  } finally {
    closeSync(log)
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`))
  })
  // A write end that breaks says only what `ended` says too.
  child.stdin?.on('error', () => {})
  // A program that forgets to stop the database must still be able to end.
  child.unref()
  return {
    ended,
    shutDown: () => {
      child.ref()
      child.stdin?.end()
    },
  }
}

function rotateLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`)
}
