import type { CheckInSlot, IsoDay, Measure } from '@mingchuang/schema'
import { cases, ratings, windows } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Services } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { invalid } from '../../platform/domain-error.ts'
import { type KeysetOrder, keysetOf, type PageRequest } from '../../platform/graphql/index.ts'
import { checkIns } from '../attendance/index.ts'
import { lightCondition } from '../cases/index.ts'
import { LEVEL_MEASURES } from '../ratings/index.ts'
import { itemCondition, measuresIn, windowCondition, windowTotalsSql } from './counters.queries.ts'
import type { MeasureSum, Metric } from './metrics.definitions.ts'
import type { HallMetricFilter } from './metrics.rules.ts'
import { thresholdsAt } from './open-lights.queries.ts'

export const FIGURE_PARTS = ['numerator', 'denominator'] as const
export type FigurePart = (typeof FIGURE_PARTS)[number]

export type RowKind = 'Case' | 'Rating' | 'DueSlot' | 'Window'

/** One row behind a number and how much of the number it is. */
export interface FigureRowKey {
  /** Sorts the rows; with `id` it is unique. */
  readonly place: string
  readonly id: string
  readonly contribution: number
  /** Of a check-in only: what the row itself is made of. */
  readonly slot: {
    readonly day: IsoDay
    readonly slot: CheckInSlot
    readonly isOnTime: boolean
    readonly punchedAt: string | null
  } | null
}

/** The rows of a part as a table expression with the columns of {@link FigureRowKey}. */
interface RowSource {
  readonly kind: RowKind
  readonly rows: SQL
}

/** Where a measure's cases are booked and which cases move it; written over rows, so that it proves the counters. */
interface CaseMeasureRows {
  readonly day: SQL
  readonly window: SQL
  readonly condition: SQL
  readonly amount: SQL
}

const hasPromise = sql`c.promised_limit_working_days is not null and c.used_working_days is not null`
const decided = (condition: SQL, amount: SQL = sql`1`): CaseMeasureRows => ({
  day: sql`c.decided_day`,
  window: sql`c.decided_window_id`,
  condition,
  amount,
})
const always = sql`true`
const isRated = sql`exists (select from ${ratings} r where r.hall_id = c.hall_id and r.case_id = c.id and r.is_valid)`

const CASE_ROWS: Partial<Record<Measure, CaseMeasureRows>> = {
  accepted: { day: sql`c.accepted_day`, window: sql`c.accepted_window_id`, condition: always, amount: sql`1` },
  cohortDecided: {
    day: sql`c.accepted_day`,
    window: sql`c.accepted_window_id`,
    condition: sql`c.decided_day is not null`,
    amount: sql`1`,
  },
  delivered: { day: sql`c.delivered_day`, window: sql`c.delivered_window_id`, condition: always, amount: sql`1` },
  decided: decided(always),
  decidedOnTime: decided(sql`c.decided_on_time`),
  decidedDueUnknown: decided(sql`c.decided_on_time is null`),
  decidedRated: decided(isRated),
  usedWorkingDays: decided(hasPromise, sql`c.used_working_days`),
  promisedWorkingDays: decided(hasPromise, sql`c.promised_limit_working_days + c.extended_working_days`),
}

const RATING_LEVELS_BY_MEASURE = new Map<string, string>(
  Object.entries(LEVEL_MEASURES).map(([level, measure]) => [measure, level]),
)

/** The rows of one part of a figure; a metric without that part has none to show. */
export async function rowsOfPart(
  services: Services,
  metric: Metric,
  part: FigurePart,
  filter: HallMetricFilter,
): Promise<RowSource> {
  const { basis, definition } = metric
  if (part === 'denominator' && definition.denominator === null)
    throw invalid('part', `numerator: ${definition.code} has no denominator`)
  const now = services.clock.now()
  switch (basis.from) {
    case 'counters':
      return rowsOfMeasures(filter, part === 'numerator' ? basis.numerator : (basis.denominator ?? {}))
    case 'rank':
      return { kind: 'Window', rows: rankRows(filter, basis[part]) }
    case 'openCases': {
      const isLit = lightCondition(basis.light, await thresholdsAt(services.database, filter.hallId, now))
      return { kind: 'Case', rows: caseRows(filter, sql`c.promised_due_day`, sql`c.window_id`, isLit, sql`1`, false) }
    }
    case 'histogram': {
      const { day, window } = decided(always)
      return { kind: 'Case', rows: caseRows(filter, day, window, sql`c.handling_minutes is not null`, sql`1`) }
    }
    case 'checkIns':
      return { kind: 'DueSlot', rows: checkInRows(filter, part, now) }
    case 'nothing':
      return { kind: 'Case', rows: caseRows(filter, sql`c.received_day`, sql`c.window_id`, sql`false`, sql`1`) }
  }
}

