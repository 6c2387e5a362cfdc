import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import type { Actor } from '../../platform/actor.ts'
import { type OperationContext, runCommand } from '../../platform/command/index.ts'
import { acceptCase, decideCase, pauseCase, receiveCase, resumeCase, startStep } from '../cases/index.ts'
import { createItem } from '../catalogue/index.ts'
import { createDepartment, createWindow } from '../directory/index.ts'
import { exportLog } from './export-log.ts'
import { inChunks, TextSink, xesOf } from './formats/log.fixture.ts'
import type { RejectedRow } from './formats/log-entry.ts'
import { readLog } from './formats/read-log.ts'
import { differingCells, foundHall } from './hall.fixture.ts'
import { type ImportLogInput, type ImportSummary, importLog } from './import-log.ts'

const NOW = new Date('2026-03-02T02:00:00Z')

let services: TestServices
let halls = 0

beforeAll(async () => {
  services = await createTestServices(NOW)
})
afterAll(async () => services.close())

type Hall = Awaited<ReturnType<typeof foundHall>>
const newHall = (): Promise<Hall> => foundHall(services, `H${++halls}`)

async function importText(
  hall: Hall,
  text: string,
  options: Partial<ImportLogInput> = {},
): Promise<ImportSummary & { readonly complaints: readonly RejectedRow[] }> {
  const complaints: RejectedRow[] = []
  const summary = await importLog(hall, {
    source: 'OLD',
    fileName: 'log',
    entries: readLog(inChunks(text)),
    onRejected: (row) => complaints.push(row),
    ...options,
  })
  return { ...summary, complaints }
}

async function exportText(hall: OperationContext, format: 'xes' | 'csv', source?: string): Promise<string> {
  const sink = new TextSink()
  await exportLog(hall, { source, format, sink })
  return sink.text
}

/** What an import must reproduce of each case: all it is derived to be, but ids. */
const casesOf = ({ database }: OperationContext, hallId: string) =>
  database.rows<Record<string, unknown>>(
    sql`select c.number, c.subject, c.stage, c.kind, c.state, c.version, c.received_at, c.accepted_at, c.accepted_day, c.decided_at, c.decision,
        c.decided_on_time, c.delivered_at, c.promised_due_day, c.statutory_due_day, c.due_unknown_reason, c.paused_since, c.used_working_days,
        c.handling_minutes, c.current_step, c.last_event_at, c.promised_limit_working_days, c.extended_working_days,
        (select count(*) from case_events e where e.hall_id = c.hall_id and e.case_id = c.id) as events
      from cases c where c.hall_id = ${hallId} order by c.number`,
  )

/** Where the milestones of each case fell, by the names of windows. */
const placesOf = ({ database, hallId }: Hall) =>
  database.rows<Record<string, unknown>>(
    sql`select c.number, a.name as accepted, d.name as decided, w.name as last from cases c
      left join windows a on a.id = c.accepted_window_id left join windows d on d.id = c.decided_window_id
      join windows w on w.id = c.window_id where c.hall_id = ${hallId} order by c.number`,
  )

const count = async ({ database }: OperationContext, query: ReturnType<typeof sql>): Promise<number> => {
  const [row] = await database.rows<{ count: number }>(query)
  return row?.count ?? -1
}

const CSV_HEADER =
  'case:concept:name,concept:name,time:timestamp,lifecycle:transition,org:group,org:resource,case:startdate,case:enddate,case:deadline'

