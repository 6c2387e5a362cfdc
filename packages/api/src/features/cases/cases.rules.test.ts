import {
  CASE_EVENT_KINDS,
  CASE_STATES,
  CASE_TRANSITIONS,
  type CaseEventKind,
  type CaseState,
  DEFAULT_OFFICE_HOURS,
} from '@mingchuang/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../platform/domain-error.ts'
import { stateCouncilCalendar } from '../calendar/index.ts'
import type { CaseEvent, CaseTerms } from './case-event.ts'
import { type CountedCase, measuresOf } from './cases.measures.ts'
import { assertMayFollow, assertTransition, foldCase, isOpen } from './cases.rules.ts'

const WINDOW = '00000000-0000-7000-8000-000000000001'
const SECOND_WINDOW = '00000000-0000-7000-8000-000000000002'
const ITEM = '00000000-0000-7000-8000-0000000000aa'
const TERMS: CaseTerms = {
  itemVersion: 1,
  kind: 'promised',
  promisedLimitWorkingDays: 5,
  statutoryLimitWorkingDays: 20,
}
const context = { calendar: stateCouncilCalendar(), officeHours: DEFAULT_OFFICE_HOURS, terms: TERMS }

/** '09-26 10:00' in the year 2014, or a full day, in Shanghai. */
function at(text: string): Date {
  return new Date(`${text.length > 11 ? '' : '2014-'}${text.replace(' ', 'T')}:00+08:00`)
}

function history(...told: (readonly [kind: CaseEventKind, at: string, more?: Partial<CaseEvent>])[]): CaseEvent[] {
  return told.map(([kind, time, more], index) => ({
    seq: index + 1,
    kind,
    at: at(time),
    origin: 'command',
    windowId: WINDOW,
    staffId: null,
    step: null,
    detail: {},
    ...more,
  }))
}

const fold = (...told: Parameters<typeof history>) => foldCase(history(...told), context)

describe('the legal clock of a case', () => {
  it.each([
    ['2014-09-26 10:00', 5, '2014-10-09'],
    ['2014-09-26 10:00', 28, '2014-11-10'],
    ['2014-01-24 10:00', 5, '2014-01-30'],
    ['2014-04-30 10:00', 3, '2014-05-06'],
    ['2014-04-30 10:00', 0, '2014-04-30'],
    // 00:30 in Shanghai is still the day before in UTC.
    ['2014-04-30 00:30', 0, '2014-04-30'],
  ])('makes a case accepted at %s under a limit of %i due on %s', (acceptedAt, limit, due) => {
    const terms = { ...TERMS, promisedLimitWorkingDays: limit }
    const projection = fold(['received', acceptedAt], ['accepted', acceptedAt, { detail: { terms } }])
    expect(projection).toMatchObject({ state: 'accepted', promisedDueDay: due, dueUnknownReason: null })
  })

  it('has no due day before acceptance, and nothing unknown about it', () => {
    const projection = fold(['received', '09-26 10:00'])
    expect(projection).toMatchObject({ promisedDueDay: null, statutoryDueDay: null, dueUnknownReason: null })
  })

  it('does not know a due day in an unpublished year, but knows the nearer one', () => {
    const projection = fold(['received', '2026-12-23 10:00'], ['accepted', '2026-12-23 10:00'])
    expect(projection).toMatchObject({
      promisedDueDay: '2026-12-30',
      statutoryDueDay: null,
      dueUnknownReason: null,
    })
    const later = fold(['received', '2026-12-30 10:00'], ['accepted', '2026-12-30 10:00'])
    expect(later).toMatchObject({ promisedDueDay: null, dueUnknownReason: 'calendarNotPublished' })
  })

  it('tells a case without a limit from one without a calendar', () => {
    const terms = { ...TERMS, promisedLimitWorkingDays: null, statutoryLimitWorkingDays: null }
    const projection = fold(['received', '09-26 10:00'], ['accepted', '09-26 10:00', { detail: { terms } }])
    expect(projection).toMatchObject({ promisedDueDay: null, dueUnknownReason: 'noLimit' })
  })

  it('stands on (pause day, resume day] and has no due day meanwhile', () => {
    const told = [
      ['received', '09-01 09:00'],
      ['accepted', '09-01 09:00'],
      ['paused', '09-03 09:00', { detail: { reason: 'inspection', notice: '第 1 号' } }],
    ] as const
    const paused = fold(...told)
    expect(paused).toMatchObject({
      state: 'paused',
      pausedSince: '2014-09-03',
      promisedDueDay: null,
      dueUnknownReason: null,
    })
    // 2 and 3 September count, then 10 September is the last standing day: 11, 12 and 15 make five.
    const resumed = fold(...told, ['resumed', '09-10 15:00'])
    expect(resumed).toMatchObject({ state: 'accepted', pausedSince: null, promisedDueDay: '2014-09-15' })
  })

  it('is lengthened by an extension under both limits', () => {
    const projection = fold(
      ['received', '09-01 09:00'],
      ['accepted', '09-01 09:00'],
      ['extended', '09-02 09:00', { detail: { workingDays: 10, reason: '案情复杂' } }],
    )
    expect(projection).toMatchObject({
      extendedWorkingDays: 10,
      promisedLimitWorkingDays: 5,
      promisedDueDay: '2014-09-23',
      // 21 working days are left of September, 17 October is the ninth of the next month.
      statutoryDueDay: '2014-10-17',
    })
  })

  it('keeps a due day that the source of a log states', () => {
    const stated = { terms: { ...TERMS, promisedLimitWorkingDays: null }, promisedDueDay: '2014-09-20' }
    const told = [
      ['received', '09-01 09:00', { origin: 'logCase' }],
      ['accepted', '09-01 09:00', { origin: 'logCase', detail: stated }],
    ] as const
    expect(fold(...told)).toMatchObject({ promisedDueDay: '2014-09-20', dueUnknownReason: null })
    const decided = fold(...told, ['decided', '09-20 23:59', { origin: 'logRow' }])
    expect(decided).toMatchObject({ decidedOnTime: true, usedWorkingDays: 13 })
  })

  it('measures use and handling without the time it stood', () => {
    const projection = fold(
      ['received', '09-01 08:30'],
      ['accepted', '09-01 09:00'],
      ['paused', '09-02 10:00', { detail: { reason: 'testing', notice: '第 2 号' } }],
      ['resumed', '09-04 11:00'],
      ['decided', '09-05 09:30'],
    )
    // Monday 9:00–12:00 and 13:00–17:00, Tuesday 8:30–10:00, Thursday 11:00–12:00 and 13:00–17:00, Friday 8:30–9:30.
    expect(projection).toMatchObject({
      usedWorkingDays: 2,
      handlingMinutes: 180 + 240 + 90 + 60 + 240 + 60,
      decidedOnTime: true,
    })
  })
})

