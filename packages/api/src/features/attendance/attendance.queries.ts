import { type CheckInSlot, type IsoDay, instantOf, MINUTE_MS, shanghaiDayOf } from '@mingchuang/schema'
import { assignments, calendarDays, punches, staffMembers } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { slotSpans } from './attendance.rules.ts'

/** Whose check-ins, on which days. A person counts at the windows they are assigned to and in the department they belong to. */
export interface CheckInScope {
  readonly hallId: string
  readonly from: IsoDay
  readonly to: IsoDay
  readonly departmentId?: string | undefined
  readonly windowId?: string | undefined
}

/** One person's slot of one working day: `is_due` once it can be judged, `punched_at` the punch that settles it. */
export interface CheckInRow {
  readonly staff_id: string
  readonly day: IsoDay
  readonly slot: CheckInSlot
  readonly slot_order: number
  readonly is_due: boolean
  readonly is_on_time: boolean
  readonly punched_at: Date | null
}

/**
 * The rows of {@link CheckInRow} up to now, as a table expression. Derived, never stored: a punch is evidence and a pin may get its
 * person later. Nobody owes a check-in before the hall's first punch, for until then no machine could have taken it.
 */
export function checkIns(scope: CheckInScope, now: Date): SQL {
  const today = shanghaiDayOf(now)
  const minute = Math.floor((now.getTime() - instantOf(today, 0).getTime()) / MINUTE_MS)
  const spans = slotSpans().map(
    (span, order) =>
      sql`(${span.slot}::text, ${order}::int, ${span.direction}::text, ${span.nominalMinute}::int, ${span.fromMinute}::int, ${span.untilMinute}::int, ${span.dueMinute}::int)`,
  )
  const { hallId } = scope
  return sql`(
    with slot (slot, slot_order, direction, nominal, from_minute, until_minute, due_minute) as (values ${sql.join(spans, sql`, `)}),
    worked as materialized (
      select d.day from ${calendarDays} d
      where d.hall_id = ${hallId} and d.kind in ('workday', 'makeUp') and d.day between ${scope.from}::date and least(${scope.to}::date, ${today}::date)
        and d.day >= (select min(day) from ${punches} where hall_id = ${hallId})
    ),
    person as (
      select distinct w.day, s.id as staff_id, s.code from worked w
      join ${assignments} a on a.hall_id = ${hallId} and a.valid_from <= w.day and (a.valid_to is null or a.valid_to > w.day)
        ${scope.windowId === undefined ? sql`` : sql`and a.window_id = ${scope.windowId}`}
      join ${staffMembers} s on s.hall_id = ${hallId} and s.id = a.staff_id and s.active_from <= w.day and (s.active_to is null or s.active_to >= w.day)
        ${scope.departmentId === undefined ? sql`` : sql`and s.department_id = ${scope.departmentId}`}
    ),
    punched as (
      select p.day, p.pin, slot.slot, min(p.at) as first_at, max(p.at) as last_at, min(p.minute_of_day) as first_minute, max(p.minute_of_day) as last_minute
      from ${punches} p join slot on p.minute_of_day >= slot.from_minute and p.minute_of_day < slot.until_minute
      where p.hall_id = ${hallId} and p.day between ${scope.from}::date and ${scope.to}::date
      group by p.day, p.pin, slot.slot
    )
    select person.staff_id, person.day, slot.slot, slot.slot_order,
      person.day < ${today}::date or slot.due_minute <= ${minute}::int as is_due,
      coalesce(case slot.direction when 'in' then punched.first_minute <= slot.nominal else punched.last_minute >= slot.nominal end, false) as is_on_time,
      case slot.direction when 'in' then punched.first_at else punched.last_at end as punched_at
    from person cross join slot
    left join punched on punched.day = person.day and punched.pin = person.code and punched.slot = slot.slot
  )`
}

/** Whether the hall's machines ever reported a punch; without one, punctuality is not reported rather than zero. */
export async function hasPunches(database: Database, hallId: string): Promise<boolean> {
  const [row] = await database.rows<{ has: boolean }>(
    sql`select exists (select from ${punches} where hall_id = ${hallId}) as has`,
  )
  return row?.has ?? false
}

/** One slot of today over everybody who is expected. */
export interface CheckInAggregate {
  readonly slot: CheckInSlot
  readonly nominalMinute: number
  readonly expected: number
  readonly present: number
  readonly onTime: number
  readonly isDue: boolean
}

/** The four slots of a day in numbers; no person is named. Empty on a day without check-ins. */
export async function checkInAggregates(database: Database, hallId: string, day: IsoDay, now: Date): Promise<CheckInAggregate[]> {
  const rows = await database.rows<Omit<CheckInAggregate, 'nominalMinute'>>(
    sql`select slot, count(*) as expected, count(punched_at) as present, count(*) filter (where is_on_time) as "onTime", bool_or(is_due) as "isDue"
      from ${checkIns({ hallId, from: day, to: day }, now)} as c group by slot, slot_order order by slot_order`,
  )
  return rows.map((row) => ({
    ...row,
    nominalMinute: slotSpans().find((span) => span.slot === row.slot)?.nominalMinute ?? 0,
  }))
}
