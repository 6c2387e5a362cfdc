import type { CheckInSlot, Light, RatingLevel, Stage } from '@mingchuang/schema'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { DayScalar, enumOf, InstantScalar } from '../../platform/graphql/index.ts'
import { Case, LightEnum } from '../cases/index.ts'
import { StageEnum } from '../catalogue/index.ts'
import { Hall, Window } from '../directory/index.ts'
import { CheckInSlotEnum, FigureType as Figure, RankedWindowType as RankedWindow } from '../metrics/index.ts'
import { RatingLevelEnum } from '../ratings/index.ts'
import { WINDOW_STATES, type WindowState } from './boards.rules.ts'

const WindowStateEnum = enumOf(
  'WindowState',
  WINDOW_STATES,
  'serving: a case moved in the last 15 minutes, or one is in hand. idle: open without that. closed: not open to the public.',
)

@ObjectType({ description: 'What is usual: P10 to P90 over past working days.' })
export class UsualRange {
  @Field(() => Float, { description: 'P10, in cases.' })
  low!: number
  @Field(() => Float, { description: 'P90, in cases.' })
  high!: number
  @Field(() => Int, { description: 'Working days it is made of, 20 at most.' })
  workingDays!: number
}

@ObjectType({ description: 'Five minutes of the day.' })
export class ThroughputBin {
  @Field(() => Int, { description: 'Which five minutes, counted from midnight in Asia/Shanghai: 0 to 287.' })
  bin!: number
  @Field(() => InstantScalar, { description: 'When they begin.' })
  startsAt!: Date
  @Field(() => Int, { description: 'Cases accepted (受理).' })
  accepted!: number
  @Field(() => Int, { description: 'Cases decided (办结).' })
  decided!: number
  @Field(() => Float, { nullable: true, description: 'P10 of decided cases over past working days; null without any.' })
  usualLow!: number | null
  @Field(() => Float, { nullable: true, description: 'P90 of decided cases over past working days; null without any.' })
  usualHigh!: number | null
  @Field(() => Boolean, { description: 'Whether they are still to come.' })
  isFuture!: boolean
}

@ObjectType({ description: 'One of the open cases that are due first.' })
export class UrgentCase {
  @Field(() => Case, { description: 'The case.' })
  case!: Case
  @Field(() => LightEnum, { description: 'Its light today.' })
  light!: Light
  @Field(() => Int, { description: 'Working days until the promised due day; below 0 by the working days since.' })
  remainingWorkingDays!: number
}

@ObjectType({ description: 'A window at this moment.' })
export class WindowNow {
  @Field(() => Window, { description: 'Which window.' })
  window!: Window
  @Field(() => WindowStateEnum, { description: 'What it is doing.' })
  state!: WindowState
  @Field(() => Int, { description: 'Cases decided here today.' })
  decidedToday!: number
  @Field(() => Int, { description: 'Cases held here that are not closed.' })
  openCases!: number
  @Field(() => InstantScalar, { nullable: true, description: 'When a case last moved here; null if none is known.' })
  lastEventAt!: Date | null
  @Field(() => InstantScalar, { nullable: true, description: 'When a case was last decided here today; null if none was.' })
  lastFinishedAt!: Date | null
}

@ObjectType({ description: 'How many of today’s valid ratings have a level.' })
export class RatingLevelCount {
  @Field(() => RatingLevelEnum, { description: 'Which level.' })
  level!: RatingLevel
  @Field(() => Int, { description: 'Ratings.' })
  count!: number
}

@ObjectType({ description: 'One check-in of today over everybody; no person is named.' })
export class CheckInAggregate {
  @Field(() => CheckInSlotEnum, { description: 'Which of the four check-ins.' })
  slot!: CheckInSlot
  @Field(() => Int, { description: 'Its nominal time, minutes after midnight in Asia/Shanghai.' })
  nominalMinute!: number
  @Field(() => Int, { description: 'People expected.' })
  expected!: number
  @Field(() => Int, { description: 'People with a punch that settles it.' })
  present!: number
  @Field(() => Int, { description: 'People whose punch is on time.' })
  onTime!: number
  @Field(() => Boolean, {
    description: 'Whether it can be judged yet: an in-slot after its nominal time, an out-slot once it closed.',
  })
  isDue!: boolean
}

