import { CASE_NUMBER_LENGTH_MAX, ITEM_IMPLEMENTING_CODE_LENGTH_MAX } from '@mingchuang/schema'
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { type Page, pageRequest, type RequestContext, rowIdOf } from '../../platform/graphql/index.ts'
import { optionalText } from '../../platform/text.ts'
import {
  attachmentsLoader,
  type CaseNode,
  clockLoader,
  eventsLoader,
  findApplicant,
  findReceipt,
  openReceipt,
} from '../cases/index.ts'
import { fileLoader, storedFile } from '../files/index.ts'
import {
  type DraftNode,
  findCaseIdOf,
  findDraft,
  findOwnCase,
  listDrafts,
  listOwnCases,
  MY_CASE_LIST,
} from './applications.queries.ts'
import {
  ApplicationDraft,
  ApplicationFile,
  type ApplicationFileInput,
  ApplicationStepInput,
  MyAttachment,
  MyCase,
  MyCaseConnection,
  MyCaseEvent,
  MyLedgerDay,
  SaveApplicationInput,
  SubmitApplicationInput,
  SupplementApplicationInput,
  WithdrawApplicationInput,
} from './applications.types.ts'
import { discardApplication } from './discard-application.ts'
import { saveApplication } from './save-application.ts'
import { startApplication } from './start-application.ts'
import { submitApplication } from './submit-application.ts'
import { supplementApplication } from './supplement-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const stepOf = ({ applicationId, version }: ApplicationStepInput) => ({
  applicationId: rowIdOf('Application', applicationId),
  version,
})
const filesOf = (files: readonly ApplicationFileInput[]) =>
  files.map(({ fileId, materialId }) => ({ fileId: rowIdOf('StoredFile', fileId), materialId: materialId ?? null }))

async function draftOf(context: RequestContext, { applicationId }: { readonly applicationId: string }): Promise<DraftNode> {
  const draft = await findDraft(context, { id: applicationId })
  if (draft === undefined) throw new DomainError('NOT_FOUND', { field: 'applicationId' })
  return draft
}

async function caseOf(context: RequestContext, id: string | undefined): Promise<CaseNode> {
  const own = id === undefined ? undefined : await findOwnCase(context, { id })
  if (own === undefined) throw new DomainError('NOT_FOUND', { field: 'caseId' })
  return own
}

@Resolver(() => ApplicationDraft)
export class DraftsResolver {
  @Query(() => [ApplicationDraft], { description: "The caller's own drafts, the newest first; at most one an item." })
  myDrafts(@Ctx() context: RequestContext): Promise<DraftNode[]> {
    return listDrafts(context)
  }

  @Query(() => ApplicationDraft, { nullable: true, description: "The caller's own draft for an item; null: there is none." })
  async myDraft(
    @Ctx() context: RequestContext,
    @Arg('itemCode', () => String, { description: 'Code of the item.' }) itemCode: string,
  ): Promise<DraftNode | undefined> {
    return findDraft(context, { itemCode: optionalText('itemCode', itemCode, ITEM_IMPLEMENTING_CODE_LENGTH_MAX) })
  }

  @FieldResolver(() => [ApplicationFile], { description: 'Its files, in the order they were put there.' })
  async files(@Root() { hallId, files }: DraftNode, @Ctx() context: RequestContext): Promise<ApplicationFile[]> {
    const loader = fileLoader(context, hallId)
    const found = await Promise.all(
      files.map(async ({ fileId, materialId }) => ({ materialId, file: await loader.load(fileId) })),
    )
    return found.flatMap(({ materialId, file }) => (file === undefined ? [] : [{ materialId, file: storedFile(file) }]))
  }

  @Mutation(() => ApplicationDraft, {
    description: 'Begins an application, or goes on with the one begun for this item. NOT_FOUND for an item that takes none.',
  })
  async startApplication(
    @Ctx() context: RequestContext,
    @Arg('itemCode', () => String, { description: 'Code of the item.' }) itemCode: string,
  ): Promise<DraftNode> {
    const code = optionalText('itemCode', itemCode, ITEM_IMPLEMENTING_CODE_LENGTH_MAX)
    return draftOf(context, await runCommand(context, startApplication, { itemCode: code }))
  }

  @Mutation(() => ApplicationDraft, {
    description: 'Keeps what is filled in so far. INVALID_INPUT, VERSION_CONFLICT, ITEM_CANCELLED, NOT_FOUND.',
  })
  async saveApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveApplicationInput, { description: 'The draft.' }) input: SaveApplicationInput,
  ): Promise<DraftNode> {
    const { subject, applicantKind, applicantName, identityNumber, files } = input
    const filled = { subject, applicantKind, applicantName, identityNumber, files: filesOf(files) }
    return draftOf(context, await runCommand(context, saveApplication, { ...stepOf(input), ...filled }))
  }

  @Mutation(() => MyCase, {
    description:
      'Hands a draft in, once however often it is sent: the case with its number and receipt. MATERIALS_MISSING, INVALID_INPUT, ITEM_CHANGED, ITEM_CANCELLED, VERSION_CONFLICT.',
  })
  async submitApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitApplicationInput, { description: 'The draft.' }) input: SubmitApplicationInput,
  ): Promise<CaseNode> {
    const step = { ...stepOf(input), isDeclaredTrue: input.isDeclaredTrue }
    // The draft and its version name the request: a second click and a repeat after a lost answer get the first one's case.
    const requestId = `submit ${step.applicationId} ${step.version}`
    const { applicationId } = await runCommand(context, submitApplication, step, { requestId })
    return caseOf(context, await findCaseIdOf(context, applicationId))
  }

  @Mutation(() => Boolean, { description: 'Throws a draft away. NOT_FOUND, VERSION_CONFLICT, IMPOSSIBLE_TRANSITION.' })
  async discardApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplicationStepInput, { description: 'The draft.' }) input: ApplicationStepInput,
  ): Promise<boolean> {
    await runCommand(context, discardApplication, stepOf(input))
    return true
  }
}

