import { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import type { LogEntry, LogEvent, LogTrace, RejectedRow } from './log-entry.ts'

/** Bytes in chunks of any size, as a file gives them. */
export async function* inChunks(bytes: Uint8Array | string, chunkLength = 64 * 1024): AsyncGenerator<Uint8Array> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  for (let start = 0; start < all.length; start += chunkLength) yield all.subarray(start, start + chunkLength)
}

export const gzipped = (text: string): Uint8Array => gzipSync(text)

export interface ReadLog {
  readonly traces: LogTrace[]
  readonly events: LogEvent[]
  readonly rejected: RejectedRow[]
}

export async function collect(entries: AsyncIterable<LogEntry>): Promise<ReadLog> {
  const read: ReadLog = { traces: [], events: [], rejected: [] }
  for await (const entry of entries) {
    if (entry.kind === 'rejected') read.rejected.push(entry)
    else {
      read.traces.push(entry)
      read.events.push(...entry.events)
    }
  }
  return read
}

/** A sink that keeps what was written to it. */
export class TextSink extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

export const xesOf = (traces: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<log>\n${traces}\n</log>\n`
