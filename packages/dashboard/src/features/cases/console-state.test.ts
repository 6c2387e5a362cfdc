import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import {
  CASE_ORDERS,
  CASE_STATES,
  CASE_WAITS,
  type ConsoleState,
  caseFilterOf,
  DUE_UNKNOWN_REASONS,
  EMPTY_STATE,
  LIGHTS,
  metricScopeOf,
  narrow,
  readConsoleState,
  STAGES,
  writeConsoleState,
} from './console-state.ts'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/console', component: {} }] })

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const day = fc
  .date({ min: new Date('2007-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const text = fc.string({ minLength: 1, unit: 'grapheme' })

const states: fc.Arbitrary<ConsoleState> = fc.record({
  from: orNull(day),
  to: orNull(day),
  dept: orNull(text),
  win: orNull(text),
  item: orNull(text),
  stage: orNull(fc.constantFrom(...STAGES)),
  state: orNull(fc.constantFrom(...CASE_STATES)),
  light: orNull(fc.constantFrom(...LIGHTS)),
  due: orNull(fc.constantFrom(...DUE_UNKNOWN_REASONS)),
  waits: orNull(fc.constantFrom(...CASE_WAITS)),
  number: orNull(text),
  order: fc.constantFrom(...CASE_ORDERS),
  after: orNull(text),
  before: orNull(text),
})

test('any view survives being written into an address and read back', () => {
  fc.assert(
    fc.property(states, (state) => {
      const { href } = router.resolve({ path: '/console', query: writeConsoleState(state) })
      expect(readConsoleState(router.resolve(href).query)).toEqual(state)
    }),
    { numRuns: 200 },
  )
})

test('the plain list has the shortest address', () => {
  expect(writeConsoleState(EMPTY_STATE)).toEqual({})
})

test('nonsense in an address is left out', () => {
  const query = { from: '2026-13-45', light: 'purple', order: 'sideways', state: '', number: ['A1', 'A2'] }
  expect(readConsoleState(query)).toEqual({ ...EMPTY_STATE, number: 'A1' })
})

test('a changed filter starts again at the first page', () => {
  const deep = { ...EMPTY_STATE, light: 'red', after: 'cursor' } as const
  expect(narrow(deep, { light: 'yellow' })).toEqual({ ...EMPTY_STATE, light: 'yellow' })
})

test('an empty view filters nothing', () => {
  expect(caseFilterOf(EMPTY_STATE)).toEqual({})
})

test.each([
  [
    { from: null, to: null },
    { from: '2026-11-20', to: '2026-11-20' },
  ],
  [
    { from: '2026-11-01', to: null },
    { from: '2026-11-01', to: '2026-11-20' },
  ],
  [
    { from: null, to: '2026-10-31' },
    { from: '2026-10-31', to: '2026-10-31' },
  ],
  [
    { from: '2026-12-01', to: null },
    { from: '2026-12-01', to: '2026-12-01' },
  ],
])('the figures beside %o speak of %o', (period, scope) => {
  expect(metricScopeOf({ ...EMPTY_STATE, ...period }, '2026-11-20')).toEqual(scope)
})
