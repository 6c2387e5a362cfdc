import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALENDAR_2014 } from './calendar.fixture.ts'
import {
  type ClockFacts,
  dayLedger,
  elapsedWorkingDays,
  isOnTime,
  lightOf,
  type Pause,
  readClock,
  remainingWorkingDays,
  yellowDay,
} from './legal-clock.ts'
import { addDays, dayNumberOf, dayOfNumber, type IsoDay } from './shanghai-time.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const facts = (changes: Partial<ClockFacts> = {}): ClockFacts => ({
  acceptedDay: '2014-03-03',
  pauses: [],
  extensions: [],
  promisedLimit: 5,
  statutoryLimit: 20,
  ...changes,
})

const lightOn = (day: IsoDay, changes: Partial<ClockFacts> = {}, hasStepOverrun = false) => {
  const given = facts(changes)
  const limit = given.promisedLimit ?? 0
  const reading = readClock(CALENDAR_2014, given, day)
  const due = reading.promised?.due ?? { kind: 'unknown', missingYear: 2015 }
  const yellow = yellowDay(CALENDAR_2014, limit, given.acceptedDay, given.pauses)
  return lightOf({ due, yellow, isPaused: reading.isPaused, hasStepOverrun }, day)
}

describe('the day ledger', () => {
  it('shows every date once, against both limits', () => {
    const ledger = dayLedger(
      CALENDAR_2014,
      facts({
        acceptedDay: '2014-09-25',
        promisedLimit: 3,
        statutoryLimit: 4,
        pauses: [{ pauseDay: '2014-10-08', resumeDay: '2014-10-09', notice: 'N-1' }],
        extensions: [{ grantedDay: '2014-10-10', workingDays: 1, notice: 'E-1' }],
      }),
      '2014-10-13',
    )
    expect(
      ledger.map(({ day, kind, countedSoFar, remainingPromised, remainingStatutory }) => [
        day.slice(5),
        kind,
        countedSoFar,
        remainingPromised,
        remainingStatutory,
      ]),
    ).toEqual([
      ['09-25', 'accepted', 0, 3, 4],
      ['09-26', 'worked', 1, 2, 3],
      ['09-27', 'weekend', 1, 2, 3],
      ['09-28', 'makeUp', 2, 1, 2],
      ['09-29', 'worked', 3, 0, 1],
      ['09-30', 'worked', 4, -1, 0],
      ['10-01', 'holiday', 4, -1, 0],
      ['10-02', 'holiday', 4, -1, 0],
      ['10-03', 'holiday', 4, -1, 0],
      ['10-04', 'holiday', 4, -1, 0],
      ['10-05', 'holiday', 4, -1, 0],
      ['10-06', 'holiday', 4, -1, 0],
      ['10-07', 'holiday', 4, -1, 0],
      ['10-08', 'worked', 5, -2, -1],
      ['10-09', 'paused', 5, -2, -1],
      ['10-10', 'worked', 6, -2, -1],
      ['10-11', 'makeUp', 7, -3, -2],
      ['10-12', 'weekend', 7, -3, -2],
      ['10-13', 'worked', 8, -4, -3],
    ])
    expect(ledger.find(({ kind }) => kind === 'paused')).toMatchObject({ notice: 'N-1', calendarKind: 'workday' })
  })

  it('marks the days that only an extension leaves within the limit, with its notice', () => {
    const extensions = [{ grantedDay: '2014-03-07', workingDays: 2, notice: 'E-1' }]
    const ledger = dayLedger(CALENDAR_2014, facts({ extensions }), '2014-03-13')
    const extended = ledger.filter(({ kind }) => kind === 'extended')
    expect(extended.map(({ day, notice, remainingPromised }) => [day, notice, remainingPromised])).toEqual([
      ['2014-03-11', 'E-1', 1],
      ['2014-03-12', 'E-1', 0],
    ])
    expect(ledger.at(-1)).toMatchObject({ kind: 'worked', remainingPromised: -1 })
  })

  it('stops counting at the first unpublished day, unless the clock stands there', () => {
    const running = dayLedger(CALENDAR_2014, facts({ acceptedDay: '2014-12-30' }), '2015-01-02')
    expect(running.map(({ kind, countedSoFar }) => [kind, countedSoFar])).toEqual([
      ['accepted', 0],
      ['worked', 1],
      ['unknown', undefined],
      ['unknown', undefined],
    ])
    const pauses = [{ pauseDay: '2014-12-31', resumeDay: null }]
    const paused = dayLedger(CALENDAR_2014, facts({ acceptedDay: '2014-12-30', pauses }), '2015-01-02')
    expect(paused.map(({ kind, countedSoFar }) => [kind, countedSoFar])).toEqual([
      ['accepted', 0],
      ['worked', 1],
      ['paused', 1],
      ['paused', 1],
    ])
  })

  it('refuses overlapping pauses and impossible extensions', () => {
    const overlap = [
      { pauseDay: '2014-03-04', resumeDay: '2014-03-10' },
      { pauseDay: '2014-03-06', resumeDay: null },
    ]
    expect(() => dayLedger(CALENDAR_2014, facts({ pauses: overlap }), '2014-03-20')).toThrowError(refusal('CONTRADICTORY_DATES'))
    for (const [grantedDay, workingDays, code] of [
      ['2014-03-05', 0, 'INVALID_INPUT'],
      ['2014-03-01', 5, 'CONTRADICTORY_DATES'],
    ] as const) {
      const given = facts({ extensions: [{ grantedDay, workingDays }] })
      expect(() => dayLedger(CALENDAR_2014, given, '2014-03-20')).toThrowError(refusal(code))
      expect(() => readClock(CALENDAR_2014, given, '2014-03-20')).toThrowError(refusal(code))
    }
  })
})

