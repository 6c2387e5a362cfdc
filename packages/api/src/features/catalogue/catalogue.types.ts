import { CASE_KINDS, type CaseKind, ITEM_TYPES, type ItemType, STAGES, type Stage } from '@mingchuang/schema'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionTypes, enumOf, Node } from '../../platform/graphql/index.ts'

export const ItemTypeEnum = enumOf('ItemType', ITEM_TYPES, 'What kind of administrative act an item is, as the hall counts them.')
export const CaseKindEnum = enumOf(
  'CaseKind',
  CASE_KINDS,
  'instant 即办: decided at the window; promised 承诺: within the promised limit.',
)
export const StageEnum = enumOf('Stage', STAGES, 'The five stages of a construction project, in their order.')

@ObjectType({ implements: Node, description: 'Something a citizen can apply for (事项), in its version in force.' })
export class Item extends Node {
  @Field(() => String, { description: 'Code, unique in the hall, at most 24 characters.' })
  code!: string
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { description: 'English name; may be empty.' })
  nameEn!: string
  @Field(() => ItemTypeEnum, { description: 'Type in the words of the hall.' })
  type!: ItemType
  @Field(() => String, { description: 'Two-digit national code of the type (GB/T 39046).' })
  nationalCode!: string
  @Field(() => StageEnum, { nullable: true, description: 'Stage of a construction project that the item finishes, if any.' })
  stage!: Stage | null
  @Field(() => Int, { description: 'Version in force; a case keeps the one it was accepted under.' })
  version!: number
  @Field(() => CaseKindEnum, { description: 'Kind of its cases.' })
  kind!: CaseKind
  @Field(() => Int, { nullable: true, description: 'Promised limit in working days; null: none is stated (imported logs).' })
  promisedLimitWorkingDays!: number | null
  @Field(() => Int, { nullable: true, description: 'Statutory limit in working days; null: none is stated (imported logs).' })
  statutoryLimitWorkingDays!: number | null
  rowId!: string
  departmentId!: string
}

export const { Connection: ItemConnection } = connectionTypes('Item', () => Item)
