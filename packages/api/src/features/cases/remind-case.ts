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

/** Demands progress (督办). It moves nothing but the log: the holder stays the holder. */
export const remindCase = defineCommand<WrittenCase>()<CaseReasonInput, LoadedCase>({
  name: 'remindCase',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) =>
    changeCase(context, loaded, input, {
      kind: 'reminded',
      windowId: null,
      detail: { reason: requireReason(input.reason) },
    }),
})
