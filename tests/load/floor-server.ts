// The floor: what the questions cost with nothing between the socket and the database. One prepared statement each, whose one
// value is the answer as text; the same driver with as many connections as the API has.
import { createServer } from 'node:http'
import { shanghaiDayOf } from '@mingchuang/schema'
import postgres from 'postgres'
import { BENCH_HALL } from './bench-hall.ts'

const { DATABASE_URL, DATABASE_CONNECTIONS } = process.env
const sql = postgres(DATABASE_URL ?? '', { max: Number(DATABASE_CONNECTIONS), onnotice: () => undefined })
const HALL = `'${BENCH_HALL.id}'::uuid`

const globalId = (type: string, column: string) =>
  `translate(rtrim(encode(convert_to('${type}:' || ${column}, 'UTF8'), 'base64'), '='), '+/', '-_')`
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const named = (type: string, alias: string, more = '') =>
  `json_build_object('id', ${globalId(type, `${alias}.id`)}, 'code', ${alias}.code, 'name', ${alias}.name${more})`

const CASE = `select json_build_object('id', ${globalId('Case', 'c.id')}, 'number', c.number, 'subject', c.subject, 'kind', c.kind,
    'state', c.state, 'version', c.version, 'receivedAt', ${instant('c.received_at')}, 'acceptedAt', ${instant('c.accepted_at')},
    'decidedAt', ${instant('c.decided_at')}, 'deliveredAt', ${instant('c.delivered_at')}, 'promisedDueDay', c.promised_due_day,
    'statutoryDueDay', c.statutory_due_day, 'decidedOnTime', c.decided_on_time, 'usedWorkingDays', c.used_working_days,
    'handlingMinutes', c.handling_minutes, 'currentStep', c.current_step, 'window', ${named('Window', 'w')},
    'staffMember', case when s.id is not null then ${named('StaffMember', 's')} end, 'item', ${named('Item', 'i', ", 'type', i.type")},
    'events', (
      select json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'at', ${instant('e.at')}, 'step', e.step,
        'window', case when ew.id is not null then ${named('Window', 'ew')} end,
        'staffMember', case when es.id is not null then ${named('StaffMember', 'es')} end) order by e.seq)
      from case_events e
      left join windows ew on ew.hall_id = e.hall_id and ew.id = e.window_id
      left join staff_members es on es.hall_id = e.hall_id and es.id = e.staff_id
      where e.hall_id = c.hall_id and e.case_id = c.id))::text as answer
  from cases c
  join windows w on w.hall_id = c.hall_id and w.id = c.window_id
  join items i on i.hall_id = c.hall_id and i.id = c.item_id
  left join staff_members s on s.hall_id = c.hall_id and s.id = c.staff_id
  where c.hall_id = ${HALL} and c.number = $1 and c.source = ''`

/** The bench hall's cases have neither pauses nor extensions, so a ledger is a running sum over the calendar. */
const LEDGER = `(select coalesce(json_agg(json_build_object('day', l.day, 'kind', case when l.day = c.accepted_day then 'accepted' when l.kind = 'workday' then 'worked' else l.kind end,
    'countedWorkingDays', l.counted, 'remainingPromised', c.promised_limit_working_days - l.counted,
    'remainingStatutory', c.statutory_limit_working_days - l.counted) order by l.day), '[]')
  from (
    select d.day, d.kind, count(*) filter (where d.kind in ('workday', 'makeUp') and d.day > c.accepted_day) over (order by d.day) as counted
    from calendar_days d where d.hall_id = c.hall_id and d.day between c.accepted_day and coalesce(c.ended_day, $2::date)) l)`

const PAGE = `select json_build_object('id', ${globalId('Case', 'c.id')}, 'number', c.number, 'source', c.source, 'subject', c.subject,
    'kind', c.kind, 'stage', c.stage, 'state', c.state, 'light', case when c.state = 'accepted' then case when c.promised_due_day < $2::date then 'red'
      when n.remaining <= 1 then 'yellow' else 'green' end end,
    'remainingWorkingDays', case when c.state = 'accepted' then n.remaining end,
    'receivedAt', ${instant('c.received_at')}, 'acceptedAt', ${instant('c.accepted_at')}, 'decidedAt', ${instant('c.decided_at')},
    'deliveredAt', ${instant('c.delivered_at')}, 'decision', c.decision, 'promisedLimitWorkingDays', c.promised_limit_working_days,
    'statutoryLimitWorkingDays', c.statutory_limit_working_days, 'promisedDueDay', c.promised_due_day,
    'statutoryDueDay', c.statutory_due_day, 'dueUnknownReason', c.due_unknown_reason, 'usedWorkingDays', c.used_working_days,
    'currentStep', c.current_step, 'item', ${named('Item', 'i')}, 'department', ${named('Department', 'd')}, 'window', ${named('Window', 'w')},
    'staffMember', case when s.id is not null then ${named('StaffMember', 's')} end,
    'events', (
      select json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'at', ${instant('e.at')}, 'step', e.step, 'reason', e.detail->>'reason',
        'window', case when ew.id is not null then ${named('Window', 'ew')} end,
        'staffMember', case when es.id is not null then ${named('StaffMember', 'es')} end) order by e.seq)
      from case_events e
      left join windows ew on ew.hall_id = e.hall_id and ew.id = e.window_id
      left join staff_members es on es.hall_id = e.hall_id and es.id = e.staff_id
      where e.hall_id = c.hall_id and e.case_id = c.id),
    'ledger', ${LEDGER},
    'rating', (select json_build_object('level', r.level, 'at', ${instant('r.at')}, 'reason', r.reason) from ratings r
      where r.hall_id = c.hall_id and r.case_id = c.id and r.is_valid order by r.attempt desc limit 1))::text as answer
  from cases c
  join windows w on w.hall_id = c.hall_id and w.id = c.window_id
  join items i on i.hall_id = c.hall_id and i.id = c.item_id
  join departments d on d.hall_id = c.hall_id and d.id = c.department_id
  left join staff_members s on s.hall_id = c.hall_id and s.id = c.staff_id
  cross join lateral (
    select count(*) filter (where n.day > $2::date) - count(*) filter (where n.day <= $2::date) as remaining from calendar_days n
    where n.hall_id = c.hall_id and n.kind in ('workday', 'makeUp') and c.state = 'accepted'
      and n.day > least(c.promised_due_day, $2::date) and n.day <= greatest(c.promised_due_day, $2::date)) n
  where c.hall_id = ${HALL} and c.number = $1 and c.source = ''`

