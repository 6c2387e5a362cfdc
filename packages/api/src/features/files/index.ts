export {
  type FileReader,
  fileLoader,
  filesById,
  findReadableFile,
  registerFileReader,
  requireOwnFiles,
  type StoredFileNode,
} from './files.queries.ts'
export { StoredFile, storedFile } from './files.types.ts'
export { takeInFile } from './take-in-file.ts'
