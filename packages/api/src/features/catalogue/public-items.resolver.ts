import {
  type CaseKind,
  ITEM_IMPLEMENTING_CODE_LENGTH_MAX,
  type ItemType,
  NAME_LENGTH_MAX,
  type Stage,
  shanghaiDayOf,
} from '@mingchuang/schema'
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { DomainError } from '../../platform/domain-error.ts'
import { type ConnectionSource, connectionTypes, pageRequest, type RequestContext } from '../../platform/graphql/index.ts'
import { optionalText } from '../../platform/text.ts'
import { CaseKindEnum, ItemTypeEnum, ItemVersion, StageEnum } from './catalogue.types.ts'
import { type ItemVersionNode, versionInForceLoader } from './item-versions.queries.ts'
import {
  countPublicItems,
  findPublicHall,
  findPublicItem,
  listPublicDepartments,
  listPublicItems,
  PUBLIC_ITEM_LIST,
  type PublicHallNode,
  type PublicItemNode,
} from './public-items.queries.ts'

@ObjectType({ description: 'A department whose items anybody may read.' })
export class PublicDepartment {
  @Field(() => String, { description: 'Code, unique in the hall.' })
  code!: string
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { description: 'English name; may be empty.' })
  nameEn!: string
  @Field(() => Int, { description: 'How many published items it has.' })
  items!: number
}

@ObjectType({ description: 'A hall as anybody may know it.' })
export class PublicHall {
  @Field(() => String, { description: 'Code, as it stands in addresses.' })
  code!: string
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { description: 'English name; may be empty.' })
  nameEn!: string
  @Field(() => Boolean, { description: 'Whether it is the demo hall, which exists nowhere.' })
  isDemo!: boolean
  hallId!: string
}

@ObjectType({ description: 'An item as citizens read it: published, in force today, not cancelled.' })
export class PublicItem {
  @Field(() => String, { description: 'Implementing code, as it stands in addresses.' })
  code!: string
  @Field(() => String, { nullable: true, description: 'Basic code of the national directory; null: none is assigned.' })
  basicCode!: string | null
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { description: 'English name; may be empty.' })
  nameEn!: string
  @Field(() => ItemTypeEnum, { description: 'Type in the words of the hall.' })
  type!: ItemType
  @Field(() => String, { description: 'Two-digit national code of the type (GB/T 39046).' })
  nationalCode!: string
  @Field(() => StageEnum, { nullable: true, description: 'Stage of a construction project that it finishes, if any.' })
  stage!: Stage | null
  @Field(() => String, { description: 'Code of the department that decides.' })
  departmentCode!: string
  @Field(() => String, { description: 'Name of the department that decides.' })
  departmentName!: string
  @Field(() => String, { description: 'English name of the department; may be empty.' })
  departmentNameEn!: string
  rowId!: string
  hallId!: string
}

export const { Connection: PublicItemConnection } = connectionTypes('PublicItem', () => PublicItem)

const HALL_CODE = 'Code of the hall.'

/** What anybody may read without signing in: published guides, and nothing that hangs on them. */
@Resolver(() => PublicItem)
export class PublicItemsResolver {
  @Query(() => PublicHall, { nullable: true, description: 'The hall with this code; null: there is none.' })
  publicHall(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: HALL_CODE }) code: string,
  ): Promise<PublicHallNode | undefined> {
    return hallOf(context, code)
  }

  @Query(() => PublicItemConnection, { description: 'Published items of a hall, by code. NOT_FOUND: no such hall.' })
  async publicItems(
    @Ctx() context: RequestContext,
    @Arg('hallCode', () => String, { description: HALL_CODE }) hallCode: string,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of a name, its pinyin or its initials, or beginning of a code; case does not matter.',
    })
    search?: string,
    @Arg('departmentCode', () => String, { nullable: true, description: 'Only items of this department.' })
    departmentCode?: string,
    @Arg('type', () => ItemTypeEnum, { nullable: true, description: 'Only items of this type.' }) type?: ItemType,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<ConnectionSource<PublicItemNode>> {
    const hall = await hallOf(context, hallCode)
    if (hall === undefined) throw new DomainError('NOT_FOUND', { type: 'PublicHall' })
    const day = shanghaiDayOf(context.clock.now())
    const filter = {
      search: optionalText('search', search, NAME_LENGTH_MAX),
      type: type ?? undefined,
      departmentCode: optionalText('departmentCode', departmentCode, NAME_LENGTH_MAX) || undefined,
    }
    const page = await listPublicItems(
      context.database,
      hall.hallId,
      day,
      pageRequest(PUBLIC_ITEM_LIST, { first, after }),
      filter,
    )
    return { ...page, countAll: () => countPublicItems(context.database, hall.hallId, day, filter) }
  }

  @Query(() => PublicItem, { nullable: true, description: 'A published item; null: there is none with this code in this hall.' })
  async publicItem(
    @Ctx() context: RequestContext,
    @Arg('hallCode', () => String, { description: HALL_CODE }) hallCode: string,
    @Arg('code', () => String, { description: 'Implementing code.' }) code: string,
  ): Promise<PublicItemNode | undefined> {
    const hall = await hallOf(context, hallCode)
    const known = optionalText('code', code, ITEM_IMPLEMENTING_CODE_LENGTH_MAX)
    return hall && findPublicItem(context.database, hall.hallId, shanghaiDayOf(context.clock.now()), known)
  }

  @FieldResolver(() => ItemVersion, {
    description: 'What it promises today: limits, guide, links and materials with their forms.',
  })
  version(@Root() item: PublicItemNode, @Ctx() context: RequestContext): Promise<ItemVersionNode> {
    return inForce(item, context)
  }

  @FieldResolver(() => CaseKindEnum, { description: 'Kind of its cases.' })
  async kind(@Root() item: PublicItemNode, @Ctx() context: RequestContext): Promise<CaseKind> {
    return (await inForce(item, context)).kind
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Promised limit in working days; 0: the same day.' })
  async promisedLimitWorkingDays(@Root() item: PublicItemNode, @Ctx() context: RequestContext): Promise<number | null> {
    return (await inForce(item, context)).promisedLimitWorkingDays
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Statutory limit in working days.' })
  async statutoryLimitWorkingDays(@Root() item: PublicItemNode, @Ctx() context: RequestContext): Promise<number | null> {
    return (await inForce(item, context)).statutoryLimitWorkingDays
  }
}

@Resolver(() => PublicHall)
export class PublicHallResolver {
  @FieldResolver(() => [PublicDepartment], { description: 'Departments with published items, in the order of the hall.' })
  departments(@Root() { hallId }: PublicHallNode, @Ctx() { database, clock }: RequestContext): Promise<PublicDepartment[]> {
    return listPublicDepartments(database, hallId, shanghaiDayOf(clock.now()))
  }
}

async function hallOf({ database }: RequestContext, code: string): Promise<PublicHallNode | undefined> {
  return findPublicHall(database, optionalText('hallCode', code, NAME_LENGTH_MAX))
}

async function inForce({ rowId, hallId }: PublicItemNode, context: RequestContext): Promise<ItemVersionNode> {
  const version = await versionInForceLoader(context, hallId).load(rowId)
  if (version === undefined) throw new DomainError('NOT_FOUND', { type: 'ItemVersion' })
  return version
}
