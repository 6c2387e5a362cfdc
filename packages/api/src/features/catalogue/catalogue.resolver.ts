import {
  type CaseKind,
  ITEM_IMPLEMENTING_CODE_LENGTH_MAX,
  type ItemState,
  type ItemType,
  NAME_LENGTH_MAX,
  QUERY_PERMISSIONS,
  type Stage,
  shanghaiDayOf,
} from '@mingchuang/schema'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import {
  type ConnectionSource,
  optionalRowIdOf,
  pageRequest,
  type RequestContext,
  registerNode,
  rowIdOf,
} from '../../platform/graphql/index.ts'
import { optionalText } from '../../platform/text.ts'
import { Department, type DepartmentNode, departmentLoader } from '../directory/index.ts'
import { fileLoader, StoredFile, storedFile } from '../files/index.ts'
import { ChangeItemInput, CreateItemInput, PublishItemVersionInput, versionOf } from './catalogue.inputs.ts'
import {
  cancelledLoader,
  countItems,
  findItem,
  findItemByCode,
  hallCodeLoader,
  ITEM_LIST,
  type ItemNode,
  itemLoader,
  listItems,
} from './catalogue.queries.ts'
import {
  CaseKindEnum,
  Item,
  ItemConnection,
  ItemGuide,
  ItemMaterial,
  ItemStateEnum,
  ItemStep,
  ItemTypeEnum,
  ItemVersion,
  StageEnum,
} from './catalogue.types.ts'
import { changeItem } from './change-item.ts'
import { createItem } from './create-item.ts'
import type { Guide } from './item-version.ts'
import {
  guideLoader,
  type ItemMaterialNode,
  type ItemStepNode,
  type ItemVersionNode,
  materialsLoader,
  stepsLoader,
  versionInForceLoader,
  versionKey,
  versionLoader,
  versionsLoader,
} from './item-versions.queries.ts'
import { publishItemVersion } from './publish-item-version.ts'

registerNode('Item', ({ database, actor }, id) => findItem(database, readScopeOf(QUERY_PERMISSIONS.items, actor), id))

@Resolver(() => Item)
export class CatalogueResolver {
  @Query(() => ItemConnection, { description: 'Items by code.' })
  async items(
    @Ctx() { database, actor, clock }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: 'Rows a page, backwards.' }) last?: number,
    @Arg('before', () => String, { nullable: true, description: 'Cursor to continue before.' }) before?: string,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Only items of this department.' }) departmentId?: string,
    @Arg('type', () => ItemTypeEnum, { nullable: true, description: 'Only items of this type.' }) type?: ItemType,
    @Arg('stage', () => StageEnum, { nullable: true, description: 'Only items that finish this stage.' }) stage?: Stage,
    @Arg('state', () => ItemStateEnum, {
      nullable: true,
      description: 'Only items that take new cases today, or only those that do not; null: both.',
    })
    state?: ItemState,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of a name, its pinyin or its initials, or beginning of a code; case does not matter.',
    })
    search?: string,
  ): Promise<ConnectionSource<ItemNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.items, actor)
    const filter = {
      departmentId: optionalRowIdOf('Department', departmentId),
      type: type ?? undefined,
      stage: stage ?? undefined,
      state: state == null ? undefined : { is: state, on: shanghaiDayOf(clock.now()) },
      search: optionalText('search', search, NAME_LENGTH_MAX),
    }
    const page = await listItems(database, scope, pageRequest(ITEM_LIST, { first, after, last, before }), filter)
    return { ...page, countAll: () => countItems(database, scope, filter) }
  }

  @Query(() => Item, { nullable: true, description: "The item with this code; null if the caller's scope has none." })
  item(
    @Ctx() { database, actor }: RequestContext,
    @Arg('code', () => String, { description: 'Implementing code.' }) code: string,
  ): Promise<ItemNode | undefined> {
    const scope = readScopeOf(QUERY_PERMISSIONS.item, actor)
    return findItemByCode(database, scope, optionalText('code', code, ITEM_IMPLEMENTING_CODE_LENGTH_MAX))
  }

  @FieldResolver(() => ItemStateEnum, { description: 'Whether it takes new cases today. Source: the register of changes.' })
  async state(@Root() { rowId }: ItemNode, @Ctx() context: RequestContext): Promise<ItemState> {
    return (await cancelledLoader(context).load(rowId)) ? 'cancelled' : 'inForce'
  }

  @FieldResolver(() => Department, { description: 'The department that decides.' })
  async department(@Root() { departmentId }: ItemNode, @Ctx() context: RequestContext): Promise<DepartmentNode> {
    const department = await departmentLoader(context).load(departmentId)
    if (department === undefined) throw new DomainError('NOT_FOUND', { type: 'Department' })
    return department
  }

  @FieldResolver(() => ItemVersion, { description: 'The version in force today.' })
  versionInForce(@Root() item: ItemNode, @Ctx() context: RequestContext): Promise<ItemVersionNode> {
    return inForce(item, context)
  }

  @FieldResolver(() => [ItemVersion], { description: 'All versions, the newest first; it may hold from a later day only.' })
  async versions(@Root() { rowId }: ItemNode, @Ctx() context: RequestContext): Promise<readonly ItemVersionNode[]> {
    return (await versionsLoader(context).load(rowId)) ?? []
  }

  @FieldResolver(() => ItemVersion, { nullable: true, description: 'The version with this number; null: there is none.' })
  async itemVersion(
    @Root() { rowId: itemId }: ItemNode,
    @Ctx() context: RequestContext,
    @Arg('version', () => Int, { description: 'Number, from 1.' }) version: number,
  ): Promise<ItemVersionNode | undefined> {
    return versionLoader(context).load(versionKey({ itemId, version }))
  }

  @FieldResolver(() => String, { description: 'Address of its public guide, for a QR code.' })
  async publicUrl(@Root() { code }: ItemNode, @Ctx() context: RequestContext): Promise<string> {
    const hallCode = await hallCodeLoader(context).load(context.actor?.hallId ?? '')
    return `${context.config.PUBLIC_URL}/citizen/${encodeURIComponent(hallCode ?? '')}/items/${encodeURIComponent(code)}`
  }

  @FieldResolver(() => Int, { description: 'Version in force; a case keeps the one it was accepted under.' })
  async version(@Root() item: ItemNode, @Ctx() context: RequestContext): Promise<number> {
    return (await inForce(item, context)).version
  }

  @FieldResolver(() => CaseKindEnum, { description: 'Kind of its cases, by the version in force.' })
  async kind(@Root() item: ItemNode, @Ctx() context: RequestContext): Promise<CaseKind> {
    return (await inForce(item, context)).kind
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Promised limit in working days, by the version in force; null: none is stated (imported logs).',
  })
  async promisedLimitWorkingDays(@Root() item: ItemNode, @Ctx() context: RequestContext): Promise<number | null> {
    return (await inForce(item, context)).promisedLimitWorkingDays
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Statutory limit in working days, by the version in force; null: none is stated (imported logs).',
  })
  async statutoryLimitWorkingDays(@Root() item: ItemNode, @Ctx() context: RequestContext): Promise<number | null> {
    return (await inForce(item, context)).statutoryLimitWorkingDays
  }

  @Mutation(() => Item, { description: 'Publishes an item. ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND.' })
  async createItem(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateItemInput, { description: 'The item.' }) input: CreateItemInput,
  ): Promise<ItemNode> {
    const departmentId = rowIdOf('Department', input.departmentId)
    const { id } = await runCommand(context, createItem, { ...input, departmentId })
    return writtenItem(context, id)
  }

  @Mutation(() => Item, { description: 'Corrects names and classes of an item. ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND.' })
  async changeItem(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeItemInput, { description: 'The item as it shall be.' }) input: ChangeItemInput,
  ): Promise<ItemNode> {
    const { id } = await runCommand(context, changeItem, { ...input, itemId: rowIdOf('Item', input.itemId) })
    return writtenItem(context, id)
  }

  @Mutation(() => Item, {
    description: 'Publishes the next version of an item. CONTRADICTORY_DATES, INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT.',
  })
  async publishItemVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishItemVersionInput, { description: 'Everything the version says.' }) input: PublishItemVersionInput,
  ): Promise<ItemNode> {
    const { requestId, ...version } = input
    const itemId = rowIdOf('Item', input.itemId)
    const { id } = await runCommand(context, publishItemVersion, versionOf({ ...version, itemId }), {
      requestId: requestId ?? undefined,
    })
    return writtenItem(context, id)
  }
}