describe('places and people', () => {
  it('stay where a thing happened while the case moves on', () => {
    const projection = fold(
      ['received', '09-01 09:00', { staffId: 'a' }],
      ['accepted', '09-01 10:00', { staffId: 'a' }],
      ['transferred', '09-02 09:00', { windowId: SECOND_WINDOW, staffId: null }],
      ['decided', '09-03 09:00', { windowId: SECOND_WINDOW, staffId: 'b' }],
    )
    expect(projection).toMatchObject({
      receivedWindowId: WINDOW,
      acceptedWindowId: WINDOW,
      windowId: SECOND_WINDOW,
      decidedWindowId: SECOND_WINDOW,
      staffId: 'b',
    })
  })

  it('do not change by a reminder', () => {
    const projection = fold(
      ['received', '09-01 09:00', { staffId: 'a' }],
      ['reminded', '09-02 09:00', { windowId: null, staffId: 'supervisor' }],
    )
    expect(projection).toMatchObject({ windowId: WINDOW, staffId: 'a', state: 'received', version: 2 })
  })
})

describe('a history from a log', () => {
  it('is folded in the order of time, and of its rows at one time', () => {
    const events = history(['decided', '09-03 09:00'], ['accepted', '09-01 09:00'], ['received', '09-01 09:00']).map(
      (event, index) => ({ ...event, seq: 3 - index }),
    )
    expect(foldCase(events, context)).toMatchObject({ state: 'decided', receivedDay: '2014-09-01', usedWorkingDays: 2 })
  })

  it('may decide without having accepted, and then has used nothing', () => {
    const projection = fold(['received', '09-01 09:00'], ['decided', '09-03 09:00'])
    expect(projection).toMatchObject({
      state: 'decided',
      acceptedAt: null,
      usedWorkingDays: null,
      handlingMinutes: null,
      decidedOnTime: null,
      endedDay: '2014-09-03',
    })
  })

  it('does not reopen what has ended, but keeps counting its events', () => {
    const projection = fold(
      ['received', '09-01 09:00'],
      ['accepted', '09-01 09:00'],
      ['decided', '09-02 09:00', { detail: { decision: 'approved' } }],
      ['stepStarted', '09-03 09:00', { step: '归档', windowId: SECOND_WINDOW }],
      ['decided', '09-04 09:00', { detail: { decision: 'rejected' } }],
      ['accepted', '09-05 09:00'],
    )
    expect(projection).toMatchObject({
      state: 'decided',
      decision: 'approved',
      decidedDay: '2014-09-02',
      currentStep: null,
      windowId: WINDOW,
      version: 6,
    })
  })

  it('ends a pause by what follows it', () => {
    const projection = fold(
      ['received', '09-01 09:00'],
      ['accepted', '09-01 09:00'],
      ['paused', '09-02 09:00'],
      ['decided', '09-10 09:00'],
    )
    expect(projection).toMatchObject({ state: 'decided', pausedSince: null, usedWorkingDays: 1, decidedOnTime: true })
  })
})