const LIST = `select json_build_object('nodes', coalesce(json_agg(json_build_object('id', ${globalId('Case', 'c.id')}, 'number', c.number,
    'subject', c.subject, 'kind', c.kind, 'state', c.state, 'receivedAt', ${instant('c.received_at')}, 'decidedAt', ${instant('c.decided_at')},
    'promisedDueDay', c.promised_due_day, 'decidedOnTime', c.decided_on_time, 'item', ${named('Item', 'i')}, 'window', ${named('Window', 'w')},
    'department', ${named('Department', 'd')}, 'staffMember', case when s.id is not null then ${named('StaffMember', 's')} end)
    order by c.received_at desc, c.id desc) filter (where c.place <= 50), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 50))::text as answer
  from (
    select c.*, row_number() over (order by c.received_at desc, c.id desc) as place from (
      select * from cases c where c.hall_id = ${HALL} and c.window_id = $1::uuid and c.state = any('{decided,delivered}')
      order by c.received_at desc nulls last, c.id desc nulls last limit 51) c) c
  join items i on i.hall_id = c.hall_id and i.id = c.item_id
  join windows w on w.hall_id = c.hall_id and w.id = c.window_id
  join departments d on d.hall_id = c.hall_id and d.id = c.department_id
  left join staff_members s on s.hall_id = c.hall_id and s.id = c.staff_id`

const rate = (numerator: string, denominator: string) =>
  `json_build_object('value', (${numerator})::float8 / nullif(${denominator}, 0)::float8, 'numerator', ${numerator}, 'denominator', ${denominator})`
const RATINGS = `t.rating_very_satisfied + t.rating_satisfied + t.rating_fairly_satisfied + t.rating_dissatisfied + t.rating_very_dissatisfied`
const SUMMED = [
  'received',
  'accepted',
  'decided',
  'delivered',
  'decided_on_time',
  'decided_due_unknown',
  'decided_rated',
  'promised_working_days',
  'used_working_days',
  'rating_very_satisfied',
  'rating_satisfied',
  'rating_fairly_satisfied',
  'rating_dissatisfied',
  'rating_very_dissatisfied',
]
const SUMMARY = `select json_agg(json_build_object('window', ${named('Window', 'w')}, 'received', t.received, 'accepted', t.accepted,
    'decided', t.decided, 'delivered', t.delivered, 'onTime', ${rate('t.decided_on_time', 't.decided - t.decided_due_unknown')},
    'satisfaction', ${rate('t.rating_very_satisfied + t.rating_satisfied + t.rating_fairly_satisfied', RATINGS)},
    'ratingCoverage', ${rate('t.decided_rated', 't.decided')}, 'timeUsed', ${rate('t.used_working_days', 't.promised_working_days')})
    order by w.code)::text as answer
  from windows w
  join (
    select m.window_id, ${SUMMED.map((column) => `sum(m.${column})::bigint as ${column}`).join(', ')} from month_counters m
    where m.hall_id = ${HALL} and m.month between date_trunc('month', $1::date)::date and $2::date group by m.window_id) t on t.window_id = w.id
  where w.hall_id = ${HALL}`

const STATEMENTS: Readonly<Record<string, (parts: readonly string[]) => readonly [text: string, parameters: string[]]>> = {
  case: ([number = '']) => [CASE, [number]],
  page: ([number = '']) => [PAGE, [number, shanghaiDayOf(new Date())]],
  list: ([windowId = '']) => [LIST, [Buffer.from(windowId, 'base64url').toString('utf8').split(':')[1] ?? '']],
  summary: ([from = '', to = '']) => [SUMMARY, [from, to]],
}

const server = createServer(async (request, response) => {
  const [, name = '', ...parts] = (request.url ?? '').split('/')
  const statement = STATEMENTS[name]
  if (statement === undefined) {
    response.writeHead(404).end()
    return
  }
  const [text, parameters] = statement(parts)
  try {
    const [row] = await sql.unsafe<{ answer: string }[]>(text, parameters, { prepare: true })
    const body = Buffer.from(row?.answer ?? 'null', 'utf8')
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }).end(body)
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.message : String(error))
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port })
})
process.once('disconnect', () => process.exit(0))
