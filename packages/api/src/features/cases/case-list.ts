import {
  type CaseState,
  type DueUnknownReason,
  type IsoDay,
  LIGHTS,
  type Light,
  type Stage,
  type WorkGroup,
} from '@mingchuang/schema'
import { caseApplicants } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '../../platform/actor.ts'
import type { KeysetOrder } from '../../platform/graphql/index.ts'
import type { CaseNode } from './case-node.ts'
import { isOpen } from './cases.rules.ts'
import type { LightThresholds } from './lights.rules.ts'

export const CASE_ORDERS = ['receivedAtDesc', 'receivedAtAsc', 'dueDayAsc', 'workAsc', 'decidedAtDesc', 'numberAsc'] as const
export type CaseOrder = (typeof CASE_ORDERS)[number]

/** Which cases of a scope; ids are row ids, days include both ends. */
export interface CaseFilter {
  readonly numberStartsWith?: string | undefined
  readonly source?: string | undefined
  readonly departmentId?: string | undefined
  readonly windowId?: string | undefined
  readonly itemId?: string | undefined
  readonly staffId?: string | undefined
  readonly stage?: Stage | undefined
  readonly states?: readonly CaseState[] | undefined
  readonly light?: Light | undefined
  readonly dueUnknownReason?: DueUnknownReason | undefined
  readonly isExtensionRequested?: boolean | undefined
  readonly isDeliveryOverdue?: boolean | undefined
  readonly receivedFrom?: IsoDay | undefined
  readonly receivedTo?: IsoDay | undefined
  readonly acceptedFrom?: IsoDay | undefined
  readonly acceptedTo?: IsoDay | undefined
  readonly decidedFrom?: IsoDay | undefined
  readonly decidedTo?: IsoDay | undefined
  /** Open, or decided and not handed out. */
  readonly isInHand?: boolean | undefined
  readonly workGroup?: WorkGroup | undefined
}

interface CaseSorting extends KeysetOrder {
  /** The cursor of a row: its values in the order of the columns. */
  readonly valuesOf: (node: CaseNode) => readonly string[]
}

const id = { expression: sql`c.id`, type: 'uuid' } as const
const receivedAt = { expression: sql`c.received_at`, type: 'timestamptz' } as const

/** Each sorting reads one index of `cases` in order; a missing value is an infinite one, so that it has a place. */
export const CASE_SORTINGS: Readonly<Record<CaseOrder, CaseSorting>> = {
  receivedAtDesc: {
    columns: [receivedAt, id],
    direction: 'desc',
    isIndexDescending: true,
    valuesOf: (node) => [node.receivedAt.toISOString(), node.rowId],
  },
  receivedAtAsc: {
    columns: [receivedAt, id],
    direction: 'asc',
    isIndexDescending: true,
    valuesOf: (node) => [node.receivedAt.toISOString(), node.rowId],
  },
  dueDayAsc: {
    columns: [{ expression: sql`coalesce(c.promised_due_day, 'infinity'::date)`, type: 'date' }, id],
    direction: 'asc',
    valuesOf: (node) => [node.promisedDueDay ?? 'infinity', node.rowId],
  },
  // What is due first, then what has no due day, oldest first; what is decided is due no more.
  workAsc: {
    columns: [
      {
        expression: sql`case when c.state = 'decided' then 'infinity'::date else coalesce(c.promised_due_day, 'infinity'::date) end`,
        type: 'date',
      },
      id,
    ],
    direction: 'asc',
    valuesOf: (node) => [(node.state === 'decided' ? null : node.promisedDueDay) ?? 'infinity', node.rowId],
  },
  decidedAtDesc: {
    columns: [{ expression: sql`coalesce(c.decided_at, '-infinity'::timestamptz)`, type: 'timestamptz' }, id],
    direction: 'desc',
    valuesOf: (node) => [node.decidedAt?.toISOString() ?? '-infinity', node.rowId],
  },
  numberAsc: {
    columns: [
      { expression: sql`c.number`, type: 'text' },
      { expression: sql`c.source`, type: 'text' },
    ],
    direction: 'asc',
    valuesOf: (node) => [node.number, node.source],
  },
}

/** Said in words of the partial indexes of open cases: a planner cannot see it in a parameter. */
const OPEN = sql`c.state in ('received', 'awaitingSupplement', 'accepted', 'paused')`

/** Said in words of the partial index of cases in hand. */
const IN_HAND = sql`c.state in ('received', 'awaitingSupplement', 'accepted', 'paused', 'decided')`

const CAME_ONLINE = sql`exists (select from ${caseApplicants} a where a.hall_id = c.hall_id and a.case_id = c.id and a.channel = 'online')`

/** The cases `c` in hand that a window keeps in this group. */
function workGroupCondition(group: WorkGroup): SQL {
  switch (group) {
    case 'receivedOnline':
      return sql`c.state = 'received' and ${CAME_ONLINE}`
    case 'receivedAtWindow':
      return sql`c.state = 'received' and not ${CAME_ONLINE}`
    case 'toDeliver':
      return sql`c.state = 'decided'`
    default:
      return sql`c.state = ${group}`
  }
}

/** Whether a filter leaves only cases of which there are few: the open ones and those in hand. */
export function isFewOnly(filter: CaseFilter): boolean {
  return isOpenOnly(filter) || filter.isInHand === true || filter.workGroup !== undefined
}

