import { caseAttachments } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { recordsetOf } from '../../../platform/database/table-sql.ts'

export type AttachmentRow = typeof caseAttachments.$inferSelect

/** A file as it is attached. */
export type NewAttachment = Pick<
  AttachmentRow,
  'hallId' | 'caseId' | 'fileId' | 'kind' | 'materialId' | 'addedAt' | 'addedBy' | 'staffId'
>

/**
 * Attaches files; one that is attached to the case already is passed over. With `written`, a named part of the same statement
 * with a column "caseId", only to the cases that it names. Returns `caseId` and `fileId` of the new ones.
 */
export function insertAttachments(rows: readonly NewAttachment[], written?: string): SQL {
  const { columns, values, source } = recordsetOf(caseAttachments, rows)
  const when = written === undefined ? sql`true` : sql`r."caseId" in (select "caseId" from ${sql.identifier(written)})`
  return sql`insert into ${caseAttachments} (${columns}) select ${values} from ${source} where ${when}
    on conflict (hall_id, case_id, file_id) do nothing returning case_id as "caseId", file_id as "fileId"`
}

/** Strikes an attachment that still stands; it stays where it is. */
export function strike(
  { hallId, caseId, fileId }: Pick<AttachmentRow, 'hallId' | 'caseId' | 'fileId'>,
  { at, by, reason }: { readonly at: Date; readonly by: string; readonly reason: string },
): SQL {
  return sql`update ${caseAttachments} set struck_at = ${at.toISOString()}::timestamptz, struck_by = ${by}::uuid, strike_reason = ${reason}
    where hall_id = ${hallId} and case_id = ${caseId} and file_id = ${fileId} and struck_at is null
    returning case_id as "caseId", file_id as "fileId"`
}
