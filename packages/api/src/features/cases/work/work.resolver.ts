import { QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Arg, Ctx, Mutation, Query, Resolver, Subscription } from 'type-graphql'
import { readScopeOf } from '../../../platform/actor.ts'
import { optionalRowIdOf, type RequestContext, rowIdOf, toGlobalId } from '../../../platform/graphql/index.ts'
import { countedCaseLoader } from '../cases.queries.ts'
import { changeCases } from './change-cases.ts'
import { BatchOutcome, ChangeCasesInput, WorkQueue } from './work.types.ts'
import { readWorkQueue } from './work-queue.queries.ts'

@Resolver()
export class WorkResolver {
  @Query(() => WorkQueue, { name: 'workQueue', description: 'What the caller’s window or department has in hand.' })
  readOnce(@Ctx() context: RequestContext): Promise<WorkQueue> {
    return readWorkQueue(context, readScopeOf(QUERY_PERMISSIONS.workQueue, context.actor))
  }

  @Subscription(() => WorkQueue, {
    name: 'workQueue',
    topics: 'workQueue',
    description: 'The same, as a whole, whenever the hall changed and at least every 5 seconds.',
  })
  readAgain(@Ctx() context: RequestContext): Promise<WorkQueue> {
    return readWorkQueue(context, readScopeOf(QUERY_PERMISSIONS.workQueue, context.actor))
  }

  @Mutation(() => [BatchOutcome], {
    description:
      'Does the same to many cases, each by a command of its own, and tells what became of each. NOT_FOUND, INVALID_INPUT.',
  })
  async changeCases(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeCasesInput, { description: 'The cases and what happens to them.' }) input: ChangeCasesInput,
  ): Promise<BatchOutcome[]> {
    const cases = input.cases.map(({ caseId, version }) => ({ caseId: rowIdOf('Case', caseId), version }))
    const outcomes = await changeCases(context, { ...input, cases, windowId: optionalRowIdOf('Window', input.windowId) })
    // Whoever changed a case sees it once more, even if it went to another window; of what was refused only the refusal is told.
    return Promise.all(
      outcomes.map(async ({ caseId, error }) => ({
        caseId: toGlobalId('Case', caseId),
        code: error?.code ?? null,
        field: typeof error?.detail.field === 'string' ? error.detail.field : null,
        case: error === undefined ? ((await countedCaseLoader(context).load(caseId)) ?? null) : null,
      })),
    )
  }
}
