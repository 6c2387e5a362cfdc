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
/** A state that was not read again twice in a row is not handed to somebody who comes now: it would look as if it were of now. */
const HANDED_OUT_MS = 2 * BOARD_REREAD_SECONDS * 1000

interface Channel {
  readonly subscribers: Set<BoardSubscriber>
  last: { readonly state: Buffer; readonly readAtMs: number } | undefined
  stop(): void
}

/**
 * One channel per board and scope: pokes are merged for 250 ms, the board is read again at least every 5 s while watched, and
 * never twice at the same time. A failed read sends nothing: on the screens the last state stands, and shows its age.
 */
export function startBoardHub(live: Live, logger: Logger): BoardHub {
  const channels = new Map<string, Channel>()

  function open(source: BoardSource) {
    const subscribers = new Set<BoardSubscriber>()
    let reading = false
    let isDirty = false
    let merging: NodeJS.Timeout | undefined
    const channel: Channel = { subscribers, last: undefined, stop }

    async function readNow(): Promise<void> {
      merging = undefined
      if (reading) {
        isDirty = true
        return
      }
      reading = true
      isDirty = false
      try {
        const readAtMs = performance.now()
        const state = await source.read()
        channel.last = { state, readAtMs }
        for (const subscriber of subscribers) subscriber(state)
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
      const { last } = channel
      if (last !== undefined && performance.now() - last.readAtMs < HANDED_OUT_MS) subscriber(last.state)
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
