import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { hallId } from './columns.ts'

/** What a name in a log stands for under its source: windows, people, items, departments created for it. */
export const importedNames = pgTable(
  'imported_names',
  {
    hallId: hallId(),
    source: text('source').notNull(),
    kind: text('kind').$type<'department' | 'window' | 'staff' | 'item'>().notNull(),
    name: text('name').notNull(),
    id: uuid('id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.source, t.kind, t.name] })],
)

/** Attributes of an imported case as its log gave them, so that an export reproduces the log. */
export const importedCaseAttributes = pgTable(
  'imported_case_attributes',
  { hallId: hallId(), caseId: uuid('case_id').notNull(), attributes: text('attributes').notNull() },
  (t) => [
    primaryKey({ columns: [t.hallId, t.caseId] }),
    foreignKey({ columns: [t.hallId, t.caseId], foreignColumns: [cases.hallId, cases.id] }),
  ],
)
