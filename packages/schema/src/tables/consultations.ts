import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ConsultationState } from '../vocabulary/index.ts'
import { items } from './catalogue.ts'
import { hallId, instant } from './columns.ts'
import { departments, staffMembers } from './directory.ts'

/** A citizen's question and its answer. A question about no item is for the hall itself and has no department. */
export const consultations = pgTable(
  'consultations',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    citizenId: uuid('citizen_id').notNull(),
    itemId: uuid('item_id'),
    departmentId: uuid('department_id'),
    question: text('question').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** The day in Asia/Shanghai; the day of the answer is counted from it. */
    askedDay: date('asked_day').notNull(),
    state: text('state').$type<ConsultationState>().notNull(),
    /** Optimistic lock: two people never answer over one another. */
    version: integer('version').notNull(),
    answer: text('answer').notNull().default(''),
    answeredAt: instant('answered_at'),
    /** Who answered; null where an account without a staff member did. */
    answeredByStaffId: uuid('answered_by_staff_id'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.itemId], foreignColumns: [items.hallId, items.id] }),
    foreignKey({ columns: [t.hallId, t.departmentId], foreignColumns: [departments.hallId, departments.id] }),
    foreignKey({ columns: [t.hallId, t.answeredByStaffId], foreignColumns: [staffMembers.hallId, staffMembers.id] }),
    index('consultations_asked').on(t.hallId, t.state, t.askedAt, t.id),
    index('consultations_citizen').on(t.hallId, t.citizenId, t.askedAt),
  ],
)

/** A question with its answer as the hall shows it to everybody: edited, without a trace of who asked. */
export const publishedAnswers = pgTable(
  'published_answers',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    consultationId: uuid('consultation_id').notNull(),
    itemId: uuid('item_id'),
    departmentId: uuid('department_id'),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    publishedAt: instant('published_at').notNull(),
    /** Since when it is shown no more. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.consultationId], foreignColumns: [consultations.hallId, consultations.id] }),
    unique('published_answers_consultation').on(t.hallId, t.consultationId),
    index('published_answers_item').on(t.hallId, t.itemId, t.publishedAt.desc(), t.id.desc()),
    index('published_answers_published').on(t.hallId, t.publishedAt.desc(), t.id.desc()),
  ],
)
