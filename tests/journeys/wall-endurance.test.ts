import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { fullWall, openBuiltDashboard } from './built-dashboard.ts'

/**
 * A working day at one tick a second is 28,800 ticks: `WALL_TICKS=28800`. Caches fill during the first 3,000, so the long run
 * counts from there; the short run of every day counts from its half.
 */
const TICKS = Number(process.env.WALL_TICKS ?? 1_200)
const SETTLED_TICK = Math.min(3_000, TICKS / 2)
const HEAP_GROWTH_MB = 5
const NODES_DRIFT = 0.02
const TICKS_IN_FLIGHT = 20
const WINDOWS = 60
/** Below the size from which numbers are written compactly, so that the page shows the tick itself. */
const SHOWN_MODULO = 9_000

interface Ticking {
  readonly finished: object
  readonly openRed: object
  readonly throughput: readonly { readonly decided: number; readonly isFuture: boolean }[]
  readonly windowsNow: readonly object[]
}

function stateAt(wall: Record<string, unknown> & Ticking, tick: number): unknown {
  return {
    ...wall,
    finished: { ...wall.finished, value: tick % SHOWN_MODULO },
    openRed: { ...wall.openRed, value: tick % 7 },
    throughput: wall.throughput.map((bin, index) =>
      bin.isFuture ? bin : { ...bin, decided: bin.decided + ((index + tick) % 3) },
    ),
    windowsNow: wall.windowsNow.map((window, index) =>
      index === tick % WINDOWS ? { ...window, lastFinishedAt: new Date(tick * 1000).toISOString() } : window,
    ),
  }
}

interface Footprint {
  readonly heapMb: number
  readonly nodes: number
  readonly listeners: number
}

async function footprintOf(session: CDPSession): Promise<Footprint> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { heapMb: usedSize / 1e6, nodes, listeners: jsEventListeners }
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test(`a wall of ${WINDOWS} windows takes ${TICKS} ticks without growing`, { timeout: 60_000 + TICKS * 100 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const wall = fullWall() as Record<string, unknown> & Ticking
  const push = await openBuiltDashboard(page, '/wall/tv65-1080p', { answers: {}, wall })
  await page.locator('main.wall svg text').first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')

  let settled: Footprint | undefined
  for (let tick = 1; tick <= TICKS; tick += 1) {
    push(stateAt(wall, tick))
    if (tick % TICKS_IN_FLIGHT !== 0) continue
    await page.waitForFunction(
      (shown) => Number(document.querySelector('.figures .digits')?.textContent?.replace(/\D/g, '')) === shown,
      tick % SHOWN_MODULO,
    )
    if (settled === undefined && tick >= SETTLED_TICK) settled = await footprintOf(session)
  }
  const after = await footprintOf(session)
  expect(after.heapMb - (settled?.heapMb ?? 0)).toBeLessThanOrEqual(HEAP_GROWTH_MB)
  expect(Math.abs(after.nodes / (settled?.nodes ?? 1) - 1)).toBeLessThanOrEqual(NODES_DRIFT)
  expect(after.listeners).toBe(settled?.listeners)
  await page.close()
})
