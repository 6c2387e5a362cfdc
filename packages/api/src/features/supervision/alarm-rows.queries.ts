import {
  ALARM_LIMIT_WORKING_DAYS_MIN,
  type AlarmKind,
  type AlarmRule,
  addDays,
  type IsoDay,
  instantOf,
  SILENT_CHARACTERS,
  type WorkingCalendar,
} from '@mingchuang/schema'
import { caseEvents, cases } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'

/** The period an alarm is about, the day on which it is looked for, and from when on something is one. */
export interface AlarmQuestion {
  readonly hallId: string
  readonly from: IsoDay
  readonly to: IsoDay
  readonly today: IsoDay
  readonly rule: AlarmRule
  readonly calendar: WorkingCalendar
}

/** Steps are looked for that began so many days before the period, pauses a year. */
const STEP_DAYS_BEFORE = 92
const PAUSE_DAYS_BEFORE = 366
/** How far before and behind the period working days are counted: the acceptance of a paused case, the due day of a decided one. */
const DAYS_BACK = 3 * PAUSE_DAYS_BEFORE
const DAYS_AHEAD = 400

/**
 * The rows behind alarms of a kind, as a table expression: the window, the case and the event it is about, its day, whether it is one
 * of those the alarm counts (the others are the denominator of a share), and what a reader needs to see of it.
 * Logs tell of other halls and other rules: only cases received here are looked at.
 */
export function alarmRows(kind: AlarmKind, question: AlarmQuestion): SQL {
  return sql`(select f.window_id, f.case_id, f.seq, f.day, f.counts, f.detail, f.finding from (${ROWS[kind](question)})
    as f (window_id, case_id, seq, day, counts, detail, finding))`
}

const ROWS: Readonly<Record<AlarmKind, (question: AlarmQuestion) => SQL>> = {
  refusalWithoutReason: refusals,
  stepOverrun: overrunSteps,
  deadlineSpike: decisions,
  pauseOnDueDay: pausesOnDueDay,
  pauseRepeated: repeatedPauses,
  pauseLong: longPauses,
  pauseShare: acceptances,
}

const midnight = (day: IsoDay) => sql`${instantOf(day, 0).toISOString()}::timestamptz`
const dayOf = (instant: SQL) => sql`(${instant} at time zone 'Asia/Shanghai')::date`

/**
 * Working days by their ordinal, one array that a day is an index of: those in (a, b] are `workedAt` b less `workedAt` a. A day of an
 * unpublished year has none, nor a day before such a one, and what would have to count it is no finding.
 */
function ordinals({ calendar, from, to, today }: AlarmQuestion): SQL {
  const last = addDays(to > today ? to : today, DAYS_AHEAD)
  const worked: (number | null)[] = []
  let count = 0
  for (let day = addDays(from, -DAYS_BACK); day <= last; day = addDays(day, 1)) {
    const isWorked = calendar.isWorkingDay(day)
    if (isWorked === undefined && day <= to) worked.fill(null)
    count += isWorked ? 1 : 0
    worked.push(isWorked === undefined ? null : count)
  }
  return sql`ordinals as materialized (select ${sql.param(worked)}::int[] as worked, ${addDays(from, -DAYS_BACK)}::date as first_day)`
}

const workedAt = (day: SQL) => sql`(select o.worked[(${day}) - o.first_day + 1] from ordinals o)`

/** Refusals and rejections of the period whose reason is too short, or which the window gave word for word too often. */
function refusals({ hallId, from, to, rule }: AlarmQuestion): SQL {
  const told = (kind: SQL, day: SQL, window: SQL, condition: SQL) =>
    sql`select ${window} as window_id, c.id as case_id, e.seq, ${day} as day, coalesce(e.detail ->> 'reason', '') as reason
      from ${cases} c join ${caseEvents} e on e.hall_id = c.hall_id and e.case_id = c.id and e.kind = ${kind}
      where c.hall_id = ${hallId}::uuid and c.source = '' and ${condition} and ${day} between ${from}::date and ${to}::date`
  return sql`with told as (
      ${told(sql`'refused'`, sql`c.ended_day`, sql`c.ended_window_id`, sql`c.state = 'refused'`)}
      union all ${told(sql`'decided'`, sql`c.decided_day`, sql`c.decided_window_id`, sql`c.decision = 'rejected'`)}
    ), spoken as (
      select t.*, translate(t.reason, ${SILENT_CHARACTERS}::text, '') as spoken from told t
    ), counted as (
      select s.*, count(*) over (partition by s.window_id, s.spoken) as repeats from spoken s
    )
    select n.window_id, n.case_id, n.seq, n.day, true, n.reason,
      case when char_length(n.spoken) < ${rule.reasonLengthMin}::int then 'tooShort' else 'boilerplate' end
    from counted n where char_length(n.spoken) < ${rule.reasonLengthMin}::int or n.repeats >= ${rule.reasonRepeatsMin}::int`
}

