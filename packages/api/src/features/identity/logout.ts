import { sessions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'

interface Loaded {
  readonly sessionId: string
}

/** Ends the caller's session; its websockets close with it. */
export const logout = defineCommand<{ readonly id: string }>()<Record<never, never>, Loaded>({
  name: 'logout',
  async load({ actor }) {
    if (actor?.sessionId === undefined) throw new DomainError('UNAUTHENTICATED')
    return { sessionId: actor.sessionId }
  },
  target: (_loaded, _input, { actor }) => ({ actorId: actor?.id }),
  decide({ actor, now }, { sessionId }) {
    return {
      rows: [
        [
          'ended',
          sql`update ${sessions} set ended_at = ${now.toISOString()}::timestamptz
            where hall_id = ${actor?.hallId} and id = ${sessionId} and ended_at is null returning id`,
        ],
      ],
      audit: { subjectType: 'session', subjectId: sessionId, detail: {} },
    }
  },
})
