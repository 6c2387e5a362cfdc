import {
  CASE_KINDS,
  type CaseKind,
  ITEM_CHANGE_KINDS,
  ITEM_STATES,
  ITEM_TYPES,
  type ItemChangeKind,
  type ItemType,
  MATERIAL_FORMS,
  type MaterialForm,
  STAGES,
  type Stage,
} from '@mingchuang/schema'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionTypes, DayScalar, enumOf, InstantScalar, Node } from '../../platform/graphql/index.ts'

export const ItemTypeEnum = enumOf('ItemType', ITEM_TYPES, 'What kind of administrative act an item is, as the hall counts them.')
export const CaseKindEnum = enumOf(
  'CaseKind',
  CASE_KINDS,
  'instant 即办: decided at the window; promised 承诺: within the promised limit.',
)
export const StageEnum = enumOf('Stage', STAGES, 'The five stages of a construction project, in their order.')

export const MaterialFormEnum = enumOf(
  'MaterialForm',
  MATERIAL_FORMS,
  'How a material is handed in: original 原件, copy 复印件, both, or as a file 电子材料.',
)

export const ItemChangeKindEnum = enumOf(
  'ItemChangeKind',
  ITEM_CHANGE_KINDS,
  'What the city decided: cancelled 取消, devolved to this hall 下放, added 新增.',
)
export const ItemStateEnum = enumOf(
  'ItemState',
  ITEM_STATES,
  'Whether an item takes new cases today: inForce, or cancelled by the last change of the register.',
)

@ObjectType({ description: 'A question of a guide with its answer (常见问题).' })
export class GuideQuestion {
  @Field(() => String, { description: 'What people ask.' })
  question!: string
  @Field(() => String, { description: 'What the window answers.' })
  answer!: string
}

@ObjectType({
  description: 'What citizens read of a version (办事指南). An empty text says nothing. Source: GB/T 39046 and domain §2.',
})
export class ItemGuide {
  @Field(() => String, { description: 'Legal basis (设定依据).' })
  legalBasis!: string
  @Field(() => String, { description: 'Implementing body (实施主体).' })
  implementingBody!: string
  @Field(() => String, { description: 'Conditions of acceptance (受理条件).' })
  acceptanceConditions!: string
  @Field(() => String, { description: 'Flow in words (办理流程); the links with their limits are `steps`.' })
  flow!: string
  @Field(() => String, {
    description: 'Special procedures that stop the clock, such as hearing or expert review (特殊程序; Art. 45).',
  })
  specialProcedures!: string
  @Field(() => String, { description: 'Fee and its basis, or that there is none (收费标准).' })
  fee!: string
  @Field(() => String, { description: 'Place (办理地点).' })
  place!: string
  @Field(() => String, { description: 'Hours (办理时间).' })
  officeHours!: string
  @Field(() => Int, { nullable: true, description: 'How often one has to come (到现场次数); null: not stated.' })
  visits!: number | null
  @Field(() => String, { description: 'Where to ask (咨询方式).' })
  consultation!: string
  @Field(() => String, { description: 'Where to complain (监督投诉渠道).' })
  complaintChannel!: string
  @Field(() => String, { description: 'What one gets in the end (结果样本).' })
  sampleResult!: string
  @Field(() => [GuideQuestion], { description: 'Frequent questions.' })
  questions!: readonly GuideQuestion[]
}

@ObjectType({ description: 'One link of the flow of a version.' })
export class ItemStep {
  @Field(() => Int, { description: 'Place in the flow, from 1.' })
  seq!: number
  @Field(() => String, { description: 'Name of the link.' })
  name!: string
  @Field(() => Int, { nullable: true, description: 'Its own limit in working days; null: it has none.' })
  limitWorkingDays!: number | null
}

@ObjectType({ description: 'What an applicant has to bring.' })
export class ItemMaterial {
  @Field(() => ID, { description: 'The same from version to version of an item.' })
  id!: string
  @Field(() => Int, { description: 'Place in the list, from 1.' })
  seq!: number
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => Boolean, { description: 'Whether nobody is accepted without it.' })
  isRequired!: boolean
  @Field(() => Int, { description: 'How many of it.' })
  copies!: number
  @Field(() => MaterialFormEnum, { description: 'Original, copy, both, or a file.' })
  form!: MaterialForm
  @Field(() => String, { description: 'What to mind; may be empty.' })
  note!: string
  hallId!: string
  formFileId!: string | null
  sampleFileId!: string | null
}

@ObjectType({ description: 'What an item promised from a day on; never edited. A case keeps the one it was accepted under.' })
export class ItemVersion {
  @Field(() => Int, { description: 'Number, from 1.' })
  version!: number
  @Field(() => DayScalar, { description: 'First day it holds.' })
  validFrom!: string
  @Field(() => InstantScalar, { nullable: true, description: 'When it was published; null: before this was recorded.' })
  publishedAt!: Date | null
  @Field(() => CaseKindEnum, { description: 'Kind of its cases.' })
  kind!: CaseKind
  @Field(() => Int, { nullable: true, description: 'Promised limit in working days; null: none is stated (imported logs).' })
  promisedLimitWorkingDays!: number | null
  @Field(() => Int, { nullable: true, description: 'Statutory limit in working days; null: none is stated (imported logs).' })
  statutoryLimitWorkingDays!: number | null
  itemId!: string
  hallId!: string
}

@ObjectType({ implements: Node, description: 'Something a citizen can apply for (事项), in its version in force.' })
export class Item extends Node {
  @Field(() => String, { description: 'Implementing code (实施编码), unique in the hall, at most 24 characters (GB/T 39046).' })
  code!: string
  @Field(() => String, {
    nullable: true,
    description: 'Basic code (基本编码), unique in the hall, at most 10 characters (GB/T 39046); null: none is assigned.',
  })
  basicCode!: string | null
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
  rowId!: string
  departmentId!: string
}

export const { Connection: ItemConnection } = connectionTypes('Item', () => Item)

@ObjectType({ description: 'An entry of the register of changes the city decided (承接市级下放、取消).' })
export class ItemChange {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => ItemChangeKindEnum, { description: 'Cancelled, devolved to this hall, or added.' })
  kind!: ItemChangeKind
  @Field(() => String, { description: 'Number of the document.' })
  documentNumber!: string
  @Field(() => DayScalar, { description: 'First day on which it holds.' })
  day!: string
  @Field(() => String, { description: 'What to mind; may be empty.' })
  note!: string
  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date
  @Field(() => Item, { description: 'The item it is about.' })
  item!: object
  rowId!: string
}

export const { Connection: ItemChangeConnection } = connectionTypes('ItemChange', () => ItemChange)

@ObjectType({ description: 'Entries of the register by kind; `itemChanges` with the same kind and days lists exactly these.' })
export class ItemChangeCounts {
  @Field(() => Int, { description: 'Items cancelled.' })
  cancelled!: number
  @Field(() => Int, { description: 'Items devolved to this hall.' })
  devolved!: number
  @Field(() => Int, { description: 'Items added.' })
  added!: number
  @Field(() => Int, { description: 'All entries: the sum of the three.' })
  total!: number
}
