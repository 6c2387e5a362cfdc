import { integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { bytes, hallId, instant } from './columns.ts'

/** Wrong codes in a row at a case number, which is kept as a keyed hash: numbers that do not exist have a row too. */
export const progressAttempts = pgTable(
  'progress_attempts',
  {
    hallId: hallId(),
    numberIndex: bytes('number_index').notNull(),
    failures: integer('failures').notNull(),
    lockedUntil: instant('locked_until'),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.numberIndex] })],
)
