import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { hallId, instant } from './columns.ts'

/** Raw machine evidence, never edited. The key is the machine's own: a re-upload of everything adds nothing. */
export const punches = pgTable(
  'punches',
  {
    hallId: hallId(),
    serialNumber: text('serial_number').notNull(),
    pin: text('pin').notNull(),
    at: instant('at').notNull(),
    status: text('status').notNull(),
    verify: text('verify').notNull(),
    id: uuid('id').notNull(),
    /** Null while no staff member has this pin; settled when one gets it. */
    staffId: uuid('staff_id'),
    day: date('day').notNull(),
    minuteOfDay: integer('minute_of_day').notNull(),
    rawLine: text('raw_line').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.serialNumber, t.pin, t.at, t.status, t.verify] }),
    index('punches_day').on(t.hallId, t.day, t.staffId),
  ],
)

/** Lines that could not be read as punches: kept with their reason, never dropped silently. */
export const quarantinedLines = pgTable(
  'quarantined_lines',
  {
    hallId: hallId(),
    serialNumber: text('serial_number').notNull(),
    /** Hash of the line, so a re-upload adds nothing. */
    lineHash: text('line_hash').notNull(),
    rawLine: text('raw_line').notNull(),
    reason: text('reason').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.serialNumber, t.lineHash] })],
)
