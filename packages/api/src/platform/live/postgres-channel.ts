import postgres from 'postgres'
import { reconnectDelay } from '../database/database.ts'
import type { PokeChannel } from './live.ts'

const CHANNEL = 'hall_poked'

/** LISTEN on a connection of its own; `postgres` subscribes again by itself after the connection was lost. */
export function postgresChannel(url: string): PokeChannel & { close(): Promise<void> } {
  const client = postgres(url, {
    max: 2,
    idle_timeout: 0,
    max_lifetime: null,
    backoff: reconnectDelay,
    onnotice: () => undefined,
  })
  return {
    notify: async (payload) => {
      await client.notify(CHANNEL, payload)
    },
    listen: async (onPayload) => {
      const { unlisten } = await client.listen(CHANNEL, onPayload)
      return unlisten
    },
    close: () => client.end({ timeout: 2 }),
  }
}
