import { DEFAULT_LIGHT_RULE, type Light, type LightRuleVersion, QUERY_PERMISSIONS } from '@mingchuang/schema'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { type ConnectionSource, pageRequest, type RequestContext, selectedFields } from '../../platform/graphql/index.ts'
import {
  CaseConnection,
  type CaseNode,
  caseListName,
  countCases,
  findLights,
  LightEnum,
  listCases,
  partsOf,
} from '../cases/index.ts'
import { lightRuleOf } from './light-rule.rules.ts'
import { previewedCases, previewLightRule } from './light-rules.queries.ts'
import { LightChange, LightRule, LightRuleInput, PublishLightRuleInput } from './light-rules.types.ts'
import { publishLightRule } from './publish-light-rule.ts'

const PREVIEW_ORDER = 'dueDayAsc'

@Resolver()
export class LightRulesResolver {
  @Query(() => [LightRule], {
    description: 'Every version of the light rule, newest first; the default where none is published.',
  })
  lightRules(@Ctx() context: RequestContext): Promise<LightRule[]> {
    return readRules(context)
  }

  @Query(() => [LightChange], {
    description: 'Open cases by light under the rule in force and under a proposed one, as of today.',
  })
  lightRulePreview(
    @Ctx() context: RequestContext,
    @Arg('rule', () => LightRuleInput, { description: 'The proposed rule.' }) rule: LightRuleInput,
  ): Promise<LightChange[]> {
    return previewLightRule(context, readScopeOf(QUERY_PERMISSIONS.lightRulePreview, context.actor), lightRuleOf(rule))
  }

  @Query(() => CaseConnection, { description: 'The cases behind one number of the preview, due first.' })
  async lightRulePreviewCases(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('rule', () => LightRuleInput, { description: 'The proposed rule.' }) rule: LightRuleInput,
    @Arg('from', () => LightEnum, { description: 'Light under the rule in force.' }) from: Light,
    @Arg('to', () => LightEnum, { description: 'Light under the proposed rule.' }) to: Light,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200; 50 when nothing is said.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<ConnectionSource<CaseNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.lightRulePreviewCases, context.actor)
    const request = pageRequest(caseListName(PREVIEW_ORDER), { first, after })
    const also = await previewedCases(context, scope, lightRuleOf(rule), { from, to })
    const fields = new Set([...selectedFields(info, 'nodes'), ...selectedFields(info, 'edges', 'node')])
    const parts = { ...partsOf(fields), events: false }
    // Its light is the one it has today: an open case, whatever else.
    const filter = { light: from }
    const page = await listCases(context, scope, request, { filter, order: PREVIEW_ORDER, parts, also })
    return { ...page, countAll: () => countCases(context, scope, filter, also) }
  }

  @Mutation(() => [LightRule], {
    description:
      'Publishes the next version of the light rule and gives all of them. INVALID_INPUT, VERSION_CONFLICT, FORBIDDEN.',
  })
  async publishLightRule(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishLightRuleInput, { description: 'The rule and the day from which it holds.' }) {
      requestId,
      ...input
    }: PublishLightRuleInput,
  ): Promise<LightRule[]> {
    await runCommand(context, publishLightRule, input, { requestId: requestId ?? undefined })
    return readRules(context)
  }
}

async function readRules({ database, actor }: RequestContext): Promise<LightRule[]> {
  const { rules } = await findLights(database, readScopeOf(QUERY_PERMISSIONS.lightRules, actor).hallId)
  return [DEFAULT_LIGHT_RULE, ...rules].toReversed().map(ruleNode)
}

function ruleNode({ yellow, ...rule }: LightRuleVersion): LightRule {
  return {
    ...rule,
    yellowKind: yellow.kind,
    yellowWorkingDays: yellow.kind === 'workingDays' ? yellow.workingDays : null,
    yellowPercent: yellow.kind === 'share' ? yellow.percent : null,
  }
}
