import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { OperatorError } from '../platform/operator-error.ts'

/** Opens a file before the work begins, so that a path that cannot be written is refused while nothing is lost. */
export async function openForWriting(path: string, shownPath: string = path): Promise<WriteStream> {
  const file = createWriteStream(path)
  try {
    await once(file, 'open')
  } catch (error) {
    throw new OperatorError(`${shownPath} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
  return file
}
