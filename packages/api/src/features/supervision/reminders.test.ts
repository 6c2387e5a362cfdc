import { instantOf } from '@mingchuang/schema'
import { auditRows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { pageRequest } from '../../platform/graphql/index.ts'
import { newId } from '../../platform/ids.ts'
import { publishedYears, recordCalendarYear } from '../calendar/index.ts'
import { acceptCase, decideCase, loadHistories, pauseCase, receiveCase, transferCase } from '../cases/index.ts'
import { answerReminder } from './answer-reminder.ts'
import { dateReminders } from './date-reminders.ts'
import { escalateReminder } from './escalate-reminder.ts'
import { openRedReminders } from './open-red-reminders.ts'
import { remindCase } from './remind-case.ts'
import {
  countReminders,
  listReminders,
  REMINDER_LIST,
  type ReminderFilter,
  type ReminderNode,
  remindersByCase,
} from './reminders.queries.ts'

/** A Monday, ten o'clock. */
const START = instantOf('2026-03-02', 10 * 60)

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(START)
  hall = await foundSmallHall(services)
})
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })

async function accepted(within = hall, itemId = within.itemId): Promise<string> {
  const { caseId } = await runCommand(as(within.clerk), receiveCase, { itemId, windowId: within.windowId, subject: '督办' })
  await runCommand(as(within.clerk), acceptCase, { caseId, version: 1 })
  return caseId
}

async function remindersOf(caseId: string, within = hall): Promise<ReminderNode[]> {
  return (await remindersByCase(services, within.hallId, [caseId])).get(caseId) ?? []
}

async function reminded(more: object = {}, actor = hall.supervisor): Promise<ReminderNode> {
  services.clock.set(START)
  const caseId = await accepted()
  await runCommand(as(actor), remindCase, { caseId, version: 2, reason: '请说明进展', ...more })
  const [reminder] = await remindersOf(caseId)
  if (reminder === undefined) throw new Error('no reminder')
  return reminder
}

const coded = (code: string) => expect.objectContaining({ code })

