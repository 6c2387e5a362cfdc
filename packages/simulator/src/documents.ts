const SEEN = `id number version state kind receivedAt acceptedAt decidedAt promisedLimitWorkingDays remainingWorkingDays currentStep
  events { kind at }`

/** The operations a clerk uses and their input types. */
const INPUTS: Readonly<Record<string, string>> = {
  receiveCase: 'ReceiveCaseInput',
  requestSupplement: 'RequestSupplementInput',
  recordSupplement: 'CaseStepInput',
  acceptCase: 'AcceptCaseInput',
  refuseCase: 'CaseReasonInput',
  startStep: 'StartStepInput',
  finishStep: 'CaseNamedStepInput',
  pauseCase: 'PauseCaseInput',
  resumeCase: 'CaseStepInput',
  decideCase: 'DecideCaseInput',
  deliverCase: 'CaseStepInput',
}

export function mutationOf(operation: string): string {
  return `mutation Change($input: ${INPUTS[operation]}!) { changed: ${operation}(input: $input) { ${SEEN} } }`
}

export const PLACE = `query Place($after: String) {
  items(first: 200, after: $after) { nodes { id code } pageInfo { hasNextPage endCursor } }
  viewer { window { id } }
}`

/** What is to be done at a window, the most urgent first. */
export const OPEN_CASES = `query Open($windowId: ID!) {
  cases(first: 50, orderBy: dueDayAsc,
    filter: { windowId: $windowId, states: [received, awaitingSupplement, accepted, paused, decided] }) { nodes { ${SEEN} } }
}`