/** Whether a filter leaves open cases only. */
function isOpenOnly({ states, light, workGroup, dueUnknownReason, isExtensionRequested }: CaseFilter): boolean {
  if (dueUnknownReason !== undefined || isExtensionRequested === true) return true
  if (workGroup !== undefined && workGroup !== 'toDeliver') return true
  return light !== undefined || states?.every(isOpen) === true
}

/** The cases `c` that a scope and a filter leave. `thresholds` are needed where the filter names a light or the overdue deliveries. */
export function casesIn(scope: ReadScope, filter: CaseFilter, thresholds?: LightThresholds): SQL {
  const conditions = [sql`c.hall_id = ${scope.hallId}`]
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) conditions.push(sql`c.${sql.identifier(column)} = ${value}`)
  }
  equal('department_id', scope.departmentId)
  equal('window_id', scope.windowId)
  equal('department_id', filter.departmentId)
  equal('window_id', filter.windowId)
  equal('item_id', filter.itemId)
  equal('staff_id', filter.staffId)
  equal('stage', filter.stage)
  equal('source', filter.source)
  if (filter.numberStartsWith !== undefined && filter.numberStartsWith !== '')
    conditions.push(sql`c.number like ${`${filter.numberStartsWith.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`)
  if (filter.states !== undefined) conditions.push(sql`c.state = any(${sql.param([...filter.states])}::text[])`)
  if (isOpenOnly(filter)) conditions.push(OPEN)
  if (filter.isInHand === true || filter.workGroup !== undefined) conditions.push(IN_HAND)
  if (filter.workGroup !== undefined) conditions.push(workGroupCondition(filter.workGroup))
  if (filter.light !== undefined && thresholds !== undefined) conditions.push(lightCondition(filter.light, thresholds))
  if (filter.dueUnknownReason !== undefined) conditions.push(sql`c.due_unknown_reason = ${filter.dueUnknownReason}`)
  if (filter.isExtensionRequested === true) conditions.push(sql`c.requested_extension_working_days is not null`)
  if (filter.isDeliveryOverdue === true)
    conditions.push(thresholds === undefined ? sql`false` : deliveryOverdueCondition(thresholds))
  // Received is compared as an instant, because that is what the list's index has.
  if (filter.receivedFrom !== undefined) conditions.push(sql`c.received_at >= ${startOf(filter.receivedFrom)}`)
  if (filter.receivedTo !== undefined) conditions.push(sql`c.received_at < ${startOf(filter.receivedTo)} + interval '1 day'`)
  if (filter.acceptedFrom !== undefined) conditions.push(sql`c.accepted_day >= ${filter.acceptedFrom}`)
  if (filter.acceptedTo !== undefined) conditions.push(sql`c.accepted_day <= ${filter.acceptedTo}`)
  if (filter.decidedFrom !== undefined) conditions.push(sql`c.decided_day >= ${filter.decidedFrom}`)
  if (filter.decidedTo !== undefined) conditions.push(sql`c.decided_day <= ${filter.decidedTo}`)
  return sql.join(conditions, sql` and `)
}

/** Midnight in Shanghai at which a day begins. */
function startOf(day: IsoDay): SQL {
  return sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`
}

/** Decided cases whose result should have been delivered before today (Administrative Licence Law, Art. 44). */
export function deliveryOverdueCondition({ undeliveredThrough }: LightThresholds): SQL {
  return undeliveredThrough === undefined ? sql`false` : sql`c.state = 'decided' and c.decided_day <= ${undeliveredThrough}`
}

/** The same as `lightOfCase`, as a condition on the case `c`. */
export function lightCondition(light: Light, thresholds: LightThresholds): SQL {
  const { today } = thresholds
  const runs = sql`c.state = 'accepted'`
  const isWithin = sql`${runs} and c.promised_due_day >= ${today}::date`
  switch (light) {
    case 'red':
      return sql`c.state in ('accepted', 'paused') and c.promised_due_day < ${today}::date`
    case 'paused':
      return sql`c.state = 'paused' and (c.promised_due_day is null or c.promised_due_day >= ${today}::date)`
    case 'unknown':
      return sql`${runs} and c.promised_due_day is null`
    case 'yellow':
      return sql`${isWithin} and (c.promised_due_day <= ${yellowThroughSql(thresholds)} or ${isStepOverrun(thresholds)})`
    case 'green':
      return sql`${isWithin} and c.promised_due_day > ${yellowThroughSql(thresholds)} and not ${isStepOverrun(thresholds)}`
  }
}

/** The light of the case `c` as a word; null where it has none. */
export function lightExpression(thresholds: LightThresholds): SQL {
  const cases = LIGHTS.map((light) => sql`when ${lightCondition(light, thresholds)} then ${sql.raw(`'${light}'`)}`)
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** The same as `yellowThrough`: one day for all cases, or under a share the day that belongs to the limit of the case. */
function yellowThroughSql({ rule: { yellow }, dueWithin }: LightThresholds): SQL {
  if (yellow.kind === 'workingDays') return sql`${dueWithin.at(-1)}::date`
  const kept = sql`(coalesce(c.promised_limit_working_days, 0) + c.extended_working_days) * ${yellow.percent}::int / 100`
  return sql`(${sql.param([...dueWithin])}::date[])[least(${kept}, ${dueWithin.length - 1}::int) + 1]`
}

function isStepOverrun({ today, rule }: LightThresholds): SQL {
  return rule.isStepOverrunYellow ? sql`coalesce(c.current_step_due_day < ${today}::date, false)` : sql`false`
}
