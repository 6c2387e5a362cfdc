import { halls } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'

/** Whether the installation has a hall, and whether a demonstration is among its halls. */
export async function findInstallation(database: Database): Promise<{ isDemo: boolean; needsSetUp: boolean }> {
  const [found] = await database.rows<{ isDemo: boolean; needsSetUp: boolean }>(
    sql`select coalesce(bool_or(is_demo), false) as "isDemo", count(*) = 0 as "needsSetUp" from ${halls}`,
  )
  return found ?? { isDemo: false, needsSetUp: true }
}
