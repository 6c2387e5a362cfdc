import {
  addDays,
  FIVE_MINUTE_BINS_PER_DAY,
  type IsoDay,
  instantOf,
  URGENT_CASES_SHOWN,
  type WorkingCalendar,
} from '@mingchuang/schema'
import { binCounters, cases, dayCounters, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { directoryColumns, type RowOf, type WindowNode } from '../directory/index.ts'
import { binTotals } from '../metrics/index.ts'
import { type BinHistory, workingDaysBefore } from './boards.rules.ts'

export interface WindowNowRow extends RowOf<WindowNode> {
  readonly decidedToday: number
  readonly openCases: number
  readonly lastEventAt: Date | null
  readonly lastFinishedAt: Date | null
  readonly hasCaseInHand: boolean
}

/**
 * Every window with its open cases, what it decided today and when it last moved, in one statement over the open cases and
 * today's. No index follows `last_event_at`, for it would cost every event its in-place update: a result handed out today for a
 * case decided earlier shows through its 5-minute bin instead.
 */
export function readWindowsNow(database: Database, hallId: string, today: IsoDay): Promise<WindowNowRow[]> {
  const midnight = instantOf(today, 0).toISOString()
  return database.rows<WindowNowRow>(
    sql`with open as (
        select c.window_id, count(*) as open_cases, max(c.last_event_at) as last_event_at,
          bool_or(c.state = 'accepted' and c.current_step is not null and c.last_event_at >= ${midnight}::timestamptz) as has_case_in_hand
        from ${cases} c where c.hall_id = ${hallId}::uuid and c.state in ('received', 'awaitingSupplement', 'accepted', 'paused')
        group by c.window_id
      ), finished as (
        select c.decided_window_id as window_id, max(c.decided_at) as last_finished_at, max(c.last_event_at) as last_event_at
        from ${cases} c where c.hall_id = ${hallId}::uuid and c.decided_day = ${today}::date group by c.decided_window_id
      ), counted as (
        select d.window_id, sum(d.decided)::bigint as decided from ${dayCounters} d
        where d.hall_id = ${hallId}::uuid and d.day = ${today}::date group by d.window_id
      ), moved as (
        select b.window_id, ${midnight}::timestamptz + max(b.bin) * interval '5 minutes' as last_event_at from ${binCounters} b
        where b.hall_id = ${hallId}::uuid and b.day = ${today}::date and b.received + b.accepted + b.decided + b.delivered > 0 group by b.window_id
      )
      select ${directoryColumns('Window', 'w')}, coalesce(counted.decided, 0)::bigint as "decidedToday", coalesce(open.open_cases, 0)::bigint as "openCases",
        nullif(greatest(coalesce(open.last_event_at, '-infinity'), coalesce(finished.last_event_at, '-infinity'),
          coalesce(moved.last_event_at, '-infinity')), '-infinity') as "lastEventAt",
        finished.last_finished_at as "lastFinishedAt", coalesce(open.has_case_in_hand, false) as "hasCaseInHand"
      from ${windows} w left join open on open.window_id = w.id left join finished on finished.window_id = w.id
        left join counted on counted.window_id = w.id left join moved on moved.window_id = w.id
      where w.hall_id = ${hallId}::uuid order by w.floor_row, w.floor_column, w.code`,
  )
}

/** Ids of the open cases due first; those without a due day are counted apart, not guessed into this list. */
export async function readUrgentCaseIds(database: Database, hallId: string): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    sql`select c.id from ${cases} c
      where c.hall_id = ${hallId}::uuid and c.state in ('received', 'awaitingSupplement', 'accepted', 'paused')
        and c.state in ('accepted', 'paused') and c.promised_due_day is not null
      order by coalesce(c.promised_due_day, 'infinity'::date), c.id limit ${URGENT_CASES_SHOWN}::int`,
  )
  return rows.map(({ id }) => id)
}

/** Past days hardly change; an import into them shows within this time. */
const HISTORY_KEPT_MS = 60_000

interface KeptHistory {
  readonly day: IsoDay
  readonly readAt: number
  readonly history: Promise<BinHistory>
}

const histories = new WeakMap<Database, Map<string, KeptHistory>>()

/**
 * What was decided in each bin of the last working days. Some 100,000 counter rows are summed for it, so it is kept for a minute;
 * without that it would be most of the cost of a board that is read on every poke.
 */
export function readBinHistory(
  database: Database,
  hallId: string,
  today: IsoDay,
  calendar: WorkingCalendar,
): Promise<BinHistory> {
  const halls = histories.get(database) ?? new Map<string, KeptHistory>()
  histories.set(database, halls)
  const kept = halls.get(hallId)
  if (kept?.day === today && performance.now() - kept.readAt < HISTORY_KEPT_MS) return kept.history
  const history = sumHistory(database, hallId, today, calendar)
  halls.set(hallId, { day: today, readAt: performance.now(), history })
  history.catch(() => halls.delete(hallId))
  return history
}

async function sumHistory(database: Database, hallId: string, today: IsoDay, calendar: WorkingCalendar): Promise<BinHistory> {
  const days = workingDaysBefore(calendar, today, (day) => addDays(day, -1))
  if (days.length === 0) return { days: [] }
  const byDay = new Map<IsoDay, number[]>()
  for (const { day, bin, decided } of await binTotals(database, hallId, days)) {
    const bins = byDay.get(day) ?? Array.from({ length: FIVE_MINUTE_BINS_PER_DAY }, () => 0)
    bins[bin] = decided
    byDay.set(day, bins)
  }
  return { days: [...byDay.values()] }
}
