import { expect, test } from 'vitest'
import { linkState } from './link-state.ts'

test.each([
  { connected: true, ageMs: null, state: 'connecting' },
  { connected: true, ageMs: 2_000, state: 'live' },
  { connected: true, ageMs: 15_000, state: 'live' },
  { connected: true, ageMs: 15_001, state: 'late' },
  { connected: true, ageMs: 60_001, state: 'stale' },
  { connected: false, ageMs: 1_000, state: 'down' },
  { connected: false, ageMs: 60_001, state: 'stale' },
  { connected: false, ageMs: null, state: 'down' },
] as const)('connected=$connected and $ageMs ms old is $state', ({ connected, ageMs, state }) => {
  expect(linkState(connected, ageMs)).toBe(state)
})
