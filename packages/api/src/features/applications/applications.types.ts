import {
  type ApplicantKind,
  type AttachmentKind,
  type CaseEventKind,
  type CaseState,
  type Decision,
  type DueUnknownReason,
  type LedgerKind,
} from '@mingchuang/schema'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionTypes, DayScalar, InstantScalar } from '../../platform/graphql/index.ts'
import {
  ApplicantKindEnum,
  AttachmentKindEnum,
  CaseEventKindEnum,
  CaseStateEnum,
  DecisionEnum,
  DueUnknownReasonEnum,
  LedgerDayKindEnum,
} from '../cases/index.ts'
import { StoredFile } from '../files/index.ts'

@ObjectType({ description: 'A file of an application, at the material it is for.' })
export class ApplicationFile {
  @Field(() => ID, { nullable: true, description: 'Id of the material of the item; null: it belongs to none.' })
  materialId!: string | null
  @Field(() => StoredFile, { description: 'The file.' })
  file!: StoredFile
}

@ObjectType({ description: 'An application as a citizen fills it in; kept on the server.' })
export class ApplicationDraft {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => Int, { description: 'Sent back with every change (optimistic lock): two devices never save over one another.' })
  version!: number
  @Field(() => String, { description: 'Code of the item.' })
  itemCode!: string
  @Field(() => String, { description: 'Name of the item.' })
  itemName!: string
  @Field(() => String, { description: 'English name of the item; may be empty.' })
  itemNameEn!: string
  @Field(() => Boolean, { description: 'Whether the item takes applications today.' })
  isItemOpen!: boolean
  @Field(() => Boolean, {
    description: 'Whether a newer version of the guide holds than the citizen saw; saving brings the draft to it.',
  })
  isItemChanged!: boolean
  @Field(() => String, { description: 'What it is about, at most 200 characters; may be empty.' })
  subject!: string
  @Field(() => ApplicantKindEnum, { description: 'Who applies.' })
  applicantKind!: ApplicantKind
  @Field(() => String, { description: 'Name of whoever applies; empty: of a person the name of the profile.' })
  applicantName!: string
  @Field(() => String, {
    nullable: true,
    description: 'Identity number or unified social credit code, masked; null: of a person that of the profile.',
  })
  identityNumber!: string | null
  @Field(() => InstantScalar, { description: 'When it was saved last.' })
  updatedAt!: Date
}

@ObjectType({ description: 'Something that happened to a case, as its applicant is told.' })
export class MyCaseEvent {
  @Field(() => Int, { description: 'Place in the log of the case, from 1.' })
  seq!: number
  @Field(() => CaseEventKindEnum, { description: 'What happened.' })
  kind!: CaseEventKind
  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date | string
  @Field(() => String, { nullable: true, description: 'Reason given, in words or as the code of a pause reason.' })
  reason!: string | null
  @Field(() => String, { nullable: true, description: 'Step that was started or finished.' })
  step!: string | null
  @Field(() => String, { nullable: true, description: 'Text of the written notice, if there was one.' })
  noticeText!: string | null
  @Field(() => String, { nullable: true, description: 'Number of that notice.' })
  noticeNumber!: string | null
  @Field(() => [String], { description: 'Names of materials: of a request for supplements those that are missing.' })
  materials!: readonly string[]
}

@ObjectType({ description: 'One date of the clock of the own case, from acceptance on.' })
export class MyLedgerDay {
  @Field(() => DayScalar, { description: 'The date.' })
  day!: string
  @Field(() => LedgerDayKindEnum, { description: 'What the date was.' })
  kind!: LedgerKind
  @Field(() => Int, { description: 'Working days counted so far.' })
  countedWorkingDays!: number
  @Field(() => Int, { nullable: true, description: 'Working days left of the promised limit; null: no limit or not known.' })
  remainingPromised!: number | null
}

@ObjectType({ description: 'A file of the own case.' })
export class MyAttachment {
  @Field(() => AttachmentKindEnum, { description: 'What it is to the case.' })
  kind!: AttachmentKind
  @Field(() => ID, { nullable: true, description: 'The material of the item that it is, if it is one.' })
  materialId!: string | null
  @Field(() => InstantScalar, { description: 'When it was added.' })
  addedAt!: Date
  @Field(() => StoredFile, { description: 'The file.' })
  file!: StoredFile
}

