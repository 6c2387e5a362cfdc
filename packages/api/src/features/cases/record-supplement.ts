import { defineCommand } from '../../platform/command/index.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'

/** Takes in what was missing; the case can be accepted then. */
export const recordSupplement = defineCommand<WrittenCase>()<CaseInput, LoadedCase>({
  name: 'recordSupplement',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) => changeCase(context, loaded, input, { kind: 'supplemented' }),
})
