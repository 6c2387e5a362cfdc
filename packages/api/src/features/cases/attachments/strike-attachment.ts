import { defineCommand } from '../../../platform/command/index.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import { requireReason } from '../change-case.ts'
import { type HeldCase, loadHeldCase, targetOfHeld } from '../held-case.ts'
import type { AttachedFile } from './attach-file.ts'
import { strike } from './attachments.store.ts'

export interface StrikeAttachmentInput extends AttachedFile {
  readonly reason: string
}

/** Says that a file should not be there, and why. It stays, and can still be read. */
export const strikeAttachment = defineCommand<AttachedFile>()<StrikeAttachmentInput, HeldCase>({
  name: 'strikeAttachment',
  load: loadHeldCase,
  target: targetOfHeld,
  decide({ actor, now }, { hallId, caseId, number }, { fileId, reason }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const why = requireReason(reason)
    return {
      rows: [['struck', strike({ hallId, caseId, fileId }, { at: now, by: actor.id, reason: why })]],
      audit: { subjectType: 'case', subjectId: caseId, detail: { number, fileId, reason: why } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('NOT_FOUND', { field: 'fileId' })),
})
