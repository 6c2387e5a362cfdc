import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fontsReady } from './built-dashboard.ts'
import { openWorkHall, type ReceivedCase, type WorkHall } from './work-hall.ts'

/** Decodes a QR code from pixels, as a phone does; runs in the page. */
const JSQR = readFileSync(createRequire(import.meta.url).resolve('jsqr/dist/jsQR.js'), 'utf8')
const MM_PER_INCH = 25.4
const PIXELS_PER_INCH = 96
const A4_HEIGHT_MM = 297

declare global {
  interface Window {
    jsQR: typeof jsQR.default
  }
}

let hall: WorkHall
beforeAll(async () => {
  hall = await openWorkHall()
})
afterAll(() => hall?.close())

const PERSON = { kind: 'person', name: '王小明', phone: '13800001234', identityNumber: '11010519491231002X' }

/** What the focus is on, by its accessible words. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id)
const stateOf = (page: Page) => page.locator('.sub strong').textContent()
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

async function openCase(page: Page, { number }: ReceivedCase): Promise<void> {
  await page.goto(`${hall.origin}/work/cases/${number}`)
  await page.locator('.timeline li').first().waitFor()
}

describe('by keyboard alone', () => {
  test('a case goes from the queue through supplement, acceptance and decision to delivery', async () => {
    const received = await hall.receive('键盘办理的申请', PERSON)
    const { context, page } = await hall.signIn(0)
    await page.getByRole('link', { name: received.number }).waitFor()
    // The list is walked with j, the row under the cursor opened with Enter.
    for (let step = 0; step < 50 && (await focused(page)) !== received.number; step += 1) await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.timeline li').first().waitFor()

    // What is missing is said before anything is sent, and the cursor stands on it.
    await page.keyboard.press('s')
    await page.keyboard.press('Control+Enter')
    await page.getByText('请勾选需要补正的材料。').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('materialIds')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('营业执照已过有效期')
    await page.keyboard.press('Control+Enter')
    await said(page, '要求补正已完成。')
    expect(await stateOf(page)).toBe('待补正')
    await page.locator('.timeline .materials').getByText('营业执照').waitFor()

    await page.keyboard.press('u')
    await page.keyboard.press('Enter')
    await said(page, '收到补正已完成。')

    // A form that is closed gives the focus back to where it came from.
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toContain('受理')
    await page.keyboard.press('a')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await page.getByText('还缺必备材料：营业执照').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await said(page, '受理已完成。')
    expect(await stateOf(page)).toBe('办理中')

    await page.keyboard.press('d')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await said(page, '办结已完成。')
    await page.keyboard.press('l')
    await page.keyboard.press('Enter')
    await said(page, '送达已完成。')
    expect(await stateOf(page)).toBe('已送达')
    await page.keyboard.press('Escape')
    await page.locator('.groups').waitFor()
    await context.close()
  })

  test('? lists the keys, holds the focus, gives it back, and single keys can be turned off', async () => {
    const received = await hall.receive('快捷键')
    const { context, page } = await hall.signIn(0)
    await openCase(page, received)
    await page.locator('[data-action="transferCase"]').focus()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: '快捷键' })
    await dialog.waitFor()
    expect(await dialog.locator('dt').allTextContents()).toEqual(expect.arrayContaining(['?', 'a', 's', 't', 'r', 'w', 'Esc']))
    // A key of the page behind does nothing now.
    await page.keyboard.press('r')
    await dialog.getByLabel('启用单键快捷键').uncheck()
    await page.keyboard.press('Escape')
    expect(await focused(page)).toContain('转办')
    await page.keyboard.press('r')
    expect(await page.locator('.action-form').count()).toBe(0)
    await context.close()
  })

  test('an application is taken in with its applicant, and its receipt opens', async () => {
    const { context, page } = await hall.signIn(0)
    await page.keyboard.press('n')
    await page.locator('#receive-subject').waitFor()
    await page.getByRole('combobox', { name: '事项' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('某商铺装修 𠀀😀')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('王小明')
    await page.keyboard.press('Tab')
    await page.keyboard.type('13800001234')
    await page.keyboard.press('Tab')
    await page.keyboard.type('110105194912310021')
    await page.keyboard.press('Control+Enter')
    await page.getByText('身份证号码不正确').waitFor()
    expect(await focused(page)).toBe('receive-identity')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('11010519491231002x')
    // Pressed twice, received once.
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Enter')
    await page.locator('.sheet[data-ready="true"] .qr').waitFor()
    const number = new URL(page.url()).pathname.split('/')[3] ?? ''
    const serial = Number(number.split('-').at(-1))
    const { cases } = await hall.clerks[0].ask<{ cases: { nodes: { number: string }[] } }>(
      '{ cases(first: 1, orderBy: receivedAtDesc) { nodes { number } } }',
    )
    expect(Number(cases.nodes[0]?.number.split('-').at(-1))).toBe(serial)
    await context.close()
  })
})

describe('two clerks on one case', () => {
  test('never overwrite each other: the second sees what the first did, and keeps what was typed', async () => {
    const received = await hall.receive('两人同办', PERSON)
    const [first, second] = [await hall.signIn(0), await hall.signIn(1)]
    await openCase(first.page, received)
    await openCase(second.page, received)
    await second.page.keyboard.press('t')
    await second.page.getByLabel('转到窗口').selectOption({ index: 1 })
    await second.page.getByLabel('理由').fill('请综合窗口统一办理')

    await first.page.keyboard.press('s')
    await first.page.getByLabel('营业执照').check()
    await first.page.getByLabel('理由').fill('缺营业执照')
    await first.page.keyboard.press('Control+Enter')
    await said(first.page, '要求补正已完成。')

    // The form that is still open was decided on a case that is no more; it is not sent, and nothing of it is lost.
    const note = second.page.getByRole('alert', { name: '有人刚刚改动了本办件' })
    await note.waitFor()
    expect(await note.textContent()).toContain('李建国')
    expect(await note.textContent()).toContain('要求补正')
    expect(await second.page.getByLabel('理由').inputValue()).toBe('请综合窗口统一办理')
    await note.getByRole('button').press('Enter')
    await second.page.keyboard.press('Enter')
    await second.page.locator('.groups').waitFor()
    const { cases } = await hall.world.callers.supervisor.ask<{
      cases: { nodes: { state: string; window: { code: string }; events: { kind: string }[] }[] }
    }>(
      'query ($number: String!) { cases(filter: { numberStartsWith: $number }) { nodes { state window { code } events { kind } } } }',
      {
        number: received.number,
      },
    )
    expect(cases.nodes).toEqual([
      {
        state: 'awaitingSupplement',
        window: { code: '002' },
        events: [{ kind: 'received' }, { kind: 'supplementRequested' }, { kind: 'transferred' }],
      },
    ])
    await first.context.close()
    await second.context.close()
  })

  test('are told so by the server too, when the page has not heard of it yet', async () => {
    const received = await hall.receive('两人同时')
    const { context, page } = await hall.signIn(1)
    await openCase(page, received)
    await page.keyboard.press('r')
    await page.getByLabel('理由').fill('不属于本部门职权范围')
    // The other clerk's change lands between this clerk's last look and the press.
    await page.route('**/graphql', async (route) => {
      const { operationName } = route.request().postDataJSON()
      if (operationName === 'RefuseCase') await hall.act('acceptCase', 'AcceptCaseInput', { caseId: received.id, version: 1 })
      await route.continue()
    })
    await page.keyboard.press('Control+Enter')
    const note = page.getByRole('alert', { name: '有人刚刚改动了本办件' })
    await note.getByText('按最新状态，“不予受理”已不能办理').waitFor()
    expect(await page.getByLabel('理由').inputValue()).toBe('不属于本部门职权范围')
    expect(await stateOf(page)).toBe('办理中')
    await context.close()
  })
})

