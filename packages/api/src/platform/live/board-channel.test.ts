import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BoardHub, type BoardSource, startBoardHub } from './board-channel.ts'
import type { Live } from './live.ts'

/** A hall that is poked by hand. */
function pokable(): Live {
  const listeners = new Set<() => void>()
  return {
    poke: () => {
      for (const listener of listeners) listener()
    },
    onPoke: (_hallId, listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => undefined,
  }
}

let live: Live
let hub: BoardHub
let reads: number
let fails: boolean

const source: BoardSource = {
  key: 'wall',
  hallId: 'hall',
  read: async () => {
    reads += 1
    if (fails) throw new Error('the database does not answer')
    return Buffer.from(`state ${reads}`)
  },
}

beforeEach(() => {
  vi.useFakeTimers()
  live = pokable()
  hub = startBoardHub(live, pino({ level: 'silent' }))
  reads = 0
  fails = false
})
afterEach(() => {
  hub.close()
  vi.useRealTimers()
})

function watch(): string[] {
  const states: string[] = []
  hub.subscribe(source, (state) => states.push(state.toString()))
  return states
}

describe('a watched board', () => {
  test('is read once for all its subscribers', async () => {
    const [one, other] = [watch(), watch()]
    await vi.advanceTimersByTimeAsync(0)
    expect(reads).toBe(1)
    expect([one, other]).toEqual([['state 1'], ['state 1']])
  })

  test('merges pokes for 250 ms into one read', async () => {
    const states = watch()
    await vi.advanceTimersByTimeAsync(0)
    for (let poke = 0; poke < 20; poke += 1) {
      live.poke('hall')
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(states).toEqual(['state 1'])
    await vi.advanceTimersByTimeAsync(60)
    expect(states).toEqual(['state 1', 'state 2'])
  })

  test('is read again after 5 s without a poke, and never once nobody watches', async () => {
    const end = hub.subscribe(source, () => undefined)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(reads).toBe(2)
    end()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reads).toBe(2)
  })

  test('sends nothing while it cannot be read, and goes on when it can', async () => {
    const states = watch()
    await vi.advanceTimersByTimeAsync(0)
    fails = true
    await vi.advanceTimersByTimeAsync(20_000)
    expect(states).toEqual(['state 1'])
    fails = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect(states).toHaveLength(2)
  })

  test('hands its last state to a newcomer while it is fresh, not when reads have failed since', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(4_000)
    expect(watch()).toEqual(['state 1'])
    fails = true
    await vi.advanceTimersByTimeAsync(10_000)
    expect(watch()).toEqual([])
  })
})
