import { handlingBucketOf, MEASURES } from '@mingchuang/schema'
import type postgres from 'postgres'
import { publishedYears } from '../../packages/api/src/features/calendar/published-years.ts'
import { BENCH_HALL, BENCH_TOKEN_HASH } from './bench-hall.ts'

const { id: HALL, departments, windows, staff, items, firstYear, lastYear } = BENCH_HALL

const HALL_ID = `'${HALL}'::uuid`

/** No case of the generator is in office hours for longer. */
const HANDLING_MINUTES_MAX = 450 * 40

/** One step of the generation, in the order in which they run. */
interface Step {
  readonly name: string
  run(sql: postgres.Sql): Promise<unknown>
}

/**
 * Fills an empty, migrated database with a hall and its cases. Everything is made inside PostgreSQL from hashes of the case's
 * ordinal, so the same number of cases is the same data. The connection is a superuser's: foreign keys are not asked while
 * loading, and hold by construction.
 */
export async function generateCases(sql: postgres.Sql, cases: number, say: (line: string) => void): Promise<void> {
  await sql`set session_replication_role = replica`
  await sql`set maintenance_work_mem = '512MB'`
  await sql`set work_mem = '256MB'`
  const indexes = await dropIndexes(sql)
  for (const step of stepsOf(cases)) {
    const startedAt = performance.now()
    await step.run(sql)
    say(`${step.name}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  }
  const startedAt = performance.now()
  for (const definition of indexes) await sql.unsafe(definition)
  say(`indexes, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  await sql`vacuum analyze`
  await sql`reset session_replication_role`
}

/** Building an index once is several times cheaper than keeping it; the definitions come from the migrated database itself. */
async function dropIndexes(sql: postgres.Sql): Promise<string[]> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index i
    where i.indrelid in ('cases'::regclass, 'case_events'::regclass, 'ratings'::regclass)
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  return indexes.map(({ definition }) => definition)
}

function stepsOf(cases: number): Step[] {
  const step = (name: string, ...statements: string[]): Step => ({
    name,
    run: async (sql) => {
      for (const statement of statements) await sql.unsafe(statement)
    },
  })
  return [
    step('functions', FUNCTIONS),
    { name: 'calendar', run: fillCalendar },
    step('departments, windows, people, items', ...DIRECTORY),
    { name: 'account and session', run: fillAccount },
    step('courses of the cases', ...draftsOf(cases)),
    step('cases', CASES),
    step('events', EVENTS),
    step('ratings', RATINGS),
    { name: 'counters', run: fillCounters },
  ]
}

/** `pick` is a number from 0 below n that depends on the seed only; `made_id` is a UUIDv7 of an instant and an ordinal. */
const FUNCTIONS = `
  create function pg_temp.pick(seed bigint, salt bigint, n bigint) returns int language sql immutable as
    $$ select ((hashint8extended(seed, salt) & 9223372036854775807) % n)::int $$;
  create function pg_temp.fixed_id(kind int, ordinal bigint) returns uuid language sql immutable as
    $$ select ('01890000-0000-7' || lpad(to_hex(kind), 3, '0') || '-8000-' || lpad(to_hex(ordinal), 12, '0'))::uuid $$;
  create function pg_temp.made_id(at timestamptz, kind int, ordinal bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
      || '8' || lpad(to_hex(ordinal), 15, '0'))::uuid $$;
  create function pg_temp.at_minute(day date, minute numeric) returns timestamptz language sql immutable as
    $$ select day::timestamp at time zone 'Asia/Shanghai' + make_interval(secs => minute * 60) $$;
  create function pg_temp.minute_of(at timestamptz) returns numeric language sql immutable as
    $$ select extract(epoch from (at at time zone 'Asia/Shanghai')::time) / 60 $$;
  create function pg_temp.office_minutes_until(at timestamptz) returns numeric language sql immutable as
    $$ select greatest(0, least(210, pg_temp.minute_of(at) - 510)) + greatest(0, least(240, pg_temp.minute_of(at) - 780)) $$;
  create function pg_temp.bin_of(at timestamptz) returns int language sql immutable as
    $$ select floor(pg_temp.minute_of(at) / 5)::int $$;
`

const DEPARTMENT = 1
const WINDOW = 2
const PERSON = 3
const ITEM = 4
const ASSIGNMENT = 5
const ACCOUNT = 6
const CASE = 7
const RATING = 8

const FOUNDED = `'${firstYear - 1}-12-01'`

async function fillCalendar(sql: postgres.Sql): Promise<void> {
  const years = publishedYears()
  const days = years.flatMap((year) => year.days)
  await sql`insert into calendar_years (hall_id, year, source, recorded_at)
    select ${HALL}::uuid, y.year, y.source, ${FOUNDED.slice(1, -1)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(years.map(({ year, source }) => ({ year, source })))}::text::jsonb) as y (year int, source text)`
  await sql`insert into calendar_days (hall_id, day, kind, note)
    select ${HALL}::uuid, d.day, d.kind, d.note
    from jsonb_to_recordset(${JSON.stringify(days)}::text::jsonb) as d (day date, kind text, note text)`
  await sql.unsafe(`create temp table work_days as
    select (row_number() over (order by day))::int as n, day from calendar_days
    where hall_id = ${HALL_ID} and kind in ('workday', 'makeUp') and day between '${firstYear}-01-01' and '${lastYear + 1}-12-31'`)
  await sql.unsafe('create unique index on work_days (n)')
  await sql.unsafe('analyze work_days')
}

/** Every item belongs to one department; windows 38 and 39 relieve the first two, window 40 serves three departments (综合窗口). */
const DIRECTORY = [
  `insert into halls (id, code, name, created_at) values (${HALL_ID}, '${BENCH_HALL.code}', '测量大厅', ${FOUNDED})`,
  `insert into departments (hall_id, id, code, name, name_en, sort, created_at)
    select ${HALL_ID}, pg_temp.fixed_id(${DEPARTMENT}, n), 'D' || lpad(n::text, 2, '0'), '部门' || n, 'Department ' || n, n, ${FOUNDED}
    from generate_series(1, ${departments}) n`,
  `insert into windows (hall_id, id, code, name, name_en, floor_row, floor_column, created_at)
    select ${HALL_ID}, pg_temp.fixed_id(${WINDOW}, n), 'W' || lpad(n::text, 2, '0'), n || '号窗口', 'Window ' || n, (n - 1) / 10, (n - 1) % 10, ${FOUNDED}
    from generate_series(1, ${windows}) n`,
  `create temp table seats as
    select n as window_n, n as department_n from generate_series(1, ${departments}) n
    union all values (38, 1), (39, 2), (40, 3), (40, 4), (40, 5)`,
  `insert into window_departments (hall_id, window_id, department_id)
    select ${HALL_ID}, pg_temp.fixed_id(${WINDOW}, window_n), pg_temp.fixed_id(${DEPARTMENT}, department_n) from seats`,
  `insert into staff_members (hall_id, id, code, name, department_id, active_from, created_at)
    select ${HALL_ID}, pg_temp.fixed_id(${PERSON}, n), lpad(n::text, 4, '0'), '工作人员' || n, pg_temp.fixed_id(${DEPARTMENT}, s.department_n), ${FOUNDED}, ${FOUNDED}
    from generate_series(1, ${staff}) n
    join lateral (select min(department_n) as department_n from seats where window_n = (n - 1) % ${windows} + 1) s on true`,
  `insert into assignments (hall_id, id, staff_id, window_id, place, valid_from)
    select ${HALL_ID}, pg_temp.fixed_id(${ASSIGNMENT}, n), pg_temp.fixed_id(${PERSON}, n), pg_temp.fixed_id(${WINDOW}, (n - 1) % ${windows} + 1),
      case when n <= ${windows} then 'A' else 'B' end, ${FOUNDED}
    from generate_series(1, ${staff}) n`,
  `create temp table kinds_of_items as
    select n, (n - 1) % ${departments} + 1 as department_n, case when n % 5 = 0 then 0 else 1 + n % 15 end as promised,
      case when n <= 77 then 'licence' when n <= 105 then 'nonLicence' when n <= 127 then 'confirmation'
        when n <= 230 then 'inspection' else 'procedural' end as type
    from generate_series(1, ${items}) n`,
  `insert into items (hall_id, id, code, name, name_en, type, department_id, current_version, created_at)
    select ${HALL_ID}, pg_temp.fixed_id(${ITEM}, n), 'I' || lpad(n::text, 4, '0'), '事项' || n, 'Item ' || n, type, pg_temp.fixed_id(${DEPARTMENT}, department_n), 1, ${FOUNDED}
    from kinds_of_items`,
  `insert into item_versions (hall_id, item_id, version, kind, promised_limit_working_days, statutory_limit_working_days, valid_from)
    select ${HALL_ID}, pg_temp.fixed_id(${ITEM}, n), 1, case when promised = 0 then 'instant' else 'promised' end, promised, 20, ${FOUNDED}
    from kinds_of_items`,
]

async function fillAccount(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`insert into accounts (hall_id, id, login_name, display_name, password_hash, role, created_at)
    values (${HALL_ID}, pg_temp.fixed_id(${ACCOUNT}, 1), 'bench-supervisor', '督查员', '', 'supervisor', ${FOUNDED})`)
  await sql.unsafe(
    `insert into sessions (hall_id, id, account_id, token_hash, created_at, expires_at)
      values (${HALL_ID}, pg_temp.fixed_id(${ACCOUNT}, 2), pg_temp.fixed_id(${ACCOUNT}, 1), $1, ${FOUNDED}, '9999-12-31')`,
    [BENCH_TOKEN_HASH],
  )
}