describe('a reminder', () => {
  test('is numbered, goes to the deciding department, is due in office hours and stands in the log of the case', async () => {
    const reminder = await reminded()
    const [history] = await loadHistories(services.database, hall.hallId, sql`c.id = ${reminder.caseId}`)
    expect(reminder).toMatchObject({
      number: `${history?.row.number}-1`,
      origin: 'staff',
      state: 'open',
      reason: '请说明进展',
      departmentId: hall.departmentId,
      // Eight of the hall's hours: 10:00–12:00, 13:00–17:00, and two on Tuesday from 08:30.
      answerDueAt: instantOf('2026-03-03', 10 * 60 + 30),
    })
    expect(history?.events.at(-1)).toMatchObject({ kind: 'reminded', detail: { reason: '请说明进展' } })
    const own = await reminded({ answerWorkingHours: 2 })
    expect(own.answerDueAt).toEqual(instantOf('2026-03-02', 12 * 60))
  })

  test('goes to another department only if that sits at a window of the case', async () => {
    await expect(reminded({ departmentId: hall.otherDepartmentId })).rejects.toEqual(coded('INVALID_INPUT'))
    await expect(reminded({ departmentId: newId() })).rejects.toEqual(coded('NOT_FOUND'))
    await expect(reminded({ answerWorkingHours: 0 })).rejects.toEqual(coded('INVALID_INPUT'))
    await expect(reminded({ reason: ' ' })).rejects.toEqual(coded('REASON_REQUIRED'))
    await expect(reminded({ reason: '催'.repeat(10_000) })).rejects.toEqual(coded('INVALID_INPUT'))
    await expect(reminded({ version: 1 })).rejects.toEqual(coded('VERSION_CONFLICT'))
    await expect(reminded({}, hall.clerk)).rejects.toEqual(coded('FORBIDDEN'))
    await expect(reminded({}, { ...hall.lead, departmentId: hall.otherDepartmentId })).rejects.toEqual(coded('FORBIDDEN'))
  })

  test('is answered once, by the window that holds the case or the lead of its department, and nobody else', async () => {
    const { rowId: reminderId, caseId } = await reminded()
    const answer = (actor: Actor, text = '已联系申请人，明日办结') =>
      runCommand(as(actor), answerReminder, { reminderId, answer: text })
    await expect(answer(hall.supervisor)).rejects.toEqual(coded('FORBIDDEN'))
    await expect(answer({ ...hall.lead, departmentId: hall.otherDepartmentId })).rejects.toEqual(coded('FORBIDDEN'))
    await expect(answer({ ...hall.clerk, windowId: hall.secondWindowId })).rejects.toEqual(coded('FORBIDDEN'))
    await expect(answer(hall.clerk, '')).rejects.toEqual(coded('INVALID_INPUT'))
    await expect(answer(hall.clerk, '答'.repeat(2001))).rejects.toEqual(coded('INVALID_INPUT'))
    // A transfer takes the duty along.
    await runCommand(as(hall.clerk), transferCase, { caseId, version: 3, windowId: hall.secondWindowId, reason: '专窗办理' })
    await expect(answer(hall.clerk)).rejects.toEqual(coded('FORBIDDEN'))
    const both = await Promise.allSettled([answer(hall.lead), answer({ ...hall.clerk, windowId: hall.secondWindowId })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await remindersOf(caseId))[0]).toMatchObject({ state: 'answered', answer: '已联系申请人，明日办结' })
    await expect(answer(hall.lead, '再答')).rejects.toEqual(coded('IMPOSSIBLE_TRANSITION'))
    const [audited] = await services.database.rows<{ rows: number }>(
      sql`select count(*) as rows from ${auditRows} where hall_id = ${hall.hallId} and command = 'answerReminder'`,
    )
    expect(audited?.rows).toBe(1)
  })

  test('that nobody answers is overdue, then the leader is told, once; not before, and not when the case has ended', async () => {
    const { rowId: reminderId, caseId, answerDueAt } = await reminded()
    const escalate = (actor = hall.supervisor) => runCommand(as(actor), escalateReminder, { reminderId })
    await expect(escalate()).rejects.toEqual(coded('IMPOSSIBLE_TRANSITION'))
    services.clock.set(answerDueAt ?? START)
    expect((await remindersOf(caseId))[0]).toMatchObject({ state: 'overdue' })
    await expect(escalate(hall.lead)).rejects.toEqual(coded('FORBIDDEN'))
    await escalate()
    expect((await remindersOf(caseId))[0]).toMatchObject({ state: 'escalated', escalatedAt: answerDueAt })
    await expect(escalate()).rejects.toEqual(coded('IMPOSSIBLE_TRANSITION'))

    const settled = await reminded()
    services.clock.set(answerDueAt ?? START)
    await runCommand(as(hall.clerk), decideCase, { caseId: settled.caseId, version: 3, decision: 'approved' })
    expect((await remindersOf(settled.caseId))[0]).toMatchObject({ state: 'settled' })
    await expect(runCommand(as(hall.supervisor), escalateReminder, { reminderId: settled.rowId })).rejects.toEqual(
      coded('IMPOSSIBLE_TRANSITION'),
    )
  })

  test('whose answer time runs into an unpublished year waits for it', async () => {
    services.clock.set(instantOf('2026-12-31', 16 * 60))
    const late = await foundSmallHall(services, { code: 'LATE', years: (year) => year === 2026 })
    const caseId = await accepted(late, late.instantItemId)
    await runCommand(as(late.supervisor), remindCase, { caseId, version: 2, reason: '年末督办' })
    expect((await remindersOf(caseId, late))[0]).toMatchObject({ answerDueAt: null, state: 'open' })
    expect(await runCommand(as(late.administrator), dateReminders, undefined)).toEqual({ reminderId: null })
    const next = publishedYears().find(({ year }) => year === 2027)
    const days = next ?? { year: 2027, source: '试验', days: dayRows(2027) }
    await runCommand(as(late.administrator), recordCalendarYear, days)
    await runCommand(as(late.administrator), dateReminders, undefined)
    expect((await remindersOf(caseId, late))[0]?.answerDueAt).not.toBeNull()
  })
})

