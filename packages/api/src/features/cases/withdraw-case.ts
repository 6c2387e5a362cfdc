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

/** Ends a case at the applicant's wish, while it is open. */
export const withdrawCase = defineCommand<WrittenCase>()<CaseReasonInput, LoadedCase>({
  name: 'withdrawCase',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) =>
    changeCase(context, loaded, input, { kind: 'withdrawn', detail: { reason: requireReason(input.reason) } }),
})
