import { BIN_MEASURES, MEASURES, type Measure } from '@mingchuang/schema'
import { binCounters, dayCounters, handlingHistograms, monthCounters } from '@mingchuang/schema/tables'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Services } from '../../platform/command/index.ts'
import { findCalendar, type HallCalendar } from '../calendar/index.ts'
import { CASE_MEASURES, type CaseHistory, foldCase, loadHistories, recountCases } from '../cases/index.ts'
import { RATING_MEASURES, recountRatings } from '../ratings/index.ts'

/** A counter that is not what the rows make it. */
export interface DifferingCounter {
  readonly kind: 'counter'
  readonly table: 'day_counters' | 'month_counters' | 'bin_counters' | 'handling_histograms'
  /** The key of the cell, as in the table. */
  readonly key: Readonly<Record<string, string | number>>
  readonly measure: string
  readonly counted: number
  readonly rows: number
}

/** A column of a case that is not what its events make it. */
export interface DifferingCase {
  readonly kind: 'case'
  readonly number: string
  readonly source: string
  readonly column: string
  readonly stored: unknown
  readonly folded: unknown
}

export type Difference = DifferingCounter | DifferingCase

/** Told after each table and after each batch of cases. */
export type RecountProgress = (step: DifferingCounter['table'] | 'cases', done: number) => void

/** Bounds memory: whatever the hall's size, this many rows are in hand. */
const BATCH_SIZE = 500

/**
 * Recomputes every counter from rows and every case from its events, and yields what differs. Nothing is written: a difference
 * is a fault to be found, not to be painted over. Counters are compared inside the database, cases are streamed.
 */
export async function* recount(services: Services, hallId: string, onProgress?: RecountProgress): AsyncGenerator<Difference> {
  const { days, months, bins, handling } = comparisons(hallId)
  let areDaysRight = true
  for await (const difference of differingCounters(services, days)) {
    areDaysRight = false
    yield difference
  }
  onProgress?.(days.name, 0)
  // Days that equal their rows prove the months as well as the rows do; adding up a million cases a second time took as long again.
  const rest = [areDaysRight ? { ...months, expected: monthsOf(storedDays(hallId)) } : months, bins, handling]
  for (const comparison of rest) {
    yield* differingCounters(services, comparison)
    onProgress?.(comparison.name, 0)
  }
  yield* differingCases(services, hallId, onProgress)
}

interface Comparison {
  readonly name: DifferingCounter['table']
  readonly table: PgTable
  /** Property names of the key without the hall. */
  readonly keys: readonly string[]
  readonly measures: readonly string[]
  readonly hallId: string
  /** Columns named as the table's properties. */
  readonly expected: SQL
}

function comparisons(hallId: string): Readonly<Record<'days' | 'months' | 'bins' | 'handling', Comparison>> {
  const { days: caseDays, bins, handling } = recountCases(hallId)
  const days = sumOfDays([
    [caseDays, CASE_MEASURES],
    [recountRatings(hallId), RATING_MEASURES],
  ])
  const item = ['windowId', 'itemId'] as const
  return {
    days: { name: 'day_counters', table: dayCounters, keys: ['day', ...item], measures: MEASURES, hallId, expected: days },
    months: {
      name: 'month_counters',
      table: monthCounters,
      keys: ['month', ...item],
      measures: MEASURES,
      hallId,
      expected: monthsOf(days),
    },
    bins: {
      name: 'bin_counters',
      table: binCounters,
      keys: ['day', 'windowId', 'bin'],
      measures: BIN_MEASURES,
      hallId,
      expected: bins,
    },
    handling: {
      name: 'handling_histograms',
      table: handlingHistograms,
      keys: ['day', ...item, 'bucket'],
      measures: ['cases'],
      hallId,
      expected: handling,
    },
  }
}

/** Adds up days to months. */
function monthsOf(days: SQL): SQL {
  const sums = MEASURES.map((measure) => sql`sum(d.${sql.identifier(measure)})::bigint as ${sql.identifier(measure)}`)
  return sql`select date_trunc('month', d.day)::date as month, d."windowId", d."itemId", ${sql.join(sums, sql`, `)}
    from (${days}) d group by 1, 2, 3`
}

/** The daily counters as they are stored, in the columns of a recount. */
function storedDays(hallId: string): SQL {
  const columns = getTableColumns(dayCounters)
  const measures = MEASURES.map((measure) => sql`s.${sql.identifier(columns[measure].name)} as ${sql.identifier(measure)}`)
  return sql`select s.day, s.window_id as "windowId", s.item_id as "itemId", ${sql.join(measures, sql`, `)}
    from ${dayCounters} s where s.hall_id = ${hallId}::uuid`
}

