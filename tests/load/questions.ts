import { BENCH_HALL } from './bench-hall.ts'

/** One question, asked of both servers with the same variables. */
export interface Question {
  readonly name: 'case' | 'page' | 'list' | 'summary'
  readonly title: string
  readonly document: string
  /** Many different variables, asked in turn, so that no answer is remembered from the request before. */
  readonly variables: readonly Readonly<Record<string, unknown>>[]
  /** The same question's path on the floor. */
  floorPath(variables: Readonly<Record<string, unknown>>): string
  /** The answer inside the envelope of GraphQL. */
  readonly field: string
  readonly required: number
  readonly aim: number
}

const CASES_ASKED = 5_000

export function questionsOf(cases: number): Question[] {
  return [caseByNumber(cases), casePage(cases), listOfCases(), quarterSummary()]
}

/** A step that shares no factor with the number of cases spreads the numbers over all years. */
function numbersOf(cases: number): { readonly number: string }[] {
  const numbers = Array.from({ length: CASES_ASKED }, (_, index) => 1 + ((index * 7_919) % cases))
  return numbers.map((n) => ({ number: `B${String(n).padStart(9, '0')}` }))
}

function caseByNumber(cases: number): Question {
  return {
    name: 'case',
    title: 'case by number, with events, window, person, item',
    document: `query Case($number: String!) {
  case(number: $number) {
    id number subject kind state version receivedAt acceptedAt decidedAt deliveredAt promisedDueDay statutoryDueDay
    decidedOnTime usedWorkingDays handlingMinutes currentStep
    window { id code name }
    staffMember { id code name }
    item { id code name type }
    events { seq kind at step window { id code name } staffMember { id code name } }
  }
}`,
    variables: numbersOf(cases),
    floorPath: ({ number }) => `/case/${number}`,
    field: 'case',
    required: 0.45,
    aim: 0.6,
  }
}

/** What the page of a case shows: its light, timeline, every date of its clock against both limits, and its rating. */
function casePage(cases: number): Question {
  return {
    name: 'page',
    title: 'page of a case, with timeline, day ledger, rating',
    document: `query CasePage($number: String!) {
  case(number: $number) {
    id number source subject kind stage state light remainingWorkingDays receivedAt acceptedAt decidedAt deliveredAt decision
    promisedLimitWorkingDays statutoryLimitWorkingDays promisedDueDay statutoryDueDay dueUnknownReason usedWorkingDays currentStep
    item { id code name }
    department { id code name }
    window { id code name }
    staffMember { id code name }
    events { seq kind at step reason window { id code name } staffMember { id code name } }
    ledger { day kind countedWorkingDays remainingPromised remainingStatutory }
    rating { level at reason }
  }
}`,
    variables: numbersOf(cases),
    floorPath: ({ number }) => `/page/${number}`,
    field: 'case',
    // Three statements where the case alone is one: measured 0.43.
    required: 0.35,
    aim: 0.6,
  }
}

function listOfCases(): Question {
  return {
    name: 'list',
    title: 'list of 50, with item, window, department, person',
    document: `query Cases($filter: CaseFilter) {
  cases(first: 50, filter: $filter, orderBy: receivedAtDesc) {
    nodes {
      id number subject kind state receivedAt decidedAt promisedDueDay decidedOnTime
      item { id code name }
      window { id code name }
      department { id code name }
      staffMember { id code name }
    }
    pageInfo { hasNextPage }
  }
}`,
    variables: Array.from({ length: BENCH_HALL.windows }, (_, index) => ({
      filter: { windowId: globalId('Window', windowId(index + 1)), states: ['decided', 'delivered'] },
    })),
    floorPath: ({ filter }) => `/list/${(filter as { windowId: string }).windowId}`,
    field: 'cases',
    required: 0.35,
    aim: 0.5,
  }
}

function quarterSummary(): Question {
  const quarters = [BENCH_HALL.firstYear, BENCH_HALL.lastYear].flatMap((year) => [
    { from: `${year}-01-01`, to: `${year}-03-31` },
    { from: `${year}-04-01`, to: `${year}-06-30` },
    { from: `${year}-07-01`, to: `${year}-09-30` },
    { from: `${year}-10-01`, to: `${year}-12-31` },
  ])
  return {
    name: 'summary',
    title: `summary of a quarter, all ${BENCH_HALL.windows} windows`,
    document: `query Summary($from: Date!, $to: Date!) {
  windowSummaries(from: $from, to: $to) {
    window { id code name }
    received accepted decided delivered
    onTime { value numerator denominator }
    satisfaction { value numerator denominator }
    ratingCoverage { value numerator denominator }
    timeUsed { value numerator denominator }
  }
}`,
    variables: quarters,
    floorPath: ({ from, to }) => `/summary/${from}/${to}`,
    field: 'windowSummaries',
    required: 0.6,
    aim: 0.85,
  }
}

/** As the API writes them: the type and the id, base64url. */
function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`, 'utf8').toString('base64url')
}

function windowId(ordinal: number): string {
  return `01890000-0000-7002-8000-${ordinal.toString(16).padStart(12, '0')}`
}
