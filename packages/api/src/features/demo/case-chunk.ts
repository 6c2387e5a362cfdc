import {
  DEMO_CASES_PER_DAY,
  DEMO_REPORT_YEAR_CASES_PER_DAY,
  type IsoDay,
  monthOf,
  type RatingLevel,
  shanghaiDayOf,
  shanghaiMinuteOfDay,
} from '@mingchuang/schema'
import type { ratings } from '@mingchuang/schema/tables'
import type { MeasureDelta } from '../../platform/command/index.ts'
import type { HallCalendar } from '../calendar/index.ts'
import { type CaseRow, foldCase, measuresOf, type StoredCaseEvent } from '../cases/index.ts'

import { measuresOfRating } from '../ratings/index.ts'
import { type Conduct, caseHistory, jointReviewHistory, type PlannedEvent, termsOf } from './case-history.ts'
import { arrivalCount, arrivalTimes, shiftedArrivalTimes } from './day-arrivals.ts'
import { type PunchRow, punchesOfDay } from './day-punches.ts'
import type { DemoHall, HallItem, HallWindow } from './demo-hall.ts'
import { DEMO_HALL_CODE, DEMO_HALL_ID, demoId } from './demo-ids.ts'
import { PLANNING_TAKES_PART, type ReportedCase, reportedCases } from './joint-reviews.ts'
import { ENTERPRISE_KINDS, ENTERPRISE_WORDS, FAMILY_NAMES, GIVEN_NAMES, PROJECT_KINDS } from './lists/people.data.ts'
import { type Random, randomOf, weightedPicker } from './random.ts'

export type RatingRow = typeof ratings.$inferSelect

/** The last number of a window's day, so that the hall's own numbering goes on after it. */
export interface NumberSeriesRow {
  readonly hallId: string
  readonly windowId: string
  readonly day: IsoDay
  readonly last: number
}

/** Rows of some days with the counters they move: what one statement writes. */
export interface CaseChunk {
  readonly cases: CaseRow[]
  readonly events: StoredCaseEvent[]
  readonly ratings: RatingRow[]
  readonly punches: PunchRow[]
  readonly series: NumberSeriesRow[]
  readonly measures: MeasureDelta[]
}

export const REPORT_YEAR = 2014
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
  stalled: 0.002,
}

const FAMILY_NAME_LIST = [...FAMILY_NAMES]

type LevelShares = readonly (readonly [level: RatingLevel, share: number])[]

