import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform, type TransformCallback } from 'node:stream'
import { DomainError } from '../domain-error.ts'

/** Content that has arrived whole and is durable, but is not kept yet. */
export interface ReceivedContent {
  readonly sha256: Buffer
  readonly bytes: number
  /** Where it lies until it is kept: to look at what it is. */
  readonly path: string
  /** Puts it under its hash; content that is there already stays as it is. */
  keep(): Promise<void>
  discard(): Promise<void>
}

/** Contents by their SHA-256, outside the database and the web root. A row that names a hash is written after its content. */
export interface FileStore {
  /** Takes in a stream; more than `bytesMax` bytes are refused with BODY_TOO_LARGE, and nothing is left of them. */
  receive(content: AsyncIterable<Uint8Array>, bytesMax: number): Promise<ReceivedContent>
  /** Removes what was left by senders of processes that were killed, if it came before that time. */
  forgetAbandoned(before: Date): Promise<void>
  /** Opens kept content; the stream ends with an error instead of its last bytes if they are no longer what was kept. */
  read(sha256: Uint8Array): Promise<{ readonly bytes: number; readonly stream: NodeJS.ReadableStream }>
}

export function openFileStore(directory: string): FileStore {
  const incoming = join(directory, 'incoming')

  return {
    async receive(content, bytesMax) {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const path = join(incoming, randomUUID())
      const discard = () => rm(path, { force: true })
      try {
        const { sha256, bytes } = await writeDurably(path, content, bytesMax)
        return { sha256, bytes, path, discard, keep: () => moveDurably(path, pathOf(directory, sha256)) }
      } catch (error) {
        await discard()
        throw error
      }
    },
    async forgetAbandoned(before) {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      for (const name of await readdir(incoming)) {
        const path = join(incoming, name)
        const { mtime } = await stat(path)
        if (mtime < before) await rm(path, { force: true })
      }
    },
    async read(sha256) {
      const file = await open(pathOf(directory, sha256), 'r')
      const { size } = await file.stat()
      return { bytes: size, stream: file.createReadStream().pipe(new HashCheck(sha256)) }
    },
  }
}

/** Two levels of 256 directories keep each one small. */
function pathOf(directory: string, sha256: Uint8Array): string {
  const name = Buffer.from(sha256).toString('hex')
  return join(directory, name.slice(0, 2), name.slice(2, 4), name)
}

async function writeDurably(
  path: string,
  content: AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<{ readonly sha256: Buffer; readonly bytes: number }> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of content) {
      bytes += chunk.byteLength
      if (bytes > bytesMax) throw new DomainError('BODY_TOO_LARGE', { bytesMax })
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest(), bytes }
}

/** A rename is durable when its directory is; of two processes that keep the same content, the second replaces like by like. */
async function moveDurably(from: string, to: string): Promise<void> {
  const directory = dirname(to)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const isKept = await stat(to).then(
    () => true,
    () => false,
  )
  if (isKept) return rm(from, { force: true })
  await rename(from, to)
  let handle: FileHandle | undefined
  try {
    handle = await open(directory, 'r')
    await handle.sync()
  } finally {
    await handle?.close()
  }
}

/** Holds back the last piece until the hash of all of them is right, so that damaged content never arrives whole. */
class HashCheck extends Transform {
  readonly #expected: Uint8Array
  readonly #hash = createHash('sha256')
  #held: Buffer | undefined

  constructor(expected: Uint8Array) {
    super()
    this.#expected = expected
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk)
    if (this.#held !== undefined) this.push(this.#held)
    this.#held = chunk
    done()
  }

  override _flush(done: TransformCallback): void {
    const isWhole = this.#hash.digest().equals(this.#expected)
    done(isWhole ? null : new Error('A stored file is not what was kept.'), isWhole ? this.#held : undefined)
  }
}
