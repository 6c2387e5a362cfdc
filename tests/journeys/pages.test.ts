import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Canned, fontsReady, fullWall, openBuiltDashboard } from './built-dashboard.ts'
import { CANNED_ANSWERS, CLERK_ANSWERS, SUPERVISOR_ANSWERS } from './canned-answers.ts'
import { CITIZEN_ANSWERS, EMPTY_ANSWERS, PAUSED_ANSWERS, VISITOR_ANSWERS } from './canned-citizen.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe: typeof axe
  }
}

const NOBODY: Canned = {
  answers: {
    Installation: { installation: { isDemo: true } },
    Viewer: { viewer: null },
    RequestPairing: { requestPairing: { code: '7K4P9Q', expiresAt: '' } },
  },
}
const CLERK: Canned = { answers: CLERK_ANSWERS }
const ADMINISTRATOR: Canned = { answers: CANNED_ANSWERS, wall: fullWall() }

const SUPERVISOR: Canned = { answers: { ...CANNED_ANSWERS, ...SUPERVISOR_ANSWERS }, wall: fullWall() }

const VISITOR: Canned = { answers: VISITOR_ANSWERS }
const CITIZEN: Canned = { answers: CITIZEN_ANSWERS }
const NEWCOMER: Canned = { answers: EMPTY_ANSWERS }
const WAITING: Canned = { answers: PAUSED_ANSWERS }

/** The citizens' pages; each is read on a phone too. */
const CITIZEN_PAGES = [
  { path: '/citizen/DEMO', ready: '.functions', as: VISITOR },
  { path: '/citizen/DEMO/items', ready: '.rows', as: VISITOR },
  { path: '/citizen/DEMO/items?for=apply', ready: '.card', as: NEWCOMER },
  { path: '/citizen/DEMO/items/0102001', ready: '.facts', as: VISITOR },
  { path: '/citizen/DEMO/items/gone', ready: '.button', as: NEWCOMER },
  { path: '/citizen/DEMO/consult', ready: '.rows', as: VISITOR },
  { path: '/citizen/DEMO/consult?item=0102001', ready: 'textarea', as: CITIZEN },
  { path: '/citizen/DEMO/progress', ready: 'form', as: VISITOR },
  { path: '/citizen/DEMO/progress?number=DEMO20261120-A08-0003#code=7K4P9QXY', ready: 'fieldset', as: VISITOR },
  { path: '/citizen/DEMO/sign-in', ready: 'form', as: VISITOR },
  { path: '/citizen/DEMO/me', ready: '.card', as: VISITOR },
  { path: '/citizen/DEMO/me', ready: '.rows', as: CITIZEN },
  { path: '/citizen/DEMO/me', ready: '.facts', as: NEWCOMER },
  { path: '/citizen/DEMO/apply/0102001', ready: '#subject', as: CITIZEN },
  { path: '/citizen/DEMO/me/applications/DEMO20261120-A08-0003', ready: 'textarea', as: CITIZEN },
  { path: '/citizen/DEMO/me/applications/DEMO20261120-A08-0004', ready: 'details', as: WAITING },
  { path: '/citizen/DEMO/me/applications/NONE', ready: '.button', as: NEWCOMER },
  { path: '/citizen/DEMO/nowhere', ready: 'h1', as: VISITOR },
] as const

