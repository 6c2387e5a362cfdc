import {
  DAY_MS,
  DEMO_CASES_PER_DAY,
  DEMO_REPORT_YEAR_CASES_PER_DAY,
  type IsoDay,
  instantOf,
  MINUTE_MS,
  monthOf,
  shanghaiDayOf,
  shanghaiMinuteOfDay,
} from '@mingchuang/schema'
import type { HallCalendar } from '../calendar/index.ts'
import { type Conduct, caseHistory, jointReviewHistory } from './case-history.ts'
import { type CaseChunk, ChunkWriter, type Draft } from './chunk-writer.ts'
import { arrivalCount, arrivalTimes, shiftedArrivalTimes } from './day-arrivals.ts'
import { punchesOfDay } from './day-punches.ts'
import type { DemoHall, HallItem, HallWindow } from './demo-hall.ts'
import { RECENT_LEVELS, REPORT_YEAR_LEVELS } from './demo-ratings.ts'
import { PLANNING_TAKES_PART, type ReportedCase, reportedCases } from './joint-reviews.ts'
import type { DemoDepartmentKey } from './lists/departments.data.ts'
import { type Random, randomOf, weightedPicker } from './random.ts'

const REPORT_YEAR = 2014
const REPORT_YEAR_LAST_DAY = `${REPORT_YEAR}-12-31`
/** The named cases come in early enough to be finished and delivered within their year. */
const REPORTED_CASES_UNTIL = `${REPORT_YEAR}-12-12`

/** The report: everything on time. */
const REPORT_YEAR_CONDUCT: Conduct = {
  supplemented: 0.04,
  refused: 0.004,
  withdrawn: 0.005,
  paused: 0.02,
  rejected: 0.004,
  transferred: 0.003,
  late: 0,
  extended: 0,
  stalled: 0,
  lastDecisionDay: REPORT_YEAR_LAST_DAY,
}

/** The present: as good, but not perfect, so that every light is seen. */
const RECENT_CONDUCT: Conduct = {
  supplemented: 0.05,
  refused: 0.005,
  withdrawn: 0.006,
  paused: 0.04,
  rejected: 0.006,
  transferred: 0.004,
  late: 0.012,
  extended: 0.03,
  stalled: 0.002,
  hasStepLimits: true,
}

/** What a supervisor is warned of, each at the main window of a department: curt reasons, decisions at the deadline, pauses. */
const DOUBTFUL_CONDUCT: readonly (Conduct & { readonly department: DemoDepartmentKey })[] = [
  { ...RECENT_CONDUCT, department: 'GSJ', refused: 0.05, hasCurtReasons: true },
  { ...RECENT_CONDUCT, department: 'FGC', decidedAtDeadline: 0.85 },
  { ...RECENT_CONDUCT, department: 'SYJ', paused: 0.5, pausedOnDueDay: 0.2, pausedAgain: 0.25 },
]
/** Civil days for which they have behaved so: what was before is their usual. */
const DOUBTFUL_DAYS = 20

/** Makes the demo's cases, day by day; the same day always gets the same cases. */
export interface CaseMaker {
  /** The working days of a part of the report's year. */
  reportYearChunk(days: readonly IsoDay[]): CaseChunk
  /** One recent day, its histories cut off at `now`. */
  dayChunk(day: IsoDay, now: Date): CaseChunk
}

