import { isAscii } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'
import { TextDecoder } from 'node:util'
import { createGunzip } from 'node:zlib'
import { LogFormatError } from './log-entry.ts'

/** Enough bytes for a byte-order mark, an XML declaration and a signature. */
const HEAD_BYTES = 256
/** Bytes looked at, from the first one outside ASCII, before a file without a declaration is called UTF-8 or GB18030. */
const SAMPLE_BYTES = 64 * 1024

/** Turns the bytes of a log file into text: gunzips by magic bytes, finds the encoding, drops the byte-order mark. Streams. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  try {
    yield* decode(gunzipIfCompressed(bytes))
  } catch (error) {
    throw isCutOff(error)
      ? new LogFormatError('FILE_CUT_OFF', 'the compressed file ends in the middle: it was not copied whole')
      : error
  }
}

const isCutOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'Z_BUF_ERROR' || error.code === 'Z_DATA_ERROR')

async function* gunzipIfCompressed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, rest } = await takeHead(bytes, HEAD_BYTES)
  if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* rest
  const gunzip = createGunzip()
  // The failure of either side reaches the reader through `gunzip`, which pipeline destroys with it.
  pipeline(Readable.from(rest, { objectMode: false }), gunzip, () => {})
  yield* gunzip
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const { head, rest } = await takeHead(bytes, HEAD_BYTES)
  if (head.length === 0) throw new LogFormatError('EMPTY_FILE', 'the file is empty')
  const declared = declaredEncoding(head)
  if (declared !== undefined) return yield* decodeAs(declared, rest)
  yield* decodeUndeclared(rest)
}

/** Encoding by byte-order mark or XML declaration. GB2312 and GBK are read as their superset. */
function declaredEncoding(head: Uint8Array): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const declaration = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(Buffer.from(head).toString('latin1'))
  const label = declaration?.[1]?.toLowerCase()
  return label === 'gb2312' || label === 'gbk' ? 'gb18030' : label
}

async function* decodeAs(encoding: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = decoderFor(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new LogFormatError(
      'ENCODING_UNKNOWN',
      `the file says it is written in ${encoding.slice(0, 40)}, which is not known here; save it as UTF-8`,
    )
  }
}

/** ASCII reads the same in UTF-8 and GB18030, so the choice waits for the first other byte and a sample from there on. */
async function* decodeUndeclared(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const iterator = bytes[Symbol.asyncIterator]()
  const sample: Uint8Array[] = []
  let sampled = 0
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      if (sampled === 0 && isAscii(next.value)) {
        yield Buffer.from(next.value).toString('latin1')
        continue
      }
      sample.push(next.value)
      sampled += next.value.length
      if (sampled >= SAMPLE_BYTES) break
    }
    const joined = Buffer.concat(sample)
    yield* decodeAs(looksLikeUtf8(joined) ? 'utf-8' : 'gb18030', withHead(joined, iterator))
  } finally {
    await iterator.return?.()
  }
}

/** A few damaged bytes do not make a UTF-8 file something else; GB18030 read as UTF-8 is damaged nearly everywhere. */
function looksLikeUtf8(sample: Uint8Array): boolean {
  let foreign = 0
  let damaged = 0
  for (const character of new TextDecoder('utf-8').decode(sample, { stream: true })) {
    if (character > '\u007F') foreign++
    if (character === '\uFFFD') damaged++
  }
  return damaged * 10 <= foreign
}

/** Reads ahead until `size` bytes are known, without losing them for whoever reads the rest. */
async function takeHead(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; rest: AsyncGenerator<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < size) {
    const next = await iterator.next()
    if (next.done) break
    chunks.push(next.value)
    length += next.value.length
  }
  const head = Buffer.concat(chunks)
  return { head, rest: withHead(head, iterator) }
}

async function* withHead(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}
