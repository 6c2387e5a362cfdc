import {
  ALARM_KINDS,
  type AlarmKind,
  type AlarmRuleVersion,
  DEFAULT_ALARM_RULE,
  QUERY_PERMISSIONS,
  REASON_FINDINGS,
  type ReasonFinding,
} from '@mingchuang/schema'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import {
  type ConnectionSource,
  connectionTypes,
  DayScalar,
  enumOf,
  InstantScalar,
  optionalRowIdOf,
  pageOf,
  pageRequest,
  type RequestContext,
  rowIdOf,
} from '../../platform/graphql/index.ts'
import { Case, countedCaseLoader } from '../cases/index.ts'
import { Window, windowLoader } from '../directory/index.ts'
import { acknowledgeAlarm } from './acknowledge-alarm.ts'
import {
  ALARM_PARTS,
  type Alarm as AlarmNode,
  type AlarmPart,
  type AlarmRow as AlarmRowNode,
  alarmRowPlace,
  countAlarmRows,
  findAlarmRules,
  findAlarms,
  questionOf,
  readAlarmRows,
} from './alarms.queries.ts'
import { publishAlarmRule } from './publish-alarm-rule.ts'

const AlarmKindEnum = enumOf(
  'AlarmKind',
  ALARM_KINDS,
  'What supervisors are warned of: refusals and rejections without a real reason; steps over their own limit within the promise; decisions that crowd at the deadline; pauses on the due day, repeated, too long, or of too large a share of cases.',
)
const AlarmPartEnum = enumOf('AlarmPart', ALARM_PARTS, 'The rows that count, or all of those a share is taken of.')
const ReasonFindingEnum = enumOf(
  'ReasonFinding',
  REASON_FINDINGS,
  'Why a reason is none: too short, or given word for word too often.',
)

@ObjectType({ description: 'A version of the rule of alarms (预警规则).' })
class AlarmRule {
  @Field(() => Int, { description: 'Number of the version, from 1; 0: the default of the product.' })
  version!: number
  @Field(() => DayScalar, { description: 'First day on which it holds; a month is judged by the rule of its last day.' })
  validFrom!: string
  @Field(() => Int, { description: 'A reason with fewer characters, spaces and punctuation left out, is none.' })
  reasonLengthMin!: number
  @Field(() => Int, { description: 'A reason that a window gives so often in a month, word for word, is none.' })
  reasonRepeatsMin!: number
  @Field(() => Int, { description: 'Decisions a window must have in the month to be judged by their share at the deadline.' })
  deadlineDecisionsMin!: number
  @Field(() => Int, { description: 'Percentage points above the hall and above the own three months before.' })
  deadlineMarginPoints!: number
  @Field(() => Int, { description: 'Pauses of one case from which on they are an alarm.' })
  pauseRepeatsMin!: number
  @Field(() => Int, { description: 'Working days a pause may last.' })
  pauseWorkingDaysMax!: number
  @Field(() => Int, { description: 'Cases a window must have accepted in the month to be judged by the share it paused.' })
  pauseCasesMin!: number
  @Field(() => Int, { description: 'Percentage points of paused cases above the hall.' })
  pauseMarginPoints!: number
}

@InputType({ description: 'The parameters of alarms.' })
class AlarmRuleInput {
  @Field(() => Int, { description: 'Characters of a reason, 1 to 100.' })
  reasonLengthMin!: number
  @Field(() => Int, { description: 'Repetitions of a reason, 2 to 1000.' })
  reasonRepeatsMin!: number
  @Field(() => Int, { description: 'Decisions, 1 to 10000.' })
  deadlineDecisionsMin!: number
  @Field(() => Int, { description: 'Percentage points, 1 to 100.' })
  deadlineMarginPoints!: number
  @Field(() => Int, { description: 'Pauses of a case, 2 to 100.' })
  pauseRepeatsMin!: number
  @Field(() => Int, { description: 'Working days, 1 to 1000.' })
  pauseWorkingDaysMax!: number
  @Field(() => Int, { description: 'Accepted cases, 1 to 10000.' })
  pauseCasesMin!: number
  @Field(() => Int, { description: 'Percentage points, 1 to 100.' })
  pauseMarginPoints!: number
}