/** Adds up recounts of different measures into one row a key. */
function sumOfDays(parts: readonly (readonly [recounted: SQL, measures: readonly Measure[]])[]): SQL {
  const selects = parts.map(([recounted, measures]) => {
    const columns = MEASURES.map((measure) =>
      measures.includes(measure) ? sql`p.${sql.identifier(measure)}` : sql`0::bigint as ${sql.identifier(measure)}`,
    )
    return sql`select p.day, p."windowId", p."itemId", ${sql.join(columns, sql`, `)} from (${recounted}) p`
  })
  const sums = MEASURES.map((measure) => sql`sum(u.${sql.identifier(measure)})::bigint as ${sql.identifier(measure)}`)
  return sql`select u.day, u."windowId", u."itemId", ${sql.join(sums, sql`, `)} from (${sql.join(selects, sql` union all `)}) u group by 1, 2, 3`
}

type ComparedRow = Readonly<Record<string, string | number>>

async function* differingCounters({ database }: Services, comparison: Comparison): AsyncGenerator<DifferingCounter> {
  const { table, keys, measures, hallId, expected, name } = comparison
  const columns = getTableColumns(table)
  const column = (property: string) => sql.identifier(columns[property]?.name ?? property)
  const on = keys.map((key) => sql`e.${sql.identifier(key)} = c.${column(key)}`)
  const keyColumns = keys.map((key) => sql`coalesce(e.${sql.identifier(key)}, c.${column(key)}) as ${sql.identifier(key)}`)
  const counted = (measure: string) => sql`coalesce(c.${column(measure)}, 0)::bigint`
  const rows = (measure: string) => sql`coalesce(e.${sql.identifier(measure)}, 0)::bigint`
  const differs = measures.map((measure) => sql`${counted(measure)} <> ${rows(measure)}`)
  const values = measures.flatMap((measure) => [
    sql`${counted(measure)} as ${sql.identifier(`counted ${measure}`)}`,
    sql`${rows(measure)} as ${sql.identifier(`rows ${measure}`)}`,
  ])
  const query = sql`select ${sql.join([...keyColumns, ...values], sql`, `)}
    from (${expected}) e full join (select * from ${table} where hall_id = ${hallId}::uuid) c on ${sql.join(on, sql` and `)}
    where ${sql.join(differs, sql` or `)}`
  for await (const batch of database.stream<ComparedRow>(query, BATCH_SIZE)) {
    for (const row of batch) {
      const key = Object.fromEntries(keys.map((each) => [each, row[each] ?? '']))
      for (const measure of measures) {
        const difference = { counted: Number(row[`counted ${measure}`]), rows: Number(row[`rows ${measure}`]) }
        if (difference.counted !== difference.rows) yield { kind: 'counter', table: name, key, measure, ...difference }
      }
    }
  }
}

async function* differingCases(
  { database }: Services,
  hallId: string,
  onProgress: RecountProgress | undefined,
): AsyncGenerator<DifferingCase> {
  const hallCalendar = await findCalendar(database, hallId)
  let done = 0
  let beyond = sql`true`
  for (;;) {
    const histories = await loadHistories(database, hallId, beyond, BATCH_SIZE)
    for (const history of histories) yield* differencesOf(history, hallCalendar)
    done += histories.length
    onProgress?.('cases', done)
    const last = histories.at(-1)
    if (last === undefined || histories.length < BATCH_SIZE) return
    beyond = sql`c.id > ${last.row.id}::uuid`
  }
}

function* differencesOf({ row, events }: CaseHistory, hallCalendar: HallCalendar): Generator<DifferingCase> {
  const folded = foldCase(events, { ...hallCalendar, terms: row })
  const stored = new Map<string, unknown>(Object.entries(row))
  for (const [column, value] of Object.entries(folded)) {
    const found = stored.get(column)
    if (comparable(found) !== comparable(value))
      yield { kind: 'case', number: row.number, source: row.source, column, stored: found, folded: value }
  }
}

function comparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value
}

/** One line for people: which cell, what is stored, what the rows say. */
export function describeDifference(difference: Difference): string {
  if (difference.kind === 'case') {
    const { number, source, column, stored, folded } = difference
    return `case ${source === '' ? '' : `${source}:`}${number} ${column}: stored ${shown(stored)}, its events say ${shown(folded)}`
  }
  const { table, key, measure, counted, rows } = difference
  const where = Object.entries(key).map(([name, value]) => `${name}=${value}`)
  return `${table} ${where.join(' ')} ${measure}: counted ${counted}, the rows say ${rows}`
}

function shown(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}
