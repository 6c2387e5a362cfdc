import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { WrittenCase } from './change-case.ts'
import type { ApplicantInput } from './intake/applicant.rules.ts'
import { type LoadedIntake, loadIntake, takeIn } from './intake/take-in.ts'

export interface ReceiveCaseInput {
  readonly itemId: string
  readonly windowId: string
  /** What the application is about. */
  readonly subject: string
  readonly applicant?: ApplicantInput | null | undefined
}

/** Takes in an application (收件) at a window, issues its number and its receipt. */
export const receiveCase = defineCommand<WrittenCase & { readonly number: string }>()<ReceiveCaseInput, LoadedIntake>({
  name: 'receiveCase',
  async load(context, { itemId, windowId }) {
    if (context.actor === undefined) throw new DomainError('UNAUTHENTICATED')
    return loadIntake(context, { hallId: context.actor.hallId, itemId, windowId })
  },
  target: ({ departmentId }, { windowId }) => ({ windowId, departmentId }),
  decide(context, loaded, input) {
    const { actor } = context
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const { itemId, windowId } = input
    const application = { ...input, hallId: actor.hallId, channel: 'window', staffId: actor.staffId } as const
    const { caseId, itemVersion, rows, measures } = takeIn(context, loaded, application)
    return {
      rows,
      audit: { subjectType: 'case', subjectId: caseId, detail: { itemId, windowId, itemVersion } },
      measures,
    }
  },
})