@InputType({ description: 'A rule of alarms to be published.' })
class PublishAlarmRuleInput {
  @Field(() => AlarmRuleInput, { description: 'The rule.' })
  rule!: AlarmRuleInput
  @Field(() => DayScalar, { description: 'First day on which it holds: today or later.' })
  validFrom!: string
  @Field(() => Int, { description: 'Newest version the publisher saw; VERSION_CONFLICT if another was published since.' })
  version!: number
  @Field(() => String, { nullable: true, description: 'Made by the client; a repeat with the same id writes nothing.' })
  requestId?: string | null
}

@ObjectType({ description: 'What a window is compared with.' })
class AlarmComparison {
  @Field(() => Int, { description: 'Rows that count.' })
  numerator!: number
  @Field(() => Int, { description: 'Rows in all.' })
  denominator!: number
}

@ObjectType({ description: 'What a supervisor said about an alarm; never changed, never removed.' })
class AlarmAcknowledgement {
  @Field(() => Int, { description: 'The number it was about.' })
  numerator!: number
  @Field(() => String, { description: 'In words.' })
  note!: string
  @Field(() => InstantScalar, { description: 'When.' })
  acknowledgedAt!: Date
  @Field(() => String, { nullable: true, description: 'Who.' })
  acknowledgedBy!: string | null
}

@ObjectType({
  description: 'Something found at a window in a month that a supervisor should look at (预警). Its numbers open their rows.',
})
class Alarm {
  windowId!: string

  @Field(() => AlarmKindEnum, { description: 'What was found.' })
  kind!: AlarmKind
  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string
  @Field(() => Int, { description: 'Rows that count; `alarmRows` opens exactly these.' })
  numerator!: number
  @Field(() => Int, { nullable: true, description: 'Of a share: rows it is taken of; null of a count.' })
  denominator!: number | null
  @Field(() => AlarmComparison, { nullable: true, description: 'Of a share: the hall in the same month.' })
  hall!: AlarmComparison | null
  @Field(() => AlarmComparison, {
    nullable: true,
    description: 'Of decisions at the deadline: the window in the three months before.',
  })
  usual!: AlarmComparison | null
  @Field(() => AlarmRule, { description: 'The rule it was found by.' })
  rule!: AlarmRule
  @Field(() => Boolean, { description: 'Whether the rule finds it now; an acknowledged alarm stays when it does not.' })
  isStanding!: boolean
  @Field(() => [AlarmAcknowledgement], { description: 'What was said about it, oldest first.' })
  acknowledgements!: readonly AlarmAcknowledgement[]
}

@ObjectType({ description: 'One row behind the number of an alarm.' })
class AlarmRow {
  caseId!: string

  @Field(() => DayScalar, { description: 'Day of what it is about.' })
  day!: string
  @Field(() => Boolean, { description: 'Whether it counts; otherwise it belongs to the denominator only.' })
  counts!: boolean
  @Field(() => String, {
    nullable: true,
    description:
      'What to see of it: the reason, the step, the due day, the reason of the pause, or a number of pauses or working days.',
  })
  detail!: string | null
  @Field(() => ReasonFindingEnum, { nullable: true, description: 'Of a refusal: why its reason is none.' })
  finding!: ReasonFinding | null
}

const { Connection: AlarmRowConnection } = connectionTypes('AlarmRow', () => AlarmRow)

@InputType({ description: 'What a supervisor says about an alarm.' })
class AcknowledgeAlarmInput {
  @Field(() => AlarmKindEnum, { description: 'What was found.' })
  kind!: AlarmKind
  @Field(() => ID, { description: 'The window.' })
  windowId!: string
  @Field(() => DayScalar, { description: 'Any day of the month.' })
  month!: string
  @Field(() => Int, { description: 'The number that was looked at; VERSION_CONFLICT if it has grown since.' })
  numerator!: number
  @Field(() => String, { description: 'What was done about it, at most 2000 characters.' })
  note!: string
  @Field(() => String, { nullable: true, description: 'Made by the client; a repeat with the same id writes nothing.' })
  requestId?: string | null
}

