import { shanghaiDayOf } from '@mingchuang/schema'
import { cases, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { CaseTerms } from './case-event.ts'
import { type CaseInput, changeCase, type LoadedCase, loadCase, targetOf, type WrittenCase } from './change-case.ts'
import { termsInForce } from './terms-in-force.ts'

interface Loaded extends LoadedCase {
  readonly terms: CaseTerms
}

/**
 * Accepts an application (受理): the clock starts, and the item's version of this day is frozen into the event. Never refused
 * for want of a calendar; the due day is unknown then.
 */
export const acceptCase = defineCommand<WrittenCase>()<CaseInput, Loaded>({
  name: 'acceptCase',
  async load(context, input) {
    const [loaded, terms] = await Promise.all([loadCase(context, input), findTerms(context, input)])
    return { ...loaded, terms }
  },
  target: targetOf,
  decide: (context, loaded, input) => changeCase(context, loaded, input, { kind: 'accepted', detail: { terms: loaded.terms } }),
})

async function findTerms({ database, actor, clock }: OperationContext, { caseId }: CaseInput): Promise<CaseTerms> {
  const [found] = await database.rows<{ terms: CaseTerms }>(
    sql`select ${termsInForce(shanghaiDayOf(clock.now()))} as terms from ${cases} c
      join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id where c.hall_id = ${actor?.hallId} and c.id = ${caseId}`,
  )
  if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'caseId' })
  return found.terms
}
