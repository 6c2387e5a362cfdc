import { LOG_LIMITS, type RejectedRow, reject } from './log-entry.ts'

export interface CsvRecord {
  readonly kind: 'record'
  /** Line on which the record starts, from 1: quoted fields may hold line breaks. */
  readonly line: number
  readonly fields: readonly string[]
}

interface Line {
  readonly text: string
  readonly number: number
}

type Split = readonly string[] | 'open' | 'broken'

/** The most a quoted field may span before its opening quote is taken for damage. */
const OPEN_RECORD_LENGTH = 64 * 1024
const OPEN_RECORD_LINES = 1_000

/**
 * Reads RFC 4180 records from text pushed in chunks of any size. Not a library: with csv-parse 7 one quote that is never closed swallows
 * every row after it, and here a bad row must not stop the others. When a record turns out to be damaged only its
 * first line is rejected, and reading goes on with the next line.
 */
export class CsvRecords {
  readonly #delimiter: string
  #unfinishedLine = ''
  #lineNumber = 0
  #skippingLine = false
  /** Lines of a record whose quoted field is still open. */
  #open: Line[] = []
  #openLength = 0
  #columns: number | undefined
  #results: (CsvRecord | RejectedRow)[] = []

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  push(text: string): (CsvRecord | RejectedRow)[] {
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      this.#takeLine(this.#unfinishedLine + text.slice(start, end))
      this.#unfinishedLine = ''
      start = end + 1
    }
    this.#unfinishedLine += text.slice(start)
    if (this.#unfinishedLine.length > LOG_LIMITS.tokenLength) {
      this.#skippingLine = true
      this.#unfinishedLine = ''
    }
    return this.#take()
  }

  end(): (CsvRecord | RejectedRow)[] {
    if (this.#unfinishedLine !== '' || this.#skippingLine) this.#takeLine(this.#unfinishedLine)
    this.#unfinishedLine = ''
    while (this.#open.length > 0) for (const line of this.#giveUpOpenRecord()) this.#read(line)
    return this.#take()
  }

  #take(): (CsvRecord | RejectedRow)[] {
    const results = this.#results
    this.#results = []
    return results
  }

  #takeLine(rawLine: string): void {
    this.#lineNumber++
    if (this.#skippingLine) {
      this.#skippingLine = false
      this.#results.push(reject(this.#lineNumber, 'row-too-long', 'the line is longer than 1 MiB'))
      return
    }
    this.#read({ text: rawLine.endsWith('\r') ? rawLine.slice(0, -1) : rawLine, number: this.#lineNumber })
  }

  #read(line: Line): void {
    const queue = [line]
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      queue.unshift(...(this.#open.length === 0 ? this.#beginRecord(next) : this.#continueRecord(next)))
  }

  /** Both readers of a line give back the lines that must be read again. */
  #beginRecord(line: Line): readonly Line[] {
    if (line.text.trim() === '') return []
    const split = splitFields(line.text, this.#delimiter)
    if (split === 'broken') this.#results.push(reject(line.number, 'row-malformed', 'text stands behind a closing quote'))
    else if (split === 'open') {
      this.#open = [line]
      this.#openLength = line.text.length
    } else this.#accept(split, line.number)
    return []
  }

  #continueRecord(line: Line): readonly Line[] {
    const [first] = this.#open
    this.#open.push(line)
    this.#openLength += line.text.length
    const split = line.text.includes('"') ? splitFields(this.#open.map(({ text }) => text).join('\n'), this.#delimiter) : 'open'
    if (split === 'open') {
      const tooLong = this.#openLength > OPEN_RECORD_LENGTH || this.#open.length > OPEN_RECORD_LINES
      return tooLong ? this.#giveUpOpenRecord() : []
    }
    // A quote left open pairs with the first quote of a later row: the columns then do not add up.
    if (split === 'broken' || (this.#columns !== undefined && split.length !== this.#columns)) return this.#giveUpOpenRecord()
    this.#open = []
    this.#accept(split, first?.number ?? line.number)
    return []
  }

  /** Rejects the line with the quote that was never closed and gives back the lines behind it. */
  #giveUpOpenRecord(): readonly Line[] {
    const [damaged, ...behind] = this.#open
    this.#open = []
    if (damaged) this.#results.push(reject(damaged.number, 'row-malformed', 'a quote is opened and never closed'))
    return behind
  }

  #accept(fields: readonly string[], line: number): void {
    this.#columns ??= fields.length
    const surplus = fields.slice(this.#columns)
    if (fields.length < this.#columns || surplus.some((field) => field.trim() !== ''))
      this.#results.push(reject(line, 'column-count', `the row has ${fields.length} columns, the header ${this.#columns}`))
    else this.#results.push({ kind: 'record', line, fields })
  }
}

/** Splits one record. A quote inside an unquoted field is text, as spreadsheets write it. */
function splitFields(record: string, delimiter: string): Split {
  if (!record.includes('"')) return record.split(delimiter)
  const fields: string[] = []
  for (let start = 0; ; ) {
    let end: number
    if (record[start] === '"') {
      const closing = closingQuote(record, start)
      if (closing === -1) return 'open'
      end = closing + 1
      if (end < record.length && record[end] !== delimiter) return 'broken'
      fields.push(record.slice(start + 1, closing).replaceAll('""', '"'))
    } else {
      const next = record.indexOf(delimiter, start)
      end = next === -1 ? record.length : next
      fields.push(record.slice(start, end))
    }
    if (end >= record.length) return fields
    start = end + 1
  }
}

function closingQuote(record: string, opening: number): number {
  for (let at = record.indexOf('"', opening + 1); at !== -1; at = record.indexOf('"', at + 2))
    if (record[at + 1] !== '"') return at
  return -1
}

/** The delimiter that occurs most often in the header line. */
export function delimiterOf(headerLine: string): string {
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: headerLine.split(delimiter).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
