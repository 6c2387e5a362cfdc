import type {
  CaseEventKind,
  CaseKind,
  CaseState,
  Decision,
  DueUnknownReason,
  EventOrigin,
  IsoDay,
  Light,
  Stage,
  WorkingCalendar,
} from '@mingchuang/schema'
import { caseEvents, departments, items, itemVersions, staffMembers, windows } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { toGlobalId } from '../../platform/graphql/index.ts'
import { calendarStamp } from '../calendar/index.ts'
import { type ItemNode, type ItemRow, itemJson, itemNode } from '../catalogue/index.ts'
import {
  type DepartmentNode,
  directoryJson,
  nodeOf,
  type RowOf,
  type StaffMemberNode,
  type WindowNode,
} from '../directory/index.ts'
import { type LightThresholds, lightOfCase, remainingDaysOf } from './lights.rules.ts'

/** Which parts of a case a reader wants: each is a join or a few columns less when it does not. */
export interface CaseParts {
  readonly item: boolean
  readonly department: boolean
  readonly window: boolean
  readonly staffMember: boolean
  readonly events: boolean
  /** Lights and remaining days need the hall's calendar. */
  readonly clock: boolean
  /** What happened after acceptance, beyond what every list needs. */
  readonly outcome: boolean
}

/** All of a case but its events. */
export const WHOLE_CASE: CaseParts = {
  item: true,
  department: true,
  window: true,
  staffMember: true,
  events: false,
  clock: true,
  outcome: true,
}

const OUTCOME_FIELDS = [
  'acceptedAt',
  'deliveredAt',
  'endedAt',
  'decision',
  'decidedOnTime',
  'usedWorkingDays',
  'handlingMinutes',
  'promisedLimitWorkingDays',
  'statutoryLimitWorkingDays',
  'statutoryDueDay',
] as const

/** The parts that a selection of fields of `Case` needs. */
export function partsOf(fields: ReadonlySet<string>): CaseParts {
  return {
    item: fields.has('item'),
    department: fields.has('department'),
    window: fields.has('window'),
    staffMember: fields.has('staffMember'),
    events: fields.has('events'),
    clock: fields.has('light') || fields.has('remainingWorkingDays'),
    outcome: OUTCOME_FIELDS.some((field) => fields.has(field)),
  }
}

/** An event in the shape of its GraphQL type. */
export interface CaseEventNode {
  readonly seq: number
  readonly kind: CaseEventKind
  readonly at: string
  readonly recordedAt: string
  readonly origin: EventOrigin
  readonly step: string | null
  readonly reason: string | null
  readonly window: WindowNode | null
  readonly staffMember: StaffMemberNode | null
}

/**
 * A case in the shape of its GraphQL type. `rowId`, `windowId` and the like are ids in the tables. What no part asked for is
 * absent; the type says otherwise only where the schema guarantees the field to whoever selects it.
 */
export interface CaseNode {
  readonly __typename: 'Case'
  readonly id: string
  readonly rowId: string
  readonly number: string
  readonly source: string
  readonly subject: string
  readonly kind: CaseKind
  readonly stage: Stage | null
  readonly state: CaseState
  readonly version: number
  readonly itemId: string
  readonly itemVersion: number
  readonly departmentId: string
  readonly windowId: string
  readonly staffId: string | null
  readonly receivedAt: Date
  readonly decidedAt: Date | null
  readonly promisedDueDay: IsoDay | null
  readonly dueUnknownReason: DueUnknownReason | null
  readonly currentStep: string | null
  readonly acceptedAt?: Date | null
  readonly deliveredAt?: Date | null
  readonly endedAt?: Date | null
  readonly decision?: Decision | null
  readonly decidedOnTime?: boolean | null
  readonly usedWorkingDays?: number | null
  readonly handlingMinutes?: number | null
  readonly promisedLimitWorkingDays?: number | null
  readonly statutoryLimitWorkingDays?: number | null
  readonly statutoryDueDay?: IsoDay | null
  readonly light?: Light | null
  readonly remainingWorkingDays?: number | null
  readonly item?: ItemNode
  readonly department?: DepartmentNode
  readonly window?: WindowNode
  readonly staffMember?: StaffMemberNode | null
  readonly events?: readonly CaseEventNode[]
}

type EventJson = Omit<CaseEventNode, 'window' | 'staffMember'> & {
  readonly window: RowOf<WindowNode> | null
  readonly staffMember: RowOf<StaffMemberNode> | null
}

/** What the database gives of a case. */
export type CaseNodeRow = Omit<
  CaseNode,
  '__typename' | 'id' | 'light' | 'remainingWorkingDays' | 'item' | 'department' | 'window' | 'staffMember' | 'events'
> & {
  readonly item?: ItemRow
  readonly department?: RowOf<DepartmentNode>
  readonly window?: RowOf<WindowNode>
  readonly staffMember?: RowOf<StaffMemberNode> | null
  readonly events?: readonly EventJson[]
  readonly calendarStamp?: string
}

