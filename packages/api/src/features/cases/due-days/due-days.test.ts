import type { IsoDay } from '@mingchuang/schema'
import { auditRows, cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AMENDING_NOTICES, NOTICE_TEXTS } from '../../../../../../tests/support/notice-texts.ts'
import { createTestServices, type TestServices } from '../../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../../platform/command/index.ts'
import { findCalendar, recordCalendarYear } from '../../calendar/index.ts'
import { acceptCase, decideCase, pauseCase, receiveCase, settleDueDays } from '../index.ts'
import { loadHistory } from '../load-case.ts'
import { type CalendarUpload, prepareUpload, previewUpload } from './calendar-upload.ts'
import { previewDueDays } from './due-day-preview.ts'
import { recomputeNextDueDays } from './recompute-due-days.ts'

let services: TestServices

beforeAll(async () => {
  services = await createTestServices(new Date('2025-12-24T02:00:00Z'))
})
afterAll(() => services.close())

const goTo = (day: IsoDay) => services.clock.set(new Date(`${day}T02:00:00Z`))

async function found(code: string, years: (year: number) => boolean): Promise<SmallHall> {
  return foundSmallHall(services, { code, years })
}

async function accepted(hall: SmallHall, day: IsoDay): Promise<string> {
  goTo(day)
  const context = { ...services, actor: hall.clerk }
  const input = { itemId: hall.itemId, windowId: hall.windowId, subject: '年末申请' }
  const { caseId } = await runCommand(context, receiveCase, input)
  await runCommand(context, acceptCase, { caseId, version: 1 })
  return caseId
}

const decide = (hall: SmallHall, caseId: string) =>
  runCommand({ ...services, actor: hall.clerk }, decideCase, { caseId, version: 2, decision: 'approved' })

async function rowOf(hall: SmallHall, caseId: string) {
  const history = await loadHistory(services.database, hall.hallId, caseId)
  if (history === undefined) throw new Error('no such case')
  return history.row
}

/** What an upload would do; its problems are none. */
async function preview(hall: SmallHall, upload: CalendarUpload) {
  const prepared = await prepareUpload(services.database, hall.hallId, upload)
  if (prepared.composed === undefined) throw new Error('nothing says the year')
  expect(prepared.composed.problems).toEqual([])
  return { prepared, preview: await previewUpload(services.database, hall.hallId, prepared) }
}

async function record(hall: SmallHall, upload: CalendarUpload, reason = '') {
  const { prepared } = await preview(hall, upload)
  const { composed, stamp } = prepared
  const input = { ...composed, source: 'https://www.gov.cn/', seen: { stamp, reason } }
  await runCommand({ ...services, actor: hall.administrator }, recordCalendarYear, input)
  return prepared
}

test('the upload of a notice says first what it does, and then has done exactly that', async () => {
  const hall = await found('UPLOAD', (year) => year === 2025)
  const open = await accepted(hall, '2025-12-30')
  const early = await accepted(hall, '2025-12-22')
  const decided = await accepted(hall, '2025-12-30')
  const late = await accepted(hall, '2025-12-30')
  goTo('2026-01-07')
  await decide(hall, decided)
  goTo('2026-01-08')
  await decide(hall, late)

  const { prepared, preview: seen } = await preview(hall, { notice: NOTICE_TEXTS[2026] })
  expect(seen).toMatchObject({ year: 2026, isRecorded: false, changes: [], since: null })
  expect(seen.kinds).toEqual([
    { kind: 'workday', days: 242 },
    { kind: 'weekend', days: 84 },
    { kind: 'holiday', days: 33 },
    { kind: 'makeUp', days: 6 },
  ])
  expect(seen.workingDaysByMonth.reduce((sum, days) => sum + days)).toBe(248)
  expect(seen.arranged[0]).toEqual({ day: '2026-01-01', kind: 'holiday', note: '元旦' })
  // Accepted on 22 December: due within the year, but its statutory limit is not.
  expect(seen.cases).toMatchObject({
    examined: 4,
    isComplete: true,
    openGaining: 1,
    openMoving: 0,
    decidedBecomingOnTime: 1,
    decidedBecomingLate: 1,
    otherwiseChanging: 1,
  })
  expect(seen.cases.examples).toHaveLength(3)
  expect(await rowOf(hall, open)).toMatchObject({ promisedDueDay: null, dueUnknownReason: 'calendarNotPublished' })

  const write = { ...prepared.composed, source: 'https://www.gov.cn/', seen: { stamp: prepared.stamp, reason: '' } }
  await runCommand({ ...services, actor: hall.administrator }, recordCalendarYear, write)
  const context = { ...services, actor: hall.administrator }
  expect(await settleDueDays(context)).toBe(4)
  expect(await rowOf(hall, open)).toMatchObject({ promisedDueDay: '2026-01-07', dueUnknownReason: null })
  expect(await rowOf(hall, early)).toMatchObject({ promisedDueDay: '2025-12-29', statutoryDueDay: '2026-01-20' })
  expect(await rowOf(hall, decided)).toMatchObject({ decidedOnTime: true })
  expect(await rowOf(hall, late)).toMatchObject({ decidedOnTime: false })
  const after = await previewDueDays(
    services.database,
    hall.hallId,
    await findCalendar(services.database, hall.hallId),
    undefined,
  )
  expect(after).toMatchObject({ openGaining: 0, decidedBecomingOnTime: 0, otherwiseChanging: 0, examples: [] })
  const audited = await services.database.rows<{ command: string }>(
    sql`select command from ${auditRows} where hall_id = ${hall.hallId} and at = ${services.clock.now().toISOString()}
      and command in ('recordCalendarYear', 'recomputeDueDays') order by command`,
  )
  expect(audited.map(({ command }) => command)).toEqual(['recomputeDueDays', 'recordCalendarYear'])
})

