import type { Logger } from './logger.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Longer than any request or PostgreSQL's fast shutdown takes; afterwards the database's guard ends it by itself. */
const PATIENCE_MS = 30_000

/**
 * Stops the process once: on a signal, or when the launcher that started it is gone, whose IPC channel the kernel then
 * closes. Ctrl-C in a terminal arrives twice, from the terminal and from the launcher, so repeated signals are ignored.
 */
export function stopWhenAsked(stop: () => Promise<void>, logger: Logger): void {
  let asked = false
  const onAsked = async (reason: string): Promise<void> => {
    if (asked) return
    asked = true
    logger.info({ reason }, 'Stopping')
    setTimeout(() => {
      logger.error({}, `Not stopped after ${PATIENCE_MS / 1000} s; leaving`)
      process.exit(1)
    }, PATIENCE_MS).unref()
    try {
      await stop()
      process.exit(0)
    } catch (error) {
      logger.error({ err: error }, 'Stopping failed')
      process.exit(1)
    }
  }
  for (const signal of SIGNALS) process.on(signal, () => void onAsked(signal))
  if (process.connected) process.once('disconnect', () => void onAsked('the launcher is gone'))
}
