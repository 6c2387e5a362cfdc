import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readConfig } from '../../packages/api/src/platform/config/index.ts'
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../support/application.ts'
import type { Client } from '../support/client.ts'
import { buildWorld, type World } from '../support/world.ts'
import { launchBrowser } from './browser.ts'
import { type CuttableLine, openCuttableLine } from './cuttable-line.ts'

/** A served hall whose item has materials and steps, with two clerks at one window. */
export interface WorkHall {
  readonly application: TestApplication
  readonly world: World
  readonly browser: Browser
  readonly line: CuttableLine
  readonly origin: string
  /** The two clerks, as callers of the API. */
  readonly clerks: readonly [Client, Client]
  receive(subject: string, applicant?: object): Promise<ReceivedCase>
  act(command: string, type: string, input: object, clerk?: 0 | 1): Promise<void>
  /** A browser in which the first or second clerk is signed in. */
  signIn(clerk: 0 | 1, options?: object): Promise<{ context: BrowserContext; page: Page }>
  close(): Promise<void>
}

export interface ReceivedCase {
  readonly id: string
  readonly number: string
}

const LOGIN_NAMES = ['clerk-li', 'clerk-zhao'] as const
const NAMES = ['李建国', '赵敏'] as const

export async function openWorkHall(): Promise<WorkHall> {
  const line = await openCuttableLine()
  const origin = `http://127.0.0.1:${line.port}`
  const { PUBLIC_URL, ALLOWED_ORIGINS } = readConfig({ PUBLIC_URL: origin })
  const application = await startTestApplication({ PUBLIC_URL, ALLOWED_ORIGINS })
  line.leadTo(Number(new URL(application.url).port))
  const world = await buildWorld(application)
  const { administrator } = world.callers
  const material = (name: string, isRequired: boolean) => ({ name, isRequired, copies: 1, form: 'original', note: '' })
  await administrator.ask('mutation ($input: PublishItemVersionInput!) { publishItemVersion(input: $input) { id } }', {
    input: {
      itemId: world.itemId,
      newestVersion: 1,
      validFrom: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      kind: 'promised',
      promisedLimitWorkingDays: 5,
      statutoryLimitWorkingDays: 20,
      guide: {},
      steps: [
        { name: '材料审查', limitWorkingDays: 2 },
        { name: '现场勘验', limitWorkingDays: 2 },
      ],
      materials: [material('建筑工程施工许可申请表', true), material('营业执照', true), material('授权委托书', false)],
    },
  })
  const clerkOf = async (index: 0 | 1): Promise<Client> => {
    const person = await administrator.ask<{ createStaffMember: { id: string } }>(
      'mutation ($input: CreateStaffMemberInput!) { createStaffMember(input: $input) { id } }',
      { input: { code: `200${index}`, name: NAMES[index], departmentId: world.departmentId, activeFrom: '2014-01-01' } },
    )
    await administrator.ask('mutation ($input: CreateAccountInput!) { createAccount(input: $input) { role } }', {
      input: {
        loginName: LOGIN_NAMES[index],
        displayName: NAMES[index],
        password: TEST_PASSWORD,
        role: 'clerk',
        departmentId: world.departmentId,
        windowId: world.windowId,
        staffMemberId: person.createStaffMember.id,
      },
    })
    const client = application.client()
    await client.signIn(LOGIN_NAMES[index], TEST_PASSWORD)
    return client
  }
  const clerks = [await clerkOf(0), await clerkOf(1)] as const
  await administrator.ask('mutation ($input: CreateWindowInput!) { createWindow(input: $input) { id } }', {
    input: { code: '002', name: '综合受理窗口', departmentIds: [world.departmentId] },
  })
  const browser = await launchBrowser()

  return {
    application,
    world,
    browser,
    line,
    origin,
    clerks,
    async receive(subject, applicant) {
      const { receiveCase } = await clerks[0].ask<{ receiveCase: ReceivedCase }>(
        'mutation ($input: ReceiveCaseInput!) { receiveCase(input: $input) { id number } }',
        { input: { itemId: world.itemId, windowId: world.windowId, subject, ...(applicant && { applicant }) } },
      )
      return receiveCase
    },
    async act(command, type, input, clerk = 0) {
      await clerks[clerk].ask(`mutation ($input: ${type}!) { ${command}(input: $input) { id } }`, { input })
    },
    async signIn(clerk, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      await page.goto(`${origin}/login?next=/work`)
      await page.getByLabel('用户名').fill(LOGIN_NAMES[clerk])
      await page.getByLabel('密码').fill(TEST_PASSWORD)
      await page.getByRole('button', { name: '登录' }).click()
      await page.locator('.groups .group').nth(6).waitFor()
      return { context, page }
    },
    async close() {
      await browser.close()
      await line.close()
      await application.close()
    },
  }
}
