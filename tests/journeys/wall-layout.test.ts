import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { crowdedWall, fontsReady, fullWall, openBuiltDashboard, overfullWall } from './built-dashboard.ts'
import { findTextFaults } from './text-layout.ts'

/** Pixels per arcminute at 5 m; text must fill 16 of them, and a glyph fills 0.92 of its em. */
const WALLS = [
  { profile: 'tv65-1080p', width: 1920, height: 1080, pixelsPerArcminute: 1.94 },
  { profile: 'tv98-4k', width: 3840, height: 2160, pixelsPerArcminute: 2.574 },
  { profile: 'tv65-4k', width: 3840, height: 2160, pixelsPerArcminute: 3.88 },
  { profile: 'tv55x2', width: 3840, height: 1080, pixelsPerArcminute: 2.293 },
  { profile: 'led-p1.53', width: 3840, height: 1080, pixelsPerArcminute: 0.95 },
] as const
const LOOKS = [
  { language: 'zh-CN', hall: 'full', wall: fullWall() },
  { language: 'en', hall: 'full', wall: fullWall() },
  { language: 'zh-CN', hall: 'crowded', wall: crowdedWall() },
  { language: 'zh-CN', hall: 'overfull', wall: overfullWall() },
  { language: 'en', hall: 'overfull', wall: overfullWall() },
] as const
const SCENES = 4
const SCENE_MS = 20_000
const TEXT_ARCMINUTES = 16
const GLYPH_OF_EM = 0.92

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(WALLS)('$profile', ({ profile, width, height, pixelsPerArcminute }) => {
  test.each(LOOKS)(
    'no text is clipped, covered or too small in any scene of a $hall hall ($language)',
    async ({ language, wall }) => {
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 0.25, reducedMotion: 'reduce' })
      await page.clock.install({ time: new Date('2026-11-20T06:05:10Z') })
      await openBuiltDashboard(page, `/wall/${profile}?lang=${language}`, { answers: {}, wall })
      await page.clock.runFor(2_000)
      await page.waitForSelector('main.wall')
      await fontsReady(page)
      await page.clock.runFor(1_000)
      for (let scene = 0; scene < SCENES; scene += 1) {
        const faults = await findTextFaults(page, (TEXT_ARCMINUTES * pixelsPerArcminute) / GLYPH_OF_EM)
        expect(faults, `scene ${scene + 1}`).toEqual([])
        await page.clock.runFor(SCENE_MS)
      }
      await page.close()
    },
  )
})
