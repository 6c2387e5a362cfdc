import type { CaseState, Decision, DueUnknownReason, Light, PauseReason, Stage, WorkGroup } from '@mingchuang/schema'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DayScalar } from '../../platform/graphql/index.ts'
import { StageEnum } from '../catalogue/index.ts'
import { CaseStateEnum, DecisionEnum, DueUnknownReasonEnum, LightEnum, PauseReasonEnum, WorkGroupEnum } from './cases.types.ts'
import { ApplicantArguments } from './intake/intake.types.ts'

const REQUEST_ID = 'Made by the client; a repeat with the same id gives the first result and writes nothing.'

const NOTICE =
  'Text of the written notice to the applicant, at most 2000 characters; left out: the hall’s template, filled in. Its number is issued.'
const ADDRESSEE = 'To whom the notice goes, at most 200 characters; left out: the applicant.'

@InputType('CaseFilter', { description: 'Which cases; everything that is named must hold. Days include both ends.' })
export class CaseFilterInput {
  @Field(() => String, { nullable: true, description: 'Beginning of the number.' })
  numberStartsWith?: string | null
  @Field(() => String, { nullable: true, description: "Prefix of an imported log; empty: only the hall's own." })
  source?: string | null
  @Field(() => ID, { nullable: true, description: 'The department that decides.' })
  departmentId?: string | null
  @Field(() => ID, { nullable: true, description: 'The window that holds the case.' })
  windowId?: string | null
  @Field(() => ID, { nullable: true, description: 'What was applied for.' })
  itemId?: string | null
  @Field(() => ID, { nullable: true, description: 'The person who acted last.' })
  staffMemberId?: string | null
  @Field(() => StageEnum, { nullable: true, description: 'Stage of a construction project.' })
  stage?: Stage | null
  @Field(() => [CaseStateEnum], { nullable: true, description: 'Any of these states; an empty list leaves no case.' })
  states?: CaseState[] | null
  @Field(() => LightEnum, { nullable: true, description: 'Supervision state today.' })
  light?: Light | null
  @Field(() => DueUnknownReasonEnum, { nullable: true, description: 'Accepted and open, without a due day for this reason.' })
  dueUnknownReason?: DueUnknownReason | null
  @Field(() => Boolean, { nullable: true, description: 'true: an extension was asked for and nobody has answered yet.' })
  isExtensionRequested?: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: decided, not delivered, and past the 10 working days of Administrative Licence Law, Art. 44.',
  })
  isDeliveryOverdue?: boolean | null
  @Field(() => DayScalar, { nullable: true, description: 'First day of receipt.' })
  receivedFrom?: string | null
  @Field(() => DayScalar, { nullable: true, description: 'Last day of receipt.' })
  receivedTo?: string | null
  @Field(() => DayScalar, { nullable: true, description: 'First day of acceptance.' })
  acceptedFrom?: string | null
  @Field(() => DayScalar, { nullable: true, description: 'Last day of acceptance.' })
  acceptedTo?: string | null
  @Field(() => DayScalar, { nullable: true, description: 'First day of decision.' })
  decidedFrom?: string | null
  @Field(() => DayScalar, { nullable: true, description: 'Last day of decision.' })
  decidedTo?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what is still to be done: open, or decided and not handed out.',
  })
  isInHand?: boolean | null
  @Field(() => WorkGroupEnum, { nullable: true, description: 'Cases in hand of which this is to be done next.' })
  workGroup?: WorkGroup | null
}

@InputType({ description: 'An application as it comes in.' })
export class ReceiveCaseInput {
  @Field(() => ID, { description: 'What is applied for.' })
  itemId!: string
  @Field(() => ID, { description: 'The window that takes it in; the department of the item sits there.' })
  windowId!: string
  @Field(() => String, { description: 'What it is about, at most 200 characters.' })
  subject!: string
  @Field(() => ApplicantArguments, { nullable: true, description: 'Who applies; null: nobody is recorded.' })
  applicant?: ApplicantArguments | null
  @Field(() => String, { nullable: true, description: REQUEST_ID })
  requestId?: string | null
}

@InputType({ description: 'The next step of a case.' })
export class CaseStepInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string
  @Field(() => Int, { description: 'Version the actor looked at; VERSION_CONFLICT if the case has moved on.' })
  version!: number
  @Field(() => String, { nullable: true, description: REQUEST_ID })
  requestId?: string | null
}

@InputType({ description: 'The next step of a case, with its reason.' })
export class CaseReasonInput extends CaseStepInput {
  @Field(() => String, { description: 'In words, at most 2000 characters.' })
  reason!: string
}

@InputType({ description: 'An acceptance.' })
export class AcceptCaseInput extends CaseStepInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'Ids of the materials that lie there; MATERIALS_MISSING where a required one is not among them. null: no list was ticked.',
  })
  materialIds?: string[] | null
}

@InputType({ description: 'A request for what is missing.' })
export class RequestSupplementInput extends CaseReasonInput {
  @Field(() => [String], { nullable: true, description: 'Ids of the materials that are missing or must be corrected.' })
  materialIds?: string[] | null
}

@InputType({ description: 'A named step of the handling.' })
export class CaseNamedStepInput extends CaseStepInput {
  @Field(() => String, { description: 'Name of the step, at most 200 characters.' })
  step!: string
}

@InputType({ description: 'A step that begins.' })
export class StartStepInput extends CaseNamedStepInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Limit of the step in working days, 0: the same day; left out: what the guide of the item states, if anything.',
  })
  limitWorkingDays?: number | null
}

@InputType({ description: 'A stop of the clock (Administrative Licence Law, Art. 45).' })
export class PauseCaseInput extends CaseStepInput {
  @Field(() => PauseReasonEnum, { description: 'Why the clock stops.' })
  reason!: PauseReason
  @Field(() => String, { nullable: true, description: NOTICE })
  notice?: string | null
  @Field(() => String, { nullable: true, description: ADDRESSEE })
  addressee?: string | null
}

@InputType({ description: 'A request for an extension (Administrative Licence Law, Art. 42), before the limit has run out.' })
export class RequestExtensionInput extends CaseReasonInput {
  @Field(() => Int, {
    description: 'Working days to add to both limits; over all extensions of a case at most 10, 15 where it finishes a stage.',
  })
  workingDays!: number
}

@InputType({ description: 'The approval of the extension that was asked for, by somebody else than who asked.' })
export class ApproveExtensionInput extends CaseStepInput {
  @Field(() => String, { nullable: true, description: NOTICE })
  notice?: string | null
  @Field(() => String, { nullable: true, description: ADDRESSEE })
  addressee?: string | null
}

@InputType({ description: 'The text of the notices of one pause reason, from today on.' })
export class SetPauseNoticeInput {
  @Field(() => PauseReasonEnum, { description: 'The reason it is for.' })
  reason!: PauseReason
  @Field(() => String, {
    description: 'At most 2000 characters; {addressee} {item} {number} {acceptedDay} {day} stand for what the case says.',
  })
  text!: string
  @Field(() => String, { nullable: true, description: REQUEST_ID })
  requestId?: string | null
}

@InputType({ description: 'A transfer to another window.' })
export class TransferCaseInput extends CaseReasonInput {
  @Field(() => ID, { description: 'The window that takes over; the deciding department sits there.' })
  windowId!: string
}

@InputType({ description: 'The decision of a case.' })
export class DecideCaseInput extends CaseStepInput {
  @Field(() => DecisionEnum, { description: 'approved or rejected.' })
  decision!: Decision
  @Field(() => String, { nullable: true, description: 'In words, at most 2000 characters; required for a rejection.' })
  reason?: string | null
}
