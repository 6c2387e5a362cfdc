import { type IsoDay, isIsoDay, PRINTED_COPIES_MAX, type StockMovementKind, shanghaiDayOf } from '@mingchuang/schema'
import { printedMatter, printedMatterMovements } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { type Command, defineCommand } from '../../../platform/command/index.ts'
import { DomainError, invalid } from '../../../platform/domain-error.ts'
import { newId } from '../../../platform/ids.ts'
import { optionalText } from '../../../platform/text.ts'

export interface MoveStockInput {
  readonly printedMatterId: string
  readonly copies: number
  readonly day: IsoDay
  /** From whom, to whom, for what. */
  readonly note?: string | null | undefined
}

interface Loaded {
  readonly inStock: number
}

const NOTE_LENGTH_MAX = 1000

/**
 * Both sums are moved under the lock of the one row, on the condition that no more is issued than was printed: two windows that hand
 * out the last copies at once cannot both succeed.
 */
function stockCommand(
  name: 'recordPrinting' | 'issuePrintedMatter',
  kind: StockMovementKind,
): Command<MoveStockInput, Loaded, { readonly id: string }> {
  return defineCommand<{ readonly id: string }>()<MoveStockInput, Loaded>({
    name,
    async load({ database, actor }, { printedMatterId }) {
      const [found] = await database.rows<Loaded>(
        sql`select printed - issued as "inStock" from ${printedMatter} where hall_id = ${actor?.hallId} and id = ${printedMatterId}`,
      )
      if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'printedMatterId' })
      return found
    },
    target: () => ({}),
    decide({ actor, now }, _loaded, { printedMatterId, copies, day, ...input }) {
      const today = shanghaiDayOf(now)
      if (!Number.isInteger(copies) || copies < 1 || copies > PRINTED_COPIES_MAX)
        throw invalid('copies', `a whole number from 1 to ${PRINTED_COPIES_MAX}`)
      if (!isIsoDay(day)) throw invalid('day', 'a day YYYY-MM-DD')
      if (day > today) throw new DomainError('CONTRADICTORY_DATES', { field: 'day', notAfter: today })
      const note = optionalText('note', input.note, NOTE_LENGTH_MAX)
      const id = newId(now)
      const column = sql.identifier(kind)
      return {
        rows: [
          [
            'moved',
            sql`update ${printedMatter} set ${column} = ${column} + ${copies}::int
              where hall_id = ${actor?.hallId} and id = ${printedMatterId}
                and ${kind === 'issued' ? sql`issued + ${copies}::int <= printed` : sql`printed + ${copies}::int <= 2000000000`}
              returning id`,
          ],
          [
            'recorded',
            sql`insert into ${printedMatterMovements} (hall_id, id, matter_id, kind, copies, day, note, recorded_at)
              select ${actor?.hallId}::uuid, ${id}::uuid, moved.id, ${kind}, ${copies}::int, ${day}::date, ${note},
                ${now.toISOString()}::timestamptz from moved`,
          ],
        ],
        audit: { subjectType: 'printedMatter', subjectId: printedMatterId, detail: { kind, copies, day, note } },
      }
    },
    onNothingWritten: (_context, { inStock }) => Promise.reject(new DomainError('NOT_ENOUGH_STOCK', { inStock })),
  })
}

/** Copies have come from the printer. */
export const recordPrinting = stockCommand('recordPrinting', 'printed')

/** Copies are handed out; never more than are left. */
export const issuePrintedMatter = stockCommand('issuePrintedMatter', 'issued')
