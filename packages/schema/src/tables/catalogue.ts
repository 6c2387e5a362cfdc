import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { CaseKind, ItemType, Stage } from '../vocabulary/index.ts'
import { hallId, instant } from './columns.ts'
import { departments } from './directory.ts'

export const items = pgTable(
  'items',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull().default(''),
    type: text('type').$type<ItemType>().notNull(),
    departmentId: uuid('department_id').notNull(),
    /** The stage of a construction project this item finishes, if any. */
    stage: text('stage').$type<Stage>(),
    currentVersion: integer('current_version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.departmentId], foreignColumns: [departments.hallId, departments.id] }),
    unique('items_code').on(t.hallId, t.code),
    index('items_department').on(t.hallId, t.departmentId),
  ],
)

/** A case keeps the version it was accepted under. Limits are working days; null: the item states none (imported logs). */
export const itemVersions = pgTable(
  'item_versions',
  {
    hallId: hallId(),
    itemId: uuid('item_id').notNull(),
    version: integer('version').notNull(),
    kind: text('kind').$type<CaseKind>().notNull(),
    promisedLimitWorkingDays: integer('promised_limit_working_days'),
    statutoryLimitWorkingDays: integer('statutory_limit_working_days'),
    validFrom: date('valid_from').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.itemId, t.version] }),
    foreignKey({ columns: [t.hallId, t.itemId], foreignColumns: [items.hallId, items.id] }),
  ],
)
