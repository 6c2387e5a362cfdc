import { type ItemChangeKind, QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { type ConnectionSource, DayScalar, pageRequest, type RequestContext, rowIdOf } from '../../platform/graphql/index.ts'
import { RecordItemChangeInput } from './catalogue.inputs.ts'
import { type ItemNode, itemLoader } from './catalogue.queries.ts'
import { Item, ItemChange, ItemChangeConnection, ItemChangeCounts, ItemChangeKindEnum } from './catalogue.types.ts'
import {
  countItemChanges,
  ITEM_CHANGE_LIST,
  type ItemChangeNode,
  type ItemChangeTotals,
  listItemChanges,
} from './item-changes.queries.ts'
import { recordItemChange } from './record-item-change.ts'

@Resolver(() => ItemChange)
export class ItemChangesResolver {
  @Query(() => ItemChangeConnection, { description: 'The register of changes, the latest first.' })
  async itemChanges(
    @Ctx() { database, actor }: RequestContext,
    @Arg('kind', () => ItemChangeKindEnum, { nullable: true, description: 'Only these.' }) kind?: ItemChangeKind,
    @Arg('from', () => DayScalar, { nullable: true, description: 'First day.' }) from?: string,
    @Arg('to', () => DayScalar, { nullable: true, description: 'Last day.' }) to?: string,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<ConnectionSource<ItemChangeNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.itemChanges, actor)
    const filter = { kind: kind ?? undefined, from: from ?? undefined, to: to ?? undefined }
    const page = await listItemChanges(database, scope, pageRequest(ITEM_CHANGE_LIST, { first, after }), filter)
    return { ...page, countAll: async () => (await countItemChanges(database, scope, filter)).total }
  }

  @Query(() => ItemChangeCounts, { description: 'How many entries of each kind the register has.' })
  itemChangeCounts(
    @Ctx() { database, actor }: RequestContext,
    @Arg('from', () => DayScalar, { nullable: true, description: 'First day.' }) from?: string,
    @Arg('to', () => DayScalar, { nullable: true, description: 'Last day.' }) to?: string,
  ): Promise<ItemChangeTotals> {
    const scope = readScopeOf(QUERY_PERMISSIONS.itemChangeCounts, actor)
    return countItemChanges(database, scope, { from: from ?? undefined, to: to ?? undefined })
  }

  @Mutation(() => Item, {
    description: 'Enters a change the city decided; gives the item. ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND.',
  })
  async recordItemChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordItemChangeInput, { description: 'The change.' }) { requestId, ...input }: RecordItemChangeInput,
  ): Promise<ItemNode> {
    const itemId = rowIdOf('Item', input.itemId)
    await runCommand(context, recordItemChange, { ...input, itemId }, { requestId: requestId ?? undefined })
    const item = await itemLoader(context).load(itemId)
    if (item === undefined) throw new DomainError('NOT_FOUND', { type: 'Item' })
    return item
  }
}