@Resolver(() => ItemVersion)
export class ItemVersionResolver {
  @FieldResolver(() => ItemGuide, {
    nullable: true,
    description: 'What citizens read; null: no guide was written for this version.',
  })
  async guide(@Root() version: ItemVersionNode, @Ctx() context: RequestContext): Promise<Guide | null> {
    return (await guideLoader(context, version.hallId).load(versionKey(version))) ?? null
  }

  @FieldResolver(() => [ItemStep], { description: 'Links of the flow, in order.' })
  async steps(@Root() version: ItemVersionNode, @Ctx() context: RequestContext): Promise<readonly ItemStepNode[]> {
    return (await stepsLoader(context, version.hallId).load(versionKey(version))) ?? []
  }

  @FieldResolver(() => [ItemMaterial], { description: 'What an applicant has to bring, in order.' })
  async materials(@Root() version: ItemVersionNode, @Ctx() context: RequestContext): Promise<readonly ItemMaterialNode[]> {
    return (await materialsLoader(context, version.hallId).load(versionKey(version))) ?? []
  }
}

@Resolver(() => ItemMaterial)
export class ItemMaterialResolver {
  @FieldResolver(() => StoredFile, { nullable: true, description: 'The blank form to download; null: none.' })
  formFile(@Root() { hallId, formFileId }: ItemMaterialNode, @Ctx() context: RequestContext): Promise<StoredFile | null> {
    return fileOf(context, hallId, formFileId)
  }

  @FieldResolver(() => StoredFile, { nullable: true, description: 'A filled-in example; null: none.' })
  sampleFile(@Root() { hallId, sampleFileId }: ItemMaterialNode, @Ctx() context: RequestContext): Promise<StoredFile | null> {
    return fileOf(context, hallId, sampleFileId)
  }
}

async function fileOf(context: RequestContext, hallId: string, id: string | null): Promise<StoredFile | null> {
  const file = id === null ? undefined : await fileLoader(context, hallId).load(id)
  return file === undefined ? null : storedFile(file)
}

async function inForce({ rowId }: ItemNode, context: RequestContext): Promise<ItemVersionNode> {
  const version = await versionInForceLoader(context).load(rowId)
  if (version === undefined) throw new DomainError('NOT_FOUND', { type: 'ItemVersion' })
  return version
}

async function writtenItem(context: RequestContext, id: string): Promise<ItemNode> {
  const item = await itemLoader(context).load(id)
  if (item === undefined) throw new DomainError('NOT_FOUND', { type: 'Item' })
  return item
}
