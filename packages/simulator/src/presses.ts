import { MINUTE_MS, type RatingLevel } from '@mingchuang/schema'
import { chanceOf } from './chance.ts'

/** What somebody presses about a finished case. */
export interface Press {
  readonly pressId: string
  readonly caseNumber: string
  readonly delayMs: number
  readonly level: RatingLevel
  readonly reason?: string
}

const LEVELS: readonly { readonly level: RatingLevel; readonly below: number }[] = [
  { level: 'verySatisfied', below: 0.79 },
  { level: 'satisfied', below: 0.945 },
  { level: 'fairlySatisfied', below: 0.987 },
  { level: 'dissatisfied', below: 0.996 },
  { level: 'veryDissatisfied', below: 1 },
]
const REASONS = ['等候时间过长', '一次性告知不清楚', '服务态度冷淡', '材料要求反复']

/** Whether and how a case is rated: within the 30 seconds its page stands on the device, or not at all. */
export function pressFor(caseNumber: string): Press | undefined {
  const chance = chanceOf(`press for ${caseNumber}`)
  if (!chance.is(0.45)) return undefined
  const drawn = chance.next()
  const level = LEVELS.find(({ below }) => drawn < below)?.level ?? 'satisfied'
  const isBad = level === 'dissatisfied' || level === 'veryDissatisfied'
  const press = { pressId: `sim-${caseNumber}`, caseNumber, delayMs: chance.between(4_000, 28_000), level }
  return isBad ? { ...press, reason: chance.pick(REASONS) } : press
}

const OUTAGE_MINUTES = 5

/** A device without network keeps its presses and sends them as a backlog, with the times they were pressed. */
export function isOffline(windowCode: string, nowMs: number): boolean {
  return chanceOf(`network of ${windowCode} ${Math.floor(nowMs / (OUTAGE_MINUTES * MINUTE_MS))}`).is(0.02)
}
