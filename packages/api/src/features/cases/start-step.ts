import { NAME_LENGTH_MAX } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { invalid } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'

/** As no limit of a case is longer, none of its steps is. */
const STEP_LIMIT_MAX = 1000

export interface NamedStepInput extends CaseInput {
  readonly step: string
}

export interface StartStepInput extends NamedStepInput {
  /** The step's own limit in working days; 0: due the same day; left out: none. */
  readonly limitWorkingDays?: number | null | undefined
}

/** Begins a step of the handling; one step is under way at a time. Its own limit is frozen into the event. */
export const startStep = defineCommand<WrittenCase>()<StartStepInput, LoadedCase>({
  name: 'startStep',
  load: loadCase,
  target: targetOf,
  decide(context, loaded, input) {
    const step = requireText('step', input.step, NAME_LENGTH_MAX)
    const limit = requireStepLimit(input.limitWorkingDays ?? undefined)
    return changeCase(context, loaded, input, {
      kind: 'stepStarted',
      step,
      detail: limit === undefined ? {} : { stepLimitWorkingDays: limit },
    })
  },
})

function requireStepLimit(limit: number | undefined): number | undefined {
  const isPossible = limit === undefined || (Number.isInteger(limit) && limit >= 0 && limit <= STEP_LIMIT_MAX)
  if (!isPossible) throw invalid('limitWorkingDays', `whole working days from 0 to ${STEP_LIMIT_MAX}`)
  return limit
}
