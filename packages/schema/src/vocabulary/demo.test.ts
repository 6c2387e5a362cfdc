import { expect, test } from 'vitest'
import { DAY_CURVE_TOTAL, DEMO_SHIFT_WEIGHT, dayCurveWeight, demoCurveWeight } from './demo.ts'

const MINUTES = Array.from({ length: 1440 }, (_, minute) => minute)

test('the day curve has its stated total, two peaks, a lunch between them and nothing outside the hours', () => {
  const total = MINUTES.reduce((sum, minute) => sum + dayCurveWeight(minute), 0)
  expect(total).toBeCloseTo(DAY_CURVE_TOTAL, 9)
  expect(dayCurveWeight(10 * 60)).toBe(Math.max(...MINUTES.map(dayCurveWeight)))
  expect(dayCurveWeight(12 * 60 + 30)).toBeLessThan(dayCurveWeight(15 * 60) / 5)
  for (const minute of [0, 499, 1025, 1439]) expect(dayCurveWeight(minute)).toBe(0)
})

test('the demo shift fills what the curve leaves empty and changes nothing else', () => {
  for (const minute of MINUTES) {
    const weight = dayCurveWeight(minute)
    expect(demoCurveWeight(minute, true)).toBe(weight > 0 ? weight : DEMO_SHIFT_WEIGHT)
    expect(demoCurveWeight(minute, false)).toBe(DEMO_SHIFT_WEIGHT)
  }
})