test('a correction of a recorded year needs a reason, moves due days and turns punctuality round', async () => {
  const hall = await found('CORRECT', (year) => year >= 2018 && year <= 2020)
  // As first published, 1 May 2019 alone was free.
  goTo('2026-02-01')
  await record(hall, { notice: NOTICE_TEXTS[2019] }, '测试：恢复原公告')
  const open = await accepted(hall, '2019-04-24')
  const decided = await accepted(hall, '2019-04-25')
  goTo('2019-05-05')
  await decide(hall, decided)
  expect(await rowOf(hall, open)).toMatchObject({ promisedDueDay: '2019-05-02' })
  expect(await rowOf(hall, decided)).toMatchObject({ promisedDueDay: '2019-05-03', decidedOnTime: false })
  goTo('2026-02-02')

  const upload = { notice: AMENDING_NOTICES[2019], isPart: true }
  await expect(record(hall, upload)).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
  const { preview: seen } = await preview(hall, upload)
  expect(seen.isRecorded).toBe(true)
  expect(seen.since).toBe('2019-04-28')
  expect(seen.changes.map(({ day, before, after }) => `${day} ${before} ${after}`)).toEqual([
    '2019-04-28 weekend makeUp',
    '2019-05-02 workday holiday',
    '2019-05-03 workday holiday',
    '2019-05-04 weekend holiday',
    '2019-05-05 weekend makeUp',
  ])
  expect(seen.cases).toMatchObject({ examined: 2, openMoving: 1, decidedBecomingOnTime: 1, decidedBecomingLate: 0 })
  await record(hall, upload, '国务院办公厅调整劳动节假期安排')
  const { calendar } = await findCalendar(services.database, hall.hallId)
  expect(calendar.kindOf('2019-10-01')).toBe('holiday')
  expect(calendar.kindOf('2019-05-05')).toBe('makeUp')
  await settleDueDays({ ...services, actor: hall.administrator }, seen.since ?? undefined)
  // 25, 26, 28 (made up for), 29 and 30 April; then 5 May, made up for too.
  expect(await rowOf(hall, open)).toMatchObject({ promisedDueDay: '2019-04-30' })
  expect(await rowOf(hall, decided)).toMatchObject({ promisedDueDay: '2019-05-05', decidedOnTime: true, usedWorkingDays: 5 })
})

test('a calendar that somebody else changed since the preview is not written over', async () => {
  const hall = await found('STALE', (year) => year === 2025)
  const { prepared } = await preview(hall, { notice: NOTICE_TEXTS[2026] })
  goTo('2025-12-25')
  await record(hall, { notice: NOTICE_TEXTS[2026] })
  const input = { ...prepared.composed, source: 'https://www.gov.cn/', seen: { stamp: prepared.stamp, reason: '再次' } }
  const again = runCommand({ ...services, actor: hall.administrator }, recordCalendarYear, input)
  await expect(again).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
})

