import type { OperationContext } from '../command/index.ts'
import type { Config } from '../config/index.ts'
import type { BoardHub } from '../live/index.ts'
import type { Loaders } from '../loaders.ts'

/** What a resolver gets: the operation's services and actor, and the batched reads of this one request. */
export interface RequestContext extends OperationContext {
  readonly requestId: string
  readonly config: Config
  readonly loaders: Loaders
  readonly boards: BoardHub
  /** Where the request came from, behind trusted proxies only; absent on websockets. */
  readonly clientAddress?: string | undefined
  /** HttpOnly cookies of the browser that asks; absent on websockets. */
  readonly cookies?: Cookies | undefined
}

/** `session`: an account; `device`: a paired screen, read-only; `pairing`: a screen waiting for its code to be confirmed. */
export const COOKIE_NAMES = ['session', 'device', 'pairing'] as const
export type CookieName = (typeof COOKIE_NAMES)[number]

export interface Cookies {
  get(name: CookieName): string | undefined
  set(name: CookieName, value: string, expiresAt: Date): void
  clear(name: CookieName): void
}
