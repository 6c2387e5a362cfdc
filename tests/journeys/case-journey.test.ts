import { addDays, type IsoDay } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '../../packages/api/src/platform/clock.ts'
import { readConfig } from '../../packages/api/src/platform/config/index.ts'
import desk from '../../packages/dashboard/src/app/messages/zh-CN.ts'
import portal from '../../packages/dashboard/src/citizen/messages/zh-CN.ts'
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../support/application.ts'
import { buildWorld, type World } from '../support/world.ts'
import { launchBrowser } from './browser.ts'
import { type CuttableLine, openCuttableLine } from './cuttable-line.ts'

/** Everything of a case at its place in time: around the National Day of 2014, with its make-up days of 28 September and 11 October. */
const PHONE = '13812345678'
const SUBJECT = '滨河路 12 号住宅楼加装电梯'
const IDENTITY_NUMBER = '11010519491231002X'
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

const clock = manualClock(new Date('2014-09-25T09:00:00+08:00'))
const setTime = (day: IsoDay, time: string) => clock.set(new Date(`${day}T${time}:00+08:00`))

let browser: Browser
let line: CuttableLine
let application: TestApplication
let world: World
let origin: string
let phone: Page
let office: Page

beforeAll(async () => {
  line = await openCuttableLine()
  origin = `http://127.0.0.1:${line.port}`
  const { PUBLIC_URL, ALLOWED_ORIGINS } = readConfig({ PUBLIC_URL: origin })
  // Weeks pass between two pages of this journey, and nobody signs in again.
  application = await startTestApplication({ PUBLIC_URL, ALLOWED_ORIGINS, SESSION_HOURS: 720 }, { clock })
  line.leadTo(Number(new URL(application.url).port))
  world = await buildWorld(application)
  await publishMaterials()
  browser = await launchBrowser()
  phone = await (await contextOf({ width: 390, height: 844 })).newPage()
  office = await (await contextOf({ width: 1440, height: 900 })).newPage()
})
afterAll(async () => {
  for (const context of browser?.contexts() ?? []) await close(context)
  await browser?.close()
  await line?.close()
  await application?.close()
})

/** A browser of its own. Its clock is today's: a cookie that ends in 2014 is kept as one without an end. */
async function contextOf(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', acceptDownloads: true })
  await context.route('**/graphql', async (route) => {
    const response = await route.fetch()
    const headers = response.headersArray().map(({ name, value }) => {
      const isCookie = name.toLowerCase() === 'set-cookie'
      return [name, isCookie ? value.replace(/; Expires=[^;]+/i, '') : value] as const
    })
    await route.fulfill({ response, headers: Object.fromEntries(headers) })
  })
  return context
}

/** What a page still asks for when it is closed is of no interest. */
async function close(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
}

/** The item as its department would publish it: one required material, so that there is a list to check. */
async function publishMaterials(): Promise<void> {
  const text = '见《中华人民共和国建筑法》'
  await world.callers.administrator.ask(
    'mutation ($input: PublishItemVersionInput!) { publishItemVersion(input: $input) { id } }',
    {
      input: {
        itemId: world.itemId,
        newestVersion: 1,
        validFrom: '2014-09-25',
        kind: 'promised',
        promisedLimitWorkingDays: 5,
        statutoryLimitWorkingDays: 20,
        guide: { legalBasis: text },
        steps: [{ name: '专家评审', limitWorkingDays: 3 }],
        materials: [{ name: '申请表', isRequired: true, copies: 1, form: 'original' }],
      },
    },
  )
}

