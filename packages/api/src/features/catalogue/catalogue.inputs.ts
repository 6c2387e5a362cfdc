import {
  type CaseKind,
  GUIDE_TEXTS,
  type GuideText,
  type ItemChangeKind,
  type ItemType,
  type MaterialForm,
  type Stage,
} from '@mingchuang/schema'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DayScalar, optionalRowIdOf } from '../../platform/graphql/index.ts'
import { CaseKindEnum, ItemChangeKindEnum, ItemTypeEnum, MaterialFormEnum, StageEnum } from './catalogue.types.ts'
import type { Guide } from './item-version.ts'
import type { PublishItemVersionInput as PublishedVersionInput } from './publish-item-version.ts'

@InputType({ description: 'An item to be published in its first version.' })
export class CreateItemInput {
  @Field(() => String, { description: 'Implementing code, unique in the hall, at most 24 characters.' })
  code!: string
  @Field(() => String, { nullable: true, description: 'Basic code, unique in the hall, at most 10 characters.' })
  basicCode?: string | null
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

@InputType({ description: 'A question of a guide with its answer.' })
export class GuideQuestionInput {
  @Field(() => String, { description: 'What people ask, at most 200 characters.' })
  question!: string
  @Field(() => String, { description: 'What the window answers, at most 5,000 characters.' })
  answer!: string
}

@InputType({ description: 'What citizens read of a version; each text at most 5,000 characters, an empty one says nothing.' })
export class ItemGuideInput {
  @Field(() => String, { nullable: true, description: 'Legal basis (设定依据).' })
  legalBasis?: string | null
  @Field(() => String, { nullable: true, description: 'Implementing body (实施主体).' })
  implementingBody?: string | null
  @Field(() => String, { nullable: true, description: 'Conditions of acceptance (受理条件).' })
  acceptanceConditions?: string | null
  @Field(() => String, { nullable: true, description: 'Flow in words (办理流程).' })
  flow?: string | null
  @Field(() => String, { nullable: true, description: 'Special procedures that stop the clock (特殊程序).' })
  specialProcedures?: string | null
  @Field(() => String, { nullable: true, description: 'Fee and its basis, or that there is none (收费标准).' })
  fee?: string | null
  @Field(() => String, { nullable: true, description: 'Place (办理地点).' })
  place?: string | null
  @Field(() => String, { nullable: true, description: 'Hours (办理时间).' })
  officeHours?: string | null
  @Field(() => Int, { nullable: true, description: 'How often one has to come, 0 to 20; null: not stated.' })
  visits?: number | null
  @Field(() => String, { nullable: true, description: 'Where to ask (咨询方式).' })
  consultation?: string | null
  @Field(() => String, { nullable: true, description: 'Where to complain (监督投诉渠道).' })
  complaintChannel?: string | null
  @Field(() => String, { nullable: true, description: 'What one gets in the end (结果样本).' })
  sampleResult?: string | null
  @Field(() => [GuideQuestionInput], { nullable: true, description: 'Frequent questions, at most 30.' })
  questions?: GuideQuestionInput[] | null
}

@InputType({ description: 'One link of the flow.' })
export class ItemStepInput {
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string
  @Field(() => Int, { nullable: true, description: 'Its own limit in working days; null: it has none.' })
  limitWorkingDays?: number | null
}

@InputType({ description: 'What an applicant has to bring.' })
export class ItemMaterialInput {
  @Field(() => String, { nullable: true, description: 'Its id in the version before; left out, it is a new material.' })
  id?: string | null
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string
  @Field(() => Boolean, { description: 'Whether nobody is accepted without it.' })
  isRequired!: boolean
  @Field(() => Int, { description: 'How many of it, 0 to 99.' })
  copies!: number
  @Field(() => MaterialFormEnum, { description: 'Original, copy, both, or a file.' })
  form!: MaterialForm
  @Field(() => String, { nullable: true, description: 'What to mind, at most 5,000 characters.' })
  note?: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'The blank form: a Word, Excel or PDF file you handed in, or one that an earlier version of the item has.',
  })
  formFileId?: string | null
  @Field(() => ID, { nullable: true, description: 'A filled-in example, of the same origin; may be a picture.' })
  sampleFileId?: string | null
}

