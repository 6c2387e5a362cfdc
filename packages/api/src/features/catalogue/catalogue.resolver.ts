import { type CaseKind, type ItemType, NAME_LENGTH_MAX, QUERY_PERMISSIONS, type Stage } from '@mingchuang/schema'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
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
import { countItems, findItem, ITEM_LIST, type ItemNode, itemLoader, listItems } from './catalogue.queries.ts'
import { CaseKindEnum, Item, ItemConnection, ItemTypeEnum, StageEnum } from './catalogue.types.ts'
import { createItem } from './create-item.ts'

registerNode('Item', ({ database, actor }, id) => findItem(database, readScopeOf(QUERY_PERMISSIONS.items, actor), id))

@InputType({ description: 'An item to be published in its first version.' })
export class CreateItemInput {
  @Field(() => String, { description: 'Code, unique in the hall, at most 24 characters.' })
  code!: string
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'English name, at most 200 characters.' })
  nameEn?: string | null
  @Field(() => ItemTypeEnum, { description: 'Type in the words of the hall.' })
  type!: ItemType
  @Field(() => ID, { description: 'The department that decides.' })
  departmentId!: string
  @Field(() => StageEnum, { nullable: true, description: 'Stage of a construction project that it finishes, if any.' })
  stage?: Stage | null
  @Field(() => CaseKindEnum, { description: 'Kind of its cases.' })
  kind!: CaseKind
  @Field(() => Int, { description: 'Promised limit in working days, at most the statutory one; 0: due the same day.' })
  promisedLimitWorkingDays!: number
  @Field(() => Int, { description: 'Statutory limit in working days.' })
  statutoryLimitWorkingDays!: number
}

@Resolver(() => Item)
export class CatalogueResolver {
  @Query(() => ItemConnection, { description: 'Items by code.' })
  async items(
    @Ctx() { database, actor }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: 'Rows a page, backwards.' }) last?: number,
    @Arg('before', () => String, { nullable: true, description: 'Cursor to continue before.' }) before?: string,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Only items of this department.' }) departmentId?: string,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name or beginning of a code; case does not matter.' })
    search?: string,
  ): Promise<ConnectionSource<ItemNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.items, actor)
    const filter = {
      departmentId: optionalRowIdOf('Department', departmentId),
      search: optionalText('search', search, NAME_LENGTH_MAX),
    }
    const page = await listItems(database, scope, pageRequest(ITEM_LIST, { first, after, last, before }), filter)
    return { ...page, countAll: () => countItems(database, scope, filter) }
  }

  @FieldResolver(() => Department, { description: 'The department that decides.' })
  async department(@Root() { departmentId }: ItemNode, @Ctx() context: RequestContext): Promise<DepartmentNode> {
    const department = await departmentLoader(context).load(departmentId)
    if (department === undefined) throw new DomainError('NOT_FOUND', { type: 'Department' })
    return department
  }

  @Mutation(() => Item, { description: 'Publishes an item. ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND.' })
  async createItem(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateItemInput, { description: 'The item.' }) input: CreateItemInput,
  ): Promise<ItemNode> {
    const departmentId = rowIdOf('Department', input.departmentId)
    const { id } = await runCommand(context, createItem, { ...input, departmentId })
    const item = await itemLoader(context).load(id)
    if (item === undefined) throw new DomainError('NOT_FOUND', { type: 'Item' })
    return item
  }
}
