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

/** Asks the applicant for what is missing (补正); before acceptance, so no clock runs. */
export const requestSupplement = defineCommand<WrittenCase>()<CaseReasonInput, LoadedCase>({
  name: 'requestSupplement',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) =>
    changeCase(context, loaded, input, { kind: 'supplementRequested', detail: { reason: requireReason(input.reason) } }),
})
