import { defineCommand } from '../../platform/command/index.ts'
import {
  type CaseReasonInput,
  changeCase,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from './change-case.ts'

/** Declines to accept an application; the applicant is owed a reason (Administrative Licence Law, Art. 32). */
export const refuseCase = defineCommand<WrittenCase>()<CaseReasonInput, LoadedCase>({
  name: 'refuseCase',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) =>
    changeCase(context, loaded, input, { kind: 'refused', detail: { reason: requireReason(input.reason) } }),
})
