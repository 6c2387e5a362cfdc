import { CASE_NUMBER_LENGTH_MAX, NAME_LENGTH_MAX, type Stage, shanghaiDayOf } from '@mingchuang/schema'
import { halls, items, windowDepartments, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { requireText } from '../../platform/text.ts'
import { calendarStamp, findCalendar, type HallCalendar } from '../calendar/index.ts'
import type { CaseEvent, CaseTerms } from './case-event.ts'
import { measuresOf } from './cases.measures.ts'
import { type CaseIdentity, foldCase } from './cases.rules.ts'
import { insertCaseEvents, insertNumberedCase, issueCaseNumber } from './cases.store.ts'
import type { WrittenCase } from './change-case.ts'
import { termsInForce } from './terms-in-force.ts'

export interface ReceiveCaseInput {
  readonly itemId: string
  readonly windowId: string
  /** What the application is about. */
  readonly subject: string
}

interface Loaded {
  readonly hallCode: string
  readonly windowCode: string
  readonly departmentId: string
  readonly stage: Stage | null
  readonly terms: CaseTerms
  readonly isSeated: boolean
  readonly hallCalendar: HallCalendar
}

/** Four digits of a day's serial number; a busier window simply prints more. */
const SERIAL_LENGTH = 4

/**
 * Takes in an application (收件) at a window and issues its number, `<hall><day>-<window>-<serial>`: unique by construction,
 * counted per window and day so that no two windows ever wait for one another.
 */
export const receiveCase = defineCommand<WrittenCase & { readonly number: string }>()<ReceiveCaseInput, Loaded>({
  name: 'receiveCase',
  async load({ database, actor, clock }, { itemId, windowId }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const { hallId } = actor
    const [found] = await database.rows<Omit<Loaded, 'hallCalendar'> & { stamp: string }>(
      sql`select h.code as "hallCode", w.code as "windowCode", i.department_id as "departmentId", i.stage,
          ${termsInForce(shanghaiDayOf(clock.now()))} as terms, ${calendarStamp(hallId)} as stamp,
          exists (select from ${windowDepartments} d where d.hall_id = w.hall_id and d.window_id = w.id
            and d.department_id = i.department_id) as "isSeated"
        from ${items} i join ${windows} w on w.hall_id = i.hall_id join ${halls} h on h.id = i.hall_id
        where i.hall_id = ${hallId} and i.id = ${itemId} and w.id = ${windowId}`,
    )
    if (found === undefined) throw new DomainError('NOT_FOUND', { fields: ['itemId', 'windowId'] })
    const { stamp, ...loaded } = found
    return { ...loaded, hallCalendar: await findCalendar(database, hallId, stamp) }
  },
  target: ({ departmentId }, { windowId }) => ({ windowId, departmentId }),
  decide({ actor, now }, loaded, { itemId, windowId, subject }) {
    const hallId = actor?.hallId
    if (hallId === undefined) throw new DomainError('UNAUTHENTICATED')
    const { terms, hallCalendar, departmentId, stage } = loaded
    requireText('subject', subject, NAME_LENGTH_MAX)
    if (!loaded.isSeated) throw invalid('windowId', 'a window at which the department of the item sits')
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
      staffId: actor?.staffId ?? null,
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
    return {
      rows: [
        ['numbered', issueCaseNumber({ hallId, windowId, day, prefix }, caseId)],
        ['received', insertNumberedCase({ ...identity, ...projection }, 'numbered')],
        ['appended', insertCaseEvents(hallId, [{ ...event, caseId, recordedAt: now }], 'numbered')],
      ],
      audit: { subjectType: 'case', subjectId: caseId, detail: { itemId, windowId, itemVersion: terms.itemVersion } },
      measures: measuresOf(undefined, { ...projection, itemId }),
    }
  },
})
