import { ATTACHMENTS_MAX, REASON_LENGTH_MAX } from '@mingchuang/schema'
import { type ApplicationFile, caseAttachments } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { invalid } from '../../platform/domain-error.ts'
import { optionalText } from '../../platform/text.ts'
import { type CaseInput, changeCase, insertAttachments, type WrittenCase } from '../cases/index.ts'
import { type LoadedOwnCase, loadOwnCase } from './own-case.ts'
import { requireFiles } from './require-files.ts'

export interface SupplementApplicationInput extends CaseInput {
  /** What the citizen says to it; may be empty where there are files. */
  readonly note: string
  readonly files: readonly ApplicationFile[]
}

interface Loaded extends LoadedOwnCase {
  readonly attachments: number
}

/** Hands in what was missing: the files and the event in one statement. */
export const supplementApplication = defineCommand<WrittenCase>()<SupplementApplicationInput, Loaded>({
  name: 'supplementApplication',
  async load(context, input) {
    const loaded = await loadOwnCase(context, input)
    const { hallId, id, itemId } = loaded.row
    await requireFiles(context, { hallId, itemId }, input.files)
    const [found] = await context.database.rows<Pick<Loaded, 'attachments'>>(
      sql`select count(*)::int as attachments from ${caseAttachments} a where a.hall_id = ${hallId} and a.case_id = ${id}`,
    )
    return { ...loaded, attachments: found?.attachments ?? 0 }
  },
  target: ({ citizenId }) => ({ actorId: citizenId }),
  decide(context, loaded, input) {
    const { row, citizenId } = loaded
    const note = optionalText('note', input.note.trim(), REASON_LENGTH_MAX)
    if (note === '' && input.files.length === 0) throw invalid('files', 'files or a note')
    if (loaded.attachments + input.files.length > ATTACHMENTS_MAX)
      throw invalid('files', `at most ${ATTACHMENTS_MAX} files a case`)
    const change = changeCase(context, loaded, input, { kind: 'supplemented', detail: note === '' ? {} : { reason: note } })
    const attachments = input.files.map(({ fileId, materialId }) => ({
      hallId: row.hallId,
      caseId: row.id,
      fileId,
      materialId,
      kind: 'supplement' as const,
      addedAt: context.now,
      addedBy: citizenId,
      staffId: null,
    }))
    if (attachments.length === 0) return change
    return { ...change, rows: [...change.rows, ['attached', insertAttachments(attachments, 'changed')]] }
  },
})
