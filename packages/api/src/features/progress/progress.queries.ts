import { createHash, timingSafeEqual } from 'node:crypto'
import { type CaseState, type IsoDay, normaliseReceiptCode, RECEIPT_CODE_LENGTH, shanghaiDayOf } from '@mingchuang/schema'
import { caseApplicants, caseReceipts, cases, citizens, departments, items, windows } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { OperationContext } from '../../platform/command/index.ts'
import { type KeysetOrder, keysetOf, type Page, type PageRequest, pageOf } from '../../platform/graphql/index.ts'
import type { SealedPlace, Sealer } from '../../platform/seal.ts'
import { findCalendar } from '../calendar/index.ts'
import { loadHistories, openReceipt } from '../cases/index.ts'
import { type Sentence, sentencesOf } from './progress.rules.ts'

type ReadContext = Pick<OperationContext, 'database' | 'sealer' | 'clock'>

/** How far a case is, as whoever holds its receipt may know: no person and nothing an applicant wrote. */
export interface ProgressNode {
  readonly caseId: string
  readonly hallId: string
  readonly isDecided: boolean
  readonly number: string
  readonly state: CaseState
  readonly itemName: string
  readonly itemNameEn: string
  readonly departmentName: string
  readonly departmentNameEn: string
  readonly windowCode: string
  readonly windowName: string
  readonly windowNameEn: string
  readonly currentStep: string | null
  readonly receivedAt: Date
  readonly promisedDueDay: IsoDay | null
  readonly sentences: readonly Sentence[]
}

const NO_RECEIPT: SealedPlace = { hallId: '', table: 'case_receipts', rowId: '', column: 'code_sealed' }
const decoys = new WeakMap<Sealer, string>()

/** Opened in the place of a code that is not there, so that it takes as long. */
function openDecoy(sealer: Sealer): void {
  let sealed = decoys.get(sealer)
  if (sealed === undefined) {
    sealed = sealer.seal('0'.repeat(RECEIPT_CODE_LENGTH), NO_RECEIPT)
    decoys.set(sealer, sealed)
  }
  sealer.open(sealed, NO_RECEIPT)
}

const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest()

/** The case behind a number and the code of its receipt. What is wrong with them takes the same work: read, open, compare. */
export async function findCaseByReceipt(
  { database, sealer }: ReadContext,
  hallId: string,
  number: string,
  typedCode: string,
): Promise<string | undefined> {
  const [found] = await database.rows<{ caseId: string | null; codeSealed: string | null }>(
    sql`select r.case_id as "caseId", r.code_sealed as "codeSealed" from (select 1) asked
      left join ${cases} c on c.hall_id = ${hallId} and c.number = ${number} and c.source = ''
      left join ${caseReceipts} r on r.hall_id = c.hall_id and r.case_id = c.id`,
  )
  const { caseId = null, codeSealed = null } = found ?? {}
  let code = ''
  if (caseId === null || codeSealed === null) openDecoy(sealer)
  else code = openReceipt(sealer, { hallId, caseId, codeSealed })
  const fits = timingSafeEqual(digestOf(code), digestOf(normaliseReceiptCode(typedCode)))
  return fits && caseId !== null ? caseId : undefined
}

/** Cases of the citizen: applied for by them, or by somebody with the phone they have shown to be theirs. */
const isOwn = (hallId: string, citizenId: string): SQL => sql`c.hall_id = ${hallId} and exists (
    select from ${caseApplicants} a left join ${citizens} z on z.hall_id = a.hall_id and z.id = ${citizenId}
    where a.hall_id = c.hall_id and a.case_id = c.id and (a.citizen_id = ${citizenId} or a.phone_index = z.phone_index))`

