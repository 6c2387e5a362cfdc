import { defaultExtensionNotice } from '@mingchuang/schema'
import type { Actor } from '../../platform/actor.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { CaseEvent } from './case-event.ts'
import { type LoadedNoticeCase, loadNoticeCase, noticeDetail } from './case-notice.ts'
import { openExtensionRequest } from './cases.rules.ts'
import { type CaseInput, changeCase, targetOf, type WrittenCase } from './change-case.ts'
import { refuseExpired } from './request-extension.ts'

export interface ApproveExtensionInput extends CaseInput {
  /** Text of the notice to the applicant, who is owed the reason (Art. 42); the usual one when left out. */
  readonly notice?: string | null | undefined
  readonly addressee?: string | null | undefined
}

/** Grants the extension that was asked for: both limits grow from this day on, and the applicant is told in writing. */
export const approveExtension = defineCommand<WrittenCase>()<ApproveExtensionInput, LoadedNoticeCase>({
  name: 'approveExtension',
  load: loadNoticeCase,
  target: targetOf,
  decide(context, loaded, input) {
    const request = requireRequest(loaded.events, loaded.row.state)
    refuseSamePerson(request, context.actor)
    refuseExpired(loaded.row, context.now)
    const { workingDays = 0, reason = '' } = request.detail
    const notice = noticeDetail(context, loaded, input, defaultExtensionNotice(workingDays, reason))
    return changeCase(context, loaded, input, { kind: 'extended', windowId: null, detail: { workingDays, reason, ...notice } })
  },
})

/** The request that waits for an answer; without one there is nothing to decide. */
export function requireRequest(events: readonly CaseEvent[], state: string): CaseEvent {
  const request = openExtensionRequest(events)
  if (request === undefined) throw new DomainError('IMPOSSIBLE_TRANSITION', { state, isExtensionRequested: false })
  return request
}

/** Whoever asked cannot grant: the same account, or another account of the same person. */
export function refuseSamePerson(request: CaseEvent, actor: Actor | undefined): void {
  const isSameAccount = request.detail.requestedBy !== undefined && request.detail.requestedBy === actor?.id
  const isSamePerson = request.staffId !== null && request.staffId === actor?.staffId
  if (isSameAccount || isSamePerson) throw new DomainError('SAME_PERSON')
}
