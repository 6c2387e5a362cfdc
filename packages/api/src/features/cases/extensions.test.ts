import { COMMAND_PERMISSIONS } from '@mingchuang/schema'
import { noticeSeries } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { type Command, runCommand } from '../../platform/command/index.ts'
import { createItem } from '../catalogue/index.ts'
import { findCase } from './cases.queries.ts'
import {
  acceptCase,
  approveExtension,
  type CaseInput,
  decideCase,
  declineExtension,
  pauseCase,
  receiveCase,
  requestExtension,
  resumeCase,
  type WrittenCase,
} from './index.ts'
import { loadHistory } from './load-case.ts'
import { setPauseNotice } from './set-pause-notice.ts'

const START = new Date('2014-09-26T02:00:00Z')

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(START)
  hall = await foundSmallHall(services)
})
beforeEach(() => services.clock.set(START))
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })
const goTo = (day: string) => services.clock.set(new Date(`${day}T02:00:00Z`))

async function state(caseId: string) {
  const history = await loadHistory(services.database, hall.hallId, caseId)
  if (history === undefined) throw new Error('no such case')
  return history
}

async function change<Input extends CaseInput, Loaded>(
  caseId: string,
  command: Command<Input, Loaded, WrittenCase>,
  more: Omit<Input, keyof CaseInput>,
  actor: Actor = hall.clerk,
) {
  const { row } = await state(caseId)
  return runCommand(as(actor), command, { ...more, caseId, version: row.version } as Input)
}

async function accepted(itemId = hall.itemId): Promise<string> {
  const input = { itemId, windowId: hall.windowId, subject: '威海建设有限公司' }
  const { caseId } = await runCommand(as(hall.clerk), receiveCase, input)
  await change(caseId, acceptCase, {})
  return caseId
}

const ask = (caseId: string, workingDays = 5, actor = hall.clerk) =>
  change(caseId, requestExtension, { workingDays, reason: '案情复杂，需要补充勘验。' }, actor)

