import { CONSULTATION_LIGHTS, CONSULTATION_STATES, type ConsultationLight, type ConsultationState } from '@mingchuang/schema'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionTypes, DayScalar, enumOf, InstantScalar } from '../../platform/graphql/index.ts'
import { StaffMember } from '../directory/index.ts'

export const ConsultationStateEnum = enumOf('ConsultationState', CONSULTATION_STATES, "Where a citizen's question stands.")
export const ConsultationLightEnum = enumOf(
  'ConsultationLight',
  CONSULTATION_LIGHTS,
  'How near the last day of the answer is: yellow with one working day or less, red after it; unknown: its year is not published.',
)

@ObjectType({ description: 'A question with its answer as everybody may read it (常见问题); nothing tells who asked.' })
export class PublishedAnswer {
  @Field(() => ID, { description: 'Opaque id, for lists.' })
  id!: string
  @Field(() => String, { nullable: true, description: 'Code of the item it is about; null: about the hall.' })
  itemCode!: string | null
  @Field(() => String, { nullable: true, description: 'Name of the item.' })
  itemName!: string | null
  @Field(() => String, { nullable: true, description: 'English name of the item; may be empty.' })
  itemNameEn!: string | null
  @Field(() => String, { nullable: true, description: 'The department that answered; null: the hall.' })
  departmentName!: string | null
  @Field(() => String, { nullable: true, description: 'Its English name; may be empty.' })
  departmentNameEn!: string | null
  @Field(() => String, { description: 'The question as edited, at most 2000 characters.' })
  question!: string
  @Field(() => String, { description: 'The answer as edited, at most 2000 characters.' })
  answer!: string
  @Field(() => InstantScalar, { description: 'When these words were published.' })
  publishedAt!: Date
}

@ObjectType({ description: 'What of a question is published.' })
export class PublishedWords {
  @Field(() => String, { description: 'The question as edited.' })
  question!: string
  @Field(() => String, { description: 'The answer as edited.' })
  answer!: string
  @Field(() => InstantScalar, { description: 'When these words were published.' })
  publishedAt!: Date
}

@ObjectType({ description: 'A question as the citizen who asked it sees it.' })
export class MyQuestion {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => String, { nullable: true, description: 'Code of the item it is about; null: about the hall.' })
  itemCode!: string | null
  @Field(() => String, { nullable: true, description: 'Name of the item.' })
  itemName!: string | null
  @Field(() => String, { nullable: true, description: 'English name of the item; may be empty.' })
  itemNameEn!: string | null
  @Field(() => String, { nullable: true, description: 'The department that answers; null: the hall.' })
  departmentName!: string | null
  @Field(() => String, { nullable: true, description: 'Its English name; may be empty.' })
  departmentNameEn!: string | null
  @Field(() => String, { description: 'The question, at most 2000 characters.' })
  question!: string
  @Field(() => InstantScalar, { description: 'When it was asked.' })
  askedAt!: Date
  @Field(() => ConsultationStateEnum, { description: 'Where it stands.' })
  state!: ConsultationState
  @Field(() => Int, { description: 'Sent back with every change (optimistic lock).' })
  version!: number
  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last day of an answer in time, three working days after the day of asking; null: its year is not published.',
  })
  dueDay!: string | null
  @Field(() => String, { description: 'The answer; empty before there is one.' })
  answer!: string
  @Field(() => InstantScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null
}

@ObjectType({ description: "A citizen's question (咨询) as the staff sees it: it does not tell who asked." })
export class Consultation extends MyQuestion {
  @Field(() => ConsultationLightEnum, { nullable: true, description: 'How near the last day is; null once it is not open.' })
  light!: ConsultationLight | null
  @Field(() => Int, {
    nullable: true,
    description: 'Working days from today to the last day, negative after it; null when not open or not known.',
  })
  remainingWorkingDays!: number | null
  @Field(() => StaffMember, { nullable: true, description: 'Who answered, if a staff member did.' })
  answeredBy!: StaffMember | null
  @Field(() => PublishedWords, { nullable: true, description: 'What of it everybody may read; null: nothing.' })
  published!: PublishedWords | null
}

@InputType({ description: 'What a citizen asks.' })
export class AskQuestionInput {
  @Field(() => String, { nullable: true, description: 'Code of the item it is about; left out, it goes to the hall.' })
  itemCode?: string | null
  @Field(() => String, { description: 'The question, at most 2000 characters.' })
  question!: string
  @Field(() => String, {
    nullable: true,
    description: 'Made by the client; a repeat with the same id gives the first result and writes nothing.',
  })
  requestId?: string | null
}

@InputType({ description: 'A change of a question.' })
export class ConsultationStepInput {
  @Field(() => ID, { description: 'The question.' })
  consultationId!: string
  @Field(() => Int, { description: 'Version the actor looked at; VERSION_CONFLICT if it has moved on.' })
  version!: number
  @Field(() => String, {
    nullable: true,
    description: 'Made by the client; a repeat with the same id gives the first result and writes nothing.',
  })
  requestId?: string | null
}

@InputType({ description: 'An answer to a question.' })
export class AnswerQuestionInput extends ConsultationStepInput {
  @Field(() => String, { description: 'What the citizen is told, at most 2000 characters.' })
  answer!: string
}

@InputType({ description: 'A question with its answer, edited for everybody.' })
export class PublishAnswerInput extends AnswerQuestionInput {
  @Field(() => String, { description: 'The question without anything of who asked, at most 2000 characters.' })
  question!: string
}

@InputType({ description: 'Which questions; everything that is named must hold.' })
export class ConsultationFilterInput {
  @Field(() => ConsultationStateEnum, { nullable: true, description: 'Where they stand.' })
  state?: ConsultationState | null
  @Field(() => ConsultationLightEnum, { nullable: true, description: 'Only open ones that show it today.' })
  light?: ConsultationLight | null
  @Field(() => ID, { nullable: true, description: 'The department that answers.' })
  departmentId?: string | null
}

export const { Connection: ConsultationConnection } = connectionTypes('Consultation', () => Consultation)
export const { Connection: MyQuestionConnection } = connectionTypes('MyQuestion', () => MyQuestion)
export const { Connection: PublishedAnswerConnection } = connectionTypes('PublishedAnswer', () => PublishedAnswer)
