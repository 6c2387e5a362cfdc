import { AttachmentsResolver } from './attachments/attachments.resolver.ts'
import { CaseCommandsResolver } from './case-commands.resolver.ts'
import { CasesResolver } from './cases.resolver.ts'
import { DueDaysResolver } from './due-days/due-days.resolver.ts'
import { IntakeResolver } from './intake/intake.resolver.ts'
import { EventNoticeResolver, NoticesResolver } from './notices.resolver.ts'
import { WorkResolver } from './work/work.resolver.ts'

export { acceptCase } from './accept-case.ts'
export { type ApproveExtensionInput, approveExtension } from './approve-extension.ts'
export { attachmentsLoader } from './attachments/attachments.queries.ts'
export { insertAttachments, type NewAttachment } from './attachments/attachments.store.ts'
export { AttachmentKindEnum } from './attachments/attachments.types.ts'
export type { CaseEvent, CaseEventDetail, CaseTerms } from './case-event.ts'
export { lightCondition, lightExpression } from './case-list.ts'
export { whatIsMissing } from './case-messages.ts'
export { type CaseNode, partsOf } from './case-node.ts'
export { CaseReasonInput as CaseReasonFields } from './cases.inputs.ts'
export { type CountedCase, measuresOf } from './cases.measures.ts'
export {
  caseListName,
  caseLoader,
  clockLoader,
  countCases,
  countedCaseLoader,
  eventsLoader,
  listCases,
} from './cases.queries.ts'
export { type CaseIdentity, type CaseProjection, type CaseRow, clockFactsOf, type FoldContext, foldCase } from './cases.rules.ts'
export { type CaseChange, insertCaseEvents, insertCases, type StoredCaseEvent, updateCases } from './cases.store.ts'
export {
  Case,
  CaseConnection,
  CaseEventKindEnum,
  CaseStateEnum,
  DecisionEnum,
  DueUnknownReasonEnum,
  LedgerDayKindEnum,
  LightEnum,
  LightReasonEnum,
} from './cases.types.ts'
export {
  type CaseInput,
  type CaseReasonInput,
  changeCase,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from './change-case.ts'
export { type DecideCaseInput, decideCase } from './decide-case.ts'
export { declineExtension } from './decline-extension.ts'
export { deliverCase } from './deliver-case.ts'
export { deliverDueDayOf } from './delivery.rules.ts'
export { settleDueDays } from './due-days/recompute-due-days.ts'
export { recordPublishedYears } from './due-days/record-published-years.ts'
export { finishStep } from './finish-step.ts'
export type { ApplicantInput, ReadApplicant } from './intake/applicant.rules.ts'
export { findApplicant, findReceipt, openApplicant, openReceipt } from './intake/intake.queries.ts'
export {
  type ApplicantRow,
  insertApplicants,
  insertReceipts,
  type ReceiptRow,
  sealedApplicant,
  sealedReceipt,
} from './intake/intake.store.ts'
export { ApplicantKindEnum } from './intake/intake.types.ts'
export { printReceipt } from './intake/print-receipt.ts'
export { createReceiptCode } from './intake/receipt-code.ts'
export { revealApplicant } from './intake/reveal-applicant.ts'
export { type Application, type IntakePlace, type LoadedIntake, loadIntake, type TakenIn, takeIn } from './intake/take-in.ts'
export { findLights, type HallLights, LIGHT_RULE } from './lights.queries.ts'
export { type LightThresholds, lightThresholds, readLight } from './lights.rules.ts'
export { type CaseHistory, loadHistories } from './load-case.ts'
export { type PauseCaseInput, pauseCase } from './pause-case.ts'
export { type ReceiveCaseInput, receiveCase } from './receive-case.ts'
export { recordSupplement } from './record-supplement.ts'
export { CASE_MEASURES, type CaseMeasure, type CaseRecount, recountCases } from './recount-cases.ts'
export { refuseCase } from './refuse-case.ts'
export { type RequestExtensionInput, requestExtension } from './request-extension.ts'
export { requestSupplement } from './request-supplement.ts'
export { resumeCase } from './resume-case.ts'
export { type NamedStepInput, type StartStepInput, startStep } from './start-step.ts'
export { type TransferCaseInput, transferCase } from './transfer-case.ts'
export { withdrawCase } from './withdraw-case.ts'
export { type Batch, changeCases, type Outcome } from './work/change-cases.ts'
export { readWorkQueue } from './work/work-queue.queries.ts'

/** The type, its lists and its commands. */
export const casesResolvers = [
  CasesResolver,
  CaseCommandsResolver,
  DueDaysResolver,
  IntakeResolver,
  AttachmentsResolver,
  NoticesResolver,
  EventNoticeResolver,
  WorkResolver,
] as const
