import {
  type CaseEventKind,
  type CaseKind,
  type CaseState,
  type Decision,
  type DueUnknownReason,
  type EventOrigin,
  type IsoDay,
  type Light,
  type LightReason,
  type Stage,
  shanghaiDayOf,
  type WorkingCalendar,
  yellowWorkingDaysOf,
} from '@mingchuang/schema'
import { caseEvents, departments, items, staffMembers, windows } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { constantSql } from '../../platform/database/table-sql.ts'
import { toGlobalId } from '../../platform/graphql/index.ts'
import { type ItemNode, itemJson, itemOfJson } from '../catalogue/index.ts'
import {
  type DepartmentNode,
  departmentOfJson,
  directoryJson,
  nodeOf,
  type RowOf,
  type StaffMemberNode,
  staffMemberOfJson,
  type WindowNode,
  windowOfJson,
} from '../directory/index.ts'
import type { KeptMaterial } from './case-event.ts'
import { deliverDueDayOf, isDeliveryOverdue } from './delivery.rules.ts'
import { lightStamp } from './lights.queries.ts'
import { type LightThresholds, readLight, remainingDaysOf } from './lights.rules.ts'

/** Columns that are read only for whoever asks for them; fifty rows of a list pay for each column. */
const OPTIONAL_COLUMNS = {
  subject: 'subject',
  kind: 'kind',
  stage: 'stage',
  version: 'version',
  itemVersion: 'item_version',
  dueUnknownReason: 'due_unknown_reason',
  currentStep: 'current_step',
  currentStepLimitWorkingDays: 'current_step_limit_working_days',
  acceptedAt: 'accepted_at',
  deliveredAt: 'delivered_at',
  endedAt: 'ended_at',
  decision: 'decision',
  decidedOnTime: 'decided_on_time',
  usedWorkingDays: 'used_working_days',
  handlingMinutes: 'handling_minutes',
  promisedLimitWorkingDays: 'promised_limit_working_days',
  statutoryLimitWorkingDays: 'statutory_limit_working_days',
  statutoryDueDay: 'statutory_due_day',
  extendedWorkingDays: 'extended_working_days',
  requestedExtensionWorkingDays: 'requested_extension_working_days',
  pausedSince: 'paused_since',
} as const
export type OptionalField = keyof typeof OPTIONAL_COLUMNS

/** What is computed from the calendar and the rule in force. */
const CLOCK_FIELDS = [
  'light',
  'lightReasons',
  'lightRuleVersion',
  'yellowAtWorkingDays',
  'remainingWorkingDays',
  'currentStepDueDay',
  'deliverDueDay',
  'isDeliveryOverdue',
]

const OPTIONAL_FIELDS = Object.keys(OPTIONAL_COLUMNS) as OptionalField[]

/** Which parts of a case a reader wants: each is a join or a few columns less when it does not. */
export interface CaseParts {
  readonly item: boolean
  readonly department: boolean
  readonly window: boolean
  readonly staffMember: boolean
  readonly events: boolean
  /** Lights and remaining days need the hall's calendar. */
  readonly clock: boolean
  /** Columns beyond those that every reader needs. */
  readonly columns: readonly OptionalField[]
}

/** All of a case but its events. */
export const WHOLE_CASE: CaseParts = {
  item: true,
  department: true,
  window: true,
  staffMember: true,
  events: false,
  clock: true,
  columns: OPTIONAL_FIELDS,
}

/** The parts that a selection of fields of `Case` needs. */
export function partsOf(fields: ReadonlySet<string>): CaseParts {
  return {
    item: fields.has('item'),
    department: fields.has('department'),
    window: fields.has('window'),
    staffMember: fields.has('staffMember'),
    events: fields.has('events'),
    clock: CLOCK_FIELDS.some((field) => fields.has(field)),
    columns: OPTIONAL_FIELDS.filter((field) => fields.has(field) || (field === 'itemVersion' && fields.has('terms'))),
  }
}

