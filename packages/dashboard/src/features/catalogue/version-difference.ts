import { GUIDE_TEXTS, type GuideText } from '@mingchuang/schema'

/** What of a version is compared: what the server gives, and what somebody is about to publish. */
export interface ComparedVersion {
  readonly kind: string
  readonly promisedLimitWorkingDays: number | null
  readonly statutoryLimitWorkingDays: number | null
  readonly guide?:
    | (Readonly<Record<GuideText, string>> & {
        readonly visits: number | null
        readonly questions: readonly { readonly question: string; readonly answer: string }[]
      })
    | null
  readonly steps: readonly { readonly name: string; readonly limitWorkingDays: number | null }[]
  readonly materials: readonly {
    readonly name: string
    readonly isRequired: boolean
    readonly copies: number
    readonly form: string
    readonly note: string
    readonly formFile?: { readonly name: string; readonly sha256: string } | null
    readonly sampleFile?: { readonly name: string; readonly sha256: string } | null
  }[]
}

export type ComparedPart = 'kind' | 'promised' | 'statutory' | 'visits' | 'steps' | 'materials' | 'questions' | GuideText

/** Lines of a part in either version; a list is compared line by line. */
export interface Difference {
  readonly part: ComparedPart
  readonly older: readonly string[]
  readonly newer: readonly string[]
}

/** Words of what is not text in itself. */
export interface DifferenceWords {
  limit(limit: number | null): string
  kind(kind: string): string
  form(form: string): string
  required(isRequired: boolean): string
}

/** The parts in which two versions differ, in the order of a guide. */
export function differencesOf(older: ComparedVersion, newer: ComparedVersion, words: DifferenceWords): Difference[] {
  const parts: (readonly [ComparedPart, (version: ComparedVersion) => readonly string[]])[] = [
    ['kind', ({ kind }) => [words.kind(kind)]],
    ['promised', ({ promisedLimitWorkingDays }) => [words.limit(promisedLimitWorkingDays)]],
    ['statutory', ({ statutoryLimitWorkingDays }) => [words.limit(statutoryLimitWorkingDays)]],
    ['visits', ({ guide }) => (guide?.visits == null ? [] : [String(guide.visits)])],
    ...GUIDE_TEXTS.map((part) => [part, ({ guide }: ComparedVersion) => (guide?.[part] ? [guide[part]] : [])] as const),
    ['materials', ({ materials }) => materials.map((material) => materialLine(material, words))],
    ['steps', ({ steps }) => steps.map(({ name, limitWorkingDays }) => `${name} · ${words.limit(limitWorkingDays)}`)],
    ['questions', ({ guide }) => guide?.questions.map(({ question, answer }) => `${question} ${answer}`) ?? []],
  ]
  return parts
    .map(([part, linesOf]) => ({ part, older: linesOf(older), newer: linesOf(newer) }))
    .filter((difference) => JSON.stringify(difference.older) !== JSON.stringify(difference.newer))
}

function materialLine(material: ComparedVersion['materials'][number], words: DifferenceWords): string {
  const { name, isRequired, copies, form, note, formFile, sampleFile } = material
  const files = [formFile, sampleFile].flatMap((file) => (file ? [`${file.name} (${file.sha256.slice(0, 8)})`] : []))
  return [name, `${words.form(form)} × ${copies}`, words.required(isRequired), note, ...files]
    .filter((part) => part !== '')
    .join(' · ')
}