async function signInAtDesk(page: Page, loginName: string): Promise<void> {
  await page.goto(`${origin}/login`)
  await page.getByLabel(desk.login.name).fill(loginName)
  await page.getByLabel(desk.login.password).fill(TEST_PASSWORD)
  await page.getByRole('button', { name: desk.login.submit }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
}

/** One step of the case, by the form that the work page opens for it. */
async function act(action: keyof typeof desk.action & string, fill: (form: Locator) => Promise<void> = async () => undefined) {
  await office.goto(`${origin}/work/cases/${number}`)
  await office.locator(`[data-action="${action}"]`).click()
  const form = office.locator('.action-form')
  await form.waitFor()
  await fill(form)
  await form.locator('button[type="submit"]').click()
  await form.waitFor({ state: 'detached' })
}

interface LedgerRow {
  readonly day: IsoDay
  readonly kind: string
  readonly countedWorkingDays: number
  readonly remainingPromised: number | null
}

async function caseNow() {
  const answer = await world.callers.supervisor.ask<{
    case: {
      state: string
      promisedDueDay: IsoDay | null
      decidedOnTime: boolean | null
      usedWorkingDays: number | null
      ledger: LedgerRow[]
    }
  }>(
    `query ($number: String!) { case(number: $number) { state promisedDueDay decidedOnTime usedWorkingDays
      ledger { day kind countedWorkingDays remainingPromised } } }`,
    { number },
  )
  return answer.case
}

let number = ''
let code = ''

/** A page of the citizen's own, who signs in again after two hours: the code is in the newest message. */
async function openSignedIn(path: string): Promise<void> {
  await phone.goto(`${origin}/citizen/TEST/${path}`)
  await phone.getByRole('link', { name: portal.title.signIn }).first().click()
  await phone.getByLabel(portal.signIn.phone).fill(PHONE)
  await phone.getByRole('button', { name: portal.signIn.send }).click()
  const oneTimeCode = async () => {
    const message = (await application.messagesTo(PHONE)).at(-1)
    return message?.kind === 'signInCode' ? (/\b\d{6}\b/.exec(message.text)?.[0] ?? '') : ''
  }
  await phone.getByLabel(portal.signIn.code).waitFor()
  await expect.poll(oneTimeCode).toMatch(/^\d{6}$/)
  await phone.getByLabel(portal.signIn.code).fill(await oneTimeCode())
  await phone.getByRole('button', { name: portal.signIn.submit, exact: true }).click()
}

/** A citizen finds the item, signs in by a one-time code and applies online. */
async function applyOnline(): Promise<void> {
  await openSignedIn('apply/JZ-001')
  await phone.getByLabel(portal.apply.subject).fill(SUBJECT)
  await phone.getByLabel(portal.apply.personName).fill('欧阳建国')
  await phone.getByLabel(portal.apply.identityNumber).fill(IDENTITY_NUMBER)
  await phone.getByRole('button', { name: portal.apply.next }).click()
  await phone
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: '申请表.pdf', mimeType: 'application/pdf', buffer: PDF })
  await phone.getByText('申请表.pdf').first().waitFor()
  await phone.getByRole('button', { name: portal.apply.next }).click()
  await phone.getByLabel(portal.apply.declaration).check()
  await phone.getByRole('button', { name: portal.apply.submit }).click()
  await phone.getByText(portal.apply.done).waitFor()
  number = (await phone.locator('.value.number').textContent())?.trim() ?? ''
  code = ((await phone.locator('.value.code').textContent()) ?? '').replaceAll(/\s/g, '')
  expect(number).toMatch(/^TEST20140925-001-\d{4}$/)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect((await caseNow()).state).toBe('received')
}

/** The clerk asks for a supplement, the citizen hands it in, and the case is accepted. */
async function supplementAndAccept(): Promise<void> {
  await signInAtDesk(office, 'clerk')
  await office.goto(`${origin}/work`)
  await office.getByRole('link', { name: number }).waitFor()
  await act('requestSupplement', async (form) => {
    await form.getByLabel('申请表').check()
    await form.getByLabel(desk.action.reason).fill('申请表第二页没有签名，请签名后重新上传。')
  })

  setTime('2014-09-26', '08:40')
  const told = await application.messagesTo(PHONE, 3)
  expect(told.at(-1)?.text).toContain('申请表')
  await openSignedIn(`me/applications/${number}`)
  await phone.getByText(portal.caseState.awaitingSupplement).first().waitFor()
  await phone
    .locator('input[type="file"]')
    .setInputFiles({ name: '申请表（已签名）.pdf', mimeType: 'application/pdf', buffer: PDF })
  await phone.getByText('申请表（已签名）.pdf').first().waitFor()
  await phone.getByRole('button', { name: portal.application.sendSupplement }).click()
  await phone.getByText(portal.application.supplemented).waitFor()

  setTime('2014-09-26', '09:30')
  await act('acceptCase', (form) => form.getByLabel('申请表').check())
  // The vector of the report's year: 26 September and five working days.
  expect(await caseNow()).toMatchObject({ state: 'accepted', promisedDueDay: '2014-10-09' })
}

