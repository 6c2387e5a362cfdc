import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { AttachmentKind } from '../vocabulary/index.ts'
import { cases } from './cases.ts'
import { hallId, instant } from './columns.ts'
import { files } from './files.ts'

/** Files that belong to a case. None is ever removed: one that should not be there is struck, with a reason. */
export const caseAttachments = pgTable(
  'case_attachments',
  {
    hallId: hallId(),
    caseId: uuid('case_id').notNull(),
    fileId: uuid('file_id').notNull(),
    kind: text('kind').$type<AttachmentKind>().notNull(),
    /** The material of the item version that it is, if it is one. */
    materialId: uuid('material_id'),
    addedAt: instant('added_at').notNull(),
    addedBy: uuid('added_by').notNull(),
    /** null: the applicant added it. */
    staffId: uuid('staff_id'),
    struckAt: instant('struck_at'),
    struckBy: uuid('struck_by'),
    strikeReason: text('strike_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.caseId, t.fileId] }),
    foreignKey({ columns: [t.hallId, t.caseId], foreignColumns: [cases.hallId, cases.id] }),
    foreignKey({ columns: [t.hallId, t.fileId], foreignColumns: [files.hallId, files.id] }),
    index('case_attachments_file').on(t.hallId, t.fileId, t.caseId),
  ],
)
