import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { hallId, instant } from './columns.ts'

/** Years the State Council has published; a day outside them is unknown, never guessed. */
export const calendarYears = pgTable(
  'calendar_years',
  {
    hallId: hallId(),
    year: integer('year').notNull(),
    source: text('source').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.year] })],
)

export const calendarDays = pgTable(
  'calendar_days',
  {
    hallId: hallId(),
    day: date('day').notNull(),
    kind: text('kind').$type<'workday' | 'weekend' | 'holiday' | 'makeUp'>().notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.day] })],
)