const CORE = sql.raw(`c.id as "rowId", c.number, c.source, c.subject, c.kind, c.stage, c.state, c.version, c.item_id as "itemId",
  c.item_version as "itemVersion", c.department_id as "departmentId", c.window_id as "windowId", c.staff_id as "staffId",
  c.received_at as "receivedAt", c.decided_at as "decidedAt", c.promised_due_day as "promisedDueDay",
  c.due_unknown_reason as "dueUnknownReason", c.current_step as "currentStep"`)

const OUTCOME = sql.raw(`c.accepted_at as "acceptedAt", c.delivered_at as "deliveredAt", c.ended_at as "endedAt", c.decision,
  c.decided_on_time as "decidedOnTime", c.used_working_days as "usedWorkingDays", c.handling_minutes as "handlingMinutes",
  c.promised_limit_working_days as "promisedLimitWorkingDays", c.statutory_limit_working_days as "statutoryLimitWorkingDays",
  c.statutory_due_day as "statutoryDueDay"`)

/** RFC 3339 with milliseconds, as the scalar writes it: events leave the database ready to be sent. */
const instantText = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Events of the case with their windows and people, as one JSON value. */
export const eventNodesJson = sql`(select coalesce(json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'at', ${instantText('e.at')},
    'recordedAt', ${instantText('e.recorded_at')}, 'origin', e.origin, 'step', e.step, 'reason', e.detail ->> 'reason',
    'window', case when ew.id is not null then ${directoryJson('Window', 'ew')} end,
    'staffMember', case when es.id is not null then ${directoryJson('StaffMember', 'es')} end) order by e.seq), '[]')
  from ${caseEvents} e
  left join ${windows} ew on ew.hall_id = e.hall_id and ew.id = e.window_id
  left join ${staffMembers} es on es.hall_id = e.hall_id and es.id = e.staff_id
  where e.hall_id = c.hall_id and e.case_id = c.id)`

/** Columns and joins of a case `c` for the parts asked for. */
export function caseSelect(hallId: string, parts: CaseParts): { readonly columns: SQL; readonly joins: SQL } {
  const columns = [CORE]
  const joins: SQL[] = []
  if (parts.outcome) columns.push(OUTCOME)
  if (parts.clock) columns.push(sql`${calendarStamp(hallId)} as "calendarStamp"`)
  if (parts.item) {
    columns.push(sql`${itemJson} as item`)
    joins.push(sql`join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id
      join ${itemVersions} v on v.hall_id = i.hall_id and v.item_id = i.id and v.version = i.current_version`)
  }
  if (parts.department) {
    columns.push(sql`${directoryJson('Department', 'd')} as department`)
    joins.push(sql`join ${departments} d on d.hall_id = c.hall_id and d.id = c.department_id`)
  }
  if (parts.window) {
    columns.push(sql`${directoryJson('Window', 'w')} as "window"`)
    joins.push(sql`join ${windows} w on w.hall_id = c.hall_id and w.id = c.window_id`)
  }
  if (parts.staffMember) {
    columns.push(sql`case when s.id is not null then ${directoryJson('StaffMember', 's')} end as "staffMember"`)
    joins.push(sql`left join ${staffMembers} s on s.hall_id = c.hall_id and s.id = c.staff_id`)
  }
  if (parts.events) columns.push(sql`${eventNodesJson} as events`)
  return { columns: sql.join(columns, sql`, `), joins: sql.join(joins, sql` `) }
}

/** What lights and remaining days are read by. */
export interface LightReading {
  readonly calendar: WorkingCalendar
  readonly thresholds: LightThresholds
}

/** Completes a row to its node, with light and remaining days where the reading is given. */
export function caseNode(row: CaseNodeRow, reading: LightReading | undefined): CaseNode {
  const { item, department, window, staffMember, events, calendarStamp: _stamp, ...plain } = row
  return {
    ...plain,
    __typename: 'Case',
    id: toGlobalId('Case', row.rowId),
    ...(reading && {
      light: lightOfCase(row, reading.thresholds),
      remainingWorkingDays: remainingDaysOf(row, reading.calendar, reading.thresholds.today),
    }),
    ...(item && { item: itemNode(item) }),
    ...(department && { department: nodeOf('Department', department) }),
    ...(window && { window: nodeOf('Window', window) }),
    ...(staffMember !== undefined && { staffMember: staffMember && nodeOf('StaffMember', staffMember) }),
    ...(events && { events: eventNodes(events) }),
  }
}

/** Events as they come from {@link eventNodesJson}. */
export function eventNodes(events: readonly EventJson[]): CaseEventNode[] {
  return events.map((event) => ({
    ...event,
    window: event.window && nodeOf('Window', event.window),
    staffMember: event.staffMember && nodeOf('StaffMember', event.staffMember),
  }))
}
