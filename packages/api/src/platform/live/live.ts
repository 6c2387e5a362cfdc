import { randomUUID } from 'node:crypto'
import type { Logger } from '../logger.ts'

/** Telling that a hall changed. What changed is never told: boards send state, so a lost or repeated poke does no harm. */
export interface Live {
  /** After a commit: at once in this process, at most one NOTIFY per hall per 100 ms to the others, outside the write. */
  poke(hallId: string): void
  /** Calls back on every poke of the hall, from any process. Returns the end of it. */
  onPoke(hallId: string, listener: () => void): () => void
  close(): Promise<void>
}

/** How pokes travel between processes: one LISTEN connection each. */
export interface PokeChannel {
  notify(payload: string): Promise<void>
  listen(onPayload: (payload: string) => void): Promise<() => Promise<void>>
}

const NOTIFY_INTERVAL_MS = 100

export async function startLive(channel: PokeChannel, logger: Logger): Promise<Live> {
  const process = randomUUID()
  const listeners = new Map<string, Set<() => void>>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const lastNotified = new Map<string, number>()

  const tell = (hallId: string) => {
    for (const listener of listeners.get(hallId) ?? []) listener()
  }
  const notify = (hallId: string) => {
    waiting.delete(hallId)
    lastNotified.set(hallId, performance.now())
    channel
      .notify(`${process} ${hallId}`)
      .catch((error: unknown) => logger.warn({ error, hallId }, 'poke was not sent; boards are read again anyway'))
  }
  const stopListening = await channel.listen((payload) => {
    const [sender, hallId] = payload.split(' ')
    if (sender !== process && hallId !== undefined) tell(hallId)
  })

  return {
    poke(hallId) {
      tell(hallId)
      if (waiting.has(hallId)) return
      const elapsed = performance.now() - (lastNotified.get(hallId) ?? Number.NEGATIVE_INFINITY)
      waiting.set(
        hallId,
        setTimeout(() => notify(hallId), Math.max(0, NOTIFY_INTERVAL_MS - elapsed)),
      )
    },
    onPoke(hallId, listener) {
      const set = listeners.get(hallId) ?? new Set()
      listeners.set(hallId, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(hallId)
      }
    },
    async close() {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
      await stopListening()
    },
  }
}
