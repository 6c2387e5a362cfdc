import { type RatingLevel, shanghaiDayOf } from '@mingchuang/schema'
import type { ratings } from '@mingchuang/schema/tables'
import type { CaseRow } from '../cases/index.ts'
import type { HallWindow } from './demo-hall.ts'
import { DEMO_HALL_ID, demoId } from './demo-ids.ts'
import type { Random } from './random.ts'

export type RatingRow = typeof ratings.$inferSelect

export type LevelShares = readonly (readonly [level: RatingLevel, share: number])[]

/** The report: everybody satisfied, which is the first three levels. */
export const REPORT_YEAR_LEVELS: LevelShares = [
  ['verySatisfied', 0.83],
  ['satisfied', 0.14],
  ['fairlySatisfied', 0.03],
]
export const RECENT_LEVELS: LevelShares = [
  ['verySatisfied', 0.79],
  ['satisfied', 0.155],
  ['fairlySatisfied', 0.042],
  ['dissatisfied', 0.009],
  ['veryDissatisfied', 0.004],
]
const BAD_RATING_REASONS = ['等候时间过长', '一次性告知不清楚', '服务态度冷淡', '材料要求反复']

/** What would be pressed about a case if it is finished in time. */
export interface DrawnRating {
  readonly isGiven: number
  readonly level: number
  readonly delayMs: number
  readonly reason: string
}

/** Drawn for every case, finished or not, so that the cases after it stay the same whenever the day is cut off. */
export function drawRating(random: Random): DrawnRating {
  return {
    isGiven: random.next(),
    level: random.next(),
    delayMs: random.whole(5_000, 28_000),
    reason: random.pick(BAD_RATING_REASONS),
  }
}

/** The rating of a decided case at its window's device, pressed while its page stands there; undefined: not rated. */
export function ratingOf(row: CaseRow, window: HallWindow, drawn: DrawnRating, levels: LevelShares): RatingRow | undefined {
  if (row.decidedAt === null || drawn.isGiven >= coverageAt(window)) return undefined
  const at = new Date((row.deliveredAt ?? row.decidedAt).getTime() + drawn.delayMs)
  const level = levelOf(levels, drawn.level)
  const isBad = level === 'dissatisfied' || level === 'veryDissatisfied'
  return {
    hallId: DEMO_HALL_ID,
    id: demoId(`rating ${row.number}`, at),
    pressId: `demo-${row.number}`,
    channel: 'device',
    deviceId: window.deviceId,
    windowId: window.id,
    itemId: row.itemId,
    caseId: row.id,
    staffId: row.staffId,
    attempt: 1,
    level,
    attitude: level,
    quality: null,
    reason: isBad ? drawn.reason : null,
    isValid: true,
    pressedAt: at,
    at,
    day: shanghaiDayOf(at),
    receivedAt: at,
  }
}

/** Between 30% and 55% of a window's finished cases are rated: the device is there, pressing is voluntary. */
function coverageAt(window: HallWindow): number {
  return 0.3 + (Number.parseInt(window.deviceId.slice(-4), 16) / 0xffff) * 0.25
}

function levelOf(shares: LevelShares, drawn: number): RatingLevel {
  let sum = 0
  for (const [level, share] of shares) {
    sum += share
    if (drawn < sum) return level
  }
  return 'satisfied'
}
