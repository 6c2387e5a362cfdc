import {
  CASE_KINDS,
  GUIDE_QUESTIONS_MAX,
  GUIDE_TEXT_LENGTH_MAX,
  GUIDE_TEXTS,
  GUIDE_VISITS_MAX,
  type GuideText,
  type IsoDay,
  ITEM_BASIC_CODE_LENGTH_MAX,
  ITEM_MATERIALS_MAX,
  ITEM_STEPS_MAX,
  type ItemType,
  MATERIAL_COPIES_MAX,
  MATERIAL_FORMS,
  NAME_LENGTH_MAX,
  type Stage,
  statutoryLimitMax,
} from '@mingchuang/schema'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { optionalText, requireText } from '../../platform/text.ts'
import { requireCode } from '../directory/index.ts'
import type { Guide, VersionContent } from './item-version.ts'

/** No limit of Chinese administrative law comes near this; a larger one is a slip of the keyboard. */
const LIMIT_WORKING_DAYS_MAX = 1000

/**
 * The promise never exceeds the law: promised ≤ statutory limit, both in whole working days. A limit of 0 is due on the day of
 * acceptance. A licence may not state more than the law gives it (Art. 42).
 */
export function refuseInvalidLimits(
  limits: { readonly promisedLimitWorkingDays: number; readonly statutoryLimitWorkingDays: number },
  { type, stage }: { readonly type: ItemType; readonly stage: Stage | null },
): void {
  for (const field of ['promisedLimitWorkingDays', 'statutoryLimitWorkingDays'] as const) {
    if (!isWholeBetween(limits[field], 0, LIMIT_WORKING_DAYS_MAX))
      throw invalid(field, `a whole number of working days from 0 to ${LIMIT_WORKING_DAYS_MAX}`)
  }
  if (limits.promisedLimitWorkingDays > limits.statutoryLimitWorkingDays)
    throw invalid('promisedLimitWorkingDays', 'at most the statutory limit')
  const most = statutoryLimitMax(type, stage)
  if (most !== undefined && limits.statutoryLimitWorkingDays > most)
    throw invalid('statutoryLimitWorkingDays', `at most ${most}: Administrative Licence Law, Art. 42`)
}

/** A basic code (基本编码) of at most 10 characters; none is null, so that many items may be without. */
export function optionalBasicCode(code: string | null | undefined): string | null {
  if (code === null || code === undefined || code === '') return null
  return requireCode('basicCode', code, ITEM_BASIC_CODE_LENGTH_MAX)
}

/** Refuses what a version cannot say; gives it back as it will be written. */
export function requireVersionContent(
  content: VersionContent,
  item: { readonly type: ItemType; readonly stage: Stage | null },
): VersionContent {
  refuseInvalidLimits(content, item)
  if (!CASE_KINDS.includes(content.kind)) throw invalid('kind', CASE_KINDS.join(', '))
  return {
    kind: content.kind,
    promisedLimitWorkingDays: content.promisedLimitWorkingDays,
    statutoryLimitWorkingDays: content.statutoryLimitWorkingDays,
    guide: requireGuide(content.guide),
    steps: requireSteps(content),
    materials: requireMaterials(content),
  }
}

function requireGuide(guide: Guide): Guide {
  const texts = Object.fromEntries(
    GUIDE_TEXTS.map((field) => [field, optionalText(`guide.${field}`, guide[field], GUIDE_TEXT_LENGTH_MAX)]),
  ) as Record<GuideText, string>
  if (guide.visits !== null && !isWholeBetween(guide.visits, 0, GUIDE_VISITS_MAX))
    throw invalid('guide.visits', `a whole number from 0 to ${GUIDE_VISITS_MAX}`)
  if (guide.questions.length > GUIDE_QUESTIONS_MAX) throw invalid('guide.questions', `at most ${GUIDE_QUESTIONS_MAX}`)
  const questions = guide.questions.map(({ question, answer }, index) => ({
    question: requireText(`guide.questions.${index}.question`, question, NAME_LENGTH_MAX),
    answer: requireText(`guide.questions.${index}.answer`, answer, GUIDE_TEXT_LENGTH_MAX),
  }))
  return { ...texts, visits: guide.visits, questions }
}

/** Links follow one another, so their limits together stay within the promise. */
function requireSteps({ steps, promisedLimitWorkingDays }: VersionContent): VersionContent['steps'] {
  if (steps.length > ITEM_STEPS_MAX) throw invalid('steps', `at most ${ITEM_STEPS_MAX}`)
  const kept = steps.map(({ name, limitWorkingDays }, index) => {
    if (limitWorkingDays !== null && !isWholeBetween(limitWorkingDays, 0, LIMIT_WORKING_DAYS_MAX))
      throw invalid(`steps.${index}.limitWorkingDays`, `a whole number of working days from 0 to ${LIMIT_WORKING_DAYS_MAX}`)
    return { name: requireText(`steps.${index}.name`, name, NAME_LENGTH_MAX), limitWorkingDays }
  })
  const sum = kept.reduce((total, { limitWorkingDays }) => total + (limitWorkingDays ?? 0), 0)
  if (sum > promisedLimitWorkingDays) throw invalid('steps', 'limits whose sum is at most the promised limit')
  return kept
}

function requireMaterials({ materials }: VersionContent): VersionContent['materials'] {
  if (materials.length > ITEM_MATERIALS_MAX) throw invalid('materials', `at most ${ITEM_MATERIALS_MAX}`)
  if (new Set(materials.map(({ id }) => id)).size < materials.length) throw invalid('materials', 'each material once')
  return materials.map(({ id, name, isRequired, copies, form, note, formFileId, sampleFileId }, index) => {
    if (!isWholeBetween(copies, 0, MATERIAL_COPIES_MAX))
      throw invalid(`materials.${index}.copies`, `a whole number from 0 to ${MATERIAL_COPIES_MAX}`)
    if (!MATERIAL_FORMS.includes(form)) throw invalid(`materials.${index}.form`, MATERIAL_FORMS.join(', '))
    return {
      id,
      name: requireText(`materials.${index}.name`, name, NAME_LENGTH_MAX),
      isRequired,
      copies,
      form,
      note: optionalText(`materials.${index}.note`, note, GUIDE_TEXT_LENGTH_MAX),
      formFileId,
      sampleFileId,
    }
  })
}

/**
 * A version holds from today or later, never from before the one it follows: what was promised on a day that has passed stays
 * what it was.
 */
export function refuseEarlyVersion(
  validFrom: IsoDay,
  { today, newest }: { readonly today: IsoDay; readonly newest: IsoDay },
): void {
  if (validFrom < today) throw new DomainError('CONTRADICTORY_DATES', { field: 'validFrom', notBefore: today })
  if (validFrom < newest) throw new DomainError('CONTRADICTORY_DATES', { field: 'validFrom', notBefore: newest })
}

function isWholeBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
