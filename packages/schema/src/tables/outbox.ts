import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Language, MessageFailure, MessageKind } from '../vocabulary/index.ts'
import { hallId, instant } from './columns.ts'

/** Messages to people, written by the statement that causes them and sent after it. Number and values are sealed. */
export const outboxMessages = pgTable(
  'outbox_messages',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<MessageKind>().notNull(),
    language: text('language').$type<Language>().notNull(),
    phoneSealed: text('phone_sealed').notNull(),
    /** What the text is made of, as JSON; null once a one-time code was sent or given up. */
    valuesSealed: text('values_sealed'),
    /** The case it tells of; null for a one-time code. */
    caseId: uuid('case_id'),
    createdAt: instant('created_at').notNull(),
    /** When it is tried next: while a process sends it, when another may take it over. */
    dueAt: instant('due_at').notNull(),
    /** Useless from then on: a one-time code that has expired. */
    expiresAt: instant('expires_at'),
    attempts: integer('attempts').notNull().default(0),
    sentAt: instant('sent_at'),
    givenUpAt: instant('given_up_at'),
    failure: text('failure').$type<MessageFailure>(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    index('outbox_messages_due').on(t.hallId, t.dueAt).where(sql`${t.sentAt} is null and ${t.givenUpAt} is null`),
    index('outbox_messages_given_up').on(t.hallId, t.id).where(sql`${t.givenUpAt} is not null`),
    index('outbox_messages_case').on(t.hallId, t.caseId, t.id),
  ],
)
