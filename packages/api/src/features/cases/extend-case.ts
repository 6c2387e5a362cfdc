import { defineCommand } from '../../platform/command/index.ts'
import { invalid } from '../../platform/domain-error.ts'
import {
  type CaseInput,
  changeCase,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from './change-case.ts'

export interface ExtendCaseInput extends CaseInput {
  readonly workingDays: number
  readonly reason: string
}

/** Administrative Licence Law, Art. 42: with approval the limit may be extended by ten days, and the applicant is told why. */
const EXTENSION_WORKING_DAYS_MAX = 10

/** Lengthens both limits; all extensions of a case together stay within what the law allows. */
export const extendCase = defineCommand<WrittenCase>()<ExtendCaseInput, LoadedCase>({
  name: 'extendCase',
  load: loadCase,
  target: targetOf,
  decide(context, loaded, input) {
    const most = EXTENSION_WORKING_DAYS_MAX - loaded.row.extendedWorkingDays
    const { workingDays } = input
    if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > most)
      throw invalid('workingDays', most < 1 ? 'no further extension' : `a whole number of working days from 1 to ${most}`)
    return changeCase(context, loaded, input, {
      kind: 'extended',
      detail: { workingDays, reason: requireReason(input.reason) },
    })
  },
})
