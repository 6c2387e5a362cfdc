import type { BrowserContext } from 'playwright-core'

/** What a person on a slow line sees of a page that opens. */
export interface Loading {
  readonly largestPaintMs: number
  readonly layoutShift: number
}

declare global {
  interface Window {
    loading: { largestPaintMs: number; layoutShift: number }
  }
}

const FIVE_MBIT_BYTES_PER_SECOND = 5_000_000 / 8
const LATENCY_MS = 40

/** Opens a page as if for the first time, over 5 Mbit/s, and watches it until `ready` is there and the typefaces are. */
export async function loadOverSlowLine(context: BrowserContext, url: string, ready: string): Promise<Loading> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    window.loading = { largestPaintMs: 0, layoutShift: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.loading.largestPaintMs = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) window.loading.layoutShift += Number(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: FIVE_MBIT_BYTES_PER_SECOND,
    uploadThroughput: FIVE_MBIT_BYTES_PER_SECOND,
  })
  await page.goto(url)
  await page.locator(ready).first().waitFor()
  await page.waitForFunction(() => document.fonts.size > 0 && document.fonts.status === 'loaded')
  const loading = await page.evaluate(() => window.loading)
  await page.close()
  return loading
}
