import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../packages/api/src/platform/config/index.ts'
import texts from '../../packages/dashboard/src/citizen/messages/zh-CN.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { codeSentTo, newPhone } from '../support/citizens.ts'
import { buildWorld, type World } from '../support/world.ts'
import { launchBrowser } from './browser.ts'
import { type CuttableLine, openCuttableLine } from './cuttable-line.ts'
import { loadOverSlowLine } from './loading.ts'

const LARGEST_PAINT_MS = 2_000
const LAYOUT_SHIFT = 0.02
const SUBJECT = '滨河路 12 号住宅楼加装电梯'
const NAME = '欧阳建国'
const IDENTITY_NUMBER = '11010519491231002X'
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

let browser: Browser
let line: CuttableLine
let application: TestApplication
let world: World
let hall: string

beforeAll(async () => {
  line = await openCuttableLine()
  const origin = `http://127.0.0.1:${line.port}`
  hall = `${origin}/citizen/TEST`
  const { PUBLIC_URL, ALLOWED_ORIGINS } = readConfig({ PUBLIC_URL: origin })
  application = await startTestApplication({ PUBLIC_URL, ALLOWED_ORIGINS })
  line.leadTo(Number(new URL(application.url).port))
  world = await buildWorld(application)
  await world.callers.administrator.ask(
    'mutation ($input: PublishItemVersionInput!) { publishItemVersion(input: $input) { id } }',
    {
      input: {
        itemId: world.itemId,
        newestVersion: 1,
        validFrom: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
        kind: 'promised',
        promisedLimitWorkingDays: 5,
        statutoryLimitWorkingDays: 20,
        guide: { legalBasis: '《中华人民共和国建筑法》第七条' },
        steps: [{ name: '审查', limitWorkingDays: 3 }],
        materials: [{ name: '申请表', isRequired: true, copies: 1, form: 'original' }],
      },
    },
  )
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await line?.close()
  await application?.close()
})

/** A phone of its own: nothing of another is in it. */
const newDevice = () => browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })

/** Signs in from wherever the page asks for it, and comes back there. */
async function signIn(page: Page, phone: string, before = 0): Promise<void> {
  await page.getByRole('link', { name: texts.signIn.heading }).first().click()
  await page.getByLabel(texts.signIn.phone).fill(phone)
  await page.getByRole('button', { name: texts.signIn.send }).click()
  await page.getByLabel(texts.signIn.code).fill(await codeSentTo(application, phone, before))
  await page.getByRole('button', { name: texts.signIn.submit, exact: true }).click()
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel(texts.apply.subject).fill(SUBJECT)
  await page.getByLabel(texts.apply.personName).fill(NAME)
  await page.getByLabel(texts.apply.identityNumber).fill(IDENTITY_NUMBER)
  await page.getByRole('button', { name: texts.apply.next }).click()
  await page.locator('input[type="file"]').first().setInputFiles({ name: '申请表.pdf', mimeType: 'application/pdf', buffer: PDF })
  await page.getByText('申请表.pdf').first().waitFor()
  await page.getByText(/已保存 \d/).waitFor()
}

/** Hands in what was filled in, clicking twice as people do; gives number and code of the receipt. */
async function handIn(page: Page): Promise<{ number: string; code: string }> {
  await page.getByRole('button', { name: texts.apply.next }).click()
  await page.getByLabel(texts.apply.declaration).check()
  await page.getByRole('button', { name: texts.apply.submit, exact: true }).dblclick()
  await page.getByRole('heading', { name: texts.apply.done }).waitFor()
  const [number = '', code = ''] = await page.locator('.receipt .value').allTextContents()
  return { number: number.trim(), code: code.replace(/\s/g, '') }
}

/** Everything a browser could still tell of a person. */
async function tracesOf(page: Page): Promise<string> {
  const storage = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))
  return `${await page.content()} ${storage} ${JSON.stringify(await page.context().cookies())}`
}

test.each(['', '/items', '/items/JZ-001', '/consult', '/progress', '/sign-in', '/me', '/apply/JZ-001'])(
  'the page “%s” is there within two seconds over 5 Mbit/s and nothing on it jumps',
  async (path) => {
    const context = await newDevice()
    const loading = await loadOverSlowLine(context, `${hall}${path}`, 'h1')
    expect(loading.largestPaintMs).toBeLessThanOrEqual(LARGEST_PAINT_MS)
    expect(loading.layoutShift).toBeLessThanOrEqual(LAYOUT_SHIFT)
    await context.close()
  },
)

