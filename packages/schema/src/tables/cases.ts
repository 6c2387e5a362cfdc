import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CaseEventKind, CaseKind, CaseState, Decision, DueUnknownReason, EventOrigin, Stage } from '../vocabulary/index.ts'
import { itemVersions } from './catalogue.ts'
import { hallId, instant } from './columns.ts'
import { departments, windows } from './directory.ts'

/**
 * The projection of a case's events: every column but the identifying ones is what folding `case_events` gives, which a
 * recount proves. Days are days in Asia/Shanghai.
 */
export const cases = pgTable(
  'cases',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    /** Prefix of the log a case was imported from; empty for the hall's own. Case names collide between organisations. */
    source: text('source').notNull().default(''),
    itemId: uuid('item_id').notNull(),
    itemVersion: integer('item_version').notNull(),
    departmentId: uuid('department_id').notNull(),
    kind: text('kind').$type<CaseKind>().notNull(),
    stage: text('stage').$type<Stage>(),
    subject: text('subject').notNull().default(''),
    promisedLimitWorkingDays: integer('promised_limit_working_days'),
    statutoryLimitWorkingDays: integer('statutory_limit_working_days'),
    /** Working days added to both limits by approval (Administrative Licence Law, Art. 42). */
    extendedWorkingDays: integer('extended_working_days').notNull().default(0),
    /** Working days asked for and neither granted nor declined yet. */
    requestedExtensionWorkingDays: integer('requested_extension_working_days'),
    windowId: uuid('window_id').notNull(),
    staffId: uuid('staff_id'),
    state: text('state').$type<CaseState>().notNull(),
    /** Optimistic lock: the number of events. */
    version: integer('version').notNull(),
    receivedAt: instant('received_at').notNull(),
    receivedDay: date('received_day').notNull(),
    receivedWindowId: uuid('received_window_id').notNull(),
    acceptedAt: instant('accepted_at'),
    acceptedDay: date('accepted_day'),
    acceptedWindowId: uuid('accepted_window_id'),
    decidedAt: instant('decided_at'),
    decidedDay: date('decided_day'),
    decidedWindowId: uuid('decided_window_id'),
    decision: text('decision').$type<Decision>(),
    deliveredAt: instant('delivered_at'),
    deliveredDay: date('delivered_day'),
    deliveredWindowId: uuid('delivered_window_id'),
    /** When the case stopped being open: decided, refused, withdrawn, or delivered without a decision on record. */
    endedAt: instant('ended_at'),
    endedDay: date('ended_day'),
    endedWindowId: uuid('ended_window_id'),
    promisedDueDay: date('promised_due_day'),
    statutoryDueDay: date('statutory_due_day'),
    dueUnknownReason: text('due_unknown_reason').$type<DueUnknownReason>(),
    pausedSince: date('paused_since'),
    /** Working days from acceptance to decision without pauses; null until decided or while the calendar is unknown. */
    usedWorkingDays: integer('used_working_days'),
    /** Minutes of office hours from acceptance to decision; the unit of handling time. */
    handlingMinutes: integer('handling_minutes'),
    decidedOnTime: boolean('decided_on_time'),
    currentStep: text('current_step'),
    /** The step's own limit, frozen when it began; null: none stated. */
    currentStepLimitWorkingDays: integer('current_step_limit_working_days'),
    /** Last day of the step under way by its own limit; null without one, while the clock stands or the calendar is unknown. */
    currentStepDueDay: date('current_step_due_day'),
    lastEventAt: instant('last_event_at').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({
      columns: [t.hallId, t.itemId, t.itemVersion],
      foreignColumns: [itemVersions.hallId, itemVersions.itemId, itemVersions.version],
    }),
    foreignKey({ columns: [t.hallId, t.windowId], foreignColumns: [windows.hallId, windows.id] }),
    foreignKey({ columns: [t.hallId, t.departmentId], foreignColumns: [departments.hallId, departments.id] }),
    unique('cases_number').on(t.hallId, t.number, t.source),
    index('cases_received').on(t.hallId, t.receivedAt.desc(), t.id.desc()),
    index('cases_window_received').on(t.hallId, t.windowId, t.receivedAt.desc(), t.id.desc()),
    index('cases_department_received').on(t.hallId, t.departmentId, t.receivedAt.desc(), t.id.desc()),
    index('cases_item_received').on(t.hallId, t.itemId, t.receivedAt.desc(), t.id.desc()),
    // Cases without a due day come last, cases without a decision too: the expressions the list sorts by.
    index('cases_due').on(t.hallId, sql`coalesce(${t.promisedDueDay}, 'infinity'::date)`, t.id),
    index('cases_decided').on(t.hallId, sql`coalesce(${t.decidedAt}, '-infinity'::timestamptz)`, t.id),
    index('cases_accepted_day').on(t.hallId, t.acceptedDay, t.acceptedWindowId),
    index('cases_decided_day').on(t.hallId, t.decidedDay, t.decidedWindowId),
    // Decided and not delivered: few, and asked for by how long they wait (Administrative Licence Law, Art. 44).
    index('cases_undelivered').on(t.hallId, t.decidedDay, t.id).where(sql`${t.state} = 'decided'`),
    index('cases_source').on(t.hallId, t.source, t.number),
    index('cases_staff').on(t.hallId, t.staffId, t.receivedAt.desc()),
    // The open cases are a hundredth of all after a few years: sorting and filtering them must not walk through the rest.
    index('cases_open_due')
      .on(t.hallId, sql`coalesce(${t.promisedDueDay}, 'infinity'::date)`, t.id)
      .where(sql`${t.state} in ('received', 'awaitingSupplement', 'accepted', 'paused')`),
    // What a window still has to do something for: the open cases, and what is decided and waits to be handed out.
    index('cases_in_hand')
      .on(t.hallId, t.windowId)
      .where(sql`${t.state} in ('received', 'awaitingSupplement', 'accepted', 'paused', 'decided')`),
    // What alarms look for, a few rows among all.
    index('cases_refused').on(t.hallId, t.endedDay).where(sql`${t.state} = 'refused'`),
    index('cases_open_received')
      .on(t.hallId, t.receivedAt.desc(), t.id.desc())
      .where(sql`${t.state} in ('received', 'awaitingSupplement', 'accepted', 'paused')`),
  ],
)

