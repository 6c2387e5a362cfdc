import {
  ANSWER_WORKING_HOURS_MAX,
  type LightRule,
  YELLOW_PERCENT_MAX,
  YELLOW_WORKING_DAYS_MAX,
  type YellowKind,
} from '@mingchuang/schema'
import { invalid } from '../../platform/domain-error.ts'

/** A light rule as a form gives it: one of the two thresholds, as `yellowKind` says. */
export interface LightRuleDraft {
  readonly yellowKind: YellowKind
  readonly yellowWorkingDays?: number | null | undefined
  readonly yellowPercent?: number | null | undefined
  readonly isStepOverrunYellow: boolean
  readonly answerWorkingHours: number
}

/** Reads a draft; a number that is missing or no threshold at all is refused by its name. */
export function lightRuleOf(draft: LightRuleDraft): LightRule {
  const { yellowKind, isStepOverrunYellow } = draft
  const answerWorkingHours = wholeNumber('answerWorkingHours', draft.answerWorkingHours, 1, ANSWER_WORKING_HOURS_MAX)
  const yellow: LightRule['yellow'] =
    yellowKind === 'workingDays'
      ? { kind: yellowKind, workingDays: wholeNumber('yellowWorkingDays', draft.yellowWorkingDays, 0, YELLOW_WORKING_DAYS_MAX) }
      : { kind: yellowKind, percent: wholeNumber('yellowPercent', draft.yellowPercent, 1, YELLOW_PERCENT_MAX) }
  return { yellow, isStepOverrunYellow, answerWorkingHours }
}

/** A whole number of a form within its bounds. */
export function wholeNumber(field: string, value: number | null | undefined, min: number, max: number): number {
  const isPossible = value !== null && value !== undefined && Number.isInteger(value) && value >= min && value <= max
  if (!isPossible) throw invalid(field, `a whole number from ${min} to ${max}`)
  return value
}
