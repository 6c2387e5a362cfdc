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
