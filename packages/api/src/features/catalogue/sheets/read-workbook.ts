import { inflateRawSync } from 'node:zlib'
import { ITEM_IMPORT_ROWS_MAX } from '@mingchuang/schema'
import { DomainError } from '../../../platform/domain-error.ts'
import { COLUMNS, SHEETS, type SheetKey } from './sheets.columns.ts'

/** A row as it was written: its line in the sheet, and the text of each known column. */
export interface SheetRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Rows by sheet; a sheet that is not there says nothing about its lists. */
export interface ItemSheets {
  readonly items: readonly SheetRow[]
  readonly materials?: readonly SheetRow[] | undefined
  readonly steps?: readonly SheetRow[] | undefined
  readonly questions?: readonly SheetRow[] | undefined
}

/** A catalogue of five thousand items with full guides unpacks to some 30 MB. */
const UNPACKED_BYTES_MAX = 64 * 1024 * 1024

/** Reads the workbook of a catalogue; MALFORMED_BODY where it is none, BODY_TOO_LARGE where it holds more than anybody enters. */
export async function readItemWorkbook(bytes: Buffer): Promise<ItemSheets> {
  refuseUnsoundPackage(bytes)
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  } catch {
    throw new DomainError('MALFORMED_BODY')
  }
  const rowsOf = (key: SheetKey): SheetRow[] | undefined => {
    const sheet = workbook.getWorksheet(SHEETS[key])
    if (sheet === undefined) return undefined
    if (sheet.actualRowCount > ITEM_IMPORT_ROWS_MAX)
      throw new DomainError('BODY_TOO_LARGE', { sheet: SHEETS[key], rows: ITEM_IMPORT_ROWS_MAX })
    const columns = new Map<number, string>()
    sheet.getRow(1).eachCell((cell, column) => {
      const field = COLUMNS[key][cell.text.trim()]
      if (field !== undefined) columns.set(column, field)
    })
    const missing = Object.entries(COLUMNS[key]).find(([, field]) => ![...columns.values()].includes(field))
    if (missing !== undefined) throw new DomainError('INVALID_INPUT', { sheet: SHEETS[key], line: 1, column: missing[0] })
    const rows: SheetRow[] = []
    sheet.eachRow((row, line) => {
      if (line === 1) return
      const cells = Object.fromEntries([...columns].map(([column, field]) => [field, textOf(row.getCell(column).text)]))
      if (Object.values(cells).some((text) => text !== '')) rows.push({ line, cells })
    })
    return rows
  }
  const items = rowsOf('items')
  if (items === undefined) throw new DomainError('INVALID_INPUT', { sheet: SHEETS.items })
  return { items, materials: rowsOf('materials'), steps: rowsOf('steps'), questions: rowsOf('questions') }
}

/** One way of ending lines, so that what was exported equals what comes back. */
export const textOf = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8

/**
 * Unpacks every part once under a budget before a library does it without one: a few kilobytes of zip can stand for gigabytes.
 */
export function refuseUnsoundPackage(bytes: Buffer): void {
  let budget = UNPACKED_BYTES_MAX
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new DomainError('MALFORMED_BODY')
    const entries = bytes.readUInt16LE(end + 10)
    let at = bytes.readUInt32LE(end + 16)
    for (let entry = 0; entry < entries; entry += 1) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new DomainError('MALFORMED_BODY')
      const method = bytes.readUInt16LE(at + 10)
      const packedBytes = bytes.readUInt32LE(at + 20)
      const local = bytes.readUInt32LE(at + 42)
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const packed = bytes.subarray(start, start + packedBytes)
      if (method === DEFLATED) budget -= inflateRawSync(packed, { maxOutputLength: Math.max(budget, 1) }).length
      else if (method === STORED) budget -= packed.length
      else throw new DomainError('MALFORMED_BODY')
      if (budget <= 0) throw new DomainError('BODY_TOO_LARGE')
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
  } catch (error) {
    if (error instanceof DomainError) throw error
    const isTooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new DomainError(isTooLarge ? 'BODY_TOO_LARGE' : 'MALFORMED_BODY')
  }
}
