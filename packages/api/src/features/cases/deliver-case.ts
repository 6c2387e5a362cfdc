import { defineCommand } from '../../platform/command/index.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'

/** Hands the decision to the applicant, within 10 working days of it (Administrative Licence Law, Art. 44). */
export const deliverCase = defineCommand<WrittenCase>()<CaseInput, LoadedCase>({
  name: 'deliverCase',
  load: loadCase,
  target: targetOf,
  decide: (context, loaded, input) => changeCase(context, loaded, input, { kind: 'delivered' }),
})
