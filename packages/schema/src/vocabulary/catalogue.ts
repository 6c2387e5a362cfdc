import type { FileMediaType } from './files.ts'

/** The five item types of the report and the national code each maps to (GB/T 39046). */
export const ITEM_TYPES = ['licence', 'nonLicence', 'confirmation', 'inspection', 'procedural'] as const
export type ItemType = (typeof ITEM_TYPES)[number]

/** GB/T 39046: 01 许可, 07 确认, 10 其他, 20 公共服务. Non-licence approvals were abolished as a kind in 2015 and count as other. */
export const NATIONAL_ITEM_CODE: Record<ItemType, string> = {
  licence: '01',
  nonLicence: '10',
  confirmation: '07',
  inspection: '10',
  procedural: '20',
}

export const CASE_KINDS = ['instant', 'promised', 'other'] as const
/** 即办 is decided at the window, 承诺 within the promised limit. */
export type CaseKind = (typeof CASE_KINDS)[number]

export const ITEM_BASIC_CODE_LENGTH_MAX = 10
export const ITEM_IMPLEMENTING_CODE_LENGTH_MAX = 24

/** The five stages of a construction project, in their order. */
export const STAGES = ['initiation', 'landUse', 'planning', 'constructionPermit', 'completion'] as const
export type Stage = (typeof STAGES)[number]

export const MATERIAL_FORMS = ['original', 'copy', 'originalAndCopy', 'electronic'] as const
/** 原件, 复印件, 原件及复印件, 电子材料. */
export type MaterialForm = (typeof MATERIAL_FORMS)[number]

/** A question of a guide with its answer (常见问题). */
export interface GuideQuestion {
  readonly question: string
  readonly answer: string
}

/** The parts of a guide that are plain text, in the order citizens read them. */
export const GUIDE_TEXTS = [
  'legalBasis',
  'implementingBody',
  'acceptanceConditions',
  'flow',
  'specialProcedures',
  'fee',
  'place',
  'officeHours',
  'consultation',
  'complaintChannel',
  'sampleResult',
] as const
export type GuideText = (typeof GUIDE_TEXTS)[number]

/** Characters of one part of a guide: the longest legal bases of real guides quote whole articles. */
export const GUIDE_TEXT_LENGTH_MAX = 5000
export const GUIDE_QUESTIONS_MAX = 30
export const GUIDE_VISITS_MAX = 20
export const ITEM_STEPS_MAX = 40
export const ITEM_MATERIALS_MAX = 60
export const MATERIAL_COPIES_MAX = 99

export const ITEM_CHANGE_KINDS = ['cancelled', 'devolved', 'added'] as const
/** What the city decided: 取消, 下放, 新增. A cancelled item takes no new cases until it is devolved or added again. */
export type ItemChangeKind = (typeof ITEM_CHANGE_KINDS)[number]

export const ITEM_STATES = ['inForce', 'cancelled'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export const DOCUMENT_NUMBER_LENGTH_MAX = 100

/** What a blank form may be: something to fill in, by hand or at a keyboard. A sample may be a picture as well. */
export const FORM_MEDIA_TYPES: readonly FileMediaType[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-cfb',
]

export const PRINTED_MATTER_KINDS = ['sheet', 'booklet'] as const
/** 明白纸, 指南手册. */
export type PrintedMatterKind = (typeof PRINTED_MATTER_KINDS)[number]

export const STOCK_MOVEMENT_KINDS = ['printed', 'issued'] as const
export type StockMovementKind = (typeof STOCK_MOVEMENT_KINDS)[number]

/** A larger number of copies is a slip of the keyboard. */
export const PRINTED_COPIES_MAX = 1_000_000

/** More items than a province’s hall has; more rows in one file are a mistake. */
export const ITEM_IMPORT_ROWS_MAX = 20_000
export const ITEM_IMPORT_BYTES_MAX = 8 * 1024 * 1024
