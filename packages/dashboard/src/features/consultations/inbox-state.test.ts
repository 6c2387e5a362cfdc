import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inboxFilterOf, LIGHTS, PLAIN_INBOX, readInboxState, STATES, writeInboxState } from './inbox-state.ts'

test('every view survives the way into the address and back', () => {
  const text = fc.option(fc.string({ minLength: 1 }), { nil: null })
  const views = fc.record({
    state: fc.constantFrom(...STATES, 'all' as const),
    light: fc.option(fc.constantFrom(...LIGHTS), { nil: null }),
    dept: text,
    id: text,
    after: text,
    before: text,
  })
  fc.assert(
    fc.property(views, (view) => {
      const written = Object.entries(writeInboxState(view)).map(([key, value]) => [key, String(value)])
      expect(readInboxState(Object.fromEntries(written))).toEqual(view)
    }),
  )
})

test('the plain address shows what waits for an answer, and nonsense is the plain address', () => {
  expect(writeInboxState(PLAIN_INBOX)).toEqual({})
  expect(readInboxState({ state: 'gone', light: 'blue' })).toEqual(PLAIN_INBOX)
  expect(inboxFilterOf({ ...PLAIN_INBOX, light: 'red' })).toEqual({ light: 'red' })
})
