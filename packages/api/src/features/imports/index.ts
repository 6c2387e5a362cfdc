/** Event logs in and out: `importLog` reads one into a hall, `exportLog` writes the cases of a hall as one. */
export { EXPORT_FORMATS, type ExportFormat, type ExportLogInput, type ExportSummary, exportLog } from './export-log.ts'
export { LogFormatError, type RejectedRow } from './formats/log-entry.ts'
export { readLog } from './formats/read-log.ts'
export {
  type ImportLogInput,
  type ImportProgress,
  ImportRunningError,
  type ImportSummary,
  importLog,
} from './import-log.ts'
export { isSource, SOURCE_EXPECTATION } from './imports.rules.ts'
