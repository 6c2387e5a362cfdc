import { ITEM_TYPES, STAGES } from '@mingchuang/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_ITEMS, type ItemsState, itemsVariablesOf, readItemsState, SHOWN_STATES, writeItemsState } from './items-state.ts'

const text = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null })
const state: fc.Arbitrary<ItemsState> = fc.record({
  search: text,
  dept: text,
  type: fc.option(fc.constantFrom(...ITEM_TYPES), { nil: null }),
  stage: fc.option(fc.constantFrom(...STAGES), { nil: null }),
  state: fc.constantFrom(...SHOWN_STATES),
  after: text,
  before: text,
})

test('every view of the list comes back from its address', () => {
  fc.assert(
    fc.property(state, (shown) => {
      expect(readItemsState(writeItemsState(shown) as Record<string, string>)).toEqual(shown)
    }),
  )
})

test('an address that says nothing, or nonsense, is the plain list of items in force', () => {
  expect(readItemsState({})).toEqual(EMPTY_ITEMS)
  expect(readItemsState({ type: 'nonsense', state: ['a', 'b'], q: '' })).toEqual(EMPTY_ITEMS)
  expect(itemsVariablesOf(EMPTY_ITEMS)).toEqual({ first: 50, state: 'inForce' })
})
