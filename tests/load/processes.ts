import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

/** The core that servers under measurement have to themselves; everything else runs on the others. */
const SERVER_CORE = '0'

/** Whether servers can be given a core of their own here; without it the ratios still hold, the rates are less steady. */
export const canPin = availableParallelism() > 1 && hasTaskset()

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['-p', String(process.pid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Moves this process, and with it every process it starts, off the servers' core. */
export function leaveServerCore(): void {
  if (canPin) execFileSync('taskset', ['-cp', `1-${availableParallelism() - 1}`, String(process.pid)], { stdio: 'ignore' })
}

/** A program of ours that is talked to by messages. */
export interface Helper {
  readonly pid: number
  ask<Answer>(message: object): Promise<Answer>
  stop(): Promise<void>
}

/** Starts one of the programs beside this file on the cores of the load. */
export function startHelper(file: string): Helper {
  const child = fork(join(import.meta.dirname, file), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return helperOf(child, file)
}

/** Starts a server on its own core and waits for its first message. */
export async function startServer<Message>(
  file: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Helper & { readonly first: Message }> {
  const child = onServerCore([join(import.meta.dirname, file)], environment, ['ignore', 'inherit', 'inherit', 'ipc'])
  const helper = helperOf(child, file)
  return { ...helper, first: await messageOf<Message>(child, file) }
}

/** Runs a Node program on the servers' core. */
export function onServerCore(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  stdio: ('ignore' | 'inherit' | 'pipe' | 'ipc')[],
): ChildProcess {
  const command = [process.execPath, ...args]
  const [program = '', ...rest] = canPin ? ['taskset', '-c', SERVER_CORE, ...command] : command
  return spawn(program, rest, { stdio, env: { ...process.env, ...environment } })
}

function helperOf(child: ChildProcess, name: string): Helper {
  return {
    pid: child.pid ?? 0,
    ask: async <Answer>(message: object) => {
      const answer = messageOf<Answer>(child, name)
      child.send(message)
      return answer
    },
    stop: () => endOf(child),
  }
}

export async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function messageOf<Message>(child: ChildProcess, name: string): Promise<Message> {
  const { promise: ended, reject } = Promise.withResolvers<never>()
  const onExit = () => reject(new Error(`${name} ended before it answered.`))
  child.once('exit', onExit)
  try {
    const [message] = await Promise.race([once(child, 'message'), ended])
    return message as Message
  } finally {
    child.off('exit', onExit)
  }
}

const TICK_MS = 10

/** Processor time a process has used so far, in milliseconds. */
export function processorMs(pid: number): number {
  if (process.platform === 'linux') {
    // After the name, which may hold blanks, come state, then numbers: user and system time are the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  }
  const clock = execFileSync('ps', ['-o', 'cputime=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  return clock.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0) * 1000
}
