import { type HandlingHistogram, type IsoDay, MEASURES, type Measure, type Stage } from '@mingchuang/schema'
import { binCounters, dayCounters, handlingHistograms, items, monthCounters, windows } from '@mingchuang/schema/tables'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { type HallMetricFilter, type MeasureTotals, partsOfPeriod } from './metrics.rules.ts'

const dayColumns = getTableColumns(dayCounters)

const columnName = (measure: Measure): string => `"${dayColumns[measure].name}"`

/** Restricts rows of a table that carries `item_id` to the filter's item, department and stage; rows without item are in none. */
export function itemCondition({ hallId, itemId, departmentId, stage }: HallMetricFilter, column: SQL): SQL {
  const conditions: SQL[] = []
  if (itemId !== undefined) conditions.push(sql` and ${column} = ${itemId}::uuid`)
  if (departmentId !== undefined || stage !== undefined) {
    const ofDepartment = departmentId === undefined ? sql`` : sql` and i.department_id = ${departmentId}::uuid`
    const ofStage = stage === undefined ? sql`` : sql` and i.stage = ${stage}`
    conditions.push(
      sql` and ${column} in (select i.id from ${items} i where i.hall_id = ${hallId}::uuid${ofDepartment}${ofStage})`,
    )
  }
  return sql.join(conditions)
}

export function windowCondition({ windowId }: HallMetricFilter, column: SQL): SQL {
  return windowId === undefined ? sql`` : sql` and ${column} = ${windowId}::uuid`
}

/** The counter rows of a period as a table expression: whole months from the monthly counters, the edges from the daily ones. */
function counterRows(filter: HallMetricFilter, measures: readonly Measure[], withItem = false): SQL {
  const { months, days } = partsOfPeriod(filter.from, filter.to)
  const key = withItem ? 'c.window_id, c.item_id' : 'c.window_id'
  const columns = sql.raw([key, ...measures.map((measure) => `c.${columnName(measure)}`)].join(', '))
  const restricted = sql`${windowCondition(filter, sql`c.window_id`)}${itemCondition(filter, sql`c.item_id`)}`
  const parts: SQL[] = days.map(
    ({ from, to }) =>
      sql`select ${columns} from ${dayCounters} c where c.hall_id = ${filter.hallId}::uuid and c.day between ${from}::date and ${to}::date${restricted}`,
  )
  if (months !== undefined)
    parts.push(
      sql`select ${columns} from ${monthCounters} c where c.hall_id = ${filter.hallId}::uuid and c.month between ${months.first}::date and ${months.last}::date${restricted}`,
    )
  return sql`(${sql.join(parts, sql` union all `)})`
}

function sums(measures: readonly Measure[]): SQL {
  return sql.raw(measures.map((measure) => `coalesce(sum(c.${columnName(measure)}), 0)::bigint as "${measure}"`).join(', '))
}

/** Sums of measures over everything the filter lets through, in one statement. */
export async function measureTotals(
  database: Database,
  filter: HallMetricFilter,
  measures: readonly Measure[],
): Promise<MeasureTotals> {
  if (measures.length === 0) return {}
  const [totals] = await database.rows<MeasureTotals>(sql`select ${sums(measures)} from ${counterRows(filter, measures)} as c`)
  return totals ?? {}
}

/** Sums by window as a table expression with `window_id`; windows without counters are not in it. */
export function windowTotalsSql(filter: HallMetricFilter, measures: readonly Measure[]): SQL {
  return sql`(select c.window_id, ${sums(measures)} from ${counterRows(filter, measures)} as c group by c.window_id)`
}

/** Every window of the hall with its sums, windows without any included; in the order of their codes. */
export function windowTotals<Row extends MeasureTotals>(
  database: Database,
  filter: HallMetricFilter,
  measures: readonly Measure[],
  columns: SQL,
): Promise<Row[]> {
  const named = sql.raw(measures.map((measure) => `coalesce(t."${measure}", 0)::bigint as "${measure}"`).join(', '))
  return database.rows<Row>(
    sql`select ${columns}, ${named} from ${windows} w
      left join ${windowTotalsSql(filter, measures)} t on t.window_id = w.id
      where w.hall_id = ${filter.hallId}::uuid${windowCondition(filter, sql`w.id`)} order by w.code`,
  )
}

/** Handling minutes of the cases decided in the period, merged over days, windows and items. */
export async function handlingHistogram(database: Database, filter: HallMetricFilter): Promise<HandlingHistogram> {
  const rows = await database.rows<{ bucket: number; cases: number }>(
    sql`select c.bucket, sum(c.cases)::bigint as cases from ${handlingHistograms} c
      where c.hall_id = ${filter.hallId}::uuid and c.day between ${filter.from}::date and ${filter.to}::date
        ${windowCondition(filter, sql`c.window_id`)}${itemCondition(filter, sql`c.item_id`)}
      group by c.bucket having sum(c.cases) > 0`,
  )
  return new Map(rows.map(({ bucket, cases }) => [bucket, cases]))
}

/** The measures some sums need, each once. */
export function measuresIn(needed: Iterable<Partial<Record<Measure, unknown>>>): Measure[] {
  const names = new Set<string>()
  for (const sum of needed) for (const name of Object.keys(sum)) names.add(name)
  return MEASURES.filter((measure) => names.has(measure))
}

/** What a stage of construction projects finished: sums over the items that finish it. */
export interface StageTotals {
  readonly stage: Stage
  readonly decided: number
  readonly promisedWorkingDays: number
  readonly usedWorkingDays: number
}

/** Stages with finished cases in the period; a stage that nothing finished in is absent. */
export function stageTotals(database: Database, hallId: string, from: IsoDay, to: IsoDay): Promise<StageTotals[]> {
  const measures = ['decided', 'promisedWorkingDays', 'usedWorkingDays'] as const
  return database.rows<StageTotals>(
    sql`select i.stage, ${sums(measures)} from ${items} i
      join ${counterRows({ hallId, from, to }, measures, true)} as c on c.item_id = i.id
      where i.hall_id = ${hallId}::uuid and i.stage is not null group by i.stage having sum(c.decided) > 0`,
  )
}

/** Cases of one 5-minute bin of a day, over all windows. */
export interface BinTotals {
  readonly day: IsoDay
  readonly bin: number
  readonly accepted: number
  readonly decided: number
}

/** The bins of some days in which anything was accepted or decided. */
export function binTotals(database: Database, hallId: string, days: readonly IsoDay[]): Promise<BinTotals[]> {
  return database.rows<BinTotals>(
    sql`select c.day, c.bin::int as bin, sum(c.accepted)::bigint as accepted, sum(c.decided)::bigint as decided
      from ${binCounters} c where c.hall_id = ${hallId}::uuid and c.day = any(${sql.param([...days])}::date[])
      group by c.day, c.bin order by c.day, c.bin`,
  )
}
