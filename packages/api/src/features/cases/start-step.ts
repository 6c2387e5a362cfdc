import { NAME_LENGTH_MAX } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { requireText } from '../../platform/text.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'

export interface NamedStepInput extends CaseInput {
  readonly step: string
}

/** Begins a step of the handling; one step is under way at a time. */
export const startStep = defineCommand<WrittenCase>()<NamedStepInput, LoadedCase>({
  name: 'startStep',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) =>
    changeCase(context, loaded, input, { kind: 'stepStarted', step: requireText('step', input.step, NAME_LENGTH_MAX) }),
})