test('a batch tells what became of each case, and what another clerk changed meanwhile is not overwritten', async () => {
  const received = [await hall.receive('批量一'), await hall.receive('批量二'), await hall.receive('批量三')]
  const { context, page } = await hall.signIn(0)
  for (const { number } of received) await page.getByLabel(`选择 ${number}`).check()
  await page.getByRole('button', { name: /^受理/ }).click()
  const [taken] = received
  if (taken) {
    const input = { caseId: taken.id, version: 1, reason: '申请人撤回' }
    await hall.act('withdrawCase', 'CaseReasonInput', input, 1)
  }
  await page.getByRole('button', { name: '办理所选 3 件' }).click()
  await page.getByText('完成 2 件，未完成 1 件。').waitFor()
  const outcomes = await page
    .locator('.outcomes li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-outcome')))
  expect(outcomes).toEqual(['VERSION_CONFLICT', 'done', 'done'])
  await context.close()
})

test('what was typed outlives a broken connection, and is then sent once', async () => {
  const received = await hall.receive('断网')
  const { context, page } = await hall.signIn(0)
  await openCase(page, received)
  await page.keyboard.press('r')
  await page.getByLabel('理由').fill('不属于本部门职权范围')
  hall.line.cut()
  await page.keyboard.press('Control+Enter')
  await page.getByText('连接中断，所填内容保留在本页').waitFor()
  hall.line.mend()
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+Enter')
      return stateOf(page)
    })
    .toBe('不予受理')
  await context.close()
})

