import { fillNotice, type IsoDay, type NoticeField, shanghaiDayOf, yearOf } from '@mingchuang/schema'
import type { MeasureDelta } from '../../platform/command/index.ts'
import type { HallCalendar } from '../calendar/index.ts'
import { type CaseEventDetail, type CaseRow, foldCase, measuresOf, type StoredCaseEvent } from '../cases/index.ts'
import { measuresOfRating } from '../ratings/index.ts'
import { subjectOf } from './applicants.ts'
import { type PlannedEvent, termsOf } from './case-history.ts'
import type { PunchRow } from './day-punches.ts'
import type { DemoHall, HallItem, HallWindow } from './demo-hall.ts'
import { DEMO_HALL_CODE, DEMO_HALL_ID, demoId } from './demo-ids.ts'
import { cameOnline } from './demo-intake.ts'
import { type DrawnRating, drawRating, type LevelShares, type RatingRow, ratingOf } from './demo-ratings.ts'
import type { Random } from './random.ts'

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

/** A history of an item, not yet numbered and cut off. */
export interface Draft {
  readonly item: HallItem
  readonly events: readonly PlannedEvent[]
}

/** Turns histories into rows: numbers them, folds them with the rules every case is folded by, books what they move. */
export class ChunkWriter implements CaseChunk {
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
      const rating = drawRating(random)
      const until = this.#until
      const events = until === undefined ? planned : planned.filter(({ at }) => at <= until)
      const [received] = events
      if (received === undefined) continue
      const serial = (serials.get(received.windowId) ?? 0) + 1
      serials.set(received.windowId, serial)
      const number = caseNumber(day, this.#window(received.windowId).code, serial)
      // Nobody takes in what comes online.
      const online = until !== undefined && cameOnline(number) ? [{ ...received, staffId: null }, ...events.slice(1)] : events
      this.#addRating(this.#addCase(item, number, subject, online), rating)
    }
    for (const [windowId, last] of serials) this.series.push({ hallId: DEMO_HALL_ID, windowId, day, last })
  }

  #addCase(item: HallItem, number: string, subject: string, planned: readonly PlannedEvent[]): CaseRow {
    const receivedAt = planned[0]?.at ?? new Date(0)
    const id = demoId(`case ${number}`, receivedAt)
    const acceptedAt = planned.find(({ kind }) => kind === 'accepted')?.at ?? receivedAt
    const said = { addressee: subject, item: item.name, number, acceptedDay: shanghaiDayOf(acceptedAt) }
    const events = planned.map((event, index) => ({
      ...event,
      seq: index + 1,
      origin: 'command' as const,
      detail: noticed(event, index, said),
    }))
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
      ...foldCase(events, { ...this.#hallCalendar, terms: termsOf(item, shanghaiDayOf(receivedAt)) }),
    }
    this.cases.push(row)
    this.events.push(...events.map((event) => ({ ...event, caseId: id, recordedAt: event.at, externalKey: null })))
    this.measures.push(...measuresOf(undefined, row))
    return row
  }

  #addRating(row: CaseRow, drawn: DrawnRating): void {
    const rating = ratingOf(row, this.#window(row.windowId), drawn, this.#levels)
    if (rating === undefined || (this.#until !== undefined && rating.at > this.#until)) return
    this.ratings.push(rating)
    this.measures.push(...measuresOfRating({ ...rating, ratedCase: { ...row, isRated: false } }))
  }

  #window(id: string): HallWindow {
    const window = this.#windows.get(id)
    if (window === undefined) throw new Error(`The demo hall has no window ${id}.`)
    return window
  }
}

/** A notice with the names in their places, and a number that no serial number of the running hall will be. */
function noticed({ at, detail }: PlannedEvent, index: number, said: Omit<Record<NoticeField, string>, 'day'>): CaseEventDetail {
  if (detail.notice === undefined) return detail
  const day = shanghaiDayOf(at)
  return {
    ...detail,
    notice: fillNotice(detail.notice, { ...said, day }),
    noticeNumber: `${DEMO_HALL_CODE}〔${yearOf(day)}〕${said.number.slice(DEMO_HALL_CODE.length)}-${index}`,
    addressee: said.addressee,
  }
}

/** As the command `receiveCase` numbers them. */
function caseNumber(day: IsoDay, windowCode: string, serial: number): string {
  return `${DEMO_HALL_CODE}${day.replaceAll('-', '')}-${windowCode}-${String(serial).padStart(4, '0')}`
}

function receivedTime({ events }: Draft): number {
  return events[0]?.at.getTime() ?? 0
}
