import type { OperationContext } from '../command/index.ts'
import type { BoardHub } from '../live/index.ts'
import type { Loaders } from '../loaders.ts'

/** What a resolver gets: the operation's services and actor, and the batched reads of this one request. */
export interface RequestContext extends OperationContext {
  readonly requestId: string
  readonly loaders: Loaders
  readonly boards: BoardHub
  /** Sets or ends the session cookie; absent on websockets. */
  readonly cookies?: SessionCookies | undefined
}

export interface SessionCookies {
  set(token: string, expiresAt: Date): void
  clear(): void
}
