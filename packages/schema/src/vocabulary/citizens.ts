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
