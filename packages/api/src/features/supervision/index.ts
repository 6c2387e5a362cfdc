import { LightRulesResolver } from './light-rules.resolver.ts'

/** Light rules with their preview. */
export const supervisionResolvers = [LightRulesResolver] as const