describe('an extension', () => {
  test('lengthens both limits once somebody else has granted it, and tells the applicant in writing', async () => {
    const caseId = await accepted()
    expect((await state(caseId)).row).toMatchObject({ promisedDueDay: '2014-10-09', statutoryDueDay: '2014-10-29' })
    await ask(caseId)
    expect((await state(caseId)).row).toMatchObject({
      requestedExtensionWorkingDays: 5,
      extendedWorkingDays: 0,
      promisedDueDay: '2014-10-09',
      staffId: hall.staffId,
    })
    await change(caseId, approveExtension, {}, hall.lead)
    const { row, events } = await state(caseId)
    expect(row).toMatchObject({
      requestedExtensionWorkingDays: null,
      extendedWorkingDays: 5,
      promisedDueDay: '2014-10-15',
      statutoryDueDay: '2014-11-05',
      // Whoever granted it does not become the holder.
      staffId: hall.staffId,
      windowId: hall.windowId,
    })
    const { detail } = events.at(-1) ?? {}
    expect(detail).toMatchObject({ workingDays: 5, addressee: '威海建设有限公司', noticeNumber: 'TEST〔2014〕0001' })
    expect(detail?.notice).toContain('因案情复杂，需要补充勘验，在规定期限内不能作出决定')
    expect(detail?.notice).toContain('延长 5 个工作日')
  })

  test('is not granted by whoever asked: neither by the same account nor by another account of the same person', async () => {
    const caseId = await accepted()
    const asking: Actor = { ...hall.lead, staffId: hall.staffId }
    await ask(caseId, 5, asking)
    const other: Actor = { ...hall.supervisor, staffId: hall.staffId }
    for (const actor of [asking, hall.lead, other]) {
      await expect(change(caseId, approveExtension, {}, actor)).rejects.toMatchObject({ code: 'SAME_PERSON' })
      await expect(change(caseId, declineExtension, { reason: '不同意' }, actor)).rejects.toMatchObject({ code: 'SAME_PERSON' })
    }
    await change(caseId, approveExtension, {}, hall.supervisor)
    expect((await state(caseId)).row.extendedWorkingDays).toBe(5)
  })

  test('that is declined leaves the limits, and may be asked for again', async () => {
    const caseId = await accepted()
    await ask(caseId)
    await expect(change(caseId, declineExtension, { reason: ' ' }, hall.lead)).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await change(caseId, declineExtension, { reason: '可在期限内办结' }, hall.lead)
    expect((await state(caseId)).row).toMatchObject({ requestedExtensionWorkingDays: null, extendedWorkingDays: 0 })
    await ask(caseId)
    await expect(ask(caseId)).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
  })

  test('nobody asked for is neither granted nor declined', async () => {
    const caseId = await accepted()
    await expect(change(caseId, approveExtension, {}, hall.lead)).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
    const declined = change(caseId, declineExtension, { reason: '不同意' }, hall.lead)
    await expect(declined).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
  })

  test('adds 10 working days at most, 15 where departments handle jointly', async () => {
    const single = await accepted()
    for (const days of [0, 11, 1.5, -1]) await expect(ask(single, days)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await ask(single, 6)
    await change(single, approveExtension, {}, hall.lead)
    await expect(ask(single, 5)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await ask(single, 4)

    const { id } = await runCommand(as(hall.administrator), createItem, {
      code: 'LS-001',
      name: '竣工联合验收',
      type: 'licence',
      departmentId: hall.departmentId,
      stage: 'completion',
      kind: 'promised',
      promisedLimitWorkingDays: 28,
      statutoryLimitWorkingDays: 45,
    })
    const joint = await accepted(id)
    expect((await state(joint)).row.promisedDueDay).toBe('2014-11-10')
    await expect(ask(joint, 16)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await ask(joint, 15)
    await change(joint, approveExtension, {}, hall.lead)
    expect((await state(joint)).row.extendedWorkingDays).toBe(15)
  })

  test('is neither asked for nor granted once the limit has run out', async () => {
    const asked = await accepted()
    const late = await accepted()
    goTo('2014-10-09')
    await ask(asked)
    goTo('2014-10-10')
    await expect(ask(late)).rejects.toMatchObject({ code: 'CONTRADICTORY_DATES' })
    await expect(change(asked, approveExtension, {}, hall.lead)).rejects.toMatchObject({ code: 'CONTRADICTORY_DATES' })
    await change(asked, declineExtension, { reason: '已超过承诺时限' }, hall.lead)
  })

  test('may be granted while the clock stands, and is forgotten with the end of the case', async () => {
    const paused = await accepted()
    await ask(paused)
    await change(paused, pauseCase, { reason: 'testing' })
    await change(paused, approveExtension, {}, hall.lead)
    expect((await state(paused)).row).toMatchObject({ state: 'paused', extendedWorkingDays: 5 })
    const decided = await accepted()
    await ask(decided)
    await change(decided, decideCase, { decision: 'approved' })
    expect((await state(decided)).row).toMatchObject({ state: 'decided', requestedExtensionWorkingDays: null })
  })

  test('is refused to roles without it and to other departments', async () => {
    const caseId = await accepted()
    await ask(caseId)
    expect(Object.keys(COMMAND_PERMISSIONS.approveExtension)).toEqual(['lead', 'supervisor'])
    for (const actor of [hall.clerk, hall.administrator, { ...hall.lead, departmentId: hall.otherDepartmentId }]) {
      await expect(change(caseId, approveExtension, {}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(change(caseId, declineExtension, { reason: '不同意' }, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    const elsewhere = ask(caseId, 5, { ...hall.clerk, windowId: hall.secondWindowId })
    await expect(elsewhere).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the written notice of a pause', () => {
  test('is numbered per hall and year, addressed, and explains each paused day', async () => {
    await services.database.rows(sql`delete from ${noticeSeries} where hall_id = ${hall.hallId}`)
    const first = await accepted()
    await change(first, pauseCase, { reason: 'expertReview' })
    const second = await accepted()
    await change(second, pauseCase, { reason: 'hearing', notice: '定于 10 月 8 日听证。', addressee: '王芳' })
    const noticed = async (caseId: string) => (await state(caseId)).events.at(-1)?.detail
    expect(await noticed(first)).toMatchObject({ noticeNumber: 'TEST〔2014〕0001', addressee: '威海建设有限公司' })
    expect((await noticed(first))?.notice).toContain('威海建设有限公司：你（单位）申请办理的“事项 JZ-001”')
    expect((await noticed(first))?.notice).toContain('需要依法组织专家评审')
    expect((await noticed(first))?.notice).toContain('自 2014-09-26 的次日起暂停计时')
    expect(await noticed(second)).toMatchObject({
      noticeNumber: 'TEST〔2014〕0002',
      notice: '定于 10 月 8 日听证。',
      addressee: '王芳',
    })
    services.clock.set(new Date('2015-01-05T02:00:00Z'))
    await change(first, resumeCase, {})
    await change(first, pauseCase, { reason: 'testing' })
    expect(await noticed(first)).toMatchObject({ noticeNumber: 'TEST〔2015〕0001' })
  })

  test('gives no number twice when many pause at once, and none to a pause that is refused', async () => {
    services.clock.set(new Date('2016-03-01T02:00:00Z'))
    const ids: string[] = []
    for (let index = 0; index < 12; index += 1) ids.push(await accepted())
    await Promise.all(ids.map((caseId) => change(caseId, pauseCase, { reason: 'appraisal' })))
    for (const caseId of ids) {
      const again = change(caseId, pauseCase, { reason: 'appraisal' })
      await expect(again).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
    }
    const numbers = await Promise.all(ids.map(async (id) => (await state(id)).events.at(-1)?.detail.noticeNumber))
    const expected = ids.map((_, index) => `TEST〔2016〕${String(index + 1).padStart(4, '0')}`)
    expect(numbers.toSorted()).toEqual(expected)
  })

  test('takes the hall’s own text of a reason once it has one; issued notices keep theirs', async () => {
    await runCommand(as(hall.administrator), setPauseNotice, {
      reason: 'auction',
      text: '{addressee}：{number} 自 {day} 起拍卖。{x}',
    })
    const caseId = await accepted()
    await change(caseId, pauseCase, { reason: 'auction' })
    const { row, events } = await state(caseId)
    expect(events.at(-1)?.detail.notice).toBe(`威海建设有限公司：${row.number} 自 2014-09-26 起拍卖。{x}`)
    const refused = runCommand(as(hall.lead), setPauseNotice, { reason: 'auction', text: '另文' })
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const empty = runCommand(as(hall.administrator), setPauseNotice, { reason: 'auction', text: ' ' })
    await expect(empty).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  test.each([
    ['a blank text', { reason: 'hearing', notice: ' ' }, 'REASON_REQUIRED'],
    ['10,000 characters', { reason: 'hearing', notice: '告'.repeat(10_000) }, 'INVALID_INPUT'],
    ['a NUL', { reason: 'hearing', notice: 'a\u0000' }, 'INVALID_INPUT'],
    ['an addressee of 10,000 characters', { reason: 'hearing', addressee: '某'.repeat(10_000) }, 'INVALID_INPUT'],
  ] as const)('is refused with %s, and the case stays as it was', async (_what, input, code) => {
    const caseId = await accepted()
    await expect(change(caseId, pauseCase, input)).rejects.toMatchObject({ code })
    expect((await state(caseId)).row.version).toBe(2)
  })

  test('takes emoji and ideographs of extension B', async () => {
    const caseId = await accepted()
    await change(caseId, pauseCase, { reason: 'hearing', notice: '听证🏛️于𠮷日', addressee: '𠮷野家' })
    expect((await state(caseId)).events.at(-1)?.detail).toMatchObject({ notice: '听证🏛️于𠮷日', addressee: '𠮷野家' })
  })
})

describe('what contradicts the clock', () => {
  test('is a coded error and writes nothing: pause upon pause, resume before pause, decision before acceptance or while it stands', async () => {
    const input = { itemId: hall.itemId, windowId: hall.windowId, subject: '申请' }
    const { caseId: received } = await runCommand(as(hall.clerk), receiveCase, input)
    for (const attempt of [
      () => change(received, decideCase, { decision: 'approved' }),
      () => change(received, pauseCase, { reason: 'hearing' }),
      () => change(received, resumeCase, {}),
      () => ask(received),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
    expect((await state(received)).row.version).toBe(1)

    const paused = await accepted()
    await expect(change(paused, resumeCase, {})).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
    await change(paused, pauseCase, { reason: 'hearing' })
    for (const attempt of [
      () => change(paused, pauseCase, { reason: 'testing' }),
      () => change(paused, decideCase, { decision: 'approved' }),
      () => ask(paused),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
    expect((await state(paused)).row.version).toBe(3)
  })
})

describe('the delivery of a decision', () => {
  test('is due within 10 working days, and is overdue the day after', async () => {
    const caseId = await accepted()
    await change(caseId, decideCase, { decision: 'approved' })
    const read = () => findCase(services, { hallId: hall.hallId }, { id: caseId })
    // 28 September is made up for, the first seven days of October are free, 11 October is made up for.
    expect(await read()).toMatchObject({ deliverDueDay: '2014-10-15', isDeliveryOverdue: false })
    goTo('2014-10-15')
    expect(await read()).toMatchObject({ isDeliveryOverdue: false })
    goTo('2014-10-16')
    expect(await read()).toMatchObject({ isDeliveryOverdue: true })
  })

  test('is not known where the year is not published', async () => {
    services.clock.set(new Date('2026-12-23T02:00:00Z'))
    const caseId = await accepted()
    await change(caseId, decideCase, { decision: 'approved' })
    const node = await findCase(services, { hallId: hall.hallId }, { id: caseId })
    expect(node).toMatchObject({ deliverDueDay: null, isDeliveryOverdue: false })
  })
})
