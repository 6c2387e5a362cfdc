import { NAME_LENGTH_MAX } from '@mingchuang/schema'
import { cases, itemVersionSteps } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext } from '../../platform/command/index.ts'
import { invalid } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'

/** As no limit of a case is longer, none of its steps is. */
const STEP_LIMIT_MAX = 1000

export interface NamedStepInput extends CaseInput {
  readonly step: string
}

export interface StartStepInput extends NamedStepInput {
  /** The step's own limit in working days; 0: due the same day; left out: that of the guide, if it has one. */
  readonly limitWorkingDays?: number | null | undefined
}

interface Loaded extends LoadedCase {
  /** What the guide of the case's item version gives a step of this name. */
  readonly guideLimit: number | undefined
}

/** Begins a step of the handling; one step is under way at a time. Its own limit is frozen into the event. */
export const startStep = defineCommand<WrittenCase>()<StartStepInput, Loaded>({
  name: 'startStep',
  async load(context, input) {
    const [loaded, guideLimit] = await Promise.all([loadCase(context, input), findGuideLimit(context, input)])
    return { ...loaded, guideLimit }
  },
  target: targetOf,
  decide(context, loaded, input) {
    const step = requireText('step', input.step, NAME_LENGTH_MAX)
    const limit = requireStepLimit(input.limitWorkingDays ?? loaded.guideLimit)
    return changeCase(context, loaded, input, {
      kind: 'stepStarted',
      step,
      detail: limit === undefined ? {} : { stepLimitWorkingDays: limit },
    })
  },
})

async function findGuideLimit(
  { database, actor }: OperationContext,
  { caseId, step }: StartStepInput,
): Promise<number | undefined> {
  if (!step.isWellFormed() || step.includes('\u0000')) return undefined
  const [found] = await database.rows<{ limit: number }>(
    sql`select s.limit_working_days as "limit" from ${cases} c
      join ${itemVersionSteps} s on s.hall_id = c.hall_id and s.item_id = c.item_id and s.version = c.item_version
      where c.hall_id = ${actor?.hallId} and c.id = ${caseId} and s.name = ${step} and s.limit_working_days is not null
      order by s.seq limit 1`,
  )
  return found?.limit
}

function requireStepLimit(limit: number | undefined): number | undefined {
  const isPossible = limit === undefined || (Number.isInteger(limit) && limit >= 0 && limit <= STEP_LIMIT_MAX)
  if (!isPossible) throw invalid('limitWorkingDays', `whole working days from 0 to ${STEP_LIMIT_MAX}`)
  return limit
}
