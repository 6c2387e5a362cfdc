/**
 * What people may hand in, by the type its first bytes show, with the endings such a file may carry. Nothing a browser would run,
 * no archive, no document with macros.
 */
export const FILE_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  /** Word and Excel up to 2003 share one container; which of the two it is only the ending says. */
  'application/x-cfb': ['doc', 'xls'],
} as const satisfies Record<string, readonly string[]>

export type FileMediaType = keyof typeof FILE_TYPES

/** For an `accept` attribute. */
export const FILE_ENDINGS: readonly string[] = Object.values(FILE_TYPES).flat()

export const FILE_BYTES_MAX = 20 * 1024 * 1024
/** A citizen’s application has a dozen materials; whoever hands in more than this a day is filling the disk. */
export const CITIZEN_FILES_PER_DAY_MAX = 100
export const FILE_NAME_LENGTH_MAX = 120
