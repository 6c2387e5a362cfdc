import { halls } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { operatorOf } from '../../../platform/actor.ts'
import { runCommand, type Services } from '../../../platform/command/index.ts'
import { findCalendar, type PublishedYear, publishedYears, recordCalendarYear } from '../../calendar/index.ts'
import { settleDueDays } from './recompute-due-days.ts'

/**
 * Gives every hall the years that this release knows and the hall does not, and computes the due days that waited for them: run
 * at each start. A year comes with the December before it, whose last days its notice may have arranged anew. Settling is
 * repeated even without a new year, because a start that was killed may have recorded one and not settled.
 */
export async function recordPublishedYears(
  services: Services,
  years: readonly PublishedYear[] = publishedYears(),
): Promise<{ readonly recordedYears: number; readonly settledCases: number }> {
  const rows = await services.database.rows<{ id: string }>(sql`select id from ${halls} order by id`)
  let recordedYears = 0
  let settledCases = 0
  for (const { id } of rows) {
    const context = { ...services, actor: operatorOf(id) }
    const { calendar } = await findCalendar(services.database, id)
    // A hall without any year is still being founded, or keeps its own calendar.
    const lastYear = calendar.publishedYears.at(-1)
    const missing = lastYear === undefined ? [] : years.filter(({ year }) => year > lastYear)
    for (const published of missing) {
      const before = years.find(({ year }) => year === published.year - 1)
      const amendments = before?.days.filter(({ day }) => day.startsWith(`${before.year}-12-`)) ?? []
      await runCommand(context, recordCalendarYear, { ...published, amendments })
      recordedYears += 1
    }
    const [first] = missing
    settledCases += await settleDueDays(context, first && `${first.year - 1}-12-01`)
  }
  return { recordedYears, settledCases }
}
