import { PAUSE_REASONS, type PauseReason, REASON_LENGTH_MAX } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'

export interface PauseCaseInput extends CaseInput {
  readonly reason: PauseReason
  /** The written notice to the applicant: its number or its text. */
  readonly notice: string
}

/** Stops the clock for one of the reasons of Administrative Licence Law, Art. 45, which also asks for the written notice. */
export const pauseCase = defineCommand<WrittenCase>()<PauseCaseInput, LoadedCase>({
  name: 'pauseCase',
  load: loadCase,
  target: targetOf,
  decide(context, loaded, input) {
    if (!PAUSE_REASONS.includes(input.reason)) throw invalid('reason', PAUSE_REASONS.join(', '))
    if (input.notice.trim() === '') throw new DomainError('REASON_REQUIRED', { field: 'notice' })
    const notice = requireText('notice', input.notice, REASON_LENGTH_MAX)
    return changeCase(context, loaded, input, { kind: 'paused', detail: { reason: input.reason, notice } })
  },
})
