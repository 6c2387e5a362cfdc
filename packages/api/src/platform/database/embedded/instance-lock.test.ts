import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireInstanceLock, DataDirectoryInUseError } from './instance-lock.ts'
import { processIdentity } from './processes.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingchuang-lock-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

function holdAs(pid: number, identity: string): void {
  writeFileSync(join(directory, 'instance.lock'), JSON.stringify({ pid, identity, since: '2026-01-01T00:00:00.000Z' }))
}

test('a lock is held until it is released', () => {
  const lock = acquireInstanceLock(directory)
  expect(() => acquireInstanceLock(directory)).toThrow(DataDirectoryInUseError)
  lock.release()
  acquireInstanceLock(directory).release()
  expect(readdirSync(directory)).toEqual([])
})

test('the lock of a running process is respected', () => {
  holdAs(process.ppid, processIdentity(process.ppid) ?? '')
  expect(() => acquireInstanceLock(directory)).toThrow(`in use by process ${process.ppid}, running since 2026-01-01`)
})

test('the lock of an earlier process with a recycled number is taken over', () => {
  holdAs(process.ppid, 'another boot 1')
  const lock = acquireInstanceLock(directory)
  lock.release()
  expect(existsSync(join(directory, 'instance.lock'))).toBe(false)
})

test('a lock that cannot be read is taken over', () => {
  writeFileSync(join(directory, 'instance.lock'), 'not a lock')
  acquireInstanceLock(directory).release()
  expect(readdirSync(directory)).toEqual([])
})

test('releasing late does not take another process’s lock away', () => {
  const lock = acquireInstanceLock(directory)
  holdAs(process.ppid, processIdentity(process.ppid) ?? '')
  lock.release()
  expect(existsSync(join(directory, 'instance.lock'))).toBe(true)
})
