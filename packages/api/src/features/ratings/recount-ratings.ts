import { type Measure, RATING_LEVELS } from '@mingchuang/schema'
import { cases, NO_ITEM_ID, ratings } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { LEVEL_MEASURES } from './ratings.rules.ts'

/** The measures that ratings move. */
export const RATING_MEASURES = [
  'ratingVerySatisfied',
  'ratingSatisfied',
  'ratingFairlySatisfied',
  'ratingDissatisfied',
  'ratingVeryDissatisfied',
  'decidedRated',
] as const satisfies readonly Measure[]

/**
 * What the daily counters must be by the rows of `ratings`: a query of day, "windowId", "itemId" and one column per
 * {@link RATING_MEASURES}. Written in SQL and not through `measuresOfRating`, so that the two prove each other.
 */
export function recountRatings(hallId: string): SQL {
  const pressed = RATING_LEVELS.map(
    (level) => [LEVEL_MEASURES[level], sql`count(*) filter (where r.level = ${level})::bigint`] as const,
  )
  const amounts = new Map<string, SQL>(pressed)
  const columns = RATING_MEASURES.map((measure) => sql`${amounts.get(measure) ?? sql`0::bigint`} as ${sql.identifier(measure)}`)
  const covered = RATING_MEASURES.map((measure) => (measure === 'decidedRated' ? sql`count(distinct c.id)` : sql`0::bigint`))
  return sql`select r.day, r.window_id as "windowId", coalesce(r.item_id, ${NO_ITEM_ID}::uuid) as "itemId", ${sql.join(columns, sql`, `)}
      from ${ratings} r where r.hall_id = ${hallId} and r.is_valid group by 1, 2, 3
    union all
    select c.decided_day, c.decided_window_id, c.item_id, ${sql.join(covered, sql`, `)}
      from ${ratings} r join ${cases} c on c.hall_id = r.hall_id and c.id = r.case_id
      where r.hall_id = ${hallId} and r.is_valid and c.decided_day is not null group by 1, 2, 3`
}
