import { itemVersionMaterials } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { invalid } from '../../platform/domain-error.ts'
import type { CaseEventDetail } from './case-event.ts'

/** A material as an item version asks for it. */
export interface Material {
  readonly id: string
  readonly name: string
  readonly isRequired: boolean
}

/** The materials of one version of the item `c.item_id`, as JSON. */
export const materialsJson = (version: SQL) => sql`(select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name,
    'isRequired', m.is_required) order by m.seq), '[]')
  from ${itemVersionMaterials} m where m.hall_id = c.hall_id and m.item_id = c.item_id and m.version = ${version})`

/** The named ones among the materials of an item, in its order; `INVALID_INPUT` for an id that is none of them. */
export function chosenMaterials(materials: readonly Material[], ids: readonly string[]): readonly Material[] {
  const chosen = new Set(ids)
  const found = materials.filter(({ id }) => chosen.has(id))
  if (found.length < chosen.size) throw invalid('materialIds', 'materials of the item')
  return found
}

/** As an event keeps them: with their names of that day. */
export function keptMaterials(materials: readonly Material[]): Pick<CaseEventDetail, 'materials'> {
  return materials.length === 0 ? {} : { materials: materials.map(({ id, name }) => ({ id, name })) }
}