@Resolver(() => Alarm)
class AlarmsResolver {
  @Query(() => [Alarm], { description: 'Alarms of a month, by kind: those that stand and those that were acknowledged.' })
  async alarms(
    @Ctx() context: RequestContext,
    @Arg('month', () => DayScalar, { description: 'Any day of the month.' }) month: string,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Only at windows where this department sits.' })
    departmentId?: string,
  ): Promise<AlarmNode[]> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.alarms, context.actor)
    return findAlarms(context, hallId, month, { departmentId: optionalRowIdOf('Department', departmentId) })
  }

  @Query(() => AlarmRowConnection, { description: 'The rows behind a number of an alarm, in the order of their days.' })
  async alarmRows(
    @Ctx() context: RequestContext,
    @Arg('kind', () => AlarmKindEnum, { description: 'What was found.' }) kind: AlarmKind,
    @Arg('windowId', () => ID, { description: 'The window.' }) windowId: string,
    @Arg('month', () => DayScalar, { description: 'Any day of the month.' }) month: string,
    @Arg('part', () => AlarmPartEnum, { defaultValue: 'numerator', description: 'Which of its numbers.' }) part: AlarmPart,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200; 50 when nothing is said.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<ConnectionSource<AlarmRowNode>> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.alarmRows, context.actor)
    const question = await questionOf(context, hallId, month)
    const which = { kind, windowId: rowIdOf('Window', windowId), part }
    const list = `alarmRows ${kind} ${part}`
    const request = pageRequest(list, { first, after })
    const rows = await readAlarmRows(context.database, question, which, request)
    return { ...pageOf(list, request, rows, alarmRowPlace), countAll: () => countAlarmRows(context.database, question, which) }
  }

  @Query(() => [AlarmRule], { description: 'Every version of the rule of alarms, newest first, down to the default.' })
  alarmRules(@Ctx() context: RequestContext): Promise<AlarmRuleVersion[]> {
    return readRules(context)
  }

  @Mutation(() => [AlarmRule], {
    description:
      'Publishes the next version of the rule of alarms and gives all of them. INVALID_INPUT, VERSION_CONFLICT, FORBIDDEN.',
  })
  async publishAlarmRule(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishAlarmRuleInput, { description: 'The rule and the day from which it holds.' }) {
      requestId,
      ...input
    }: PublishAlarmRuleInput,
  ): Promise<AlarmRuleVersion[]> {
    await runCommand(context, publishAlarmRule, input, { requestId: requestId ?? undefined })
    return readRules(context)
  }

  @Mutation(() => [Alarm], {
    description:
      'Notes what was done about an alarm; gives the alarms of its kind and month. NOT_FOUND, VERSION_CONFLICT, REASON_REQUIRED.',
  })
  async acknowledgeAlarm(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcknowledgeAlarmInput, { description: 'The alarm and what is said about it.' }) {
      requestId,
      ...input
    }: AcknowledgeAlarmInput,
  ): Promise<AlarmNode[]> {
    const windowId = rowIdOf('Window', input.windowId)
    await runCommand(context, acknowledgeAlarm, { ...input, windowId }, { requestId: requestId ?? undefined })
    return findAlarms(context, context.actor?.hallId ?? '', input.month, { kind: input.kind })
  }

  @FieldResolver(() => Window, { description: 'Where it was found.' })
  window(@Root() { windowId }: AlarmNode, @Ctx() context: RequestContext) {
    return windowLoader(context).load(windowId)
  }

  @FieldResolver(() => Boolean, { description: 'Whether somebody has looked at all of it: acknowledged, and not grown since.' })
  isAcknowledged(@Root() { acknowledgements, numerator }: AlarmNode): boolean {
    return acknowledgements.some((each) => each.numerator >= numerator)
  }
}

async function readRules({ database, actor }: RequestContext): Promise<AlarmRuleVersion[]> {
  const rules = await findAlarmRules(database, readScopeOf(QUERY_PERMISSIONS.alarmRules, actor).hallId)
  return [DEFAULT_ALARM_RULE, ...rules].toReversed()
}

@Resolver(() => AlarmRow)
class AlarmRowResolver {
  @FieldResolver(() => Case, { description: 'The case, wherever it is held.' })
  case(@Root() { caseId }: AlarmRowNode, @Ctx() context: RequestContext) {
    return countedCaseLoader(context).load(caseId)
  }
}

export const alarmResolvers = [AlarmsResolver, AlarmRowResolver] as const
