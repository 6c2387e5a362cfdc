import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newPhone } from '../../../../../tests/support/citizens.ts'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { type Command, runCommand } from '../../platform/command/index.ts'
import { type OutgoingMessage, sendDueMessages } from '../outbox/index.ts'
import {
  acceptCase,
  approveExtension,
  type CaseInput,
  decideCase,
  deliverCase,
  pauseCase,
  receiveCase,
  recordSupplement,
  refuseCase,
  requestExtension,
  requestSupplement,
  resumeCase,
  transferCase,
  type WrittenCase,
} from './index.ts'
import { loadHistory } from './load-case.ts'

const START = new Date('2014-09-26T02:00:00Z')

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(START)
  hall = await foundSmallHall(services, { years: (year) => year === 2014 })
})
beforeEach(() => services.clock.set(START))
afterAll(() => services.close())

const goTo = (day: string) => services.clock.set(new Date(`${day}T02:00:00Z`))

async function receive(phone: string | null, itemId = hall.itemId): Promise<string> {
  const applicant = { kind: 'person', name: '王芳', phone } as const
  const input = { itemId, windowId: hall.windowId, subject: '中心广场改造', applicant }
  return (await runCommand({ ...services, actor: hall.clerk }, receiveCase, input)).caseId
}

async function change<Input extends CaseInput, Loaded>(
  caseId: string,
  command: Command<Input, Loaded, WrittenCase>,
  more: Omit<Input, keyof CaseInput>,
  actor = hall.clerk,
) {
  // A minute later, so that messages have an order.
  services.clock.set(new Date(services.clock.now().getTime() + 60_000))
  const history = await loadHistory(services.database, hall.hallId, caseId)
  return runCommand({ ...services, actor }, command, { ...more, caseId, version: history?.row.version ?? 0 } as Input)
}

async function toldTo(phone: string): Promise<string[]> {
  const sent: OutgoingMessage[] = []
  const sender = { send: async (message: OutgoingMessage) => void sent.push(message), close: async () => undefined }
  while ((await sendDueMessages(services, sender)) > 0);
  return sent
    .filter((message) => message.phone === phone)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ text }) => text.replaceAll(/TEST\d{8}-\d{3}-\d{4}/g, 'NUMBER'))
}

describe('an applicant with a mobile number', () => {
  test('is told of every event that concerns them, in order, once', async () => {
    const phone = newPhone()
    const caseId = await receive(phone)
    await change(caseId, requestSupplement, { reason: '缺少规划许可证' })
    await change(caseId, recordSupplement, {})
    await change(caseId, acceptCase, {})
    await change(caseId, transferCase, { windowId: hall.secondWindowId, reason: '分流' })
    await change(caseId, pauseCase, { reason: 'expertReview' }, hall.lead)
    goTo('2014-09-29')
    await change(caseId, resumeCase, {}, hall.lead)
    await change(caseId, requestExtension, { workingDays: 5, reason: '案情复杂' }, hall.lead)
    await change(caseId, approveExtension, {}, hall.supervisor)
    await change(caseId, decideCase, { decision: 'approved' }, hall.lead)
    await change(caseId, deliverCase, {}, hall.lead)
    expect(await toldTo(phone)).toEqual([
      '【测试区政务服务中心】您申请的“事项 JZ-001”已收件，办件编号 NUMBER。凭编号和回执上的查询码可随时查询进度。',
      '【测试区政务服务中心】您申请的“事项 JZ-001”（NUMBER）需要补正：缺少规划许可证。补正后再决定是否受理。',
      '【测试区政务服务中心】您申请的“事项 JZ-001”（NUMBER）已受理。最迟 2014 年 10 月 9 日办结。',
      '【测试区政务服务中心】您申请的“事项 JZ-001”（NUMBER）因专家评审暂停计时，所需时间不计入办理期限。书面告知书可在进度查询中查看。',
      '【测试区政务服务中心】您申请的“事项 JZ-001”（NUMBER）已恢复计时。最迟 2014 年 10 月 11 日办结。',
      '【测试区政务服务中心】您申请的“事项 JZ-001”（NUMBER）经批准延长 5 个工作日。最迟 2014 年 10 月 17 日办结。',
      '【测试区政务服务中心】您申请的“事项 JZ-001”（NUMBER）已办结，准予。请凭有效证件和回执到002 号窗口 (002)领取结果。',
    ])
    expect(await toldTo(phone)).toEqual([])
  })

  test('is told of a refusal and of a rejection with where the reasons are', async () => {
    const phone = newPhone()
    await change(await receive(phone), refuseCase, { reason: '不属于本机关职权范围 📎 𠮷' })
    const rejected = await receive(phone)
    await change(rejected, acceptCase, {})
    await change(rejected, decideCase, { decision: 'rejected', reason: '不符合条件' })
    const told = await toldTo(phone)
    expect(told).toContain('【测试区政务服务中心】您申请的“事项 JZ-001”（NUMBER）不予受理：不属于本机关职权范围 📎 𠮷。')
    expect(told.at(-1)).toContain('不予许可。请到001 号窗口 (001)领取决定书')
  })

  test('is told that a due day is not known while the calendar is not published', async () => {
    const phone = newPhone()
    goTo('2014-12-30')
    await change(await receive(phone), acceptCase, {})
    expect((await toldTo(phone)).at(-1)).toBe(
      '【测试区政务服务中心】您申请的“事项 JZ-001”（NUMBER）已受理。办结日期待 2015 年工作日历公布后确定。',
    )
  })
})

test('nobody is told where nobody left a mobile number', async () => {
  const count = async () => {
    const [row] = await services.database.rows<{ rows: number }>(sql`select count(*)::int as rows from outbox_messages`)
    return row?.rows
  }
  const before = await count()
  for (const phone of [null, '025-88888888']) await change(await receive(phone), acceptCase, {})
  const input = { itemId: hall.itemId, windowId: hall.windowId, subject: '无申请人' }
  const { caseId } = await runCommand({ ...services, actor: hall.clerk }, receiveCase, input)
  await change(caseId, acceptCase, {})
  expect(await count()).toBe(before)
})

test('a change that was refused tells nobody', async () => {
  const phone = newPhone()
  const caseId = await receive(phone)
  await toldTo(phone)
  const input = { caseId, version: 1 }
  await Promise.allSettled(Array.from({ length: 8 }, () => runCommand({ ...services, actor: hall.clerk }, acceptCase, input)))
  expect(await toldTo(phone)).toHaveLength(1)
  await expect(runCommand({ ...services, actor: hall.clerk }, acceptCase, input)).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
  })
  expect(await toldTo(phone)).toEqual([])
})
