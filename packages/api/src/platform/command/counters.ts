import { BIN_MEASURES, type BinMeasure, MEASURES, type Measure } from '@mingchuang/schema'
import { binCounters, dayCounters, handlingHistograms, monthCounters, NO_ITEM_ID } from '@mingchuang/schema/tables'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** What one event adds to the counters of a window, an item and a day. Amounts may be negative when an import folds a case again. */
export interface MeasureDelta {
  readonly day: string
  readonly windowId: string
  readonly itemId: string | null
  /** 5-minute bin of the event; left out, nothing is booked in the bins. */
  readonly bin?: number | undefined
  readonly amounts: Partial<Record<Measure, number>>
  /** Bucket of the handling-time histogram and how many cases move in it. */
  readonly handling?: { readonly bucket: number; readonly cases: number } | undefined
}

type Key = readonly (string | number)[]

interface Sum<Name extends string> {
  readonly key: Key
  readonly amounts: Map<Name, number>
}

function sumByKey<Name extends string>(
  entries: Iterable<readonly [Key, Partial<Record<Name, number>>]>,
  names: readonly Name[],
): Sum<Name>[] {
  const sums = new Map<string, Sum<Name>>()
  for (const [key, amounts] of entries) {
    const id = key.join(' ')
    let sum = sums.get(id)
    if (sum === undefined) {
      sum = { key, amounts: new Map() }
      sums.set(id, sum)
    }
    for (const name of names) {
      const amount = amounts[name]
      if (amount !== undefined && amount !== 0) sum.amounts.set(name, (sum.amounts.get(name) ?? 0) + amount)
    }
  }
  return [...sums.values()].filter((sum) => [...sum.amounts.values()].some((amount) => amount !== 0))
}

interface CounterTable<Name extends string> {
  readonly table: PgTable
  readonly keys: readonly (readonly [property: string, type: 'date' | 'uuid' | 'int'])[]
  readonly names: readonly Name[]
}

const DAY: CounterTable<Measure> = {
  table: dayCounters,
  keys: [
    ['day', 'date'],
    ['windowId', 'uuid'],
    ['itemId', 'uuid'],
  ],
  names: MEASURES,
}
const MONTH: CounterTable<Measure> = {
  table: monthCounters,
  keys: [
    ['month', 'date'],
    ['windowId', 'uuid'],
    ['itemId', 'uuid'],
  ],
  names: MEASURES,
}
const BIN: CounterTable<BinMeasure> = {
  table: binCounters,
  keys: [
    ['day', 'date'],
    ['windowId', 'uuid'],
    ['bin', 'int'],
  ],
  names: BIN_MEASURES,
}
const HANDLING: CounterTable<'cases'> = {
  table: handlingHistograms,
  keys: [
    ['day', 'date'],
    ['windowId', 'uuid'],
    ['itemId', 'uuid'],
    ['bucket', 'int'],
  ],
  names: ['cases'],
}

/** One upsert of all keys of a command, sorted: two commands that touch the same keys lock them in the same order. */
function upsert<Name extends string>(target: CounterTable<Name>, hallId: string, sums: readonly Sum<Name>[], guard: SQL): SQL {
  const columns = getTableColumns(target.table)
  const column = (property: string) => sql.identifier(columns[property]?.name ?? property)
  const moved = target.names.filter((name) => sums.some((sum) => sum.amounts.has(name)))
  const keyColumns = target.keys.map(([property]) => column(property))
  const arrays = [
    ...target.keys.map(
      ([, type], index) => sql`${sql.param(sums.map((sum) => String(sum.key[index])))}::text[]::${sql.raw(type)}[]`,
    ),
    ...moved.map((name) => sql`${sql.param(sums.map((sum) => String(sum.amounts.get(name) ?? 0)))}::text[]::bigint[]`),
  ]
  const names = [...keyColumns, ...moved.map(column)]
  const added = moved.map((name) => sql`${column(name)} = ${target.table}.${column(name)} + excluded.${column(name)}`)
  return sql`insert into ${target.table} (hall_id, ${sql.join(names, sql`, `)})
    select ${hallId}::uuid, ${sql.join(names, sql`, `)}
    from unnest(${sql.join(arrays, sql`, `)}) as moved (${sql.join(names, sql`, `)})
    where exists (select from ${guard})
    order by ${sql.join(keyColumns, sql`, `)}
    on conflict (hall_id, ${sql.join(keyColumns, sql`, `)}) do update set ${sql.join(added, sql`, `)}`
}

/** The counter writes of a command as named parts of its one statement; none when nothing moved. */
export function counterStatements(
  hallId: string,
  deltas: readonly MeasureDelta[],
  guard: SQL,
): (readonly [name: string, statement: SQL])[] {
  const item = (delta: MeasureDelta) => delta.itemId ?? NO_ITEM_ID
  const days = sumByKey(
    deltas.map((delta) => [[delta.day, delta.windowId, item(delta)], delta.amounts] as const),
    MEASURES,
  )
  const months = sumByKey(
    deltas.map((delta) => [[`${delta.day.slice(0, 7)}-01`, delta.windowId, item(delta)], delta.amounts] as const),
    MEASURES,
  )
  const bins = sumByKey(
    deltas.flatMap((delta) =>
      delta.bin === undefined ? [] : [[[delta.day, delta.windowId, delta.bin], delta.amounts] as const],
    ),
    BIN_MEASURES,
  )
  const handling = sumByKey<'cases'>(
    deltas.flatMap(({ handling, ...delta }) =>
      handling === undefined
        ? []
        : [[[delta.day, delta.windowId, item(delta), handling.bucket], { cases: handling.cases }] as const],
    ),
    ['cases'],
  )
  const statements: (readonly [string, SQL])[] = []
  if (days.length > 0) statements.push(['written_days', upsert(DAY, hallId, days, guard)])
  if (months.length > 0) statements.push(['written_months', upsert(MONTH, hallId, months, guard)])
  if (bins.length > 0) statements.push(['written_bins', upsert(BIN, hallId, bins, guard)])
  if (handling.length > 0) statements.push(['written_handling', upsert(HANDLING, hallId, handling, guard)])
  return statements
}