/** Steps that ended in the period, or are under way if it holds today, over their own limit while the case was within its promise. */
function overrunSteps(question: AlarmQuestion): SQL {
  const { hallId, from, to, today } = question
  return sql`with ${ordinals(question)}, finished as (
      select s.window_id, s.case_id, s.seq, s.step, s.at as started_at, e.at as ended_at, (s.detail ->> 'stepLimitWorkingDays')::int as step_limit,
        ${dayOf(sql`s.at`)} as started_day, ${dayOf(sql`e.at`)} as ended_day, c.promised_due_day, c.decided_on_time
      from ${caseEvents} s
      join ${cases} c on c.hall_id = s.hall_id and c.id = s.case_id and c.source = ''
      cross join lateral (
        select n.at from ${caseEvents} n where n.hall_id = s.hall_id and n.case_id = s.case_id and n.seq > s.seq
          and ((n.kind = 'stepFinished' and n.step = s.step) or n.kind in ('decided', 'withdrawn', 'refused', 'delivered'))
        order by n.seq limit 1
      ) e
      where s.hall_id = ${hallId}::uuid and s.kind = 'stepStarted' and s.detail ->> 'stepLimitWorkingDays' is not null
        and s.at >= ${midnight(addDays(from, -STEP_DAYS_BEFORE))} and s.at < ${midnight(addDays(to, 1))}
        and e.at >= ${midnight(from)} and e.at < ${midnight(addDays(to, 1))}
    )
    select f.window_id, f.case_id, f.seq, f.ended_day, true, f.step, null from finished f
    where (f.promised_due_day is null or f.promised_due_day >= f.ended_day)
      and ${workedAt(sql`f.ended_day`)} - ${workedAt(sql`f.started_day`)} - coalesce((
        select sum(${workedAt(sql`least(coalesce(${resumedDay(sql`p`)}, f.ended_day), f.ended_day)`)} - ${workedAt(dayOf(sql`p.at`))})
        from ${caseEvents} p where p.hall_id = ${hallId}::uuid and p.case_id = f.case_id and p.kind = 'paused'
          and p.at >= f.started_at and p.at < f.ended_at
      ), 0) > f.step_limit
    union all
    select c.window_id, c.id, c.version, ${today}::date, true, c.current_step, null from ${cases} c
    where c.hall_id = ${hallId}::uuid and c.state in ('received', 'awaitingSupplement', 'accepted', 'paused') and c.source = ''
      and c.current_step_due_day < ${today}::date and (c.promised_due_day is null or c.promised_due_day >= ${today}::date)
      and ${today}::date between ${from}::date and ${to}::date`
}

/** The day on which the pause of the event `p` ended; null while it lasts. */
function resumedDay(p: SQL): SQL {
  return sql`(select ${dayOf(sql`n.at`)} from ${caseEvents} n where n.hall_id = ${p}.hall_id and n.case_id = ${p}.case_id and n.seq > ${p}.seq
    and n.kind in ('resumed', 'withdrawn', 'decided', 'refused') order by n.seq limit 1)`
}

/** Decisions of the period under a promise; those count that fell on the due day or the working day before it. */
function decisions(question: AlarmQuestion): SQL {
  const { hallId, from, to } = question
  return sql`with ${ordinals(question)}
    select c.decided_window_id, c.id, c.version, c.decided_day,
      c.decided_day <= c.promised_due_day and ${workedAt(sql`c.promised_due_day`)} - ${workedAt(sql`c.decided_day`)} <= 1,
      c.promised_due_day::text, null
    from ${cases} c
    where c.hall_id = ${hallId}::uuid and c.source = '' and c.decided_day between ${from}::date and ${to}::date and c.promised_due_day is not null
      and c.promised_limit_working_days + c.extended_working_days >= ${ALARM_LIMIT_WORKING_DAYS_MIN}`
}

