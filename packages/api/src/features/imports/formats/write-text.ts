import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Small pieces of text cost a stream event each; joined to this size they do not. */
const BATCH_LENGTH = 64 * 1024

/** Writes pieces of text to a sink at the sink's pace and ends it; fails with the sink's failure. */
export const writeText = (pieces: AsyncIterable<string>, sink: Writable): Promise<void> =>
  pipeline(Readable.from(batched(pieces), { objectMode: true, highWaterMark: 2 }), sink)

async function* batched(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let batch = ''
  for await (const piece of pieces) {
    batch += piece
    if (batch.length < BATCH_LENGTH) continue
    yield batch
    batch = ''
  }
  if (batch !== '') yield batch
}
