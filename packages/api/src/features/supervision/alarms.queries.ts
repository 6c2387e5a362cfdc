import {
  ALARM_KINDS,
  ALARM_USUAL_MONTHS,
  type AlarmKind,
  type AlarmRule,
  type AlarmRuleVersion,
  addDays,
  DEFAULT_ALARM_RULE,
  type IsoDay,
  shanghaiDayOf,
  versionOn,
} from '@mingchuang/schema'
import { accounts, alarmAcknowledgements, hallRules, windowDepartments } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Services } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { invalid } from '../../platform/domain-error.ts'
import { type KeysetOrder, keysetOf, type PageRequest } from '../../platform/graphql/index.ts'
import { findCalendar } from '../calendar/index.ts'
import { type AlarmQuestion, alarmRows } from './alarm-rows.queries.ts'

/** The name of the rule in `hall_rules`; its body is an `AlarmRule` as JSON. */
export const ALARM_RULE = 'alarms'

export const ALARM_PARTS = ['numerator', 'denominator'] as const
export type AlarmPart = (typeof ALARM_PARTS)[number]

/** The kinds that are a share of something. */
const SHARES: ReadonlySet<AlarmKind> = new Set(['deadlineSpike', 'pauseShare'])

/** What a window is compared with, where the kind is a share. */
interface Compared {
  readonly numerator: number
  readonly denominator: number
}

/** What is found at a window for a month, or was once and was acknowledged. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly windowId: string
  readonly month: IsoDay
  readonly rule: AlarmRuleVersion
  readonly numerator: number
  /** Null where the alarm is a count. */
  readonly denominator: number | null
  readonly hall: Compared | null
  readonly usual: Compared | null
  /** Whether the rule finds it now; an acknowledged one stays in the list when it does not. */
  readonly isStanding: boolean
  /** Oldest first. */
  readonly acknowledgements: readonly AlarmAcknowledgement[]
}

export interface AlarmAcknowledgement {
  readonly numerator: number
  readonly note: string
  readonly acknowledgedAt: Date
  readonly acknowledgedBy: string | null
}

/** Published versions, ascending; none means the default. */
export async function findAlarmRules(database: Database, hallId: string): Promise<AlarmRuleVersion[]> {
  const rows = await database.rows<{ version: number; validFrom: IsoDay; body: string }>(
    sql`select version, valid_from as "validFrom", body from ${hallRules}
      where hall_id = ${hallId} and rule = ${ALARM_RULE} order by version`,
  )
  return rows.map(({ body, ...version }) => ({ ...(JSON.parse(body) as AlarmRule), ...version }))
}

/** The question of a month, under the rule in force on its last day, or today in the current one. */
export async function questionOf(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  hallId: string,
  month: IsoDay,
): Promise<AlarmQuestion & { readonly rule: AlarmRuleVersion }> {
  const from = `${month.slice(0, 7)}-01`
  const to = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1)
  const today = shanghaiDayOf(clock.now())
  if (from > today) throw invalid('month', 'a month that has begun')
  if (from < '2000-01-01') throw invalid('month', 'a month from 2000-01 on')
  const [rules, { calendar }] = await Promise.all([findAlarmRules(database, hallId), findCalendar(database, hallId)])
  const rule = versionOn(rules, earlierOf(to, today)) ?? DEFAULT_ALARM_RULE
  return { hallId, from, to, today, rule, calendar }
}

const earlierOf = (a: IsoDay, b: IsoDay): IsoDay => (a < b ? a : b)

/** A question's own usual: the months before it. */
function usualOf(question: AlarmQuestion): AlarmQuestion {
  let from = question.from
  for (let month = 0; month < ALARM_USUAL_MONTHS; month += 1) from = `${addDays(from, -1).slice(0, 7)}-01`
  return { ...question, from, to: addDays(question.from, -1) }
}

interface Totals extends Compared {
  readonly windowId: string
}

