import { shanghaiDayOf } from '@mingchuang/schema'
import { cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { findLights, type LightThresholds, lightCondition } from '../cases/index.ts'
import { itemCondition, windowCondition } from './counters.queries.ts'
import type { HallMetricFilter } from './metrics.rules.ts'

/** The lights that are numbers of their own. */
export type OpenLight = 'red' | 'yellow' | 'unknown'

/** What decides every light of a hall at this moment. */
export async function thresholdsAt(database: Database, hallId: string, now: Date): Promise<LightThresholds> {
  return (await findLights(database, hallId)).thresholdsOn(shanghaiDayOf(now))
}

/** Open cases by light, all three in one statement over the open cases only. */
export async function openLightCounts(
  database: Database,
  filter: HallMetricFilter,
  thresholds: LightThresholds,
): Promise<Record<OpenLight, number>> {
  const lit = (light: OpenLight) => sql`count(*) filter (where ${lightCondition(light, thresholds)})`
  const [counts] = await database.rows<Record<OpenLight, number>>(
    sql`select ${lit('red')} as red, ${lit('yellow')} as yellow, ${lit('unknown')} as unknown
      from ${cases} c where c.hall_id = ${filter.hallId}::uuid and c.state in ('received', 'awaitingSupplement', 'accepted', 'paused')
        ${windowCondition(filter, sql`c.window_id`)}${itemCondition(filter, sql`c.item_id`)}`,
  )
  return counts ?? { red: 0, yellow: 0, unknown: 0 }
}
