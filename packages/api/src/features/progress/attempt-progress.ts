import { PROGRESS_LOCK_MINUTES, PROGRESS_TRIES } from '@mingchuang/schema'
import { progressAttempts } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { newId } from '../../platform/ids.ts'
import { quotaStatement, requireQuota, unknownCitizenOf } from '../citizens/index.ts'

export interface AttemptProgressInput {
  readonly hallId: string
  readonly numberIndex: Buffer
  readonly address: string | undefined
}

/**
 * Counts a look at a case number before its code is compared: looks at one number wait for each other at its row, so that no number of
 * them at once gets more than five tries. A number that does not exist has a row like any other. Not counted while the number waits.
 */
export const attemptProgress = defineCommand<{ readonly isCounted: boolean }>()<AttemptProgressInput, undefined>({
  name: 'attemptProgress',
  async load(context, { hallId, address }) {
    await requireQuota(context, { hallId, address }, ['progressPerQuarter'])
    return undefined
  },
  target: () => ({}),
  decide(context, _loaded, { hallId, numberIndex, address }) {
    const at = context.now.toISOString()
    const lockedUntil = new Date(context.now.getTime() + PROGRESS_LOCK_MINUTES * 60_000).toISOString()
    const isOver = sql`p.locked_until <= ${at}::timestamptz`
    return {
      actor: unknownCitizenOf(hallId),
      rows: [
        [
          'attempted',
          sql`insert into ${progressAttempts} as p (hall_id, number_index, failures, last_at) values (${hallId}, ${numberIndex}, 1, ${at})
            on conflict (hall_id, number_index) do update set last_at = excluded.last_at,
              failures = case when ${isOver} then 1 else least(p.failures, ${PROGRESS_TRIES}) + 1 end,
              locked_until = case when ${isOver} then null
                when p.locked_until is null and p.failures + 1 >= ${PROGRESS_TRIES} then ${lockedUntil}::timestamptz
                else p.locked_until end
            returning p.failures <= ${PROGRESS_TRIES} as "isCounted"`,
        ],
        quotaStatement(context, { hallId, address }, 'progressPerQuarter', 'attempted'),
      ],
      audit: { subjectType: 'progress', subjectId: newId(context.now), detail: {} },
    }
  },
})