describe('the limit of a step', () => {
  const step = (time: string, limit: number | undefined, more: Partial<CaseEvent> = {}) =>
    [
      'stepStarted',
      time,
      { step: '现场核查', detail: { ...(limit !== undefined && { stepLimitWorkingDays: limit }) }, ...more },
    ] as const

  it.each([
    ['09-26 10:00', 1, '2014-09-28'],
    ['09-30 10:00', 1, '2014-10-08'],
    ['09-30 10:00', 0, '2014-09-30'],
  ])('makes a step begun at %s with %i working days due on %s', (time, limit, due) => {
    const projection = fold(['received', '09-26 09:00'], ['accepted', '09-26 09:00'], step(time, limit))
    expect(projection).toMatchObject({ currentStepLimitWorkingDays: limit, currentStepDueDay: due })
  })

  it('is passed over by the days on which the clock stands, and is not lengthened by an extension', () => {
    const begun = [['received', '09-01 09:00'], ['accepted', '09-01 09:00'], step('09-02 09:00', 3)] as const
    expect(fold(...begun, ['paused', '09-03 09:00'])).toMatchObject({ currentStepDueDay: null })
    // One of three days was used when the clock stopped; the other two follow its resumption on a Wednesday.
    const resumed = [...begun, ['paused', '09-03 09:00'], ['resumed', '09-10 09:00']] as const
    expect(fold(...resumed)).toMatchObject({ currentStepDueDay: '2014-09-12' })
    const extended = fold(...resumed, ['extended', '09-10 10:00', { detail: { workingDays: 5 } }])
    expect(extended).toMatchObject({ currentStepDueDay: '2014-09-12', extendedWorkingDays: 5 })
  })

  it('ends with the step, with the case, and is none where none was stated', () => {
    const begun = [['received', '09-01 09:00'], ['accepted', '09-01 09:00'], step('09-02 09:00', 3)] as const
    const none = { currentStepLimitWorkingDays: null, currentStepDueDay: null }
    expect(fold(...begun, ['stepFinished', '09-03 09:00', { step: '现场核查' }])).toMatchObject(none)
    expect(fold(...begun, ['decided', '09-03 09:00', { detail: { decision: 'approved' } }])).toMatchObject(none)
    const unlimited = fold(['received', '09-01 09:00'], ['accepted', '09-01 09:00'], step('09-02 09:00', undefined))
    expect(unlimited).toMatchObject({ ...none, currentStep: '现场核查' })
  })

  it('survives a log in which the clock stood when the step began', () => {
    const projection = fold(
      ['received', '09-01 09:00'],
      ['accepted', '09-01 09:00'],
      ['paused', '09-02 09:00'],
      step('09-04 09:00', 1),
      ['resumed', '09-09 09:00'],
    )
    expect(projection).toMatchObject({ state: 'accepted', currentStepDueDay: '2014-09-10' })
  })
})

describe('a command', () => {
  it.each(CASE_STATES)('may add to a case that is %s exactly what the table of transitions says', (state) => {
    const possible: Partial<Record<CaseEventKind, CaseState>> = CASE_TRANSITIONS[state]
    for (const kind of CASE_EVENT_KINDS) {
      const next = possible[kind]
      if (next === undefined) expect(() => assertTransition(state, kind)).toThrow(DomainError)
      else expect(assertTransition(state, kind)).toBe(next)
    }
  })

  it('is refused before the last event, and where its step is not under way', () => {
    const before = fold(['received', '09-01 09:00'], ['accepted', '09-02 09:00'])
    const next = (kind: CaseEventKind, time: string, step: string | null = null) => {
      const [event] = history([kind, time, { step }])
      if (event === undefined) throw new Error('no event')
      return () => assertMayFollow(before, event)
    }
    expect(next('decided', '09-02 08:59')).toThrow(expect.objectContaining({ code: 'CONTRADICTORY_DATES' }))
    expect(next('stepFinished', '09-03 09:00', '审查')).toThrow(expect.objectContaining({ code: 'IMPOSSIBLE_TRANSITION' }))
    expect(next('stepStarted', '09-03 09:00', '审查')).not.toThrow()
  })
})

