import { shanghaiDayOf } from '@mingchuang/schema'
import { cases, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { CaseTerms } from './case-event.ts'
import { chosenMaterials, keptMaterials, type Material, materialsJson } from './case-materials.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'
import { termsInForce } from './terms-in-force.ts'

export interface AcceptCaseInput extends CaseInput {
  /** The materials that lie there, ticked on the list of the item; left out: nobody ticked a list. */
  readonly materialIds?: readonly string[] | null | undefined
}

interface Terms {
  readonly terms: CaseTerms
  readonly materials: readonly Material[]
}

/**
 * Accepts an application (受理): the clock starts, and the item's version of this day is frozen into the event. Never refused
 * for want of a calendar; the due day is unknown then. Where the list of materials was ticked, every required one must be there.
 */
export const acceptCase = defineCommand<WrittenCase>()<AcceptCaseInput, LoadedCase & Terms>({
  name: 'acceptCase',
  async load(context, input) {
    const [loaded, terms] = await Promise.all([loadCase(context, input), findTerms(context, input)])
    return { ...loaded, ...terms }
  },
  target: targetOf,
  decide(context, loaded, input) {
    const { terms, materials } = loaded
    const { materialIds } = input
    const isTicked = materialIds !== null && materialIds !== undefined
    const held = chosenMaterials(materials, materialIds ?? [])
    const missing = materials.filter((material) => material.isRequired && !held.includes(material))
    if (isTicked && missing.length > 0) throw new DomainError('MATERIALS_MISSING', { materials: missing.map(({ name }) => name) })
    return changeCase(context, loaded, input, { kind: 'accepted', detail: { terms, ...keptMaterials(held) } })
  },
})

async function findTerms({ database, actor, clock }: OperationContext, { caseId }: CaseInput): Promise<Terms> {
  const [found] = await database.rows<Terms>(
    sql`select t.terms, ${materialsJson(sql`(t.terms ->> 'itemVersion')::int`)} as materials
      from ${cases} c join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id,
        lateral (select ${termsInForce(shanghaiDayOf(clock.now()))} as terms) t
      where c.hall_id = ${actor?.hallId} and c.id = ${caseId}`,
  )
  if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'caseId' })
  return found
}