test('a file is attached, read and struck, and one of the wrong kind is refused before it is sent', async () => {
  const received = await hall.receive('附件')
  const { context, page } = await hall.signIn(0)
  await openCase(page, received)
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  const pick = (name: string, buffer: Buffer) =>
    page.locator('#attachment-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await pick('安装.exe', pdf)
  await page.getByText('不接受这种文件，请上传 PDF、图片、Word 或 Excel。').waitFor()
  expect(await page.getByRole('button', { name: '上传' }).isDisabled()).toBe(true)
  // A lie in the ending is found by the server.
  await pick('伪装.pdf', Buffer.from('MZ\u0090not a pdf'))
  await page.getByRole('button', { name: '上传' }).click()
  await page.getByText('不接受这种文件，或文件扩展名与内容不符').waitFor()
  await pick('营业执照.pdf', pdf)
  await page.getByRole('button', { name: '上传' }).click()
  await page.getByText('已添加 营业执照.pdf。').waitFor()
  await page.getByRole('button', { name: '作废 营业执照.pdf' }).click()
  await page.keyboard.type('传错了文件')
  await page.keyboard.press('Enter')
  await page.getByText('已作废：传错了文件').waitFor()
  expect(await page.getByRole('link', { name: '营业执照.pdf' }).count()).toBe(1)
  await context.close()
})

describe('on A4', () => {
  const NAME = '威海经济技术开发区'.repeat(20)

  /** The case with everything in it that a paper tells of, with names as long as they may be. */
  async function longCase(): Promise<ReceivedCase> {
    const received = await hall.receive('龙'.repeat(200), { ...PERSON, name: NAME })
    const { id: caseId } = received
    await hall.act('requestSupplement', 'RequestSupplementInput', { caseId, version: 1, reason: '缺'.repeat(300) })
    await hall.act('recordSupplement', 'CaseStepInput', { caseId, version: 2 })
    await hall.act('acceptCase', 'AcceptCaseInput', { caseId, version: 3 })
    await hall.act('pauseCase', 'PauseCaseInput', { caseId, version: 4, reason: 'expertReview' })
    await hall.act('resumeCase', 'CaseStepInput', { caseId, version: 5 })
    await hall.act('decideCase', 'DecideCaseInput', { caseId, version: 6, decision: 'rejected', reason: '不'.repeat(300) })
    return received
  }

  /** Pages of a PDF as Chromium writes it. */
  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

  test('every paper is one page in both languages, with nothing cut off', async () => {
    const received = await longCase()
    const { context, page } = await hall.signIn(0)
    for (const language of ['zh-CN', 'en'])
      for (const paper of ['receipt', 'acceptance', 'supplement', 'pause', 'decision', 'delivery']) {
        await page.goto(`${hall.origin}/work/cases/${received.number}/print/${paper}?lang=${language}`)
        await page.locator('.sheet[data-ready="true"]').waitFor()
        await fontsReady(page)
        await page.emulateMedia({ media: 'print' })
        const { height, clipped } = await page.locator('.sheet').evaluate((sheet) => ({
          height: sheet.getBoundingClientRect().height,
          clipped: [...sheet.querySelectorAll('*')].filter(
            (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
          ).length,
        }))
        await page.emulateMedia({ media: null })
        expect((height / PIXELS_PER_INCH) * MM_PER_INCH, `${paper} ${language}`).toBeLessThanOrEqual(A4_HEIGHT_MM)
        expect(clipped, `${paper} ${language}`).toBe(0)
        expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true })), `${paper} ${language}`).toBe(1)
      }
    await context.close()
  })

  test('the QR code of the receipt is read by a phone and leads to the progress of this case, its code in the fragment', async () => {
    const received = await hall.receive('扫码', PERSON)
    const { context, page } = await hall.signIn(0)
    await page.goto(`${hall.origin}/work/cases/${received.number}/print/receipt`)
    await page.locator('.sheet[data-ready="true"] .qr').waitFor()
    const code = (await page.locator('.code strong').textContent())?.replace(/\s/g, '')
    const picture = (await page.locator('.ticket').screenshot()).toString('base64')
    const reader = await hall.browser.newPage()
    await reader.evaluate(JSQR)
    const read = await reader.evaluate(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const drawing = canvas.getContext('2d')
      drawing?.drawImage(image, 0, 0)
      const pixels = drawing?.getImageData(0, 0, image.width, image.height)
      return pixels ? window.jsQR(pixels.data, pixels.width, pixels.height)?.data : undefined
    }, picture)
    expect(read).toBe(`${hall.origin}/citizen/TEST/progress?number=${received.number}#code=${code}`)
    await reader.close()
    await context.close()
  })
})
