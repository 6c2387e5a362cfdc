/** Counts what each address did since the window began. */
export interface RateWindow {
  /** Counts one more; false once the address has had its share. */
  take(address: string): boolean
}

/** A fixed window for what Fastify does not see: upgrades to websockets never pass its hooks. */
export function createRateWindow(most: number, windowMs: number): RateWindow {
  const counts = new Map<string, number>()
  let endsAtMs = performance.now() + windowMs

  return {
    take(address) {
      if (performance.now() >= endsAtMs) {
        counts.clear()
        endsAtMs = performance.now() + windowMs
      }
      const count = (counts.get(address) ?? 0) + 1
      counts.set(address, count)
      return count <= most
    },
  }
}
