import { LOG_VALUE_TYPES, type LogAttributes, type LogValue, type LogValueType } from './log-entry.ts'
import { canonicalInstant } from './log-instants.ts'

/** Control characters, lone surrogates and non-characters: XML cannot carry them and PostgreSQL not all, so both formats drop them on reading. */
const UNSTORABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

export const cleanText = (text: string): string => text.replace(UNSTORABLE, '').trim()

/** Makes a value of a cleaned text; an empty text is an absent value, so that an empty CSV cell equals a missing XES attribute. */
export function toLogValue(
  type: LogValueType,
  text: string,
  children: readonly (readonly [string, LogValue])[] = [],
): LogValue | undefined {
  const value = cleanText(text)
  // A date is known by its look in CSV and by its tag in XES: judging both by the look makes them equal.
  const instant = canonicalInstant(value)
  if (children.length > 0) return { type, value: instant ?? value, children }
  if (value === '') return undefined
  if (instant !== undefined) return { type: 'date', value: instant }
  return type === 'string' ? value : { type, value }
}

export const valueText = (value: LogValue | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.value

export const hasChildren = (value: LogValue | undefined): boolean =>
  value !== undefined && typeof value !== 'string' && (value.children?.length ?? 0) > 0

const BOOLEAN = /^(?:true|false)$/i
const DECIMAL = /^-?\d+\.\d+$/

/** The text two formats agree on: CSV knows no types, and its writers spell booleans and decimals in their own way. */
function comparableText(text: string): string {
  if (BOOLEAN.test(text)) return text.toLowerCase()
  return DECIMAL.test(text) ? String(Number(text)) : text
}

type Comparable = string | readonly [string, readonly (readonly [string, Comparable])[]]

function comparableValue(value: LogValue): Comparable {
  const text = comparableText(valueText(value))
  if (typeof value === 'string' || value.children === undefined || value.children.length === 0) return text
  return [text, value.children.map(([key, child]) => [key, comparableValue(child)] as const)]
}

/** Attributes in an order and spelling that do not depend on the format they came from. */
export const comparableAttributes = (attributes: LogAttributes): readonly (readonly [string, Comparable])[] =>
  [...attributes.keys()].sort().flatMap((key) => {
    const value = attributes.get(key)
    return value === undefined ? [] : [[key, comparableValue(value)] as const]
  })

/** A value with nested attributes as CSV carries it: `[type, text, [[key, value], …]]`, a plain string as itself. */
export const toJsonValue = (value: LogValue): JsonValue =>
  typeof value === 'string'
    ? value
    : [value.type, value.value, (value.children ?? []).map(([key, child]) => [key, toJsonValue(child)] as const)]

export type JsonValue = string | readonly [LogValueType, string, readonly (readonly [string, JsonValue])[]]

/** Reads what `toJsonValue` wrote; text that is something else is taken as text. */
export function readJsonValue(text: string): LogValue | undefined {
  try {
    return fromJsonValue(JSON.parse(text))
  } catch {
    return toLogValue('string', text)
  }
}

/** Reads a value back from its JSON; anything that `toJsonValue` cannot have written is refused. */
export function fromJsonValue(json: unknown): LogValue | undefined {
  if (typeof json === 'string') return toLogValue('string', json)
  if (!Array.isArray(json)) throw new TypeError('not a log value')
  const [type, text, children]: unknown[] = json
  if (typeof text !== 'string' || !Array.isArray(children) || !isLogValueType(type)) throw new TypeError('not a log value')
  return toLogValue(
    type,
    text,
    children.flatMap((pair: unknown) => {
      if (!Array.isArray(pair) || typeof pair[0] !== 'string') throw new TypeError('not a log value')
      const value = fromJsonValue(pair[1])
      return value === undefined ? [] : [[pair[0], value] as const]
    }),
  )
}

const TYPES: ReadonlySet<unknown> = new Set(LOG_VALUE_TYPES)
export const isLogValueType = (type: unknown): type is LogValueType => TYPES.has(type)
