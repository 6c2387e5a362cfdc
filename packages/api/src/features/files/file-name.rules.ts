import { FILE_NAME_LENGTH_MAX, FILE_TYPES, type FileMediaType } from '@mingchuang/schema'
import { DomainError, invalid } from '../../platform/domain-error.ts'

/** Control characters, and those that turn the direction of writing: `exe.fdp` must not read `pdf.exe`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu
/** What a path or a shell of some system would take for more than a name. */
const SPECIAL = /[<>:"|?*\\/]/g
/** Names that Windows gives to devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name under which a file can be shown and saved anywhere: the last part of a path, without what is unseen or special, of at most
 * {@link FILE_NAME_LENGTH_MAX} characters with its ending kept. The ending must be one that the content has, so that
 * `form.pdf.exe` is refused whatever is in it.
 */
export function safeFileName(name: string, mediaType: FileMediaType): string {
  if (!name.isWellFormed()) throw invalid('name', 'a name in Unicode')
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const shown = last.replace(UNSEEN, '').replace(SPECIAL, '_').trim()
  const dot = shown.lastIndexOf('.')
  const ending = shown.slice(dot + 1).toLowerCase()
  const possible: readonly string[] = FILE_TYPES[mediaType]
  if (dot < 0 || !possible.includes(ending)) throw new DomainError('FILE_TYPE_REFUSED', { endings: possible })
  const stem = shown.slice(0, dot).replace(/^[.\s]+|[.\s]+$/g, '')
  const harmless = stem === '' || DEVICE.test(stem) ? `_${stem}` : stem
  const kept = [...harmless].slice(0, FILE_NAME_LENGTH_MAX - ending.length - 1).join('')
  return `${kept}.${ending}`
}
