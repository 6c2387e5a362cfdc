import { cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Target } from '../../platform/actor.ts'
import type { OperationContext } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'

/** A case by its row id alone, for what stands beside its events and needs no version. */
export interface CaseNamed {
  readonly caseId: string
}

/** A case and who reaches it. */
export interface HeldCase {
  readonly hallId: string
  readonly caseId: string
  readonly number: string
  readonly windowId: string
  readonly departmentId: string
  readonly itemId: string
}

/** The case inside the actor's hall; `NOT_FOUND` otherwise. */
export async function loadHeldCase({ database, actor }: OperationContext, { caseId }: CaseNamed): Promise<HeldCase> {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const [held] = await database.rows<HeldCase>(
    sql`select c.hall_id as "hallId", c.id as "caseId", c.number, c.window_id as "windowId", c.department_id as "departmentId",
        c.item_id as "itemId"
      from ${cases} c where c.hall_id = ${actor.hallId} and c.id = ${caseId}`,
  )
  if (held === undefined) throw new DomainError('NOT_FOUND', { field: 'caseId' })
  return held
}

export const targetOfHeld = ({ windowId, departmentId }: HeldCase): Target => ({ windowId, departmentId })