@Resolver(() => MyCase)
export class OwnCasesResolver {
  @Query(() => MyCaseConnection, { description: "The caller's own cases, the newest first." })
  async myCases(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200; 50 when nothing is said.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<Page<CaseNode>> {
    return listOwnCases(context, pageRequest(MY_CASE_LIST, { first, after }))
  }

  @Query(() => MyCase, { nullable: true, description: "The caller's own case with this number; null: there is none." })
  async myCase(
    @Ctx() context: RequestContext,
    @Arg('number', () => String, { description: 'Number of the case.' }) number: string,
  ): Promise<CaseNode | undefined> {
    return findOwnCase(context, { number: optionalText('number', number, CASE_NUMBER_LENGTH_MAX) })
  }

  @FieldResolver(() => String, { description: 'Code of the item.' })
  itemCode(@Root() { item }: CaseNode): string {
    return item?.code ?? ''
  }

  @FieldResolver(() => String, { description: 'Name of the item.' })
  itemName(@Root() { item }: CaseNode): string {
    return item?.name ?? ''
  }

  @FieldResolver(() => String, { description: 'English name of the item; may be empty.' })
  itemNameEn(@Root() { item }: CaseNode): string {
    return item?.nameEn ?? ''
  }

  @FieldResolver(() => String, { description: 'The department that decides.' })
  departmentName(@Root() { department }: CaseNode): string {
    return department?.name ?? ''
  }

  @FieldResolver(() => String, { description: 'Its English name; may be empty.' })
  departmentNameEn(@Root() { department }: CaseNode): string {
    return department?.nameEn ?? ''
  }

  @FieldResolver(() => String, { description: 'Number of the window that holds the case.' })
  windowCode(@Root() { window }: CaseNode): string {
    return window?.code ?? ''
  }

  @FieldResolver(() => String, { nullable: true, description: 'Code of the receipt, for looking up the progress.' })
  async receiptCode(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<string | null> {
    const receipt = await findReceipt(context, context.actor?.hallId ?? '', { caseId: rowId })
    return receipt === undefined ? null : openReceipt(context.sealer, receipt)
  }

  @FieldResolver(() => String, { nullable: true, description: 'In whose name it was applied for.' })
  async applicantName(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<string | null> {
    return (await findApplicant(context, context.actor?.hallId ?? '', rowId))?.name ?? null
  }

  @FieldResolver(() => [MyCaseEvent], { description: 'What happened to it, in order.' })
  async events(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<MyCaseEvent[]> {
    const events = (await eventsLoader(context).load(rowId)) ?? []
    return events
      .filter(({ kind }) => !TOLD_TO_NOBODY.has(kind))
      .map(({ seq, kind, at, reason, step, notice, materials }) => ({
        seq,
        kind,
        at,
        reason: kind === 'transferred' ? null : reason,
        step,
        noticeText: notice?.text ?? null,
        noticeNumber: notice?.number ?? null,
        materials: materials.map(({ name }) => name),
      }))
  }

  @FieldResolver(() => [MyLedgerDay], {
    description: 'Every date of the clock, from acceptance to the end of the case or today.',
  })
  async ledger(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<readonly MyLedgerDay[]> {
    return (await clockLoader(context).load(rowId))?.ledger ?? []
  }

  @FieldResolver(() => [MyAttachment], { description: 'Its files: those handed in, and notices and results of the hall.' })
  async attachments(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<MyAttachment[]> {
    const rows = (await attachmentsLoader(context).load(rowId)) ?? []
    const files = fileLoader(context, context.actor?.hallId ?? '')
    const found = await Promise.all(
      rows
        .filter(({ struckAt }) => struckAt === null)
        .map(async ({ fileId, kind, materialId, addedAt }) => ({ kind, materialId, addedAt, file: await files.load(fileId) })),
    )
    return found.flatMap(({ file, ...row }) => (file === undefined ? [] : [{ ...row, file: storedFile(file) }]))
  }

  @Mutation(() => MyCase, {
    description:
      'Hands in what was missing. IMPOSSIBLE_TRANSITION unless it was asked for, VERSION_CONFLICT, INVALID_INPUT, NOT_FOUND.',
  })
  async supplementApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => SupplementApplicationInput, { description: 'The supplement.' }) input: SupplementApplicationInput,
  ): Promise<CaseNode> {
    const { caseId, version, note, files, requestId } = input
    const step = { caseId: rowIdOf('Case', caseId), version, note, files: filesOf(files) }
    const written = await runCommand(context, supplementApplication, step, { requestId: requestId ?? undefined })
    return caseOf(context, written.caseId)
  }

  @Mutation(() => MyCase, {
    description:
      'Ends the own case while nothing is decided. IMPOSSIBLE_TRANSITION, VERSION_CONFLICT, REASON_REQUIRED, NOT_FOUND.',
  })
  async withdrawApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawApplicationInput, { description: 'The case and why.' }) input: WithdrawApplicationInput,
  ): Promise<CaseNode> {
    const { caseId, version, reason, requestId } = input
    const step = { caseId: rowIdOf('Case', caseId), version, reason }
    const written = await runCommand(context, withdrawApplication, step, { requestId: requestId ?? undefined })
    return caseOf(context, written.caseId)
  }
}

/** What the hall does inside itself: supervision, and what was asked of a superior. */
const TOLD_TO_NOBODY: ReadonlySet<string> = new Set(['reminded', 'extensionRequested', 'extensionDeclined'])
