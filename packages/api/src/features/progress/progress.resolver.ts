import { CASE_NUMBER_LENGTH_MAX } from '@mingchuang/schema'
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { DomainError } from '../../platform/domain-error.ts'
import { type ConnectionSource, pageRequest, type RequestContext } from '../../platform/graphql/index.ts'
import { requireText } from '../../platform/text.ts'
import { requireCitizen } from '../citizens/index.ts'
import { proveReceipt } from './ask-progress.ts'
import { countOwnCases, findOwnCase, listOwnCases, OWN_CASE_LIST, type ProgressNode, readProgress } from './progress.queries.ts'
import { CaseProgress, CaseProgressConnection } from './progress.types.ts'

/** A node in the shape of its GraphQL type. */
function toProgress({ sentences, ...node }: ProgressNode): CaseProgress {
  return {
    ...node,
    sentences: sentences.map(({ key, values }) => ({
      key,
      values: Object.entries(values).map(([name, value]) => ({ name, value })),
    })),
  }
}

async function progressOf(context: RequestContext, hallId: string, caseId: string | undefined): Promise<CaseProgress> {
  const [node] = caseId === undefined ? [] : await readProgress(context, hallId, [caseId])
  if (node === undefined) throw new DomainError('NOT_FOUND', { field: 'number' })
  return toProgress(node)
}

@Resolver()
export class ProgressResolver {
  @Mutation(() => CaseProgress, {
    description:
      'How far the case is whose number and code stand on a receipt; a mutation, for each look is counted. PROGRESS_REFUSED for an unknown number, a wrong code, and for 15 minutes after five of them in a row; RATE_LIMITED by address.',
  })
  async askProgress(
    @Ctx() context: RequestContext,
    @Arg('hallCode', () => String, { description: 'Code of the hall.' }) hallCode: string,
    @Arg('number', () => String, { description: 'Number of the case, at most 50 characters.' }) number: string,
    @Arg('code', () => String, {
      description: 'The 8 characters of the receipt; case, blanks and hyphens do not matter. Never logged.',
    })
    code: string,
  ): Promise<CaseProgress> {
    const { hallId, caseId } = await proveReceipt(context, { hallCode, number, code, address: context.clientAddress })
    return progressOf(context, hallId, caseId)
  }

  @Query(() => CaseProgress, {
    description: 'How far a case of the signed-in citizen is, without its code. NOT_FOUND for any other.',
  })
  async ownProgress(
    @Ctx() context: RequestContext,
    @Arg('number', () => String, { description: 'Number of the case.' }) number: string,
  ): Promise<CaseProgress> {
    const { hallId, citizenId } = requireCitizen(context.actor)
    const found = await findOwnCase(context, hallId, citizenId, requireText('number', number, CASE_NUMBER_LENGTH_MAX))
    return progressOf(context, hallId, found)
  }

  @Query(() => CaseProgressConnection, {
    description: 'Cases the signed-in citizen applied for, online or with their phone at a window; newest first.',
  })
  async ownCases(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<ConnectionSource<CaseProgress>> {
    const { hallId, citizenId } = requireCitizen(context.actor)
    const page = await listOwnCases(context, hallId, citizenId, pageRequest(OWN_CASE_LIST, { first, after }))
    return {
      pageInfo: page.pageInfo,
      nodes: page.nodes.map(toProgress),
      edges: page.edges.map((edge) => ({ cursor: edge.cursor, node: toProgress(edge.node) })),
      countAll: () => countOwnCases(context, hallId, citizenId),
    }
  }
}