/** A written notice as its event keeps it; imported ones have no number or addressee. */
export interface CaseNotice {
  readonly number: string | null
  readonly text: string
  readonly addressee: string | null
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
  readonly workingDays: number | null
  readonly notice: CaseNotice | null
  readonly materials: readonly KeptMaterial[]
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
  readonly subject?: string | undefined
  readonly kind?: CaseKind | undefined
  readonly stage?: Stage | null | undefined
  readonly state: CaseState
  readonly version?: number | undefined
  readonly itemId: string
  readonly itemVersion?: number | undefined
  readonly departmentId: string
  readonly windowId: string
  readonly staffId: string | null
  readonly receivedAt: Date
  readonly decidedAt: Date | null
  readonly promisedDueDay: IsoDay | null
  readonly dueUnknownReason?: DueUnknownReason | null | undefined
  readonly currentStep?: string | null | undefined
  readonly acceptedAt?: Date | null | undefined
  readonly deliveredAt?: Date | null | undefined
  readonly endedAt?: Date | null | undefined
  readonly decision?: Decision | null | undefined
  readonly decidedOnTime?: boolean | null | undefined
  readonly usedWorkingDays?: number | null | undefined
  readonly handlingMinutes?: number | null | undefined
  readonly promisedLimitWorkingDays?: number | null | undefined
  readonly statutoryLimitWorkingDays?: number | null | undefined
  readonly statutoryDueDay?: IsoDay | null | undefined
  readonly light?: Light | null | undefined
  readonly lightReasons?: readonly LightReason[] | undefined
  readonly lightRuleVersion?: number | null | undefined
  readonly yellowAtWorkingDays?: number | null | undefined
  readonly currentStepLimitWorkingDays?: number | null | undefined
  readonly currentStepDueDay?: IsoDay | null | undefined
  readonly remainingWorkingDays?: number | null | undefined
  readonly extendedWorkingDays?: number | undefined
  readonly requestedExtensionWorkingDays?: number | null | undefined
  readonly pausedSince?: IsoDay | null | undefined
  readonly deliverDueDay?: IsoDay | null | undefined
  readonly isDeliveryOverdue?: boolean | null | undefined
  readonly item?: ItemNode | undefined
  readonly department?: DepartmentNode | undefined
  readonly window?: WindowNode | undefined
  readonly staffMember?: StaffMemberNode | null | undefined
  readonly events?: readonly CaseEventNode[] | undefined
}

type EventJson = Omit<CaseEventNode, 'window' | 'staffMember'> & {
  readonly window: RowOf<WindowNode> | null
  readonly staffMember: RowOf<StaffMemberNode> | null
}

/** What a light adds to the row. */
type Computed =
  | 'light'
  | 'lightReasons'
  | 'lightRuleVersion'
  | 'yellowAtWorkingDays'
  | 'remainingWorkingDays'
  | 'deliverDueDay'
  | 'isDeliveryOverdue'

type Part = 'item' | 'department' | 'window' | 'staffMember' | 'events'

/**
 * What the database gives of a case. Parts come as the text of their JSON: the rows of a page name the same few windows, people
 * and items, and text that was read for one row is not read again for the next.
 */
export type CaseNodeRow = Omit<CaseNode, '__typename' | 'id' | Computed | Part> & {
  /** Of whoever asks for the clock: what a light is read from besides the due day. */
  readonly limitInForce?: number
  readonly itemJson?: string
  readonly departmentJson?: string
  readonly windowJson?: string
  readonly staffMemberJson?: string | null
  readonly eventsJson?: readonly EventJson[]
  readonly lightStamp?: string
}

/** What rows are found, sorted, lit and joined by. */
const CORE = sql.raw(`c.id as "rowId", c.number, c.source, c.state, c.item_id as "itemId", c.department_id as "departmentId",
  c.window_id as "windowId", c.staff_id as "staffId", c.received_at as "receivedAt", c.decided_at as "decidedAt",
  c.promised_due_day as "promisedDueDay"`)

/** What a light is read from besides the state and the due day. */
const LIT = sql.raw(`coalesce(c.promised_limit_working_days, 0) + c.extended_working_days as "limitInForce",
  c.current_step_due_day as "currentStepDueDay"`)

/** RFC 3339 with milliseconds, as the scalar writes it: events leave the database ready to be sent. */
const instantText = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Events of the case with their windows and people, as one JSON value. */
export const eventNodesJson = sql`(select coalesce(json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'at', ${instantText('e.at')},
    'recordedAt', ${instantText('e.recorded_at')}, 'origin', e.origin, 'step', e.step, 'reason', e.detail ->> 'reason', 'workingDays', (e.detail ->> 'workingDays')::int,
    'notice', case when e.detail ->> 'notice' is not null then json_build_object('number', e.detail ->> 'noticeNumber',
      'text', e.detail ->> 'notice', 'addressee', e.detail ->> 'addressee') end,
    'materials', coalesce(e.detail -> 'materials', '[]'),
    'window', case when ew.id is not null then ${directoryJson('Window', 'ew')} end,
    'staffMember', case when es.id is not null then ${directoryJson('StaffMember', 'es')} end) order by e.seq), '[]')
  from ${caseEvents} e
  left join ${windows} ew on ew.hall_id = e.hall_id and ew.id = e.window_id
  left join ${staffMembers} es on es.hall_id = e.hall_id and es.id = e.staff_id
  where e.hall_id = c.hall_id and e.case_id = c.id)`