/** A year of plain weeks. */
function dayRows(year: number) {
  const days: { day: string; kind: 'workday' | 'weekend'; note: string }[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at)
    days.push({ day: date.toISOString().slice(0, 10), kind: date.getUTCDay() % 6 === 0 ? 'weekend' : 'workday', note: '' })
  }
  return days
}

describe('a red light', () => {
  test('opens a reminder by itself, once for each due day that passed, however many processes look', async () => {
    services.clock.set(START)
    const red = await foundSmallHall(services, { code: 'RED' })
    const caseId = await accepted(red)
    const paused = await accepted(red, red.instantItemId)
    await runCommand(as(red.clerk), pauseCase, { caseId: paused, version: 2, reason: 'hearing', notice: '听证通知书' })
    const open = () => runCommand(as(red.administrator), openRedReminders, undefined)
    expect(await open()).toEqual({ caseId: null })
    services.clock.set(instantOf('2026-03-10', 5))
    await Promise.allSettled([open(), open(), open()])
    expect(await open()).toEqual({ caseId: null })
    const [reminder, ...others] = await remindersOf(caseId, red)
    expect(others).toEqual([])
    expect(reminder).toMatchObject({
      origin: 'redLight',
      crossedDueDay: '2026-03-09',
      departmentId: red.departmentId,
      openedBy: null,
      answerDueAt: instantOf('2026-03-11', 9 * 60),
    })
    // The pause does not hide a limit that had run out.
    expect(await remindersOf(paused, red)).toMatchObject([{ origin: 'redLight', crossedDueDay: '2026-03-02' }])
    const [history] = await loadHistories(services.database, red.hallId, sql`c.id = ${caseId}`)
    expect(history?.events.at(-1)).toMatchObject({ kind: 'reminded', staffId: null, detail: { reason: 'redLight' } })
    expect(history?.row.version).toBe(3)
  })
})

describe('the register', () => {
  test('gives every reader the own rows, by filters whose counts are their rows', async () => {
    services.clock.set(START)
    const own = await foundSmallHall(services, { code: 'REG' })
    const first = await accepted(own)
    const second = await accepted(own)
    for (const caseId of [first, second])
      await runCommand(as(own.supervisor), remindCase, { caseId, version: 2, reason: '请尽快', answerWorkingHours: 1 })
    const [answered] = await remindersOf(first, own)
    await runCommand(as(own.lead), answerReminder, { reminderId: answered?.rowId ?? '', answer: '已办' })
    services.clock.set(instantOf('2026-03-10', 12 * 60))
    await runCommand(as(own.administrator), openRedReminders, undefined)

    const scope = { hallId: own.hallId }
    const list = async (filter: ReminderFilter, within: Parameters<typeof listReminders>[1] = scope) => {
      const { nodes } = await listReminders(services, within, pageRequest(REMINDER_LIST, {}), filter)
      expect(await countReminders(services, within, filter)).toBe(nodes.length)
      return nodes.map(({ state, origin }) => `${origin} ${state}`)
    }
    expect(await list({})).toHaveLength(4)
    expect(await list({ state: 'answered' })).toEqual(['staff answered'])
    expect(await list({ state: 'overdue' })).toEqual(['staff overdue'])
    expect(await list({ origin: 'redLight', state: 'open' })).toEqual(['redLight open', 'redLight open'])
    expect(await list({}, { ...scope, departmentId: own.departmentId })).toHaveLength(4)
    expect(await list({}, { ...scope, departmentId: own.otherDepartmentId })).toEqual([])
    expect(await list({}, { ...scope, windowId: own.windowId })).toHaveLength(4)
    expect(await list({}, { ...scope, windowId: own.secondWindowId })).toEqual([])
    expect(await list({}, { hallId: hall.hallId, departmentId: own.departmentId })).toEqual([])
    const pageOne = await listReminders(services, scope, pageRequest(REMINDER_LIST, { first: 3 }), {})
    const rest = await listReminders(
      services,
      scope,
      pageRequest(REMINDER_LIST, { first: 3, after: pageOne.pageInfo.endCursor }),
      {},
    )
    expect([...pageOne.nodes, ...rest.nodes].map(({ rowId }) => rowId)).toHaveLength(4)
    expect(new Set([...pageOne.nodes, ...rest.nodes].map(({ rowId }) => rowId)).size).toBe(4)
  })
})
