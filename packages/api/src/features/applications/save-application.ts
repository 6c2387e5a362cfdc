import { APPLICANT_KINDS, type ApplicantKind, NAME_LENGTH_MAX, normaliseApplicantNumber } from '@mingchuang/schema'
import type { ApplicationFile } from '@mingchuang/schema/tables'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { optionalText } from '../../platform/text.ts'
import { requireCitizen } from '../citizens/index.ts'
import { placeOf, saveDraft } from './applications.store.ts'
import {
  type ApplicationInput,
  type LoadedApplication,
  loadApplication,
  requireDraft,
  type WrittenApplication,
} from './load-application.ts'
import { requireFiles } from './require-files.ts'

export interface SaveApplicationInput extends ApplicationInput {
  readonly subject: string
  readonly applicantKind: ApplicantKind
  readonly applicantName: string
  /** Left out: what was saved before stays. Empty: forgotten. */
  readonly identityNumber?: string | null | undefined
  readonly files: readonly ApplicationFile[]
}

/** Keeps what a citizen has filled in so far; it may be incomplete, but nothing in it is wrong. Brings the draft to the version in force. */
export const saveApplication = defineCommand<WrittenApplication>()<SaveApplicationInput, LoadedApplication>({
  name: 'saveApplication',
  async load(context, input) {
    const loaded = await loadApplication(context, input)
    await requireFiles(context, loaded.row, input.files)
    return loaded
  },
  target: ({ row }) => ({ actorId: row.citizenId }),
  decide({ actor, now, sealer }, { row, item }, input) {
    const { hallId } = requireCitizen(actor)
    requireDraft(row, input.version)
    if (item === undefined) throw new DomainError('ITEM_CANCELLED')
    const { subject, applicantKind, applicantName, identityNumber, files } = input
    if (!APPLICANT_KINDS.includes(applicantKind)) throw invalid('applicantKind', APPLICANT_KINDS.join(', '))
    const name = optionalText('applicantName', applicantName.trim(), NAME_LENGTH_MAX)
    const known = new Set(item.materials.map(({ id }) => id))
    const filled = {
      itemVersion: item.itemVersion,
      subject: optionalText('subject', subject.trim(), NAME_LENGTH_MAX),
      applicantKind,
      applicantNameSealed: name === '' ? null : sealer.seal(name, placeOf.name(hallId, row.id)),
      identityNumberSealed: keptNumber(),
      // A material that the version in force no longer asks for keeps its file, as one of no material.
      files: files.map(({ fileId, materialId }) => ({
        fileId,
        materialId: materialId !== null && known.has(materialId) ? materialId : null,
      })),
    }
    return {
      rows: [['saved', saveDraft(row, filled, now)]],
      audit: { subjectType: 'application', subjectId: row.id, detail: { itemId: row.itemId, files: files.length } },
    }

    /** A number of a person is none of an organisation: with the kind, the number kept before goes. */
    function keptNumber(): string | null {
      if (identityNumber === null || identityNumber === undefined)
        return applicantKind === row.applicantKind ? row.identityNumberSealed : null
      if (identityNumber.trim() === '') return null
      const number = normaliseApplicantNumber(applicantKind, identityNumber)
      if (number === undefined) throw invalid('identityNumber', 'a number of 18 characters with its check character')
      return sealer.seal(number, placeOf.identityNumber(hallId, row.id))
    }
  },
})
