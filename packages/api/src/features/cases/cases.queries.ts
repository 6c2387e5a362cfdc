import { type ClockFacts, dayLedger, QUERY_PERMISSIONS, shanghaiDayOf, type WorkingCalendar } from '@mingchuang/schema'
import { cases } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { type ReadScope, readScopeOf } from '../../platform/actor.ts'
import type { OperationContext } from '../../platform/command/index.ts'
import { keysetOf, type Page, type PageRequest, pageOf, type RequestContext } from '../../platform/graphql/index.ts'
import { CASE_SORTINGS, type CaseFilter, type CaseOrder, casesIn, isFewOnly } from './case-list.ts'
import {
  type CaseEventNode,
  type CaseNode,
  type CaseNodeRow,
  type CaseParts,
  caseNode,
  caseSelect,
  eventNodes,
  eventNodesJson,
  WHOLE_CASE,
} from './case-node.ts'
import { clockFactsOf } from './cases.rules.ts'
import type { LedgerDay } from './cases.types.ts'
import { findLights } from './lights.queries.ts'
import type { LightThresholds } from './lights.rules.ts'
import { loadCountedHistories } from './load-case.ts'

type ReadContext = Pick<OperationContext, 'database' | 'clock'>

/** What a batched read of one request needs of it. */
type LoaderContext = ReadContext & Pick<RequestContext, 'actor' | 'loaders'>

/** The name a cursor carries: a cursor of another sorting is refused. */
export const caseListName = (order: CaseOrder): string => `cases ${order}`

/** A case by its number under its source, or by its row id, if the scope reaches it. One statement. */
export async function findCase(
  context: ReadContext,
  scope: ReadScope,
  by: { readonly number: string; readonly source: string } | { readonly id: string },
  parts: CaseParts = WHOLE_CASE,
): Promise<CaseNode | undefined> {
  const condition = 'id' in by ? sql`c.id = ${by.id}` : sql`c.number = ${by.number} and c.source = ${by.source}`
  const { columns, joins } = caseSelect(scope.hallId, parts)
  const rows = await context.database.rows<CaseNodeRow>(
    sql`select ${columns} from ${cases} c ${joins} where ${casesIn(scope, {})} and ${condition}`,
  )
  const [node] = await nodesOf(context, scope.hallId, rows)
  return node
}

/** The sortings that the partial indexes of open cases serve. */
const OPEN_SORTINGS: ReadonlySet<CaseOrder> = new Set(['receivedAtDesc', 'receivedAtAsc', 'dueDayAsc'])

/** A page of cases. One statement, of which the joins see only the rows of the page. `also` is a further condition on `c`. */
export async function listCases(
  context: ReadContext,
  scope: ReadScope,
  request: PageRequest,
  options: { readonly filter: CaseFilter; readonly order: CaseOrder; readonly parts?: CaseParts; readonly also?: SQL },
): Promise<Page<CaseNode>> {
  const { filter, order, parts = WHOLE_CASE, also } = options
  const sorting = CASE_SORTINGS[order]
  const keyset = keysetOf(request, sorting)
  const named = casesIn(scope, filter, await thresholdsFor(context, scope, filter))
  const where = also === undefined ? named : sql`${named} and ${also}`
  const { columns, joins } = caseSelect(scope.hallId, parts)
  // Open cases sorted by what no index of open cases has: read them first, sort them then. Left alone, the planner walks through
  // a million finished cases in order to find fifty open ones (1.2 s against 25 ms).
  const from =
    isFewOnly(filter) && !OPEN_SORTINGS.has(order) ? sql`(select * from ${cases} c where ${where} offset 0) c` : sql`${cases} c`
  const rows = await context.database.rows<CaseNodeRow>(
    sql`select ${columns} from (
        select * from ${from} where ${where} and ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}
      ) c ${joins} order by ${keyset.orderBy}`,
  )
  return pageOf(caseListName(order), request, await nodesOf(context, scope.hallId, rows), sorting.valuesOf)
}

/** How many cases a filter leaves, exactly. */
export async function countCases(context: ReadContext, scope: ReadScope, filter: CaseFilter, also = sql`true`): Promise<number> {
  const where = sql`${casesIn(scope, filter, await thresholdsFor(context, scope, filter))} and ${also}`
  const [row] = await context.database.rows<{ total: number }>(sql`select count(*) as total from ${cases} c where ${where}`)
  return row?.total ?? 0
}

/** Batched reads of the whole cases that the caller may open, for rows that name a case. Keys are row ids. */
export const caseLoader = (context: LoaderContext) =>
  context.loaders.get('casesInScope', async (ids) => {
    const scope = readScopeOf(QUERY_PERMISSIONS.case, context.actor)
    const nodes = await findCases(context, scope, sql`c.id = any(${sql.param([...ids])}::uuid[])`)
    return new Map(nodes.map((node) => [node.rowId, node]))
  })

