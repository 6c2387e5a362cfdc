import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process exists and has not ended; a zombie nobody has reaped counts as ended. */
export function processIsRunning(pid: number): boolean {
  return processNumberIsTaken(pid) && readProcessStat(pid)?.state !== 'Z'
}

/** Whether a process has ended and nobody has reaped it yet: to whoever only asks for its number, it still exists. */
export function processIsZombie(pid: number): boolean {
  return processNumberIsTaken(pid) && readProcessStat(pid)?.state === 'Z'
}

function processNumberIsTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * What tells this process from an earlier or later one with the same number: the boot and the moment it started.
 * Undefined when there is no such process.
 */
export function processIdentity(pid: number): string | undefined {
  if (!processIsRunning(pid)) return undefined
  if (process.platform === 'linux') {
    const stat = readProcessStat(pid)
    const boot = readTextIfPresent('/proc/sys/kernel/random/boot_id')?.trim()
    return stat && `${boot ?? 'unknown boot'} ${stat.startTicks}`
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout?.trim() || undefined
}

function readProcessStat(pid: number): { state: string; startTicks: string } | undefined {
  const text = readTextIfPresent(`/proc/${pid}/stat`)
  if (text === undefined) return undefined
  // proc(5): the second field is the program name in parentheses and may itself hold spaces and parentheses.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', startTicks: fields[19] ?? '' }
}

function readTextIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