/**
 * The course of each case, in the order of receipt. Of a hundred, two are refused, of the accepted ones two are decided late;
 * half of them have a named step; every fourth instant or promised limit is used up whole. What would happen after the last
 * year has not happened: those cases are open.
 */
function draftsOf(cases: number): string[] {
  return [
    `create temp table drafts as
      select i, item.n as item_n, item.department_n, item.promised, seat.window_n, person.staff_n, received.n as received_n,
        received.at as received_at, received.at + make_interval(mins => 5 + pg_temp.pick(i, 3, 30)) as handled_at,
        pg_temp.pick(i, 4, 100) < 2 as is_refused, pg_temp.pick(i, 5, 2) = 0 as has_step, used.days as used_days
      from generate_series(1, ${cases}) i
      cross join lateral (select count(*) as work_days from work_days where day <= '${lastYear}-12-31') c
      join kinds_of_items item on item.n = 1 + pg_temp.pick(i, 1, ${items})
      cross join lateral (
        select array_agg(window_n order by window_n) as choices from seats where department_n = item.department_n) s
      cross join lateral (select s.choices[1 + pg_temp.pick(i, 2, cardinality(s.choices))] as window_n) seat
      cross join lateral (select seat.window_n + ${windows} * pg_temp.pick(i, 6, ${Math.floor(staff / windows)}) as staff_n) person
      cross join lateral (select ((i - 1) * c.work_days) / ${cases} as ordinal, ((i - 1) * c.work_days) % ${cases} as rest) place
      join work_days day on day.n = place.ordinal + 1
      cross join lateral (
        select day.n, pg_temp.at_minute(day.day, round(510 + place.rest * 430.0 / ${cases} + case when place.rest * 430.0 / ${cases} < 210 then 0 else 60 end, 4)) as at) received
      cross join lateral (
        select case when item.promised = 0 then 0 when pg_temp.pick(i, 7, 100) < 2 then item.promised + 1 + pg_temp.pick(i, 8, 3)
          when pg_temp.pick(i, 7, 4) = 0 then item.promised else pg_temp.pick(i, 8, item.promised) end as days) used`,
    `create temp table courses as
      select d.i, d.item_n, d.department_n, d.promised, d.window_n, d.staff_n, d.received_at, d.used_days, d.received_n,
        case when d.is_refused then d.handled_at end as refused_at,
        case when not d.is_refused then d.handled_at end as accepted_at,
        case when not d.is_refused and d.has_step then d.handled_at + interval '2 minutes' end as step_started_at,
        decided.at as decided_at,
        case when decided.at is not null and delivered.day <= '${lastYear}-12-31'
          then pg_temp.at_minute(delivered.day, 520 + pg_temp.pick(d.i, 10, 180)) end as delivered_at
      from drafts d
      join work_days decision on decision.n = d.received_n + d.used_days
      join work_days delivered on delivered.n = d.received_n + d.used_days + 1
      cross join lateral (
        select case when d.is_refused or decision.day > '${lastYear}-12-31' then null
          when d.used_days = 0 then d.handled_at + interval '20 minutes'
          else pg_temp.at_minute(decision.day, 520 + pg_temp.pick(d.i, 9, 190)) end as at) decided`,
    'drop table drafts',
    'analyze courses',
  ]
}

