import { BOARD_REREAD_SECONDS } from '@mingchuang/schema'
import type { Logger } from '../logger.ts'
import type { Live } from './live.ts'

/** Takes the serialised state of a board; the same bytes go to every subscriber. */
export type BoardSubscriber = (state: Buffer) => void

/** What is watched: everything the state depends on is in the key (hall, document, variables, scope). */
export interface BoardSource {
  readonly key: string
  readonly hallId: string
  /** Executes and serialises once. */
  read(): Promise<Buffer>
}

export interface BoardHub {
  subscribe(source: BoardSource, subscriber: BoardSubscriber): () => void
  close(): void
}

const MERGE_MS = 250

/**
 * One channel per board and scope: pokes are merged for 250 ms, the board is read again at least every 5 s while watched, and
 * never twice at the same time. A failed read leaves the last state standing; its age shows on the screen.
 */
export function startBoardHub(live: Live, logger: Logger): BoardHub {
  const channels = new Map<string, { subscribers: Set<BoardSubscriber>; last: Buffer | undefined; stop(): void }>()

  function open(source: BoardSource) {
    const subscribers = new Set<BoardSubscriber>()
    let reading = false
    let isDirty = false
    let merging: NodeJS.Timeout | undefined
    const channel = { subscribers, last: undefined as Buffer | undefined, stop }

    async function readNow(): Promise<void> {
      merging = undefined
      if (reading) {
        isDirty = true
        return
      }
      reading = true
      isDirty = false
      try {
        channel.last = await source.read()
        for (const subscriber of subscribers) subscriber(channel.last)
      } catch (error) {
        logger.warn({ error, key: source.key }, 'board was not read; subscribers keep the last state')
      } finally {
        reading = false
        if (isDirty && channels.get(source.key) === channel) schedule()
      }
    }
    function schedule(): void {
      merging ??= setTimeout(() => void readNow(), MERGE_MS)
    }
    const endPokes = live.onPoke(source.hallId, schedule)
    const reread = setInterval(() => void readNow(), BOARD_REREAD_SECONDS * 1000)
    function stop(): void {
      endPokes()
      clearInterval(reread)
      clearTimeout(merging)
      channels.delete(source.key)
    }
    channels.set(source.key, channel)
    void readNow()
    return channel
  }

  return {
    subscribe(source, subscriber) {
      const channel = channels.get(source.key) ?? open(source)
      channel.subscribers.add(subscriber)
      if (channel.last !== undefined) subscriber(channel.last)
      return () => {
        channel.subscribers.delete(subscriber)
        if (channel.subscribers.size === 0) channel.stop()
      }
    },
    close() {
      for (const channel of [...channels.values()]) channel.stop()
    },
  }
}
