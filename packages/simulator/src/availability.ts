import { setTimeout as wait } from 'node:timers/promises'

const BACKOFF_MS_MIN = 250
const BACKOFF_MS_MAX = 10_000

/** The server did not answer, or asked to come back later. The request may or may not have been carried out. */
export class Unavailable extends Error {
  readonly retryAfterMs: number | undefined

  constructor(message: string, retryAfterMs?: number) {
    super(message)
    this.name = 'Unavailable'
    this.retryAfterMs = retryAfterMs
  }
}

/** What all senders know together about the server: one failure makes everybody wait, one success ends the waiting. */
export class Availability {
  #failures = 0
  #openFrom = 0

  get isOpen(): boolean {
    return performance.now() >= this.#openFrom
  }

  succeeded(): void {
    this.#failures = 0
    this.#openFrom = 0
  }

  failed(error: Unavailable): void {
    // What was under way together fails together: that is one failure, or a short outage would be waited out for long.
    if (!this.isOpen && error.retryAfterMs === undefined) return
    const backoffMs = error.retryAfterMs ?? Math.min(BACKOFF_MS_MIN * 2 ** this.#failures, BACKOFF_MS_MAX)
    this.#failures += 1
    this.#openFrom = performance.now() + backoffMs
  }

  /** Repeats until there is an answer, whatever it is; waits longer after each failure. */
  async insist<Answer>(attempt: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    for (;;) {
      while (!this.isOpen) await wait(Math.max(1, this.#openFrom - performance.now()), undefined, { signal })
      signal.throwIfAborted()
      try {
        const answer = await attempt()
        this.succeeded()
        return answer
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error
        this.failed(error)
      }
    }
  }
}