/** Append-only. `seq` counts from 1 inside a case, in the order of time; an import may only append or fill an untouched case. */
export const caseEvents = pgTable(
  'case_events',
  {
    hallId: hallId(),
    caseId: uuid('case_id').notNull(),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<CaseEventKind>().notNull(),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    origin: text('origin').$type<EventOrigin>().notNull(),
    windowId: uuid('window_id'),
    staffId: uuid('staff_id'),
    step: text('step'),
    /** What the kind needs: reason, notice, decision, limits, attributes of a log row. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    /** Identity of a log row, so that a second import adds nothing. */
    externalKey: text('external_key'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.caseId, t.seq] }),
    foreignKey({ columns: [t.hallId, t.caseId], foreignColumns: [cases.hallId, cases.id] }),
    index('case_events_pauses').on(t.hallId, t.at).where(sql`${t.kind} = 'paused'`),
    index('case_events_limited_steps')
      .on(t.hallId, t.at)
      .where(sql`${t.kind} = 'stepStarted' and ${t.detail} ->> 'stepLimitWorkingDays' is not null`),
    uniqueIndex('case_events_external_key').on(t.hallId, t.caseId, t.externalKey).where(sql`${t.externalKey} is not null`),
  ],
)

/** The last serial number issued at a window on a day: hot only at one window, never for the hall. */
export const caseNumberSeries = pgTable(
  'case_number_series',
  { hallId: hallId(), windowId: uuid('window_id').notNull(), day: date('day').notNull(), last: integer('last').notNull() },
  (t) => [primaryKey({ columns: [t.hallId, t.windowId, t.day] })],
)

/** The last number of a written notice of a hall and year. Notices are few, so one row a year is no bottleneck. */
export const noticeSeries = pgTable(
  'notice_series',
  { hallId: hallId(), year: integer('year').notNull(), last: integer('last').notNull() },
  (t) => [primaryKey({ columns: [t.hallId, t.year] })],
)
