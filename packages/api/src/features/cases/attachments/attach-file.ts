import { ATTACHMENT_KINDS, ATTACHMENTS_MAX, type AttachmentKind } from '@mingchuang/schema'
import { caseAttachments, itemVersionMaterials } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../../platform/command/index.ts'
import { DomainError, invalid } from '../../../platform/domain-error.ts'
import { isUuid } from '../../../platform/ids.ts'
import { requireOwnFiles } from '../../files/index.ts'
import { type CaseNamed, type HeldCase, loadHeldCase, targetOfHeld } from '../held-case.ts'
import { insertAttachments } from './attachments.store.ts'

export interface AttachFileInput extends CaseNamed {
  readonly fileId: string
  readonly kind: AttachmentKind
  readonly materialId?: string | null | undefined
}

interface Loaded extends HeldCase {
  readonly attachments: number
  readonly isMaterial: boolean
}

/** What an attachment is named by. */
export interface AttachedFile {
  readonly caseId: string
  readonly fileId: string
}

/** Attaches a file that the actor handed in to a case. It is no event: the case may have ended, and nobody’s version grows old. */
export const attachFile = defineCommand<AttachedFile>()<AttachFileInput, Loaded>({
  name: 'attachFile',
  async load(context, input) {
    const held = await loadHeldCase(context, input)
    const { database, actor } = context
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    await requireOwnFiles(database, actor, [input.fileId])
    const { hallId, caseId } = held
    const materialId = input.materialId ?? null
    const [found] = await database.rows<Pick<Loaded, 'attachments' | 'isMaterial'>>(
      sql`select (select count(*)::int from ${caseAttachments} a where a.hall_id = ${hallId} and a.case_id = ${caseId}) as attachments,
        exists (select from ${itemVersionMaterials} m where m.hall_id = ${hallId} and m.item_id = ${held.itemId}
          and m.id = ${materialId !== null && isUuid(materialId) ? materialId : null}::uuid) as "isMaterial"`,
    )
    return { ...held, attachments: found?.attachments ?? 0, isMaterial: found?.isMaterial ?? false }
  },
  target: targetOfHeld,
  decide({ actor, now }, loaded, { fileId, kind, materialId = null }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    if (!ATTACHMENT_KINDS.includes(kind)) throw invalid('kind', ATTACHMENT_KINDS.join(', '))
    if (materialId !== null && !loaded.isMaterial) throw invalid('materialId', 'a material of the item')
    if (loaded.attachments >= ATTACHMENTS_MAX) throw invalid('fileId', `at most ${ATTACHMENTS_MAX} files a case`)
    const { hallId, caseId, number } = loaded
    const staffId = actor.staffId ?? null
    const row = { hallId, caseId, fileId, kind, materialId, addedAt: now, addedBy: actor.id, staffId }
    return {
      rows: [['attached', insertAttachments([row])]],
      audit: { subjectType: 'case', subjectId: caseId, detail: { number, fileId, kind, materialId } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'fileId' })),
})