/** Pauses begun in the period on a day on which the limit, with what had been added to it by then, was used up. */
function pausesOnDueDay(question: AlarmQuestion): SQL {
  const { hallId, from, to } = question
  return sql`with ${ordinals(question)}
    select p.window_id, p.case_id, p.seq, ${dayOf(sql`p.at`)}, true, p.detail ->> 'reason', null
    from ${caseEvents} p join ${cases} c on c.hall_id = p.hall_id and c.id = p.case_id and c.source = ''
    where p.hall_id = ${hallId}::uuid and p.kind = 'paused' and p.at >= ${midnight(from)} and p.at < ${midnight(addDays(to, 1))}
      and c.promised_limit_working_days >= ${ALARM_LIMIT_WORKING_DAYS_MIN}
      and ${workedAt(dayOf(sql`p.at`))} - ${workedAt(sql`c.accepted_day`)} - coalesce((
        select sum(${workedAt(resumedDay(sql`q`))} - ${workedAt(dayOf(sql`q.at`))}) from ${caseEvents} q
        where q.hall_id = p.hall_id and q.case_id = p.case_id and q.kind = 'paused' and q.seq < p.seq
      ), 0) >= c.promised_limit_working_days + coalesce((
        select sum((x.detail ->> 'workingDays')::int) from ${caseEvents} x
        where x.hall_id = p.hall_id and x.case_id = p.case_id and x.kind = 'extended' and x.seq < p.seq
      ), 0)`
}

/** Cases paused in the period for at least the so many-th time; the last pause of each. */
function repeatedPauses({ hallId, from, to, rule }: AlarmQuestion): SQL {
  const nth = sql`(select count(*) from ${caseEvents} q where q.hall_id = p.hall_id and q.case_id = p.case_id and q.kind = 'paused' and q.seq <= p.seq)`
  return sql`select distinct on (p.case_id) p.window_id, p.case_id, p.seq, ${dayOf(sql`p.at`)}, true, ${nth}::text, null
    from ${caseEvents} p join ${cases} c on c.hall_id = p.hall_id and c.id = p.case_id and c.source = ''
    where p.hall_id = ${hallId}::uuid and p.kind = 'paused' and p.at >= ${midnight(from)} and p.at < ${midnight(addDays(to, 1))}
      and ${nth} >= ${rule.pauseRepeatsMin}::int
    order by p.case_id, p.seq desc`
}

/** Pauses that ended in the period, or last if it holds today, and were longer than they may be. */
function longPauses(question: AlarmQuestion): SQL {
  const { hallId, from, to, today, rule } = question
  return sql`with ${ordinals(question)}, pauses as (
      select p.window_id, p.case_id, p.seq, ${dayOf(sql`p.at`)} as day, coalesce(${resumedDay(sql`p`)}, ${today}::date) as until
      from ${caseEvents} p join ${cases} c on c.hall_id = p.hall_id and c.id = p.case_id and c.source = ''
      where p.hall_id = ${hallId}::uuid and p.kind = 'paused'
        and p.at >= ${midnight(addDays(from, -PAUSE_DAYS_BEFORE))} and p.at < ${midnight(addDays(to, 1))}
    )
    select f.window_id, f.case_id, f.seq, f.until, true, (${workedAt(sql`f.until`)} - ${workedAt(sql`f.day`)})::text, null from pauses f
    where f.until between ${from}::date and ${to}::date
      and ${workedAt(sql`f.until`)} - ${workedAt(sql`f.day`)} > ${rule.pauseWorkingDaysMax}::int`
}

/** Cases accepted in the period under a promise; those count whose clock was stopped. */
function acceptances({ hallId, from, to }: AlarmQuestion): SQL {
  return sql`select c.accepted_window_id, c.id, c.version, c.accepted_day,
      exists (select from ${caseEvents} p where p.hall_id = c.hall_id and p.case_id = c.id and p.kind = 'paused'), null, null
    from ${cases} c
    where c.hall_id = ${hallId}::uuid and c.source = '' and c.accepted_day between ${from}::date and ${to}::date
      and c.promised_limit_working_days >= ${ALARM_LIMIT_WORKING_DAYS_MIN}`
}
