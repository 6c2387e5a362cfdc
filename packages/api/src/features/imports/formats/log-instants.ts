/** Times without an offset are wall-clock times of the hall: Asia/Shanghai, which has had no summer time since 1991. */
const DEFAULT_OFFSET_MINUTES = 8 * 60
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2199
const MINUTE_MS = 60_000

const INSTANT =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]\s*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:[.,](\d{1,9}))?)?[秒分]?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

interface InstantParts {
  readonly epochMs: number
  readonly hasOffset: boolean
}

function offsetMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return DEFAULT_OFFSET_MINUTES
  if (text === 'Z' || text === 'z') return 0
  const hours = Number(text.slice(1, 3))
  const minutes = Number(text.slice(3).replace(':', '') || '0')
  if (hours > 14 || minutes > 59) return undefined
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** Fractions are cut to the millisecond, not rounded, so that six digits in one format equal three digits in the other. */
function readParts(text: string): InstantParts | undefined {
  const match = INSTANT.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = match
  const offsetValue = offsetMinutes(offset)
  const y = Number(year)
  const mo = Number(month)
  const d = Number(day)
  const h = Number(hour)
  const mi = Number(minute)
  const s = Number(second)
  if (offsetValue === undefined || y < EARLIEST_YEAR || y > LATEST_YEAR || h > 23 || mi > 59 || s > 59) return undefined
  const localMs = Date.UTC(y, mo - 1, d, h, mi, s, Number(fraction.slice(0, 3).padEnd(3, '0')))
  const local = new Date(localMs)
  if (local.getUTCMonth() !== mo - 1 || local.getUTCDate() !== d) return undefined
  return { epochMs: localMs - offsetValue * MINUTE_MS, hasOffset: offset !== undefined }
}

/** Reads ISO 8601, its form with a blank, and the usual Chinese notations; undefined when the text is no real date of 1900–2199. */
export function parseInstant(text: string): Date | undefined {
  const parts = readParts(text.trim())
  return parts && new Date(parts.epochMs)
}

/** One spelling per moment: a date with an offset in UTC with milliseconds; undefined for any other text. */
export function canonicalInstant(text: string): string | undefined {
  const parts = readParts(text)
  return parts?.hasOffset ? new Date(parts.epochMs).toISOString() : undefined
}
