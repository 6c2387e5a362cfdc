import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ApplicantKind, ApplicationState } from '../vocabulary/index.ts'
import { cases } from './cases.ts'
import { itemVersions } from './catalogue.ts'
import { citizens } from './citizens.ts'
import { hallId, instant } from './columns.ts'

/** A file that a citizen put to a material of the item, or to none. */
export interface ApplicationFile {
  readonly fileId: string
  readonly materialId: string | null
}

/** An application as a citizen fills it in, kept here so that it can be gone on with on another device. */
export const applications = pgTable(
  'applications',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    citizenId: uuid('citizen_id').notNull(),
    itemId: uuid('item_id').notNull(),
    /** The version whose materials the citizen saw. */
    itemVersion: integer('item_version').notNull(),
    state: text('state').$type<ApplicationState>().notNull(),
    /** Optimistic lock: two devices never save over one another. */
    version: integer('version').notNull(),
    subject: text('subject').notNull().default(''),
    applicantKind: text('applicant_kind').$type<ApplicantKind>().notNull(),
    applicantNameSealed: text('applicant_name_sealed'),
    identityNumberSealed: text('identity_number_sealed'),
    files: jsonb('files').$type<readonly ApplicationFile[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** What became of it. */
    caseId: uuid('case_id'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.citizenId], foreignColumns: [citizens.hallId, citizens.id] }),
    foreignKey({
      columns: [t.hallId, t.itemId, t.itemVersion],
      foreignColumns: [itemVersions.hallId, itemVersions.itemId, itemVersions.version],
    }),
    foreignKey({ columns: [t.hallId, t.caseId], foreignColumns: [cases.hallId, cases.id] }),
    uniqueIndex('applications_draft').on(t.hallId, t.citizenId, t.itemId).where(sql`${t.state} = 'draft'`),
    index('applications_citizen').on(t.hallId, t.citizenId, t.updatedAt.desc(), t.id.desc()),
  ],
)
