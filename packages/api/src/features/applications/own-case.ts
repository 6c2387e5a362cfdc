import { caseApplicants, cases } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { OperationContext } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { type CaseInput, type LoadedCase, loadCase } from '../cases/index.ts'
import { requireCitizen } from '../citizens/index.ts'

/** The cases `c` for which a citizen applied. */
export const appliedFor = (citizenId: string): SQL =>
  sql`exists (select from ${caseApplicants} p where p.hall_id = c.hall_id and p.case_id = c.id and p.citizen_id = ${citizenId})`

/** A case with its events, and whose it is. */
export interface LoadedOwnCase extends LoadedCase {
  readonly citizenId: string
}

/** A case of the citizen's own; another's does not exist. */
export async function loadOwnCase(context: OperationContext, input: CaseInput): Promise<LoadedOwnCase> {
  const { hallId, citizenId } = requireCitizen(context.actor)
  const [own] = await context.database.rows(
    sql`select from ${cases} c where c.hall_id = ${hallId} and c.id = ${input.caseId} and ${appliedFor(citizenId)}`,
  )
  if (own === undefined) throw new DomainError('NOT_FOUND', { field: 'caseId' })
  return { ...(await loadCase(context, input)), citizenId }
}
