import { defineCommand } from '../../platform/command/index.ts'
import { LIGHT_RULE } from '../cases/index.ts'
import { type LightRuleDraft, lightRuleOf } from './light-rule.rules.ts'
import { newestVersion, type PublishedRule, publishRule, type RuleInput } from './publish-rule.ts'

export interface PublishLightRuleInput extends RuleInput {
  readonly rule: LightRuleDraft
}

/** Publishes the next version of the rule that decides lights; from its day on every list, figure and wall follows it. */
export const publishLightRule = defineCommand<PublishedRule>()<PublishLightRuleInput, number>({
  name: 'publishLightRule',
  load: (context) => newestVersion(context, LIGHT_RULE),
  target: () => ({}),
  decide: (context, newest, input) => publishRule(context, newest, LIGHT_RULE, input, lightRuleOf(input.rule)),
})
