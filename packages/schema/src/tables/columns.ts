import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The distribution key: leads every primary key, unique constraint and join, so one code path grows from a laptop to a cluster. */
export const hallId = () => uuid('hall_id').notNull()

/** An instant with its zone, milliseconds kept; shown in Asia/Shanghai. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Raw bytes: hashes and blind indexes, nothing else. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** The id of "no item" in counter keys: a key column cannot be null, and a press without a case has no item. */
export const NO_ITEM_ID = '00000000-0000-0000-0000-000000000000'
