import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Intent, Outbox } from './outbox.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'outbox-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const intent = (id: string): Intent => ({ id, kind: 'mutation', sender: 'A01', operation: 'acceptCase', payload: { version: 1 } })

test('gives back after a kill what was not answered, in its order, with its content', () => {
  const first = new Outbox(directory)
  for (const id of ['a', 'b', 'c']) expect(first.put(intent(id))).toBe(true)
  first.settle(intent('b'), { caseId: '1' })
  expect(new Outbox(directory).pending).toEqual([intent('a'), intent('c')])
})

test('does not take the same intent twice', () => {
  const outbox = new Outbox(directory)
  outbox.put(intent('a'))
  expect(outbox.put(intent('a'))).toBe(false)
  expect(outbox.pending).toHaveLength(1)
})

test('ignores the half line that a kill left behind', () => {
  const outbox = new Outbox(directory)
  outbox.put(intent('a'))
  appendFileSync(join(directory, 'outbox.jsonl'), '{"put":{"id":"b","ki')
  const next = new Outbox(directory)
  expect(next.pending).toEqual([intent('a')])
  next.put(intent('c'))
  expect(new Outbox(directory).pending).toEqual([intent('a'), intent('c')])
})

test('keeps an acknowledged write in the ledger before it forgets the intent, and no refused one', () => {
  const ledger = join(directory, 'ledger.jsonl')
  writeFileSync(ledger, '')
  const outbox = new Outbox(directory, ledger)
  outbox.put(intent('a'))
  outbox.put(intent('b'))
  outbox.settle(intent('a'), { caseId: '1', version: 2 })
  outbox.settle(intent('b'))
  const lines = readFileSync(ledger, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: 'a', kind: 'mutation', operation: 'acceptCase', caseId: '1', version: 2 },
  ])
})

test('keeps its file small over a long run and its cursor through a restart', () => {
  const outbox = new Outbox(directory)
  outbox.put(intent('waits'))
  outbox.moveCursor(1_795_000_000_000)
  for (let index = 0; index < 12_000; index += 1) {
    outbox.put(intent(String(index)))
    outbox.settle(intent(String(index)))
  }
  expect(readFileSync(join(directory, 'outbox.jsonl'), 'utf8').split('\n').length).toBeLessThan(10_100)
  const next = new Outbox(directory)
  expect(next.pending).toEqual([intent('waits')])
  expect(next.cursor).toBe(1_795_000_000_000)
})
