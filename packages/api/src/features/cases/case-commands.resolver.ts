import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql'
import { type Command, runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { type RequestContext, rowIdOf, selectedFields } from '../../platform/graphql/index.ts'
import { acceptCase } from './accept-case.ts'
import { approveExtension } from './approve-extension.ts'
import { type CaseNode, partsOf } from './case-node.ts'
import {
  AcceptCaseInput,
  ApproveExtensionInput,
  CaseNamedStepInput,
  CaseReasonInput,
  CaseStepInput,
  DecideCaseInput,
  PauseCaseInput,
  ReceiveCaseInput,
  RequestExtensionInput,
  RequestSupplementInput,
  StartStepInput,
  TransferCaseInput,
} from './cases.inputs.ts'
import { findCase } from './cases.queries.ts'
import { Case } from './cases.types.ts'
import type { CaseInput, WrittenCase } from './change-case.ts'
import { decideCase } from './decide-case.ts'
import { declineExtension } from './decline-extension.ts'
import { deliverCase } from './deliver-case.ts'
import { finishStep } from './finish-step.ts'
import { pauseCase } from './pause-case.ts'
import { receiveCase } from './receive-case.ts'
import { recordSupplement } from './record-supplement.ts'
import { refuseCase } from './refuse-case.ts'
import { requestExtension } from './request-extension.ts'
import { requestSupplement } from './request-supplement.ts'
import { resumeCase } from './resume-case.ts'
import { startStep } from './start-step.ts'
import { transferCase } from './transfer-case.ts'
import { withdrawCase } from './withdraw-case.ts'

/** Errors that every change of a case may give. */
const CODES = 'NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, IMPOSSIBLE_TRANSITION, REASON_REQUIRED, INVALID_INPUT.'

/** Runs a change of a case and gives the case as it stands then, with what was asked for. */
async function change<Input extends CaseInput, Loaded>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  command: Command<Input, Loaded, WrittenCase>,
  input: Input,
  requestId: string | null | undefined,
): Promise<CaseNode> {
  const { caseId } = await runCommand(context, command, input, { requestId: requestId ?? undefined })
  return written(context, info, caseId)
}

/** Whoever wrote a case sees it once more, even if it went to another window with this write. */
async function written(context: RequestContext, info: GraphQLResolveInfo, id: string): Promise<CaseNode> {
  const hallId = context.actor?.hallId ?? ''
  const node = await findCase(context, { hallId }, { id }, partsOf(selectedFields(info)))
  if (node === undefined) throw new DomainError('NOT_FOUND', { type: 'Case' })
  return node
}

@Resolver()
export class CaseCommandsResolver {
  @Mutation(() => Case, { description: 'Takes in an application and issues its number. NOT_FOUND, INVALID_INPUT, FORBIDDEN.' })
  async receiveCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReceiveCaseInput, { description: 'The application.' }) { requestId, ...input }: ReceiveCaseInput,
  ): Promise<CaseNode> {
    const ids = { itemId: rowIdOf('Item', input.itemId), windowId: rowIdOf('Window', input.windowId) }
    const { caseId } = await runCommand(context, receiveCase, { ...input, ...ids }, { requestId: requestId ?? undefined })
    return written(context, info, caseId)
  }

  @Mutation(() => Case, { description: `Asks the applicant for what is missing, before acceptance. ${CODES}` })
  async requestSupplement(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RequestSupplementInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: RequestSupplementInput,
  ): Promise<CaseNode> {
    return change(context, info, requestSupplement, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Takes in what was missing. ${CODES}` })
  async recordSupplement(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CaseStepInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: CaseStepInput,
  ): Promise<CaseNode> {
    return change(context, info, recordSupplement, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, {
    description: `Accepts the application: the clock starts under the item version of this day. MATERIALS_MISSING, ${CODES}`,
  })
  async acceptCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AcceptCaseInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: AcceptCaseInput,
  ): Promise<CaseNode> {
    return change(context, info, acceptCase, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Declines to accept the application. ${CODES}` })
  async refuseCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CaseReasonInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: CaseReasonInput,
  ): Promise<CaseNode> {
    return change(context, info, refuseCase, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Begins a step; one is under way at a time. ${CODES}` })
  async startStep(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => StartStepInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: StartStepInput,
  ): Promise<CaseNode> {
    return change(context, info, startStep, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Ends the step that is under way. ${CODES}` })
  async finishStep(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CaseNamedStepInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: CaseNamedStepInput,
  ): Promise<CaseNode> {
    return change(context, info, finishStep, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Stops the clock, with a written notice to the applicant. ${CODES}` })
  async pauseCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PauseCaseInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: PauseCaseInput,
  ): Promise<CaseNode> {
    return change(context, info, pauseCase, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Lets the clock run again. ${CODES}` })
  async resumeCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CaseStepInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: CaseStepInput,
  ): Promise<CaseNode> {
    return change(context, info, resumeCase, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Asks a leader for more time. ${CODES} CONTRADICTORY_DATES once it has run out.` })
  async requestExtension(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RequestExtensionInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: RequestExtensionInput,
  ): Promise<CaseNode> {
    return change(context, info, requestExtension, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, {
    description: `Lengthens both limits as asked for, with a written notice. ${CODES} SAME_PERSON, CONTRADICTORY_DATES.`,
  })
  async approveExtension(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ApproveExtensionInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: ApproveExtensionInput,
  ): Promise<CaseNode> {
    return change(context, info, approveExtension, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Leaves the limits as they are. ${CODES} SAME_PERSON.` })
  async declineExtension(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CaseReasonInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: CaseReasonInput,
  ): Promise<CaseNode> {
    return change(context, info, declineExtension, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Gives the case to another window of its department. ${CODES}` })
  async transferCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TransferCaseInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: TransferCaseInput,
  ): Promise<CaseNode> {
    return change(
      context,
      info,
      transferCase,
      { ...input, caseId: rowIdOf('Case', input.caseId), windowId: rowIdOf('Window', input.windowId) },
      requestId,
    )
  }

  @Mutation(() => Case, { description: `Decides the case; a rejection needs a reason. ${CODES}` })
  async decideCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideCaseInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: DecideCaseInput,
  ): Promise<CaseNode> {
    return change(context, info, decideCase, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Hands the result to the applicant. ${CODES}` })
  async deliverCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CaseStepInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: CaseStepInput,
  ): Promise<CaseNode> {
    return change(context, info, deliverCase, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }

  @Mutation(() => Case, { description: `Ends the case at the applicant's wish. ${CODES}` })
  async withdrawCase(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CaseReasonInput, { description: 'The case and what happens to it.' }) {
      requestId,
      ...input
    }: CaseReasonInput,
  ): Promise<CaseNode> {
    return change(context, info, withdrawCase, { ...input, caseId: rowIdOf('Case', input.caseId) }, requestId)
  }
}
