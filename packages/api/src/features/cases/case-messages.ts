import { type Language, normalisePhone, readClock, shanghaiDayOf } from '@mingchuang/schema'
import { caseApplicants, citizens, items, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { ActingContext, NamedStatement } from '../../platform/command/index.ts'
import type { HallCalendar } from '../calendar/index.ts'
import { type DueValue, type MessageContent, messageStatement } from '../outbox/index.ts'
import type { CaseEvent, CaseEventDetail } from './case-event.ts'
import { type CaseIdentity, type CaseProjection, clockFactsOf } from './cases.rules.ts'
import { placeOf } from './intake/intake.store.ts'

/** Who hears of a case, and the names that a message to them needs. */
export interface Audience {
  /** Null where nobody left a number: a case of an imported log, or an applicant without a phone. */
  readonly phoneSealed: string | null
  /** Of the citizen with that phone; Chinese for whoever never signed in. */
  readonly language: Language
  readonly itemName: string
  readonly itemNameEn: string
  readonly windowCode: string
  readonly windowName: string
  readonly windowNameEn: string
}

/** The audience of the case `c` as one JSON value, read with the case. */
export const audienceJson = sql`(select json_build_object('phoneSealed', a.phone_sealed, 'language', coalesce(z.language, 'zh-CN'),
    'itemName', i.name, 'itemNameEn', i.name_en, 'windowCode', w.code, 'windowName', w.name, 'windowNameEn', w.name_en)
  from ${items} i join ${windows} w on w.hall_id = i.hall_id and w.id = c.window_id
  left join ${caseApplicants} a on a.hall_id = i.hall_id and a.case_id = c.id
  left join ${citizens} z on z.hall_id = a.hall_id and z.phone_index = a.phone_index
  where i.hall_id = c.hall_id and i.id = c.item_id)`

/** A case as it stands after the event that is told of. */
export interface ToldCase {
  readonly row: Pick<CaseIdentity, 'hallId' | 'id'>
  readonly after: CaseProjection
  /** All events, the new one last. */
  readonly events: readonly CaseEvent[]
  readonly hallCalendar: HallCalendar
  readonly audience: Audience
}

/**
 * What the applicant is told of an event, as a part of the statement that writes it; nothing for an event that does not concern them, and
 * for somebody who left no mobile number.
 */
export function tellApplicant(context: ActingContext, told: ToldCase, guard: string): NamedStatement[] {
  const { row, audience } = told
  const event = told.events.at(-1)
  if (audience.phoneSealed === null || event === undefined) return []
  const content = contentOf(told, event, context.now)
  // A landline gets no messages.
  const phone = normalisePhone(context.sealer.open(audience.phoneSealed, placeOf.phone(row.hallId, row.id)))
  if (content === undefined || phone === undefined) return []
  const message = { hallId: row.hallId, phone, language: audience.language, caseId: row.id, ...content }
  return [messageStatement(context, message, guard)]
}

function contentOf(told: ToldCase, event: CaseEvent, now: Date): MessageContent | undefined {
  const { audience } = told
  const isEnglish = audience.language === 'en'
  const named = (name: string, nameEn: string) => (isEnglish && nameEn !== '' ? nameEn : name)
  const common = { item: named(audience.itemName, audience.itemNameEn) }
  const { reason = '', workingDays = 0, decision } = event.detail
  switch (event.kind) {
    case 'supplementRequested':
      return { kind: 'supplementRequested', values: { ...common, what: whatIsMissing(event.detail) } }
    case 'accepted':
      return { kind: 'caseAccepted', values: { ...common, due: dueOf(told, now) } }
    case 'refused':
      return { kind: 'caseRefused', values: { ...common, reason } }
    case 'paused':
      return { kind: 'casePaused', values: { ...common, reason } }
    case 'resumed':
      return { kind: 'caseResumed', values: { ...common, due: dueOf(told, now) } }
    case 'extended':
      return { kind: 'caseExtended', values: { ...common, workingDays, due: dueOf(told, now) } }
    case 'decided': {
      const window = `${named(audience.windowName, audience.windowNameEn)} (${audience.windowCode})`
      return { kind: decision === 'rejected' ? 'caseRejected' : 'caseApproved', values: { ...common, window } }
    }
    default:
      return undefined
  }
}

/** The materials by their names and the reason in words, on one line. */
export function whatIsMissing({ materials = [], reason = '' }: CaseEventDetail): string {
  return [materials.map(({ name }) => name).join('、'), reason].filter((part) => part !== '').join('；')
}

function dueOf({ after, events, hallCalendar }: ToldCase, now: Date): DueValue {
  if (after.promisedDueDay !== null) return { day: after.promisedDueDay }
  const facts = clockFactsOf(events, after)
  const due = facts && readClock(hallCalendar.calendar, facts, shanghaiDayOf(now)).promised?.due
  return due?.kind === 'unknown' ? { missingYear: due.missingYear } : null
}
