/** Where a citizen's question stands. */
export const CONSULTATION_STATES = ['open', 'answered', 'withdrawn'] as const
export type ConsultationState = (typeof CONSULTATION_STATES)[number]

/** Working days within which a question is answered; the day it was asked is not counted. */
export const CONSULTATION_ANSWER_WORKING_DAYS = 3

/** How near the day of the answer is. `unknown`: it lies in a year whose calendar is not published. */
export const CONSULTATION_LIGHTS = ['green', 'yellow', 'red', 'unknown'] as const
export type ConsultationLight = (typeof CONSULTATION_LIGHTS)[number]

/** Of a question and of an answer, in characters. */
export const CONSULTATION_TEXT_LENGTH_MAX = 2000
/** Whoever asks more than this on one day is not asking. */
export const QUESTIONS_PER_DAY_MAX = 10

/** What must not stand in a published answer. */
export const PERSONAL_DATA_KINDS = ['phone', 'identityNumber'] as const
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number]

const MOBILE = /(?<!\d[\s-]?)(?:(?:\+|00)?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?!\d)/
const EIGHTEEN = /(?<!\d)[1-9](?:[\s-]?\d){16}[\s-]?[\dX](?!\d)/g
/** Six digits of a place, a birthday, three digits and a check character; a wrong check character still names a person. */
const IDENTITY_FORM = /^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

/** Numbers of a person in a text: mobile numbers and identity numbers, however they are spaced or how wide their digits are. */
export function personalDataIn(text: string): PersonalDataKind[] {
  const plain = text.normalize('NFKC').toUpperCase()
  const isIdentity = (found: string) => IDENTITY_FORM.test(found.replace(/[\s-]/g, ''))
  const kinds: PersonalDataKind[] = MOBILE.test(plain) ? ['phone'] : []
  return [...plain.matchAll(EIGHTEEN)].some(([found]) => isIdentity(found)) ? [...kinds, 'identityNumber'] : kinds
}