describe('what a log becomes', () => {
  it('makes a case with its steps, its stated deadline and its derived receipt, acceptance and decision', async () => {
    const hall = await newHall()
    const summary = await importText(
      hall,
      [
        CSV_HEADER,
        'A-1,check,2014-09-26 09:00,start,Desk,R1,2014-09-26 08:40,2014-10-09 16:00,2014-10-09',
        'A-1,check,2014-09-26 10:00,complete,Desk,R1,2014-09-26 08:40,2014-10-09 16:00,2014-10-09',
        'A-1,survey,2014-09-28 09:00,suspend,EMPTY,R2,2014-09-26 08:40,2014-10-09 16:00,2014-10-09',
        'A-1,survey,2014-10-08 09:00,resume,EMPTY,R2,2014-09-26 08:40,2014-10-09 16:00,2014-10-09',
        'A-2,check,2014-09-29 09:00,start,,,,,',
      ].join('\n'),
    )
    expect(summary).toMatchObject({ cases: 2, events: 5, newCases: 2, newEvents: 5, knownEvents: 0, rejected: 0 })
    const [first, second] = await casesOf(hall, hall.hallId)
    expect(first).toMatchObject({
      number: 'A-1',
      state: 'decided',
      accepted_day: '2014-09-26',
      promised_due_day: '2014-10-09',
      decided_on_time: true,
      // 26 September does not count; 28 is a made-up Sunday and the pause day; the pause ends on 8 October; 9 counts.
      used_working_days: 2,
      events: 7,
    })
    expect(second).toMatchObject({
      number: 'A-2',
      state: 'accepted',
      current_step: 'check',
      promised_due_day: null,
      due_unknown_reason: 'noLimit',
    })
    const names = await hall.database.rows<{ kind: string; name: string }>(
      sql`select kind, name from imported_names where hall_id = ${hall.hallId} and source = 'OLD' order by kind, name`,
    )
    expect(names.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'department ',
      'item ',
      'staff R1',
      'staff R2',
      'window ',
      'window Desk',
      'window EMPTY',
    ])
    expect(await differingCells(services, hall.hallId)).toEqual([])
  })

  it('does not mix the cases of two organisations that use the same names', async () => {
    const hall = await newHall()
    const log = `${CSV_HEADER}\nA-1,check,2014-09-26 09:00,complete,Desk,R1,,,`
    await importText(hall, log, { source: 'ONE' })
    expect(await importText(hall, log, { source: 'TWO' })).toMatchObject({ newCases: 1, newEvents: 1 })
    expect(await count(hall, sql`select count(*) from windows where hall_id = ${hall.hallId}`)).toBe(2)
  })

  it('keeps a case open whose end lies before its start, and complains once', async () => {
    const hall = await newHall()
    const rows = ['check', 'decide'].map((name) => `A-1,${name},2014-09-26 09:00,complete,,,2014-09-26,2014-09-01,`)
    const { complaints } = await importText(hall, [CSV_HEADER, ...rows].join('\n'))
    expect(complaints.map(({ line, reason }) => [line, reason])).toEqual([[2, 'case-end-before-start']])
    expect(await casesOf(hall, hall.hallId)).toMatchObject([{ state: 'accepted', decided_at: null }])
  })

  it('cannot place a case without events and without a start', async () => {
    const hall = await newHall()
    const log = xesOf(
      '<trace><string key="concept:name" value="A-1"/></trace><trace><string key="concept:name" value="A-2"/><date key="startDate" value="2014-09-26T09:00:00+08:00"/></trace>',
    )
    const { complaints, ...summary } = await importText(hall, log)
    expect(complaints.map(({ reason }) => reason)).toEqual(['case-without-time'])
    expect(summary).toMatchObject({ cases: 2, newCases: 1, events: 0, rejected: 1 })
    expect(await casesOf(hall, hall.hallId)).toMatchObject([{ number: 'A-2', state: 'accepted', events: 2 }])
  })

  it('refuses rows beyond what a case may hold and keeps the rest', async () => {
    const hall = await newHall()
    const rows = Array.from({ length: 10_500 }, (_, index) => `A-1,step ${index},2014-09-26 09:00,complete,,,,,`)
    const { complaints, ...summary } = await importText(
      hall,
      [CSV_HEADER, ...rows, 'A-2,check,2014-09-26 09:00,complete,,,,,'].join('\n'),
    )
    expect(new Set(complaints.map(({ reason }) => reason))).toEqual(new Set(['case-too-long']))
    expect(summary).toMatchObject({ newCases: 2, newEvents: 10_501 - complaints.length })
  })
})

/** Many small cases and one that spans chunks, out of order, with twins and without starts. */
function wideLog(): string[] {
  const at = (index: number) => `2014-0${1 + (index % 9)}-${String(10 + (index % 18)).padStart(2, '0')} 0${index % 10}:30`
  const small = Array.from(
    { length: 2_000 },
    (_, index) => `S-${index % 350},step ${index % 5},${at(index)},complete,W${index % 7},R${index % 9},,,`,
  )
  const long = Array.from(
    { length: 1_400 },
    (_, index) => `LONG,step ${index % 3},${at(index)},complete,W1,R1,2014-02-03 09:00,2014-11-03 09:00,2014-12-01`,
  )
  return [...small.slice(0, 1_000), ...long, ...small.slice(1_000)]
}

/** Cases with every transition of the life cycle, on few days without a time, so that many events share an instant. */
function tangledLog(): string[] {
  const transitions = ['start', 'complete', 'suspend', 'resume', 'schedule', 'pi_abort', 'unheard-of']
  const day = (index: number, step: number) => `2014-03-${String(1 + ((index * step) % 28)).padStart(2, '0')}`
  return Array.from({ length: 3_000 }, (_, index) => {
    const id = index % 300
    const dates = [id % 3 === 0 ? '' : day(id, 5), id % 4 === 0 ? '' : day(id, 11), id % 5 === 0 ? day(id, 3) : '']
    return `T-${id},step ${index % 4},${day(index, 7)},${transitions[(index * 13) % 7]},W${(index * 3) % 5},R${index % 3},${dates.join(',')}`
  })
}

