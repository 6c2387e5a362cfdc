import { type CaseState, type DayKind, NOTICE_PROBLEMS, type NoticeProblemCode, REASON_LENGTH_MAX } from '@mingchuang/schema'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { DayScalar, enumOf } from '../../../platform/graphql/index.ts'
import { CalendarYear, DayKindEnum } from '../../calendar/index.ts'
import { CaseStateEnum } from '../cases.types.ts'

const NoticeProblemEnum = enumOf('NoticeProblemCode', NOTICE_PROBLEMS, 'Why a notice cannot be recorded as it stands.')

@InputType({ description: 'A year of the calendar as an administrator hands it in: exactly one of notice, list and workbook.' })
export class CalendarUploadInput {
  @Field(() => Int, { nullable: true, description: 'The year; left out where the title or the days say it.' })
  year?: number | null
  @Field(() => String, {
    nullable: true,
    description:
      'Text of the State Council’s notice, at most 20,000 characters; full width, spaces and line breaks do not matter.',
  })
  notice?: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'CSV of days: day, kind, note. Kinds: 放假 holiday, 上班 makeUp, 工作日 workday, 周末 weekend. Other days are ordinary.',
  })
  list?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The same list as a workbook (.xlsx), base64; its first sheet, at most 1000 lines.',
  })
  workbook?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: a notice that arranges some days of a recorded year anew; the other days stay as they are.',
  })
  isPart?: boolean | null
}

@InputType({ description: 'A year of the calendar as it was previewed.' })
export class RecordCalendarYearInput extends CalendarUploadInput {
  @Field(() => String, { description: 'Where the notice stands, such as its address on gov.cn; at most 200 characters.' })
  source!: string
  @Field(() => String, { description: 'Stamp of the preview; VERSION_CONFLICT if the calendar has changed since.' })
  stamp!: string
  @Field(() => String, {
    nullable: true,
    description: `Why a year that is already recorded changes; REASON_REQUIRED there. At most ${REASON_LENGTH_MAX} characters.`,
  })
  reason?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Made by the client; a repeat with the same id gives the first result and writes nothing.',
  })
  requestId?: string | null
}

@ObjectType({ description: 'What of a notice contradicts the calendar or itself, or could not be read.' })
export class NoticeProblem {
  @Field(() => NoticeProblemEnum, { description: 'What is wrong.' })
  code!: NoticeProblemCode
  @Field(() => String, { description: 'The sentence or line; of a missing festival its name. Empty where none is to blame.' })
  sentence!: string
  @Field(() => Int, { nullable: true, description: 'Number of the line in a list, from 1.' })
  line!: number | null
  @Field(() => DayScalar, { nullable: true, description: 'The day it is about.' })
  day!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'What the sentence states: a number of days, or a weekday from 1 Monday to 7.',
  })
  stated!: string | null
  @Field(() => String, { nullable: true, description: 'What the calendar says instead, in the same terms.' })
  actual!: string | null
}

@ObjectType({ description: 'How many days of a year are of a kind.' })
class DayKindCount {
  @Field(() => DayKindEnum, { description: 'The kind.' })
  kind!: DayKind
  @Field(() => Int, { description: 'Days.' })
  days!: number
}

@ObjectType({ description: 'A holiday or make-up day that a notice names.' })
class ArrangedDay {
  @Field(() => DayScalar, { description: 'The day.' })
  day!: string
  @Field(() => DayKindEnum, { description: 'What it will be.' })
  kind!: DayKind
  @Field(() => String, { description: 'The festival; may be empty.' })
  note!: string
}

@ObjectType({ description: 'A recorded day that becomes another kind.' })
class DayChange {
  @Field(() => DayScalar, { description: 'The day.' })
  day!: string
  @Field(() => DayKindEnum, { description: 'As it is recorded.' })
  before!: DayKind
  @Field(() => DayKindEnum, { description: 'As the notice has it.' })
  after!: DayKind
  @Field(() => String, { description: 'The festival; may be empty.' })
  note!: string
}

