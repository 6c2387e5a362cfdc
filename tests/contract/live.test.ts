import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { type Watcher, watch } from '../support/subscription.ts'
import { buildWorld, type World } from '../support/world.ts'

interface WallState {
  readonly wall: {
    readonly asOf: string
    readonly windowsNow: readonly { readonly openCases: number; readonly decidedToday: number }[]
  }
}

const WALL = 'subscription { wall { asOf windowsNow { openCases decidedToday } } }'

let application: TestApplication
let world: World
const watchers: Watcher<WallState>[] = []

function watchWall(
  ...parameters: Parameters<typeof watch> extends [infer Caller, string, ...infer Rest] ? [Caller, ...Rest] : never
): Watcher<WallState> {
  const [caller, ...rest] = parameters
  const watcher = watch<WallState>(caller, WALL, ...rest)
  watchers.push(watcher)
  return watcher
}

beforeAll(async () => {
  application = await startTestApplication()
  world = await buildWorld(application)
})
afterAll(async () => {
  for (const watcher of watchers) watcher.close()
  await application.close()
})

const openCases = (state: WallState) => state.wall.windowsNow.reduce((sum, window) => sum + window.openCases, 0)

describe('a watched board', () => {
  test('sends its state at once, and again after a write, to every subscriber the same', async () => {
    const [one, other] = [watchWall(world.callers.device), watchWall(world.callers.device)]
    const before = openCases(await one.until(() => true))
    await world.callers.clerk.ask('mutation ($input: ReceiveCaseInput!) { receiveCase(input: $input) { id } }', {
      input: { itemId: world.itemId, windowId: world.windowId, subject: '加装电梯' },
    })
    const seen = await one.until((state) => openCases(state) === before + 1)
    expect(await other.until((state) => state.wall.asOf === seen.wall.asOf)).toEqual(seen)
  })

  test('a later subscriber gets the same state a fresh query gives', async () => {
    const late = watchWall(world.callers.supervisor)
    const { wall } = await late.until(() => true)
    const fresh = await world.callers.supervisor.ask<WallState>(WALL.replace('subscription', 'query'))
    expect(wall.windowsNow).toEqual(fresh.wall.windowsNow)
  })

  test('is closed when its session ends', async () => {
    const leaver = await world.signIn('supervisor')
    const watcher = watchWall(leaver)
    await watcher.until(() => true)
    await leaver.ask('mutation { logout }')
    expect(await watcher.closed).toMatchObject({ code: 4403 })
  })

  test('is refused to nobody, to a role without it, and to a foreign site', async () => {
    expect(await watchWall(application.client()).closed).toMatchObject({ code: 4403 })
    expect((await watchWall(world.callers.clerk).closed).reason).toMatch(/role or scope/)
    expect((await watchWall(world.callers.supervisor, { origin: 'https://elsewhere.example' }).closed).code).toBe(1006)
  })

  test('queries and mutations do not go over the websocket', async () => {
    const watcher = watch<unknown>(world.callers.supervisor, 'mutation { logout }')
    expect((await watcher.closed).reason).toMatch(/named field/)
    watcher.close()
  })
})
