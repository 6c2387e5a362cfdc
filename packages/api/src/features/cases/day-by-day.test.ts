import { DEFAULT_OFFICE_HOURS, dayLedger, WorkingCalendar } from '@mingchuang/schema'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedYears } from '../calendar/index.ts'
import type { CaseEvent } from './case-event.ts'
import { clockFactsOf, foldCase } from './cases.rules.ts'

/*
 * The clock of a case against somebody who counts on a wall calendar: one day after the other, asking the package `chinese-days` of
 * each whether it is worked. Nothing here uses the index, the day numbers or the pauses of the code that is tested.
 */

const DAY_MS = 24 * 60 * 60 * 1000
const WINDOW = '00000000-0000-7000-8000-000000000001'

/** The next day of a wall calendar. */
const next = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
const later = (day: string, days: number) => new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

const worked = new Map<string, boolean>()

/** What the package says of a day; it takes its time, so it is asked once. */
function isWorked(day: string): boolean {
  const known = worked.get(day) ?? chineseDays.isWorkday(day)
  worked.set(day, known)
  return known
}

interface Told {
  readonly accepted: string
  readonly promised: number
  readonly statutory: number
  /** Pause day and resume day, in order; the last may still last. */
  readonly pauses: readonly (readonly [from: string, until: string | null])[]
  readonly extensions: readonly (readonly [day: string, workingDays: number])[]
  readonly until: string
  readonly published: ReadonlySet<number>
}

const isPublished = ({ published }: Told, day: string) => published.has(Number(day.slice(0, 4)))
const pauseAt = ({ pauses }: Told, day: string) => pauses.find(([from, until]) => day > from && (until === null || day <= until))
const grantedBy = ({ extensions }: Told, day: string) =>
  extensions.filter(([granted]) => granted <= day).reduce((sum, [, days]) => sum + days, 0)

/** Counts to the due day on the fingers. */
function countedDueDay(told: Told, limit: number): string {
  let left = limit + told.extensions.reduce((sum, [, days]) => sum + days, 0)
  let day = told.accepted
  while (left > 0) {
    day = next(day)
    const pause = pauseAt(told, day)
    if (pause?.[1] === null) return `paused since ${pause[0]}`
    if (pause !== undefined) continue
    if (!isPublished(told, day)) return `unknown ${day.slice(0, 4)}`
    if (isWorked(day)) left -= 1
  }
  return day
}

/** The ledger as a clerk would keep it by hand. */
function countedLedger(told: Told): string[] {
  const lines: string[] = []
  let used: number | undefined = 0
  for (let day = told.accepted; day <= told.until; day = next(day)) {
    const isAccepted = day === told.accepted
    const isPaused = pauseAt(told, day) !== undefined
    const isKnown = isPublished(told, day)
    const counts = isKnown && isWorked(day)
    if (!isAccepted && !isPaused) used = used === undefined || !isKnown ? undefined : used + (counts ? 1 : 0)
    const isBeyondPromise = used !== undefined && used > told.promised && used <= told.promised + grantedBy(told, day)
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
    const isWeekend = weekday === 0 || weekday === 6
    const kind = isAccepted
      ? 'accepted'
      : isPaused
        ? 'paused'
        : !isKnown
          ? 'unknown'
          : counts && isBeyondPromise
            ? 'extended'
            : counts
              ? isWeekend
                ? 'makeUp'
                : 'worked'
              : 'free'
    const left = (limit: number) => (used === undefined ? '?' : limit + grantedBy(told, day) - used)
    lines.push(`${day} ${kind} ${used ?? '?'} ${left(told.promised)} ${left(told.statutory)}`)
  }
  return lines
}

