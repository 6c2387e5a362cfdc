import { instantOf } from '@mingchuang/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSupervision } from '../../packages/api/src/features/supervision/index.ts'
import { manualClock } from '../../packages/api/src/platform/clock.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { watch } from '../support/subscription.ts'
import { buildWorld, type World } from '../support/world.ts'

/** What time alone changes reaches a watched board within a second; boards by themselves look every five. */

const clock = manualClock(instantOf('2026-03-02', 10 * 60))
const WITHIN_MS = 1_000

interface WallState {
  readonly wall: { readonly openYellow: { readonly value: number }; readonly openRed: { readonly value: number } }
}

let application: TestApplication
let world: World
let supervision: ReturnType<typeof startSupervision>

beforeAll(async () => {
  application = await startTestApplication({}, { clock })
  world = await buildWorld(application)
  await world.callers.clerk.ask('mutation ($input: AcceptCaseInput!) { acceptCase(input: $input) { id } }', {
    input: { caseId: world.caseId, version: 1 },
  })
  supervision = startSupervision(application.services)
  await supervision.tick()
})
afterAll(async () => {
  await supervision.stop()
  await application.close()
})

test('a case turns yellow and red on the wall when the day does', async () => {
  const watcher = watch<WallState>(world.callers.device, 'subscription { wall { openYellow { value } openRed { value } } }')
  try {
    await watcher.until(({ wall }) => wall.openYellow.value === 0 && wall.openRed.value === 0)
    // Due on Monday, the 9th: one working day is left from Friday on.
    clock.set(instantOf('2026-03-06', 0))
    let turnedAt = performance.now()
    await watcher.until(({ wall }) => wall.openYellow.value === 1)
    expect(performance.now() - turnedAt).toBeLessThan(WITHIN_MS)
    clock.set(instantOf('2026-03-10', 0))
    turnedAt = performance.now()
    await watcher.until(({ wall }) => wall.openRed.value === 1)
    expect(performance.now() - turnedAt).toBeLessThan(WITHIN_MS)
  } finally {
    watcher.close()
  }
})
