import { FIRST_FIXED_OFFSET_DAY, type IsoDay } from './shanghai-time.ts'

/** When an open case turns yellow: at so many remaining working days, or at such a percentage of the limit in force. */
export const YELLOW_KINDS = ['workingDays', 'share'] as const
export type YellowKind = (typeof YELLOW_KINDS)[number]

export type YellowRule =
  | { readonly kind: 'workingDays'; readonly workingDays: number }
  | { readonly kind: 'share'; readonly percent: number }

/** What decides the lights of a hall, and how long a department may take to answer a reminder. */
export interface LightRule {
  readonly yellow: YellowRule
  /** Whether a step beyond its own limit turns a case yellow that is still within its promise. */
  readonly isStepOverrunYellow: boolean
  /** Office hours, counted on working days, within which a reminder is answered. */
  readonly answerWorkingHours: number
}

/** A published rule holds from its day on; of several that have begun, the one published last. */
export interface Versioned {
  readonly version: number
  readonly validFrom: IsoDay
}

export type LightRuleVersion = LightRule & Versioned

/** Holds in a hall that has published none. */
export const DEFAULT_LIGHT_RULE: LightRuleVersion = {
  version: 0,
  validFrom: FIRST_FIXED_OFFSET_DAY,
  yellow: { kind: 'workingDays', workingDays: 1 },
  isStepOverrunYellow: true,
  answerWorkingHours: 8,
}

/** More than a month of working days before the due day is no warning any more. */
export const YELLOW_WORKING_DAYS_MAX = 30
export const YELLOW_PERCENT_MAX = 99
/** Thirty working days. */
export const ANSWER_WORKING_HOURS_MAX = 225

/** Why a light is what it is. A yellow light may have both of its reasons. */
export const LIGHT_REASONS = ['overdue', 'clockStands', 'noDueDay', 'fewDaysLeft', 'stepOverrun', 'timeLeft'] as const
export type LightReason = (typeof LIGHT_REASONS)[number]

/** At how many remaining working days a case with this limit turns yellow; a share is rounded down. */
export function yellowWorkingDaysOf({ yellow }: LightRule, limitWorkingDays: number): number {
  return yellow.kind === 'workingDays' ? yellow.workingDays : Math.floor((limitWorkingDays * yellow.percent) / 100)
}

/** The version in force on a day; later publications win, so that a planned version can be replaced before it begins. */
export function versionOn<Version extends Versioned>(versions: readonly Version[], day: IsoDay): Version | undefined {
  return versions.reduce<Version | undefined>(
    (found, version) => (version.validFrom <= day && (found === undefined || version.version > found.version) ? version : found),
    undefined,
  )
}

/** What opened a reminder: a supervisor or lead, or the hall itself when a light turned red. */
export const REMINDER_ORIGINS = ['staff', 'redLight'] as const
export type ReminderOrigin = (typeof REMINDER_ORIGINS)[number]

/**
 * Where a reminder stands. `overdue`: nobody answered in time; `escalated`: the leader was told so; `settled`: the case ended without
 * an answer, so nothing is asked any more.
 */
export const REMINDER_STATES = ['open', 'overdue', 'escalated', 'answered', 'settled'] as const
export type ReminderState = (typeof REMINDER_STATES)[number]

/** The reason that the event of a red light's reminder carries instead of words. */
export const RED_LIGHT_REASON = 'redLight'

/**
 * What supervisors are warned of. Each is found at a window for a month, from rows that it opens: refusals and rejections without a real
 * reason, steps over their own limit within the promise, decisions that crowd at the deadline, and four ways to abuse a pause.
 */
export const ALARM_KINDS = [
  'refusalWithoutReason',
  'stepOverrun',
  'deadlineSpike',
  'pauseOnDueDay',
  'pauseRepeated',
  'pauseLong',
  'pauseShare',
] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

/** From when on something is an alarm. Shares are compared in percentage points. */
export interface AlarmRule {
  /** A reason with fewer characters, spaces and punctuation left out, is none. */
  readonly reasonLengthMin: number
  /** A reason that a window gives so often in a month, word for word, is boilerplate. */
  readonly reasonRepeatsMin: number
  /** A window with fewer decisions in the month is not judged by their share at the deadline. */
  readonly deadlineDecisionsMin: number
  /** So much more of them at the deadline than the hall’s share, and than the window’s own of three months before. */
  readonly deadlineMarginPoints: number
  /** A case paused so often, at the latest in this month. */
  readonly pauseRepeatsMin: number
  /** A pause that lasted longer, in working days. */
  readonly pauseWorkingDaysMax: number
  /** A window that accepted fewer cases in the month is not judged by the share it paused. */
  readonly pauseCasesMin: number
  /** So much more of them paused than in the hall. */
  readonly pauseMarginPoints: number
}

export type AlarmRuleVersion = AlarmRule & Versioned

/** Holds in a hall that has published none. */
export const DEFAULT_ALARM_RULE: AlarmRuleVersion = {
  version: 0,
  validFrom: FIRST_FIXED_OFFSET_DAY,
  reasonLengthMin: 6,
  reasonRepeatsMin: 10,
  deadlineDecisionsMin: 20,
  deadlineMarginPoints: 20,
  pauseRepeatsMin: 3,
  pauseWorkingDaysMax: 30,
  pauseCasesMin: 20,
  pauseMarginPoints: 20,
}

/** What each parameter of an alarm rule may be. */
export const ALARM_RULE_BOUNDS = {
  reasonLengthMin: [1, 100],
  reasonRepeatsMin: [2, 1000],
  deadlineDecisionsMin: [1, 10_000],
  deadlineMarginPoints: [1, 100],
  pauseRepeatsMin: [2, 100],
  pauseWorkingDaysMax: [1, 1000],
  pauseCasesMin: [1, 10_000],
  pauseMarginPoints: [1, 100],
} as const satisfies Record<keyof AlarmRule, readonly [min: number, max: number]>

/** Cases with a shorter promise are always decided near its end; they say nothing about deadlines or pauses. */
export const ALARM_LIMIT_WORKING_DAYS_MIN = 3
/** The months before, by which a window’s own usual share is measured. */
export const ALARM_USUAL_MONTHS = 3

/** Why a reason is no reason. */
export const REASON_FINDINGS = ['tooShort', 'boilerplate'] as const
export type ReasonFinding = (typeof REASON_FINDINGS)[number]

/** What says nothing in a reason: spaces and punctuation of both scripts. */
export const SILENT_CHARACTERS = ' \t\r\n\u3000.,;:!?-_…—·，。；：！？、（）()[]【】《》〈〉<>"\'“”‘’/\\|*#~`+=&%$@^'

/** A reason as it is measured and compared. */
export function spokenReason(reason: string): string {
  const silent = new Set(SILENT_CHARACTERS)
  return [...reason].filter((character) => !silent.has(character)).join('')
}
