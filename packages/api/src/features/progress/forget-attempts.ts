import { addDays, DAY_MS, shanghaiDayOf } from '@mingchuang/schema'
import { halls, progressAttempts } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { operatorOf } from '../../platform/actor.ts'
import { defineCommand, runCommand, type Services } from '../../platform/command/index.ts'
import { isUnavailable } from '../../platform/database/failures.ts'
import { forgetCodes } from '../citizens/index.ts'

const INTERVAL_MS = 3_600_000

/** Removes what nobody needs any more of codes, quotas and wrong codes, a day after; none of them names a person. */
export const forgetAttempts = defineCommand<{ readonly done: boolean }>()<null, undefined>({
  name: 'forgetAttempts',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor, now }) {
    const hallId = actor?.hallId ?? ''
    const before = new Date(now.getTime() - DAY_MS).toISOString()
    return {
      rows: [
        ['tidied', sql`select true as done`],
        ['attempts', sql`delete from ${progressAttempts} where hall_id = ${hallId} and last_at < ${before}::timestamptz`],
        ...forgetCodes(hallId, addDays(shanghaiDayOf(now), -1), now),
      ],
      audit: { subjectType: 'hall', subjectId: hallId, detail: {} },
    }
  },
})

/** Tidies every hall up once an hour until stopped; several processes doing it do no harm. */
export function startForgetting(services: Services): { stop(): void } {
  async function forgetAll(): Promise<void> {
    try {
      const known = await services.database.rows<{ id: string }>(sql`select id from ${halls}`)
      for (const { id } of known) await runCommand({ ...services, actor: operatorOf(id) }, forgetAttempts, null)
    } catch (error) {
      services.logger[isUnavailable(error) ? 'warn' : 'error']({ error }, 'old attempts were not removed; the next hour does')
    }
  }
  const timer = setInterval(() => void forgetAll(), INTERVAL_MS)
  return { stop: () => clearInterval(timer) }
}