test('a repeat of the same upload with the same request id gives the first answer and writes nothing', async () => {
  const hall = await found('REPEAT', (year) => year === 2025)
  const { prepared } = await preview(hall, { notice: NOTICE_TEXTS[2026] })
  const input = { ...prepared.composed, source: 'https://www.gov.cn/', seen: { stamp: prepared.stamp, reason: '' } }
  const send = () => runCommand({ ...services, actor: hall.administrator }, recordCalendarYear, input, { requestId: 'upload-1' })
  expect(await send()).toEqual({ year: 2026 })
  expect(await send()).toEqual({ year: 2026 })
  const rows = await services.database.rows(
    sql`select 1 from ${auditRows} where hall_id = ${hall.hallId} and command = 'recordCalendarYear' and detail ->> 'source' like 'https://www.gov.cn/'`,
  )
  expect(rows).toHaveLength(1)
})

test('a list of days does the same as the notice', async () => {
  const hall = await found('LIST', (year) => year === 2025)
  const byNotice = await preview(hall, { notice: NOTICE_TEXTS[2026] })
  const list = byNotice.preview.arranged.map(({ day, kind, note }) => `${day},${kind},${note}`).join('\n')
  const byList = await preview(hall, { list: `日期,类型,备注\n${list}` })
  expect(byList.prepared.composed.days).toEqual(byNotice.prepared.composed.days)

  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('2026')
  sheet.addRow(['日期', '类型', '备注'])
  // Every other day is a date of the sheet, the rest is text.
  byNotice.preview.arranged.forEach(({ day, kind, note }, index) => {
    sheet.addRow([index % 2 === 0 ? new Date(`${day}T00:00:00Z`) : day, kind, note])
  })
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
  const bySheet = await preview(hall, { workbook: bytes.toString('base64') })
  expect(bySheet.prepared.composed.days).toEqual(byNotice.prepared.composed.days)
})

test.each([
  ['nothing', {}, 'INVALID_INPUT'],
  ['a notice and a list at once', { notice: '一', list: '二' }, 'INVALID_INPUT'],
  ['a notice of 20,001 characters', { notice: '一'.repeat(20_001) }, 'INVALID_INPUT'],
  ['a workbook that is none', { workbook: 'bm90IGEgc2hlZXQ=' }, 'MALFORMED_BODY'],
  ['a NUL', { notice: '元旦\u0000' }, 'INVALID_INPUT'],
  ['a year before there was a calendar', { year: 1900, notice: '元旦：1月1日放假。' }, 'INVALID_INPUT'],
])('%s is refused', async (_what, upload, code) => {
  await expect(prepareUpload(services.database, '00000000-0000-7000-8000-000000000000', upload)).rejects.toMatchObject({ code })
})

test('days of the December before need that year, and a part needs its year, to be recorded', async () => {
  const hall = await found('ALONE', (year) => year === 2025)
  const problemsOf = async (upload: CalendarUpload) => {
    const { composed } = await prepareUpload(services.database, hall.hallId, upload)
    return composed?.problems.map(({ code, actual }) => `${code} ${actual}`)
  }
  expect(await problemsOf({ notice: NOTICE_TEXTS[2023] })).toEqual(['yearNotRecorded 2022'])
  expect(await problemsOf({ notice: AMENDING_NOTICES[2019], isPart: true })).toEqual(['yearNotRecorded 2019'])
})

test('recomputing goes on where it stopped, and a paused case is left to its resumption', async () => {
  const hall = await found('STEPS', (year) => year === 2025)
  for (let index = 0; index < 6; index += 1) await accepted(hall, '2025-12-30')
  const paused = await accepted(hall, '2025-12-30')
  await runCommand({ ...services, actor: hall.clerk }, pauseCase, { caseId: paused, version: 2, reason: 'hearing' })
  goTo('2026-01-04')
  await record(hall, { notice: NOTICE_TEXTS[2026] })
  const context = { ...services, actor: hall.administrator }
  const ids = await services.database.rows<{ id: string }>(
    sql`select id from ${cases} where hall_id = ${hall.hallId} and id <> ${paused} order by id`,
  )
  // Stopped after the third case: what lies behind it is still to do.
  const rest = await recomputeNextDueDays(context, { afterId: ids[2]?.id })
  expect(rest).toMatchObject({ examined: 3, changed: 3 })
  const first = await recomputeNextDueDays(context, {})
  expect(first).toMatchObject({ changed: 3 })
  expect(await recomputeNextDueDays(context, {})).toMatchObject({ examined: 0, lastId: undefined })
  expect(await rowOf(hall, paused)).toMatchObject({ state: 'paused', promisedDueDay: null, dueUnknownReason: null })
})
