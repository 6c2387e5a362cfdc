import { FILE_BYTES_MAX, FILE_TYPES, type FileMediaType } from '@mingchuang/schema'
import { fileTypeFromFile } from 'file-type'
import { commandPermission, requireRole } from '../../platform/actor.ts'
import { type OperationContext, runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { filesById } from './files.queries.ts'
import { type StoredFile, storedFile } from './files.types.ts'
import { storeFile } from './store-file.ts'

/**
 * Takes in a file from a stream: its type is what its content shows, never what its sender says. The content is durable under its
 * hash before the row is written, so an acknowledged file is never lost; a refused one leaves nothing.
 */
export async function takeInFile(
  context: OperationContext,
  { name, content }: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<StoredFile> {
  const { files, actor, database } = context
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  // Before the first byte is taken: whoever may not hand in files fills no disk.
  requireRole(commandPermission(storeFile.name), actor)
  const received = await files.receive(content, FILE_BYTES_MAX)
  try {
    const mediaType = await mediaTypeOf(received.path)
    const input = { name, mediaType, sha256: received.sha256.toString('hex'), bytes: received.bytes }
    // The rules are asked before the content is kept: what they refuse leaves nothing on the disk.
    storeFile.decide({ ...context, now: context.clock.now() }, await storeFile.load(context, input), input)
    await received.keep()
    const { id } = await runCommand(context, storeFile, input)
    const stored = (await filesById(database, actor.hallId, [id])).get(id)
    if (stored === undefined) throw new DomainError('NOT_FOUND', { type: 'StoredFile' })
    return storedFile(stored)
  } finally {
    await received.discard()
  }
}

async function mediaTypeOf(path: string): Promise<FileMediaType> {
  const found = await fileTypeFromFile(path)
  const mediaType = Object.keys(FILE_TYPES).find((known): known is FileMediaType => known === found?.mime)
  if (mediaType === undefined) throw new DomainError('FILE_TYPE_REFUSED')
  return mediaType
}