@ObjectType({ description: 'A case whose due day or punctuality changes.' })
class DueDayExample {
  @Field(() => String, { description: 'Number of the case.' })
  number!: string
  @Field(() => String, { description: "Prefix of an imported log; empty for the hall's own." })
  source!: string
  @Field(() => CaseStateEnum, { description: 'Where it stands.' })
  state!: CaseState
  @Field(() => DayScalar, { nullable: true, description: 'Promised due day now; null: unknown.' })
  dueDayBefore!: string | null
  @Field(() => DayScalar, { nullable: true, description: 'Promised due day then; null: unknown.' })
  dueDayAfter!: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it counts as decided on time now; null: not decided or unknown.',
  })
  onTimeBefore!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Whether it counts as decided on time then.' })
  onTimeAfter!: boolean | null
}

@ObjectType({ description: 'What recomputing due days would change; nothing is written. Cases, each counted once.' })
export class DueDayPreview {
  @Field(() => Int, { description: 'Cases that were computed again.' })
  examined!: number
  @Field(() => Boolean, { description: 'Whether these are all; a preview stops at 20,000.' })
  isComplete!: boolean
  @Field(() => Int, { description: 'Open cases that get a due day.' })
  openGaining!: number
  @Field(() => Int, { description: 'Open cases whose due day moves.' })
  openMoving!: number
  @Field(() => Int, { description: 'Open cases whose due day becomes unknown.' })
  openLosing!: number
  @Field(() => Int, { description: 'Finished cases that then count as on time.' })
  decidedBecomingOnTime!: number
  @Field(() => Int, { description: 'Finished cases that then count as late.' })
  decidedBecomingLate!: number
  @Field(() => Int, { description: 'Finished cases of which it is then unknown.' })
  decidedBecomingUnknown!: number
  @Field(() => Int, { description: 'Cases of which only used days, handling time, statutory limit or step limit change.' })
  otherwiseChanging!: number
  @Field(() => [DueDayExample], { description: 'At most 50 of those whose promised due day or punctuality changes.' })
  examples!: readonly DueDayExample[]
}

@ObjectType({ description: 'What recording a notice would do. With problems nothing else is said.' })
export class CalendarPreview {
  @Field(() => [NoticeProblem], { description: 'What must be corrected first; empty: it can be recorded.' })
  problems!: readonly NoticeProblem[]
  @Field(() => Int, { nullable: true, description: 'The year it is for; null where nothing says it.' })
  year!: number | null
  @Field(() => Boolean, { description: 'Whether that year is already recorded: then this is a correction and needs a reason.' })
  isRecorded!: boolean
  @Field(() => String, { description: 'Send it back with recordCalendarYear; it changes when the calendar does.' })
  stamp!: string
  @Field(() => [DayKindCount], { description: 'Days of the year per kind.' })
  kinds!: readonly DayKindCount[]
  @Field(() => [Int], { description: 'Working days of each month from January on.' })
  workingDaysByMonth!: readonly number[]
  @Field(() => [ArrangedDay], { description: 'Holidays and make-up days it names, those of the December before first.' })
  arranged!: readonly ArrangedDay[]
  @Field(() => [DayChange], { description: 'Recorded days that become another kind.' })
  changes!: readonly DayChange[]
  @Field(() => DayScalar, { nullable: true, description: 'First recorded day that changes.' })
  since!: string | null
  @Field(() => DueDayPreview, { nullable: true, description: 'What it does to cases; null with problems.' })
  cases!: DueDayPreview | null
}

@ObjectType({ description: 'A year that was just recorded.' })
export class RecordedCalendarYear {
  @Field(() => CalendarYear, { description: 'The year as it stands now.' })
  year!: CalendarYear
}

@InputType({ description: 'Which due days to compute again.' })
export class RecomputeDueDaysInput {
  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day that was arranged anew; left out: only what waits for a published year or is missing.',
  })
  since?: string | null
  @Field(() => String, { nullable: true, description: 'Where the step before ended; left out: from the beginning.' })
  after?: string | null
}

@ObjectType({ description: 'One step of recomputing; ask again with `after` until it is null, or stop.' })
export class RecomputedDueDays {
  @Field(() => Int, { description: 'Cases that were computed again in this step, at most 500.' })
  examined!: number
  @Field(() => Int, { description: 'Cases of this step that changed.' })
  changed!: number
  @Field(() => String, { nullable: true, description: 'Where the next step begins; null: nothing is left.' })
  after!: string | null
}
