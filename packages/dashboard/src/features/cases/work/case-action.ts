import { CASE_TRANSITIONS, type CaseEventKind, type CaseState, NAME_LENGTH_MAX, REASON_LENGTH_MAX } from '@mingchuang/schema'
import type { Decision, PauseReason, WorkCaseQuery } from '../../../graphql/generated/graphql.ts'

export type WorkCase = NonNullable<WorkCaseQuery['case']>

/** What a handler can do with a case, with the event it adds and the key that opens it; no key is used twice in one state. */
export const ACTIONS = {
  acceptCase: { event: 'accepted', key: 'a' },
  requestSupplement: { event: 'supplementRequested', key: 's' },
  recordSupplement: { event: 'supplemented', key: 'u' },
  startStep: { event: 'stepStarted', key: 'b' },
  finishStep: { event: 'stepFinished', key: 'f' },
  decideCase: { event: 'decided', key: 'd' },
  pauseCase: { event: 'paused', key: 'p' },
  resumeCase: { event: 'resumed', key: 'm' },
  requestExtension: { event: 'extensionRequested', key: 'e' },
  deliverCase: { event: 'delivered', key: 'l' },
  transferCase: { event: 'transferred', key: 't' },
  refuseCase: { event: 'refused', key: 'r' },
  withdrawCase: { event: 'withdrawn', key: 'w' },
} as const satisfies Record<string, { readonly event: CaseEventKind; readonly key: string }>

export type CaseAction = keyof typeof ACTIONS
const ACTION_NAMES = Object.keys(ACTIONS) as CaseAction[]

/** What is possible with a case as it stands, the usual next step first. */
export function actionsOf(row: Pick<WorkCase, 'state' | 'currentStep' | 'requestedExtensionWorkingDays'>): readonly CaseAction[] {
  const possible: Partial<Record<CaseEventKind, CaseState>> = CASE_TRANSITIONS[row.state]
  return ACTION_NAMES.filter((action) => {
    if (possible[ACTIONS[action].event] === undefined) return false
    if (action === 'startStep') return row.currentStep === null
    if (action === 'finishStep') return row.currentStep !== null
    if (action === 'requestExtension') return row.requestedExtensionWorkingDays === null
    return true
  })
}

/** What was typed into the form of an action; it outlives a conflict. */
export interface Draft {
  reason: string
  materialIds: string[]
  step: string
  pauseReason: PauseReason | ''
  notice: string
  workingDays: string
  windowId: string
  decision: Decision | ''
}

export function emptyDraft(): Draft {
  return { reason: '', materialIds: [], step: '', pauseReason: '', notice: '', workingDays: '', windowId: '', decision: '' }
}

/** A field that keeps a form from being sent, with the message under `need` and its values. */
export interface Need {
  readonly field: keyof Draft
  readonly message:
    | 'reason'
    | 'reasonTooLong'
    | 'materials'
    | 'materialsMissing'
    | 'step'
    | 'pauseReason'
    | 'notice'
    | 'workingDays'
    | 'window'
    | 'decision'
  readonly values: Readonly<Record<string, string | number>>
}

/** The most an extension can have: ten days for a licence, fifteen for a joint one (Art. 42). */
export const EXTENSION_MAX = 15

/** What is missing before an action can be sent, in the order of the form. The server asks for the same. */
export function needsOf(
  action: CaseAction,
  draft: Draft,
  { materials }: { readonly materials: WorkCase['item']['versionInForce']['materials'] },
): Need[] {
  const needs: Need[] = []
  const need = (field: Need['field'], message: Need['message'], values: Need['values'] = {}) =>
    void needs.push({ field, message, values })
  const text = (field: 'reason' | 'notice', isRequired: boolean) => {
    const count = [...draft[field]].length
    if (isRequired && draft[field].trim() === '') need(field, field)
    else if (count > REASON_LENGTH_MAX) need(field, 'reasonTooLong', { max: REASON_LENGTH_MAX, count })
  }
  switch (action) {
    case 'acceptCase': {
      const missing = materials.filter(({ id, isRequired }) => isRequired && !draft.materialIds.includes(id))
      if (missing.length > 0) need('materialIds', 'materials', { names: missing.map(({ name }) => name).join('、') })
      break
    }
    case 'requestSupplement':
      if (materials.length > 0 && draft.materialIds.length === 0) need('materialIds', 'materialsMissing')
      text('reason', true)
      break
    case 'startStep':
      if (draft.step.trim() === '' || [...draft.step].length > NAME_LENGTH_MAX) need('step', 'step')
      break
    case 'pauseCase':
      if (draft.pauseReason === '') need('pauseReason', 'pauseReason')
      text('notice', true)
      break
    case 'requestExtension':
      if (!/^\d{1,2}$/.test(draft.workingDays) || Number(draft.workingDays) < 1 || Number(draft.workingDays) > EXTENSION_MAX)
        need('workingDays', 'workingDays', { max: EXTENSION_MAX })
      text('reason', true)
      break
    case 'transferCase':
      if (draft.windowId === '') need('windowId', 'window')
      text('reason', true)
      break
    case 'decideCase':
      if (draft.decision === '') need('decision', 'decision')
      text('reason', draft.decision === 'rejected')
      break
    case 'refuseCase':
    case 'withdrawCase':
      text('reason', true)
      break
  }
  return needs
}

/** Which fields the form of an action has, in their order. */
export const FIELDS: Readonly<Record<CaseAction, readonly (keyof Draft)[]>> = {
  acceptCase: ['materialIds'],
  requestSupplement: ['materialIds', 'reason'],
  recordSupplement: [],
  startStep: ['step'],
  finishStep: [],
  decideCase: ['decision', 'reason'],
  pauseCase: ['pauseReason', 'notice'],
  resumeCase: [],
  requestExtension: ['workingDays', 'reason'],
  deliverCase: [],
  transferCase: ['windowId', 'reason'],
  refuseCase: ['reason'],
  withdrawCase: ['reason'],
}

/** Documents a case has, by what happened to it. */
export const DOCUMENTS = ['receipt', 'acceptance', 'supplement', 'refusal', 'pause', 'extension', 'decision', 'delivery'] as const
export type CaseDocument = (typeof DOCUMENTS)[number]

const EVENT_OF_DOCUMENT: Readonly<Record<CaseDocument, CaseEventKind>> = {
  receipt: 'received',
  acceptance: 'accepted',
  supplement: 'supplementRequested',
  refusal: 'refused',
  pause: 'paused',
  extension: 'extended',
  decision: 'decided',
  delivery: 'decided',
}

/** The event a document tells of; of several the last. */
export function eventOfDocument(row: Pick<WorkCase, 'events'>, document: CaseDocument): WorkCase['events'][number] | undefined {
  return row.events.findLast(({ kind }) => kind === EVENT_OF_DOCUMENT[document])
}