/** What happened to the case, as its events. */
function eventsOf(told: Told): CaseEvent[] {
  const at = (day: string, minute: number) => new Date(Date.parse(`${day}T09:00:00+08:00`) + minute * 60_000)
  const event = (kind: CaseEvent['kind'], day: string, minute: number, detail: CaseEvent['detail'] = {}) => ({
    kind,
    at: at(day, minute),
    detail,
  })
  const terms = {
    itemVersion: 1,
    kind: 'promised' as const,
    promisedLimitWorkingDays: told.promised,
    statutoryLimitWorkingDays: told.statutory,
  }
  const happened = [
    event('received', told.accepted, 0, { terms }),
    event('accepted', told.accepted, 1, { terms }),
    ...told.pauses.flatMap(([from, until], index) => [
      event('paused', from, 10 + 2 * index, { reason: 'testing', notice: '告知书', noticeNumber: `第 ${index} 号` }),
      ...(until === null ? [] : [event('resumed', until, 11 + 2 * index)]),
    ]),
    ...told.extensions.map(([day, workingDays]) => event('extended', day, 0.5, { workingDays, reason: '案情复杂' })),
  ]
  return happened
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((told, index) => ({ ...told, seq: index + 1, origin: 'logRow', windowId: WINDOW, staffId: null, step: null }))
}

const allYears = publishedYears()
const YEARS = Array.from({ length: 14 }, (_, index) => 2013 + index)

/** Years that are not published: none, one, several, with gaps, and the last ones as every winter. */
const UNPUBLISHED: readonly (readonly number[])[] = [
  [],
  [],
  [],
  [2014],
  [2019],
  [2020, 2021],
  [2016, 2018, 2020],
  [2026],
  [2025, 2026],
  [2013],
]

const calendars = new Map<string, WorkingCalendar>()

/** A calendar is made once for each choice of years. */
function calendarOf(published: ReadonlySet<number>): WorkingCalendar {
  const key = [...published].join()
  const known = calendars.get(key)
  if (known !== undefined) return known
  const made = new WorkingCalendar(allYears.filter(({ year }) => published.has(year)).flatMap(({ days }) => days))
  calendars.set(key, made)
  return made
}

/** Any case of 2013 to 2026, under any choice of published years. */
const anyCase: fc.Arbitrary<Told> = fc
  .record({
    start: fc.nat(14 * 365 - 1),
    limits: fc.tuple(fc.oneof(fc.constant(0), fc.nat(45)), fc.nat(15)),
    gaps: fc.array(fc.tuple(fc.nat(25), fc.oneof({ weight: 4, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(500) })), {
      maxLength: 4,
    }),
    isOpen: fc.boolean(),
    extensions: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 10 })), { maxLength: 2 }),
    length: fc.nat(150),
    missing: fc.constantFrom(...UNPUBLISHED),
  })
  .map(({ start, limits: [promised, more], gaps, isOpen, extensions, length, missing }) => {
    const accepted = later('2013-01-01', start)
    const pauses: [string, string | null][] = []
    let from = accepted
    gaps.forEach(([before, lasts], index) => {
      const pauseDay = later(from, before)
      const isLast = index === gaps.length - 1
      from = later(pauseDay, lasts)
      pauses.push([pauseDay, isLast && isOpen ? null : from])
    })
    // An extension is granted while the clock runs: a log that says otherwise moves nothing.
    const granted = extensions
      .map(([days, workingDays]) => [later(accepted, days), workingDays] as const)
      .filter(([day]) => !pauses.some(([begin, end]) => day >= begin && (end === null || day <= end)))
    return {
      accepted,
      promised,
      statutory: promised + more,
      pauses,
      extensions: granted.toSorted((a, b) => (a[0] < b[0] ? -1 : 1)),
      until: later(accepted, length),
      published: new Set(YEARS.filter((year) => !missing.includes(year))),
    }
  })

