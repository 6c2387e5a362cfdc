import { arrangeYear, type DayKind, type IsoDay, type NoticeProblem, type NoticeReading, yearOf } from '@mingchuang/schema'
import type { PublishedDay } from './published-years.ts'

/** A recorded day that a notice arranges otherwise. */
export interface DayChange {
  readonly day: IsoDay
  readonly before: DayKind
  readonly after: DayKind
  readonly note: string
}

/** What recording a notice would write. */
export interface ComposedYear {
  readonly year: number
  readonly days: readonly PublishedDay[]
  /** Days of the December before. */
  readonly amendments: readonly PublishedDay[]
  /** Recorded days that would be another kind; none for a year that is new. */
  readonly changes: readonly DayChange[]
  readonly problems: readonly NoticeProblem[]
}

/**
 * The whole year that a notice makes: every other day is ordinary, or as it was recorded where the notice is only a part. Undefined
 * where the notice does not even say a year.
 *
 * @param recorded days of that year and of the December before, as the hall has them
 */
export function composeYear(
  reading: NoticeReading,
  recorded: ReadonlyMap<IsoDay, PublishedDay>,
  isPart: boolean,
): ComposedYear | undefined {
  const { year } = reading
  if (year === undefined) return undefined
  const problems = [...reading.problems]
  const isRecorded = recorded.has(`${year}-01-01`)
  if (isPart && !isRecorded) problems.push({ code: 'yearNotRecorded', sentence: '', actual: String(year) })
  const arranged = new Map(reading.days.map((day) => [day.day, day]))
  const days = arrangeYear(year, { holidays: [], makeUpDays: [] }).map(
    (ordinary): PublishedDay =>
      arranged.get(ordinary.day) ?? (isPart ? recorded.get(ordinary.day) : undefined) ?? { ...ordinary, note: '' },
  )
  const amendments = reading.days.filter(({ day }) => yearOf(day) === year - 1)
  const [early] = amendments
  if (early !== undefined && !recorded.has(early.day))
    problems.push({ code: 'yearNotRecorded', sentence: '', day: early.day, actual: String(year - 1) })
  const changes = [...amendments, ...days].flatMap(({ day, kind, note }) => {
    const before = recorded.get(day)?.kind
    return before === undefined || before === kind ? [] : [{ day, before, after: kind, note }]
  })
  return { year, days, amendments, changes, problems }
}
