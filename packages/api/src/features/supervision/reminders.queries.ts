import type { ReminderOrigin, ReminderState } from '@mingchuang/schema'
import { accounts, caseReminders, cases } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '../../platform/actor.ts'
import type { Services } from '../../platform/command/index.ts'
import { type KeysetOrder, keysetOf, type Page, type PageRequest, pageOf, toGlobalId } from '../../platform/graphql/index.ts'

/** A reminder in the shape of its GraphQL type; `rowId`, `caseId` and `departmentId` are ids in the tables. */
export interface ReminderNode {
  readonly __typename: 'Reminder'
  readonly id: string
  readonly rowId: string
  readonly number: string
  readonly caseId: string
  readonly departmentId: string
  readonly origin: ReminderOrigin
  readonly state: ReminderState
  readonly reason: string
  readonly crossedDueDay: string | null
  readonly openedAt: Date
  readonly openedBy: string | null
  readonly answerDueAt: Date | null
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  readonly escalatedAt: Date | null
}

type ReminderRow = Omit<ReminderNode, '__typename' | 'id'>

/** Which reminders of a scope; ids are row ids. */
export interface ReminderFilter {
  readonly departmentId?: string | undefined
  readonly state?: ReminderState | undefined
  readonly origin?: ReminderOrigin | undefined
}

export const REMINDER_LIST = 'reminders'

const NEWEST_FIRST: KeysetOrder = {
  columns: [
    { expression: sql`r.opened_at`, type: 'timestamptz' },
    { expression: sql`r.id`, type: 'uuid' },
  ],
  direction: 'desc',
  isIndexDescending: true,
}

/** The state of the reminder `r` of the case `c` at an instant. */
function stateAt(now: Date): SQL {
  return sql`case when r.answered_at is not null then 'answered' when c.ended_at is not null then 'settled'
    when r.escalated_at is not null then 'escalated' when r.answer_due_at <= ${now.toISOString()}::timestamptz then 'overdue' else 'open' end`
}

function columns(now: Date): SQL {
  return sql`r.id as "rowId", c.number || '-' || r.serial as number, r.case_id as "caseId", r.department_id as "departmentId", r.origin,
    ${stateAt(now)} as state, r.reason, r.crossed_due_day as "crossedDueDay", r.opened_at as "openedAt", o.display_name as "openedBy",
    r.answer_due_at as "answerDueAt", r.answer, r.answered_at as "answeredAt", a.display_name as "answeredBy", r.escalated_at as "escalatedAt"`
}

const joins = sql`${caseReminders} r join ${cases} c on c.hall_id = r.hall_id and c.id = r.case_id
  left join ${accounts} o on o.hall_id = r.hall_id and o.id = r.opened_by
  left join ${accounts} a on a.hall_id = r.hall_id and a.id = r.answered_by`

/** A lead sees what went to the own department, a clerk what concerns cases at the own window. */
function remindersIn({ hallId, departmentId, windowId }: ReadScope, filter: ReminderFilter, now: Date): SQL {
  const conditions = [sql`r.hall_id = ${hallId}::uuid`]
  if (departmentId !== undefined) conditions.push(sql`r.department_id = ${departmentId}::uuid`)
  if (windowId !== undefined) conditions.push(sql`c.window_id = ${windowId}::uuid`)
  if (filter.departmentId !== undefined) conditions.push(sql`r.department_id = ${filter.departmentId}::uuid`)
  if (filter.origin !== undefined) conditions.push(sql`r.origin = ${filter.origin}`)
  if (filter.state !== undefined) conditions.push(sql`${stateAt(now)} = ${filter.state}`)
  return sql.join(conditions, sql` and `)
}

const nodeOf = (row: ReminderRow): ReminderNode => ({ __typename: 'Reminder', id: toGlobalId('Reminder', row.rowId), ...row })

/** A page of the register, newest first. One statement. */
export async function listReminders(
  { database, clock }: Services,
  scope: ReadScope,
  request: PageRequest,
  filter: ReminderFilter,
): Promise<Page<ReminderNode>> {
  const now = clock.now()
  const keyset = keysetOf(request, NEWEST_FIRST)
  const rows = await database.rows<ReminderRow>(
    sql`select ${columns(now)} from ${joins} where ${remindersIn(scope, filter, now)} and ${keyset.beyond}
      order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  return pageOf(REMINDER_LIST, request, rows.map(nodeOf), ({ openedAt, rowId }) => [openedAt.toISOString(), rowId])
}

/** How many reminders a filter leaves, exactly. */
export async function countReminders({ database, clock }: Services, scope: ReadScope, filter: ReminderFilter): Promise<number> {
  const [row] = await database.rows<{ total: number }>(
    sql`select count(*) as total from ${caseReminders} r join ${cases} c on c.hall_id = r.hall_id and c.id = r.case_id
      where ${remindersIn(scope, filter, clock.now())}`,
  )
  return row?.total ?? 0
}

/** Reminders of a scope by where they stand. */
export async function countRemindersByState(
  { database, clock }: Services,
  scope: ReadScope,
): Promise<Map<ReminderState, number>> {
  const now = clock.now()
  const rows = await database.rows<{ state: ReminderState; total: number }>(
    sql`select ${stateAt(now)} as state, count(*) as total
      from ${caseReminders} r join ${cases} c on c.hall_id = r.hall_id and c.id = r.case_id
      where ${remindersIn(scope, {}, now)} group by 1`,
  )
  return new Map(rows.map(({ state, total }) => [state, total]))
}

/** Reminders by their row ids within a scope. */
export async function findReminder(
  { database, clock }: Services,
  scope: ReadScope,
  id: string,
): Promise<ReminderNode | undefined> {
  const now = clock.now()
  const [row] = await database.rows<ReminderRow>(
    sql`select ${columns(now)} from ${joins} where ${remindersIn(scope, {}, now)} and r.id = ${id}::uuid`,
  )
  return row && nodeOf(row)
}

/** All reminders of some cases, oldest first; whoever reads a case reads its reminders. */
export async function remindersByCase(
  { database, clock }: Services,
  hallId: string,
  caseIds: readonly string[],
): Promise<Map<string, ReminderNode[]>> {
  const rows = await database.rows<ReminderRow>(
    sql`select ${columns(clock.now())} from ${joins}
      where r.hall_id = ${hallId}::uuid and r.case_id = any(${sql.param([...caseIds])}::uuid[]) order by r.case_id, r.serial`,
  )
  return Map.groupBy(rows.map(nodeOf), ({ caseId }) => caseId)
}
