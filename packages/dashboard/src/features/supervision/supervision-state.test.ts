import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import {
  ALARM_KINDS,
  PLAIN_STATE,
  REMINDER_ORIGINS,
  REMINDER_STATES,
  readSupervisionState,
  reminderFilterOf,
  type SupervisionState,
  VIEWS,
  writeSupervisionState,
} from './supervision-state.ts'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/console/supervision', component: {} }] })
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const text = orNull(fc.string({ minLength: 1, unit: 'grapheme' }))

const states: fc.Arbitrary<SupervisionState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  dept: text,
  state: orNull(fc.constantFrom(...REMINDER_STATES)),
  origin: orNull(fc.constantFrom(...REMINDER_ORIGINS)),
  after: text,
  before: text,
  month: orNull(fc.constantFrom('2026-01', '2026-12')),
  kind: orNull(fc.constantFrom(...ALARM_KINDS)),
  win: text,
  part: fc.constantFrom('numerator', 'denominator'),
})

test('any view survives being written into an address and read back', () => {
  fc.assert(
    fc.property(states, (state) => {
      const { href } = router.resolve({ path: '/console/supervision', query: writeSupervisionState(state) })
      expect(readSupervisionState(router.resolve(href).query)).toEqual(state)
    }),
    { numRuns: 200 },
  )
})

test('the plain address shows lights, and nonsense is the plain address', () => {
  expect(writeSupervisionState(PLAIN_STATE)).toEqual({})
  expect(readSupervisionState({ view: 'sounds', month: '2026-13', kind: 'noise', state: 'lost' })).toEqual(PLAIN_STATE)
  expect(reminderFilterOf({ ...PLAIN_STATE, state: 'overdue' })).toEqual({ state: 'overdue' })
})
