import { defaultPauseNotice, PAUSE_REASONS, type PauseReason } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { invalid } from '../../platform/domain-error.ts'
import { type LoadedNoticeCase, loadNoticeCase, type NoticeInput, noticeDetail } from './case-notice.ts'
import { type CaseInput, changeCase, targetOf, type WrittenCase } from './change-case.ts'

export interface PauseCaseInput extends CaseInput, NoticeInput {
  readonly reason: PauseReason
}

/**
 * Stops the clock for one of the reasons of Administrative Licence Law, Art. 45, which also asks for a written notice: it gets its
 * number with this event.
 */
export const pauseCase = defineCommand<WrittenCase>()<PauseCaseInput, LoadedNoticeCase>({
  name: 'pauseCase',
  load: loadNoticeCase,
  target: targetOf,
  decide(context, loaded, input) {
    const { reason } = input
    if (!PAUSE_REASONS.includes(reason)) throw invalid('reason', PAUSE_REASONS.join(', '))
    const notice = noticeDetail(context, loaded, input, loaded.templates.get(reason) ?? defaultPauseNotice(reason))
    return changeCase(context, loaded, input, { kind: 'paused', detail: { reason, ...notice } })
  },
})
