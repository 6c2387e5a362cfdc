import { type Light, type LightRule, type LightRuleVersion, shanghaiDayOf } from '@mingchuang/schema'
import { cases } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '../../platform/actor.ts'
import type { Services } from '../../platform/command/index.ts'
import { findLights, type LightThresholds, lightCondition, lightExpression, lightThresholds } from '../cases/index.ts'

/** How many open cases would go from one light to another. */
export interface LightChange {
  readonly from: Light
  readonly to: Light
  readonly cases: number
}

/** The thresholds of today, and those there would be if the rule held today. */
interface Compared {
  readonly current: LightThresholds
  readonly proposed: LightThresholds
}

async function compare({ database, clock }: Services, hallId: string, rule: LightRule): Promise<Compared> {
  const today = shanghaiDayOf(clock.now())
  const lights = await findLights(database, hallId)
  const current = lights.thresholdsOn(today)
  const proposed: LightRuleVersion = { ...rule, version: current.rule.version + 1, validFrom: today }
  return { current, proposed: lightThresholds(lights.calendar, today, proposed) }
}

/** Open cases by their light under the rule in force and under a proposed one, both as of today. */
export async function previewLightRule(services: Services, { hallId }: ReadScope, rule: LightRule): Promise<LightChange[]> {
  const { current, proposed } = await compare(services, hallId, rule)
  return services.database.rows<LightChange>(
    sql`select l."from", l."to", count(*) as cases
      from (select ${lightExpression(current)} as "from", ${lightExpression(proposed)} as "to" from ${cases} c
        where c.hall_id = ${hallId}::uuid and c.state in ('received', 'awaitingSupplement', 'accepted', 'paused')) l
      where l."from" is not null group by l."from", l."to" order by l."from", l."to"`,
  )
}

/** The cases behind one number of the preview, as a condition on `c`. */
export async function previewedCases(
  services: Services,
  { hallId }: ReadScope,
  rule: LightRule,
  { from, to }: { readonly from: Light; readonly to: Light },
): Promise<SQL> {
  const { current, proposed } = await compare(services, hallId, rule)
  return sql`${lightCondition(from, current)} and ${lightCondition(to, proposed)}`
}