/** Every page of the product and what on it says that it has its data. A page without a line here is a page nobody can vouch for. */
const PAGES = [
  { path: '/login', ready: 'form', as: NOBODY },
  { path: '/setup/token', ready: 'form', as: NOBODY },
  { path: '/wall/tv65-1080p', ready: '.code', as: NOBODY },
  { path: '/wall/nothing', ready: 'li a', as: NOBODY },
  { path: '/nowhere', ready: 'h1', as: NOBODY },
  { path: '/wall/desk', ready: 'main.wall svg text', as: ADMINISTRATOR },
  { path: '/work', ready: 'tbody tr', as: CLERK },
  { path: '/work/receive', ready: 'form', as: CLERK },
  { path: '/work/cases/HC20261120-00000', ready: '.timeline li', as: CLERK },
  { path: '/work/cases/HC20261120-00000/print/receipt', ready: '.sheet .qr', as: CLERK },
  { path: '/work/cases/HC20261120-00000/print/supplement', ready: '.sheet', as: CLERK },
  { path: '/console', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/console/cases/HC20261120-00000', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/console/consultations', ready: '.question', as: ADMINISTRATOR },
  { path: '/console/consultations?id=q0', ready: 'textarea', as: SUPERVISOR },
  { path: '/console/consultations?id=q1', ready: '.public', as: SUPERVISOR },
  { path: '/console/figures/onTimeCompletion', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/console/supervision', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/console/supervision?view=reminders', ready: 'article', as: SUPERVISOR },
  { path: '/console/supervision?view=alarms&kind=deadlineSpike&win=w1', ready: 'tbody tr', as: SUPERVISOR },
  { path: '/admin/rules', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/console/items', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/console/items/0102000', ready: 'tbody del', as: ADMINISTRATOR },
  { path: '/console/items/0102000/print', ready: '.sheet .qr', as: ADMINISTRATOR },
  { path: '/console/item-changes', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/admin/items/0102000', ready: 'textarea', as: ADMINISTRATOR },
  { path: '/admin/items/import', ready: 'form', as: ADMINISTRATOR },
  { path: '/admin/items/new', ready: 'form', as: ADMINISTRATOR },
  { path: '/admin/printed-matter', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/admin/calendar', ready: 'table.month', as: ADMINISTRATOR },
  { path: '/admin/pairing', ready: 'tbody tr', as: ADMINISTRATOR },
  { path: '/admin/directory', ready: 'li', as: ADMINISTRATOR },
  ...CITIZEN_PAGES,
] as const
/** An address with more in its query, before the fragment. */
function withQuery(path: string, added: string): string {
  const [address = '', fragment] = path.split('#')
  return `${address}${address.includes('?') ? '&' : '?'}${added}${fragment === undefined ? '' : `#${fragment}`}`
}

const THEMES = ['dark', 'light'] as const
const LANGUAGES = ['zh-CN', 'en'] as const

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(PAGES)('$path', ({ path, ready, as }) => {
  const looks = THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, language })))
  test.each(looks)('has no barrier and no other language ($theme, $language)', async ({ theme, language }) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await openBuiltDashboard(page, withQuery(path, `theme=${theme}&lang=${language}`), as)
    await page.locator(ready).first().waitFor()
    await fontsReady(page)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.getAttribute('html', 'data-theme')).toBe(theme)
    await page.evaluate(AXE)
    const violations = await page.evaluate(async () => {
      const result = await window.axe.run()
      return result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)
    })
    expect(violations).toEqual([])
    // A message that is missing shows its key, such as wall.finished.
    expect(await page.textContent('body')).not.toMatch(
      /\b(app|wall|calendar|clock|cases|case|work|action|print|receive|figure|metric|error|nav|role|login|setUp)\.[a-z]\w+/,
    )
    expect(faults).toEqual([])
    await page.close()
  })
})

test('a demo hall says so on every page, also before anyone is signed in', async () => {
  const page = await browser.newPage()
  for (const { path, ready, as } of PAGES) {
    await openBuiltDashboard(page, path, as)
    await page.locator(ready).first().waitFor()
    const mark = page.getByText('演示数据').first()
    await mark.waitFor()
    expect(await mark.isVisible(), path).toBe(true)
  }
  await page.close()
})

test('a page asked for by somebody who is not signed in asks to sign in and remembers where to go', async () => {
  const page = await browser.newPage()
  await openBuiltDashboard(page, '/console?light=red', NOBODY)
  await page.locator('form').waitFor()
  expect(new URL(page.url()).searchParams.get('next')).toBe('/console?light=red')
  await page.close()
})

describe.each(CITIZEN_PAGES)('$path on a phone', ({ path, ready, as }) => {
  test.each(LANGUAGES)('is no wider than the screen, and what one touches is 48 px high (%s)', async (language) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    await openBuiltDashboard(page, withQuery(path, `lang=${language}`), as)
    await page.locator(ready).first().waitFor()
    await fontsReady(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, .button, input:not(.sr-only), select, textarea, summary, .row[href], a.function',
        ),
      ]
        .filter((element) => element.closest('label') === null && element.getBoundingClientRect().height < 47.5)
        .map((element) => element.outerHTML.slice(0, 120)),
    )
    expect(small).toEqual([])
    await page.close()
  })
})
