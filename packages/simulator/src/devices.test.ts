import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Availability } from './availability.ts'
import { sendPresses, sendUpload } from './devices.ts'
import { type HallStub, startHallStub } from './hall-stub.fixture.ts'
import { type Intent, Outbox } from './outbox.ts'

let hall: HallStub
let directory: string
let outbox: Outbox
beforeEach(async () => {
  hall = await startHallStub()
  directory = mkdtempSync(join(tmpdir(), 'devices-'))
  outbox = new Outbox(directory, join(directory, 'ledger.jsonl'))
})
afterEach(async () => {
  await hall.close()
  rmSync(directory, { recursive: true })
})

const services = () => ({
  deviceUrl: hall.url,
  outbox,
  availability: new Availability(),
  signal: new AbortController().signal,
})

test('a device that was away sends all it kept, in messages of bounded size, and forgets what was taken', async () => {
  const presses = Array.from({ length: 120 }, (_, index): Intent => {
    const payload = { caseNumber: `STUB-${index}`, level: 'satisfied', pressedAt: '2026-11-23T02:00:00.000Z' }
    return { id: `press-${index}`, kind: 'press', sender: 'A01', operation: '', payload }
  })
  for (const press of presses) outbox.put(press)
  await sendPresses({ token: 'token', windowCode: 'A01', bindingVersion: 1 }, presses, services())
  expect(hall.asked).toEqual(presses.map(({ id }) => id))
  expect(outbox.pending).toEqual([])
  const [first] = readFileSync(join(directory, 'ledger.jsonl'), 'utf8').split('\n')
  expect(JSON.parse(first ?? '')).toMatchObject({ id: 'press-0', kind: 'press', caseNumber: 'STUB-0', isValid: true })
})

test('a punch machine uploads its lines and forgets them when the server says OK', async () => {
  const lines = ['1001\t2026-11-23 08:20:00\t0\t1\t0\t0\t0', '1002\t2026-11-23 08:21:00\t0\t1\t0\t0\t0']
  const intent: Intent = { id: 'upload-1', kind: 'upload', sender: 'STUB-1', operation: '', payload: { lines } }
  outbox.put(intent)
  await sendUpload({ serialNumber: 'STUB-1' }, intent, services())
  expect(hall.lines).toEqual(lines)
  expect(outbox.pending).toEqual([])
})
