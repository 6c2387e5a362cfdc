import { BIN_MEASURES, type Measure } from '@mingchuang/schema'
import { binCounters, calendarDays, calendarYears, dayCounters, halls, handlingHistograms } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { operatorOf } from '../../platform/actor.ts'
import type { OperationContext, Services } from '../../platform/command/index.ts'
import { columnsOf, recordsetOf } from '../../platform/database/table-sql.ts'
import { newId } from '../../platform/ids.ts'
import { publishedYears } from '../calendar/index.ts'
import { CASE_MEASURES, recountCases } from '../cases/index.ts'

/** A hall with the published calendar and nothing else in it, and its operator. */
export async function foundHall(services: Services, code: string): Promise<OperationContext & { readonly hallId: string }> {
  const hallId = newId()
  const recordedAt = services.clock.now()
  const years = publishedYears()
  const insert = async (table: typeof calendarYears | typeof calendarDays, rows: readonly object[]) => {
    const { columns, values, source } = recordsetOf(table, rows)
    await services.database.rows(sql`insert into ${table} (${columns}) select ${values} from ${source}`)
  }
  await services.database.rows(
    sql`insert into ${halls} (id, code, name, created_at) values (${hallId}, ${code}, ${code}, ${recordedAt.toISOString()})`,
  )
  await insert(
    calendarYears,
    years.map(({ year, source }) => ({ hallId, year, source, recordedAt })),
  )
  await insert(
    calendarDays,
    years.flatMap(({ days }) => days.map((day) => ({ hallId, ...day }))),
  )
  return { ...services, hallId, actor: operatorOf(hallId) }
}

/** Counter cells that differ from what the rows of `cases` give; empty when every counter is right. */
export async function differingCells({ database }: Services, hallId: string): Promise<readonly string[]> {
  const recount = recountCases(hallId)
  const compare = async (recounted: SQL, stored: SQL, keys: readonly string[], measures: readonly string[]) => {
    const cells = (rows: readonly Record<string, unknown>[]) =>
      rows
        .map((row) => JSON.stringify([keys.map((key) => row[key]), measures.map((measure) => Number(row[measure] ?? 0))]))
        .filter((cell) => !cell.endsWith(`[${measures.map(() => 0).join(',')}]]`))
    const right = new Set(cells(await database.rows(recounted)))
    const kept = new Set(cells(await database.rows(stored)))
    return [...[...right].filter((cell) => !kept.has(cell)), ...[...kept].filter((cell) => !right.has(cell))]
  }
  const cellsOf = (table: typeof dayCounters | typeof binCounters | typeof handlingHistograms) =>
    sql`select ${columnsOf(table)} from ${table} where hall_id = ${hallId}`
  const caseMeasures: readonly Measure[] = CASE_MEASURES
  return [
    ...(await compare(recount.days, cellsOf(dayCounters), ['day', 'windowId', 'itemId'], caseMeasures)),
    ...(await compare(recount.bins, cellsOf(binCounters), ['day', 'windowId', 'bin'], BIN_MEASURES)),
    ...(await compare(recount.handling, cellsOf(handlingHistograms), ['day', 'windowId', 'itemId', 'bucket'], ['cases'])),
  ]
}
