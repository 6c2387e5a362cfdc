import type { CaseState } from '@mingchuang/schema'
import { caseApplicants, caseReceipts, cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { NamedStatement } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import type { Sealer } from '../../platform/seal.ts'
import { createReceiptCode, sealedApplicant, sealedReceipt } from '../cases/index.ts'
import { insertCitizen } from '../citizens/index.ts'
import { DEMO_EPOCH, DEMO_HALL_ID, demoId } from './demo-ids.ts'

/** The phone a visitor of the demo signs in with; the code comes by the `file` sender. It is an operator's recharge line, so nobody's phone. */
export const DEMO_CITIZEN_PHONE = '13800138000'

export const DEMO_CITIZEN_ID = demoId('citizen')
const CITIZEN = { kind: 'person', name: '林一帆', phone: DEMO_CITIZEN_PHONE, identityNumber: null } as const

/** One case in each state shows each sentence of its progress. */
export interface CitizenCase {
  readonly caseId: string
  readonly state: CaseState
}

/** The demo's latest case in each state. */
export function findCitizenCases(database: Database): Promise<CitizenCase[]> {
  return database.rows<CitizenCase>(
    sql`select distinct on (c.state) c.id as "caseId", c.state from ${cases} c
      where c.hall_id = ${DEMO_HALL_ID} and c.source = '' order by c.state, c.received_at desc, c.id`,
  )
}

/** A citizen with a case in each state, and the receipts of those cases. */
export function citizenStatements(sealer: Sealer, owned: readonly CitizenCase[]): [NamedStatement, ...NamedStatement[]] {
  const hallId = DEMO_HALL_ID
  const intake = { hallId, channel: 'online', citizenId: DEMO_CITIZEN_ID } as const
  const applicants = recordsetOf(
    caseApplicants,
    owned.map(({ caseId }) => sealedApplicant(sealer, { ...intake, caseId }, CITIZEN)),
  )
  const receipts = recordsetOf(
    caseReceipts,
    owned.map(({ caseId }) => sealedReceipt(sealer, hallId, caseId, createReceiptCode())),
  )
  const citizen = { hallId, id: DEMO_CITIZEN_ID, phone: DEMO_CITIZEN_PHONE, language: 'zh-CN', at: DEMO_EPOCH } as const
  return [
    ['begun', sql`select 0::int as cases`],
    ['citizen', insertCitizen(sealer, citizen, 'begun')],
    [
      'applied',
      sql`insert into ${caseApplicants} (${applicants.columns}) select ${applicants.values} from ${applicants.source}
        on conflict (hall_id, case_id) do update set kind = excluded.kind, channel = excluded.channel, name = excluded.name,
          citizen_id = excluded.citizen_id, phone_sealed = excluded.phone_sealed, phone_index = excluded.phone_index,
          identity_number_sealed = excluded.identity_number_sealed, identity_number_index = excluded.identity_number_index`,
    ],
    [
      'given',
      sql`insert into ${caseReceipts} (${receipts.columns}) select ${receipts.values} from ${receipts.source} on conflict do nothing`,
    ],
  ]
}
