import { boolean, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { hallId, instant } from './columns.ts'

/** Reference table: one row per hall, known everywhere. */
export const halls = pgTable('halls', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull().default(''),
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: instant('created_at').notNull(),
})

export const departments = pgTable(
  'departments',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull().default(''),
    sort: integer('sort').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.id] }), unique('departments_code').on(t.hallId, t.code)],
)

/** A numbered window; which departments sit at it is in `window_departments` (several: 综合窗口). */
export const windows = pgTable(
  'windows',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull().default(''),
    /** Place on the floor plan, in window positions from the entrance. */
    floorRow: integer('floor_row').notNull().default(0),
    floorColumn: integer('floor_column').notNull().default(0),
    isOpen: boolean('is_open').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.id] }), unique('windows_code').on(t.hallId, t.code)],
)

export const windowDepartments = pgTable(
  'window_departments',
  { hallId: hallId(), windowId: uuid('window_id').notNull(), departmentId: uuid('department_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.hallId, t.windowId, t.departmentId] }),
    foreignKey({ columns: [t.hallId, t.windowId], foreignColumns: [windows.hallId, windows.id] }),
    foreignKey({ columns: [t.hallId, t.departmentId], foreignColumns: [departments.hallId, departments.id] }),
    index('window_departments_department').on(t.hallId, t.departmentId),
  ],
)

export const staffMembers = pgTable(
  'staff_members',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    /** Staff number; punch machines send it as Pin. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    departmentId: uuid('department_id').notNull(),
    activeFrom: date('active_from').notNull(),
    activeTo: date('active_to'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.departmentId], foreignColumns: [departments.hallId, departments.id] }),
    unique('staff_members_code').on(t.hallId, t.code),
    index('staff_members_department').on(t.hallId, t.departmentId),
  ],
)

/** Who sits where, from a day until the day before `valid_to`; B stands in for A. */
export const assignments = pgTable(
  'assignments',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    staffId: uuid('staff_id').notNull(),
    windowId: uuid('window_id').notNull(),
    place: text('place').$type<'A' | 'B'>().notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.staffId], foreignColumns: [staffMembers.hallId, staffMembers.id] }),
    foreignKey({ columns: [t.hallId, t.windowId], foreignColumns: [windows.hallId, windows.id] }),
    index('assignments_window').on(t.hallId, t.windowId, t.validFrom),
    index('assignments_staff').on(t.hallId, t.staffId, t.validFrom),
  ],
)

/** Versioned rules of a hall (office hours, light thresholds, check-in slots): the version in force is the last from before. */
export const hallRules = pgTable(
  'hall_rules',
  {
    hallId: hallId(),
    rule: text('rule').notNull(),
    version: integer('version').notNull(),
    validFrom: date('valid_from').notNull(),
    body: text('body').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.rule, t.version] })],
)
