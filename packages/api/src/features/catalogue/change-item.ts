import { type ItemType, NAME_LENGTH_MAX, type Stage } from '@mingchuang/schema'
import { items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { optionalText, requireText } from '../../platform/text.ts'
import { optionalBasicCode } from './catalogue.rules.ts'
import { pinyinOf } from './item-pinyin.ts'

export interface ChangeItemInput {
  readonly itemId: string
  readonly name: string
  readonly nameEn?: string | null | undefined
  readonly basicCode?: string | null | undefined
  readonly type: ItemType
  readonly stage?: Stage | null | undefined
}

/** Corrects what an item is called and how it is classed. What it promises is the business of its versions. */
export const changeItem = defineCommand<{ readonly id: string }>()<ChangeItemInput, undefined>({
  name: 'changeItem',
  async load({ database, actor }, { itemId }) {
    const [known] = await database.rows(sql`select 1 from ${items} where hall_id = ${actor?.hallId} and id = ${itemId}`)
    if (known === undefined) throw new DomainError('NOT_FOUND', { field: 'itemId' })
  },
  target: () => ({}),
  decide({ actor }, _loaded, { itemId, type, stage = null, ...input }) {
    const name = requireText('name', input.name, NAME_LENGTH_MAX)
    const nameEn = optionalText('nameEn', input.nameEn, NAME_LENGTH_MAX)
    const basicCode = optionalBasicCode(input.basicCode)
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
