import { APPLICANT_KINDS, type ApplicantKind, INTAKE_CHANNELS, type IntakeChannel } from '@mingchuang/schema'
import { Field, InputType, ObjectType } from 'type-graphql'
import { enumOf } from '../../../platform/graphql/index.ts'

export const ApplicantKindEnum = enumOf(
  'ApplicantKind',
  APPLICANT_KINDS,
  'person: a natural person; organisation: an enterprise, institution or association.',
)
const IntakeChannelEnum = enumOf('IntakeChannel', INTAKE_CHANNELS, 'How an application came in.')

@ObjectType({ description: 'Who applied, as lists may show it: a person’s name and all numbers are masked.' })
export class Applicant {
  @Field(() => ApplicantKindEnum, { description: 'Person or organisation.' })
  kind!: ApplicantKind
  @Field(() => IntakeChannelEnum, { description: 'How the application came in.' })
  channel!: IntakeChannel
  @Field(() => String, { description: 'Name; of a person masked: 王*明.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'Phone number, masked: 138****1234; null: none given.' })
  phone!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Identity number or unified social credit code, masked; null: none given.',
  })
  identityNumber!: string | null
}

@ObjectType({ description: 'Who applied, in clear. Each reading is in the audit log.' })
export class ApplicantInClear {
  @Field(() => ApplicantKindEnum, { description: 'Person or organisation.' })
  kind!: ApplicantKind
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'Phone number, digits only; null: none given.' })
  phone!: string | null
  @Field(() => String, { nullable: true, description: 'Identity number or unified social credit code; null: none given.' })
  identityNumber!: string | null
}

@ObjectType({ description: 'What a receipt (收件凭证) is printed with. Each print is in the audit log.' })
export class CaseReceipt {
  @Field(() => String, { description: 'Number of the case.' })
  number!: string
  @Field(() => String, { description: 'The code, 8 characters without I, L, O and U.' })
  code!: string
  @Field(() => String, { description: 'What its QR code opens; the code stands in the fragment, which no server sees.' })
  link!: string
}

@InputType('ApplicantInput', { description: 'Who applies.' })
export class ApplicantArguments {
  @Field(() => ApplicantKindEnum, { description: 'Person or organisation.' })
  kind!: ApplicantKind
  @Field(() => String, { description: 'Name as on the identity card or licence, at most 200 characters.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'Mobile number, or landline with area code.' })
  phone?: string | null
  @Field(() => String, { nullable: true, description: 'A person’s identity number, or a unified social credit code.' })
  identityNumber?: string | null
}
