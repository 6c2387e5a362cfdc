import { findDeviceByToken, findSessionActor } from '../features/identity/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Cookies } from '../platform/graphql/index.ts'

/** Who a request's cookies belong to. */
export interface ActorCache {
  /** The account's session goes before the screen's: a signed-in person on a paired screen acts as that person. */
  actorOf(cookies: Pick<Cookies, 'get'>): Promise<Actor | undefined>
  /** Whose cookies these were when last looked up, without asking the database: what a rate is counted for. */
  rememberedIdOf(cookies: Pick<Cookies, 'get'>): string | undefined
  forget(cookies: Pick<Cookies, 'get'>): void
  /** Tells when a session was forgotten here, so that its open connections can be asked again. */
  onForget(listener: () => void): void
}

/** A session that ended elsewhere is believed for this long at most; the same process forgets it at once. */
const BELIEVED_MS = 1_000
const ENTRIES_MAX = 10_000

export function createActorCache(database: Database, clock: Clock): ActorCache {
  const known = new Map<string, { readonly actor: Promise<Actor | undefined>; readonly until: number }>()
  const ids = new Map<string, string>()
  const listeners: (() => void)[] = []

  function keep(token: string, read: () => Promise<Actor | undefined>): Promise<Actor | undefined> {
    const entry = known.get(token)
    if (entry !== undefined && entry.until > performance.now()) return entry.actor
    if (known.size >= ENTRIES_MAX) known.clear()
    if (ids.size >= ENTRIES_MAX) ids.clear()
    const actor = read()
    const remember = (found: Actor | undefined) => (found === undefined ? ids.delete(token) : ids.set(token, found.id))
    known.set(token, { actor, until: performance.now() + BELIEVED_MS })
    // A failure is not kept; a newer entry under the same token is.
    actor.then(remember).catch(() => {
      if (known.get(token)?.actor === actor) known.delete(token)
    })
    return actor
  }
  const readSession = (token: string) => findSessionActor(database, token, clock.now())
  const readDevice = async (token: string): Promise<Actor | undefined> => {
    const device = await findDeviceByToken(database, token)
    return device?.kind === 'wall' ? { hallId: device.hallId, id: device.id, role: 'device' } : undefined
  }

  return {
    async actorOf(cookies) {
      const session = cookies.get('session')
      const actor = session === undefined ? undefined : await keep(session, () => readSession(session))
      if (actor !== undefined) return actor
      const device = cookies.get('device')
      return device === undefined ? undefined : keep(device, () => readDevice(device))
    },
    rememberedIdOf(cookies) {
      for (const name of ['session', 'device'] as const) {
        const id = ids.get(cookies.get(name) ?? '')
        if (id !== undefined) return id
      }
      return undefined
    },
    forget(cookies) {
      for (const name of ['session', 'device'] as const) {
        const token = cookies.get(name)
        if (token === undefined) continue
        known.delete(token)
        ids.delete(token)
      }
      for (const listener of listeners) listener()
    },
    onForget(listener) {
      listeners.push(listener)
    },
  }
}
