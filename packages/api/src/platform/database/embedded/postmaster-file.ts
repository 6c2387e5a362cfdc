import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes into `postmaster.pid` (the order of lines is fixed by PostgreSQL's pidfile.h). */
export interface PostmasterFile {
  readonly pid: number
  readonly port: number
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | ''
  /** Changes with every writing of the file: tells a stale file from a fresh one even when the pid repeats. */
  readonly writing: string
}

const PID_LINE = 0
const PORT_LINE = 3
const STATUS_LINE = 7

/** Reads `postmaster.pid`, or returns undefined when there is none or it is not yet whole. */
export function readPostmasterFile(clusterDirectory: string): PostmasterFile | undefined {
  const path = join(clusterDirectory, 'postmaster.pid')
  try {
    const lines = readFileSync(path, 'utf8').split('\n')
    const { ino, mtimeNs } = statSync(path, { bigint: true })
    const pid = Number(lines[PID_LINE])
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    return {
      pid,
      port: Number(lines[PORT_LINE] ?? 0),
      status: parseStatus(lines[STATUS_LINE]),
      writing: `${ino} ${mtimeNs}`,
    }
  } catch {
    return undefined
  }
}

function parseStatus(line: string | undefined): PostmasterFile['status'] {
  const word = line?.trim()
  return word === 'starting' || word === 'stopping' || word === 'ready' || word === 'standby' ? word : ''
}
