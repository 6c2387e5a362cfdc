import {
  CHECK_IN_SLOTS,
  type CheckInSlot,
  FIGURE_KINDS,
  type FigureKind,
  METRICS,
  type MetricCode,
  NO_VALUE_REASONS,
  type NoValueReason,
  type Stage,
} from '@mingchuang/schema'
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DayScalar, enumOf, InstantScalar, PageInfo } from '../../platform/graphql/index.ts'
import { Case } from '../cases/index.ts'
import { StageEnum } from '../catalogue/index.ts'
import { StaffMember, Window } from '../directory/index.ts'
import { Rating } from '../ratings/index.ts'
import { FIGURE_PARTS } from './figure-rows.queries.ts'

export const MetricCodeEnum = enumOf(
  'MetricCode',
  METRICS,
  'Every number of the product; `metricDefinitions` says what each means.',
)
export const FigureKindEnum = enumOf(
  'FigureKind',
  FIGURE_KINDS,
  'rate: numerator ÷ denominator. count: rows. sum: of a quantity of rows. quantile: of a quantity of rows, with its error bound. rank: a bound that rates are ranked by.',
)
export const NoValueReasonEnum = enumOf(
  'NoValueReason',
  NO_VALUE_REASONS,
  'Why a figure has no value. zeroDenominator: nothing to divide by, which is not 100%. notReported: nothing feeds it, which is not 0. belowMinimum: too few ratings to rank.',
)
export const FigurePartEnum = enumOf('FigurePart', FIGURE_PARTS, 'Whose rows: those above or those below the line.')
export const CheckInSlotEnum = enumOf(
  'CheckInSlot',
  CHECK_IN_SLOTS,
  'The four check-ins of a working day (签到时段): 08:30 in, 12:00 out, 13:00 in, 17:00 out.',
)

@ObjectType({ description: 'What a metric means: the same for everybody, published beside every number.' })
export class MetricDefinition {
  @Field(() => MetricCodeEnum, { description: 'Which metric.' })
  code!: MetricCode
  @Field(() => Int, { description: 'Raised whenever the same rows would give another number.' })
  version!: number
  @Field(() => FigureKindEnum, { description: 'How the value comes about.' })
  kind!: FigureKind
  @Field(() => String, { description: 'Unit of the value.' })
  unit!: string
  @Field(() => String, { description: 'What the numerator counts or adds up.' })
  numerator!: string
  @Field(() => String, { nullable: true, description: 'What the denominator counts or adds up; null for a metric without one.' })
  denominator!: string | null
  @Field(() => String, { description: 'Rule, clause of law or usage the metric comes from.' })
  source!: string
}

@ObjectType({ description: 'A number with its terms, its definition and the moment it was read. `figureRows` gives its rows.' })
export class Figure {
  @Field(() => MetricCodeEnum, { description: 'Which metric.' })
  metric!: MetricCode
  @Field(() => FigureKindEnum, { description: 'How the value comes about.' })
  kind!: FigureKind
  @Field(() => Float, { nullable: true, description: 'In the unit of the definition; null with a reason in `noValueReason`.' })
  value!: number | null
  @Field(() => Float, { nullable: true, description: 'What its rows add up to; null if nothing feeds the metric.' })
  numerator!: number | null
  @Field(() => Float, { nullable: true, description: 'What its rows add up to; null for a metric without denominator.' })
  denominator!: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Of a quantile: the true value is at most this far from `value`, in the same unit. Null for exact figures.',
  })
  errorBound!: number | null
  @Field(() => NoValueReasonEnum, { nullable: true, description: 'Why there is no value; null if there is one.' })
  noValueReason!: NoValueReason | null
  @Field(() => MetricDefinition, { description: 'What the metric means, with its version.' })
  definition!: MetricDefinition
  @Field(() => InstantScalar, { description: 'When it was read.' })
  asOf!: Date
  @Field(() => DayScalar, { description: 'First day of the period.' })
  from!: string
  @Field(() => DayScalar, { description: 'Last day of the period.' })
  to!: string
}

