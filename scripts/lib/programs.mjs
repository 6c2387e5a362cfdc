// Running other programs.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { programEnvironment, root } from './workspace.mjs'

/** A program ended badly; `output` holds what it said. */
export class ProgramError extends Error {
  constructor(message, output) {
    super(message)
    this.output = output
  }
}

/** Runs a program silently and returns what it wrote, or throws {@link ProgramError} with it. */
export async function capture(program, args, { cwd = root, env } = {}) {
  const child = spawn(program, args, { cwd, env: programEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const { code, signal } = await ending(child, 'close')
  if (code !== 0) throw new ProgramError(`${program} ${args.join(' ')} ended with ${signal ?? `exit code ${code}`}`, output)
  return output
}

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program in the foreground, in this process's place: same terminal, signals passed on, exit code returned.
 * The IPC channel tells the program when this process is gone, even by SIGKILL, so that it can stop too.
 */
export async function takePlace(program, args, { cwd = root } = {}) {
  const child = spawn(program, args, { cwd, env: programEnvironment(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  // Ctrl-C reaches the program from the terminal as well: it must take a second signal calmly.
  for (const signal of FORWARDED_SIGNALS) process.on(signal, () => child.kill(signal))
  const watch = watchParent(() => child.kill('SIGTERM'))
  const { code, signal } = await ending(child, 'exit')
  clearInterval(watch)
  return code ?? 128 + (constants.signals[signal] ?? 0)
}

const PARENT_LOOK_MS = 1000

/** npm passes signals on but cannot pass on its own SIGKILL; then this process gets another parent. */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    gone()
  }, PARENT_LOOK_MS)
  return watch.unref()
}

function ending(child, event) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once(event, (code, signal) => resolve({ code, signal }))
  })
}
