import { cases, windowDepartments, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import {
  type CaseInput,
  changeCase,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from './change-case.ts'

export interface TransferCaseInput extends CaseInput {
  readonly windowId: string
  readonly reason: string
}

interface Loaded extends LoadedCase {
  /** Whether the deciding department sits at the window that is to take the case over. */
  readonly isSeated: boolean
}

/** Gives a case to another window of the department that decides it; nobody there holds it until somebody acts. */
export const transferCase = defineCommand<WrittenCase>()<TransferCaseInput, Loaded>({
  name: 'transferCase',
  async load(context, input) {
    const [loaded, isSeated] = await Promise.all([loadCase(context, input), findSeat(context, input)])
    return { ...loaded, isSeated }
  },
  target: targetOf,
  decide(context, loaded, input) {
    if (input.windowId === loaded.row.windowId) throw invalid('windowId', 'another window than the one that holds the case')
    if (!loaded.isSeated) throw invalid('windowId', 'a window at which the deciding department sits')
    return changeCase(context, loaded, input, {
      kind: 'transferred',
      windowId: input.windowId,
      staffId: null,
      detail: { reason: requireReason(input.reason) },
    })
  },
})

async function findSeat({ database, actor }: OperationContext, { windowId, caseId }: TransferCaseInput): Promise<boolean> {
  const [window] = await database.rows<{ isSeated: boolean }>(
    sql`select exists (select from ${windowDepartments} d join ${cases} c on c.hall_id = d.hall_id and c.department_id = d.department_id
          where d.hall_id = w.hall_id and d.window_id = w.id and c.id = ${caseId}) as "isSeated"
      from ${windows} w where w.hall_id = ${actor?.hallId} and w.id = ${windowId}`,
  )
  if (window === undefined) throw new DomainError('NOT_FOUND', { field: 'windowId' })
  return window.isSeated
}
