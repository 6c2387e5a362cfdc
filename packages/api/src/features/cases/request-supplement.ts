import { shanghaiDayOf } from '@mingchuang/schema'
import { cases, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext } from '../../platform/command/index.ts'
import { chosenMaterials, keptMaterials, type Material, materialsJson } from './case-materials.ts'
import {
  type CaseInput,
  type CaseReasonInput,
  changeCase,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from './change-case.ts'
import { termsInForce } from './terms-in-force.ts'

export interface RequestSupplementInput extends CaseReasonInput {
  /** Which materials of the item are missing or must be corrected. */
  readonly materialIds?: readonly string[] | null | undefined
}

interface Loaded extends LoadedCase {
  readonly materials: readonly Material[]
}

/**
 * Asks the applicant for everything that is missing at once (Administrative Licence Law, Art. 32); before acceptance, so no clock
 * runs.
 */
export const requestSupplement = defineCommand<WrittenCase>()<RequestSupplementInput, Loaded>({
  name: 'requestSupplement',
  async load(context, input) {
    const [loaded, materials] = await Promise.all([loadCase(context, input), findMaterials(context, input)])
    return { ...loaded, materials }
  },
  target: targetOf,
  decide(context, loaded, input) {
    const missing = chosenMaterials(loaded.materials, input.materialIds ?? [])
    return changeCase(context, loaded, input, {
      kind: 'supplementRequested',
      detail: { reason: requireReason(input.reason), ...keptMaterials(missing) },
    })
  },
})

/** The materials of the version in force today; a case of another hall has none and is refused as unknown. */
async function findMaterials({ database, actor, clock }: OperationContext, { caseId }: CaseInput): Promise<readonly Material[]> {
  const [found] = await database.rows<{ materials: readonly Material[] }>(
    sql`select ${materialsJson(sql`(${termsInForce(shanghaiDayOf(clock.now()))} ->> 'itemVersion')::int`)} as materials
      from ${cases} c join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id
      where c.hall_id = ${actor?.hallId} and c.id = ${caseId}`,
  )
  return found?.materials ?? []
}
