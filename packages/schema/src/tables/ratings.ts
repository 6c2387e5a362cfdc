import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { RatingChannel, RatingLevel } from '../vocabulary/index.ts'
import { cases } from './cases.ts'
import { hallId, instant } from './columns.ts'
import { windows } from './directory.ts'

/** One row per press. No identity of the person who pressed is stored. */
export const ratings = pgTable(
  'ratings',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    pressId: text('press_id').notNull(),
    channel: text('channel').$type<RatingChannel>().notNull(),
    deviceId: uuid('device_id'),
    windowId: uuid('window_id').notNull(),
    itemId: uuid('item_id'),
    caseId: uuid('case_id'),
    staffId: uuid('staff_id'),
    attempt: integer('attempt').notNull().default(1),
    level: text('level').$type<RatingLevel>().notNull(),
    attitude: text('attitude').$type<RatingLevel>(),
    quality: text('quality').$type<RatingLevel>(),
    reason: text('reason'),
    /** A rating that does not count (mistaken, replayed for a rated case) is kept and shown apart. */
    isValid: boolean('is_valid').notNull().default(true),
    /** By the device's clock, as sent. */
    pressedAt: instant('pressed_at').notNull(),
    /** Corrected by the offset that `sentAt` revealed. */
    at: instant('at').notNull(),
    day: date('day').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.windowId], foreignColumns: [windows.hallId, windows.id] }),
    foreignKey({ columns: [t.hallId, t.caseId], foreignColumns: [cases.hallId, cases.id] }),
    unique('ratings_press').on(t.hallId, t.pressId),
    uniqueIndex('ratings_case_attempt').on(t.hallId, t.caseId, t.attempt).where(sql`${t.caseId} is not null and ${t.isValid}`),
    index('ratings_day').on(t.hallId, t.day, t.windowId),
  ],
)