describe('the clock of any case of 2013 to 2026, counted day by day', () => {
  const read = (told: Told) => {
    const calendar = calendarOf(told.published)
    const events = eventsOf(told)
    const terms = { itemVersion: 1, kind: 'promised' as const, promisedLimitWorkingDays: null, statutoryLimitWorkingDays: null }
    const projection = foldCase(events, { calendar, officeHours: DEFAULT_OFFICE_HOURS, terms })
    return { calendar, events, projection }
  }

  it('has the due days that fingers find, and unknown ones where they would have to guess', () => {
    fc.assert(
      fc.property(anyCase, (told) => {
        const { calendar, events, projection } = read(told)
        const facts = clockFactsOf(events, projection)
        for (const limit of [told.promised, told.statutory]) {
          const extended = told.extensions.reduce((sum, [, days]) => sum + days, 0)
          const due = calendar.dueDay(told.accepted, limit + extended, facts?.pauses)
          const found =
            due.kind === 'known' ? due.day : due.kind === 'paused' ? `paused since ${due.since}` : `unknown ${due.missingYear}`
          expect(found).toBe(countedDueDay(told, limit))
        }
        const promised = countedDueDay(told, told.promised)
        const isKnown = /^\d/u.test(promised)
        expect(projection.promisedDueDay).toBe(isKnown ? promised : null)
        expect(projection.dueUnknownReason).toBe(promised.startsWith('unknown') ? 'calendarNotPublished' : null)
        const statutory = countedDueDay(told, told.statutory)
        expect(projection.statutoryDueDay).toBe(/^\d/u.test(statutory) ? statutory : null)
      }),
      { numRuns: 1500 },
    )
  })

  it('has the ledger that a clerk would keep by hand, every date of it', () => {
    fc.assert(
      fc.property(anyCase, (told) => {
        const { calendar, events, projection } = read(told)
        const facts = clockFactsOf(events, projection)
        if (facts === undefined) throw new Error('the case is accepted')
        const ledger = dayLedger(calendar, facts, told.until).map(
          ({ day, kind, countedSoFar, remainingPromised, remainingStatutory }) =>
            `${day} ${kind === 'weekend' || kind === 'holiday' ? 'free' : kind} ${countedSoFar ?? '?'} ${remainingPromised ?? '?'} ${remainingStatutory ?? '?'}`,
        )
        expect(ledger).toEqual(countedLedger(told))
      }),
      { numRuns: 700 },
    )
  })

  it('names the notice on each day that is paused', () => {
    fc.assert(
      fc.property(anyCase, (told) => {
        const { calendar, events, projection } = read(told)
        const facts = clockFactsOf(events, projection)
        if (facts === undefined) throw new Error('the case is accepted')
        for (const { day, kind, notice, event } of dayLedger(calendar, facts, told.until)) {
          if (kind !== 'paused') continue
          const index = told.pauses.findIndex(([from, until]) => day > from && (until === null || day <= until))
          expect(notice).toBe(`第 ${index} 号`)
          expect(events[(event ?? 0) - 1]).toMatchObject({ kind: 'paused' })
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the checked vectors', () => {
  const calendar = new WorkingCalendar(allYears.flatMap(({ days }) => days))
  const workingDays = (from: string, until: string) => {
    const count = calendar.workingDaysBetween(from, until)
    return count.kind === 'known' ? count.workingDays : undefined
  }

  it.each([
    [2014, [22, 17, 21, 21, 21, 20, 23, 21, 22, 19, 20, 23], 250],
    [2026, undefined, 248],
  ])('%i has its working days, month by month and on the fingers', (year, months, sum) => {
    const ends = Array.from({ length: 13 }, (_, month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10))
    const counted = ends.slice(1).map((end, index) => workingDays(ends[index] ?? '', end))
    const onFingers = ends.slice(1).map((end, index) => {
      let count = 0
      for (let day = next(ends[index] ?? ''); day <= end; day = next(day)) if (isWorked(day)) count += 1
      return count
    })
    expect(counted).toEqual(onFingers)
    if (months !== undefined) expect(counted).toEqual(months)
    expect(onFingers.reduce((total, days) => total + days)).toBe(sum)
  })

  it.each([
    ['2014-09-26', 5, '2014-10-09'],
    ['2014-09-26', 28, '2014-11-10'],
    ['2014-01-24', 5, '2014-01-30'],
    ['2014-04-30', 3, '2014-05-06'],
  ])('%s + %i = %s', (accepted, limit, due) => {
    const told = {
      accepted,
      pauses: [],
      extensions: [],
      promised: limit,
      statutory: limit,
      until: due,
      published: new Set([2014]),
    }
    expect(countedDueDay(told, limit)).toBe(due)
    expect(calendar.dueDay(accepted, limit)).toEqual({ kind: 'known', day: due })
  })
})
