import { REASON_LENGTH_MAX, shanghaiDayOf, yearOf } from '@mingchuang/schema'
import type { Target } from '../../platform/actor.ts'
import type { ActingContext, NamedStatement, OperationContext, Write } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import type { HallCalendar } from '../calendar/index.ts'
import type { CaseEvent } from './case-event.ts'
import { type Audience, tellApplicant } from './case-messages.ts'
import { measuresOf } from './cases.measures.ts'
import { assertMayFollow, foldCase } from './cases.rules.ts'
import { insertCaseEvents, insertNoticedEvent, issueNoticeNumber, updateCases } from './cases.store.ts'
import { type CaseHistory, loadHistory } from './load-case.ts'

/** What every change of a case names: the case, and the version the actor looked at. */
export interface CaseInput {
  readonly caseId: string
  readonly version: number
}

/** A change that must be explained. */
export interface CaseReasonInput extends CaseInput {
  readonly reason: string
}

/** The row a case command returns. */
export interface WrittenCase {
  readonly caseId: string
}

export interface LoadedCase extends CaseHistory {
  readonly hallCalendar: HallCalendar
  readonly audience: Audience
}

/** What a command adds to a case. Place and person are the case's window and the actor unless it says otherwise. */
export type NewCaseEvent = Pick<CaseEvent, 'kind'> & Partial<Pick<CaseEvent, 'step' | 'windowId' | 'staffId' | 'detail'>>

/** The case inside the actor's hall; `NOT_FOUND` otherwise. */
export async function loadCase({ database, actor }: OperationContext, { caseId }: CaseInput): Promise<LoadedCase> {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const loaded = await loadHistory(database, actor.hallId, caseId)
  if (loaded === undefined) throw new DomainError('NOT_FOUND', { field: 'caseId' })
  return loaded
}

/** A case is reached by the window that holds it and by the department that decides it. */
export function targetOf({ row }: CaseHistory): Target {
  return { windowId: row.windowId, departmentId: row.departmentId }
}

/**
 * One event at the end of a case: the new projection, the event and the counters it moves, under the case's version. An event with
 * a written notice gets the next number of the hall's notices, and what concerns the applicant is told to them: no command of a case
 * can forget it, for there is no other way to add an event.
 */
export function changeCase(context: ActingContext, loaded: LoadedCase, input: CaseInput, added: NewCaseEvent): Write {
  const { row, events, hallCalendar, audience } = loaded
  const { actor, now } = context
  if (input.version !== row.version) throw new DomainError('VERSION_CONFLICT', { version: row.version })
  const event: CaseEvent = {
    seq: events.reduce((last, { seq }) => Math.max(last, seq), 0) + 1,
    kind: added.kind,
    at: now,
    origin: 'command',
    windowId: added.windowId === undefined ? row.windowId : added.windowId,
    staffId: added.staffId === undefined ? (actor?.staffId ?? null) : added.staffId,
    step: added.step ?? null,
    detail: added.detail ?? {},
  }
  assertMayFollow(row, event)
  const after = foldCase([...events, event], { ...hallCalendar, terms: row })
  const stored = { ...event, caseId: row.id, recordedAt: now }
  const appended: NamedStatement[] =
    event.detail.notice === undefined
      ? [['appended', insertCaseEvents(row.hallId, [stored], 'changed')]]
      : [
          ['numbered', issueNoticeNumber(row.hallId, yearOf(shanghaiDayOf(now)), 'changed')],
          ['appended', insertNoticedEvent(row.hallId, stored, 'numbered')],
        ]
  const told = tellApplicant(context, { row, after, events: [...events, event], hallCalendar, audience }, 'changed')
  return {
    rows: [['changed', updateCases(row.hallId, [{ before: row, after }])], ...appended, ...told],
    audit: {
      subjectType: 'case',
      subjectId: row.id,
      detail: {
        number: row.number,
        version: after.version,
        step: event.step,
        windowId: event.windowId,
        ...audited(event.detail),
      },
    },
    measures: measuresOf(row, { ...after, itemId: row.itemId }),
  }
}

/** A notice and its addressee name the applicant, and the audit log is for ever: it says that there was one. */
function audited({ notice, addressee, ...detail }: CaseEvent['detail']): Readonly<Record<string, unknown>> {
  return notice === undefined && addressee === undefined ? detail : { ...detail, isNoticed: notice !== undefined }
}

/** A reason in words, where the law or the hall asks for one. */
export function requireReason(reason: string | null | undefined): string {
  if (reason === null || reason === undefined || reason.trim() === '') throw new DomainError('REASON_REQUIRED')
  return requireText('reason', reason, REASON_LENGTH_MAX)
}
