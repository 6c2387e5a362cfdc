import { defineCommand } from '../../platform/command/index.ts'
import { refuseSamePerson, requireRequest } from './approve-extension.ts'
import {
  type CaseReasonInput,
  changeCase,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from './change-case.ts'

/** Declines the extension that was asked for, with a reason for whoever asked; the limits stay as they are. */
export const declineExtension = defineCommand<WrittenCase>()<CaseReasonInput, LoadedCase>({
  name: 'declineExtension',
  load: loadCase,
  target: targetOf,
  decide(context, loaded, input) {
    refuseSamePerson(requireRequest(loaded.events, loaded.row.state), context.actor)
    return changeCase(context, loaded, input, {
      kind: 'extensionDeclined',
      windowId: null,
      detail: { reason: requireReason(input.reason) },
    })
  },
})
