import { NAME_LENGTH_MAX } from '@mingchuang/schema'
import { departments, windowDepartments, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { optionalText, requireText } from '../../platform/text.ts'
import { requireCode } from './directory.rules.ts'

export interface CreateWindowInput {
  readonly code: string
  readonly name: string
  readonly nameEn?: string | null | undefined
  /** One department, or several that share the window. */
  readonly departmentIds: readonly string[]
  readonly floorRow?: number | null | undefined
  readonly floorColumn?: number | null | undefined
}

/** Places beyond this are no floor plan. */
const FLOOR_PLACE_MAX = 1000

/** Opens a numbered window for its departments. */
export const createWindow = defineCommand<{ readonly id: string }>()<CreateWindowInput, undefined>({
  name: 'createWindow',
  async load({ database, actor }, input) {
    const departmentIds = [...new Set(input.departmentIds)]
    if (departmentIds.length === 0) throw invalid('departmentIds', 'at least one department')
    const [known] = await database.rows<{ total: number }>(
      sql`select count(*) as total from ${departments}
        where hall_id = ${actor?.hallId} and id = any(${sql.param(departmentIds)}::uuid[])`,
    )
    if (known?.total !== departmentIds.length) throw new DomainError('NOT_FOUND', { field: 'departmentIds' })
  },
  target: () => ({}),
  decide({ actor, now }, _loaded, input) {
    const id = newId(now)
    const code = requireCode('code', input.code)
    const name = requireText('name', input.name, NAME_LENGTH_MAX)
    const nameEn = optionalText('nameEn', input.nameEn, NAME_LENGTH_MAX)
    const floorRow = floorPlace('floorRow', input.floorRow)
    const floorColumn = floorPlace('floorColumn', input.floorColumn)
    const departmentIds = [...new Set(input.departmentIds)]
    return {
      rows: [
        [
          'created',
          sql`insert into ${windows} (hall_id, id, code, name, name_en, floor_row, floor_column, created_at)
            values (${actor?.hallId}, ${id}, ${code}, ${name}, ${nameEn}, ${floorRow}, ${floorColumn}, ${now.toISOString()})
            on conflict (hall_id, code) do nothing returning id`,
        ],
        [
          'seated',
          sql`insert into ${windowDepartments} (hall_id, window_id, department_id)
            select ${actor?.hallId}::uuid, created.id, department_id from created, unnest(${sql.param(departmentIds)}::uuid[]) as department_id`,
        ],
      ],
      audit: { subjectType: 'window', subjectId: id, detail: { code, name, departmentIds } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'code' })),
})

function floorPlace(field: string, place: number | null | undefined): number {
  if (place === null || place === undefined) return 0
  if (!Number.isInteger(place) || place < 0 || place > FLOOR_PLACE_MAX)
    throw invalid(field, `a number from 0 to ${FLOOR_PLACE_MAX}`)
  return place
}
