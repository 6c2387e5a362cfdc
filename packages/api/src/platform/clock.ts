/** The only source of "now": rules take an instant as an argument, commands and queries ask this. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands until it is set; tests drive it across holidays. */
export function manualClock(start: Date): Clock & { set(instant: Date): void } {
  let current = start
  return {
    now: () => new Date(current),
    set: (instant) => {
      current = instant
    },
  }
}
