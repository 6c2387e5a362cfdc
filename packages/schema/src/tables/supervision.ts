import { sql } from 'drizzle-orm'
import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AlarmKind, ReminderOrigin } from '../vocabulary/index.ts'
import { cases } from './cases.ts'
import { hallId, instant } from './columns.ts'
import { departments, windows } from './directory.ts'

/** Demands for progress (督办), each beside its event `reminded`. What was written stays; an answer and an escalation are added once. */
export const caseReminders = pgTable(
  'case_reminders',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** Counts the reminders of a case from 1; with the case number it is the number of the reminder. */
    serial: integer('serial').notNull(),
    origin: text('origin').$type<ReminderOrigin>().notNull(),
    /** The promised due day whose passing opened it, of a red light; null otherwise. */
    crossedDueDay: date('crossed_due_day'),
    departmentId: uuid('department_id').notNull(),
    reason: text('reason').notNull().default(''),
    openedAt: instant('opened_at').notNull(),
    /** Account that wrote it; null: the hall itself, for a red light. */
    openedBy: uuid('opened_by'),
    answerWithinMinutes: integer('answer_within_minutes').notNull(),
    /** End of that time in office hours; null as long as the calendar of a year in between is not published. */
    answerDueAt: instant('answer_due_at'),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by'),
    escalatedAt: instant('escalated_at'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.caseId], foreignColumns: [cases.hallId, cases.id] }),
    foreignKey({ columns: [t.hallId, t.departmentId], foreignColumns: [departments.hallId, departments.id] }),
    unique('case_reminders_serial').on(t.hallId, t.caseId, t.serial),
    // A red light opens one reminder for each due day that passed, whatever the number of processes that saw it pass.
    uniqueIndex('case_reminders_crossing').on(t.hallId, t.caseId, t.crossedDueDay).where(sql`${t.crossedDueDay} is not null`),
    index('case_reminders_opened').on(t.hallId, t.openedAt.desc(), t.id.desc()),
    index('case_reminders_department').on(t.hallId, t.departmentId, t.openedAt.desc(), t.id.desc()),
    index('case_reminders_waiting').on(t.hallId, t.answerDueAt).where(sql`${t.answeredAt} is null`),
  ],
)

/** What supervisors said about alarms (预警). Alarms are found anew from rows; what was said about them stays, with the number it was about. */
export const alarmAcknowledgements = pgTable(
  'alarm_acknowledgements',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<AlarmKind>().notNull(),
    windowId: uuid('window_id').notNull(),
    /** First day of the month it is about. */
    month: date('month').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    numerator: integer('numerator').notNull(),
    denominator: integer('denominator'),
    note: text('note').notNull(),
    acknowledgedAt: instant('acknowledged_at').notNull(),
    acknowledgedBy: uuid('acknowledged_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.windowId], foreignColumns: [windows.hallId, windows.id] }),
    index('alarm_acknowledgements_month').on(t.hallId, t.month, t.kind, t.windowId),
  ],
)
