import { QUERY_PERMISSIONS, REMINDER_ORIGINS, REMINDER_STATES, type ReminderOrigin, type ReminderState } from '@mingchuang/schema'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { type OperationContext, runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import {
  type ConnectionSource,
  connectionTypes,
  DayScalar,
  enumOf,
  InstantScalar,
  Node,
  optionalRowIdOf,
  pageRequest,
  type RequestContext,
  registerNode,
  rowIdOf,
} from '../../platform/graphql/index.ts'
import { Case, type CaseNode, CaseReasonFields, countedCaseLoader } from '../cases/index.ts'
import { Department, departmentLoader } from '../directory/index.ts'
import { answerReminder } from './answer-reminder.ts'
import { escalateReminder } from './escalate-reminder.ts'
import { remindCase } from './remind-case.ts'
import {
  countReminders,
  findReminder,
  listReminders,
  REMINDER_LIST,
  type ReminderNode,
  remindersByCase,
} from './reminders.queries.ts'

export const ReminderStateEnum = enumOf(
  'ReminderState',
  REMINDER_STATES,
  'open; overdue: not answered in time; escalated: the leader was told; answered; settled: the case ended without an answer.',
)
export const ReminderOriginEnum = enumOf(
  'ReminderOrigin',
  REMINDER_ORIGINS,
  'staff: a supervisor or lead demanded progress; redLight: the hall itself, when the promised due day had passed.',
)

@ObjectType({ implements: Node, description: 'A demand for progress of a case (督办), with its answer.' })
export class Reminder extends Node {
  rowId!: string
  caseId!: string
  departmentId!: string

  @Field(() => String, { description: 'Number: that of the case and a serial.' })
  number!: string
  @Field(() => ReminderOriginEnum, { description: 'What opened it.' })
  origin!: ReminderOrigin
  @Field(() => ReminderStateEnum, { description: 'Where it stands at this moment.' })
  state!: ReminderState
  @Field(() => String, { description: 'Reason in words; empty for a red light.' })
  reason!: string
  @Field(() => DayScalar, { nullable: true, description: 'Of a red light: the promised due day that had passed.' })
  crossedDueDay!: string | null
  @Field(() => InstantScalar, { description: 'When it was opened.' })
  openedAt!: Date
  @Field(() => String, { nullable: true, description: 'Who opened it; null: the hall itself.' })
  openedBy!: string | null
  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Until when an answer is due, counted in office hours; null while the calendar of a year in between is not published.',
  })
  answerDueAt!: Date | null
  @Field(() => String, { nullable: true, description: 'The answer, in words.' })
  answer!: string | null
  @Field(() => InstantScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null
  @Field(() => String, { nullable: true, description: 'Who answered.' })
  answeredBy!: string | null
  @Field(() => InstantScalar, { nullable: true, description: 'When the leader was told that nobody had answered in time.' })
  escalatedAt!: Date | null
}

const { Connection: ReminderConnection } = connectionTypes('Reminder', () => Reminder)

@InputType({ description: 'Which reminders; everything that is named must hold.' })
class ReminderFilterInput {
  @Field(() => ID, { nullable: true, description: 'The department it went to.' })
  departmentId?: string | null
  @Field(() => ReminderStateEnum, { nullable: true, description: 'Where it stands.' })
  state?: ReminderState | null
  @Field(() => ReminderOriginEnum, { nullable: true, description: 'What opened it.' })
  origin?: ReminderOrigin | null
}

@InputType({ description: 'A demand for progress.' })
class RemindCaseInput extends CaseReasonFields {
  @Field(() => ID, {
    nullable: true,
    description: 'Who is to answer; left out: the deciding department. Else one that sits at a window of the case.',
  })
  departmentId?: string | null
  @Field(() => Int, { nullable: true, description: 'Office hours for the answer, 1 to 225; left out: those of the light rule.' })
  answerWorkingHours?: number | null
}

@InputType({ description: 'An answer to a reminder.' })
class AnswerReminderInput {
  @Field(() => ID, { description: 'The reminder.' })
  reminderId!: string
  @Field(() => String, { description: 'What is done about it, at most 2000 characters.' })
  answer!: string
  @Field(() => String, { nullable: true, description: 'Made by the client; a repeat with the same id writes nothing.' })
  requestId?: string | null
}

@InputType({ description: 'A reminder that nobody answered.' })
class EscalateReminderInput {
  @Field(() => ID, { description: 'The reminder.' })
  reminderId!: string
  @Field(() => String, { nullable: true, description: 'Made by the client; a repeat with the same id writes nothing.' })
  requestId?: string | null
}

