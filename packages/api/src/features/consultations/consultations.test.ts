import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundCitizen } from '../../../../../tests/support/citizen-row.ts'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { newId } from '../../platform/ids.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { listConsultations, listPublishedAnswers, listQuestionsOf } from './consultations.queries.ts'
import { publishAnswer } from './publish-answer.ts'
import { withdrawAnswer } from './withdraw-answer.ts'
import { withdrawQuestion } from './withdraw-question.ts'

const FRIDAY = new Date('2014-09-26T02:00:00Z')
const PAGE = { size: 50, direction: 'forward', beyond: undefined } as const

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(FRIDAY)
  hall = await foundSmallHall(services)
})
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })
const citizen = () => foundCitizen(services, hall.hallId)

async function asked(
  by: Actor,
  { itemCode, question = '施工许可要带什么材料？' }: { itemCode?: string; question?: string } = {},
) {
  services.clock.set(FRIDAY)
  const { consultationId } = await runCommand(as(by), askQuestion, { itemCode, question })
  return consultationId
}

const inbox = async (actor: Actor, scope: object, filter = {}) =>
  (await listConsultations(as(actor), { hallId: hall.hallId, ...scope }, PAGE, filter)).nodes

describe('a question', () => {
  test('is seen where its item is handled, with the last day of its answer, and nowhere else', async () => {
    const id = await asked(await citizen(), { itemCode: 'JZ-001' })
    const found = (await inbox(hall.clerk, { windowId: hall.windowId })).find(({ rowId }) => rowId === id)
    expect(found).toMatchObject({ state: 'open', dueDay: '2014-09-30', light: 'green', remainingWorkingDays: 3 })
    expect(JSON.stringify(found)).not.toContain('citizen')
    const elsewhere = await inbox(hall.clerk, { windowId: hall.otherWindowId })
    expect(elsewhere.map(({ rowId }) => rowId)).not.toContain(id)
  })

  test('is found by its light as the days pass, over a holiday', async () => {
    const id = await asked(await citizen(), { itemCode: 'JZ-001' })
    for (const [day, light] of [
      ['2014-09-26', 'green'],
      ['2014-09-30', 'yellow'],
      ['2014-10-03', 'red'],
    ] as const) {
      services.clock.set(new Date(`${day}T04:00:00Z`))
      for (const asked of ['green', 'yellow', 'red'] as const) {
        const rows = await inbox(hall.lead, { departmentId: hall.departmentId }, { light: asked })
        expect(rows.some(({ rowId }) => rowId === id)).toBe(asked === light)
      }
    }
  })

  test('without an item is for the hall: neither window nor department answers it', async () => {
    const consultationId = await asked(await citizen(), { question: '大厅周六开门吗？' })
    const answer = { consultationId, version: 1, answer: '周六上午开放。' }
    for (const actor of [hall.clerk, hall.lead])
      await expect(runCommand(as(actor), answerQuestion, answer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await runCommand(as(hall.supervisor), answerQuestion, answer)).toEqual({ consultationId })
  })

  test.each([
    ['too long', '问'.repeat(2_001), 'INVALID_INPUT'],
    ['blank', ' \n ', 'INVALID_INPUT'],
    ['with NUL', 'a\u0000b', 'INVALID_INPUT'],
    ['half of a character', '\ud842', 'INVALID_INPUT'],
  ])('that is %s is refused and leaves nothing', async (_what, question, code) => {
    const by = await citizen()
    await expect(runCommand(as(by), askQuestion, { itemCode: 'JZ-001', question })).rejects.toMatchObject({ code })
    expect((await listQuestionsOf(as(by), by, PAGE)).nodes).toEqual([])
  })

  test('of emoji and rare characters is kept as it is, and asked once however often it is sent', async () => {
    const by = await citizen()
    const question = '𠮷野家🏠能开在𬱖路吗？'
    const send = () => runCommand(as(by), askQuestion, { itemCode: 'JZ-001', question }, { requestId: 'q-1' })
    const answers = await Promise.all([send(), send(), send()])
    expect(new Set(answers.map(({ consultationId }) => consultationId)).size).toBe(1)
    expect((await listQuestionsOf(as(by), by, PAGE)).nodes.map((node) => node.question)).toEqual([question])
  })

  test('about an item the hall does not have finds none', async () => {
    await expect(runCommand(as(await citizen()), askQuestion, { itemCode: 'XX-999', question: '?' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is one too many after ten on a day, and may be asked on the next', async () => {
    const by = await citizen()
    for (let number = 0; number < 10; number += 1) await asked(by, { itemCode: 'JZ-001' })
    await expect(asked(by, { itemCode: 'JZ-001' })).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    services.clock.set(new Date('2014-09-27T02:00:00Z'))
    await runCommand(as(by), askQuestion, { itemCode: 'JZ-001', question: '第二天再问' })
  })

  test('is taken back by whoever asked it and nobody else, while it is open', async () => {
    const by = await citizen()
    const consultationId = await asked(by, { itemCode: 'JZ-001' })
    const step = { consultationId, version: 1 }
    await expect(runCommand(as(await citizen()), withdrawQuestion, step)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await runCommand(as(by), withdrawQuestion, step)
    await expect(runCommand(as(hall.lead), answerQuestion, { ...step, version: 2, answer: '好' })).rejects.toMatchObject({
      code: 'IMPOSSIBLE_TRANSITION',
    })
  })

  test('leaves its words in no audit row', async () => {
    await asked(await citizen(), { itemCode: 'JZ-001', question: '我叫张三，电话13800138000' })
    const rows = await services.database.rows(sql`select detail from audit_rows where detail::text like '%张三%'`)
    expect(rows).toEqual([])
  })
})

describe('an answer', () => {
  test('is given once: of two at the same time one is told of the other', async () => {
    const by = await citizen()
    const consultationId = await asked(by, { itemCode: 'JZ-001' })
    services.clock.set(new Date('2014-09-26T05:06:07Z'))
    const answers = ['申请表和规划许可证。', '请带身份证。'].map((answer) =>
      runCommand(as(hall.clerk), answerQuestion, { consultationId, version: 1, answer }),
    )
    const outcomes = await Promise.allSettled(answers)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [mine] = (await listQuestionsOf(as(by), by, PAGE)).nodes
    expect(mine).toMatchObject({ state: 'answered', version: 2, answeredByStaffId: hall.staffId })
    const [told] = await services.database.rows(
      sql`select count(*)::int as messages from outbox_messages where kind = 'questionAnswered' and phone_sealed is not null
        and created_at = ${services.clock.now().toISOString()}::timestamptz and hall_id = ${hall.hallId}`,
    )
    expect(told).toEqual({ messages: 1 })
  })

  test.each(['otherClerk', 'otherLead', 'leader', 'citizen'] as const)('is not given by the %s', async (who) => {
    const consultationId = await asked(await citizen(), { itemCode: 'JZ-001' })
    const base = { hallId: hall.hallId, id: newId() }
    const actors: Record<typeof who, Actor> = {
      otherClerk: { ...base, role: 'clerk', windowId: hall.otherWindowId, departmentId: hall.otherDepartmentId },
      otherLead: { ...base, role: 'lead', departmentId: hall.otherDepartmentId },
      leader: { ...base, role: 'leader' },
      citizen: await citizen(),
    }
    await expect(runCommand(as(actors[who]), answerQuestion, { consultationId, version: 1, answer: '好' })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    )
  })

  test('is published edited, replaced by newer words, and taken down', async () => {
    const consultationId = await asked(await citizen(), { itemCode: 'JZ-001', question: '我是张三，要带什么？' })
    const step = { consultationId, version: 2 }
    await expect(
      runCommand(as(hall.lead), publishAnswer, { ...step, version: 1, question: '要带什么？', answer: '申请表。' }),
    ).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
    await runCommand(as(hall.lead), answerQuestion, { consultationId, version: 1, answer: '张三您好，带申请表。' })
    const shown = async () => (await listPublishedAnswers(services.database, 'TEST', PAGE, 'JZ-001')).nodes
    await runCommand(as(hall.lead), publishAnswer, { ...step, question: '要带什么？', answer: '申请表。' })
    await runCommand(as(hall.clerk), publishAnswer, { ...step, question: '要带什么材料？', answer: '申请表一份。' })
    expect(await shown()).toMatchObject([{ question: '要带什么材料？', answer: '申请表一份。', itemCode: 'JZ-001' }])
    expect(JSON.stringify(await shown())).not.toContain('张三')
    await runCommand(as(hall.lead), withdrawAnswer, { consultationId })
    expect(await shown()).toEqual([])
    await expect(runCommand(as(hall.lead), withdrawAnswer, { consultationId })).rejects.toMatchObject({
      code: 'IMPOSSIBLE_TRANSITION',
    })
  })

  test.each([
    ['question', { question: '我电话138 0013 8000', answer: '好' }],
    ['answer', { question: '问', answer: '身份证11010519491231002X' }],
  ])('is not published with a number of a person in the %s', async (field, words) => {
    const consultationId = await asked(await citizen(), { itemCode: 'JZ-001' })
    await runCommand(as(hall.lead), answerQuestion, { consultationId, version: 1, answer: '好' })
    await expect(runCommand(as(hall.lead), publishAnswer, { consultationId, version: 2, ...words })).rejects.toMatchObject({
      code: 'PERSONAL_DATA',
      detail: { field },
    })
  })
})
