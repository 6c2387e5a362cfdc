import { ATTACHMENT_KINDS, type AttachmentKind } from '@mingchuang/schema'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { enumOf, InstantScalar } from '../../../platform/graphql/index.ts'
import { StaffMember } from '../../directory/index.ts'
import { StoredFile } from '../../files/index.ts'

export const AttachmentKindEnum = enumOf(
  'AttachmentKind',
  ATTACHMENT_KINDS,
  'material, supplement: handed in by the applicant; notice, result: made by the hall.',
)

@ObjectType({ description: 'A file of a case. Never removed; one that should not be there is struck.' })
export class CaseAttachment {
  @Field(() => StoredFile, { description: 'The file.' })
  file!: StoredFile
  @Field(() => AttachmentKindEnum, { description: 'What it is to the case.' })
  kind!: AttachmentKind
  @Field(() => ID, { nullable: true, description: 'The material of the item that it is, if it is one.' })
  materialId!: string | null
  @Field(() => InstantScalar, { description: 'When it was added.' })
  addedAt!: Date
  @Field(() => StaffMember, { nullable: true, description: 'Who added it; null: the applicant, or an account without a person.' })
  staffMember!: StaffMember | null
  @Field(() => InstantScalar, { nullable: true, description: 'When it was struck; null: it stands.' })
  struckAt!: Date | null
  @Field(() => String, { nullable: true, description: 'Why it was struck.' })
  strikeReason!: string | null
}

const REQUEST_ID = 'Made by the client; a repeat with the same id gives the first result and writes nothing.'

@InputType({ description: 'A file for a case.' })
export class AttachFileInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string
  @Field(() => ID, { description: 'The file, handed in before by the same account.' })
  fileId!: string
  @Field(() => AttachmentKindEnum, { description: 'What it is to the case.' })
  kind!: AttachmentKind
  @Field(() => String, { nullable: true, description: 'Id of the material of the item that it is.' })
  materialId?: string | null
  @Field(() => String, { nullable: true, description: REQUEST_ID })
  requestId?: string | null
}

@InputType({ description: 'A file of a case that should not be there.' })
export class StrikeAttachmentInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string
  @Field(() => ID, { description: 'The file.' })
  fileId!: string
  @Field(() => String, { description: 'Why, in words, at most 2000 characters.' })
  reason!: string
  @Field(() => String, { nullable: true, description: REQUEST_ID })
  requestId?: string | null
}
