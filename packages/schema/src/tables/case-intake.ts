import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ApplicantKind, IntakeChannel } from '../vocabulary/index.ts'
import { cases } from './cases.ts'
import { bytes, hallId } from './columns.ts'

/**
 * Who applied. Phone and identity number are sealed; their blind indexes find equal ones without opening any. A case of an
 * imported log has no row here.
 */
export const caseApplicants = pgTable(
  'case_applicants',
  {
    hallId: hallId(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind').$type<ApplicantKind>().notNull(),
    channel: text('channel').$type<IntakeChannel>().notNull(),
    /** The signed-in citizen who applied online; null at the window. */
    citizenId: uuid('citizen_id'),
    name: text('name').notNull(),
    phoneSealed: text('phone_sealed'),
    phoneIndex: bytes('phone_index'),
    /** Of a person the identity number, of an organisation the unified social credit code. */
    identityNumberSealed: text('identity_number_sealed'),
    identityNumberIndex: bytes('identity_number_index'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.caseId] }),
    foreignKey({ columns: [t.hallId, t.caseId], foreignColumns: [cases.hallId, cases.id] }),
    index('case_applicants_citizen').on(t.hallId, t.citizenId, t.caseId),
    index('case_applicants_phone').on(t.hallId, t.phoneIndex, t.caseId),
  ],
)

/** The code printed on the receipt of a case. */
export const caseReceipts = pgTable(
  'case_receipts',
  {
    hallId: hallId(),
    caseId: uuid('case_id').notNull(),
    codeSealed: text('code_sealed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.caseId] }),
    foreignKey({ columns: [t.hallId, t.caseId], foreignColumns: [cases.hallId, cases.id] }),
  ],
)