export function caseMaker(hall: DemoHall, hallCalendar: HallCalendar): CaseMaker {
  const { calendar } = hallCalendar
  const ordinaryItems = hall.items.filter(({ stage, department }) => stage === null && department !== 'GHJ')
  const ordinaryItem = weightedPicker(ordinaryItems, ({ share }) => share)
  const anyItem = weightedPicker(hall.items, ({ share }) => share)
  const doubtful = new Map(DOUBTFUL_CONDUCT.map(({ department, ...conduct }) => [hall.mainWindowOf(department).id, conduct]))
  const planningWindow = hall.mainWindowOf('GHJ')
  const reported = Map.groupBy(reportedCases(hall, reportedCaseDays(hallCalendar)), ({ day }) => day)

  function contextOf(random: Random, item: HallItem, conduct: Conduct, window = hall.windowFor(item, random)) {
    return { calendar, random, item, window, otherWindow: hall.windowFor(item, random), conduct }
  }

  function reportedHistory(random: Random, entry: ReportedCase, receivedAt: Date): Draft {
    const { item } = entry
    const context = contextOf(random, item, REPORT_YEAR_CONDUCT, hall.mainWindowOf(item.department))
    if (entry.kind === 'planning') {
      const conduct = { ...REPORT_YEAR_CONDUCT, supplemented: 0, refused: 0, withdrawn: 0, transferred: 0 }
      return { item, events: caseHistory({ ...context, conduct }, receivedAt) }
    }
    const planning = entry.hasPlanningStep ? planningWindow : undefined
    return { item, events: jointReviewHistory(context, receivedAt, entry.usedWorkingDays, planning) }
  }

  /** Some windows of the last weeks behave so that every alarm has something to show. */
  function doubtfulConduct({ id }: HallWindow, receivedAt: Date, now: Date): Conduct | undefined {
    if (now.getTime() - receivedAt.getTime() > DOUBTFUL_DAYS * DAY_MS) return undefined
    return doubtful.get(id)
  }

  function recentHistory(random: Random, receivedAt: Date, now: Date): Draft {
    const item = anyItem(random)
    if (item.stage === null) {
      const context = contextOf(random, item, RECENT_CONDUCT)
      const conduct = doubtfulConduct(context.window, receivedAt, now) ?? RECENT_CONDUCT
      return { item, events: caseHistory({ ...context, conduct }, receivedAt) }
    }
    const context = contextOf(random, item, RECENT_CONDUCT, hall.mainWindowOf(item.department))
    const takesPart = PLANNING_TAKES_PART.includes(item.stage) && random.chance(0.23)
    const used = random.whole(1, item.promisedLimit)
    return { item, events: jointReviewHistory(context, receivedAt, used, takesPart ? planningWindow : undefined) }
  }

  return {
    reportYearChunk(days) {
      const chunk = new ChunkWriter(hall, hallCalendar, REPORT_YEAR_LEVELS)
      for (const day of days) {
        const random = randomOf(`day ${day}`)
        const named = reported.get(day) ?? []
        const drafts = [
          ...arrivalTimes(random, day, arrivalCount(random, day, DEMO_REPORT_YEAR_CASES_PER_DAY)).map((receivedAt) => {
            const item = ordinaryItem(random)
            return { item, events: caseHistory(contextOf(random, item, REPORT_YEAR_CONDUCT), receivedAt) }
          }),
          ...named.map((entry) => reportedHistory(random, entry, morningOf(day, random))),
        ]
        chunk.addDay(day, drafts, random)
        chunk.punches.push(...punchesOfDay(hall, day))
      }
      return chunk
    },
    dayChunk(day, now) {
      const chunk = new ChunkWriter(hall, hallCalendar, RECENT_LEVELS, now)
      const random = randomOf(`day ${day}`)
      const isWorkingDay = calendar.isWorkingDay(day) ?? false
      const regular = isWorkingDay ? arrivalTimes(random, day, arrivalCount(random, day, DEMO_CASES_PER_DAY)) : []
      const isToday = shanghaiDayOf(now) === day
      const shifted = isToday ? shiftedArrivalTimes(random, day, shanghaiMinuteOfDay(now), isWorkingDay) : []
      chunk.addDay(
        day,
        [...regular, ...shifted].map((receivedAt) => recentHistory(random, receivedAt, now)),
        random,
      )
      if (isWorkingDay) chunk.punches.push(...punchesOfDay(hall, day, now))
      return chunk
    },
  }
}

/** Working days of the report's year, by month. */
export function reportYearDays({ calendar }: Pick<HallCalendar, 'calendar'>): ReadonlyMap<string, readonly IsoDay[]> {
  const days: IsoDay[] = []
  for (let next = calendar.workingDayAfter(`${REPORT_YEAR - 1}-12-31`, 1); next.kind === 'known'; ) {
    if (next.day > REPORT_YEAR_LAST_DAY) break
    days.push(next.day)
    next = calendar.workingDayAfter(next.day, 1)
  }
  return Map.groupBy(days, monthOf)
}

function reportedCaseDays(hallCalendar: HallCalendar): IsoDay[] {
  return [...reportYearDays(hallCalendar).values()].flat().filter((day) => day <= REPORTED_CASES_UNTIL)
}

/** Between half past eight and half past eleven: all of a joint review's first day fits after it. */
function morningOf(day: IsoDay, random: Random): Date {
  return new Date(instantOf(day, 510).getTime() + random.whole(0, 180 * MINUTE_MS))
}