@InputType({ description: 'What a number is asked about. Conditions are combined; a department is the sum over its items.' })
export class MetricScope {
  @Field(() => DayScalar, { description: 'First day, in Asia/Shanghai.' })
  from!: string
  @Field(() => DayScalar, { description: 'Last day; may be the first.' })
  to!: string
  @Field(() => ID, { nullable: true, description: 'Only items of this department; check-ins: only its people.' })
  departmentId?: string | null
  @Field(() => ID, { nullable: true, description: 'Only what happened at this window; check-ins: only people assigned to it.' })
  windowId?: string | null
  @Field(() => ID, { nullable: true, description: 'Only this item.' })
  itemId?: string | null
  @Field(() => StageEnum, { nullable: true, description: 'Only items that finish this stage of a construction project.' })
  stage?: Stage | null
}

@ObjectType({ description: 'One person’s slot of one working day that can be judged by now.' })
export class DueSlot {
  @Field(() => StaffMember, { description: 'Who was expected.' })
  staffMember!: StaffMember
  @Field(() => DayScalar, { description: 'Which working day.' })
  day!: string
  @Field(() => CheckInSlotEnum, { description: 'Which of the four check-ins.' })
  slot!: CheckInSlot
  @Field(() => Boolean, { description: 'Whether the settling punch is on time; false without one.' })
  isOnTime!: boolean
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The punch that settles the slot: the earliest in, the latest out; null without one.',
  })
  punchedAt!: Date | null
}

export const FigureRow = createUnionType({
  name: 'FigureRow',
  description: 'A row behind a number.',
  types: () => [Case, Rating, DueSlot, Window] as const,
  resolveType: (row: object) => ('__typename' in row ? String(row.__typename) : undefined),
})

@ObjectType({ description: 'A row behind a number, and how much of it it is.' })
export class FigureRowEdge {
  @Field(() => String, { description: 'Opaque; valid for the same figure and part.' })
  cursor!: string
  @Field(() => FigureRow, { description: 'The row itself.' })
  node!: object
  @Field(() => Float, { description: 'What the row adds to the number, in the unit of the part: 1 for a counted row.' })
  contribution!: number
}

@ObjectType({ description: 'The rows of one part of a figure, a page of them (Relay).' })
export class FigureRowConnection {
  @Field(() => [FigureRowEdge], { description: 'The rows with their contributions.' })
  edges!: readonly FigureRowEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo
}

@ObjectType({ description: 'One window’s period in numbers.' })
export class WindowSummary {
  @Field(() => Window, { description: 'Which window.' })
  window!: Window
  @Field(() => Int, { description: 'Cases received (收件) in the period.' })
  received!: number
  @Field(() => Int, { description: 'Cases accepted (受理) in the period.' })
  accepted!: number
  @Field(() => Int, { description: 'Cases decided (办结) in the period.' })
  decided!: number
  @Field(() => Int, { description: 'Cases delivered in the period.' })
  delivered!: number
  @Field(() => Figure, { description: 'On-time completion (期内办结率) of the window.' })
  onTime!: Figure
  @Field(() => Figure, { description: 'Satisfaction (满意率) at the window.' })
  satisfaction!: Figure
  @Field(() => Figure, { description: 'Coverage (评价率) at the window.' })
  ratingCoverage!: Figure
  @Field(() => Figure, { description: 'Time used (时限使用率) at the window.' })
  timeUsed!: Figure
}

@ObjectType({ description: 'A window’s place by satisfaction, with the terms of its rank.' })
export class RankedWindow {
  @Field(() => Window, { description: 'Which window.' })
  window!: Window
  @Field(() => Int, { description: 'Place from 1; equal bounds share a place.' })
  rank!: number
  @Field(() => Float, { description: 'Lower end of the Wilson interval of the rate at 95%, what the ranking goes by.' })
  lowerBound!: number
  @Field(() => Int, { description: 'Valid ratings of the first three levels.' })
  satisfied!: number
  @Field(() => Int, { description: 'Valid ratings; at least 30 to be ranked.' })
  ratings!: number
}
