import { CASE_TRANSITIONS, type CaseEventKind, type CaseState } from '@mingchuang/schema'
import { describe, expect, test } from 'vitest'
import { nextMove, type SeenCase } from './case-policy.ts'

const NOW_MS = Date.parse('2026-11-23T02:00:00Z')

const seenCase = (changes: Partial<SeenCase> = {}): SeenCase => ({
  id: 'case-1',
  number: 'DEMO20261123-A01-0001',
  version: 1,
  state: 'received',
  kind: 'instant',
  receivedAt: '2026-11-23T01:50:00Z',
  acceptedAt: null,
  decidedAt: null,
  promisedLimitWorkingDays: 0,
  remainingWorkingDays: null,
  currentStep: null,
  events: [{ kind: 'received', at: '2026-11-23T01:50:00Z' }],
  ...changes,
})

const EVENT_OF: Readonly<Record<string, CaseEventKind>> = {
  requestSupplement: 'supplementRequested',
  recordSupplement: 'supplemented',
  acceptCase: 'accepted',
  refuseCase: 'refused',
  startStep: 'stepStarted',
  finishStep: 'stepFinished',
  pauseCase: 'paused',
  resumeCase: 'resumed',
  decideCase: 'decided',
  deliverCase: 'delivered',
}

/** What the hall makes of a move, by the transitions of its own rules. */
function afterMove(seen: SeenCase, operation: string, input: Readonly<Record<string, unknown>>, atMs: number): SeenCase {
  const kind = EVENT_OF[operation]
  if (kind === undefined) throw new Error(`No event belongs to ${operation}.`)
  const possible: Partial<Record<CaseEventKind, CaseState>> = CASE_TRANSITIONS[seen.state]
  const state = possible[kind]
  if (state === undefined) throw new Error(`${operation} is impossible in state ${seen.state}.`)
  const at = new Date(atMs).toISOString()
  return {
    ...seen,
    state,
    version: seen.version + 1,
    currentStep: kind === 'stepStarted' ? String(input.step) : kind === 'stepFinished' ? null : seen.currentStep,
    events: [...seen.events, { kind, at }],
    ...(kind === 'accepted' ? { acceptedAt: at, remainingWorkingDays: seen.promisedLimitWorkingDays } : {}),
    ...(kind === 'decided' ? { decidedAt: at } : {}),
  }
}

describe('what a clerk does next', () => {
  test('never asks for an impossible transition and ends every case, whatever its number', () => {
    const ends = new Map<string, number>()
    for (let serial = 0; serial < 2_000; serial += 1) {
      const isInstant = serial % 2 === 0
      let seen = seenCase({
        number: `DEMO20261123-A01-${serial}`,
        kind: isInstant ? 'instant' : 'promised',
        promisedLimitWorkingDays: isInstant ? 0 : 5,
      })
      let nowMs = NOW_MS
      for (let turn = 0; turn < 60 && seen.state !== 'delivered' && seen.state !== 'refused'; turn += 1) {
        const move = nextMove(seen, nowMs, 1)
        if (move === undefined) {
          // Another day: one working day less remains.
          nowMs += 86_400_000
          const { remainingWorkingDays } = seen
          seen = { ...seen, remainingWorkingDays: remainingWorkingDays === null ? null : remainingWorkingDays - 1 }
          continue
        }
        expect(move.input).toMatchObject({ caseId: seen.id, version: seen.version })
        nowMs = Math.max(nowMs, move.dueAtMs ?? nowMs)
        seen = afterMove(seen, move.operation, move.input, nowMs)
      }
      ends.set(seen.state, (ends.get(seen.state) ?? 0) + 1)
    }
    expect(ends.get('delivered')).toBeGreaterThan(1_900)
    expect(ends.get('refused')).toBeGreaterThan(0)
    // A few are begun and never decided: what red lights are made of.
    expect(ends.get('accepted')).toBeLessThan(40)
  })

  test('is the same whenever it is asked, so that a killed simulator repeats its requests', () => {
    const seen = seenCase()
    expect(nextMove(seen, NOW_MS, 1)).toEqual(nextMove(seen, NOW_MS + 5_000, 1))
  })

  test('comes sooner at a higher speed', () => {
    const seen = seenCase()
    const slow = nextMove(seen, NOW_MS, 1)?.dueAtMs ?? Number.NaN
    const fast = nextMove(seen, NOW_MS, 20)?.dueAtMs ?? Number.NaN
    const receivedMs = Date.parse(seen.receivedAt)
    expect((slow - receivedMs) / (fast - receivedMs)).toBeCloseTo(20, 5)
  })

  test('leaves what waited overnight to its turn', () => {
    const yesterday = seenCase({
      state: 'decided',
      decidedAt: '2026-11-22T08:00:00Z',
      events: [{ kind: 'decided', at: '2026-11-22T08:00:00Z' }],
    })
    expect(nextMove(yesterday, NOW_MS, 1)).toMatchObject({ operation: 'deliverCase', dueAtMs: undefined })
  })
})
