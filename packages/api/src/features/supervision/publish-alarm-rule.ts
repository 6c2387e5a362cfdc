import { ALARM_RULE_BOUNDS, type AlarmRule } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { ALARM_RULE } from './alarms.queries.ts'
import { wholeNumber } from './light-rule.rules.ts'
import { newestVersion, type PublishedRule, publishRule, type RuleInput } from './publish-rule.ts'

export interface PublishAlarmRuleInput extends RuleInput {
  readonly rule: AlarmRule
}

/** Publishes the next version of the rule of alarms: a month is judged by the one in force on its last day. */
export const publishAlarmRule = defineCommand<PublishedRule>()<PublishAlarmRuleInput, number>({
  name: 'publishAlarmRule',
  load: (context) => newestVersion(context, ALARM_RULE),
  target: () => ({}),
  decide: (context, newest, input) => publishRule(context, newest, ALARM_RULE, input, alarmRuleOf(input.rule)),
})

/** The parameters, each within its bounds; a number that is none is refused by its name. */
function alarmRuleOf(rule: AlarmRule): AlarmRule {
  const checked = (field: keyof AlarmRule) => {
    const [min, max] = ALARM_RULE_BOUNDS[field]
    return wholeNumber(field, rule[field], min, max)
  }
  return {
    reasonLengthMin: checked('reasonLengthMin'),
    reasonRepeatsMin: checked('reasonRepeatsMin'),
    deadlineDecisionsMin: checked('deadlineDecisionsMin'),
    deadlineMarginPoints: checked('deadlineMarginPoints'),
    pauseRepeatsMin: checked('pauseRepeatsMin'),
    pauseWorkingDaysMax: checked('pauseWorkingDaysMax'),
    pauseCasesMin: checked('pauseCasesMin'),
    pauseMarginPoints: checked('pauseMarginPoints'),
  }
}
