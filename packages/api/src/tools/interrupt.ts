const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export interface Interrupt {
  readonly signal: AbortSignal
  /** Gives the signals back, so that nothing keeps the process alive. */
  forget(): void
}

/** Turns Ctrl-C, or the end of the launcher, into an abort signal: work ends at its next safe place. Repeated signals change nothing. */
export function interruptOnSignal(onInterrupt: () => void): Interrupt {
  const controller = new AbortController()
  const abort = () => {
    if (controller.signal.aborted) return
    controller.abort()
    onInterrupt()
  }
  for (const signal of SIGNALS) process.on(signal, abort)
  if (process.connected) process.once('disconnect', abort)
  return {
    signal: controller.signal,
    forget() {
      for (const signal of SIGNALS) process.off(signal, abort)
      process.off('disconnect', abort)
    },
  }
}