@ObjectType({ description: 'What a stage of construction projects finished in the year to date; null is not reported, never 0.' })
export class StageSummary {
  @Field(() => StageEnum, { description: 'Which of the five stages.' })
  stage!: Stage
  @Field(() => Int, { nullable: true, description: 'Finished stage cases; null if none was.' })
  finishedCases!: number | null
  @Field(() => Int, { nullable: true, description: 'Working days promised for them.' })
  promisedWorkingDays!: number | null
  @Field(() => Int, { nullable: true, description: 'Working days used by them.' })
  usedWorkingDays!: number | null
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string
  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string
}

@ObjectType({
  description:
    'The whole state of the leadership wall at one moment. It is state, not events: the latest one is all a screen needs.',
})
export class WallBoard {
  @Field(() => Hall, { description: 'Whose wall.' })
  hall!: Hall
  @Field(() => DayScalar, { description: 'Today in Asia/Shanghai; the period of every figure here unless said.' })
  day!: string
  @Field(() => InstantScalar, { description: 'When it was read.' })
  asOf!: Date
  @Field(() => Boolean, { nullable: true, description: 'Whether today is worked; null if its calendar is not published.' })
  isWorkingDay!: boolean | null
  @Field(() => Figure, { description: 'Cases finished today.' })
  finished!: Figure
  @Field(() => UsualRange, {
    nullable: true,
    description: 'Cases usually finished by this time of the day; null without past working days.',
  })
  usualFinished!: UsualRange | null
  @Field(() => Figure, { description: 'On-time completion of the cases finished today.' })
  onTime!: Figure
  @Field(() => Figure, { description: 'Open cases with a red light.' })
  openRed!: Figure
  @Field(() => Figure, { description: 'Open cases with a yellow light.' })
  openYellow!: Figure
  @Field(() => Figure, { description: 'Open cases without a due day.' })
  openDueUnknown!: Figure
  @Field(() => Figure, { description: 'Coverage of the cases finished today.' })
  ratingCoverage!: Figure
  @Field(() => Figure, { description: 'Bad ratings pressed today.' })
  badRatings!: Figure
  @Field(() => [ThroughputBin], { description: 'The day in five-minute bins, 08:00 to 18:00 and whatever happened outside.' })
  throughput!: readonly ThroughputBin[]
  @Field(() => [UrgentCase], { description: 'The five open cases that are due first.' })
  urgentCases!: readonly UrgentCase[]
  @Field(() => [WindowNow], { description: 'Every window, in floor-plan order.' })
  windowsNow!: readonly WindowNow[]
  @Field(() => Figure, { description: 'Satisfaction of the ratings pressed today.' })
  satisfaction!: Figure
  @Field(() => [RatingLevelCount], { description: 'Today’s valid ratings by level, best first.' })
  ratingLevels!: readonly RatingLevelCount[]
  @Field(() => Int, { description: 'Cases finished today without a valid rating: not rated is not satisfied.' })
  finishedNotRated!: number
  @Field(() => [CheckInAggregate], { description: 'Today’s check-ins; empty if nothing is reported or the day is not worked.' })
  checkIns!: readonly CheckInAggregate[]
  @Field(() => [StageSummary], { description: 'The five stages of construction projects, in order.' })
  stages!: readonly StageSummary[]
  @Field(() => [RankedWindow], { description: 'Windows ranked by satisfaction in the current quarter.' })
  ranking!: readonly RankedWindow[]
  @Field(() => DayScalar, { description: 'First day of the ranking: of the quarter.' })
  rankingFrom!: string
  @Field(() => DayScalar, { description: 'Last day of the ranking: today.' })
  rankingTo!: string
}
