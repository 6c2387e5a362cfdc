import type { RatingChannel, RatingLevel } from '@mingchuang/schema'
import { cases, ratings, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { toGlobalId } from '../../platform/graphql/index.ts'
import { RATING_PAGE_SECONDS } from './ratings.rules.ts'

/** A press as it is stored, with what a repeat of it is compared by. */
export interface StoredPress {
  readonly id: string
  readonly pressId: string
  readonly deviceId: string | null
  readonly windowId: string
  readonly caseNumber: string | null
  readonly level: RatingLevel
  readonly attitude: RatingLevel | null
  readonly quality: RatingLevel | null
  readonly reason: string | null
  readonly isValid: boolean
  readonly pressedAt: Date
  readonly at: Date
}

/** The press stored under a device's press id. */
export async function findPress(database: Database, hallId: string, pressId: string): Promise<StoredPress | undefined> {
  const [press] = await database.rows<StoredPress>(
    sql`select r.id, r.press_id as "pressId", r.device_id as "deviceId", r.window_id as "windowId", c.number as "caseNumber", r.level, r.attitude,
        r.quality, r.reason, r.is_valid as "isValid", r.pressed_at as "pressedAt", r.at
      from ${ratings} r left join ${cases} c on c.hall_id = r.hall_id and c.id = r.case_id
      where r.hall_id = ${hallId} and r.press_id = ${pressId}`,
  )
  return press
}

/** A rating in the shape of its GraphQL type. */
export interface RatingNode {
  readonly __typename: 'Rating'
  readonly id: string
  readonly rowId: string
  readonly windowId: string
  readonly caseId: string | null
  readonly level: RatingLevel
  readonly attitude: RatingLevel | null
  readonly quality: RatingLevel | null
  readonly reason: string | null
  readonly at: Date
  readonly isValid: boolean
  readonly channel: RatingChannel
}

const nodeColumns = sql.raw(
  `r.id as "rowId", r.window_id as "windowId", r.case_id as "caseId", r.level, r.attitude, r.quality, r.reason, r.at, r.is_valid as "isValid", r.channel`,
)

type RatingRow = Omit<RatingNode, 'id' | '__typename'>

function ratingNode(row: RatingRow): RatingNode {
  return { ...row, __typename: 'Rating', id: toGlobalId('Rating', row.rowId) }
}

/** Ratings by id; those of other halls do not exist. */
export async function ratingsById(database: Database, hallId: string, ids: readonly string[]): Promise<Map<string, RatingNode>> {
  const rows = await database.rows<RatingRow>(
    sql`select ${nodeColumns} from ${ratings} r where r.hall_id = ${hallId} and r.id = any(${sql.param([...ids])}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.rowId, ratingNode(row)]))
}

/** The valid rating of each case; most cases have none. */
export async function ratingsByCase(
  database: Database,
  hallId: string,
  caseIds: readonly string[],
): Promise<Map<string, RatingNode>> {
  const rows = await database.rows<RatingRow>(
    sql`select ${nodeColumns} from ${ratings} r
      where r.hall_id = ${hallId} and r.case_id = any(${sql.param([...caseIds])}::uuid[]) and r.is_valid order by r.attempt`,
  )
  return new Map(rows.map((row) => [row.caseId ?? '', ratingNode(row)]))
}

/** What a rating device shows: where it stands, and the case to be rated if one was just finished there. */
export interface RatingPage {
  readonly window: { readonly code: string; readonly name: string; readonly nameEn: string }
  readonly finishedCase: { readonly number: string; readonly decidedAt: string } | null
}

/** The window's last finished case, as long as its rating page stands and nobody has rated it. */
export async function findRatingPage(
  database: Database,
  hallId: string,
  windowId: string,
  now: Date,
): Promise<RatingPage | undefined> {
  const [page] = await database.rows<RatingPage>(
    sql`select jsonb_build_object('code', w.code, 'name', w.name, 'nameEn', w.name_en) as window,
        (select jsonb_build_object('number', c.number, 'decidedAt', c.decided_at) from ${cases} c
          where c.hall_id = w.hall_id and c.decided_window_id = w.id and c.source = ''
            and c.decided_day >= (${now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date - 1
            and c.decided_at > ${new Date(now.getTime() - RATING_PAGE_SECONDS * 1000).toISOString()}::timestamptz
            and not exists (select from ${ratings} r where r.hall_id = c.hall_id and r.case_id = c.id)
          order by c.decided_at desc limit 1) as "finishedCase"
      from ${windows} w where w.hall_id = ${hallId} and w.id = ${windowId}`,
  )
  return page
}
