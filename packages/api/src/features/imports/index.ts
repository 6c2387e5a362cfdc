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
export { type ImportLogChunkInput, type ImportLogChunkResult, importLogChunk } from './import-log-chunk.ts'
export { isSource, SOURCE_EXPECTATION } from './imports.rules.ts'
