// Running other programs.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename } from 'node:path'
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
  const watch = watchStarter(() => child.kill('SIGTERM'))
  const { code, signal } = await ending(child, 'exit')
  clearInterval(watch)
  return code ?? 128 + (constants.signals[signal] ?? 0)
}

const STARTER_LOOK_MS = 500

/**
 * npm ends at once on SIGTERM and SIGKILL, and the shells between it and this process pass no signal on. So this process
 * looks whether npm is still there, and calls `gone` when it is not.
 */
function watchStarter(gone) {
  if (!process.env.npm_lifecycle_event) return undefined
  const starter = firstAncestorBeyond(basename(process.argv[1]))
  if (starter === undefined) return undefined
  const watch = setInterval(() => {
    if (isRunning(starter)) return
    clearInterval(watch)
    gone()
  }, STARTER_LOOK_MS)
  return watch.unref()
}

/** Shells on the way name this script in their command line; npm's own does not. */
function firstAncestorBeyond(scriptName) {
  let pid = process.ppid
  for (;;) {
    const ancestor = readProcess(pid)
    if (!ancestor || pid <= 1) return undefined
    if (!ancestor.commandLine.includes(scriptName)) return pid
    pid = ancestor.parent
  }
}

function readProcess(pid) {
  if (process.platform === 'linux') {
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      return { parent: Number(parent), commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }
    } catch {
      return undefined
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
  const [, parent, commandLine] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? []
  return parent && { parent: Number(parent), commandLine }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function ending(child, event) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once(event, (code, signal) => resolve({ code, signal }))
  })
}