function rowsOfMeasures(filter: HallMetricFilter, sum: MeasureSum): RowSource {
  const measures = measuresIn([sum])
  const levels = measures.flatMap((measure) => RATING_LEVELS_BY_MEASURE.get(measure) ?? [])
  if (levels.length > 0) return { kind: 'Rating', rows: ratingRows(filter, levels) }
  const terms = measures.flatMap((measure) => {
    const rows = CASE_ROWS[measure]
    return rows === undefined ? [] : [{ ...rows, sign: sum[measure] ?? 1 }]
  })
  const [first] = terms
  if (first === undefined) throw new Error('A counted metric has rows.')
  // A case is one row, whatever the number of measures it moves: the terms of one part are booked on the same day and window.
  const amounts = terms.map(
    ({ condition, amount, sign }) => sql`${sql.raw(String(sign))} * case when ${condition} then ${amount} else 0 end`,
  )
  const contribution = sql`(${sql.join(amounts, sql` + `)})`
  return { kind: 'Case', rows: caseRows(filter, first.day, first.window, sql`${contribution} <> 0`, contribution) }
}

function caseRows(filter: HallMetricFilter, day: SQL, window: SQL, condition: SQL, contribution: SQL, isInPeriod = true): SQL {
  const inPeriod = isInPeriod ? sql` and ${day} between ${filter.from}::date and ${filter.to}::date` : sql``
  return sql`(select coalesce(${day}::text, '') as place, c.id, (${contribution})::float8 as contribution, null::jsonb as slot
    from ${cases} c where c.hall_id = ${filter.hallId}::uuid${inPeriod} and (${condition})
      ${windowCondition(filter, window)}${itemCondition(filter, sql`c.item_id`)})`
}

function ratingRows(filter: HallMetricFilter, levels: readonly string[]): SQL {
  return sql`(select r.day::text as place, r.id, 1::float8 as contribution, null::jsonb as slot
    from ${ratings} r where r.hall_id = ${filter.hallId}::uuid and r.day between ${filter.from}::date and ${filter.to}::date and r.is_valid
      and r.level = any(${sql.param([...levels])}::text[])${windowCondition(filter, sql`r.window_id`)}${itemCondition(filter, sql`r.item_id`)})`
}

function checkInRows(filter: HallMetricFilter, part: FigurePart, now: Date): SQL {
  // Check-ins belong to people, not to items: the figure is not reported then and has no rows.
  const isAsked = filter.itemId === undefined && filter.stage === undefined
  const counts = part === 'numerator' ? sql`k.is_due and k.is_on_time` : sql`k.is_due`
  return sql`(select k.day::text || ' ' || k.slot_order as place, k.staff_id as id, 1::float8 as contribution,
      jsonb_build_object('day', k.day, 'slot', k.slot, 'isOnTime', k.is_on_time, 'punchedAt', k.punched_at) as slot
    from ${checkIns(filter, now)} as k where ${counts} and ${isAsked}::boolean)`
}

/** A rank is made of windows: each row opens the ratings of its window. */
function rankRows(filter: HallMetricFilter, sum: MeasureSum): SQL {
  const measures = measuresIn([sum])
  const total = sql.join(
    measures.map((measure) => sql`t.${sql.identifier(measure)}`),
    sql` + `,
  )
  return sql`(select w.code as place, w.id, (${total})::float8 as contribution, null::jsonb as slot
    from ${windows} w join ${windowTotalsSql(filter, measures)} t on t.window_id = w.id
    where w.hall_id = ${filter.hallId}::uuid and (${total}) <> 0)`
}

const ROWS_BY_PLACE: KeysetOrder = {
  columns: [
    { expression: sql`f.place`, type: 'text' },
    { expression: sql`f.id`, type: 'uuid' },
  ],
  direction: 'asc',
}

/** One page of rows, forward, with one row more than asked to know whether there are more. */
export function readRowKeys(database: Database, { rows }: RowSource, request: PageRequest): Promise<FigureRowKey[]> {
  const { beyond, orderBy, limit } = keysetOf(request, ROWS_BY_PLACE)
  return database.rows<FigureRowKey>(
    sql`select f.place, f.id, f.contribution, f.slot from ${rows} as f where ${beyond} order by ${orderBy} limit ${limit}`,
  )
}

/** How many rows there are and what they add up to: the number itself. */
export async function readRowTotals(
  database: Database,
  { rows }: RowSource,
): Promise<{ totalCount: number; totalContribution: number }> {
  const [totals] = await database.rows<{ totalCount: number; totalContribution: number }>(
    sql`select count(*) as "totalCount", coalesce(sum(f.contribution), 0)::float8 as "totalContribution" from ${rows} as f`,
  )
  return totals ?? { totalCount: 0, totalContribution: 0 }
}
