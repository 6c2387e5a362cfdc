import { itemVersions } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'

/**
 * The terms of the item `i` in force on a day, as JSON: the newest version that had begun, or the current one where an item
 * was entered ahead of its first day.
 */
export function termsInForce(day: string): SQL {
  return sql`(select json_build_object('itemVersion', v.version, 'kind', v.kind,
      'promisedLimitWorkingDays', v.promised_limit_working_days, 'statutoryLimitWorkingDays', v.statutory_limit_working_days)
    from ${itemVersions} v where v.hall_id = i.hall_id and v.item_id = i.id and (v.valid_from <= ${day} or v.version = i.current_version)
    order by v.valid_from <= ${day} desc, v.version desc limit 1)`
}
