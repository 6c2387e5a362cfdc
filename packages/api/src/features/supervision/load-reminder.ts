import { caseReminders, cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { OperationContext } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'

/** What the rules of an answer and of an escalation need. */
export interface ReminderFacts {
  readonly hallId: string
  readonly number: string
  readonly caseId: string
  /** The window that holds the case now. */
  readonly windowId: string
  readonly departmentId: string
  readonly answerDueAt: Date | null
  readonly answeredAt: Date | null
  readonly escalatedAt: Date | null
  readonly endedAt: Date | null
}

/** A reminder inside the actor's hall; `NOT_FOUND` otherwise. */
export async function loadReminder(
  { database, actor }: OperationContext,
  { reminderId }: { readonly reminderId: string },
): Promise<ReminderFacts> {
  const [found] = await database.rows<ReminderFacts>(
    sql`select r.hall_id as "hallId", c.number || '-' || r.serial as number, r.case_id as "caseId", c.window_id as "windowId",
        r.department_id as "departmentId", r.answer_due_at as "answerDueAt", r.answered_at as "answeredAt",
        r.escalated_at as "escalatedAt", c.ended_at as "endedAt"
      from ${caseReminders} r join ${cases} c on c.hall_id = r.hall_id and c.id = r.case_id
      where r.hall_id = ${actor?.hallId} and r.id = ${reminderId}`,
  )
  if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'reminderId' })
  return found
}