/** What a selection of parts adds to a statement. */
interface CaseSelect {
  readonly columns: SQL
  readonly joins: SQL
}

const selects = new Map<string, CaseSelect>()

/** Columns and joins of a case `c` for the parts asked for; their text is built once for each selection of parts. */
export function caseSelect(hallId: string, parts: CaseParts): CaseSelect {
  const key = JSON.stringify(parts)
  let select = selects.get(key)
  if (select === undefined) {
    select = buildSelect(parts)
    selects.set(key, select)
  }
  if (!parts.clock) return select
  return { columns: sql`${select.columns}, ${lightStamp(hallId)} as "lightStamp"`, joins: select.joins }
}

function buildSelect(parts: CaseParts): CaseSelect {
  const columns = [CORE, ...parts.columns.map((field) => sql.raw(`c.${OPTIONAL_COLUMNS[field]} as "${field}"`))]
  const joins: SQL[] = []
  if (parts.clock) columns.push(LIT)
  if (parts.item) {
    columns.push(sql`${itemJson}::text as "itemJson"`)
    joins.push(sql`join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id`)
  }
  if (parts.department) {
    columns.push(sql`${directoryJson('Department', 'd')}::text as "departmentJson"`)
    joins.push(sql`join ${departments} d on d.hall_id = c.hall_id and d.id = c.department_id`)
  }
  if (parts.window) {
    columns.push(sql`${directoryJson('Window', 'w')}::text as "windowJson"`)
    joins.push(sql`join ${windows} w on w.hall_id = c.hall_id and w.id = c.window_id`)
  }
  if (parts.staffMember) {
    columns.push(sql`case when s.id is not null then ${directoryJson('StaffMember', 's')}::text end as "staffMemberJson"`)
    joins.push(sql`left join ${staffMembers} s on s.hall_id = c.hall_id and s.id = c.staff_id`)
  }
  if (parts.events) columns.push(sql`${eventNodesJson} as "eventsJson"`)
  return { columns: constantSql(sql.join(columns, sql`, `)), joins: constantSql(sql.join(joins, sql` `)) }
}

/** What lights and remaining days are read by. */
export interface ClockReading {
  readonly calendar: WorkingCalendar
  readonly thresholds: LightThresholds
}

/** Makes a row, which is this function's from then on, its node; with light and remaining days where the reading is given. */
export function caseNode(row: CaseNodeRow, reading: ClockReading | undefined): CaseNode {
  const { itemJson, departmentJson, windowJson, staffMemberJson, eventsJson } = row
  return Object.assign(row, {
    __typename: 'Case' as const,
    id: toGlobalId('Case', row.rowId),
    ...(reading && clockOf(row, reading)),
    item: itemJson === undefined ? undefined : itemOfJson(itemJson),
    department: departmentJson === undefined ? undefined : departmentOfJson(departmentJson),
    window: windowJson === undefined ? undefined : windowOfJson(windowJson),
    staffMember: staffMemberJson == null ? staffMemberJson : staffMemberOfJson(staffMemberJson),
    events: eventsJson && eventNodes(eventsJson),
  })
}

function clockOf(row: CaseNodeRow, { calendar, thresholds }: ClockReading): Pick<CaseNode, Computed> {
  const limitInForce = row.limitInForce ?? 0
  const decidedDay = row.decidedAt === null ? null : shanghaiDayOf(row.decidedAt)
  const reading = readLight({ ...row, limitInForce, currentStepDueDay: row.currentStepDueDay ?? null }, thresholds)
  const isLit = reading !== undefined
  return {
    light: reading?.light ?? null,
    lightReasons: reading?.reasons ?? [],
    lightRuleVersion: isLit ? thresholds.rule.version : null,
    yellowAtWorkingDays: isLit ? yellowWorkingDaysOf(thresholds.rule, limitInForce) : null,
    remainingWorkingDays: remainingDaysOf(row, calendar, thresholds.today),
    deliverDueDay: deliverDueDayOf(decidedDay, calendar),
    isDeliveryOverdue: isDeliveryOverdue(row.state, decidedDay, thresholds.undeliveredThrough),
  }
}

/** Events as they come from {@link eventNodesJson}, which are this function's from then on. */
export function eventNodes(events: readonly EventJson[]): CaseEventNode[] {
  return events.map((event) =>
    Object.assign(event, {
      window: event.window && nodeOf('Window', event.window),
      staffMember: event.staffMember && nodeOf('StaffMember', event.staffMember),
    }),
  )
}
