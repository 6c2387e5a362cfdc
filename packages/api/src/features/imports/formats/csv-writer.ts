import type { Writable } from 'node:stream'
import { CASE_NAME_COLUMN, type CsvColumn, headerOf, needsJson } from './csv-columns.ts'
import type { LogAttributes, LogEvent, LogTrace } from './log-entry.ts'
import { EVENT_KEYS } from './log-event.rules.ts'
import { toJsonValue, valueText } from './log-values.ts'
import { writeText } from './write-text.ts'

/** Spreadsheets take UTF-8 for the local code page without it. */
const BYTE_ORDER_MARK = '\uFEFF'

const FIELD_OF: Readonly<Record<string, (event: LogEvent) => string | undefined>> = {
  [EVENT_KEYS.name]: (event) => event.name,
  [EVENT_KEYS.at]: (event) => event.at.toISOString(),
  [EVENT_KEYS.startedAt]: (event) => event.startedAt?.toISOString(),
  [EVENT_KEYS.lifecycle]: (event) => event.lifecycle,
  [EVENT_KEYS.resource]: (event) => event.resource,
  [EVENT_KEYS.group]: (event) => event.group,
  [EVENT_KEYS.instance]: (event) => event.instance,
}

/**
 * Writes traces as CSV, a row an event; a case without events has a row of its case columns alone. `readTraces` is
 * called twice, first to learn the columns: a stream cannot name in its first line what only its last trace has.
 * Cells are written as they are, since a re-import must give the same log: nothing is guarded against a spreadsheet taking them for formulas.
 */
export async function writeCsv(readTraces: () => AsyncIterable<LogTrace>, sink: Writable): Promise<void> {
  const columns = await collectColumns(readTraces())
  await writeText(csvText(readTraces(), columns), sink)
}

async function collectColumns(traces: AsyncIterable<LogTrace>): Promise<readonly CsvColumn[]> {
  const columns = new Map<string, CsvColumn>()
  const add = (of: CsvColumn['of'], attributes: LogAttributes) => {
    for (const [key, value] of attributes) {
      const column = { of, key, json: needsJson(key, value) }
      columns.set(headerOf(column), column)
    }
  }
  for await (const trace of traces) {
    add('case', trace.attributes)
    for (const event of trace.events) add('event', event.attributes)
  }
  return [...columns.keys()].sort().flatMap((header) => columns.get(header) ?? [])
}

async function* csvText(traces: AsyncIterable<LogTrace>, columns: readonly CsvColumn[]): AsyncGenerator<string> {
  const row = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`
  yield BYTE_ORDER_MARK + row([CASE_NAME_COLUMN, ...Object.keys(FIELD_OF), ...columns.map(headerOf)])
  for await (const trace of traces) {
    const caseCells = columns.map((column) => (column.of === 'case' ? cell(trace.attributes, column) : ''))
    if (trace.events.length === 0) yield row([trace.caseName, ...Object.keys(FIELD_OF).map(() => ''), ...caseCells])
    for (const event of trace.events) {
      const fields = Object.values(FIELD_OF).map((read) => read(event) ?? '')
      const cells = columns.map((column, index) =>
        column.of === 'case' ? (caseCells[index] ?? '') : cell(event.attributes, column),
      )
      yield row([trace.caseName, ...fields, ...cells])
    }
  }
}

function cell(attributes: LogAttributes, { key, json }: CsvColumn): string {
  const value = attributes.get(key)
  if (value === undefined || needsJson(key, value) !== json) return ''
  return json ? JSON.stringify(toJsonValue(value)) : valueText(value)
}

const quoted = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