/**
 * Batched reads of whole cases wherever they are in the caller's hall, for a number or a board whose own scope was checked: a case
 * accepted at a window counts there and is shown there, although it was transferred since. Keys are row ids.
 */
export const countedCaseLoader = (context: LoaderContext) =>
  context.loaders.get('casesById', async (ids) => {
    const nodes = await findCases(
      context,
      { hallId: context.actor?.hallId ?? '' },
      sql`c.id = any(${sql.param([...ids])}::uuid[])`,
    )
    return new Map(nodes.map((node) => [node.rowId, node]))
  })

/** Whole cases of a scope by a condition on `c`. */
async function findCases(
  context: ReadContext,
  scope: ReadScope,
  condition: SQL,
  parts: CaseParts = WHOLE_CASE,
): Promise<CaseNode[]> {
  const { columns, joins } = caseSelect(scope.hallId, parts)
  const rows = await context.database.rows<CaseNodeRow>(
    sql`select ${columns} from ${cases} c ${joins} where ${casesIn(scope, {})} and ${condition}`,
  )
  return nodesOf(context, scope.hallId, rows)
}

/** Events of many cases in one statement, for a list that shows them. */
export const eventsLoader = (context: LoaderContext) =>
  context.loaders.get('eventsOfCase', async (ids) => {
    const rows = await context.database.rows<{ rowId: string; events: NonNullable<CaseNodeRow['eventsJson']> }>(
      sql`select c.id as "rowId", ${eventNodesJson} as events from ${cases} c
        where c.hall_id = ${context.actor?.hallId} and c.id = any(${sql.param([...ids])}::uuid[])`,
    )
    return new Map<string, readonly CaseEventNode[]>(rows.map(({ rowId, events }) => [rowId, eventNodes(events)]))
  })

/** What the calendar says of a case beyond its columns. */
interface CaseClock {
  /** From acceptance to the end of the case, or to today. */
  readonly ledger: readonly LedgerDay[]
  /** The first year that is missing for the promised due day, or else for the statutory one. */
  readonly missingYear: number | null
}

/** Day ledgers of many cases in one statement. */
export const clockLoader = (context: LoaderContext) =>
  context.loaders.get('clockOfCase', async (ids) => {
    const { database, clock, actor } = context
    const hallId = actor?.hallId ?? ''
    const histories = await loadCountedHistories(database, hallId, ids)
    const today = shanghaiDayOf(clock.now())
    return new Map<string, CaseClock>(
      histories.map(({ caseId, endedDay, projection, events, hallCalendar: { calendar } }) => {
        const facts = clockFactsOf(events, projection)
        const days = facts === undefined ? [] : dayLedger(calendar, facts, endedDay ?? today)
        let counted = 0
        const ledger = days.map(({ day, kind, countedSoFar, remainingPromised, remainingStatutory, notice, event }) => {
          counted = countedSoFar ?? counted
          return {
            day,
            kind,
            countedWorkingDays: counted,
            remainingPromised: remainingPromised ?? null,
            remainingStatutory: remainingStatutory ?? null,
            notice: notice ?? null,
            eventSeq: event ?? null,
          }
        })
        return [caseId, { ledger, missingYear: facts === undefined ? null : missingYearOf(calendar, facts) }]
      }),
    )
  })

/** The year whose publication the due days of a case wait for; null where none does. */
function missingYearOf(calendar: WorkingCalendar, facts: ClockFacts): number | null {
  const extended = facts.extensions.reduce((sum, { workingDays }) => sum + workingDays, 0)
  for (const limit of [facts.promisedLimit, facts.statutoryLimit]) {
    const due = limit === null ? undefined : calendar.dueDay(facts.acceptedDay, limit + extended, facts.pauses)
    if (due?.kind === 'unknown') return due.missingYear
  }
  return null
}

async function nodesOf(context: ReadContext, hallId: string, rows: readonly CaseNodeRow[]): Promise<CaseNode[]> {
  const stamp = rows[0]?.lightStamp
  if (stamp === undefined) return rows.map((row) => caseNode(row, undefined))
  const lights = await findLights(context.database, hallId, stamp)
  const thresholds = lights.thresholdsOn(shanghaiDayOf(context.clock.now()))
  return rows.map((row) => caseNode(row, { calendar: lights.calendar, thresholds }))
}

/** A light is a matter of days: only a filter by it needs the calendar and the rule before the query. */
async function thresholdsFor(
  { database, clock }: ReadContext,
  { hallId }: ReadScope,
  { light, isDeliveryOverdue }: CaseFilter,
): Promise<LightThresholds | undefined> {
  if (light === undefined && isDeliveryOverdue !== true) return undefined
  return (await findLights(database, hallId)).thresholdsOn(shanghaiDayOf(clock.now()))
}
