/** Repeatable chance drawn from a name: asked twice, before a crash and after it, it says the same. */
export interface Chance {
  /** [0, 1) */
  next(): number
  between(lowest: number, highest: number): number
  is(share: number): boolean
  pick<Value>(values: readonly Value[]): Value
}

/** mulberry32 over the FNV-1a hash of the name; nothing here needs to withstand anybody. */
export function chanceOf(name: string): Chance {
  let state = 0x811c9dc5
  for (let index = 0; index < name.length; index += 1) state = Math.imul(state ^ name.charCodeAt(index), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (lowest, highest) => lowest + next() * (highest - lowest),
    is: (share) => next() < share,
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)]
      if (value === undefined) throw new Error('Nothing to pick from.')
      return value
    },
  }
}
