import { ITEM_STATES, ITEM_TYPES, type ItemState, type ItemType, PAGE_SIZE_DEFAULT, STAGES, type Stage } from '@mingchuang/schema'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { ItemsQueryVariables } from '../../graphql/generated/graphql.ts'

/** What the list of items shows, named by its address. `state` is `all` where cancelled ones stand among the others. */
export interface ItemsState {
  readonly search: string | null
  readonly dept: string | null
  readonly type: ItemType | null
  readonly stage: Stage | null
  readonly state: ItemState | 'all'
  readonly after: string | null
  readonly before: string | null
}

export const EMPTY_ITEMS: ItemsState = {
  search: null,
  dept: null,
  type: null,
  stage: null,
  state: 'inForce',
  after: null,
  before: null,
}

export const SHOWN_STATES = [...ITEM_STATES, 'all'] as const

function textOf(query: LocationQuery, key: string): string | null {
  const value = query[key]
  return typeof value === 'string' && value !== '' ? value : null
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null
}

export function readItemsState(query: LocationQuery): ItemsState {
  return {
    search: textOf(query, 'q'),
    dept: textOf(query, 'dept'),
    type: oneOf(ITEM_TYPES, textOf(query, 'type')),
    stage: oneOf(STAGES, textOf(query, 'stage')),
    state: oneOf(SHOWN_STATES, textOf(query, 'state')) ?? 'inForce',
    after: textOf(query, 'after'),
    before: textOf(query, 'before'),
  }
}

export function writeItemsState({ search, state, ...rest }: ItemsState): LocationQueryRaw {
  const parts = { q: search, ...rest, state: state === 'inForce' ? null : state }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null))
}

export function itemsVariablesOf({ search, dept, type, stage, state, after, before }: ItemsState): ItemsQueryVariables {
  return {
    ...(before === null
      ? { first: PAGE_SIZE_DEFAULT, ...(after === null ? {} : { after }) }
      : { last: PAGE_SIZE_DEFAULT, before }),
    ...(search === null ? {} : { search }),
    ...(dept === null ? {} : { departmentId: dept }),
    ...(type === null ? {} : { type }),
    ...(stage === null ? {} : { stage }),
    ...(state === 'all' ? {} : { state }),
  }
}