@Resolver(() => Reminder)
class RemindersResolver {
  @Query(() => ReminderConnection, { description: 'The register of reminders in the caller’s scope, newest first.' })
  async reminders(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200; 50 when nothing is said.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: 'Rows a page, backwards.' }) last?: number,
    @Arg('before', () => String, { nullable: true, description: 'Cursor to continue before.' }) before?: string,
    @Arg('filter', () => ReminderFilterInput, { nullable: true, description: 'Which reminders.' }) filter?: ReminderFilterInput,
  ): Promise<ConnectionSource<ReminderNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.reminders, context.actor)
    const chosen = {
      departmentId: optionalRowIdOf('Department', filter?.departmentId),
      state: filter?.state ?? undefined,
      origin: filter?.origin ?? undefined,
    }
    const page = await listReminders(context, scope, pageRequest(REMINDER_LIST, { first, after, last, before }), chosen)
    return { ...page, countAll: () => countReminders(context, scope, chosen) }
  }

  @FieldResolver(() => Case, { description: 'The case it is about, wherever it is held.' })
  case(@Root() { caseId }: ReminderNode, @Ctx() context: RequestContext) {
    return countedCaseLoader(context).load(caseId)
  }

  @FieldResolver(() => Department, { description: 'The department that is to answer.' })
  department(@Root() { departmentId }: ReminderNode, @Ctx() context: RequestContext) {
    return departmentLoader(context).load(departmentId)
  }

  @Mutation(() => Case, {
    description:
      'Demands progress of a department. NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, IMPOSSIBLE_TRANSITION, REASON_REQUIRED, INVALID_INPUT.',
  })
  async remindCase(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemindCaseInput, { description: 'The case and what is demanded.' }) {
      requestId,
      ...input
    }: RemindCaseInput,
  ): Promise<CaseNode> {
    const caseId = rowIdOf('Case', input.caseId)
    const departmentId = optionalRowIdOf('Department', input.departmentId)
    await runCommand(context, remindCase, { ...input, caseId, departmentId }, { requestId: requestId ?? undefined })
    const node = await countedCaseLoader(context).load(caseId)
    if (node === undefined) throw new DomainError('NOT_FOUND', { type: 'Case' })
    return node
  }

  @Mutation(() => Reminder, {
    description: 'Answers a reminder, once. NOT_FOUND, FORBIDDEN, IMPOSSIBLE_TRANSITION, INVALID_INPUT.',
  })
  async answerReminder(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerReminderInput, { description: 'The reminder and its answer.' }) {
      requestId,
      ...input
    }: AnswerReminderInput,
  ): Promise<ReminderNode> {
    const reminderId = rowIdOf('Reminder', input.reminderId)
    await runCommand(context, answerReminder, { ...input, reminderId }, { requestId: requestId ?? undefined })
    return written(context, reminderId)
  }

  @Mutation(() => Reminder, {
    description: 'Tells the leader of a reminder that nobody answered in time. NOT_FOUND, FORBIDDEN, IMPOSSIBLE_TRANSITION.',
  })
  async escalateReminder(
    @Ctx() context: RequestContext,
    @Arg('input', () => EscalateReminderInput, { description: 'The reminder.' }) { requestId, ...input }: EscalateReminderInput,
  ): Promise<ReminderNode> {
    const reminderId = rowIdOf('Reminder', input.reminderId)
    await runCommand(context, escalateReminder, { reminderId }, { requestId: requestId ?? undefined })
    return written(context, reminderId)
  }
}

/** Whoever wrote a reminder sees it once more. */
async function written(context: RequestContext, id: string): Promise<ReminderNode> {
  const node = await findReminder(context, { hallId: hallOf(context) }, id)
  if (node === undefined) throw new DomainError('NOT_FOUND', { type: 'Reminder' })
  return node
}

const hallOf = ({ actor }: OperationContext): string => actor?.hallId ?? ''

/** A case shows its reminders; supervision adds the field, so that cases need not know of them. */
@Resolver(() => Case)
class CaseRemindersResolver {
  @FieldResolver(() => [Reminder], { description: 'Every reminder of the case with its answer, oldest first.' })
  async reminders(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<readonly ReminderNode[]> {
    const loader = context.loaders.get('remindersOfCase', (caseIds) => remindersByCase(context, hallOf(context), caseIds))
    return (await loader.load(rowId)) ?? []
  }
}

registerNode('Reminder', (context, id) => findReminder(context, readScopeOf(QUERY_PERMISSIONS.node, context.actor), id))

export const reminderResolvers = [RemindersResolver, CaseRemindersResolver] as const
