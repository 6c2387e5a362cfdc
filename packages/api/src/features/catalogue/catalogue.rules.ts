import { invalid } from '../../platform/domain-error.ts'

/** No limit of Chinese administrative law comes near this; a larger one is a slip of the keyboard. */
const LIMIT_WORKING_DAYS_MAX = 1000

/**
 * The promise never exceeds the law: promised ≤ statutory limit, both in whole working days. A limit of 0 is due on the day of
 * acceptance.
 */
export function refuseInvalidLimits(limits: {
  readonly promisedLimitWorkingDays: number
  readonly statutoryLimitWorkingDays: number
}): void {
  for (const [field, limit] of Object.entries(limits)) {
    if (!Number.isInteger(limit) || limit < 0 || limit > LIMIT_WORKING_DAYS_MAX)
      throw invalid(field, `a whole number of working days from 0 to ${LIMIT_WORKING_DAYS_MAX}`)
  }
  if (limits.promisedLimitWorkingDays > limits.statutoryLimitWorkingDays)
    throw invalid('promisedLimitWorkingDays', 'at most the statutory limit')
}
