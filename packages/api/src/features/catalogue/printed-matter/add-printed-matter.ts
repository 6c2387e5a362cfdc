import { NAME_LENGTH_MAX, type PrintedMatterKind, type Stage } from '@mingchuang/schema'
import { printedMatter } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../../platform/command/index.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import { newId } from '../../../platform/ids.ts'
import { requireText } from '../../../platform/text.ts'

export interface AddPrintedMatterInput {
  readonly title: string
  readonly kind: PrintedMatterKind
  readonly stage?: Stage | null | undefined
}

/** Enters a guide or booklet whose stock will be kept; none is printed yet. */
export const addPrintedMatter = defineCommand<{ readonly id: string }>()<AddPrintedMatterInput, undefined>({
  name: 'addPrintedMatter',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor, now }, _loaded, { kind, stage = null, ...input }) {
    const id = newId(now)
    const title = requireText('title', input.title, NAME_LENGTH_MAX).trim()
    return {
      rows: [
        [
          'added',
          sql`insert into ${printedMatter} (hall_id, id, title, kind, stage, printed, issued, created_at)
            values (${actor?.hallId}, ${id}, ${title}, ${kind}, ${stage}, 0, 0, ${now.toISOString()})
            on conflict (hall_id, title) do nothing returning id`,
        ],
      ],
      audit: { subjectType: 'printedMatter', subjectId: id, detail: { title, kind, stage } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'title' })),
})
