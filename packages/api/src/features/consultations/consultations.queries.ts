import { type ConsultationLight, type ConsultationState, shanghaiDayOf } from '@mingchuang/schema'
import { consultations, departments, halls, items, publishedAnswers, windowDepartments } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Actor, ReadScope } from '../../platform/actor.ts'
import type { OperationContext } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { type KeysetOrder, keysetOf, type Page, type PageRequest, pageOf, toGlobalId } from '../../platform/graphql/index.ts'
import { findCalendar } from '../calendar/index.ts'
import { answerDueDay, answerLight, answerRemainingDays, askedDaysOfLight } from './consultations.rules.ts'

/** A question in the shape of its GraphQL types, for the staff and for the citizen who asked. */
export interface ConsultationNode {
  readonly id: string
  readonly rowId: string
  readonly itemId: string | null
  readonly itemCode: string | null
  readonly itemName: string | null
  readonly itemNameEn: string | null
  readonly departmentName: string | null
  readonly departmentNameEn: string | null
  readonly question: string
  readonly askedAt: Date
  readonly state: ConsultationState
  readonly version: number
  readonly dueDay: string | null
  readonly remainingWorkingDays: number | null
  readonly light: ConsultationLight | null
  readonly answer: string
  readonly answeredAt: Date | null
  readonly answeredByStaffId: string | null
  readonly published: { readonly question: string; readonly answer: string; readonly publishedAt: Date } | null
}

type ConsultationData = Omit<ConsultationNode, 'id' | 'dueDay' | 'remainingWorkingDays' | 'light' | 'published'> & {
  readonly askedDay: string
  readonly publishedQuestion: string | null
  readonly publishedAnswer: string | null
  readonly publishedAt: Date | null
}

const COLUMNS =
  sql.raw(`c.id as "rowId", c.item_id as "itemId", i.code as "itemCode", i.name as "itemName", i.name_en as "itemNameEn",
  d.name as "departmentName", d.name_en as "departmentNameEn", c.question, c.asked_at as "askedAt", c.asked_day as "askedDay",
  c.state, c.version, c.answer, c.answered_at as "answeredAt", c.answered_by_staff_id as "answeredByStaffId",
  p.question as "publishedQuestion", p.answer as "publishedAnswer", p.published_at as "publishedAt"`)

const SOURCE = sql`${consultations} c left join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id
  left join ${departments} d on d.hall_id = c.hall_id and d.id = c.department_id
  left join ${publishedAnswers} p on p.hall_id = c.hall_id and p.consultation_id = c.id and p.withdrawn_at is null`

type ReadContext = Pick<OperationContext, 'database' | 'clock'>

async function nodesOf({ database, clock }: ReadContext, hallId: string, rows: readonly ConsultationData[]) {
  const { calendar } = await findCalendar(database, hallId)
  const today = shanghaiDayOf(clock.now())
  return rows.map(({ askedDay, publishedQuestion, publishedAnswer, publishedAt, ...row }): ConsultationNode => {
    const isOpen = row.state === 'open'
    return {
      ...row,
      id: toGlobalId('Consultation', row.rowId),
      dueDay: answerDueDay(calendar, askedDay),
      remainingWorkingDays: isOpen ? answerRemainingDays(calendar, askedDay, today) : null,
      light: isOpen ? answerLight(calendar, askedDay, today) : null,
      published:
        publishedQuestion === null || publishedAnswer === null || publishedAt === null
          ? null
          : { question: publishedQuestion, answer: publishedAnswer, publishedAt },
    }
  })
}

/** Which questions of a scope; ids are row ids. */
export interface ConsultationFilter {
  readonly state?: ConsultationState | undefined
  /** Only open questions that show it today. */
  readonly light?: ConsultationLight | undefined
  readonly departmentId?: string | undefined
}

export const CONSULTATION_LIST = 'consultations'
export const MY_QUESTION_LIST = 'myQuestions'
export const PUBLISHED_ANSWER_LIST = 'publishedAnswers'

/** The oldest first: whoever has waited longest is answered next. */
const BY_ASKING: KeysetOrder = {
  columns: [
    { expression: sql`c.asked_at`, type: 'timestamptz' },
    { expression: sql`c.id`, type: 'uuid' },
  ],
  direction: 'asc',
}
const askingOf = ({ askedAt, rowId }: ConsultationNode) => [askedAt.toISOString(), rowId]

