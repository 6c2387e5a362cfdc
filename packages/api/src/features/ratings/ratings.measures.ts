import type { RatingLevel } from '@mingchuang/schema'
import type { MeasureDelta } from '../../platform/command/index.ts'
import { LEVEL_MEASURES, type RatedCase } from './ratings.rules.ts'

/** What a stored rating is about. */
export interface CountedRating {
  readonly isValid: boolean
  readonly level: RatingLevel
  readonly day: string
  readonly windowId: string
  readonly ratedCase: RatedCase | undefined
}

/**
 * The level is booked on the day of the press at the window of the press; coverage on the day and at the window of the case's
 * decision, where its denominator stands. A rating that is not valid moves nothing.
 */
export function measuresOfRating({ isValid, level, day, windowId, ratedCase }: CountedRating): MeasureDelta[] {
  if (!isValid) return []
  const itemId = ratedCase?.itemId ?? null
  const pressed: MeasureDelta = { day, windowId, itemId, amounts: { [LEVEL_MEASURES[level]]: 1 } }
  if (ratedCase?.decidedDay == null || ratedCase.decidedWindowId === null) return [pressed]
  const covered: MeasureDelta = {
    day: ratedCase.decidedDay,
    windowId: ratedCase.decidedWindowId,
    itemId,
    amounts: { decidedRated: 1 },
  }
  return [pressed, covered]
}
