import { invalid } from './domain-error.ts'

/**
 * Refuses a text that is blank, too long or cannot be stored: PostgreSQL keeps no NUL, and half of a surrogate pair is no
 * character. Length is counted in characters as people see them in a name, so an ideograph of extension B counts once.
 */
export function requireText(field: string, text: string, lengthMax: number): string {
  const isStorable = text.isWellFormed() && !text.includes('\u0000')
  if (!isStorable || text.trim() === '' || isLongerThan(text, lengthMax)) throw invalid(field, `1 to ${lengthMax} characters`)
  return text
}

/** As {@link requireText}, where an empty text stands for none. */
export function optionalText(field: string, text: string | null | undefined, lengthMax: number): string {
  return text === null || text === undefined || text === '' ? '' : requireText(field, text, lengthMax)
}

function isLongerThan(text: string, lengthMax: number): boolean {
  // Code units bound the characters from both sides, so only a text near the limit is counted.
  if (text.length <= lengthMax) return false
  return text.length > lengthMax * 2 || [...text].length > lengthMax
}
