import { createClient, type Client as WebSocketClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Client } from './client.ts'

/** A screen that watches one board and keeps every state it was sent. */
export interface Watcher<State> {
  readonly states: State[]
  /** The first state, from now on or already there, that fits. */
  until(fits: (state: State) => boolean): Promise<State>
  /** How the connection ended, once it has. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
  close(): void
}

export function watch<State>(caller: Client, query: string, headers: Readonly<Record<string, string>> = {}): Watcher<State> {
  const states: State[] = []
  const waiting = new Set<() => void>()
  const { promise: closed, resolve: resolveClosed } = Promise.withResolvers<{ code: number; reason: string }>()

  class CookieSocket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie: caller.cookieHeader(), ...headers } })
    }
  }
  const client: WebSocketClient = createClient({
    url: `${caller.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: CookieSocket,
    retryAttempts: 0,
    on: { closed: (event) => resolveClosed(event as { code: number; reason: string }) },
  })
  const end = client.subscribe<State>(
    { query },
    {
      next: ({ data, errors }) => {
        if (errors !== undefined) throw new Error(JSON.stringify(errors))
        if (data != null) states.push(data)
        for (const check of waiting) check()
      },
      error: (error) => resolveClosed({ code: 0, reason: error instanceof Error ? error.message : JSON.stringify(error) }),
      complete: () => undefined,
    },
  )

  return {
    states,
    closed,
    until(fits) {
      const { promise, resolve } = Promise.withResolvers<State>()
      const check = () => {
        const found = states.find(fits)
        if (found === undefined) return
        waiting.delete(check)
        resolve(found)
      }
      waiting.add(check)
      check()
      return promise
    },
    close() {
      end()
      void client.dispose()
    },
  }
}
