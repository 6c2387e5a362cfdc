import { normaliseIdentityNumber, normalisePhone } from './citizens.ts'

/** Who applies: a natural person, or an enterprise, institution or association. */
export const APPLICANT_KINDS = ['person', 'organisation'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]

/** How an application came in. */
export const INTAKE_CHANNELS = ['window', 'online'] as const
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number]

/** Digits and capitals without I, O, S, V and Z, in the order of GB 32100. */
const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_CODE_LENGTH = 18

/** An organisation's unified social credit code (GB 32100): 18 characters, the last one over the powers of 3 modulo 31. */
function isSocialCreditCode(text: string): boolean {
  const values = [...text].map((character) => CREDIT_CODE_ALPHABET.indexOf(character))
  if (values.length !== CREDIT_CODE_LENGTH || values.includes(-1)) return false
  let weight = 1
  let sum = 0
  for (const value of values.slice(0, -1)) {
    sum += weight * value
    weight = (weight * 3) % 31
  }
  return values.at(-1) === (31 - (sum % 31)) % 31
}

/** The number of such an applicant in the one form that is kept: of a person's identity card, or of an organisation's licence. */
export function normaliseApplicantNumber(kind: ApplicantKind, typed: string): string | undefined {
  if (kind === 'person') return normaliseIdentityNumber(typed)
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return isSocialCreditCode(code) ? code : undefined
}

/** A landline with its area code. */
const LANDLINE_FORM = /^0\d{9,11}$/

/** A mobile number, or a landline with its area code, in the one form that is kept. */
export function normaliseApplicantPhone(typed: string): string | undefined {
  const mobile = normalisePhone(typed)
  if (mobile !== undefined) return mobile
  const digits = typed.normalize('NFKC').replace(/[\s()-]/g, '')
  return LANDLINE_FORM.test(digits) ? digits : undefined
}

/** Crockford's base 32: no I, L, O or U, so nothing on paper is read for something else. 32^8 ≈ 1.1 × 10^12 codes. */
export const RECEIPT_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const RECEIPT_CODE_LENGTH = 8

/** As people type it: small letters, blanks, hyphens, and the letters that Crockford reads as digits. */
export function normaliseReceiptCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0')
}

/** What a receipt's QR code opens. The code stands in the fragment, which no server log and no referrer ever sees. */
export function receiptLink(publicUrl: string, hallCode: string, number: string, code: string): string {
  const page = `${publicUrl}/citizen/${encodeURIComponent(hallCode)}/progress`
  return `${page}?number=${encodeURIComponent(number)}#code=${code}`
}
