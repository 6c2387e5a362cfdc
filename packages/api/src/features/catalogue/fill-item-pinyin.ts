import { halls, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { operatorOf } from '../../platform/actor.ts'
import { defineCommand, runCommand, type Services } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { pinyinOf } from './item-pinyin.ts'

interface FilledItem {
  readonly id: string
  readonly pinyin: string
}

const fillPinyin = defineCommand<{ readonly id: string }>()<readonly FilledItem[], undefined>({
  name: 'fillItemPinyin',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor }, _loaded, filled) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    return {
      rows: [
        [
          'filled',
          sql`update ${items} i set pinyin = r.pinyin
            from jsonb_to_recordset(${JSON.stringify(filled)}::text::jsonb) as r (id uuid, pinyin text)
            where i.hall_id = ${actor.hallId} and i.id = r.id and i.pinyin = '' returning i.id`,
        ],
      ],
      audit: { subjectType: 'hall', subjectId: actor.hallId, detail: { items: filled.length } },
    }
  },
  // Another process of the same start was faster.
  onNothingWritten: async (_context, _loaded, [first]) => ({ id: first?.id ?? '' }),
})

/**
 * Gives items their letters that were written before search knew pinyin: run at each start. A name without any reading stays without
 * and is passed over.
 */
export async function fillItemPinyin(services: Services): Promise<number> {
  const rows = await services.database.rows<{ hallId: string; id: string; name: string }>(
    sql`select i.hall_id as "hallId", i.id, i.name from ${halls} h join ${items} i on i.hall_id = h.id where i.pinyin = ''`,
  )
  const readable = rows.flatMap(({ hallId, id, name }) => {
    const pinyin = pinyinOf(name)
    return pinyin === '' ? [] : [{ hallId, id, pinyin }]
  })
  for (const [hallId, found] of Map.groupBy(readable, (item) => item.hallId)) {
    const filled = found.map(({ id, pinyin }) => ({ id, pinyin }))
    await runCommand({ ...services, actor: operatorOf(hallId) }, fillPinyin, filled)
  }
  return readable.length
}
