import { defineCommand } from '../../platform/command/index.ts'
import { type CaseReasonInput, changeCase, requireReason, type WrittenCase } from '../cases/index.ts'
import { type LoadedOwnCase, loadOwnCase } from './own-case.ts'

/** Ends the citizen's own case while nothing is decided. */
export const withdrawApplication = defineCommand<WrittenCase>()<CaseReasonInput, LoadedOwnCase>({
  name: 'withdrawApplication',
  load: loadOwnCase,
  target: ({ citizenId }) => ({ actorId: citizenId }),
  decide: (context, loaded, input) =>
    changeCase(context, loaded, input, { kind: 'withdrawn', detail: { reason: requireReason(input.reason) } }),
})
