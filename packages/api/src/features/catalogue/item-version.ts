import type { CaseKind, GuideQuestion, GuideText, IsoDay, MaterialForm } from '@mingchuang/schema'

/** What citizens read of a version (办事指南). */
export interface Guide extends Readonly<Record<GuideText, string>> {
  /** How often one has to come; null: not stated. */
  readonly visits: number | null
  readonly questions: readonly GuideQuestion[]
}

/** One link of the flow; null: it has no limit of its own. */
export interface ItemStep {
  readonly name: string
  readonly limitWorkingDays: number | null
}

/** What an applicant has to bring. */
export interface ItemMaterial {
  /** The same from version to version, so that what was asked for in one can be found in the next. */
  readonly id: string
  readonly name: string
  readonly isRequired: boolean
  readonly copies: number
  readonly form: MaterialForm
  readonly note: string
  /** Row ids of the blank form to fill in and of a filled-in example. */
  readonly formFileId: string | null
  readonly sampleFileId: string | null
}

/** Everything a version says. */
export interface VersionContent {
  readonly kind: CaseKind
  readonly promisedLimitWorkingDays: number
  readonly statutoryLimitWorkingDays: number
  readonly guide: Guide
  readonly steps: readonly ItemStep[]
  readonly materials: readonly ItemMaterial[]
}

/** A version of an item as it is written. */
export interface PublishedVersion extends VersionContent {
  readonly itemId: string
  readonly version: number
  readonly validFrom: IsoDay
}
