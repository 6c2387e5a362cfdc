import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type HallStub, startHallStub, stubSettings } from './hall-stub.fixture.ts'
import { Simulation } from './simulation.ts'

let hall: HallStub
let directory: string
const running: { end: AbortController; ended: Promise<void> }[] = []

beforeEach(async () => {
  hall = await startHallStub()
  directory = mkdtempSync(join(tmpdir(), 'simulation-'))
})
afterEach(async () => {
  for (const { end } of running) end.abort()
  await hall.close()
  await Promise.all(running.splice(0).map(({ ended }) => ended))
  rmSync(directory, { recursive: true })
})

function startSimulation(): AbortController {
  const end = new AbortController()
  const simulation = new Simulation(stubSettings(hall, directory), end.signal, () => undefined)
  running.push({ end, ended: simulation.run() })
  return end
}

const until = (condition: () => void) => vi.waitFor(condition, { timeout: 15_000, interval: 50 })
const ledger = (): { id: string; kind: string; state?: string }[] =>
  readFileSync(join(directory, 'ledger.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('people are received, accepted, decided and given their result, and every acknowledged write is in the ledger', async () => {
  startSimulation()
  await until(() => {
    const lines = ledger()
    for (const state of ['received', 'accepted', 'decided', 'delivered']) {
      expect(
        lines.some((line) => line.state === state),
        state,
      ).toBe(true)
    }
  })
  for (const { id } of ledger()) expect(hall.done.has(id), id).toBe(true)
  expect(hall.logins).toEqual(['clerk'])
})

test('a write whose answer was lost is asked for again under the same id, and is in the ledger once', async () => {
  hall.trouble = (_id, attempt) => (attempt === 1 ? 'loseAnswer' : undefined)
  startSimulation()
  await until(() => expect(ledger().length).toBeGreaterThan(2))
  for (const { id } of ledger()) expect(hall.asked.filter((asked) => asked === id).length, id).toBeGreaterThan(1)
  const ids = ledger().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a simulator that died sends what it had left unanswered, under the old ids', async () => {
  hall.trouble = () => 'loseAnswer'
  const first = startSimulation()
  await until(() => expect(hall.asked.length).toBeGreaterThan(0))
  first.abort()
  const left = [...new Set(hall.asked)]
  hall.trouble = () => undefined
  startSimulation()
  await until(() => {
    const acknowledged = ledger().map(({ id }) => id)
    for (const id of left) expect(acknowledged).toContain(id)
  })
})

test('a clerk whose session has ended signs in again and repeats the request', async () => {
  hall.trouble = (id, attempt) => (id === hall.asked[0] && attempt === 1 ? 'noSession' : undefined)
  startSimulation()
  await until(() => expect(hall.logins.length).toBe(2))
  await until(() => expect(ledger().map(({ id }) => id)).toContain(hall.asked[0]))
})

test('while the hall does not answer nobody new is received', async () => {
  hall.trouble = () => 'unavailable'
  startSimulation()
  await until(() => {
    const first = hall.asked.filter((id) => id === hall.asked[0])
    expect(first.length).toBeGreaterThan(3)
  })
  // Those of the first seconds, before anybody knew; at this speed some 40 a second would have come since.
  expect(new Set(hall.asked).size).toBeLessThan(40)
  hall.trouble = () => undefined
  await until(() => expect(ledger().length).toBeGreaterThan(3))
})
