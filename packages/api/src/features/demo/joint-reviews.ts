import { type IsoDay, STAGES, type Stage } from '@mingchuang/schema'
import type { DemoHall, HallItem } from './demo-hall.ts'
import { type Random, randomOf } from './random.ts'

/** A case of the report's year that is counted by name there, with the day it comes in. */
export type ReportedCase =
  | {
      readonly kind: 'jointReview'
      readonly day: IsoDay
      readonly item: HallItem
      readonly usedWorkingDays: number
      /** The planning bureau took part in 18 of the 79 permits and completions. */
      readonly hasPlanningStep: boolean
    }
  | { readonly kind: 'planning'; readonly day: IsoDay; readonly item: HallItem }

/** Finished stage cases of the report, by item: 68 of initiation = 27 + 41, 79 under the housing bureau = 49 + 30. */
export const REPORTED_JOINT_REVIEWS = [
  { stage: 'initiation', type: 'nonLicence', cases: 27 },
  { stage: 'initiation', type: 'inspection', cases: 41 },
  { stage: 'constructionPermit', type: 'licence', cases: 49 },
  { stage: 'completion', type: 'inspection', cases: 30 },
] as const

/** Σ actual working days of those 147; Σ promised is 705 by the items' limits: 27×5 + 41×5 + 49×5 + 30×4. */
export const REPORTED_USED_WORKING_DAYS = 371
/** Single approvals at the planning bureau's window, outside the 147. */
export const REPORTED_PLANNING_CASES = 30
/** Permits and completions in which the planning bureau took part. */
export const REPORTED_PLANNING_STEPS = 18

/** Stages whose joint reviews the planning bureau takes part in. */
export const PLANNING_TAKES_PART: readonly Stage[] = STAGES.slice(STAGES.indexOf('constructionPermit'))

/** The report's 147 joint reviews and 30 planning cases, spread over the days given. */
export function reportedCases(hall: DemoHall, days: readonly IsoDay[]): ReportedCase[] {
  const random = randomOf('reported cases')
  const items = REPORTED_JOINT_REVIEWS.flatMap(({ stage, type, cases }) => {
    const item = hall.items.find((candidate) => candidate.stage === stage && candidate.type === type)
    if (item === undefined) throw new Error(`The demo hall has no ${type} item that finishes ${stage}.`)
    return Array.from({ length: cases }, () => item)
  })
  const used = usedWorkingDays(
    random,
    items.map(({ promisedLimit }) => promisedLimit),
  )
  const planned = plannedAmong(random, items)
  const joint = items.map((item, index): ReportedCase => {
    const usedWorkingDays = used[index] ?? item.promisedLimit
    return { kind: 'jointReview', day: random.pick(days), item, usedWorkingDays, hasPlanningStep: planned.has(index) }
  })
  const planningItems = hall.items.filter(({ department, type }) => department === 'GHJ' && type === 'licence')
  const planning = Array.from(
    { length: REPORTED_PLANNING_CASES },
    (): ReportedCase => ({ kind: 'planning', day: random.pick(days), item: random.pick(planningItems) }),
  )
  return [...joint, ...planning]
}

/** Draws days within each limit, then moves single ones by a day until the sum is the report's. */
function usedWorkingDays(random: Random, limits: readonly number[]): number[] {
  const used = limits.map((limit) => random.whole(1, limit - 1))
  let missing = REPORTED_USED_WORKING_DAYS - used.reduce((sum, days) => sum + days, 0)
  while (missing !== 0) {
    const index = random.whole(0, used.length - 1)
    const moved = (used[index] ?? 0) + Math.sign(missing)
    if (moved < 1 || moved > (limits[index] ?? 0)) continue
    used[index] = moved
    missing -= Math.sign(missing)
  }
  return used
}

function plannedAmong(random: Random, items: readonly HallItem[]): ReadonlySet<number> {
  const candidates = items.flatMap(({ stage }, index) => (stage !== null && PLANNING_TAKES_PART.includes(stage) ? [index] : []))
  const planned = new Set<number>()
  while (planned.size < REPORTED_PLANNING_STEPS) planned.add(random.pick(candidates))
  return planned
}
