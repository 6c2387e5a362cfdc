import { BIN_MEASURES, bucketBounds, HANDLING_BUCKET_MAX, type Measure } from '@mingchuang/schema'
import { cases } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'

/** The measures that cases move; the others are moved by ratings. */
export const CASE_MEASURES = [
  'received',
  'accepted',
  'refused',
  'withdrawn',
  'decided',
  'delivered',
  'decidedOnTime',
  'decidedDueUnknown',
  'decidedStatutoryOverdue',
  'decidedWithPromise',
  'promisedWorkingDays',
  'usedWorkingDays',
  'cohortDecided',
] as const satisfies readonly Measure[]
export type CaseMeasure = (typeof CASE_MEASURES)[number]

/** What the counters of a hall must be by the rows of `cases`; each is a query, for the recount to hold against the counters. */
export interface CaseRecount {
  /** day, "windowId", "itemId" and one column per {@link CASE_MEASURES}; months are sums of it */
  readonly days: SQL
  /** day, "windowId", bin and one column per bin measure */
  readonly bins: SQL
  /** day, "windowId", "itemId", bucket, cases */
  readonly handling: SQL
}

/** Lower bounds of the buckets from 1 on: `width_bucket` over them is `handlingBucketOf`. */
const BUCKET_BOUNDS = Array.from({ length: HANDLING_BUCKET_MAX }, (_, index) => bucketBounds(index + 1).lower)

/** Written in SQL and not through `measuresOf`, so that the two prove each other. */
export function recountCases(hallId: string): CaseRecount {
  return { days: recountDays(hallId), bins: recountBins(hallId), handling: recountHandling(hallId) }
}

interface Booking {
  readonly day: string
  readonly window: string
  readonly at?: string
  readonly condition: SQL
  readonly amounts: Partial<Record<CaseMeasure, SQL>>
}

const one = sql`1`
const hasPromise = sql`c.promised_limit_working_days is not null and c.used_working_days is not null`
const oneIf = (condition: SQL) => sql`case when ${condition} then 1 else 0 end`

const BOOKINGS: readonly Booking[] = [
  { day: 'received_day', window: 'received_window_id', at: 'received_at', condition: sql`true`, amounts: { received: one } },
  {
    day: 'accepted_day',
    window: 'accepted_window_id',
    at: 'accepted_at',
    condition: sql`c.accepted_day is not null`,
    amounts: { accepted: one },
  },
  {
    day: 'accepted_day',
    window: 'accepted_window_id',
    condition: sql`c.accepted_day is not null and c.decided_day is not null`,
    amounts: { cohortDecided: one },
  },
  { day: 'ended_day', window: 'ended_window_id', condition: sql`c.state = 'refused'`, amounts: { refused: one } },
  { day: 'ended_day', window: 'ended_window_id', condition: sql`c.state = 'withdrawn'`, amounts: { withdrawn: one } },
  {
    day: 'delivered_day',
    window: 'delivered_window_id',
    at: 'delivered_at',
    condition: sql`c.delivered_day is not null`,
    amounts: { delivered: one },
  },
  {
    day: 'decided_day',
    window: 'decided_window_id',
    at: 'decided_at',
    condition: sql`c.decided_day is not null`,
    amounts: {
      decided: one,
      decidedOnTime: oneIf(sql`c.decided_on_time`),
      decidedDueUnknown: oneIf(sql`c.decided_on_time is null`),
      decidedStatutoryOverdue: oneIf(sql`c.decided_day > c.statutory_due_day`),
      decidedWithPromise: oneIf(hasPromise),
      promisedWorkingDays: sql`case when ${hasPromise} then c.promised_limit_working_days + c.extended_working_days else 0 end`,
      usedWorkingDays: sql`case when ${hasPromise} then c.used_working_days else 0 end`,
    },
  },
]

function recountDays(hallId: string): SQL {
  const bookings = BOOKINGS.map(({ day, window, condition, amounts }) => {
    const booked = CASE_MEASURES.map((measure) => amounts[measure] ?? sql`0`)
    return sql`select c.${sql.identifier(day)} as day, c.${sql.identifier(window)} as window_id, c.item_id, ${sql.join(booked, sql`, `)}
      from ${cases} c where c.hall_id = ${hallId} and ${condition}`
  })
  const names = CASE_MEASURES.map((measure) => sql.identifier(measure))
  const sums = names.map((name) => sql`sum(${name})::bigint as ${name}`)
  return sql`select day, window_id as "windowId", item_id as "itemId", ${sql.join(sums, sql`, `)}
    from (${sql.join(bookings, sql` union all `)}) as booked (day, window_id, item_id, ${sql.join(names, sql`, `)})
    group by day, window_id, item_id`
}

function recountBins(hallId: string): SQL {
  const bookings = BOOKINGS.flatMap(({ day, window, at, condition, amounts }) => {
    if (at === undefined) return []
    const booked = BIN_MEASURES.map((measure) => amounts[measure] ?? sql`0`)
    const sinceMidnight = sql`(c.${sql.identifier(at)} at time zone 'Asia/Shanghai')::time`
    return [
      sql`select c.${sql.identifier(day)} as day, c.${sql.identifier(window)} as window_id,
        floor(extract(epoch from ${sinceMidnight}) / 300)::int as bin, ${sql.join(booked, sql`, `)}
        from ${cases} c where c.hall_id = ${hallId} and ${condition}`,
    ]
  })
  const names = BIN_MEASURES.map((measure) => sql.identifier(measure))
  const sums = names.map((name) => sql`sum(${name})::bigint as ${name}`)
  return sql`select day, window_id as "windowId", bin, ${sql.join(sums, sql`, `)}
    from (${sql.join(bookings, sql` union all `)}) as booked (day, window_id, bin, ${sql.join(names, sql`, `)})
    group by day, window_id, bin`
}

function recountHandling(hallId: string): SQL {
  return sql`select c.decided_day as day, c.decided_window_id as "windowId", c.item_id as "itemId",
      width_bucket(c.handling_minutes::float8, ${sql.param(BUCKET_BOUNDS.map(String))}::text[]::float8[]) as bucket,
      count(*) as cases
    from ${cases} c where c.hall_id = ${hallId} and c.handling_minutes is not null
    group by 1, 2, 3, 4`
}
