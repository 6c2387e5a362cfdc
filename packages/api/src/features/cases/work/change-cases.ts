import { BATCH_CASES_MAX, type BatchOperation, type Decision } from '@mingchuang/schema'
import { cases, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { type Command, type OperationContext, runCommand } from '../../../platform/command/index.ts'
import { DomainError, invalid } from '../../../platform/domain-error.ts'
import { requireText } from '../../../platform/text.ts'
import { acceptCase } from '../accept-case.ts'
import type { CaseInput, WrittenCase } from '../change-case.ts'
import { decideCase } from '../decide-case.ts'
import { deliverCase } from '../deliver-case.ts'
import { refuseCase } from '../refuse-case.ts'
import { requestSupplement } from '../request-supplement.ts'
import { transferCase } from '../transfer-case.ts'

/** One operation on many cases; ids are row ids. */
export interface Batch {
  readonly operation: BatchOperation
  readonly cases: readonly CaseInput[]
  readonly reason?: string | null | undefined
  readonly decision?: Decision | null | undefined
  readonly windowId?: string | undefined
  readonly requestId: string
}

/** What became of one case; without an error it was done. */
export interface Outcome {
  readonly caseId: string
  readonly error?: DomainError
}

const REQUEST_ID_LENGTH_MAX = 64

/**
 * Changes many cases, each by a command of its own under its own version and a request id derived from the batch's: what one is
 * refused does not keep the others, and a batch that is sent again does nothing twice. Only what no page can send refuses the
 * whole: ids that name nothing in the hall, too many cases, one case twice. Where the database fails, the batch fails, and
 * repeating it is safe.
 */
export async function changeCases(context: OperationContext, batch: Batch): Promise<Outcome[]> {
  requireText('requestId', batch.requestId, REQUEST_ID_LENGTH_MAX)
  const ids = new Set(batch.cases.map(({ caseId }) => caseId))
  if (ids.size === 0 || ids.size > BATCH_CASES_MAX || ids.size < batch.cases.length)
    throw invalid('cases', `1 to ${BATCH_CASES_MAX} different cases`)
  await requireExistence(context, [...ids], batch.windowId)
  const outcomes: Outcome[] = []
  // One after the other: a batch must not take every connection of the database.
  for (const { caseId, version } of batch.cases) {
    try {
      await changeOne(context, batch, { caseId, version })
      outcomes.push({ caseId })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      outcomes.push({ caseId, error })
    }
  }
  return outcomes
}

function changeOne(context: OperationContext, batch: Batch, target: CaseInput): Promise<WrittenCase> {
  const { operation, windowId, decision } = batch
  const reason = batch.reason ?? ''
  const run = <Input extends CaseInput, Loaded>(command: Command<Input, Loaded, WrittenCase>, input: Input) =>
    runCommand(context, command, input, { requestId: `${batch.requestId}/${target.caseId}` })
  switch (operation) {
    case 'acceptCase':
      return run(acceptCase, target)
    case 'deliverCase':
      return run(deliverCase, target)
    case 'requestSupplement':
      return run(requestSupplement, { ...target, reason })
    case 'refuseCase':
      return run(refuseCase, { ...target, reason })
    case 'decideCase':
      if (decision === null || decision === undefined) throw invalid('decision', 'one')
      return run(decideCase, { ...target, decision, reason })
    case 'transferCase':
      if (windowId === undefined) throw invalid('windowId', 'one')
      return run(transferCase, { ...target, windowId, reason })
  }
}

/** Refuses ids that name nothing in the actor's hall. */
async function requireExistence(
  { database, actor }: OperationContext,
  caseIds: readonly string[],
  windowId: string | undefined,
): Promise<void> {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const [found] = await database.rows<{ cases: number; hasWindow: boolean }>(
    sql`select (select count(*) from ${cases} c where c.hall_id = ${actor.hallId} and c.id = any(${sql.param([...caseIds])}::uuid[]))::int as cases,
      exists (select from ${windows} w where w.hall_id = ${actor.hallId} and w.id = ${windowId ?? null}::uuid) as "hasWindow"`,
  )
  if (found?.cases !== caseIds.length) throw new DomainError('NOT_FOUND', { field: 'cases' })
  if (windowId !== undefined && !found.hasWindow) throw new DomainError('NOT_FOUND', { field: 'windowId' })
}
