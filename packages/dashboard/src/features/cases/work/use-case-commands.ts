import {
  AcceptCaseDocument,
  DecideCaseDocument,
  DeliverCaseDocument,
  FinishStepDocument,
  PauseCaseDocument,
  RecordSupplementDocument,
  RefuseCaseDocument,
  RequestExtensionDocument,
  RequestSupplementDocument,
  ResumeCaseDocument,
  StartStepDocument,
  TransferCaseDocument,
  WithdrawCaseDocument,
} from '../../../graphql/generated/graphql.ts'
import { newRequestId } from '../../../graphql/request-id.ts'
import { useCommand } from '../../../graphql/use-command.ts'
import type { CaseAction, Draft, WorkCase } from './case-action.ts'

/** The commands of a case, each from what its form holds. True: it was done. */
export function useCaseCommands() {
  const commands = {
    acceptCase: useCommand(AcceptCaseDocument),
    requestSupplement: useCommand(RequestSupplementDocument),
    recordSupplement: useCommand(RecordSupplementDocument),
    startStep: useCommand(StartStepDocument),
    finishStep: useCommand(FinishStepDocument),
    decideCase: useCommand(DecideCaseDocument),
    pauseCase: useCommand(PauseCaseDocument),
    resumeCase: useCommand(ResumeCaseDocument),
    requestExtension: useCommand(RequestExtensionDocument),
    deliverCase: useCommand(DeliverCaseDocument),
    transferCase: useCommand(TransferCaseDocument),
    refuseCase: useCommand(RefuseCaseDocument),
    withdrawCase: useCommand(WithdrawCaseDocument),
  }
  let sent = { content: '', requestId: '' }

  /** The same content keeps its request id, so that sending again after a lost answer does nothing twice. */
  function requestIdOf(content: string): string {
    if (sent.content !== content) sent = { content, requestId: newRequestId() }
    return sent.requestId
  }

  async function run(action: CaseAction, row: WorkCase, version: number, draft: Draft): Promise<boolean> {
    const { id } = row
    const { reason, notice, materialIds, windowId } = draft
    const base = { caseId: id, version, requestId: requestIdOf(JSON.stringify([action, id, version, draft])) }
    return (await answer()) !== null

    function answer(): Promise<object | null> {
      switch (action) {
        case 'acceptCase':
          // A list that the item does not have cannot be ticked.
          return commands.acceptCase.run({
            input: { ...base, ...(row.item.versionInForce.materials.length > 0 && { materialIds }) },
          })
        case 'requestSupplement':
          return commands.requestSupplement.run({ input: { ...base, reason, materialIds } })
        case 'recordSupplement':
          return commands.recordSupplement.run({ input: base })
        case 'startStep':
          return commands.startStep.run({ input: { ...base, step: draft.step.trim() } })
        case 'finishStep':
          return commands.finishStep.run({ input: { ...base, step: row.currentStep ?? '' } })
        case 'decideCase':
          return commands.decideCase.run({ input: { ...base, decision: draft.decision || 'approved', reason } })
        case 'pauseCase':
          return commands.pauseCase.run({ input: { ...base, reason: draft.pauseReason || 'hearing', notice } })
        case 'resumeCase':
          return commands.resumeCase.run({ input: base })
        case 'requestExtension':
          return commands.requestExtension.run({ input: { ...base, reason, workingDays: Number(draft.workingDays) } })
        case 'deliverCase':
          return commands.deliverCase.run({ input: base })
        case 'transferCase':
          return commands.transferCase.run({ input: { ...base, reason, windowId } })
        case 'refuseCase':
          return commands.refuseCase.run({ input: { ...base, reason } })
        case 'withdrawCase':
          return commands.withdrawCase.run({ input: { ...base, reason } })
      }
    }
  }

  return { commands, run }
}
