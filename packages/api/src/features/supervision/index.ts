import { LightRulesResolver } from './light-rules.resolver.ts'
import { reminderResolvers } from './reminders.resolver.ts'

export { type RemindCaseInput, remindCase } from './remind-case.ts'
export { startSupervision } from './supervision-schedule.ts'

/** Light rules with their preview, reminders. */
export const supervisionResolvers = [LightRulesResolver, ...reminderResolvers] as const