/** The day of acceptance, the make-up Sunday and the day of the pause; nothing more until the day after the resumption. */
const LEDGER: readonly (readonly [day: IsoDay, kind: keyof typeof portal.ledgerDay, counted: number, remaining: number])[] = [
  ['2014-09-26', 'accepted', 0, 5],
  ['2014-09-27', 'weekend', 0, 5],
  ['2014-09-28', 'makeUp', 1, 4],
  ['2014-09-29', 'worked', 2, 3],
  ...Array.from({ length: 9 }, (_, index) => [addDays('2014-09-30', index), 'paused', 2, 3] as const),
  ['2014-10-09', 'worked', 3, 2],
  ['2014-10-10', 'worked', 4, 1],
]

/** On each day across the National Day the ledger says how that day counts. */
async function driveAcrossTheHolidays(): Promise<void> {
  for (const [index, [day, kind, countedWorkingDays, remainingPromised]] of LEDGER.entries()) {
    setTime(day, '10:00')
    if (day === '2014-09-29')
      await act('pauseCase', async (form) => {
        await form.getByLabel(desk.action.pauseReason).selectOption('expertReview')
        await expect.poll(() => form.getByLabel(desk.action.notice).inputValue()).not.toBe('')
      })
    if (day === '2014-10-08') await act('resumeCase')
    const { ledger } = await caseNow()
    expect(ledger, day).toHaveLength(index + 1)
    expect(ledger.at(-1)).toEqual({ day, kind, countedWorkingDays, remainingPromised })
  }
  // Three of five days were left after the day of resumption: the make-up Saturday is the third.
  expect((await caseNow()).promisedDueDay).toBe('2014-10-11')
}

/** The case is decided in time and delivered. */
async function decideAndDeliver(): Promise<void> {
  await act('decideCase', (form) => form.getByLabel(desk.action.approved).check())
  setTime('2014-10-13', '14:00')
  await act('deliverCase')
  expect(await caseNow()).toMatchObject({ state: 'delivered', decidedOnTime: true, usedWorkingDays: 4 })

  const supervisor = await (await contextOf({ width: 1440, height: 900 })).newPage()
  await signInAtDesk(supervisor, 'supervisor')
  await supervisor.goto(`${origin}/console/cases/${number}`)
  await supervisor.getByText(desk.ledgerDay.makeUp).first().waitFor()
  await close(supervisor.context())
}

/** Anybody with number and code sees how it went, and rates it once. */
async function lookUpAndRate(): Promise<void> {
  const passerBy = await (await contextOf({ width: 390, height: 844 })).newPage()
  // As the QR code of the receipt says it: the code behind the fragment, which leaves the address at once.
  await passerBy.goto(`${origin}/citizen/TEST/progress?number=${number}#code=${code}`)
  await passerBy.getByText(portal.caseState.delivered).first().waitFor()
  expect(passerBy.url()).not.toContain(code)
  const text = (await passerBy.textContent('body')) ?? ''
  for (const personal of ['欧阳建国', PHONE, IDENTITY_NUMBER]) expect(text).not.toContain(personal)

  await passerBy.getByText(portal.ratingLevel.verySatisfied, { exact: true }).click()
  await passerBy.getByRole('button', { name: portal.progress.rateSubmit }).click()
  await passerBy.getByText(portal.progress.rated).waitFor()
  const rated = await application.services.database.rows(
    sql`select r.channel, r.level, r.is_valid as "isValid" from ratings r join cases c on c.hall_id = r.hall_id and c.id = r.case_id
      where c.number = ${number}`,
  )
  expect(rated).toEqual([{ channel: 'online', level: 'verySatisfied', isValid: true }])
  await close(passerBy.context())
}

/** The citizen reads the same story, day by day. */
async function readTheStory(): Promise<void> {
  await openSignedIn(`me/applications/${number}`)
  await phone.getByText(portal.caseState.delivered).first().waitFor()
  await phone.getByText(portal.application.ledger).click()
  const days = await phone.locator('details .days li, details ol li, details ul li').allTextContents()
  expect(days).toHaveLength(LEDGER.length)
  for (const [index, [, kind]] of LEDGER.entries()) expect(days[index]).toContain(portal.ledgerDay[kind])
}

test('a case goes from application to rating, and its ledger is right on each day across the National Day', async () => {
  await applyOnline()
  await supplementAndAccept()
  await driveAcrossTheHolidays()
  await decideAndDeliver()
  await lookUpAndRate()
  await readTheStory()
})
