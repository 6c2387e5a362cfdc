import { addDays, type IsoDay, shanghaiDayOf, USUAL_BAND_WORKING_DAYS } from '@mingchuang/schema'
import {
  binCounters,
  calendarYears,
  caseEvents,
  cases,
  commandReceipts,
  dayCounters,
  halls,
  punches,
  ratings,
} from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { operatorOf } from '../../platform/actor.ts'
import { runCommand, type Services } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { publishedYears, recordCalendarYear, stateCouncilCalendar } from '../calendar/index.ts'
import { reportYearDays } from './case-maker.ts'
import { storeDemoForms } from './demo-forms.ts'
import { DEMO_HALL_ID } from './demo-ids.ts'
import { seedSupervision } from './demo-supervision.ts'
import { type DemoChunk, REPORT_CHUNK_DAYS, seedDemoChunk } from './seed-demo-hall.ts'

/** A few more than the usual band needs, so that a demo stays whole over a long weekend. */
const RECENT_WORKING_DAYS = USUAL_BAND_WORKING_DAYS + 5

/** How far the seeding has come. */
export interface DemoProgress {
  readonly chunk: string
  readonly doneChunks: number
  readonly allChunks: number
  /** Cases written by this start; none for chunks of an earlier one. */
  readonly cases: number
}

export interface DemoSeedingOptions {
  readonly onProgress?: (progress: DemoProgress) => void
  /** Ends the seeding after the chunk at work; the next start goes on from there. */
  readonly signal?: AbortSignal
}

/** Both settle once; a failure of the first is a failure of both. */
export interface DemoSeeding {
  /** The hall, its calendar, today and the days of the usual band are there: the wall can be shown. */
  readonly usable: Promise<void>
  /** The report's year is there as well. */
  readonly complete: Promise<void>
}

/**
 * Writes what is missing of the demo hall: at the first start everything, after a crash the chunks that were not written, on
 * another day the working days since. Recent days come first, so that the wall is usable within seconds and the report's year
 * can follow while the server already serves. A chunk's receipt says that it is written; a day on which the hall itself
 * received cases is left as it was.
 */
export function seedDemoHall(services: Services, options: DemoSeedingOptions = {}): DemoSeeding {
  const context = { ...services, actor: operatorOf(DEMO_HALL_ID) }
  const recent = recentChunks(services.clock.now())
  const history = reportYearChunks()
  const allChunks = 4 + recent.length + history.length
  let doneChunks = 0
  let written = 0
  let analysed = 0

  async function seed(chunk: DemoChunk): Promise<void> {
    const { cases: count } = await runCommand(context, seedDemoChunk, chunk, { requestId: requestIdOf(chunk) })
    written += count
    if (written > 2 * analysed) {
      await analyseGrownTables(services.database)
      analysed = written
    }
  }

  async function seedMissing(chunks: readonly DemoChunk[]): Promise<void> {
    const done = await writtenChunks(services.database)
    for (const chunk of chunks) {
      if (options.signal?.aborted) return
      if (!done.has(requestIdOf(chunk))) await seed(chunk)
      doneChunks += 1
      options.onProgress?.({ chunk: nameOf(chunk), doneChunks, allChunks, cases: written })
    }
  }

  /** The blank forms are handed in first; a start that ended in between hands them in again, which keeps their content once. */
  async function seedCatalogue(): Promise<void> {
    if (options.signal?.aborted) return
    const done = await writtenChunks(services.database)
    const isMissing = !done.has(requestIdOf({ kind: 'catalogue', forms: [] }))
    await seedMissing([{ kind: 'catalogue', forms: isMissing ? [...(await storeDemoForms(context))] : [] }])
  }

  async function seedUsable(): Promise<void> {
    await seedMissing([{ kind: 'hall' }])
    await seedCatalogue()
    const known = await recordedYears(services.database)
    for (const published of publishedYears()) {
      if (!known.has(published.year)) await runCommand(context, recordCalendarYear, published)
    }
    const touched = await daysTheHallRan(services.database, recent)
    await seedMissing(recent.filter(({ day }) => !touched.has(day)))
    await seedMissing([{ kind: 'citizen' }, { kind: 'questions' }])
    if (!options.signal?.aborted) await seedSupervision(services)
  }

  async function seedHistory(): Promise<void> {
    await usable
    await seedMissing(history)
  }

  const usable = seedUsable()
  const complete = seedHistory()
  // Whoever awaits only `usable` still gets its failure there, not as an unhandled one of `complete`.
  complete.catch(() => undefined)
  return { usable, complete }
}

