import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { ConsultationFilterInput, ConsultationLight, ConsultationState } from '../../graphql/generated/graphql.ts'

export const STATES = ['open', 'answered', 'withdrawn'] as const satisfies readonly ConsultationState[]
export const LIGHTS = ['red', 'yellow', 'green', 'unknown'] as const satisfies readonly ConsultationLight[]

/** What the inbox shows, all of it named by the address. */
export interface InboxState {
  /** `all` leaves the state open; the plain address shows what waits for an answer. */
  readonly state: ConsultationState | 'all'
  readonly light: ConsultationLight | null
  readonly dept: string | null
  /** The question that is open beside the list. */
  readonly id: string | null
  readonly after: string | null
  readonly before: string | null
}

export const PLAIN_INBOX: InboxState = { state: 'open', light: null, dept: null, id: null, after: null, before: null }

function textOf(value: LocationQuery[string] | undefined): string | null {
  const first = Array.isArray(value) ? value[0] : value
  return first ? first : null
}

/** Reads the view an address names; what it cannot mean is left out rather than guessed. */
export function readInboxState(query: LocationQuery): InboxState {
  const state = textOf(query.state)
  const light = textOf(query.light)
  return {
    state: ([...STATES, 'all'] as const).find((known) => known === state) ?? 'open',
    light: LIGHTS.find((known) => known === light) ?? null,
    dept: textOf(query.dept),
    id: textOf(query.id),
    after: textOf(query.after),
    before: textOf(query.before),
  }
}

/** The address of a view; what is plain is left out. */
export function writeInboxState({ state, ...rest }: InboxState): LocationQueryRaw {
  const named = Object.entries(rest).filter(([, value]) => value !== null)
  return { ...Object.fromEntries(named), ...(state === 'open' ? {} : { state }) }
}

/** A light is shown by open questions only, so it says more than the state. */
export function inboxFilterOf({ state, light, dept }: InboxState): ConsultationFilterInput {
  return {
    ...(light === null ? (state === 'all' ? {} : { state }) : { light }),
    ...(dept === null ? {} : { departmentId: dept }),
  }
}