@InputType({ description: 'The next version of an item: everything it says, in force from a day.' })
export class PublishItemVersionInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string
  @Field(() => Int, {
    description: 'The newest version when this one was written; another one since then is a VERSION_CONFLICT.',
  })
  newestVersion!: number
  @Field(() => DayScalar, {
    description: 'First day it holds: not before today, nor before the first day of the newest version.',
  })
  validFrom!: string
  @Field(() => CaseKindEnum, { description: 'Kind of its cases.' })
  kind!: CaseKind
  @Field(() => Int, { description: 'Promised limit in working days, at most the statutory one; 0: due the same day.' })
  promisedLimitWorkingDays!: number
  @Field(() => Int, { description: 'Statutory limit in working days.' })
  statutoryLimitWorkingDays!: number
  @Field(() => ItemGuideInput, { description: 'What citizens read.' })
  guide!: ItemGuideInput
  @Field(() => [ItemStepInput], { description: 'Links in order, at most 40; their limits together stay within the promise.' })
  steps!: ItemStepInput[]
  @Field(() => [ItemMaterialInput], { description: 'Materials in order, at most 60.' })
  materials!: ItemMaterialInput[]
  @Field(() => String, {
    nullable: true,
    description: 'Made by the client; a repeat with the same id gives the first result and writes nothing.',
  })
  requestId?: string | null
}

function guideOf(guide: ItemGuideInput): Guide {
  const texts = Object.fromEntries(GUIDE_TEXTS.map((field) => [field, guide[field] ?? ''])) as Record<GuideText, string>
  return { ...texts, visits: guide.visits ?? null, questions: guide.questions ?? [] }
}

/** The command's input: what is left out becomes null. */
export function versionOf(input: Omit<PublishItemVersionInput, 'requestId'>): PublishedVersionInput {
  return {
    ...input,
    guide: guideOf(input.guide),
    materials: input.materials.map((material) => ({
      ...material,
      note: material.note ?? '',
      formFileId: optionalRowIdOf('StoredFile', material.formFileId) ?? null,
      sampleFileId: optionalRowIdOf('StoredFile', material.sampleFileId) ?? null,
    })),
    steps: input.steps.map(({ name, limitWorkingDays }) => ({ name, limitWorkingDays: limitWorkingDays ?? null })),
  }
}

@InputType({ description: 'What an item is called and where it belongs; its versions say what it promises.' })
export class ChangeItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'English name, at most 200 characters.' })
  nameEn?: string | null
  @Field(() => String, { nullable: true, description: 'Basic code, unique in the hall, at most 10 characters; null: none.' })
  basicCode?: string | null
  @Field(() => ItemTypeEnum, { description: 'Type in the words of the hall.' })
  type!: ItemType
  @Field(() => StageEnum, { nullable: true, description: 'Stage of a construction project that it finishes, if any.' })
  stage?: Stage | null
}

@InputType({ description: 'A change of the catalogue that the city decided, by its document.' })
export class RecordItemChangeInput {
  @Field(() => ID, { description: 'The item it is about.' })
  itemId!: string
  @Field(() => ItemChangeKindEnum, { description: 'Cancelled, devolved to this hall, or added.' })
  kind!: ItemChangeKind
  @Field(() => String, { description: 'Number of the document, at most 100 characters.' })
  documentNumber!: string
  @Field(() => DayScalar, { description: 'First day on which it holds.' })
  day!: string
  @Field(() => String, { nullable: true, description: 'What to mind, at most 1,000 characters.' })
  note?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Made by the client; a repeat with the same id gives the first result and writes nothing.',
  })
  requestId?: string | null
}