describe('importing again', () => {
  it('gives the same cases from parts whose events share their instants with the decision', async () => {
    const [whole, parts] = [await newHall(), await newHall()]
    const rows = tangledLog()
    const { complaints } = await importText(whole, [CSV_HEADER, ...rows].join('\n'))
    expect(new Set(complaints.map(({ reason }) => reason))).toEqual(new Set(['case-end-before-start']))
    for (const end of [700, 1_900, rows.length]) await importText(parts, [CSV_HEADER, ...rows.slice(0, end)].join('\n'))
    expect(await casesOf(parts, parts.hallId)).toEqual(await casesOf(whole, whole.hallId))
    expect(await placesOf(parts)).toEqual(await placesOf(whole))
    for (const { hallId } of [whole, parts]) expect(await differingCells(services, hallId)).toEqual([])
  })

  it('adds nothing, whether the log comes whole, in parts or in another order', async () => {
    const [whole, parts] = [await newHall(), await newHall()]
    const rows = wideLog()
    const first = await importText(whole, [CSV_HEADER, ...rows].join('\n'))
    expect(first).toMatchObject({ events: 3_400, newEvents: 3_400, cases: 351 })
    const again = await importText(whole, [CSV_HEADER, ...rows].join('\n'))
    expect(again).toMatchObject({ events: 3_400, newEvents: 0, newCases: 0, knownEvents: 3_400, cases: 351 })

    for (const end of [800, 2_100, rows.length]) await importText(parts, [CSV_HEADER, ...rows.slice(0, end)].join('\n'))
    expect(await importText(parts, [CSV_HEADER, ...rows.toReversed()].join('\n'))).toMatchObject({
      newEvents: 0,
      knownEvents: 3_400,
    })
    expect(await casesOf(parts, parts.hallId)).toEqual(await casesOf(whole, whole.hallId))
    for (const { hallId } of [whole, parts]) expect(await differingCells(services, hallId)).toEqual([])
  })

  it('writes one audit row a chunk, and none when nothing is new', async () => {
    const hall = await newHall()
    const log = [CSV_HEADER, ...wideLog().slice(0, 2_100)].join('\n')
    const auditRows = () =>
      count(hall, sql`select count(*) from audit_rows where hall_id = ${hall.hallId} and command = 'importLogChunk'`)
    await importText(hall, log)
    expect(await auditRows()).toBe(3)
    await importText(hall, log)
    expect(await auditRows()).toBe(3)
  })

  it('completes an import that was interrupted', async () => {
    const [whole, interrupted] = [await newHall(), await newHall()]
    const log = [CSV_HEADER, ...wideLog()].join('\n')
    await importText(whole, log)
    const stop = new AbortController()
    const partial = await importText(interrupted, log, {
      signal: stop.signal,
      onProgress: ({ events }) => events >= 1_000 && stop.abort(),
    })
    expect(partial.wasInterrupted).toBe(true)
    expect(partial.newEvents).toBeGreaterThanOrEqual(1_000)
    expect(partial.newEvents).toBeLessThan(3_400)
    expect(
      await count(interrupted, sql`select count(*) from case_events where hall_id = ${interrupted.hallId} and origin = 'logRow'`),
    ).toBe(partial.newEvents)
    expect(await differingCells(services, interrupted.hallId)).toEqual([])

    expect(await importText(interrupted, log)).toMatchObject({ events: 3_400, newEvents: 3_400 - partial.newEvents })
    expect(await casesOf(interrupted, interrupted.hallId)).toEqual(await casesOf(whole, whole.hallId))
    expect(await differingCells(services, interrupted.hallId)).toEqual([])
  })

  it('is refused while another import of the same source runs', async () => {
    const hall = await newHall()
    const log = `${CSV_HEADER}\nA-1,check,2014-09-26 09:00,complete,,,,,`
    async function* whileImporting() {
      await expect(importText(hall, log)).rejects.toThrow('Another import of OLD')
      yield* readLog(inChunks(log))
    }
    expect(await importText(hall, log, { entries: whileImporting() })).toMatchObject({ newEvents: 1 })
    expect(await importText(hall, log)).toMatchObject({ newEvents: 0 })
  })

  it('gives way to a clerk who works on the case meanwhile, and folds both', async () => {
    const hall = await newHall()
    const header = `${CSV_HEADER}\n`
    await importText(hall, `${header}A-1,check,2014-09-26 09:00,complete,Desk,R1,2014-09-26,,`)
    const [stored] = await hall.database.rows<{ id: string; version: number; window_id: string }>(
      sql`select id, version, window_id from cases where hall_id = ${hall.hallId}`,
    )
    const clerk: Actor = { hallId: hall.hallId, id: hall.hallId, role: 'clerk', windowId: stored?.window_id }
    await runCommand({ ...services, actor: clerk }, decideCase, {
      caseId: stored?.id ?? '',
      version: stored?.version ?? 0,
      decision: 'approved',
    })
    await importText(hall, `${header}A-1,survey,2014-09-27 09:00,complete,Desk,R1,2014-09-26,,`)
    expect(await casesOf(hall, hall.hallId)).toMatchObject([{ state: 'decided', events: 5, version: 5 }])
    expect(await differingCells(services, hall.hallId)).toEqual([])
  })
})