/** The report: everybody satisfied, which is the first three levels. */
const REPORT_YEAR_LEVELS: LevelShares = [
  ['verySatisfied', 0.83],
  ['satisfied', 0.14],
  ['fairlySatisfied', 0.03],
]
const RECENT_LEVELS: LevelShares = [
  ['verySatisfied', 0.79],
  ['satisfied', 0.155],
  ['fairlySatisfied', 0.042],
  ['dissatisfied', 0.009],
  ['veryDissatisfied', 0.004],
]
const BAD_RATING_REASONS = ['等候时间过长', '一次性告知不清楚', '服务态度冷淡', '材料要求反复']

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

  function recentHistory(random: Random, receivedAt: Date): Draft {
    const item = anyItem(random)
    if (item.stage === null) return { item, events: caseHistory(contextOf(random, item, RECENT_CONDUCT), receivedAt) }
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
        // Named cases come before four in the afternoon, so that all of a joint review's first day fits.
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
        [...regular, ...shifted].map((receivedAt) => recentHistory(random, receivedAt)),
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

interface Draft {
  readonly item: HallItem
  readonly events: readonly PlannedEvent[]
}

/** Turns histories into rows: numbers them, folds them with the rules every case is folded by, books what they move. */
class ChunkWriter implements CaseChunk {
  readonly cases: CaseRow[] = []
  readonly events: StoredCaseEvent[] = []
  readonly ratings: RatingRow[] = []
  readonly punches: PunchRow[] = []
  readonly series: NumberSeriesRow[] = []
  readonly measures: MeasureDelta[] = []
  readonly #hallCalendar: HallCalendar
  readonly #levels: LevelShares
  readonly #until: Date | undefined
  readonly #windows: ReadonlyMap<string, HallWindow>

  constructor(hall: DemoHall, hallCalendar: HallCalendar, levels: LevelShares, until?: Date) {
    this.#hallCalendar = hallCalendar
    this.#levels = levels
    this.#until = until
    this.#windows = new Map(hall.windows.map((window) => [window.id, window]))
  }

  addDay(day: IsoDay, drafts: readonly Draft[], random: Random): void {
    const serials = new Map<string, number>()
    const inOrder = drafts.toSorted((a, b) => receivedTime(a) - receivedTime(b))
    for (const { item, events: planned } of inOrder) {
      // Drawn before the cut, so that a case stays the same whenever it is looked at.
      const subject = subjectOf(random, item)
      const rating = {
        isGiven: random.next(),
        level: random.next(),
        delayMs: random.whole(5_000, 28_000),
        reason: random.pick(BAD_RATING_REASONS),
      }
      const until = this.#until
      const events = until === undefined ? planned : planned.filter(({ at }) => at <= until)
      const [received] = events
      if (received === undefined) continue
      const serial = (serials.get(received.windowId) ?? 0) + 1
      serials.set(received.windowId, serial)
      const number = caseNumber(day, this.#window(received.windowId).code, serial)
      const row = this.#addCase(item, number, subject, events)
      if (row.decidedAt !== null) this.#addRating(row, rating)
    }
    for (const [windowId, last] of serials) this.series.push({ hallId: DEMO_HALL_ID, windowId, day, last })
  }

  #addCase(item: HallItem, number: string, subject: string, planned: readonly PlannedEvent[]): CaseRow {
    const receivedAt = planned[0]?.at ?? new Date(0)
    const id = demoId(`case ${number}`, receivedAt)
    const events = planned.map((event, index) => ({ ...event, seq: index + 1, origin: 'command' as const }))
    const row: CaseRow = {
      hallId: DEMO_HALL_ID,
      id,
      number,
      source: '',
      itemId: item.id,
      departmentId: item.departmentId,
      stage: item.stage,
      subject,
      createdAt: receivedAt,
      ...foldCase(events, { ...this.#hallCalendar, terms: termsOf(item) }),
    }
    this.cases.push(row)
    this.events.push(...events.map((event) => ({ ...event, caseId: id, recordedAt: event.at, externalKey: null })))
    this.measures.push(...measuresOf(undefined, row))
    return row
  }

  #addRating(row: CaseRow, drawn: { isGiven: number; level: number; delayMs: number; reason: string }): void {
    const window = this.#window(row.windowId)
    if (drawn.isGiven >= coverageAt(window)) return
    const at = new Date((row.deliveredAt ?? row.decidedAt ?? row.lastEventAt).getTime() + drawn.delayMs)
    if (this.#until !== undefined && at > this.#until) return
    const level = levelOf(this.#levels, drawn.level)
    const isBad = level === 'dissatisfied' || level === 'veryDissatisfied'
    const rating: RatingRow = {
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
    this.ratings.push(rating)
    this.measures.push(...measuresOfRating({ ...rating, ratedCase: { ...row, isRated: false } }))
  }

  #window(id: string): HallWindow {
    const window = this.#windows.get(id)
    if (window === undefined) throw new Error(`The demo hall has no window ${id}.`)
    return window
  }
}

/** As the command `receiveCase` numbers them. */
function caseNumber(day: IsoDay, windowCode: string, serial: number): string {
  return `${DEMO_HALL_CODE}${day.replaceAll('-', '')}-${windowCode}-${String(serial).padStart(4, '0')}`
}

function receivedTime({ events }: Draft): number {
  return events[0]?.at.getTime() ?? 0
}

/** A morning between half past eight and half past eleven. */
function morningOf(day: IsoDay, random: Random): Date {
  return new Date(Date.parse(`${day}T00:30:00Z`) + random.whole(0, 180 * 60_000))
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

/** Who applies: a project, an enterprise or a person; the names mean nobody. */
function subjectOf(random: Random, item: HallItem): string {
  const enterprise = `${random.pick(ENTERPRISE_WORDS)}${random.pick(ENTERPRISE_KINDS)}`
  if (item.stage !== null || item.department === 'GHJ') return `${random.pick(ENTERPRISE_WORDS)}${random.pick(PROJECT_KINDS)}`
  const isPersonal = ['GAJ', 'MZJ', 'RSJ', 'CLH', 'JYJ', 'FGC', 'WJJ'].includes(item.department)
  if (!isPersonal && random.chance(0.7)) return enterprise
  return `${random.pick(FAMILY_NAME_LIST)}${random.pick(GIVEN_NAMES)}`
}
