import {
  CASE_EVENT_KINDS,
  CASE_STATES,
  type CaseEventKind,
  type CaseKind,
  type CaseState,
  DECISIONS,
  type Decision,
  DUE_UNKNOWN_REASONS,
  type DueUnknownReason,
  EVENT_ORIGINS,
  type EventOrigin,
  LEDGER_KINDS,
  type LedgerKind,
  LIGHT_REASONS,
  LIGHTS,
  type Light,
  type LightReason,
  PAUSE_REASONS,
  type Stage,
  WORK_GROUPS,
} from '@mingchuang/schema'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionTypes, DayScalar, enumOf, InstantScalar, Node } from '../../platform/graphql/index.ts'
import { CaseKindEnum, Item, StageEnum } from '../catalogue/index.ts'
import { Department, StaffMember, Window } from '../directory/index.ts'
import { CASE_ORDERS } from './case-list.ts'

export const CaseStateEnum = enumOf('CaseState', CASE_STATES, 'Where a case stands; derived from its events.')
export const CaseEventKindEnum = enumOf('CaseEventKind', CASE_EVENT_KINDS, 'What can happen to a case.')
const EventOriginEnum = enumOf(
  'EventOrigin',
  EVENT_ORIGINS,
  'command: recorded here; logRow: a row of an imported log; logCase: an attribute of an imported case.',
)
export const DecisionEnum = enumOf('Decision', DECISIONS, 'How a case was decided.')
export const PauseReasonEnum = enumOf('PauseReason', PAUSE_REASONS, 'What stops the clock (Administrative Licence Law, Art. 45).')
export const LightEnum = enumOf(
  'Light',
  LIGHTS,
  'green; yellow: few working days remain or a step is over its limit, by the rule of the hall; red: overdue; paused: the clock stands; unknown: no due day can be computed.',
)
export const LightReasonEnum = enumOf(
  'LightReason',
  LIGHT_REASONS,
  'Why a light is what it is: fewDaysLeft and stepOverrun make it yellow, timeLeft green.',
)
export const DueUnknownReasonEnum = enumOf(
  'DueUnknownReason',
  DUE_UNKNOWN_REASONS,
  'Why an accepted case has no due day: the year is not published, or no limit is known.',
)
export const CaseOrderEnum = enumOf('CaseOrder', CASE_ORDERS, 'Sorting of cases; those without the sorted value come last.')
export const WorkGroupEnum = enumOf(
  'WorkGroup',
  WORK_GROUPS,
  'What is to be done next with a case in hand; each is in exactly one group. toDeliver: decided and not handed out.',
)
export const LedgerDayKindEnum = enumOf(
  'LedgerDayKind',
  LEDGER_KINDS,
  'What a date was for the clock. makeUp: a weekend day that is worked; extended: within the limit only by an extension.',
)

@ObjectType({
  description: 'A written notice to the applicant (Administrative Licence Law, Art. 42 and 45). Its day is that of its event.',
})
export class CaseNotice {
  @Field(() => String, {
    nullable: true,
    description: 'Issued per hall and year, `<hall>〔<year>〕<serial>`; null in an imported log.',
  })
  number!: string | null
  @Field(() => String, { description: 'What it says.' })
  text!: string
  @Field(() => String, { nullable: true, description: 'To whom it is addressed; null in an imported log.' })
  addressee!: string | null
}

@ObjectType({ description: 'A material as an event named it.' })
export class EventMaterial {
  @Field(() => ID, { description: 'The material of the item.' })
  id!: string
  @Field(() => String, { description: 'Its name on that day.' })
  name!: string
}

@ObjectType({ description: 'Something that happened to a case. Never changed, never removed.' })
export class CaseEvent {
  @Field(() => Int, { description: 'Place in the log of the case, from 1.' })
  seq!: number
  @Field(() => CaseEventKindEnum, { description: 'What happened.' })
  kind!: CaseEventKind
  @Field(() => InstantScalar, { description: 'When it happened.' })
  at!: Date | string
  @Field(() => InstantScalar, { description: 'When it was recorded here.' })
  recordedAt!: Date | string
  @Field(() => EventOriginEnum, { description: 'Where it came from.' })
  origin!: EventOrigin
  @Field(() => String, { nullable: true, description: 'Step that was started or finished.' })
  step!: string | null
  @Field(() => Window, { nullable: true, description: 'The window that acted, or took over.' })
  window!: Window | null
  @Field(() => StaffMember, { nullable: true, description: 'The person who acted.' })
  staffMember!: StaffMember | null
  @Field(() => String, { nullable: true, description: 'Reason given: in words, or the code of a pause reason.' })
  reason!: string | null
  @Field(() => Int, { nullable: true, description: 'Working days asked for or granted; of extensions only.' })
  workingDays!: number | null
  notice!: CaseNotice | null
  @Field(() => [EventMaterial], {
    description: 'Of an acceptance the materials that lay there; of a request for supplements those that are missing.',
  })
  materials!: readonly EventMaterial[]
}

@ObjectType({ description: 'One date of the clock of a case, from acceptance on.' })
export class LedgerDay {
  @Field(() => DayScalar, { description: 'The date.' })
  day!: string
  @Field(() => LedgerDayKindEnum, { description: 'What the date was.' })
  kind!: LedgerKind
  @Field(() => Int, { description: 'Working days counted so far; stands still from the first day of an unpublished year on.' })
  countedWorkingDays!: number
  @Field(() => Int, { nullable: true, description: 'Working days left of the promised limit; null: no limit or not known.' })
  remainingPromised!: number | null
  @Field(() => Int, { nullable: true, description: 'Working days left of the statutory limit; null: no limit or not known.' })
  remainingStatutory!: number | null
  @Field(() => String, {
    nullable: true,
    description: 'Number of the notice of the pause or extension that explains the day; its words where it has none.',
  })
  notice!: string | null
  @Field(() => Int, { nullable: true, description: 'Place in the log of the case of that pause or extension.' })
  eventSeq!: number | null
}

