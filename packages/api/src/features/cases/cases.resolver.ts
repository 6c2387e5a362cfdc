import { CASE_NUMBER_LENGTH_MAX, QUERY_PERMISSIONS } from '@mingchuang/schema'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import {
  type ConnectionSource,
  optionalRowIdOf,
  pageRequest,
  type RequestContext,
  registerNode,
  selectedFields,
} from '../../platform/graphql/index.ts'
import { optionalText } from '../../platform/text.ts'
import { ItemVersion, type ItemVersionNode, versionKey, versionLoader } from '../catalogue/index.ts'
import type { CaseFilter, CaseOrder } from './case-list.ts'
import { type CaseEventNode, type CaseNode, partsOf } from './case-node.ts'
import { CaseFilterInput } from './cases.inputs.ts'
import { caseListName, clockLoader, countCases, eventsLoader, findCase, listCases } from './cases.queries.ts'
import { Case, CaseConnection, CaseEvent, CaseOrderEnum, LedgerDay } from './cases.types.ts'

registerNode('Case', (context, id) => findCase(context, readScopeOf(QUERY_PERMISSIONS.node, context.actor), { id }))

@Resolver(() => Case)
export class CasesResolver {
  @Query(() => Case, { nullable: true, description: "The case with this number; null if the caller's scope has none." })
  async case(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('number', () => String, { description: 'Number as printed on the receipt.' }) number: string,
    @Arg('source', () => String, { defaultValue: '', description: "Prefix of an imported log; empty: the hall's own." })
    source: string,
  ): Promise<CaseNode | undefined> {
    const scope = readScopeOf(QUERY_PERMISSIONS.case, context.actor)
    const by = {
      number: optionalText('number', number, CASE_NUMBER_LENGTH_MAX),
      source: optionalText('source', source, CASE_NUMBER_LENGTH_MAX),
    }
    return findCase(context, scope, by, partsOf(selectedFields(info)))
  }

  @Query(() => CaseConnection, { description: 'Cases in the caller’s scope.' })
  async cases(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200; 50 when nothing is said.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: 'Rows a page, backwards.' }) last?: number,
    @Arg('before', () => String, { nullable: true, description: 'Cursor to continue before.' }) before?: string,
    @Arg('filter', () => CaseFilterInput, { nullable: true, description: 'Which cases.' }) filter?: CaseFilterInput,
    @Arg('orderBy', () => CaseOrderEnum, { defaultValue: 'receivedAtDesc', description: 'Sorting; cursors belong to it.' })
    order: CaseOrder = 'receivedAtDesc',
  ): Promise<ConnectionSource<CaseNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.cases, context.actor)
    const request = pageRequest(caseListName(order), { first, after, last, before })
    const chosen = filterOf(filter)
    const fields = new Set([...selectedFields(info, 'nodes'), ...selectedFields(info, 'edges', 'node')])
    // Events of a list come by a loader: one statement for all of them instead of one aggregate a row.
    const parts = { ...partsOf(fields), events: false }
    const page = await listCases(context, scope, request, { filter: chosen, order, parts })
    return { ...page, countAll: () => countCases(context, scope, chosen) }
  }

  @FieldResolver(() => [CaseEvent], { description: 'Everything that happened, in order.' })
  async events(@Root() { rowId, events }: CaseNode, @Ctx() context: RequestContext): Promise<readonly CaseEventNode[]> {
    return events ?? (await eventsLoader(context).load(rowId)) ?? []
  }

  @FieldResolver(() => ItemVersion, {
    nullable: true,
    description: 'What the item promised in the version that holds for this case, with its steps and materials.',
  })
  async terms(@Root() { itemId, itemVersion }: CaseNode, @Ctx() context: RequestContext): Promise<ItemVersionNode | null> {
    return itemVersion === undefined
      ? null
      : ((await versionLoader(context).load(versionKey({ itemId, version: itemVersion }))) ?? null)
  }

  @FieldResolver(() => [LedgerDay], {
    description: 'Every date of the clock from acceptance to the end of the case or today; empty before acceptance.',
  })
  async ledger(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<readonly LedgerDay[]> {
    return (await clockLoader(context).load(rowId))?.ledger ?? []
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The year whose calendar must be published before the promised due day can be computed, or else the statutory one; null: none.',
  })
  async dueMissingYear(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<number | null> {
    return (await clockLoader(context).load(rowId))?.missingYear ?? null
  }
}

function filterOf(input: CaseFilterInput | undefined | null): CaseFilter {
  if (input === undefined || input === null) return {}
  const { departmentId, windowId, itemId, staffMemberId, numberStartsWith, source, ...rest } = input
  const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  return {
    ...plain,
    numberStartsWith: optionalText('numberStartsWith', numberStartsWith, CASE_NUMBER_LENGTH_MAX),
    source: source === null || source === undefined ? undefined : optionalText('source', source, CASE_NUMBER_LENGTH_MAX),
    departmentId: optionalRowIdOf('Department', departmentId),
    windowId: optionalRowIdOf('Window', windowId),
    itemId: optionalRowIdOf('Item', itemId),
    staffId: optionalRowIdOf('StaffMember', staffMemberId),
  }
}
