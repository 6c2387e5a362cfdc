import type { Writable } from 'node:stream'
import type { LogAttributes, LogEvent, LogTrace, LogValue } from './log-entry.ts'
import { EVENT_KEYS } from './log-event.rules.ts'
import { writeText } from './write-text.ts'

const HEADER = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
`

/** Writes traces as XES 1.0; pieces of one case that follow each other become one trace. Reading it back gives the same log. */
export const writeXes = (traces: AsyncIterable<LogTrace>, sink: Writable): Promise<void> => writeText(xesText(traces), sink)

async function* xesText(traces: AsyncIterable<LogTrace>): AsyncGenerator<string> {
  yield HEADER
  let openCase: string | undefined
  let written = new Set<string>()
  for await (const trace of traces) {
    if (trace.caseName !== openCase) {
      if (openCase !== undefined) yield '  </trace>\n'
      openCase = trace.caseName
      yield '  <trace>\n'
      yield attribute('    ', EVENT_KEYS.name, withText(trace.attributes.get(EVENT_KEYS.name), 'string', trace.caseName))
      written = new Set([EVENT_KEYS.name])
    }
    yield attributesText('    ', trace.attributes, written)
    for (const key of trace.attributes.keys()) written.add(key)
    for (const event of trace.events) yield eventText(event)
  }
  if (openCase !== undefined) yield '  </trace>\n'
  yield '</log>\n'
}

const FIELD_KEYS: ReadonlySet<string> = new Set(Object.values(EVENT_KEYS))

function eventText(event: LogEvent): string {
  const field = (key: string, type: 'string' | 'date', text: string | undefined) =>
    text === undefined ? '' : attribute('      ', key, withText(event.attributes.get(key), type, text))
  return [
    '    <event>\n',
    field(EVENT_KEYS.name, 'string', event.name),
    field(EVENT_KEYS.at, 'date', event.at.toISOString()),
    field(EVENT_KEYS.startedAt, 'date', event.startedAt?.toISOString()),
    field(EVENT_KEYS.lifecycle, 'string', event.lifecycle),
    field(EVENT_KEYS.resource, 'string', event.resource),
    field(EVENT_KEYS.group, 'string', event.group),
    field(EVENT_KEYS.instance, 'string', event.instance),
    attributesText('      ', event.attributes, FIELD_KEYS),
    '    </event>\n',
  ].join('')
}

/** A standard field keeps what is nested under it; its text is the field's own. */
function withText(nested: LogValue | undefined, type: 'string' | 'date', text: string): LogValue {
  const children = nested === undefined || typeof nested === 'string' ? undefined : nested.children
  return children === undefined ? { type, value: text } : { type, value: text, children }
}

const attributesText = (indent: string, attributes: LogAttributes, except: ReadonlySet<string>): string =>
  [...attributes].map(([key, value]) => (except.has(key) ? '' : attribute(indent, key, value))).join('')

function attribute(indent: string, key: string, value: LogValue): string {
  if (typeof value === 'string') return `${indent}<string key="${escaped(key)}" value="${escaped(value)}"/>\n`
  const { type, value: text, children = [] } = value
  const holdsItems = type === 'list' || type === 'container'
  const start = `${indent}<${type} key="${escaped(key)}"${holdsItems && text === '' ? '' : ` value="${escaped(text)}"`}`
  if (children.length === 0) return `${start}/>\n`
  const inner = children.map(([childKey, child]) => attribute(`${indent}  `, childKey, child)).join('')
  return `${start}>\n${type === 'list' ? `${indent}<values>\n${inner}${indent}</values>\n` : inner}${indent}</${type}>\n`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
/** Line breaks and tabs inside an attribute would be read back as blanks if they were not escaped. */
const escaped = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character)
