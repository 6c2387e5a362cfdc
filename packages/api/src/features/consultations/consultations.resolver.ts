import { ITEM_IMPLEMENTING_CODE_LENGTH_MAX, NAME_LENGTH_MAX, QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type Actor, readScopeOf, requireRole } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { optionalRowIdOf, type Page, pageRequest, type RequestContext, rowIdOf } from '../../platform/graphql/index.ts'
import { optionalText } from '../../platform/text.ts'
import { StaffMember, type StaffMemberNode, staffMemberLoader } from '../directory/index.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import {
  CONSULTATION_LIST,
  type ConsultationFilter,
  type ConsultationNode,
  countConsultations,
  findConsultation,
  listConsultations,
  listPublishedAnswers,
  listQuestionsOf,
  MY_QUESTION_LIST,
  PUBLISHED_ANSWER_LIST,
  type PublishedAnswerNode,
} from './consultations.queries.ts'
import {
  AnswerQuestionInput,
  AskQuestionInput,
  Consultation,
  ConsultationConnection,
  ConsultationFilterInput,
  ConsultationStepInput,
  MyQuestion,
  MyQuestionConnection,
  PublishAnswerInput,
  PublishedAnswerConnection,
} from './consultations.types.ts'
import { publishAnswer } from './publish-answer.ts'
import { withdrawAnswer } from './withdraw-answer.ts'
import { withdrawQuestion } from './withdraw-question.ts'

const rowOf = (id: string) => rowIdOf('Consultation', id)

/** The question after a command wrote it. */
async function written(
  context: RequestContext,
  { consultationId }: { readonly consultationId: string },
): Promise<ConsultationNode> {
  const node = await findConsultation(context, context.actor?.hallId ?? '', consultationId)
  if (node === undefined) throw new DomainError('NOT_FOUND', { type: 'Consultation' })
  return node
}

/** Who asks for their own: the roles that may, never anonymous. */
function selfOf(context: RequestContext): Actor {
  requireRole(QUERY_PERMISSIONS.myQuestions, context.actor)
  if (context.actor === undefined) throw new DomainError('UNAUTHENTICATED')
  return context.actor
}

@Resolver(() => Consultation)
export class ConsultationsResolver {
  @Query(() => ConsultationConnection, { description: "Citizens' questions in the caller's scope, the oldest first." })
  async consultations(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200; 50 when nothing is said.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: 'Rows a page, backwards.' }) last?: number,
    @Arg('before', () => String, { nullable: true, description: 'Cursor to continue before.' }) before?: string,
    @Arg('filter', () => ConsultationFilterInput, { nullable: true, description: 'Which questions.' })
    filter?: ConsultationFilterInput,
  ): Promise<Page<ConsultationNode> & { countAll: () => Promise<number> }> {
    const scope = readScopeOf(QUERY_PERMISSIONS.consultations, context.actor)
    const chosen: ConsultationFilter = {
      state: filter?.state ?? undefined,
      light: filter?.light ?? undefined,
      departmentId: optionalRowIdOf('Department', filter?.departmentId),
    }
    const page = await listConsultations(context, scope, pageRequest(CONSULTATION_LIST, { first, after, last, before }), chosen)
    return { ...page, countAll: () => countConsultations(context, scope, chosen) }
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who answered, if a staff member did.' })
  async answeredBy(
    @Root() { answeredByStaffId }: ConsultationNode,
    @Ctx() context: RequestContext,
  ): Promise<StaffMemberNode | null> {
    if (answeredByStaffId === null) return null
    return (await staffMemberLoader(context).load(answeredByStaffId)) ?? null
  }

  @Mutation(() => Consultation, {
    description: 'Answers a question; the citizen is told. IMPOSSIBLE_TRANSITION, VERSION_CONFLICT.',
  })
  async answerQuestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerQuestionInput, { description: 'The answer.' }) input: AnswerQuestionInput,
  ): Promise<ConsultationNode> {
    const { consultationId, version, answer, requestId } = input
    const step = { consultationId: rowOf(consultationId), version, answer }
    return written(context, await runCommand(context, answerQuestion, step, { requestId: requestId ?? undefined }))
  }

  @Mutation(() => Consultation, {
    description: 'Shows a question with its answer to everybody, edited. PERSONAL_DATA, IMPOSSIBLE_TRANSITION, VERSION_CONFLICT.',
  })
  async publishAnswer(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishAnswerInput, { description: 'The words to show.' }) input: PublishAnswerInput,
  ): Promise<ConsultationNode> {
    const { consultationId, version, question, answer, requestId } = input
    const step = { consultationId: rowOf(consultationId), version, question, answer }
    return written(context, await runCommand(context, publishAnswer, step, { requestId: requestId ?? undefined }))
  }

  @Mutation(() => Consultation, { description: 'Shows a published answer no more. IMPOSSIBLE_TRANSITION, NOT_FOUND.' })
  async withdrawAnswer(
    @Ctx() context: RequestContext,
    @Arg('consultationId', () => ID, { description: 'The question.' }) id: string,
  ): Promise<ConsultationNode> {
    return written(context, await runCommand(context, withdrawAnswer, { consultationId: rowOf(id) }))
  }
}

/** What citizens ask, and what everybody may read. */
@Resolver()
export class CitizenQuestionsResolver {
  @Query(() => PublishedAnswerConnection, { description: 'Published answers of a hall, the newest first, to everybody.' })
  async publishedAnswers(
    @Ctx() { database }: RequestContext,
    @Arg('hallCode', () => String, { description: 'Code of the hall.' }) hallCode: string,
    @Arg('itemCode', () => String, { nullable: true, description: 'Only answers about this item.' }) itemCode?: string,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200; 50 when nothing is said.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<Page<PublishedAnswerNode>> {
    const code = optionalText('itemCode', itemCode, ITEM_IMPLEMENTING_CODE_LENGTH_MAX) || undefined
    const request = pageRequest(PUBLISHED_ANSWER_LIST, { first, after })
    return listPublishedAnswers(database, optionalText('hallCode', hallCode, NAME_LENGTH_MAX), request, code)
  }

  @Query(() => MyQuestionConnection, { description: "The caller's own questions, the newest first." })
  async myQuestions(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200; 50 when nothing is said.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<Page<ConsultationNode>> {
    return listQuestionsOf(context, selfOf(context), pageRequest(MY_QUESTION_LIST, { first, after }))
  }

  @Mutation(() => MyQuestion, { description: 'Asks a question. INVALID_INPUT, NOT_FOUND, RATE_LIMITED.' })
  async askQuestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => AskQuestionInput, { description: 'The question.' }) input: AskQuestionInput,
  ): Promise<ConsultationNode> {
    const { itemCode, question, requestId } = input
    const asked = { itemCode: itemCode ?? undefined, question }
    return written(context, await runCommand(context, askQuestion, asked, { requestId: requestId ?? undefined }))
  }

  @Mutation(() => MyQuestion, { description: 'Takes back a question nobody has answered. NOT_FOUND, IMPOSSIBLE_TRANSITION.' })
  async withdrawQuestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConsultationStepInput, { description: 'The question.' }) input: ConsultationStepInput,
  ): Promise<ConsultationNode> {
    const { consultationId, version, requestId } = input
    const step = { consultationId: rowOf(consultationId), version }
    return written(context, await runCommand(context, withdrawQuestion, step, { requestId: requestId ?? undefined }))
  }
}
