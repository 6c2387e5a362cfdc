import { consultations, windowDepartments } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Target } from '../../platform/actor.ts'
import type { OperationContext } from '../../platform/command/index.ts'
import { columnsOf } from '../../platform/database/table-sql.ts'
import { DomainError } from '../../platform/domain-error.ts'

export type ConsultationRow = typeof consultations.$inferSelect

/** A question, and whether the actor's window is one of the department that answers it. */
export interface LoadedConsultation {
  readonly row: ConsultationRow
  readonly isAtWindow: boolean
}

/** What every change of a question names: the question, and the version the actor looked at. */
export interface ConsultationInput {
  readonly consultationId: string
  readonly version: number
}

/** The row a command of a question returns. */
export interface WrittenConsultation {
  readonly consultationId: string
}

/** The question inside the actor's hall; `NOT_FOUND` otherwise. */
export async function loadConsultation(
  { database, actor }: OperationContext,
  { consultationId }: Pick<ConsultationInput, 'consultationId'>,
): Promise<LoadedConsultation> {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const [found] = await database.rows<ConsultationRow & { isAtWindow: boolean }>(
    sql`select ${columnsOf(consultations, 'c')}, exists (select from ${windowDepartments} d where d.hall_id = c.hall_id
        and d.window_id = ${actor.windowId ?? null}::uuid and d.department_id = c.department_id) as "isAtWindow"
      from ${consultations} c where c.hall_id = ${actor.hallId} and c.id = ${consultationId}`,
  )
  if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'consultationId' })
  const { isAtWindow, ...row } = found
  return { row, isAtWindow }
}

/** A question is reached by every window of the department that answers it; one for the hall itself by the hall. */
export function staffTargetOf({ row, isAtWindow }: LoadedConsultation, { actor }: OperationContext): Target {
  return { departmentId: row.departmentId ?? undefined, windowId: isAtWindow ? actor?.windowId : undefined }
}

/** Refuses what was decided on an older version, or in a state that does not allow it. */
export function requireState(
  { version, state }: ConsultationRow,
  seen: number,
  allowed: readonly ConsultationRow['state'][],
): void {
  if (!allowed.includes(state)) throw new DomainError('IMPOSSIBLE_TRANSITION', { state })
  if (version !== seen) throw new DomainError('VERSION_CONFLICT', { version })
}
