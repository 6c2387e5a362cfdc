import { shanghaiDayOf } from '@mingchuang/schema'
import { caseReminders, cases, halls } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { operatorOf } from '../../platform/actor.ts'
import { type OperationContext, runCommand, type Services } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { dateReminders } from './date-reminders.ts'
import { escalateReminder } from './escalate-reminder.ts'
import { openRedReminders } from './open-red-reminders.ts'

/** Looks at the clock this often, which costs a comparison: what time alone changes shows within a second. */
const TICK_MS = 250
/** Looks at the database at least this often: another process may have opened a reminder that falls due. */
const SWEEP_MS = 30_000
const ESCALATIONS_PER_SWEEP = 500

/**
 * What time does to lights and reminders. Due days, step limits and rules turn at midnight in Shanghai, answers fall due at an
 * instant: then the hall is poked, so that watched boards show it at once, and what is owed is written: reminders of red lights,
 * escalations. Any number of processes may run it; each write is there once.
 */
export function startSupervision(services: Services): { tick(): Promise<void>; stop(): Promise<void> } {
  const { clock, live, logger } = services
  let day: string | undefined
  let hallIds: readonly string[] = []
  let nextDueAt: Date | undefined
  let sweptAtMs = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined

  async function sweep(): Promise<void> {
    sweptAtMs = performance.now()
    try {
      const rows = await services.database.rows<{ id: string }>(sql`select id from ${halls} order by id`)
      hallIds = rows.map(({ id }) => id)
    } catch (error) {
      logger.warn({ error }, 'halls could not be read; the next round does')
      return
    }
    const dues: Date[] = []
    for (const hallId of hallIds) {
      // The fault of one hall does not keep the others waiting.
      try {
        dues.push(...(await superviseHall({ ...services, actor: operatorOf(hallId) })))
      } catch (error) {
        logger.warn({ error, hallId }, 'reminders of a hall were not looked after; the next round does')
      }
    }
    nextDueAt = dues.toSorted((a, b) => a.getTime() - b.getTime())[0]
  }

  async function tick(): Promise<void> {
    const now = clock.now()
    const today = shanghaiDayOf(now)
    const isNewDay = today !== day
    if (isNewDay && day !== undefined) for (const hallId of hallIds) live.poke(hallId)
    day = today
    const isDue = nextDueAt !== undefined && now >= nextDueAt
    if (isNewDay || isDue || performance.now() - sweptAtMs >= SWEEP_MS) {
      running ??= sweep().finally(() => {
        running = undefined
      })
    }
    await running
  }

  const timer = setInterval(() => void tick(), TICK_MS)
  void tick()
  return {
    tick,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** Writes everything that is owed in a hall at this moment; gives when the next answer falls due there. */
async function superviseHall(context: OperationContext): Promise<readonly Date[]> {
  await runCommand(context, dateReminders, undefined)
  await untilNothing(async () => (await runCommand(context, openRedReminders, undefined)).caseId !== null)
  for (const reminderId of await findUnanswered(context))
    await passOver(() => runCommand(context, escalateReminder, { reminderId }), undefined)
  return findNextDue(context)
}

async function untilNothing(work: () => Promise<boolean>): Promise<void> {
  while (await passOver(work, false)) {
    // A chunk was written; there may be more.
  }
}

/** Somebody else was first, or changed a case in between: the next round looks again. */
async function passOver<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'VERSION_CONFLICT' || error.code === 'IMPOSSIBLE_TRANSITION'))
      return otherwise
    throw error
  }
}

const waiting = sql`r.answered_at is null and r.escalated_at is null and r.answer_due_at is not null
  and exists (select from ${cases} c where c.hall_id = r.hall_id and c.id = r.case_id and c.ended_at is null)`

async function findUnanswered({ database, clock, actor }: OperationContext): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    sql`select r.id from ${caseReminders} r where r.hall_id = ${actor?.hallId} and r.answer_due_at <= ${clock.now().toISOString()}::timestamptz
      and ${waiting} order by r.answer_due_at, r.id limit ${ESCALATIONS_PER_SWEEP}`,
  )
  return rows.map(({ id }) => id)
}

async function findNextDue({ database, clock, actor }: OperationContext): Promise<readonly Date[]> {
  const rows = await database.rows<{ at: Date }>(
    sql`select r.answer_due_at as at from ${caseReminders} r where r.hall_id = ${actor?.hallId} and r.answer_due_at > ${clock.now().toISOString()}::timestamptz
        and ${waiting} order by r.answer_due_at limit 1`,
  )
  return rows.map(({ at }) => at)
}