describe('the clock', () => {
  it('knows what remains even where the due day is not published', () => {
    const { promised, statutory } = readClock(CALENDAR_2014, facts({ acceptedDay: '2014-12-26' }), '2014-12-30')
    expect(promised).toEqual({
      limitWorkingDays: 5,
      due: { kind: 'unknown', missingYear: 2015 },
      remainingWorkingDays: 3,
      isOverdue: false,
    })
    expect(statutory?.remainingWorkingDays).toBe(18)
  })

  it('says nothing about a day it cannot count', () => {
    const { elapsed, promised } = readClock(CALENDAR_2014, facts({ acceptedDay: '2014-12-26' }), '2015-01-05')
    expect(elapsed).toEqual({ kind: 'unknown', missingYear: 2015 })
    expect(promised).toMatchObject({ remainingWorkingDays: undefined, isOverdue: undefined })
  })

  it('does not look at a resumption or an extension that lies ahead', () => {
    const given = facts({
      pauses: [{ pauseDay: '2014-03-05', resumeDay: '2014-03-12' }],
      extensions: [{ grantedDay: '2014-03-14', workingDays: 10 }],
    })
    expect(readClock(CALENDAR_2014, given, '2014-03-10')).toMatchObject({
      isPaused: true,
      promised: { limitWorkingDays: 5, due: { kind: 'paused', since: '2014-03-05' }, remainingWorkingDays: 3 },
    })
    expect(readClock(CALENDAR_2014, given, '2014-03-14')).toMatchObject({ isPaused: false, promised: { limitWorkingDays: 15 } })
  })

  it('has no reading for a limit the case does not have', () => {
    expect(readClock(CALENDAR_2014, facts({ promisedLimit: null }), '2014-03-05')).toMatchObject({
      promised: null,
      statutory: { limitWorkingDays: 20 },
    })
  })

  it('leaves cases without a known due day out of on-time', () => {
    expect(isOnTime({ kind: 'known', day: '2014-03-10' }, '2014-03-10')).toBe(true)
    expect(isOnTime({ kind: 'known', day: '2014-03-10' }, '2014-03-11')).toBe(false)
    expect(isOnTime({ kind: 'unknown', missingYear: 2015 }, '2014-03-11')).toBeUndefined()
  })
})

describe('the light of an open case', () => {
  // accepted Mon 3 March + 5 = due Mon 10 March; one day remains from Fri 7 March on
  it.each([
    ['2014-03-03', 'green'],
    ['2014-03-06', 'green'],
    ['2014-03-07', 'yellow'],
    ['2014-03-09', 'yellow'],
    ['2014-03-10', 'yellow'],
    ['2014-03-11', 'red'],
  ])('on %s is %s', (day, light) => {
    expect(lightOn(day)).toBe(light)
  })

  it('is red on the free day after a due Friday, although 0 days remain and none is exceeded', () => {
    expect(readClock(CALENDAR_2014, facts({ promisedLimit: 4 }), '2014-03-08').promised).toMatchObject({
      remainingWorkingDays: 0,
      isOverdue: true,
    })
    expect(lightOn('2014-03-08', { promisedLimit: 4 })).toBe('red')
  })

  it('is paused while the clock stands, and red when the limit had run out before', () => {
    const pauses = [{ pauseDay: '2014-03-05', resumeDay: null }]
    expect(lightOn('2014-03-31', { pauses })).toBe('paused')
    expect(lightOn('2014-03-31', { pauses, promisedLimit: 1 })).toBe('red')
  })

  it('is unknown without a due day', () => {
    expect(lightOn('2014-12-30', { acceptedDay: '2014-12-26' })).toBe('unknown')
  })

  it('is yellow when a step overruns its own limit', () => {
    expect(lightOn('2014-03-04', {}, true)).toBe('yellow')
  })

  it('takes a share of the limit as threshold', () => {
    expect(yellowDay(CALENDAR_2014, 5, '2014-03-03', [], { kind: 'share', share: 0.4 })).toEqual({
      kind: 'known',
      day: '2014-03-06',
    })
    expect(yellowDay(CALENDAR_2014, 1, '2014-03-03', [], { kind: 'workingDays', workingDays: 9 })).toEqual({
      kind: 'known',
      day: '2014-03-03',
    })
  })
})

