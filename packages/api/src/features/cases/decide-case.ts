import { DECISIONS, type Decision, REASON_LENGTH_MAX } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { invalid } from '../../platform/domain-error.ts'
import { optionalText } from '../../platform/text.ts'
import {
  type CaseInput,
  changeCase,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from './change-case.ts'

export interface DecideCaseInput extends CaseInput {
  readonly decision: Decision
  /** Owed to the applicant when the decision is a rejection (Administrative Licence Law, Art. 38). */
  readonly reason?: string | null | undefined
}

/** Decides a case (办结): what on-time figures count from. */
export const decideCase = defineCommand<WrittenCase>()<DecideCaseInput, LoadedCase>({
  name: 'decideCase',
  load: loadCase,
  target: targetOf,
  decide(context, loaded, input) {
    const { decision } = input
    if (!DECISIONS.includes(decision)) throw invalid('decision', DECISIONS.join(', '))
    const reason = decision === 'rejected' ? requireReason(input.reason) : optionalText('reason', input.reason, REASON_LENGTH_MAX)
    return changeCase(context, loaded, input, {
      kind: 'decided',
      detail: { decision, ...(reason === '' ? {} : { reason }) },
    })
  },
})