async function totalsOf(database: Database, kind: AlarmKind, question: AlarmQuestion, among?: SQL): Promise<Totals[]> {
  return database.rows<Totals>(
    sql`select f.window_id as "windowId", count(*) filter (where f.counts) as numerator, count(*) as denominator
      from ${alarmRows(kind, question)} as f ${among === undefined ? sql`` : sql`where ${among}`} group by f.window_id`,
  )
}

const sumOf = (totals: readonly Totals[]): Compared => ({
  numerator: totals.reduce((sum, { numerator }) => sum + numerator, 0),
  denominator: totals.reduce((sum, { denominator }) => sum + denominator, 0),
})

type Found = Pick<Alarm, 'windowId' | 'numerator' | 'denominator' | 'hall' | 'usual' | 'isStanding'>

/** Every window with rows of a kind, and whether they make an alarm. */
async function findOfKind(database: Database, kind: AlarmKind, question: AlarmQuestion): Promise<Found[]> {
  if (!SHARES.has(kind)) {
    const counts = await totalsOf(database, kind, question)
    return counts.map(({ windowId, numerator }) => ({
      windowId,
      numerator,
      denominator: null,
      hall: null,
      usual: null,
      isStanding: numerator > 0,
    }))
  }
  const [totals, before] = await Promise.all([
    totalsOf(database, kind, question),
    kind === 'deadlineSpike' ? totalsOf(database, kind, usualOf(question)) : [],
  ])
  const hall = sumOf(totals)
  const usualByWindow = new Map(before.map((each) => [each.windowId, each]))
  const { rule } = question
  const isSpike = kind === 'deadlineSpike'
  const least = isSpike ? rule.deadlineDecisionsMin : rule.pauseCasesMin
  const margin = isSpike ? rule.deadlineMarginPoints : rule.pauseMarginPoints
  return totals.map(({ windowId, ...own }) => {
    const past = usualByWindow.get(windowId)
    const usual = past === undefined ? null : { numerator: past.numerator, denominator: past.denominator }
    const isAboveUsual = usual === null || usual.denominator < least || isAbove(own, usual, margin)
    const isStanding = own.denominator >= least && isAbove(own, hall, margin) && isAboveUsual
    return { windowId, ...own, hall, usual, isStanding }
  })
}

/** Whether a share lies at least so many percentage points above another; in whole numbers, so that a limit is met exactly. */
export function isAbove(own: Compared, other: Compared, points: number): boolean {
  if (own.denominator === 0 || other.denominator === 0) return false
  return 100 * own.numerator * other.denominator >= (100 * other.numerator + points * other.denominator) * own.denominator
}

interface AcknowledgementRow extends AlarmAcknowledgement {
  readonly kind: AlarmKind
  readonly windowId: string
}

/** The alarms of a month: those standing and those that were acknowledged, by kind and the larger number first. */
export async function findAlarms(
  services: Pick<Services, 'database' | 'clock'>,
  hallId: string,
  month: IsoDay,
  { departmentId, kind }: { readonly departmentId?: string | undefined; readonly kind?: AlarmKind | undefined } = {},
): Promise<Alarm[]> {
  const { database } = services
  const question = await questionOf(services, hallId, month)
  const kinds = kind === undefined ? ALARM_KINDS : [kind]
  const [found, said, windowIds] = await Promise.all([
    Promise.all(kinds.map((each) => findOfKind(database, each, question))),
    acknowledgementsOf(database, hallId, question.from),
    departmentId === undefined ? undefined : windowsOf(database, hallId, departmentId),
  ])
  return kinds.flatMap((each, index) => {
    const saidByWindow = Map.groupBy(
      said.filter((row) => row.kind === each),
      ({ windowId }) => windowId,
    )
    const byWindow = new Map((found[index] ?? []).map((one) => [one.windowId, one]))
    const windows = new Set([...byWindow.keys(), ...saidByWindow.keys()])
    return [...windows]
      .filter((windowId) => windowIds === undefined || windowIds.has(windowId))
      .map((windowId) => byWindow.get(windowId) ?? nothingAt(windowId, each))
      .filter(({ windowId, isStanding }) => isStanding || saidByWindow.has(windowId))
      .map(
        (one): Alarm => ({
          kind: each,
          month: question.from,
          rule: question.rule,
          ...one,
          acknowledgements: saidByWindow.get(one.windowId) ?? [],
        }),
      )
      .toSorted((a, b) => b.numerator - a.numerator || (a.windowId < b.windowId ? -1 : 1))
  })
}

