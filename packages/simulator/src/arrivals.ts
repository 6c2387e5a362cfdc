import { DAY_CURVE_TOTAL, DEMO_CASES_PER_DAY, demoCurveWeight, shanghaiMinuteOfDay } from '@mingchuang/schema'
import { chanceOf } from './chance.ts'

/** How many cases come in a second at this moment. */
export function arrivalsPerSecond(nowMs: number, isWorkingDay: boolean, speed: number): number {
  const weight = demoCurveWeight(shanghaiMinuteOfDay(new Date(nowMs)), isWorkingDay)
  return ((DEMO_CASES_PER_DAY * weight) / DAY_CURVE_TOTAL / 60) * speed
}

/** How many come in this very second: a Poisson draw from its number, the same however often it is asked. */
export function arrivalsInSecond(second: number, expected: number): number {
  const chance = chanceOf(`second ${second}`)
  const threshold = Math.exp(-expected)
  let count = 0
  for (let product = chance.next(); product > threshold; product *= chance.next()) count += 1
  return count
}

/** Draws with weights from a list, by the number drawn in [0, 1). */
export function pickByShare<Value extends { readonly share: number }>(
  values: readonly Value[],
  drawn: number,
): Value | undefined {
  let left = drawn * values.reduce((sum, { share }) => sum + share, 0)
  return values.find(({ share }) => {
    left -= share
    return left < 0
  })
}