@ObjectType({ description: "A citizen's own case." })
export class MyCase {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => String, { description: 'Number, as on the receipt.' })
  number!: string
  @Field(() => String, { description: 'What it is about.' })
  subject!: string
  @Field(() => CaseStateEnum, { description: 'Where it stands.' })
  state!: CaseState
  @Field(() => Int, { description: 'Number of events; sent back with every change (optimistic lock).' })
  version!: number
  @Field(() => InstantScalar, { description: 'When it came in.' })
  receivedAt!: Date
  @Field(() => InstantScalar, { nullable: true, description: 'When it was accepted.' })
  acceptedAt!: Date | null
  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null
  @Field(() => DecisionEnum, { nullable: true, description: 'How it was decided.' })
  decision!: Decision | null
  @Field(() => DayScalar, { nullable: true, description: 'Last day of the promise; null before acceptance, paused or unknown.' })
  promisedDueDay!: string | null
  @Field(() => DueUnknownReasonEnum, { nullable: true, description: 'Why an accepted case has no due day.' })
  dueUnknownReason!: DueUnknownReason | null
  @Field(() => Int, { nullable: true, description: 'Working days from today to the promised due day, negative when overdue.' })
  remainingWorkingDays!: number | null
}

const REQUEST_ID = 'Made by the client; a repeat with the same id gives the first result and writes nothing.'

@InputType({ description: 'A file for an application or a supplement, handed in before by the same citizen.' })
export class ApplicationFileInput {
  @Field(() => ID, { description: 'The file.' })
  fileId!: string
  @Field(() => String, { nullable: true, description: 'Id of the material it is for.' })
  materialId?: string | null
}

@InputType({ description: 'A change of a draft.' })
export class ApplicationStepInput {
  @Field(() => ID, { description: 'The draft.' })
  applicationId!: string
  @Field(() => Int, { description: 'Version the citizen looked at; VERSION_CONFLICT if it was saved elsewhere meanwhile.' })
  version!: number
}

@InputType({ description: 'What is filled in so far.' })
export class SaveApplicationInput extends ApplicationStepInput {
  @Field(() => String, { description: 'What it is about, at most 200 characters.' })
  subject!: string
  @Field(() => ApplicantKindEnum, { description: 'Who applies.' })
  applicantKind!: ApplicantKind
  @Field(() => String, {
    description: 'Name of whoever applies, at most 200 characters; empty: of a person that of the profile.',
  })
  applicantName!: string
  @Field(() => String, {
    nullable: true,
    description: 'Identity number or unified social credit code; left out, what was saved stays; empty, it is forgotten.',
  })
  identityNumber?: string | null
  @Field(() => [ApplicationFileInput], { description: 'All files, at most 50.' })
  files!: ApplicationFileInput[]
}

@InputType({ description: 'The handing in of a draft.' })
export class SubmitApplicationInput extends ApplicationStepInput {
  @Field(() => Boolean, { description: 'The citizen declares that everything in it is true.' })
  isDeclaredTrue!: boolean
}

@InputType({ description: 'What was missing.' })
export class SupplementApplicationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string
  @Field(() => Int, { description: 'Version the citizen looked at.' })
  version!: number
  @Field(() => String, {
    description: 'What there is to say to it, at most 2000 characters; may be empty where there are files.',
  })
  note!: string
  @Field(() => [ApplicationFileInput], { description: 'The files, at most 50.' })
  files!: ApplicationFileInput[]
  @Field(() => String, { nullable: true, description: REQUEST_ID })
  requestId?: string | null
}

@InputType({ description: 'The withdrawal of the own case.' })
export class WithdrawApplicationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string
  @Field(() => Int, { description: 'Version the citizen looked at.' })
  version!: number
  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason!: string
  @Field(() => String, { nullable: true, description: REQUEST_ID })
  requestId?: string | null
}

export const { Connection: MyCaseConnection } = connectionTypes('MyCase', () => MyCase)
