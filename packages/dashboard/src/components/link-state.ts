/** From these ages on the numbers on a live page are no longer the present: first amber, then a dashed frame. */
export const LATE_AFTER_MS = 15_000
export const STALE_AFTER_MS = 60_000

export type LinkState = 'connecting' | 'live' | 'late' | 'stale' | 'down'

/**
 * What a live page may claim about itself. A broken connection is said at once; how old the numbers are is said by the
 * age, and an hour-old page behind an open connection is as stale as one behind a closed one.
 */
export function linkState(connected: boolean, ageMs: number | null): LinkState {
  if (ageMs === null) return connected ? 'connecting' : 'down'
  if (ageMs > STALE_AFTER_MS) return 'stale'
  if (!connected) return 'down'
  return ageMs > LATE_AFTER_MS ? 'late' : 'live'
}
