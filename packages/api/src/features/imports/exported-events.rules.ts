import { CASE_KINDS, type CaseEventKind, DECISIONS, isIsoDay } from '@mingchuang/schema'
import type { CaseEventDetail, CaseTerms } from '../cases/index.ts'

/** Attributes by which an exported log tells what XES has no word for. */
export const EXPORT_KEYS = {
  kind: 'mingchuang:kind',
  step: 'mingchuang:step',
  detail: 'mingchuang:detail',
  subject: 'mingchuang:subject',
  stage: 'mingchuang:stage',
  item: 'mingchuang:item',
} as const

/** The XES transition that says most about an event; the exact kind stands beside it. */
const TRANSITION_OF_KIND: Partial<Record<CaseEventKind, string>> = { stepStarted: 'start', paused: 'suspend', resumed: 'resume' }

export const transitionOf = (kind: CaseEventKind): string => TRANSITION_OF_KIND[kind] ?? 'complete'

/** Fields of a detail that are plain text. */
const WORDS = [
  'reason',
  'notice',
  'noticeNumber',
  'addressee',
  'requestedBy',
] as const satisfies readonly (keyof CaseEventDetail)[]

/**
 * Reads back the detail of an exported event; undefined when it is not one. Every field is checked, since a file may have
 * been changed by hand. The terms move to the one item of the source, which has one version.
 */
export function readExportedDetail(text: string): CaseEventDetail | undefined {
  if (text === '') return {}
  const json = parseObject(text)
  if (json === undefined) return undefined
  const words = WORDS.flatMap((key) => (json[key] === undefined ? [] : [[key, json[key]] as const]))
  const { terms, promisedDueDay, statutoryDueDay, workingDays, decision, stepLimitWorkingDays } = json
  const readTerms = terms === undefined ? undefined : termsOf(terms)
  const readDecision = DECISIONS.find((known) => known === decision)
  const isSound =
    (terms === undefined || readTerms !== undefined) &&
    (decision === undefined || readDecision !== undefined) &&
    [promisedDueDay, statutoryDueDay].every((day) => day === undefined || (typeof day === 'string' && isIsoDay(day))) &&
    words.every(([, text]) => typeof text === 'string') &&
    (workingDays === undefined || (isLimit(workingDays) && workingDays > 0)) &&
    (stepLimitWorkingDays === undefined || isLimit(stepLimitWorkingDays))
  if (!isSound) return undefined
  return {
    ...(readTerms && { terms: readTerms }),
    ...(typeof promisedDueDay === 'string' && { promisedDueDay }),
    ...(typeof statutoryDueDay === 'string' && { statutoryDueDay }),
    ...Object.fromEntries(words),
    ...(isLimit(workingDays) && { workingDays }),
    ...(isLimit(stepLimitWorkingDays) && { stepLimitWorkingDays }),
    ...(readDecision && { decision: readDecision }),
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return isObject(json) ? json : undefined
  } catch {
    return undefined
  }
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const LIMIT_MAX = 10_000
const isLimit = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LIMIT_MAX

function termsOf(json: unknown): CaseTerms | undefined {
  if (!isObject(json)) return undefined
  const { promisedLimitWorkingDays: promised, statutoryLimitWorkingDays: statutory } = json
  const kind = CASE_KINDS.find((known) => known === json.kind)
  if (kind === undefined || !(promised === null || isLimit(promised)) || !(statutory === null || isLimit(statutory)))
    return undefined
  return { itemVersion: 1, kind, promisedLimitWorkingDays: promised, statutoryLimitWorkingDays: statutory }
}
