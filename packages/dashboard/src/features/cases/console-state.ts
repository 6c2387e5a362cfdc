import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type {
  CaseFilter,
  CaseOrder,
  CaseState,
  DueUnknownReason,
  Light,
  MetricScope,
  Stage,
} from '../../graphql/generated/graphql.ts'

/** Everything a console page shows is named by its address: back, forward and a pasted link restore the same view. */
export interface ConsoleState {
  readonly from: string | null
  readonly to: string | null
  readonly dept: string | null
  readonly win: string | null
  readonly item: string | null
  readonly stage: Stage | null
  readonly state: CaseState | null
  readonly light: Light | null
  /** why there is no due day */
  readonly due: DueUnknownReason | null
  /** what somebody owes the case */
  readonly waits: CaseWait | null
  readonly number: string | null
  readonly order: CaseOrder
  readonly after: string | null
  readonly before: string | null
}

export const CASE_STATES = [
  'received',
  'awaitingSupplement',
  'accepted',
  'paused',
  'decided',
  'delivered',
  'refused',
  'withdrawn',
] as const satisfies readonly CaseState[]
export const LIGHTS = ['red', 'yellow', 'green', 'paused', 'unknown'] as const satisfies readonly Light[]
export const DUE_UNKNOWN_REASONS = ['calendarNotPublished', 'noLimit'] as const satisfies readonly DueUnknownReason[]
/** An extension that nobody answered, a result that was not delivered in time. */
export const CASE_WAITS = ['extension', 'delivery'] as const
type CaseWait = (typeof CASE_WAITS)[number]
export const STAGES = [
  'initiation',
  'landUse',
  'planning',
  'constructionPermit',
  'completion',
] as const satisfies readonly Stage[]
export const CASE_ORDERS = [
  'receivedAtDesc',
  'receivedAtAsc',
  'dueDayAsc',
  'decidedAtDesc',
  'numberAsc',
] as const satisfies readonly CaseOrder[]

export const DEFAULT_ORDER: CaseOrder = 'receivedAtDesc'

export const EMPTY_STATE: ConsoleState = {
  from: null,
  to: null,
  dept: null,
  win: null,
  item: null,
  stage: null,
  state: null,
  light: null,
  due: null,
  waits: null,
  number: null,
  order: DEFAULT_ORDER,
  after: null,
  before: null,
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

type Values = LocationQuery[string] | undefined

function textOf(value: Values): string | null {
  const first = Array.isArray(value) ? value[0] : value
  return first ? first : null
}

function dayOf(value: Values): string | null {
  const text = textOf(value)
  return text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}

function oneOf<T extends string>(allowed: readonly T[], value: Values): T | null {
  const text = textOf(value)
  return allowed.find((candidate) => candidate === text) ?? null
}

/** Reads the view an address names; what an address cannot mean is left out rather than guessed. */
export function readConsoleState(query: LocationQuery): ConsoleState {
  return {
    from: dayOf(query.from),
    to: dayOf(query.to),
    dept: textOf(query.dept),
    win: textOf(query.win),
    item: textOf(query.item),
    stage: oneOf(STAGES, query.stage),
    state: oneOf(CASE_STATES, query.state),
    light: oneOf(LIGHTS, query.light),
    due: oneOf(DUE_UNKNOWN_REASONS, query.due),
    waits: oneOf(CASE_WAITS, query.waits),
    number: textOf(query.number),
    order: oneOf(CASE_ORDERS, query.order) ?? DEFAULT_ORDER,
    after: textOf(query.after),
    before: textOf(query.before),
  }
}

/** The address of a view. Defaults are left out, so the shortest address is the plain list. */
export function writeConsoleState(state: ConsoleState): LocationQueryRaw {
  const { order, ...rest } = state
  const named = Object.entries(rest).filter(([, value]) => value !== null)
  return { ...Object.fromEntries(named), ...(order === DEFAULT_ORDER ? {} : { order }) }
}

/** A changed filter or order starts again at the first page: a cursor belongs to the list it was issued for. */
export function narrow(state: ConsoleState, change: Partial<ConsoleState>): ConsoleState {
  return { ...state, ...change, after: null, before: null }
}

export function caseFilterOf(state: ConsoleState): CaseFilter {
  return {
    ...(state.number === null ? {} : { numberStartsWith: state.number }),
    ...(state.dept === null ? {} : { departmentId: state.dept }),
    ...(state.win === null ? {} : { windowId: state.win }),
    ...(state.item === null ? {} : { itemId: state.item }),
    ...(state.stage === null ? {} : { stage: state.stage }),
    ...(state.state === null ? {} : { states: [state.state] }),
    ...(state.light === null ? {} : { light: state.light }),
    ...(state.due === null ? {} : { dueUnknownReason: state.due }),
    ...(state.waits === 'extension' ? { isExtensionRequested: true } : {}),
    ...(state.waits === 'delivery' ? { isDeliveryOverdue: true } : {}),
    ...(state.from === null ? {} : { receivedFrom: state.from }),
    ...(state.to === null ? {} : { receivedTo: state.to }),
  }
}

/** The scope of the figures beside a list; without a period they speak of `today`. */
export function metricScopeOf(state: ConsoleState, today: string): MetricScope {
  const from = state.from ?? state.to ?? today
  const to = state.to ?? (state.from === null || state.from > today ? from : today)
  return {
    from,
    to,
    ...(state.dept === null ? {} : { departmentId: state.dept }),
    ...(state.win === null ? {} : { windowId: state.win }),
    ...(state.item === null ? {} : { itemId: state.item }),
    ...(state.stage === null ? {} : { stage: state.stage }),
  }
}