@ObjectType({ implements: Node, description: 'One application for one item (办件): the fold of its events.' })
export class Case extends Node {
  @Field(() => String, { description: 'Number printed on the receipt; unique under its source.' })
  number!: string
  @Field(() => String, { description: "Prefix of the imported log; empty for the hall's own cases." })
  source!: string
  @Field(() => String, { description: 'What the application is about.' })
  subject!: string
  @Field(() => CaseKindEnum, { description: 'Kind, of the item version that holds for the case.' })
  kind!: CaseKind
  @Field(() => StageEnum, { nullable: true, description: 'Stage of a construction project that it finishes, if any.' })
  stage!: Stage | null
  @Field(() => CaseStateEnum, { description: 'Where it stands.' })
  state!: CaseState
  @Field(() => Int, { description: 'Number of events; sent back with every change (optimistic lock).' })
  version!: number
  @Field(() => Item, { description: 'What was applied for, in its version in force today.' })
  item!: Item
  @Field(() => Int, { description: 'Version of the item that holds for this case, frozen at acceptance.' })
  itemVersion!: number
  @Field(() => Department, { description: 'The department that decides.' })
  department!: Department
  @Field(() => Window, { description: 'The window that holds the case.' })
  window!: Window
  @Field(() => StaffMember, { nullable: true, description: 'The person who acted last; null after a transfer.' })
  staffMember!: StaffMember | null
  @Field(() => InstantScalar, { description: 'When the application came in (收件).' })
  receivedAt!: Date
  @Field(() => InstantScalar, { nullable: true, description: 'When it was accepted (受理): the clock starts.' })
  acceptedAt!: Date | null
  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided (办结).' })
  decidedAt!: Date | null
  @Field(() => InstantScalar, { nullable: true, description: 'When the result was handed out.' })
  deliveredAt!: Date | null
  @Field(() => InstantScalar, { nullable: true, description: 'When it stopped being open: decided, refused or withdrawn.' })
  endedAt!: Date | null
  @Field(() => DecisionEnum, { nullable: true, description: 'How it was decided.' })
  decision!: Decision | null
  @Field(() => Int, { nullable: true, description: 'Promised limit in working days, without extensions; null: none stated.' })
  promisedLimitWorkingDays!: number | null
  @Field(() => Int, { nullable: true, description: 'Statutory limit in working days, without extensions; null: none stated.' })
  statutoryLimitWorkingDays!: number | null
  @Field(() => DayScalar, { nullable: true, description: 'Last day of the promise; null before acceptance, paused or unknown.' })
  promisedDueDay!: string | null
  @Field(() => DayScalar, { nullable: true, description: 'Last day by law; null before acceptance, paused or unknown.' })
  statutoryDueDay!: string | null
  @Field(() => DueUnknownReasonEnum, { nullable: true, description: 'Why an accepted case has no due day.' })
  dueUnknownReason!: DueUnknownReason | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Decided on or before the promised due day; null: not decided or unknown.',
  })
  decidedOnTime!: boolean | null
  @Field(() => Int, { nullable: true, description: 'Working days from acceptance to decision without pauses.' })
  usedWorkingDays!: number | null
  @Field(() => Int, { nullable: true, description: 'Minutes of office hours from acceptance to decision without pauses.' })
  handlingMinutes!: number | null
  @Field(() => String, { nullable: true, description: 'The step under way.' })
  currentStep!: string | null
  @Field(() => Int, {
    nullable: true,
    description: 'Own limit of the step under way in working days, frozen when it began; null: none stated.',
  })
  currentStepLimitWorkingDays!: number | null
  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last day of the step under way by its own limit; null without one, while the clock stands or unknown.',
  })
  currentStepDueDay!: string | null
  @Field(() => LightEnum, { nullable: true, description: 'Supervision state today; null before acceptance and after the end.' })
  light!: Light | null
  @Field(() => [LightReasonEnum], { description: 'What makes the light what it is; empty without one.' })
  lightReasons!: readonly LightReason[]
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the light rule in force today; 0: the default of the product; null without a light.',
  })
  lightRuleVersion!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'At this many remaining working days the case is yellow by that rule; null without a light.',
  })
  yellowAtWorkingDays!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Working days from today to the promised due day, negative when overdue; null without a due day.',
  })
  remainingWorkingDays!: number | null
  @Field(() => Int, { description: 'Working days added to both limits by approval (Administrative Licence Law, Art. 42).' })
  extendedWorkingDays!: number
  @Field(() => Int, { nullable: true, description: 'Working days asked for and neither granted nor declined yet.' })
  requestedExtensionWorkingDays!: number | null
  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day on which the clock stopped, while it stands; that day still counts.',
  })
  pausedSince!: string | null
  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Last day to deliver the decision: 10 working days after it (Administrative Licence Law, Art. 44); null without a decision or where its year is not published.',
  })
  deliverDueDay!: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the result waits longer than that; null unless decided and not delivered.',
  })
  isDeliveryOverdue!: boolean | null
  rowId!: string
  departmentId!: string
  windowId!: string
}

export const { Connection: CaseConnection } = connectionTypes('Case', () => Case)
