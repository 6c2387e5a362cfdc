import { CsvParser } from './csv-parser.ts'
import { decodeText } from './decode-text.ts'
import { type LogEntry, LogFormatError } from './log-entry.ts'
import { XesParser } from './xes-parser.ts'

export type LogFormat = 'xes' | 'csv'

interface LogParser {
  push(text: string): LogEntry[]
  end(): LogEntry[]
}

/**
 * Streams an event log as traces and rejected rows: XES, or CSV in UTF-8, UTF-16 or GB18030, gzipped or not. The first
 * characters tell them apart, not the name of the file.
 */
export async function* readLog(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<LogEntry> {
  const text = decodeText(bytes)
  let head = ''
  try {
    for (let next = await text.next(); !next.done; next = await text.next()) {
      head += next.value
      if (head.trim() !== '') break
    }
    yield* parse(prepend(head, text), formatOf(head) === 'xes' ? new XesParser() : new CsvParser())
  } finally {
    await text.return(undefined)
  }
}

async function* prepend(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

function formatOf(head: string): LogFormat {
  if (head.trim() === '') throw new LogFormatError('EMPTY_FILE', 'the file is empty')
  if (head.startsWith('PK\u0003\u0004'))
    throw new LogFormatError(
      'NOT_A_LOG',
      'the file is a zip or xlsx file; save the sheet as CSV, or unpack the archive, and import that',
    )
  if (head.includes('\0'))
    throw new LogFormatError('NOT_A_LOG', 'the file holds binary data; an event log as XES or CSV is expected')
  return head.trimStart().startsWith('<') ? 'xes' : 'csv'
}

/** A file that breaks off keeps everything that was whole before the break; then the break itself is thrown. */
async function* parse(text: AsyncIterable<string>, parser: LogParser): AsyncGenerator<LogEntry> {
  let cutOff: LogFormatError | undefined
  try {
    for await (const chunk of text) yield* parser.push(chunk)
  } catch (error) {
    if (!(error instanceof LogFormatError) || error.code !== 'FILE_CUT_OFF') throw error
    cutOff = error
  }
  yield* parser.end()
  if (cutOff) throw cutOff
}
