import { CaseCommandsResolver } from './case-commands.resolver.ts'
import { CasesResolver } from './cases.resolver.ts'

export { acceptCase } from './accept-case.ts'
export type { CaseEvent, CaseEventDetail, CaseTerms, RecordedCaseEvent } from './case-event.ts'
export { CASE_SORTINGS, type CaseFilter, type CaseOrder, casesIn, lightCondition } from './case-list.ts'
export { type CaseNode, type CaseParts, WHOLE_CASE } from './case-node.ts'
export { type CountedCase, measuresOf } from './cases.measures.ts'
export { caseLoader, countCases, findCase, findCases, listCases } from './cases.queries.ts'
export {
  assertTransition,
  type CaseIdentity,
  type CaseProjection,
  type CaseRow,
  clockFactsOf,
  type FoldContext,
  foldCase,
  hasClock,
  isOpen,
} from './cases.rules.ts'
export { type CaseChange, insertCaseEvents, insertCases, type StoredCaseEvent, updateCases } from './cases.store.ts'
export { Case, CaseStateEnum, LightEnum } from './cases.types.ts'
export type { CaseInput, CaseReasonInput, WrittenCase } from './change-case.ts'
export { type DecideCaseInput, decideCase } from './decide-case.ts'
export { deliverCase } from './deliver-case.ts'
export { type ExtendCaseInput, extendCase } from './extend-case.ts'
export { finishStep } from './finish-step.ts'
export { type LightThresholds, lightOfCase, lightThresholds, remainingDaysOf } from './lights.rules.ts'
export { type CaseHistory, loadHistories, loadHistory } from './load-case.ts'
export { type PauseCaseInput, pauseCase } from './pause-case.ts'
export { type ReceiveCaseInput, receiveCase } from './receive-case.ts'
export { recordSupplement } from './record-supplement.ts'
export { CASE_MEASURES, type CaseMeasure, type CaseRecount, recountCases } from './recount-cases.ts'
export { refuseCase } from './refuse-case.ts'
export { remindCase } from './remind-case.ts'
export { requestSupplement } from './request-supplement.ts'
export { resumeCase } from './resume-case.ts'
export { settleDueDays } from './settle-due-days.ts'
export { type NamedStepInput, startStep } from './start-step.ts'
export { type TransferCaseInput, transferCase } from './transfer-case.ts'
export { withdrawCase } from './withdraw-case.ts'

/** The type, its lists and its commands. */
export const casesResolvers = [CasesResolver, CaseCommandsResolver] as const
