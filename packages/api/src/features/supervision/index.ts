import { alarmResolvers } from './alarms.resolver.ts'
import { LightChangesResolver } from './light-changes.resolver.ts'
import { LightRulesResolver } from './light-rules.resolver.ts'
import { reminderResolvers } from './reminders.resolver.ts'
import { supervisionBoardResolvers } from './supervision-board.ts'

export { acknowledgeAlarm } from './acknowledge-alarm.ts'
export { findAlarms } from './alarms.queries.ts'
export { answerReminder } from './answer-reminder.ts'
export { escalateReminder } from './escalate-reminder.ts'
export { openRedReminders } from './open-red-reminders.ts'
export { publishAlarmRule } from './publish-alarm-rule.ts'
export { publishLightRule } from './publish-light-rule.ts'
export { type RemindCaseInput, remindCase } from './remind-case.ts'
export { startSupervision } from './supervision-schedule.ts'

/** Light rules with their preview, reminders, alarms. */
export const supervisionResolvers = [
  LightRulesResolver,
  LightChangesResolver,
  ...reminderResolvers,
  ...alarmResolvers,
  ...supervisionBoardResolvers,
] as const
