import { defineCommand } from '../../platform/command/index.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'

/** Lets the clock run again: the day of resumption still stands, the next working day counts. */
export const resumeCase = defineCommand<WrittenCase>()<CaseInput, LoadedCase>({
  name: 'resumeCase',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) => changeCase(context, loaded, input, { kind: 'resumed' }),
})
