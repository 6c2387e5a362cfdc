import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestFiles } from '../../../../../tests/support/files.ts'

let files: Awaited<ReturnType<typeof createTestFiles>>
beforeEach(async () => {
  files = await createTestFiles()
})
afterEach(() => files.remove())

async function* pieces(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

const contents = async () =>
  (await readdir(files.directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

test('content is kept once under its hash, however often it comes', async () => {
  const sha256 = createHash('sha256').update('a form').digest()
  for (const parts of [['a ', 'form'], ['a form']]) {
    const received = await files.store.receive(pieces(...parts), 100)
    expect(received).toMatchObject({ sha256, bytes: 6 })
    await received.keep()
    await received.discard()
  }
  expect((await contents()).map(({ name }) => name)).toEqual([sha256.toString('hex')])
  const { bytes, stream } = await files.store.read(sha256)
  expect(bytes).toBe(6)
  expect(await text(stream)).toBe('a form')
})

test('more than the limit is refused, and a sender that breaks off leaves nothing', async () => {
  await expect(files.store.receive(pieces('12345', '678901'), 10)).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' })
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half of it')
    throw new Error('aborted')
  }
  await expect(files.store.receive(broken(), 100)).rejects.toThrow('aborted')
  expect(await contents()).toEqual([])
})

test('content that was changed on disk never arrives whole', async () => {
  const received = await files.store.receive(pieces('a permit'), 100)
  await received.keep()
  const [entry] = await contents()
  const path = join(entry?.parentPath ?? '', entry?.name ?? '')
  expect((await readFile(path)).toString()).toBe('a permit')
  await writeFile(path, 'A permit')
  const { stream } = await files.store.read(received.sha256)
  await expect(text(stream)).rejects.toThrow('not what was kept')
})

test('what a killed process left half received is forgotten, what is on its way is not', async () => {
  const incoming = join(files.directory, 'incoming')
  await mkdir(incoming)
  const yesterday = new Date('2026-03-01T00:00:00Z')
  await writeFile(join(incoming, 'left'), 'half')
  await utimes(join(incoming, 'left'), yesterday, yesterday)
  await writeFile(join(incoming, 'coming'), 'half')
  await files.store.forgetAbandoned(new Date('2026-03-02T00:00:00Z'))
  expect(await readdir(incoming)).toEqual(['coming'])
})
