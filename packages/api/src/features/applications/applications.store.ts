import { type ApplicationFile, applications } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { SealedPlace } from '../../platform/seal.ts'

export type ApplicationRow = typeof applications.$inferSelect

/** Where each sealed text of an application stands. */
export const placeOf = {
  name: (hallId: string, rowId: string): SealedPlace => ({
    hallId,
    table: 'applications',
    rowId,
    column: 'applicant_name_sealed',
  }),
  identityNumber: (hallId: string, rowId: string): SealedPlace => ({
    hallId,
    table: 'applications',
    rowId,
    column: 'identity_number_sealed',
  }),
} as const

/** The columns a citizen fills in. */
export type Filled = Pick<
  ApplicationRow,
  'itemVersion' | 'subject' | 'applicantKind' | 'applicantNameSealed' | 'identityNumberSealed'
> & { readonly files: readonly ApplicationFile[] }

/** A draft that is still what its citizen looked at. */
const unchanged = ({ hallId, id, version }: ApplicationRow) =>
  sql`hall_id = ${hallId} and id = ${id} and state = 'draft' and version = ${version}`

/** Starts a draft, unless the citizen has one for the item. Returns `applicationId` of a new one. */
export function insertDraft(
  row: Pick<ApplicationRow, 'hallId' | 'id' | 'citizenId' | 'itemId' | 'itemVersion' | 'createdAt'>,
): SQL {
  const at = row.createdAt.toISOString()
  return sql`insert into ${applications} (hall_id, id, citizen_id, item_id, item_version, state, version, applicant_kind, files, created_at, updated_at)
    values (${row.hallId}, ${row.id}, ${row.citizenId}, ${row.itemId}, ${row.itemVersion}, 'draft', 1, 'person', '[]'::jsonb, ${at}, ${at})
    on conflict (hall_id, citizen_id, item_id) where state = 'draft' do nothing returning id as "applicationId"`
}

/** Writes what was filled in; returns `applicationId` if the draft still was what was read. */
export function saveDraft(row: ApplicationRow, filled: Filled, at: Date): SQL {
  const { itemVersion, subject, applicantKind, applicantNameSealed, identityNumberSealed, files } = filled
  return sql`update ${applications} set version = version + 1, item_version = ${itemVersion}::int, subject = ${subject},
      applicant_kind = ${applicantKind}, applicant_name_sealed = ${applicantNameSealed}, identity_number_sealed = ${identityNumberSealed},
      files = ${JSON.stringify(files)}::text::jsonb, updated_at = ${at.toISOString()}::timestamptz
    where ${unchanged(row)} returning id as "applicationId"`
}

/**
 * Ends a draft. Of two people, or two clicks, at once one gets the row: whatever follows in the statement is written once. What was
 * filled in lives on in the case; here the sealed texts and the files go.
 */
export function endDraft(
  row: ApplicationRow,
  end: { readonly state: 'discarded' } | { readonly state: 'submitted'; readonly caseId: string },
  at: Date,
): SQL {
  const caseId = end.state === 'submitted' ? end.caseId : null
  return sql`update ${applications} set state = ${end.state}, case_id = ${caseId}::uuid, version = version + 1, applicant_name_sealed = null, identity_number_sealed = null,
      files = '[]'::jsonb, updated_at = ${at.toISOString()}::timestamptz
    where ${unchanged(row)} returning id as "applicationId"`
}
