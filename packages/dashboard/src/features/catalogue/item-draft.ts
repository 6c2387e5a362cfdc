import type { CaseKind, MaterialForm } from '@mingchuang/schema'
import { GUIDE_TEXTS, type GuideText } from '@mingchuang/schema'
import type { FileLinkFragment, PublishItemVersionInput, VersionContentFragment } from '../../graphql/generated/graphql.ts'

/** A version while it is being written, in the shape of its form; numbers may still be empty. */
export interface ItemDraft {
  /** The version it began as. */
  basis: number
  validFrom: string
  kind: CaseKind
  promisedLimitWorkingDays: number | ''
  statutoryLimitWorkingDays: number | ''
  texts: Record<GuideText, string>
  visits: number | ''
  questions: { question: string; answer: string }[]
  steps: { name: string; limitWorkingDays: number | '' }[]
  materials: DraftMaterial[]
}

export interface DraftMaterial {
  /** null: it is new */
  id: string | null
  name: string
  isRequired: boolean
  copies: number | ''
  form: MaterialForm
  note: string
  formFile: FileLinkFragment | null
  sampleFile: FileLinkFragment | null
}

export function draftOf(version: VersionContentFragment, today: string): ItemDraft {
  return {
    basis: version.version,
    validFrom: version.validFrom > today ? version.validFrom : today,
    kind: version.kind,
    promisedLimitWorkingDays: version.promisedLimitWorkingDays ?? '',
    statutoryLimitWorkingDays: version.statutoryLimitWorkingDays ?? '',
    texts: Object.fromEntries(GUIDE_TEXTS.map((part) => [part, version.guide?.[part] ?? ''])) as Record<GuideText, string>,
    visits: version.guide?.visits ?? '',
    questions: (version.guide?.questions ?? []).map(({ question, answer }) => ({ question, answer })),
    steps: version.steps.map(({ name, limitWorkingDays }) => ({ name, limitWorkingDays: limitWorkingDays ?? '' })),
    materials: version.materials.map(({ id, name, isRequired, copies, form, note, formFile, sampleFile }) => ({
      id,
      name,
      isRequired,
      copies,
      form,
      note,
      formFile: formFile ?? null,
      sampleFile: sampleFile ?? null,
    })),
  }
}

export const emptyMaterial = (): DraftMaterial => ({
  id: null,
  name: '',
  isRequired: true,
  copies: 1,
  form: 'original',
  note: '',
  formFile: null,
  sampleFile: null,
})

const numberOr = (value: number | '', none: number) => (value === '' ? none : value)
const numberOrNull = (value: number | '') => (value === '' ? null : value)

/** The draft as a version, for holding it against the one it began as. */
export function versionOfDraft(draft: ItemDraft) {
  return {
    kind: draft.kind,
    promisedLimitWorkingDays: numberOrNull(draft.promisedLimitWorkingDays),
    statutoryLimitWorkingDays: numberOrNull(draft.statutoryLimitWorkingDays),
    guide: { ...draft.texts, visits: numberOrNull(draft.visits), questions: draft.questions },
    steps: draft.steps.map(({ name, limitWorkingDays }) => ({ name, limitWorkingDays: numberOrNull(limitWorkingDays) })),
    materials: draft.materials.map((material) => ({ ...material, copies: numberOr(material.copies, 0) })),
  }
}

export function inputOfDraft(itemId: string, draft: ItemDraft): PublishItemVersionInput {
  return {
    itemId,
    newestVersion: draft.basis,
    validFrom: draft.validFrom,
    kind: draft.kind,
    // An empty limit is refused by the server like any other that is none.
    promisedLimitWorkingDays: numberOr(draft.promisedLimitWorkingDays, -1),
    statutoryLimitWorkingDays: numberOr(draft.statutoryLimitWorkingDays, -1),
    guide: { ...draft.texts, visits: numberOrNull(draft.visits), questions: draft.questions },
    steps: draft.steps.map(({ name, limitWorkingDays }) => ({ name, limitWorkingDays: numberOrNull(limitWorkingDays) })),
    materials: draft.materials.map(({ id, formFile, sampleFile, copies, ...material }) => ({
      ...material,
      ...(id === null ? {} : { id }),
      copies: numberOr(copies, -1),
      ...(formFile === null ? {} : { formFileId: formFile.id }),
      ...(sampleFile === null ? {} : { sampleFileId: sampleFile.id }),
    })),
  }
}