function nothingAt(windowId: string, kind: AlarmKind): Found {
  const share = SHARES.has(kind) ? { denominator: 0 } : { denominator: null }
  return { windowId, numerator: 0, ...share, hall: null, usual: null, isStanding: false }
}

function acknowledgementsOf(database: Database, hallId: string, month: IsoDay): Promise<AcknowledgementRow[]> {
  return database.rows<AcknowledgementRow>(
    sql`select k.kind, k.window_id as "windowId", k.numerator, k.note, k.acknowledged_at as "acknowledgedAt", a.display_name as "acknowledgedBy"
      from ${alarmAcknowledgements} k left join ${accounts} a on a.hall_id = k.hall_id and a.id = k.acknowledged_by
      where k.hall_id = ${hallId}::uuid and k.month = ${month}::date order by k.acknowledged_at, k.id`,
  )
}

async function windowsOf(database: Database, hallId: string, departmentId: string): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ id: string }>(
    sql`select window_id as id from ${windowDepartments} where hall_id = ${hallId} and department_id = ${departmentId}`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** One row behind an alarm. */
export interface AlarmRow {
  readonly caseId: string
  readonly seq: number
  readonly day: IsoDay
  readonly counts: boolean
  readonly detail: string | null
  readonly finding: string | null
}

export interface AlarmRowsQuestion {
  readonly kind: AlarmKind
  readonly windowId: string
  readonly part: AlarmPart
}

function rowsAt(question: AlarmQuestion, { kind, windowId, part }: AlarmRowsQuestion): SQL {
  if (part === 'denominator' && !SHARES.has(kind)) throw invalid('part', `numerator: ${kind} is a count`)
  const counted = part === 'numerator' ? sql` and f.counts` : sql``
  return sql`${alarmRows(kind, question)} as f where f.window_id = ${windowId}::uuid${counted}`
}

const ROWS_BY_DAY: KeysetOrder = {
  columns: [
    { expression: sql`f.day`, type: 'date' },
    { expression: sql`f.case_id`, type: 'uuid' },
    { expression: sql`lpad(f.seq::text, 10, '0')`, type: 'text' },
  ],
  direction: 'asc',
}

/** One page of the rows of an alarm's number, with one more than asked for. */
export function readAlarmRows(
  database: Database,
  question: AlarmQuestion,
  which: AlarmRowsQuestion,
  request: PageRequest,
): Promise<AlarmRow[]> {
  const { beyond, orderBy, limit } = keysetOf(request, ROWS_BY_DAY)
  return database.rows<AlarmRow>(
    sql`select f.case_id as "caseId", f.seq, f.day, f.counts, f.detail, f.finding from ${rowsAt(question, which)} and ${beyond}
      order by ${orderBy} limit ${limit}`,
  )
}

/** The cursor of a row of an alarm. */
export const alarmRowPlace = ({ day, caseId, seq }: AlarmRow): string[] => [day, caseId, String(seq).padStart(10, '0')]

/** How many rows there are: the number itself. */
export async function countAlarmRows(database: Database, question: AlarmQuestion, which: AlarmRowsQuestion): Promise<number> {
  const [row] = await database.rows<{ total: number }>(sql`select count(*) as total from ${rowsAt(question, which)}`)
  return row?.total ?? 0
}
