/** A one-time code: six digits, alive for five minutes, with five tries. 5 of 10^6 a code, ten codes a day and phone. */
export const SIGN_IN_CODE_DIGITS = 6
export const SIGN_IN_CODE_MINUTES = 5
export const SIGN_IN_CODE_TRIES = 5
export const SIGN_IN_CODE_RESEND_SECONDS = 60
export const SIGN_IN_CODES_PER_DAY = 10

/** A citizen may sit at a touch screen of the hall. */
export const CITIZEN_SESSION_HOURS = 2

/**
 * What one address may do. A hall’s touch screens and a company’s people stand behind one; who guesses codes from it is right once in
 * 8,000 hours.
 */
export const ADDRESS_QUOTAS = {
  codesPerHour: { most: 60, minutes: 60 },
  codesPerDay: { most: 300, minutes: 1440 },
  signInsPerHour: { most: 120, minutes: 60 },
  progressPerQuarter: { most: 60, minutes: 15 },
} as const satisfies Record<string, { readonly most: number; readonly minutes: number }>
export type AddressQuota = keyof typeof ADDRESS_QUOTAS

/** A mobile number of the mainland, the only one a one-time code can be sent to. */
const PHONE_FORM = /^1[3-9]\d{9}$/

/** A phone number as people type it, with blanks, hyphens, full-width digits and the country code, in the one form that is kept. */
export function normalisePhone(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '')
  return PHONE_FORM.test(digits) ? digits : undefined
}

const RESIDENT_FORM = /^[1-9]\d{16}[\dX]$/
/** GB 11643: weights of the first 17 digits, and the check character for each remainder by 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** The number of a resident's identity card in the one form that is kept; undefined where its date or check character is wrong. */
export function normaliseIdentityNumber(typed: string): string | undefined {
  const number = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (!RESIDENT_FORM.test(number)) return undefined
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  if (CHECK_CHARACTERS[sum % 11] !== number[17]) return undefined
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const isDay = !Number.isNaN(born.getTime()) && born.toISOString().startsWith(`${year}-${month}-${day}`)
  return isDay && Number(year) >= 1850 ? number : undefined
}
