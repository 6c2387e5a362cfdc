import type { IntakeChannel } from '@mingchuang/schema'
import { caseApplicants, caseReceipts } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { recordsetOf } from '../../../platform/database/table-sql.ts'
import type { SealedPlace, Sealer } from '../../../platform/seal.ts'
import type { ReadApplicant } from './applicant.rules.ts'

export type ApplicantRow = typeof caseApplicants.$inferSelect
export type ReceiptRow = typeof caseReceipts.$inferSelect

/** Where each sealed text of a case stands. */
export const placeOf = {
  phone: (hallId: string, rowId: string): SealedPlace => ({ hallId, table: 'case_applicants', rowId, column: 'phone_sealed' }),
  identityNumber: (hallId: string, rowId: string): SealedPlace => ({
    hallId,
    table: 'case_applicants',
    rowId,
    column: 'identity_number_sealed',
  }),
  receiptCode: (hallId: string, rowId: string): SealedPlace => ({ hallId, table: 'case_receipts', rowId, column: 'code_sealed' }),
} as const

/** A case and how it came in. */
export interface Intake {
  readonly hallId: string
  readonly caseId: string
  readonly channel: IntakeChannel
  readonly citizenId: string | null
}

/** PostgreSQL's text form of bytes. */
const bytesText = (value: Uint8Array) => `\\x${Buffer.from(value).toString('hex')}`

/** An applicant with what is personal sealed, in the shape of `case_applicants` as JSON. */
export function sealedApplicant(sealer: Sealer, { hallId, caseId, ...intake }: Intake, applicant: ReadApplicant): object {
  const { kind, name, phone, identityNumber } = applicant
  return {
    hallId,
    caseId,
    ...intake,
    kind,
    name,
    phoneSealed: phone && sealer.seal(phone, placeOf.phone(hallId, caseId)),
    phoneIndex: phone && bytesText(sealer.indexOf(phone, { hallId, kind: 'phone' })),
    identityNumberSealed: identityNumber && sealer.seal(identityNumber, placeOf.identityNumber(hallId, caseId)),
    identityNumberIndex: identityNumber && bytesText(sealer.indexOf(identityNumber, { hallId, kind: 'identityNumber' })),
  }
}

/** A receipt with its code sealed, in the shape of `case_receipts` as JSON. */
export function sealedReceipt(sealer: Sealer, hallId: string, caseId: string, code: string): object {
  return { hallId, caseId, codeSealed: sealer.seal(code, placeOf.receiptCode(hallId, caseId)) }
}

/** Inserts applicants of the cases that `written`, a named part of the same statement with a column "caseId", names. */
export function insertApplicants(rows: readonly object[], written: string): SQL {
  const { columns, values, source } = recordsetOf(caseApplicants, rows)
  return sql`insert into ${caseApplicants} (${columns}) select ${values} from ${source}
    where r."caseId" in (select "caseId" from ${sql.identifier(written)})`
}

/** Inserts receipts of the cases that `written`, a named part of the same statement with a column "caseId", names. */
export function insertReceipts(rows: readonly object[], written: string): SQL {
  const { columns, values, source } = recordsetOf(caseReceipts, rows)
  return sql`insert into ${caseReceipts} (${columns}) select ${values} from ${source}
    where r."caseId" in (select "caseId" from ${sql.identifier(written)})`
}

/** Gives a case that has none its receipt; a receipt that is there stays as it is. Returns `caseId` either way. */
export function ensureReceipt(row: object): SQL {
  const { columns, values, source } = recordsetOf(caseReceipts, [row])
  return sql`insert into ${caseReceipts} (${columns}) select ${values} from ${source}
    on conflict (hall_id, case_id) do update set code_sealed = ${caseReceipts}.code_sealed returning case_id as "caseId"`
}
