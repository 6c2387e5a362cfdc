import {
  CASE_NUMBER_LENGTH_MAX,
  type IntakeChannel,
  type Language,
  NAME_LENGTH_MAX,
  normalisePhone,
  type Stage,
  shanghaiDayOf,
} from '@mingchuang/schema'
import { halls, items, windowDepartments, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { ActingContext, NamedStatement, OperationContext, Write } from '../../../platform/command/index.ts'
import { DomainError, invalid } from '../../../platform/domain-error.ts'
import { newId } from '../../../platform/ids.ts'
import { requireText } from '../../../platform/text.ts'
import { calendarStamp, findCalendar, type HallCalendar } from '../../calendar/index.ts'
import { isCancelledOn } from '../../catalogue/index.ts'
import { messageStatement } from '../../outbox/index.ts'
import type { CaseEvent, CaseTerms } from '../case-event.ts'
import { measuresOf } from '../cases.measures.ts'
import { type CaseIdentity, foldCase } from '../cases.rules.ts'
import { insertCaseEvents, insertNumberedCase, issueCaseNumber } from '../cases.store.ts'
import { termsInForce } from '../terms-in-force.ts'
import { type ApplicantInput, readApplicant } from './applicant.rules.ts'
import { insertApplicants, insertReceipts, sealedApplicant, sealedReceipt } from './intake.store.ts'
import { createReceiptCode } from './receipt-code.ts'

/** Where an application comes in and for what, by row ids. */
export interface IntakePlace {
  readonly hallId: string
  readonly itemId: string
  readonly windowId: string
}

export interface Application extends IntakePlace {
  /** What the application is about. */
  readonly subject: string
  readonly channel: IntakeChannel
  readonly applicant?: ApplicantInput | null | undefined
  /** The signed-in citizen who applies online. */
  readonly citizenId?: string | undefined
  /** Of messages to the applicant; Chinese if left out. */
  readonly language?: Language | undefined
  /** Who takes it in at the window; nobody does online. */
  readonly staffId?: string | undefined
}

/** What {@link takeIn} needs to know of the place. */
export interface LoadedIntake {
  readonly hallCode: string
  readonly windowCode: string
  readonly departmentId: string
  readonly stage: Stage | null
  readonly terms: CaseTerms
  readonly isSeated: boolean
  /** Whether the item takes no new cases from this day or an earlier one on. */
  readonly isCancelled: boolean
  readonly itemName: string
  readonly itemNameEn: string
  readonly hallCalendar: HallCalendar
}

/** What a command writes to take an application in. */
export interface TakenIn {
  readonly caseId: string
  readonly itemVersion: number
  /** The first returns `caseId` and `number`. */
  readonly rows: readonly [numbered: NamedStatement, ...others: NamedStatement[]]
  readonly measures: NonNullable<Write['measures']>
}

/** Four digits of a day's serial number; a busier window simply prints more. */
const SERIAL_LENGTH = 4

/** Reads the place of an application inside its hall; `NOT_FOUND` for an unknown item or window. */
export async function loadIntake(
  { database, clock }: Pick<OperationContext, 'database' | 'clock'>,
  { hallId, itemId, windowId }: IntakePlace,
): Promise<LoadedIntake> {
  const today = shanghaiDayOf(clock.now())
  const [found] = await database.rows<Omit<LoadedIntake, 'hallCalendar'> & { stamp: string }>(
    sql`select h.code as "hallCode", w.code as "windowCode", i.name as "itemName", i.name_en as "itemNameEn",
        i.department_id as "departmentId", i.stage, ${termsInForce(today)} as terms, ${calendarStamp(hallId)} as stamp,
        exists (select from ${windowDepartments} d where d.hall_id = w.hall_id and d.window_id = w.id
          and d.department_id = i.department_id) as "isSeated", ${isCancelledOn(today)} as "isCancelled"
      from ${items} i join ${windows} w on w.hall_id = i.hall_id join ${halls} h on h.id = i.hall_id
      where i.hall_id = ${hallId} and i.id = ${itemId} and w.id = ${windowId}`,
  )
  if (found === undefined) throw new DomainError('NOT_FOUND', { fields: ['itemId', 'windowId'] })
  const { stamp, ...loaded } = found
  return { ...loaded, hallCalendar: await findCalendar(database, hallId, stamp) }
}

/**
 * The rows of a received case: its number, itself, its event, its receipt, its applicant and what they are told, for one statement. The number is
 * `<hall><day>-<window>-<serial>`: unique by construction, counted per window and day so that no two windows ever wait for one
 * another. With `guard`, a part that precedes in the statement, nothing is written where that part returns no row.
 */
export function takeIn(
  { sealer, now }: Pick<ActingContext, 'sealer' | 'now'>,
  loaded: LoadedIntake,
  { hallId, itemId, windowId, subject, channel, applicant, citizenId, staffId, language = 'zh-CN' }: Application,
  guard?: string,
): TakenIn {
  const { terms, hallCalendar, departmentId, stage } = loaded
  requireText('subject', subject, NAME_LENGTH_MAX)
  if (loaded.isCancelled) throw new DomainError('ITEM_CANCELLED')
  if (!loaded.isSeated) throw invalid('windowId', 'a window at which the department of the item sits')
  const read = applicant === null || applicant === undefined ? undefined : readApplicant(applicant)
  const day = shanghaiDayOf(now)
  const prefix = `${loaded.hallCode}${day.replaceAll('-', '')}-${loaded.windowCode}-`
  if (prefix.length + SERIAL_LENGTH > CASE_NUMBER_LENGTH_MAX) throw invalid('windowId', 'a window with a shorter code')
  const caseId = newId(now)
  const event: CaseEvent = {
    seq: 1,
    kind: 'received',
    at: now,
    origin: 'command',
    windowId,
    staffId: staffId ?? null,
    step: null,
    detail: { terms },
  }
  const identity: Omit<CaseIdentity, 'number'> = {
    hallId,
    id: caseId,
    source: '',
    itemId,
    departmentId,
    stage,
    subject,
    createdAt: now,
  }
  const projection = foldCase([event], { ...hallCalendar, terms })
  const intake = { hallId, caseId, channel, citizenId: citizenId ?? null }
  const rows: TakenIn['rows'] = [
    ['numbered', issueCaseNumber({ hallId, windowId, day, prefix }, caseId, guard)],
    ['received', insertNumberedCase({ ...identity, ...projection }, 'numbered')],
    ['appended', insertCaseEvents(hallId, [{ ...event, caseId, recordedAt: now }], 'numbered')],
    ['receipt', insertReceipts([sealedReceipt(sealer, hallId, caseId, createReceiptCode())], 'numbered')],
  ]
  const phone = normalisePhone(read?.phone ?? '')
  const item = language === 'en' && loaded.itemNameEn !== '' ? loaded.itemNameEn : loaded.itemName
  const message = { kind: 'caseReceived', values: { item }, hallId, caseId, language } as const
  const told = phone === undefined ? [] : [messageStatement({ sealer, now }, { ...message, phone }, 'numbered')]
  return {
    caseId,
    itemVersion: terms.itemVersion,
    rows: read ? [...rows, ['applicant', insertApplicants([sealedApplicant(sealer, intake, read)], 'numbered')], ...told] : rows,
    measures: measuresOf(undefined, { ...projection, itemId }),
  }
}
