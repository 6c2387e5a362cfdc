import {
  type CaseKind,
  ITEM_IMPLEMENTING_CODE_LENGTH_MAX,
  type ItemType,
  NAME_LENGTH_MAX,
  type Stage,
  shanghaiDayOf,
} from '@mingchuang/schema'
import { departments, items, itemVersions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { optionalText, requireText } from '../../platform/text.ts'
import { requireCode } from '../directory/index.ts'
import { optionalBasicCode, refuseInvalidLimits } from './catalogue.rules.ts'
import { pinyinOf } from './item-pinyin.ts'

export interface CreateItemInput {
  readonly code: string
  readonly basicCode?: string | null | undefined
  readonly name: string
  readonly nameEn?: string | null | undefined
  readonly type: ItemType
  readonly departmentId: string
  readonly stage?: Stage | null | undefined
  readonly kind: CaseKind
  readonly promisedLimitWorkingDays: number
  readonly statutoryLimitWorkingDays: number
}

/** Publishes an item in its first version, in force from today. */
export const createItem = defineCommand<{ readonly id: string }>()<CreateItemInput, undefined>({
  name: 'createItem',
  async load({ database, actor }, { departmentId }) {
    const [known] = await database.rows<{ id: string }>(
      sql`select id from ${departments} where hall_id = ${actor?.hallId} and id = ${departmentId}`,
    )
    if (known === undefined) throw new DomainError('NOT_FOUND', { field: 'departmentId' })
  },
  target: () => ({}),
  decide({ actor, now }, _loaded, input) {
    const id = newId(now)
    const code = requireCode('code', input.code, ITEM_IMPLEMENTING_CODE_LENGTH_MAX)
    const basicCode = optionalBasicCode(input.basicCode)
    const name = requireText('name', input.name, NAME_LENGTH_MAX)
    const nameEn = optionalText('nameEn', input.nameEn, NAME_LENGTH_MAX)
    const { type, departmentId, stage = null, kind, promisedLimitWorkingDays, statutoryLimitWorkingDays } = input
    refuseInvalidLimits({ promisedLimitWorkingDays, statutoryLimitWorkingDays }, { type, stage })
    return {
      rows: [
        [
          'created',
          sql`insert into ${items} (hall_id, id, code, basic_code, name, name_en, pinyin, type, department_id, stage, current_version, created_at)
            values (${actor?.hallId}, ${id}, ${code}, ${basicCode}, ${name}, ${nameEn}, ${pinyinOf(name)}, ${type}, ${departmentId}, ${stage}, 1,
              ${now.toISOString()})
            on conflict do nothing returning id`,
        ],
        [
          'versioned',
          sql`insert into ${itemVersions} (hall_id, item_id, version, kind, promised_limit_working_days, statutory_limit_working_days,
              valid_from, published_at)
            select ${actor?.hallId}::uuid, created.id, 1, ${kind}, ${promisedLimitWorkingDays}::int, ${statutoryLimitWorkingDays}::int,
              ${shanghaiDayOf(now)}::date, ${now.toISOString()}::timestamptz from created`,
        ],
      ],
      audit: {
        subjectType: 'item',
        subjectId: id,
        detail: { code, basicCode, name, type, departmentId, stage, kind, promisedLimitWorkingDays, statutoryLimitWorkingDays },
      },
    }
  },
  /** One of the two codes is taken; which one, a reader of the catalogue may know. */
  async onNothingWritten({ database, actor }, _loaded, { code }) {
    const [taken] = await database.rows(sql`select 1 from ${items} where hall_id = ${actor?.hallId} and code = ${code}`)
    throw new DomainError('ALREADY_EXISTS', { field: taken === undefined ? 'basicCode' : 'code' })
  },
})
