import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { SimulatorSettings } from '@mingchuang/schema'
import type { Logger } from '../platform/logger.ts'

const SIMULATOR = fileURLToPath(new URL('../../../simulator/dist/main.js', import.meta.url))
const RESTART_AFTER_MS = 2_000

export interface SimulatorProcess {
  stop(): Promise<void>
}

/** Runs the simulator as a program of its own, which reaches the hall over HTTP only; it comes back if it dies. */
export function startSimulator(settings: SimulatorSettings, logger: Logger): SimulatorProcess {
  let stopping = false
  let child: ChildProcess
  let restart: NodeJS.Timeout | undefined

  function start(): void {
    // Its standard input carries the settings, accounts included, and its end tells the child that this process is gone.
    child = spawn(process.execPath, ['--enable-source-maps', SIMULATOR], {
      stdio: ['pipe', 'inherit', 'inherit'],
    })
    child.stdin?.on('error', (error) => logger.debug({ error }, 'the simulator closed its input'))
    child.stdin?.write(`${JSON.stringify(settings)}\n`)
    child.once('exit', (code, signal) => {
      if (stopping) return
      logger.warn({ code, signal }, 'the simulator ended; it starts again')
      restart = setTimeout(start, RESTART_AFTER_MS)
    })
  }
  start()

  return {
    async stop() {
      stopping = true
      clearTimeout(restart)
      if (child.exitCode !== null || child.signalCode !== null) return
      const { promise: ended, resolve } = Promise.withResolvers<void>()
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
      await ended
    },
  }
}
