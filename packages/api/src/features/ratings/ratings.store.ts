import type { RatingChannel, RatingLevel } from '@mingchuang/schema'
import { ratings } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'

/** A rating to be kept; no identity of the person who pressed is part of it. */
export interface NewRating {
  readonly hallId: string
  readonly id: string
  readonly channel: RatingChannel
  readonly pressId: string
  /** Null online. */
  readonly deviceId: string | null
  readonly windowId: string
  readonly itemId: string | null
  readonly caseId: string | null
  readonly staffId: string | null
  readonly level: RatingLevel
  readonly attitude: RatingLevel | null
  readonly quality: RatingLevel | null
  readonly reason: string | null
  readonly isValid: boolean
  readonly pressedAt: Date
  readonly at: Date
  readonly day: string
  readonly receivedAt: Date
}

/** Inserts once per press id, and once per case and attempt if it is valid; a violation undoes the whole statement. */
export function insertRating(rating: NewRating): SQL {
  return sql`insert into ${ratings} (hall_id, id, press_id, channel, device_id, window_id, item_id, case_id, staff_id, level, attitude, quality,
      reason, is_valid, pressed_at, at, day, received_at)
    values (${rating.hallId}, ${rating.id}, ${rating.pressId}, ${rating.channel}, ${rating.deviceId}, ${rating.windowId}, ${rating.itemId}, ${rating.caseId},
      ${rating.staffId}, ${rating.level}, ${rating.attitude}, ${rating.quality}, ${rating.reason}, ${rating.isValid},
      ${rating.pressedAt.toISOString()}, ${rating.at.toISOString()}, ${rating.day}, ${rating.receivedAt.toISOString()})
    returning id`
}