/** A citizen's own case by its number. */
export async function findOwnCase(
  context: ReadContext,
  hallId: string,
  citizenId: string,
  number: string,
): Promise<string | undefined> {
  const [found] = await context.database.rows<{ id: string }>(
    sql`select c.id from ${cases} c where ${isOwn(hallId, citizenId)} and c.number = ${number} and c.source = ''`,
  )
  return found?.id
}

export const OWN_CASE_LIST = 'ownCases'

const NEWEST_FIRST: KeysetOrder = {
  columns: [
    { expression: sql`c.received_at`, type: 'timestamptz' },
    { expression: sql`c.id`, type: 'uuid' },
  ],
  direction: 'desc',
}

export async function listOwnCases(
  context: ReadContext,
  hallId: string,
  citizenId: string,
  request: PageRequest,
): Promise<Page<ProgressNode>> {
  const keyset = keysetOf(request, NEWEST_FIRST)
  // From the applicants' indexes: a citizen has few cases, a hall a million.
  const rows = await context.database.rows<{ id: string }>(
    sql`select c.id from (
        select a.case_id from ${caseApplicants} a where a.hall_id = ${hallId} and a.citizen_id = ${citizenId}
        union
        select a.case_id from ${citizens} z join ${caseApplicants} a on a.hall_id = z.hall_id and a.phone_index = z.phone_index
          where z.hall_id = ${hallId} and z.id = ${citizenId}
      ) own join ${cases} c on c.hall_id = ${hallId} and c.id = own.case_id
      where ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  const nodes = await readProgress(
    context,
    hallId,
    rows.map(({ id }) => id),
  )
  return pageOf(OWN_CASE_LIST, request, nodes, ({ receivedAt, caseId }) => [receivedAt.toISOString(), caseId])
}

export async function countOwnCases({ database }: ReadContext, hallId: string, citizenId: string): Promise<number> {
  const [row] = await database.rows<{ cases: number }>(
    sql`select count(*)::int as cases from ${cases} c where ${isOwn(hallId, citizenId)}`,
  )
  return row?.cases ?? 0
}

type Names = Pick<
  ProgressNode,
  'itemName' | 'itemNameEn' | 'departmentName' | 'departmentNameEn' | 'windowCode' | 'windowName' | 'windowNameEn'
>

/** How far cases are, in the order asked for; one statement for the cases, one for the names, and the hall's calendar. */
export async function readProgress(context: ReadContext, hallId: string, caseIds: readonly string[]): Promise<ProgressNode[]> {
  if (caseIds.length === 0) return []
  const { database, clock } = context
  const isAsked = sql`c.id = any(${sql.param([...caseIds])}::uuid[])`
  const [histories, names, { calendar }] = await Promise.all([
    loadHistories(database, hallId, isAsked),
    database.rows<Names & { caseId: string }>(
      sql`select c.id as "caseId", i.name as "itemName", i.name_en as "itemNameEn", d.name as "departmentName",
          d.name_en as "departmentNameEn", w.code as "windowCode", w.name as "windowName", w.name_en as "windowNameEn"
        from ${cases} c join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id
        join ${departments} d on d.hall_id = c.hall_id and d.id = c.department_id
        join ${windows} w on w.hall_id = c.hall_id and w.id = c.window_id
        where c.hall_id = ${hallId} and ${isAsked}`,
    ),
    findCalendar(database, hallId),
  ])
  const today = shanghaiDayOf(clock.now())
  const namesById = new Map(names.map((named) => [named.caseId, named]))
  const nodes = new Map(
    histories.flatMap(({ row, events }) => {
      const named = namesById.get(row.id)
      if (named === undefined) return []
      const { number, state, currentStep, receivedAt, promisedDueDay } = row
      const sentences = sentencesOf(row, events, calendar, today)
      const isDecided = row.decidedDay !== null
      return [
        [row.id, { ...named, hallId, isDecided, number, state, currentStep, receivedAt, promisedDueDay, sentences }] as const,
      ]
    }),
  )
  return caseIds.flatMap((id) => nodes.get(id) ?? [])
}
