import { type ItemType, NAME_LENGTH_MAX, type Stage } from '@mingchuang/schema'
import { items, itemVersions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { optionalText, requireText } from '../../platform/text.ts'
import { optionalBasicCode, refuseInvalidLimits } from './catalogue.rules.ts'
import { pinyinOf } from './item-pinyin.ts'

export interface ChangeItemInput {
  readonly itemId: string
  readonly name: string
  readonly nameEn?: string | null | undefined
  readonly basicCode?: string | null | undefined
  readonly type: ItemType
  readonly stage?: Stage | null | undefined
}

/** Of the newest version; null: none is stated. */
interface Loaded {
  readonly promisedLimitWorkingDays: number | null
  readonly statutoryLimitWorkingDays: number | null
}

/** Corrects what an item is called and how it is classed. What it promises is the business of its versions. */
export const changeItem = defineCommand<{ readonly id: string }>()<ChangeItemInput, Loaded>({
  name: 'changeItem',
  async load({ database, actor }, { itemId }) {
    const [known] = await database.rows<Loaded>(
      sql`select v.promised_limit_working_days as "promisedLimitWorkingDays", v.statutory_limit_working_days as "statutoryLimitWorkingDays"
        from ${items} i join ${itemVersions} v on v.hall_id = i.hall_id and v.item_id = i.id and v.version = i.current_version
        where i.hall_id = ${actor?.hallId} and i.id = ${itemId}`,
    )
    if (known === undefined) throw new DomainError('NOT_FOUND', { field: 'itemId' })
    return known
  },
  target: () => ({}),
  decide(
    { actor },
    { promisedLimitWorkingDays: promised, statutoryLimitWorkingDays: statutory },
    { itemId, type, stage = null, ...input },
  ) {
    const name = requireText('name', input.name, NAME_LENGTH_MAX)
    const nameEn = optionalText('nameEn', input.nameEn, NAME_LENGTH_MAX)
    const basicCode = optionalBasicCode(input.basicCode)
    // Another type may be bound to a shorter limit (Art. 42).
    if (promised !== null && statutory !== null)
      refuseInvalidLimits({ promisedLimitWorkingDays: promised, statutoryLimitWorkingDays: statutory }, { type, stage })
    return {
      rows: [
        [
          'changed',
          sql`update ${items} i set name = ${name}, name_en = ${nameEn}, pinyin = ${pinyinOf(name)}, basic_code = ${basicCode},
              type = ${type}, stage = ${stage}
            where i.hall_id = ${actor?.hallId} and i.id = ${itemId} and not exists (select from ${items} o
              where o.hall_id = i.hall_id and o.basic_code = ${basicCode} and o.id <> i.id)
            returning i.id`,
        ],
      ],
      audit: { subjectType: 'item', subjectId: itemId, detail: { name, nameEn, basicCode, type, stage } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'basicCode' })),
})