describe('an exported log', () => {
  it.each(['xes', 'csv'] as const)('gives the same imported cases back from %s, and the same log again', async (format) => {
    const [hall, copy] = [await newHall(), await newHall()]
    await importText(hall, [CSV_HEADER, ...wideLog(), 'OPEN,a,2014-09-26 09:00,start,W1,,,,'].join('\n'))
    const exported = await exportText(hall, format)
    const { rejected, events } = await importText(copy, exported)
    expect([rejected, events]).toEqual([0, 3_401])
    expect(await casesOf(copy, copy.hallId)).toEqual(await casesOf(hall, hall.hallId))
    expect(await importText(hall, exported)).toMatchObject({ newEvents: 0, newCases: 0 })
    expect(await differingCells(services, copy.hallId)).toEqual([])
  })

  it.each(['xes', 'csv'] as const)(
    'gives cases of our own back from %s with their states, limits, pauses and due days',
    async (format) => {
      const [hall, copy] = [await newHall(), await newHall()]
      await handleCases(hall)
      const exported = await exportText(hall, format)
      const { rejected } = await importText(copy, exported)
      expect(rejected).toBe(0)
      expect(await casesOf(copy, copy.hallId)).toEqual(await casesOf(hall, hall.hallId))
      expect(await importText(copy, exported)).toMatchObject({ newEvents: 0, newCases: 0 })
      expect(await exportText(copy, format, 'OLD')).toHaveLength(exported.length)
      expect(await differingCells(services, copy.hallId)).toEqual([])
    },
  )

  it('is refused where one number stands for cases of two sources, unless one source is named', async () => {
    const hall = await newHall()
    const log = `${CSV_HEADER}\nA-1,check,2014-09-26 09:00,complete,,,,,`
    for (const source of ['ONE', 'TWO']) await importText(hall, log, { source })
    await expect(exportText(hall, 'xes')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await exportText(hall, 'csv', 'ONE')).toContain('A-1')
  })
})

/** One case in each of several states, by the commands of a clerk. */
async function handleCases(hall: Hall): Promise<void> {
  const { id: departmentId } = await runCommand(hall, createDepartment, { code: 'D1', name: '住建局' })
  const { id: windowId } = await runCommand(hall, createWindow, { code: '01', name: '综合窗口', departmentIds: [departmentId] })
  const limits = { promisedLimitWorkingDays: 5, statutoryLimitWorkingDays: 20 }
  const { id: itemId } = await runCommand(hall, createItem, {
    code: 'I1',
    name: '施工许可',
    type: 'licence',
    departmentId,
    kind: 'promised',
    stage: 'constructionPermit',
    ...limits,
  })
  const actor: Actor = { hallId: hall.hallId, id: hall.hallId, role: 'clerk', windowId, departmentId }
  const context: OperationContext = { ...services, actor }
  let hours = 0
  services.clock.set(NOW)
  const later = () => services.clock.set(new Date(NOW.getTime() + ++hours * 3_600_000))

  const open = async (subject: string) => (await runCommand(context, receiveCase, { itemId, windowId, subject })).caseId
  await open('received only')
  for (const [subject, steps] of [
    ['accepted', 1],
    ['under way', 2],
    ['paused', 3],
    ['resumed', 4],
    ['decided', 5],
  ] as const) {
    const caseId = await open(subject)
    const commands = [
      (version: number) => runCommand(context, acceptCase, { caseId, version }),
      (version: number) => runCommand(context, startStep, { caseId, version, step: '勘验' }),
      (version: number) =>
        runCommand(context, pauseCase, { caseId, version, reason: 'expertReview', notice: '告知书 7 号\n"专家评审"' }),
      (version: number) => runCommand(context, resumeCase, { caseId, version }),
      (version: number) => runCommand(context, decideCase, { caseId, version, decision: 'rejected', reason: '材料不全' }),
    ]
    for (const [index, command] of commands.slice(0, steps).entries()) {
      later()
      await command(index + 1)
    }
  }
}
