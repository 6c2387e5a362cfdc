import { DEMO_CASES_PER_DAY, instantOf } from '@mingchuang/schema'
import { describe, expect, test } from 'vitest'
import { arrivalsInSecond, arrivalsPerSecond, pickByShare } from './arrivals.ts'
import { checkInsBetween } from './check-ins.ts'
import { isOffline, pressFor } from './presses.ts'

const at = (day: string, minute: number) => instantOf(day, minute).getTime()

describe('people', () => {
  test('come by the day curve: most in the morning, few at lunch, and at a steady pace at night', () => {
    const rate = (minute: number, isWorkingDay = true) => arrivalsPerSecond(at('2026-11-23', minute), isWorkingDay, 1)
    expect(rate(10 * 60)).toBeGreaterThan(2 * rate(12 * 60 + 30))
    expect(rate(15 * 60)).toBeGreaterThan(rate(12 * 60 + 30))
    expect(rate(3 * 60)).toBeGreaterThan(0)
    expect(rate(3 * 60)).toBe(rate(10 * 60, false))
    expect(rate(3 * 60)).toBeLessThan(rate(10 * 60))
  })

  test('come twenty times as often at speed 20, and as many as expected, the same in every run', () => {
    const start = Math.floor(at('2026-11-23', 600) / 1000)
    const expected = arrivalsPerSecond(start * 1000, true, 20)
    expect(expected).toBeCloseTo(20 * arrivalsPerSecond(start * 1000, true, 1), 10)
    const counts = Array.from({ length: 3_600 }, (_, second) => arrivalsInSecond(start + second, expected))
    const total = counts.reduce((sum, count) => sum + count, 0)
    expect(total / (expected * 3_600)).toBeGreaterThan(0.85)
    expect(total / (expected * 3_600)).toBeLessThan(1.15)
    expect(counts).toEqual(Array.from({ length: 3_600 }, (_, second) => arrivalsInSecond(start + second, expected)))
  })

  test('are a day’s cases over a day’s office hours', () => {
    const seconds = Array.from({ length: 510 * 60 }, (_, second) => at('2026-11-23', 510) + second * 1000)
    const sum = seconds.reduce((total, ms) => total + arrivalsPerSecond(ms, true, 1), 0)
    expect(sum).toBeGreaterThan(DEMO_CASES_PER_DAY * 0.95)
    expect(sum).toBeLessThan(DEMO_CASES_PER_DAY * 1.05)
  })

  test('go where others go', () => {
    const places = [
      { name: 'never', share: 0 },
      { name: 'often', share: 3 },
      { name: 'seldom', share: 1 },
    ]
    expect(pickByShare(places, 0)?.name).toBe('often')
    expect(pickByShare(places, 0.74)?.name).toBe('often')
    expect(pickByShare(places, 0.76)?.name).toBe('seldom')
    expect(pickByShare([], 0.5)).toBeUndefined()
  })
})

describe('check-ins', () => {
  const pins = Array.from({ length: 120 }, (_, index) => String(1001 + index))
  const whole = checkInsBetween('2026-11-23', pins, 3, at('2026-11-23', 0), at('2026-11-24', 0))

  test('are four a person, most on time, at all machines, written as a machine writes them', () => {
    expect(whole.length).toBeGreaterThan(440)
    expect(whole.length).toBeLessThanOrEqual(480)
    expect(new Set(whole.map(({ machine }) => machine))).toEqual(new Set([0, 1, 2]))
    for (const { line } of whole) expect(line).toMatch(/^1\d{3}\t2026-11-23 \d\d:\d\d:\d\d\t[01]\t1\t0\t0\t0$/)
  })

  test('are the same in parts as in whole, none twice and none lost', () => {
    const parts = Array.from({ length: 48 }, (_, half) =>
      checkInsBetween('2026-11-23', pins, 3, at('2026-11-23', half * 30), at('2026-11-23', (half + 1) * 30)),
    ).flat()
    expect(parts.map(({ line }) => line).sort()).toEqual(whole.map(({ line }) => line).sort())
  })
})

describe('presses', () => {
  const presses = Array.from({ length: 4_000 }, (_, serial) => pressFor(`DEMO20261123-A01-${serial}`)).filter(
    (press) => press !== undefined,
  )

  test('are given by fewer than half, within the thirty seconds of the page', () => {
    expect(presses.length).toBeGreaterThan(1_600)
    expect(presses.length).toBeLessThan(2_000)
    for (const { delayMs } of presses) expect(delayMs).toBeLessThan(30_000)
  })

  test('give a reason when they are bad, and have one id a case', () => {
    const bad = presses.filter(({ level }) => level === 'dissatisfied' || level === 'veryDissatisfied')
    expect(bad.length).toBeGreaterThan(5)
    for (const { reason } of bad) expect(reason).toMatch(/\S/)
    expect(pressFor('DEMO20261123-A01-7')).toEqual(pressFor('DEMO20261123-A01-7'))
    expect(new Set(presses.map(({ pressId }) => pressId)).size).toBe(presses.length)
    for (const { pressId } of presses) expect(pressId).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  })

  test('sometimes wait for a network that is away', () => {
    const spans = Array.from({ length: 2_000 }, (_, span) => isOffline('A01', span * 300_000))
    const share = spans.filter(Boolean).length / spans.length
    expect(share).toBeGreaterThan(0.005)
    expect(share).toBeLessThan(0.05)
  })
})
