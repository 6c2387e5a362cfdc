import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { AlarmKind, AlarmPart, ReminderFilterInput, ReminderOrigin, ReminderState } from '../../graphql/generated/graphql.ts'

/** The three parts of the page. */
export const VIEWS = ['lights', 'reminders', 'alarms'] as const
export type View = (typeof VIEWS)[number]

export const REMINDER_STATES = ['open', 'overdue', 'escalated', 'answered', 'settled'] as const satisfies readonly ReminderState[]
export const REMINDER_ORIGINS = ['staff', 'redLight'] as const satisfies readonly ReminderOrigin[]
export const ALARM_KINDS = [
  'refusalWithoutReason',
  'stepOverrun',
  'deadlineSpike',
  'pauseOnDueDay',
  'pauseRepeated',
  'pauseLong',
  'pauseShare',
] as const satisfies readonly AlarmKind[]
const ALARM_PARTS = ['numerator', 'denominator'] as const satisfies readonly AlarmPart[]

/** Everything the page shows is named by its address. */
export interface SupervisionState {
  readonly view: View
  readonly dept: string | null
  /** of reminders */
  readonly state: ReminderState | null
  readonly origin: ReminderOrigin | null
  readonly after: string | null
  readonly before: string | null
  /** of alarms: YYYY-MM; null is the current month */
  readonly month: string | null
  /** the alarm whose rows are open */
  readonly kind: AlarmKind | null
  readonly win: string | null
  readonly part: AlarmPart
}

export const PLAIN_STATE: SupervisionState = {
  view: 'lights',
  dept: null,
  state: null,
  origin: null,
  after: null,
  before: null,
  month: null,
  kind: null,
  win: null,
  part: 'numerator',
}

type Values = LocationQuery[string] | undefined

function textOf(value: Values): string | null {
  const first = Array.isArray(value) ? value[0] : value
  return first ? first : null
}

function oneOf<T extends string>(allowed: readonly T[], value: Values): T | null {
  const text = textOf(value)
  return allowed.find((candidate) => candidate === text) ?? null
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Reads the view an address names; what it cannot mean is left out rather than guessed. */
export function readSupervisionState(query: LocationQuery): SupervisionState {
  const month = textOf(query.month)
  return {
    view: oneOf(VIEWS, query.view) ?? PLAIN_STATE.view,
    dept: textOf(query.dept),
    state: oneOf(REMINDER_STATES, query.state),
    origin: oneOf(REMINDER_ORIGINS, query.origin),
    after: textOf(query.after),
    before: textOf(query.before),
    month: month !== null && MONTH.test(month) ? month : null,
    kind: oneOf(ALARM_KINDS, query.kind),
    win: textOf(query.win),
    part: oneOf(ALARM_PARTS, query.part) ?? PLAIN_STATE.part,
  }
}

/** The address of a view; what is plain is left out. */
export function writeSupervisionState({ view, part, ...rest }: SupervisionState): LocationQueryRaw {
  const named = Object.entries(rest).filter(([, value]) => value !== null)
  return {
    ...Object.fromEntries(named),
    ...(view === PLAIN_STATE.view ? {} : { view }),
    ...(part === PLAIN_STATE.part ? {} : { part }),
  }
}

export function reminderFilterOf({ dept, state, origin }: SupervisionState): ReminderFilterInput {
  return {
    ...(dept === null ? {} : { departmentId: dept }),
    ...(state === null ? {} : { state }),
    ...(origin === null ? {} : { origin }),
  }
}
