import { legalLimitsOf, shanghaiDayOf } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import type { CaseRow } from './cases.rules.ts'
import {
  type CaseInput,
  changeCase,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from './change-case.ts'

export interface RequestExtensionInput extends CaseInput {
  readonly workingDays: number
  readonly reason: string
}

/**
 * Asks for more time (Administrative Licence Law, Art. 42): all extensions of a case together stay within what the law allows, and
 * are asked for before the limit has run out. A leader who is somebody else decides.
 */
export const requestExtension = defineCommand<WrittenCase>()<RequestExtensionInput, LoadedCase>({
  name: 'requestExtension',
  load: loadCase,
  target: targetOf,
  decide(context, loaded, input) {
    const { workingDays } = input
    const most = legalLimitsOf(loaded.row.stage).extensionWorkingDays - loaded.row.extendedWorkingDays
    if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > most)
      throw invalid('workingDays', most < 1 ? 'no further extension' : `a whole number of working days from 1 to ${most}`)
    const reason = requireReason(input.reason)
    refuseExpired(loaded.row, context.now)
    return changeCase(context, loaded, input, {
      kind: 'extensionRequested',
      detail: { workingDays, reason, ...(context.actor !== undefined && { requestedBy: context.actor.id }) },
    })
  },
})

/** An extension does not bring back a limit that has run out: overdue stays overdue. */
export function refuseExpired({ promisedDueDay, statutoryDueDay }: CaseRow, now: Date): void {
  const dueDay = promisedDueDay ?? statutoryDueDay
  if (dueDay !== null && shanghaiDayOf(now) > dueDay) throw new DomainError('CONTRADICTORY_DATES', { dueDay })
}
