import { NAME_LENGTH_MAX } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { requireText } from '../../platform/text.ts'
import { changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'
import type { NamedStepInput } from './start-step.ts'

/** Ends the step that is under way. */
export const finishStep = defineCommand<WrittenCase>()<NamedStepInput, LoadedCase>({
  name: 'finishStep',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) =>
    changeCase(context, loaded, input, { kind: 'stepFinished', step: requireText('step', input.step, NAME_LENGTH_MAX) }),
})