async function consultationsIn(context: ReadContext, scope: ReadScope, filter: ConsultationFilter): Promise<SQL> {
  const { hallId, departmentId, windowId } = scope
  const conditions = [sql`c.hall_id = ${hallId}`]
  if (departmentId !== undefined) conditions.push(sql`c.department_id = ${departmentId}`)
  if (windowId !== undefined)
    conditions.push(sql`exists (select from ${windowDepartments} w
      where w.hall_id = c.hall_id and w.window_id = ${windowId} and w.department_id = c.department_id)`)
  if (filter.departmentId !== undefined) conditions.push(sql`c.department_id = ${filter.departmentId}`)
  if (filter.state !== undefined) conditions.push(sql`c.state = ${filter.state}`)
  if (filter.light !== undefined) {
    const { calendar } = await findCalendar(context.database, hallId)
    const asked = askedDaysOfLight(calendar, filter.light, shanghaiDayOf(context.clock.now()))
    conditions.push(sql`c.state = 'open'`)
    conditions.push(
      'before' in asked ? sql`c.asked_day < ${asked.before}` : sql`c.asked_day = any(${sql.param([...asked.days])}::date[])`,
    )
  }
  return sql.join(conditions, sql` and `)
}

export async function listConsultations(
  context: ReadContext,
  scope: ReadScope,
  request: PageRequest,
  filter: ConsultationFilter,
): Promise<Page<ConsultationNode>> {
  const keyset = keysetOf(request, BY_ASKING)
  const rows = await context.database.rows<ConsultationData>(
    sql`select ${COLUMNS} from ${SOURCE} where ${await consultationsIn(context, scope, filter)} and ${keyset.beyond}
      order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  return pageOf(CONSULTATION_LIST, request, await nodesOf(context, scope.hallId, rows), askingOf)
}

export async function countConsultations(context: ReadContext, scope: ReadScope, filter: ConsultationFilter): Promise<number> {
  const [row] = await context.database.rows<{ total: number }>(
    sql`select count(*) as total from ${consultations} c where ${await consultationsIn(context, scope, filter)}`,
  )
  return row?.total ?? 0
}

export async function findConsultation(context: ReadContext, hallId: string, id: string): Promise<ConsultationNode | undefined> {
  const rows = await context.database.rows<ConsultationData>(
    sql`select ${COLUMNS} from ${SOURCE} where c.hall_id = ${hallId} and c.id = ${id}`,
  )
  const [node] = await nodesOf(context, hallId, rows)
  return node
}

/** A citizen's own questions, the newest first. */
export async function listQuestionsOf(
  context: ReadContext,
  citizen: Actor,
  request: PageRequest,
): Promise<Page<ConsultationNode>> {
  const keyset = keysetOf(request, { ...BY_ASKING, direction: 'desc' })
  const rows = await context.database.rows<ConsultationData>(
    sql`select ${COLUMNS} from ${SOURCE} where c.hall_id = ${citizen.hallId} and c.citizen_id = ${citizen.id} and ${keyset.beyond}
      order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  return pageOf(MY_QUESTION_LIST, request, await nodesOf(context, citizen.hallId, rows), askingOf)
}

export interface PublishedAnswerNode {
  readonly id: string
  readonly rowId: string
  readonly itemCode: string | null
  readonly itemName: string | null
  readonly itemNameEn: string | null
  readonly departmentName: string | null
  readonly departmentNameEn: string | null
  readonly question: string
  readonly answer: string
  readonly publishedAt: Date
}

/** What a hall shows to everybody, the newest first; of one item where its code is given. */
export async function listPublishedAnswers(
  database: Database,
  hallCode: string,
  request: PageRequest,
  itemCode: string | undefined,
): Promise<Page<PublishedAnswerNode>> {
  const keyset = keysetOf(request, {
    columns: [
      { expression: sql`p.published_at`, type: 'timestamptz' },
      { expression: sql`p.id`, type: 'uuid' },
    ],
    direction: 'desc',
    isIndexDescending: true,
  })
  const rows = await database.rows<Omit<PublishedAnswerNode, 'id'>>(
    sql`select p.id as "rowId", i.code as "itemCode", i.name as "itemName", i.name_en as "itemNameEn", d.name as "departmentName",
        d.name_en as "departmentNameEn", p.question, p.answer, p.published_at as "publishedAt"
      from ${halls} h join ${publishedAnswers} p on p.hall_id = h.id
        left join ${items} i on i.hall_id = p.hall_id and i.id = p.item_id
        left join ${departments} d on d.hall_id = p.hall_id and d.id = p.department_id
      where h.code = ${hallCode} and p.withdrawn_at is null and (${itemCode ?? null}::text is null or i.code = ${itemCode ?? null})
        and ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  const nodes = rows.map((row) => ({ ...row, id: toGlobalId('PublishedAnswer', row.rowId) }))
  return pageOf(PUBLISHED_ANSWER_LIST, request, nodes, ({ publishedAt, rowId }) => [publishedAt.toISOString(), rowId])
}