const day = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`

const CASES = `
  insert into cases (hall_id, id, number, item_id, item_version, department_id, kind, subject, promised_limit_working_days,
    statutory_limit_working_days, window_id, staff_id, state, version, received_at, received_day, received_window_id,
    accepted_at, accepted_day, accepted_window_id, decided_at, decided_day, decided_window_id, decision,
    delivered_at, delivered_day, delivered_window_id, ended_at, ended_day, ended_window_id, promised_due_day, statutory_due_day,
    used_working_days, handling_minutes, decided_on_time, current_step, last_event_at, created_at)
  select ${HALL_ID}, pg_temp.made_id(received_at, ${CASE}, i), 'B' || lpad(i::text, 9, '0'), pg_temp.fixed_id(${ITEM}, item_n), 1,
    pg_temp.fixed_id(${DEPARTMENT}, department_n), case when promised = 0 then 'instant' else 'promised' end, '申请人' || i, promised, 20,
    w.id, pg_temp.fixed_id(${PERSON}, staff_n),
    case when refused_at is not null then 'refused' when delivered_at is not null then 'delivered'
      when decided_at is not null then 'decided' else 'accepted' end,
    1 + num_nonnulls(refused_at, accepted_at, decided_at, delivered_at, step_started_at, step_finished_at),
    received_at, ${day('received_at')}, w.id,
    accepted_at, ${day('accepted_at')}, case when accepted_at is not null then w.id end,
    decided_at, ${day('decided_at')}, case when decided_at is not null then w.id end,
    case when decided_at is null then null when pg_temp.pick(i, 11, 50) = 0 then 'rejected' else 'approved' end,
    delivered_at, ${day('delivered_at')}, case when delivered_at is not null then w.id end,
    e.ended_at, ${day('e.ended_at')}, case when e.ended_at is not null then w.id end,
    case when accepted_at is not null then promised_due.day end, case when accepted_at is not null then statutory_due.day end,
    case when decided_at is not null then used_days end,
    case when decided_at is not null then floor(used_days * 450 + pg_temp.office_minutes_until(decided_at)
      - pg_temp.office_minutes_until(accepted_at)) end,
    case when decided_at is not null then used_days <= promised end,
    case when step_started_at is not null and step_finished_at is null then '审查' end,
    greatest(received_at, refused_at, accepted_at, step_started_at, step_finished_at, decided_at, delivered_at), received_at
  from courses
  cross join lateral (select pg_temp.fixed_id(${WINDOW}, window_n) as id) w
  cross join lateral (select coalesce(decided_at, refused_at) as ended_at) e
  cross join lateral (select case when step_started_at is not null then decided_at - interval '5 minutes' end as step_finished_at) f
  join work_days promised_due on promised_due.n = received_n + promised
  join work_days statutory_due on statutory_due.n = received_n + 20
  order by i`

const EVENTS = `
  insert into case_events (hall_id, case_id, seq, kind, at, recorded_at, origin, window_id, staff_id, step, detail)
  select ${HALL_ID}, pg_temp.made_id(received_at, ${CASE}, i),
    (row_number() over (partition by i order by e.at, e.place))::int, e.kind, e.at, e.at, 'command',
    pg_temp.fixed_id(${WINDOW}, window_n), pg_temp.fixed_id(${PERSON}, staff_n), e.step,
    case e.kind when 'refused' then '{"reason": "不属于本窗口受理范围"}'::jsonb
      when 'decided' then jsonb_build_object('decision', case when pg_temp.pick(i, 11, 50) = 0 then 'rejected' else 'approved' end)
      else '{}'::jsonb end
  from courses
  cross join lateral (values
    (1, 'received', received_at, null), (2, 'refused', refused_at, null), (3, 'accepted', accepted_at, null),
    (4, 'stepStarted', step_started_at, '审查'),
    (5, 'stepFinished', case when step_started_at is not null then decided_at - interval '5 minutes' end, '审查'),
    (6, 'decided', decided_at, null), (7, 'delivered', delivered_at, null)) e (place, kind, at, step)
  where e.at is not null
  order by i, 3`

/** Six in ten delivered cases are rated, when the result is handed over. */
const RATINGS = `
  insert into ratings (hall_id, id, press_id, channel, window_id, item_id, case_id, staff_id, level, reason, pressed_at, at, day, received_at)
  select ${HALL_ID}, pg_temp.made_id(c.delivered_at, ${RATING}, r.i), 'bench-' || r.i, 'device', c.window_id, c.item_id, c.id, c.staff_id, l.level,
    case when l.level in ('dissatisfied', 'veryDissatisfied') then 'waitedTooLong' end, r.at, r.at, ${day('r.at')}, r.at
  from cases c
  cross join lateral (select substr(c.number, 2)::bigint as i, c.delivered_at + interval '1 minute' as at) r
  cross join lateral (select pg_temp.pick(r.i, 13, 200) as place) p
  cross join lateral (select case when p.place < 150 then 'verySatisfied' when p.place < 185 then 'satisfied' when p.place < 197 then 'fairlySatisfied'
      when p.place < 199 then 'dissatisfied' else 'veryDissatisfied' end as level) l
  where c.hall_id = ${HALL_ID} and c.delivered_at is not null and pg_temp.pick(r.i, 12, 10) < 6`

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What a row adds to which measure, as the commands of cases and ratings book it; recounting the rows gives the same. */
const BOOKINGS: readonly { readonly from: string; readonly day: string; readonly amounts: Readonly<Record<string, string>> }[] = [
  { from: 'cases', day: 'received_day', amounts: { received: '1' } },
  {
    from: 'cases',
    day: 'accepted_day',
    amounts: { accepted: '1', cohortDecided: 'case when decided_at is null then 0 else 1 end' },
  },
  { from: "(select * from cases where state = 'refused') c", day: 'ended_day', amounts: { refused: '1' } },
  {
    from: 'cases',
    day: 'decided_day',
    amounts: {
      decided: '1',
      decidedOnTime: 'decided_on_time::int',
      decidedStatutoryOverdue: '(decided_day > statutory_due_day)::int',
      decidedWithPromise: '1',
      promisedWorkingDays: 'promised_limit_working_days',
      usedWorkingDays: 'used_working_days',
    },
  },
  { from: 'cases', day: 'delivered_day', amounts: { delivered: '1' } },
  {
    from: '(select c.* from cases c join ratings r on r.hall_id = c.hall_id and r.case_id = c.id) c',
    day: 'decided_day',
    amounts: { decidedRated: '1' },
  },
  {
    from: 'ratings',
    day: 'day',
    amounts: Object.fromEntries(
      ['verySatisfied', 'satisfied', 'fairlySatisfied', 'dissatisfied', 'veryDissatisfied'].map((level) => [
        `rating${level.charAt(0).toUpperCase()}${level.slice(1)}`,
        `(level = '${level}')::int`,
      ]),
    ),
  },
]

async function fillCounters(sql: postgres.Sql): Promise<void> {
  const columns = MEASURES.map(snake).join(', ')
  const booked = BOOKINGS.map(
    ({ from, day, amounts }) =>
      `select ${day} as day, window_id, item_id, ${MEASURES.map((measure) => `sum(${amounts[measure] ?? '0'})::bigint as ${snake(measure)}`).join(', ')}
        from ${from} where ${day} is not null group by 1, 2, 3`,
  )
  const sums = MEASURES.map((measure) => `sum(${snake(measure)})::bigint`).join(', ')
  await sql.unsafe(`insert into day_counters (hall_id, day, window_id, item_id, ${columns})
    select ${HALL_ID}, day, window_id, item_id, ${sums} from (${booked.join(' union all ')}) b group by day, window_id, item_id`)
  await sql.unsafe(`insert into month_counters (hall_id, month, window_id, item_id, ${columns})
    select ${HALL_ID}, date_trunc('month', day)::date, window_id, item_id, ${sums} from day_counters where hall_id = ${HALL_ID}
    group by 1, 2, 3, 4`)
  await sql.unsafe(`insert into bin_counters (hall_id, day, window_id, bin, received, accepted, decided, delivered)
    select ${HALL_ID}, e.day, c.window_id, pg_temp.bin_of(e.at), count(*) filter (where e.kind = 'received'), count(*) filter (where e.kind = 'accepted'),
      count(*) filter (where e.kind = 'decided'), count(*) filter (where e.kind = 'delivered')
    from cases c cross join lateral (values ('received', received_day, received_at), ('accepted', accepted_day, accepted_at),
      ('decided', decided_day, decided_at), ('delivered', delivered_day, delivered_at)) e (kind, day, at)
    where e.at is not null group by e.day, c.window_id, 4`)
  const buckets = Array.from({ length: HANDLING_MINUTES_MAX }, (_, minutes) => handlingBucketOf(minutes))
  await sql`create temp table handling_buckets as
    select (ordinality - 1)::int as minutes, bucket from unnest(${buckets}::int[]) with ordinality as b (bucket, ordinality)`
  await sql.unsafe(`insert into handling_histograms (hall_id, day, window_id, item_id, bucket, cases)
    select ${HALL_ID}, decided_day, window_id, item_id, bucket, count(*) from cases join handling_buckets on minutes = handling_minutes
    where decided_day is not null group by decided_day, window_id, item_id, bucket`)
}