/** Whether the demo hall with its whole report year stands in this database. */
export async function isDemoSeeded(database: Database): Promise<boolean> {
  const done = await writtenChunks(database)
  return reportYearChunks().every((chunk) => done.has(requestIdOf(chunk)))
}

/** Whether this database holds a demo hall, finished or not. */
export async function hasDemoHall(database: Database): Promise<boolean> {
  const found = await database.rows(sql`select 1 from ${halls} where id = ${DEMO_HALL_ID}`)
  return found.length > 0
}

/** Request ids of the chunks that have their receipt. */
async function writtenChunks(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ requestId: string }>(
    sql`select request_id as "requestId" from ${commandReceipts} where hall_id = ${DEMO_HALL_ID} and command = 'seedDemoHall'`,
  )
  return new Set(rows.map(({ requestId }) => requestId))
}

function requestIdOf(chunk: DemoChunk): string {
  return `demo ${nameOf(chunk)}`
}

function nameOf(chunk: DemoChunk): string {
  if (chunk.kind === 'day') return `day ${chunk.day}`
  return chunk.kind === 'reportYear' ? `report year ${chunk.month} ${chunk.part}` : chunk.kind
}

type DayChunk = Extract<DemoChunk, { kind: 'day' }>

/**
 * Today, whatever kind of day it is, and the working days before it, latest first. Beyond the published calendar nobody knows
 * working days, so the past ends with its last published one.
 */
function recentChunks(now: Date): DayChunk[] {
  const today = shanghaiDayOf(now)
  const calendar = stateCouncilCalendar()
  const days: IsoDay[] = [today]
  for (let day = addDays(today, -1); days.length <= RECENT_WORKING_DAYS; day = addDays(day, -1)) {
    if (calendar.coverage === undefined || day < calendar.coverage.firstDay) break
    if (calendar.isWorkingDay(day)) days.push(day)
  }
  return days.map((day) => ({ kind: 'day', day }))
}

function reportYearChunks(): DemoChunk[] {
  return [...reportYearDays({ calendar: stateCouncilCalendar() })].flatMap(([month, days]) =>
    Array.from({ length: Math.ceil(days.length / REPORT_CHUNK_DAYS) }, (_, part) => ({
      kind: 'reportYear' as const,
      month,
      part,
    })),
  )
}

/**
 * A plan made for an empty table checks a foreign key by scanning the hall's rows, and keeps doing so until statistics exist:
 * measured 107 s instead of 0.8 s for a chunk. The database's own round comes only once a minute, so a fast load asks for it.
 */
async function analyseGrownTables(database: Database): Promise<void> {
  await database.rows(sql`analyze ${cases}, ${caseEvents}, ${ratings}, ${punches}, ${dayCounters}, ${binCounters}`)
}

async function recordedYears(database: Database): Promise<ReadonlySet<number>> {
  const rows = await database.rows<{ year: number }>(sql`select year from ${calendarYears} where hall_id = ${DEMO_HALL_ID}`)
  return new Set(rows.map(({ year }) => year))
}

/** Days on which the hall received cases that no chunk wrote. */
async function daysTheHallRan(database: Database, chunks: readonly DayChunk[]): Promise<ReadonlySet<IsoDay>> {
  const done = await writtenChunks(database)
  const days = chunks.filter((chunk) => !done.has(requestIdOf(chunk))).map(({ day }) => day)
  const rows = await database.rows<{ day: IsoDay }>(
    sql`select d.day from unnest(${sql.param(days)}::text[]) as d (day), lateral (select (d.day || ' 00:00+08')::timestamptz as midnight) m
      where exists (select from ${cases} c where c.hall_id = ${DEMO_HALL_ID} and c.source = ''
        and c.received_at >= m.midnight and c.received_at < m.midnight + interval '1 day')`,
  )
  return new Set(rows.map(({ day }) => day))
}
