import { APPLICATION_FILES_MAX, REASON_LENGTH_MAX } from '@mingchuang/schema'
import type { ApplicationFile } from '@mingchuang/schema/tables'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { optionalText } from '../../platform/text.ts'
import { type CaseInput, changeCase, insertAttachments, type WrittenCase } from '../cases/index.ts'
import { requireOwnFiles } from '../files/index.ts'
import { findItemToday } from './load-application.ts'
import { type LoadedOwnCase, loadOwnCase } from './own-case.ts'

export interface SupplementApplicationInput extends CaseInput {
  /** What the citizen says to it; may be empty where there are files. */
  readonly note: string
  readonly files: readonly ApplicationFile[]
}

interface Loaded extends LoadedOwnCase {
  readonly materialIds: ReadonlySet<string>
}

/** Hands in what was missing: the files and the event in one statement. */
export const supplementApplication = defineCommand<WrittenCase>()<SupplementApplicationInput, Loaded>({
  name: 'supplementApplication',
  async load(context, input) {
    const loaded = await loadOwnCase(context, input)
    const { actor, database } = context
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    if (input.files.length > APPLICATION_FILES_MAX) throw invalid('files', `at most ${APPLICATION_FILES_MAX}`)
    await requireOwnFiles(
      database,
      actor,
      input.files.map(({ fileId }) => fileId),
    )
    const item = await findItemToday(context, loaded.row.hallId, { id: loaded.row.itemId })
    return { ...loaded, materialIds: new Set(item?.materials.map(({ id }) => id)) }
  },
  target: ({ citizenId }) => ({ actorId: citizenId }),
  decide(context, loaded, input) {
    const { row, citizenId, materialIds } = loaded
    const note = optionalText('note', input.note.trim(), REASON_LENGTH_MAX)
    if (note === '' && input.files.length === 0) throw invalid('files', 'files or a note')
    const change = changeCase(context, loaded, input, { kind: 'supplemented', detail: note === '' ? {} : { reason: note } })
    const attachments = input.files.map(({ fileId, materialId }) => ({
      hallId: row.hallId,
      caseId: row.id,
      fileId,
      materialId: materialId !== null && materialIds.has(materialId) ? materialId : null,
      kind: 'supplement' as const,
      addedAt: context.now,
      addedBy: citizenId,
      staffId: null,
    }))
    if (attachments.length === 0) return change
    return { ...change, rows: [...change.rows, ['attached', insertAttachments(attachments, 'changed')]] }
  },
})
