import { DOCUMENT_NUMBER_LENGTH_MAX, type IsoDay, type ItemChangeKind, isIsoDay } from '@mingchuang/schema'
import { itemChanges, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { optionalText, requireText } from '../../platform/text.ts'

export interface RecordItemChangeInput {
  readonly itemId: string
  readonly kind: ItemChangeKind
  readonly documentNumber: string
  readonly day: IsoDay
  readonly note?: string | null | undefined
}

const NOTE_LENGTH_MAX = 1000

/**
 * Enters a change of the catalogue that the city decided. From its day a cancelled item takes no new cases; those it has run on. A
 * later entry (devolved, added) opens it again.
 */
export const recordItemChange = defineCommand<{ readonly id: string }>()<RecordItemChangeInput, undefined>({
  name: 'recordItemChange',
  async load({ database, actor }, { itemId }) {
    const [known] = await database.rows(sql`select 1 from ${items} where hall_id = ${actor?.hallId} and id = ${itemId}`)
    if (known === undefined) throw new DomainError('NOT_FOUND', { field: 'itemId' })
  },
  target: () => ({}),
  decide({ actor, now }, _loaded, { itemId, kind, day, ...input }) {
    const id = newId(now)
    const documentNumber = requireText('documentNumber', input.documentNumber, DOCUMENT_NUMBER_LENGTH_MAX).trim()
    const note = optionalText('note', input.note, NOTE_LENGTH_MAX)
    if (!isIsoDay(day)) throw invalid('day', 'a day YYYY-MM-DD')
    return {
      rows: [
        [
          'recorded',
          sql`insert into ${itemChanges} (hall_id, id, item_id, kind, document_number, day, note, recorded_at)
            values (${actor?.hallId}, ${id}, ${itemId}, ${kind}, ${documentNumber}, ${day}, ${note}, ${now.toISOString()})
            on conflict (hall_id, item_id, kind, document_number) do nothing returning id`,
        ],
      ],
      audit: { subjectType: 'item', subjectId: itemId, detail: { change: id, kind, documentNumber, day } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'documentNumber' })),
})