describe('the clock against a walk day by day', () => {
  const first = dayNumberOf('2013-12-20')
  const last = dayNumberOf('2015-01-10')
  const history = fc
    .record({
      acceptedDay: fc.integer({ min: first, max: last }),
      gaps: fc.array(fc.nat(12), { maxLength: 7 }),
      limit: fc.nat(60),
      span: fc.nat(90),
    })
    .map(({ acceptedDay, gaps, limit, span }) => ({
      acceptedDay: dayOfNumber(acceptedDay),
      pauses: pausesFrom(acceptedDay, gaps),
      limit,
      until: dayOfNumber(acceptedDay + span),
    }))

  it('agrees on elapsed and remaining days, the due day, the ledger and the light', () => {
    fc.assert(
      fc.property(history, ({ acceptedDay, pauses, limit, until }) => {
        const counted = walk(acceptedDay, pauses, until)
        const elapsed = elapsedWorkingDays(CALENDAR_2014, acceptedDay, until, pauses)
        expect(elapsed.kind === 'known' ? elapsed.workingDays : undefined).toBe(counted)
        const remaining = remainingWorkingDays(CALENDAR_2014, limit, acceptedDay, until, pauses)
        expect(remaining.kind === 'known' ? remaining.workingDays : undefined).toBe(
          counted === undefined ? undefined : limit - counted,
        )

        const ledger = dayLedger(CALENDAR_2014, facts({ acceptedDay, pauses, promisedLimit: limit, statutoryLimit: null }), until)
        expect(ledger.at(-1)?.countedSoFar).toBe(counted)
        expect(ledger).toHaveLength(dayNumberOf(until) - dayNumberOf(acceptedDay) + 1)

        const due = CALENDAR_2014.dueDay(acceptedDay, limit, pauses)
        if (due.kind === 'known') {
          expect(walk(acceptedDay, pauses, due.day)).toBe(limit)
          if (limit > 0) expect(walk(acceptedDay, pauses, addDays(due.day, -1))).toBe(limit - 1)
          const yellow = yellowDay(CALENDAR_2014, limit, acceptedDay, pauses)
          const expected = until > due.day ? 'red' : counted !== undefined && limit - counted <= 1 ? 'yellow' : 'green'
          expect(lightOf({ due, yellow, isPaused: false }, until)).toBe(expected)
        } else if (counted !== undefined) {
          expect(counted).toBeLessThan(limit)
        }
      }),
      { numRuns: 1500 },
    )
  })
})

/** Alternating running and standing stretches; an odd number of gaps leaves the last pause open. */
function pausesFrom(acceptedDay: number, gaps: readonly number[]): Pause[] {
  const pauses: Pause[] = []
  let day = acceptedDay
  for (let index = 0; index < gaps.length; index += 2) {
    const pauseDay = day + (gaps[index] ?? 0)
    const standing = gaps[index + 1]
    pauses.push({ pauseDay: dayOfNumber(pauseDay), resumeDay: standing === undefined ? null : dayOfNumber(pauseDay + standing) })
    day = pauseDay + (standing ?? 0)
  }
  return pauses
}

function walk(acceptedDay: IsoDay, pauses: readonly Pause[], until: IsoDay): number | undefined {
  let counted = 0
  for (let day = addDays(acceptedDay, 1); day <= until; day = addDays(day, 1)) {
    if (pauses.some(({ pauseDay, resumeDay }) => day > pauseDay && (resumeDay === null || day <= resumeDay))) continue
    const works = CALENDAR_2014.isWorkingDay(day)
    if (works === undefined) return undefined
    if (works) counted += 1
  }
  return counted
}
