import { outboxMessages } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'

interface Loaded {
  readonly isRepeatable: boolean
}

/** Sends a message that was given up once more, from the first attempt on. A one-time code is gone: its owner asks for another. */
export const retryMessage = defineCommand<{ readonly id: string }>()<{ readonly messageId: string }, Loaded>({
  name: 'retryMessage',
  async load({ database, actor }, { messageId }) {
    const [found] = await database.rows<Loaded>(
      sql`select (given_up_at is not null and values_sealed is not null) as "isRepeatable"
        from ${outboxMessages} where hall_id = ${actor?.hallId} and id = ${messageId}`,
    )
    if (found === undefined) throw new DomainError('NOT_FOUND', { type: 'Message' })
    return found
  },
  target: () => ({}),
  decide({ actor, now }, { isRepeatable }, { messageId }) {
    if (!isRepeatable) throw new DomainError('IMPOSSIBLE_TRANSITION', { expected: 'a message of a case that was given up' })
    return {
      rows: [
        [
          'renewed',
          sql`update ${outboxMessages} set given_up_at = null, failure = null, attempts = 0, due_at = ${now.toISOString()}::timestamptz
            where hall_id = ${actor?.hallId} and id = ${messageId} and given_up_at is not null returning id`,
        ],
      ],
      audit: { subjectType: 'message', subjectId: messageId, detail: {} },
    }
  },
})
