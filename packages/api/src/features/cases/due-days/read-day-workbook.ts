import { DomainError, invalid } from '../../../platform/domain-error.ts'
import { refuseUnsoundPackage } from '../../catalogue/index.ts'

/** A year has 366 lines; more cells than that times three are no list of days. */
const LINES_MAX = 1000
const COLUMNS = [1, 2, 3] as const

/** The cells of the first sheet of a workbook (.xlsx, base64) as text: day, kind, note. A cell that is a date is written YYYY-MM-DD. */
export async function readDayWorkbook(base64: string): Promise<string[][]> {
  const bytes = Buffer.from(base64, 'base64')
  refuseUnsoundPackage(bytes)
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  } catch {
    throw new DomainError('MALFORMED_BODY')
  }
  const [sheet] = workbook.worksheets
  if (sheet === undefined || sheet.rowCount > LINES_MAX) throw invalid('workbook', `a sheet of at most ${LINES_MAX} lines`)
  return Array.from({ length: sheet.rowCount }, (_, index) => {
    const row = sheet.getRow(index + 1)
    return COLUMNS.map((column) => {
      const { value, text } = row.getCell(column)
      // A sheet knows no zone: its dates are read as midnight UTC.
      return value instanceof Date ? value.toISOString().slice(0, 10) : text
    })
  })
}
