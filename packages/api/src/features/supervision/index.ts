import { alarmResolvers } from './alarms.resolver.ts'
import { LightRulesResolver } from './light-rules.resolver.ts'
import { reminderResolvers } from './reminders.resolver.ts'
import { supervisionBoardResolvers } from './supervision-board.ts'

export { type RemindCaseInput, remindCase } from './remind-case.ts'
export { startSupervision } from './supervision-schedule.ts'

/** Light rules with their preview, reminders, alarms. */
export const supervisionResolvers = [
  LightRulesResolver,
  ...reminderResolvers,
  ...alarmResolvers,
  ...supervisionBoardResolvers,
] as const
