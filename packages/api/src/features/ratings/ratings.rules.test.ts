import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../platform/domain-error.ts'
import { measuresOfRating } from './ratings.measures.ts'
import { correctedTime, type RatedCase, readPress, requireRatableCase } from './ratings.rules.ts'

const message = {
  pressId: 'press-0001',
  pressedAt: '2014-03-05T09:00:00+08:00',
  sentAt: '2014-03-05T09:00:02+08:00',
  bindingVersion: 1,
  level: 'satisfied',
}

function codeOf(run: () => unknown): string {
  try {
    run()
    return 'accepted'
  } catch (error) {
    return error instanceof DomainError ? error.code : 'not coded'
  }
}

describe('reading a press', () => {
  test('takes what the protocol names', () => {
    expect(readPress({ ...message, caseNumber: 'A-1', attitude: 'verySatisfied', reason: 'slow' })).toMatchObject({
      pressId: 'press-0001',
      pressedAt: new Date('2014-03-05T01:00:00Z'),
      level: 'satisfied',
      caseNumber: 'A-1',
      attitude: 'verySatisfied',
      quality: undefined,
      reason: 'slow',
    })
  })

  test.each([
    [{ ...message, identityNumber: '110101199001011234' }, 'UNKNOWN_FIELD'],
    [{ ...message, level: '1' }, 'INVALID_INPUT'],
    [{ ...message, level: undefined }, 'INVALID_INPUT'],
    [{ ...message, pressId: 'short' }, 'INVALID_INPUT'],
    [{ ...message, pressId: 12345678 }, 'INVALID_INPUT'],
    [{ ...message, pressedAt: '2014-03-05 09:00:00' }, 'INVALID_INPUT'],
    [{ ...message, pressedAt: '2014-13-05T09:00:00Z' }, 'INVALID_INPUT'],
    [{ ...message, sentAt: 1393981200 }, 'INVALID_INPUT'],
    [{ ...message, bindingVersion: 0.5 }, 'INVALID_INPUT'],
    [{ ...message, reason: 'x'.repeat(3000) }, 'INVALID_INPUT'],
    [{ ...message, reason: 'a\u0000b' }, 'INVALID_INPUT'],
    [[message], 'INVALID_INPUT'],
    ['press', 'INVALID_INPUT'],
    [null, 'INVALID_INPUT'],
  ])('refuses %j as %s', (press, code) => {
    expect(codeOf(() => readPress(press))).toBe(code)
  })

  test('refuses anything with a code, never with a crash', () => {
    fc.assert(
      fc.property(fc.anything(), (press) => {
        expect(codeOf(() => readPress(press))).not.toBe('not coded')
      }),
    )
  })
})

describe('the time of a press', () => {
  const receivedAt = new Date('2014-03-05T01:00:02Z')

  test('is corrected by what sentAt shows the clock to be off', () => {
    const press = { pressedAt: new Date('2014-03-05T03:00:00Z'), sentAt: new Date('2014-03-05T03:10:00Z') }
    expect(correctedTime(press, receivedAt)).toEqual(new Date('2014-03-05T00:50:02Z'))
  })

  test('a press a little after its sending is taken as now, a later one is refused', () => {
    const sentAt = receivedAt
    expect(correctedTime({ pressedAt: new Date('2014-03-05T01:05:00Z'), sentAt }, receivedAt)).toEqual(receivedAt)
    expect(codeOf(() => correctedTime({ pressedAt: new Date('2014-03-05T01:06:00Z'), sentAt }, receivedAt))).toBe('INVALID_INPUT')
  })

  test('a backlog reaches back 31 days', () => {
    const sentAt = receivedAt
    expect(codeOf(() => correctedTime({ pressedAt: new Date('2014-02-02T01:00:03Z'), sentAt }, receivedAt))).toBe('accepted')
    expect(codeOf(() => correctedTime({ pressedAt: new Date('2014-02-02T01:00:01Z'), sentAt }, receivedAt))).toBe('INVALID_INPUT')
  })

  test('does not depend on how far the device clock is off', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: 0, max: 1e9 }), (offsetMs, waitedMs) => {
        const sentAt = new Date(receivedAt.getTime() + offsetMs)
        const pressedAt = new Date(sentAt.getTime() - waitedMs)
        expect(correctedTime({ pressedAt, sentAt }, receivedAt).getTime()).toBe(receivedAt.getTime() - waitedMs)
      }),
    )
  })
})

describe('the rated case', () => {
  const closed: RatedCase = {
    id: 'c',
    itemId: 'i',
    staffId: null,
    windowId: 'w',
    state: 'decided',
    decidedDay: '2014-03-04',
    decidedWindowId: 'w',
    isRated: false,
  }

  test('must be closed and of the same window', () => {
    expect(codeOf(() => requireRatableCase(closed, 'w', 'n'))).toBe('accepted')
    expect(codeOf(() => requireRatableCase({ ...closed, state: 'refused' }, 'w', 'n'))).toBe('accepted')
    expect(codeOf(() => requireRatableCase({ ...closed, state: 'accepted' }, 'w', 'n'))).toBe('IMPOSSIBLE_TRANSITION')
    expect(codeOf(() => requireRatableCase(closed, 'other', 'n'))).toBe('NOT_FOUND')
    expect(codeOf(() => requireRatableCase(undefined, 'w', 'n'))).toBe('NOT_FOUND')
  })

  test('moves the level on the day of the press and coverage on the day of the decision', () => {
    expect(
      measuresOfRating({ isValid: true, level: 'dissatisfied', day: '2014-03-05', windowId: 'w', ratedCase: closed }),
    ).toEqual([
      { day: '2014-03-05', windowId: 'w', itemId: 'i', amounts: { ratingDissatisfied: 1 } },
      { day: '2014-03-04', windowId: 'w', itemId: 'i', amounts: { decidedRated: 1 } },
    ])
  })

  test('a press without a case counts in satisfaction only, one that is not valid nowhere', () => {
    const pressed = { level: 'satisfied', day: '2014-03-05', windowId: 'w', ratedCase: undefined } as const
    expect(measuresOfRating({ ...pressed, isValid: true })).toEqual([
      { day: '2014-03-05', windowId: 'w', itemId: null, amounts: { ratingSatisfied: 1 } },
    ])
    expect(measuresOfRating({ ...pressed, isValid: false })).toEqual([])
  })
})
