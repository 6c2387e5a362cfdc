import { caseReminders } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { recordsetOf } from '../../platform/database/table-sql.ts'

/** A reminder as it is opened: neither answered nor escalated. */
export type NewReminder = Omit<
  typeof caseReminders.$inferSelect,
  'hallId' | 'serial' | 'answer' | 'answeredAt' | 'answeredBy' | 'escalatedAt'
>

/**
 * Opens reminders of the cases that `written`, a named part of the same statement with a column "caseId", names; each gets the next
 * serial of its case, whose row that part holds locked.
 */
export function insertReminders(hallId: string, reminders: readonly NewReminder[], written: string): SQL {
  const rows = reminders.map((reminder) => ({ ...reminder, hallId }))
  const { columns, source } = recordsetOf(caseReminders, rows)
  return sql`insert into ${caseReminders} (${columns})
    select r."hallId", r.id, r."caseId",
      (select coalesce(max(s.serial), 0) + 1 from ${caseReminders} s where s.hall_id = r."hallId" and s.case_id = r."caseId"),
      r.origin, r."crossedDueDay", r."departmentId", r.reason, r."openedAt", r."openedBy", r."answerWithinMinutes", r."answerDueAt",
      null, null, null, null
    from ${source} where r."caseId" in (select "caseId" from ${sql.identifier(written)})`
}

/** Records the answer, once; returns its "reminderId". */
export function answerOf(hallId: string, id: string, answer: string, at: Date, by: string): SQL {
  return sql`update ${caseReminders} set answer = ${answer}, answered_at = ${at.toISOString()}, answered_by = ${by}
    where hall_id = ${hallId} and id = ${id} and answered_at is null returning id as "reminderId"`
}

/** Tells the leader, once and only while there is no answer; returns its "reminderId". */
export function escalationOf(hallId: string, id: string, at: Date): SQL {
  return sql`update ${caseReminders} set escalated_at = ${at.toISOString()}
    where hall_id = ${hallId} and id = ${id} and answered_at is null and escalated_at is null returning id as "reminderId"`
}

/** Gives reminders the end of their time, which was unknown; returns the "reminderId" of each. */
export function datesOf(hallId: string, dates: readonly { readonly id: string; readonly answerDueAt: Date }[]): SQL {
  return sql`update ${caseReminders} t set answer_due_at = r."answerDueAt"
    from jsonb_to_recordset(${JSON.stringify(dates)}::text::jsonb) as r (id uuid, "answerDueAt" timestamptz)
    where t.hall_id = ${hallId} and t.id = r.id and t.answer_due_at is null returning t.id as "reminderId"`
}
