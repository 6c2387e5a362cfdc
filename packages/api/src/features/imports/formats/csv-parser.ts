import { type CsvColumns, readHeader } from './csv-columns.ts'
import { CsvRecords, delimiterOf } from './csv-records.ts'
import { LOG_LIMITS, type LogEntry, type LogEvent, LogFormatError, type LogValue, PIECE_LIMITS, reject } from './log-entry.ts'
import { caseNameFault, toLogEvent } from './log-event.rules.ts'
import { cleanText, readJsonValue, toLogValue } from './log-values.ts'

interface Piece {
  readonly line: number
  readonly caseName: string
  readonly attributes: Map<string, LogValue>
  readonly events: LogEvent[]
  textLength: number
}

/** Reads a CSV log from text pushed in chunks of any size. Rows of one case that stand together make one piece. */
export class CsvParser {
  #records: CsvRecords | undefined
  #beforeHeader = ''
  #columns: CsvColumns | undefined
  #piece: Piece | undefined
  #entries: LogEntry[] = []

  push(text: string): LogEntry[] {
    if (this.#records === undefined) {
      this.#beforeHeader += text
      const headerEnd = this.#beforeHeader.trimStart().indexOf('\n')
      if (headerEnd === -1 && this.#beforeHeader.length < LOG_LIMITS.tokenLength) return []
      this.#begin()
    } else this.#read(this.#records.push(text))
    return this.#take()
  }

  end(): LogEntry[] {
    this.#read((this.#records ?? this.#begin()).end())
    if (this.#columns === undefined) throw new LogFormatError('EMPTY_FILE', 'the file has no header row')
    this.#flush()
    return this.#take()
  }

  #begin(): CsvRecords {
    const [headerLine = ''] = this.#beforeHeader.trimStart().split('\n', 1)
    const records = new CsvRecords(delimiterOf(headerLine))
    this.#records = records
    this.#read(records.push(this.#beforeHeader))
    this.#beforeHeader = ''
    return records
  }

  #take(): LogEntry[] {
    const entries = this.#entries
    this.#entries = []
    return entries
  }

  #read(records: ReturnType<CsvRecords['push']>): void {
    for (const record of records) {
      if (record.kind === 'rejected') this.#entries.push(record)
      else if (this.#columns === undefined) this.#columns = readHeader(record.fields)
      else this.#row(record.line, record.fields, this.#columns)
    }
  }

  #row(line: number, fields: readonly string[], { caseName: caseNameColumn, columns }: CsvColumns): void {
    const textLength = fields.reduce((sum, field) => sum + field.length, 0)
    if (textLength > LOG_LIMITS.elementTextLength) {
      this.#entries.push(reject(line, 'too-large', `the row has more than ${LOG_LIMITS.elementTextLength} characters`))
      return
    }
    const caseName = cleanText(fields[caseNameColumn] ?? '')
    const caseAttributes = new Map<string, LogValue>()
    const eventAttributes = new Map<string, LogValue>()
    for (const [index, column] of columns.entries()) {
      const text = fields[index]
      if (column === undefined || index === caseNameColumn || text === undefined || text === '') continue
      const value = column.json ? readJsonValue(text) : toLogValue('string', text)
      if (value === undefined) continue
      const attributes = column.of === 'case' ? caseAttributes : eventAttributes
      // A JSON column says more than the plain column of the same key beside it.
      if (column.json || !attributes.has(column.key)) attributes.set(column.key, value)
    }
    if (eventAttributes.size === 0) {
      this.#caseWithoutEvents(line, caseName, caseAttributes, textLength)
      return
    }
    const event = toLogEvent(line, caseName, eventAttributes)
    if ('kind' in event) this.#entries.push(event)
    else this.#pieceOf(line, caseName, caseAttributes, textLength).events.push(event)
  }

  /** A row with case columns only says that the case exists and nothing has happened in it yet. */
  #caseWithoutEvents(line: number, caseName: string, attributes: Map<string, LogValue>, textLength: number): void {
    const fault = caseNameFault(caseName)
    if (fault) this.#entries.push(reject(line, fault.reason, fault.message))
    else this.#pieceOf(line, caseName, attributes, textLength)
  }

  #pieceOf(line: number, caseName: string, attributes: Map<string, LogValue>, textLength: number): Piece {
    const piece = this.#piece
    const isFull = piece && (piece.events.length >= PIECE_LIMITS.events || piece.textLength >= PIECE_LIMITS.textLength)
    if (piece?.caseName !== caseName || isFull) this.#flush()
    this.#piece ??= { line, caseName, attributes, events: [], textLength: 0 }
    this.#piece.textLength += textLength
    // Case columns repeat on every row of the case: the first row that fills one decides.
    for (const [key, value] of attributes) if (!this.#piece.attributes.has(key)) this.#piece.attributes.set(key, value)
    return this.#piece
  }

  #flush(): void {
    if (this.#piece) this.#entries.push({ kind: 'trace', ...this.#piece })
    this.#piece = undefined
  }
}
