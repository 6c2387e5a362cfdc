import { shanghaiDayOf } from '@mingchuang/schema'
import { applications, items, itemVersionMaterials, itemVersions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { OperationContext } from '../../platform/command/index.ts'
import { columnsOf } from '../../platform/database/table-sql.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { isCancelledOn } from '../catalogue/index.ts'
import { requireCitizen } from '../citizens/index.ts'
import type { ApplicationRow } from './applications.store.ts'

/** What every change of a draft names: the draft, and the version the citizen looked at. */
export interface ApplicationInput {
  readonly applicationId: string
  readonly version: number
}

/** What a command of a draft returns. */
export interface WrittenApplication {
  readonly applicationId: string
}

/** What an item asks for today. */
export interface ItemToday {
  readonly itemId: string
  readonly itemVersion: number
  readonly materials: readonly { readonly id: string; readonly name: string; readonly isRequired: boolean }[]
}

export interface LoadedApplication {
  readonly row: ApplicationRow
  /** undefined: the item is cancelled, or not in force yet. */
  readonly item: ItemToday | undefined
}

/** The item as it takes applications today; undefined when it takes none. */
export async function findItemToday(
  { database, clock }: Pick<OperationContext, 'database' | 'clock'>,
  hallId: string,
  item: { readonly id: string } | { readonly code: string },
): Promise<ItemToday | undefined> {
  const by = 'id' in item ? sql`i.id = ${item.id}` : sql`i.code = ${item.code}`
  const day = shanghaiDayOf(clock.now())
  const [found] = await database.rows<ItemToday>(
    sql`select i.id as "itemId", v.version as "itemVersion", (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name,
          'isRequired', m.is_required) order by m.seq), '[]') from ${itemVersionMaterials} m
          where m.hall_id = i.hall_id and m.item_id = i.id and m.version = v.version) as materials
      from ${items} i cross join lateral (select n.version from ${itemVersions} n where n.hall_id = i.hall_id and n.item_id = i.id
        and n.valid_from <= ${day} order by n.version desc limit 1) v
      where i.hall_id = ${hallId} and ${by} and not ${isCancelledOn(day)}`,
  )
  return found
}

/** The citizen's own draft or handed-in application; another's does not exist. */
export async function loadApplication(
  context: OperationContext,
  { applicationId }: Pick<ApplicationInput, 'applicationId'>,
): Promise<LoadedApplication> {
  const { hallId, citizenId } = requireCitizen(context.actor)
  const [row] = await context.database.rows<ApplicationRow>(
    sql`select ${columnsOf(applications, 'a')} from ${applications} a
      where a.hall_id = ${hallId} and a.id = ${applicationId} and a.citizen_id = ${citizenId}`,
  )
  if (row === undefined) throw new DomainError('NOT_FOUND', { field: 'applicationId' })
  return { row, item: await findItemToday(context, hallId, { id: row.itemId }) }
}

/** Refuses what was thrown away or handed in, and what was saved from another device meanwhile. */
export function requireDraft({ state, version }: ApplicationRow, seen: number): void {
  if (state !== 'draft') throw new DomainError('IMPOSSIBLE_TRANSITION', { state })
  if (version !== seen) throw new DomainError('VERSION_CONFLICT', { version })
}