const step = fc.record({
  kind: fc.constantFrom(...CASE_EVENT_KINDS),
  minutes: fc.nat(20_000),
  windowId: fc.constantFrom(WINDOW, SECOND_WINDOW),
  name: fc.constantFrom('初审', '复审'),
  workingDays: fc.integer({ min: 1, max: 10 }),
})

/** Any history at all: what comes out of a badly kept log. */
const anyHistory = fc.array(step, { minLength: 1, maxLength: 25 }).map((steps) => {
  let time = at('2013-11-04 09:00').getTime()
  return steps.map(({ kind, minutes, windowId, name, workingDays }, index): CaseEvent => {
    time += minutes * 60_000
    return {
      seq: index + 1,
      kind,
      at: new Date(time),
      origin: 'logRow',
      windowId,
      staffId: null,
      step: kind === 'stepStarted' || kind === 'stepFinished' ? name : null,
      detail: kind === 'extended' ? { workingDays } : {},
    }
  })
})

/** The same events, of which only those are kept that a command would have been allowed to add. */
function allowed(events: readonly CaseEvent[]): CaseEvent[] {
  const [first] = events
  if (first === undefined) return []
  const kept: CaseEvent[] = [{ ...first, seq: 1, kind: 'received', step: null, detail: {} }]
  for (const event of events.slice(1)) {
    const next = { ...event, seq: kept.length + 1 }
    try {
      assertMayFollow(foldCase(kept, context), next)
    } catch (error) {
      if (error instanceof DomainError) continue
      throw error
    }
    kept.push(next)
  }
  return kept
}

const counted = (events: readonly CaseEvent[]): CountedCase => ({ ...foldCase(events, context), itemId: ITEM })

describe('for any history', () => {
  it('the fold gives an answer that does not contradict itself', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const projection = foldCase(events, context)
        expect(projection.version).toBe(events.length)
        expect(projection.endedAt === null).toBe(isOpen(projection.state))
        if (projection.decidedAt === null) expect(projection.decision).toBeNull()
        expect(projection.usedWorkingDays ?? 0).toBeGreaterThanOrEqual(0)
        expect(projection.handlingMinutes ?? 0).toBeGreaterThanOrEqual(0)
        expect(projection.pausedSince === null).toBe(projection.state !== 'paused')
        if (projection.decidedDay !== null && projection.promisedDueDay !== null)
          expect(projection.decidedOnTime).toBe(projection.decidedDay <= projection.promisedDueDay)
      }),
    )
  })

  it('the order in which events are handed over does not matter', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        expect(foldCase(events.toReversed(), context)).toEqual(foldCase(events, context))
      }),
    )
  })

  it('a history of commands follows the table of transitions', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const kept = allowed(events)
        const state = kept.slice(1).reduce<CaseState>((reached, { kind }) => assertTransition(reached, kind), 'received')
        expect(foldCase(kept, context).state).toBe(state)
      }),
    )
  })

  it('what each event moves adds up to what the whole history moves', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const stepwise = events.flatMap((_, index) => {
          const before = index === 0 ? undefined : counted(events.slice(0, index))
          return measuresOf(before, counted(events.slice(0, index + 1)))
        })
        expect(totals(stepwise)).toEqual(totals(measuresOf(undefined, counted(events))))
      }),
    )
  })
})

/** Sums by measure and place; places where nothing is left are dropped. */
function totals(deltas: ReturnType<typeof measuresOf>): Map<string, number> {
  const sums = new Map<string, number>()
  const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount)
  for (const { day, windowId, bin, amounts, handling } of deltas) {
    for (const [measure, amount] of Object.entries(amounts)) {
      add(`${day} ${windowId} ${measure}`, amount)
      if (bin !== undefined) add(`${day} ${windowId} ${bin} ${measure}`, amount)
    }
    if (handling !== undefined) add(`${day} ${windowId} bucket ${handling.bucket}`, handling.cases)
  }
  return new Map([...sums].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}
