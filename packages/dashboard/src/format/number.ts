import type { Language } from '../app/preferences.ts'

/** From this size on a count is written compactly (5.02万) and its exact value must stand near it. */
export const COMPACT_FROM = 10_000

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${name}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, options)
  formatters.set(key, made)
  return made
}

/** Every digit of a count: 50,231. */
export function formatExact(value: number, language: Language): string {
  return formatter(language, 'exact', { maximumFractionDigits: 2 }).format(value)
}

/** A count in full below 10,000, then compact: 9,999 → 5.02万 (zh-CN), 50.2K (en). */
export function formatCount(value: number, language: Language): string {
  if (Math.abs(value) < COMPACT_FROM) return formatExact(value, language)
  return formatter(language, 'compact', { notation: 'compact', maximumSignificantDigits: 3 }).format(value)
}

/**
 * A share as a percentage with one decimal, cut rather than rounded: 4,999 of 5,000 must not read as 100%,
 * nor 1 of 5,000 as 0%.
 */
export function formatShare(numerator: number, denominator: number, language: Language): string | null {
  if (denominator === 0) return null
  const tenths = Math.trunc((numerator * 1000) / denominator)
  const shown = numerator > 0 && tenths === 0 ? 1 : tenths
  const digits = shown === 0 || shown === 1000 ? 0 : 1
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return formatter(language, `share ${digits}`, options).format(shown / 1000)
}
