import { createHash } from 'node:crypto'

/** Repeatable chance: the same seed gives the same hall, which is what makes a half-finished seeding safe to continue. */
export interface Random {
  /** [0, 1) */
  next(): number
  /** Whole numbers from `lowest` to `highest`, both included. */
  whole(lowest: number, highest: number): number
  /** [lowest, highest) */
  between(lowest: number, highest: number): number
  chance(share: number): boolean
  pick<Value>(values: readonly Value[]): Value
}

/** sfc32 over the SHA-256 of the seed: fast, and streams of neighbouring seeds have nothing in common. */
export function randomOf(seed: string): Random {
  const digest = createHash('sha256').update(seed, 'utf8').digest()
  let a = digest.readInt32LE(0)
  let b = digest.readInt32LE(4)
  let c = digest.readInt32LE(8)
  let counter = digest.readInt32LE(12)
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  const whole = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1))
  return {
    next,
    whole,
    between: (lowest, highest) => lowest + next() * (highest - lowest),
    chance: (share) => next() < share,
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)]
      if (value === undefined) throw new Error('Nothing to pick from.')
      return value
    },
  }
}

/** Draws with the weights given; looks up by bisection, because it is asked fifty thousand times. */
export function weightedPicker<Value>(values: readonly Value[], weightOf: (value: Value) => number): (random: Random) => Value {
  let total = 0
  const bounds = values.map((value) => {
    total += weightOf(value)
    return total
  })
  return (random) => {
    const target = random.next() * total
    let low = 0
    let high = bounds.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    const value = values[low]
    if (value === undefined) throw new Error('Nothing to pick from.')
    return value
  }
}
