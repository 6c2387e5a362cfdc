import { maskIdentityNumber, maskName, maskPhone } from '@mingchuang/schema'
import { caseApplicants, caseReceipts, cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { OperationContext } from '../../../platform/command/index.ts'
import { columnsOf } from '../../../platform/database/table-sql.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import type { RequestContext } from '../../../platform/graphql/index.ts'
import type { Sealer } from '../../../platform/seal.ts'
import { type ApplicantRow, placeOf, type ReceiptRow } from './intake.store.ts'
import type { Applicant, ApplicantInClear } from './intake.types.ts'

type ReadContext = Pick<OperationContext, 'database' | 'sealer'>
type LoaderContext = ReadContext & Pick<RequestContext, 'actor' | 'loaders'>

/** Batched reads of applicants by case, masked. Keys are row ids of cases the caller may read. */
export const applicantLoader = (context: LoaderContext) =>
  context.loaders.get('applicantOfCase', async (ids) => {
    const hallId = context.actor?.hallId ?? ''
    const rows = await context.database.rows<ApplicantRow>(
      sql`select ${columnsOf(caseApplicants, 'a')} from ${caseApplicants} a
        where a.hall_id = ${hallId} and a.case_id = any(${sql.param([...ids])}::uuid[])`,
    )
    return new Map(rows.map((row) => [row.caseId, maskedApplicant(context.sealer, row)]))
  })

function maskedApplicant(sealer: Sealer, row: ApplicantRow): Applicant {
  const { kind, channel, name, phone, identityNumber } = { ...row, ...openApplicant(sealer, row) }
  return {
    kind,
    channel,
    // The name of an enterprise is public, that of a person is not.
    name: kind === 'person' ? maskName(name) : name,
    phone: phone === null ? null : maskPhone(phone),
    identityNumber: identityNumber === null ? null : maskIdentityNumber(identityNumber),
  }
}

/** The numbers of an applicant in clear. */
export function openApplicant(
  sealer: Sealer,
  { hallId, caseId, phoneSealed, identityNumberSealed }: ApplicantRow,
): { readonly phone: string | null; readonly identityNumber: string | null } {
  return {
    phone: phoneSealed === null ? null : sealer.open(phoneSealed, placeOf.phone(hallId, caseId)),
    identityNumber:
      identityNumberSealed === null ? null : sealer.open(identityNumberSealed, placeOf.identityNumber(hallId, caseId)),
  }
}

/** The applicant of a case in clear, for whoever {@link revealApplicant} let through. */
export async function readApplicantInClear(
  { database, sealer }: ReadContext,
  hallId: string,
  caseId: string,
): Promise<ApplicantInClear> {
  const row = await findApplicant({ database }, hallId, caseId)
  if (row === undefined) throw new DomainError('NOT_FOUND', { type: 'Applicant' })
  return { kind: row.kind, name: row.name, ...openApplicant(sealer, row) }
}

/** The applicant of a case as stored. */
export async function findApplicant(
  { database }: Pick<OperationContext, 'database'>,
  hallId: string,
  caseId: string,
): Promise<ApplicantRow | undefined> {
  const [row] = await database.rows<ApplicantRow>(
    sql`select ${columnsOf(caseApplicants, 'a')} from ${caseApplicants} a where a.hall_id = ${hallId} and a.case_id = ${caseId}`,
  )
  return row
}

/** A receipt as stored, found by the number printed on it; imported cases have none. */
export async function findReceipt(
  { database }: Pick<OperationContext, 'database'>,
  hallId: string,
  by: { readonly number: string } | { readonly caseId: string },
): Promise<(ReceiptRow & { readonly number: string }) | undefined> {
  const condition = 'caseId' in by ? sql`c.id = ${by.caseId}` : sql`c.number = ${by.number} and c.source = ''`
  const [row] = await database.rows<ReceiptRow & { readonly number: string }>(
    sql`select ${columnsOf(caseReceipts, 'r')}, c.number from ${cases} c
      join ${caseReceipts} r on r.hall_id = c.hall_id and r.case_id = c.id where c.hall_id = ${hallId} and ${condition}`,
  )
  return row
}

/** The code of a receipt in clear. */
export function openReceipt(
  sealer: Sealer,
  { hallId, caseId, codeSealed }: Pick<ReceiptRow, 'hallId' | 'caseId' | 'codeSealed'>,
): string {
  return sealer.open(codeSealed, placeOf.receiptCode(hallId, caseId))
}