test('what was begun on one phone is gone on with on another, handed in once, and looked up by the receipt', async () => {
  const phone = newPhone()
  const [first, second] = [await newDevice(), await newDevice()]
  const begun = await first.newPage()
  await begun.goto(`${hall}/apply/JZ-001`)
  await signIn(begun, phone)
  await fillIn(begun)

  await application.messagesTo(phone)
  const other = await second.newPage()
  await other.goto(`${hall}/me`)
  // A second code within a minute is not sent: the first phone's session is enough to prove whose draft it is.
  await second.addCookies(await first.cookies())
  await other.reload()
  await other.getByText(SUBJECT).click()
  expect(await other.getByLabel(texts.apply.subject).inputValue()).toBe(SUBJECT)
  expect(await other.content()).not.toContain(IDENTITY_NUMBER)
  await other.getByRole('button', { name: texts.apply.next }).click()
  await other.getByText('申请表.pdf').first().waitFor()
  const { number, code } = await handIn(other)
  const mine = await application.services.database.client<
    { cases: number }[]
  >`select count(*)::int as cases from cases where number = ${number}`
  expect(mine).toEqual([{ cases: 1 }])

  const visitor = await newDevice()
  const looking = await visitor.newPage()
  const asked: string[] = []
  looking.on('request', (request) => asked.push(request.url()))
  await looking.goto(`${hall}/progress?number=${number}#code=${code}`)
  await looking.getByText(texts.caseState.received).waitFor()
  expect(looking.url()).not.toContain(code)
  expect(asked.join(' ')).not.toContain(code)
  expect(await tracesOf(looking)).not.toContain(code)
  expect(await tracesOf(looking)).not.toContain(NAME)

  await looking.goto(`${hall}/progress?number=${number}#code=00000000`)
  await looking.getByText(texts.failure.PROGRESS_REFUSED).waitFor()
  for (const device of [first, second, visitor]) await device.close()
})

async function signedInWithCase(context: BrowserContext): Promise<{ page: Page; number: string }> {
  const page = await context.newPage()
  await page.goto(`${hall}/apply/JZ-001`)
  await signIn(page, newPhone())
  await fillIn(page)
  const { number } = await handIn(page)
  await page.getByRole('link', { name: texts.apply.toCase }).click()
  await page.getByText(texts.caseState.received).waitFor()
  return { page, number }
}

test('after signing out nothing of the person is left, not in another window and not behind the back button', async () => {
  const device = await newDevice()
  const { page, number } = await signedInWithCase(device)
  const beside = await device.newPage()
  await beside.goto(`${hall}/me`)
  await beside.getByText(number).waitFor()
  await page.getByRole('button', { name: texts.app.signOut }).click()
  await page.getByText(texts.home.heading).waitFor()
  await beside.getByText(texts.home.heading).waitFor()
  for (let back = 0; back < 2; back += 1) {
    for (const window of [page, beside]) {
      const traces = await tracesOf(window)
      for (const personal of [NAME, SUBJECT, number, IDENTITY_NUMBER, '138****'])
        expect(traces, window.url()).not.toContain(personal)
    }
    await page.goBack().catch(() => null)
    await page.locator('h1').first().waitFor()
  }
  await device.close()
})

test('a line that is cut is said, and what was typed is saved once it is mended', async () => {
  const device = await newDevice()
  const page = await device.newPage()
  await page.goto(`${hall}/apply/JZ-001`)
  await signIn(page, newPhone())
  await page.getByLabel(texts.apply.subject).waitFor()
  line.cut()
  await page.getByLabel(texts.apply.subject).fill(SUBJECT)
  await page.getByText(texts.failure.OFFLINE).waitFor()
  line.mend()
  await page.getByRole('button', { name: texts.app.again }).click()
  await page.getByText(/已保存 \d/).waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel(texts.apply.subject).inputValue()).toBe(SUBJECT)
  await device.close()
})

test('a citizen asks, the department answers, and the citizen is told', async () => {
  const device = await newDevice()
  const page = await device.newPage()
  const phone = newPhone()
  await page.goto(`${hall}/consult`)
  await page.getByRole('link', { name: texts.consult.signIn }).click()
  await page.getByLabel(texts.signIn.phone).fill(phone)
  await page.getByRole('button', { name: texts.signIn.send }).click()
  await page.getByLabel(texts.signIn.code).fill(await codeSentTo(application, phone))
  await page.getByRole('button', { name: texts.signIn.submit, exact: true }).click()
  await page.getByLabel(texts.consult.question).fill('大厅周六开门吗？')
  await page.getByRole('button', { name: texts.consult.submit }).click()
  await page.getByText(texts.consult.done).waitFor()
  const { supervisor } = world.callers
  const { consultations } = await supervisor.ask<{ consultations: { nodes: { id: string; version: number }[] } }>(
    '{ consultations(filter: { state: open }) { nodes { id version } } }',
  )
  const [question] = consultations.nodes
  await supervisor.ask('mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { state } }', {
    input: { consultationId: question?.id, version: question?.version, answer: '周六上午开放。' },
  })
  const told = await application.messagesTo(phone, 2)
  expect(told.at(-1)?.kind).toBe('questionAnswered')
  await page.getByRole('link', { name: texts.consult.mine }).click()
  await page.getByText('周六上午开放。').waitFor()
  await device.close()
})
