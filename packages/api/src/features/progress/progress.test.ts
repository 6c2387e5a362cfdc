import { PROGRESS_KEYS, PROGRESS_SENTENCES } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newPhone } from '../../../../../tests/support/citizens.ts'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { type Command, runCommand } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import {
  acceptCase,
  approveExtension,
  type CaseInput,
  decideCase,
  deliverCase,
  findReceipt,
  openReceipt,
  pauseCase,
  receiveCase,
  refuseCase,
  requestExtension,
  requestSupplement,
  resumeCase,
  type WrittenCase,
} from '../cases/index.ts'
import { loadHistory } from '../cases/load-case.ts'
import { insertCitizen } from '../citizens/citizens.store.ts'
import { rateOnline } from '../ratings/rate-case.ts'
import { ratingsByCase } from '../ratings/ratings.queries.ts'
import { proveReceipt } from './ask-progress.ts'
import { forgetAttempts } from './forget-attempts.ts'
import { findOwnCase, listOwnCases, readProgress } from './progress.queries.ts'

const START = new Date('2014-09-26T02:00:00Z')

let services: TestServices
let hall: SmallHall
let otherHall: SmallHall
let addresses = 0

beforeAll(async () => {
  services = await createTestServices(START)
  hall = await foundSmallHall(services, { years: (year) => year === 2014 })
  otherHall = await foundSmallHall(services, { code: 'OTHER', years: (year) => year === 2014 })
})
beforeEach(() => {
  services.clock.set(START)
  addresses += 1
})
afterAll(() => services.close())

const goTo = (day: string) => services.clock.set(new Date(`${day}T02:00:00Z`))
const later = (minutes: number) => services.clock.set(new Date(services.clock.now().getTime() + minutes * 60_000))

interface Receipt {
  readonly caseId: string
  readonly number: string
  readonly code: string
}

async function receive(phone: string | null = null): Promise<Receipt> {
  const applicant = { kind: 'person', name: '王芳', phone } as const
  const input = { itemId: hall.itemId, windowId: hall.windowId, subject: '中心广场改造', applicant }
  const { caseId, number } = await runCommand({ ...services, actor: hall.clerk }, receiveCase, input)
  const receipt = await findReceipt(services, hall.hallId, { caseId })
  if (receipt === undefined) throw new Error('the case has no receipt')
  return { caseId, number, code: openReceipt(services.sealer, receipt) }
}

async function change<Input extends CaseInput, Loaded>(
  { caseId }: Receipt,
  command: Command<Input, Loaded, WrittenCase>,
  more: Omit<Input, keyof CaseInput>,
  actor: Actor = hall.clerk,
) {
  const history = await loadHistory(services.database, hall.hallId, caseId)
  await runCommand({ ...services, actor }, command, { ...more, caseId, version: history?.row.version ?? 0 } as Input)
}

const look = (
  number: string,
  code: string,
  { hallCode = 'TEST', address = `192.0.2.${addresses}`, database = services.database } = {},
) => proveReceipt({ ...services, database }, { hallCode, number, code, address })

async function sentences({ number, code }: Receipt): Promise<string[]> {
  const { hallId, caseId } = await look(number, code)
  const [progress] = await readProgress(services, hallId, [caseId])
  return (progress?.sentences ?? []).map(({ key, values }) => [key, ...Object.values(values)].join(' '))
}

const wrong = (code: string) => (code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`)
const REFUSED = { code: 'PROGRESS_REFUSED', detail: {} }

describe('progress in plain words', () => {
  test('tells each day of a case across the National Day of 2014: what counts, what does not, what is left', async () => {
    const receipt = await receive()
    expect(await sentences(receipt)).toEqual(['received 2014-09-26'])
    await change(receipt, acceptCase, {})
    const before = ['received 2014-09-26', 'accepted 2014-09-26']
    const why = ['makeUpCounts 2014-09-28', 'holidayNotCounted 2014-10-01 2014-10-07']
    expect(await sentences(receipt)).toEqual([...before, 'clockStartsNext', 'remaining 5 2014-10-09', ...why])
    goTo('2014-09-30')
    expect(await sentences(receipt)).toEqual([...before, 'dayOfClock 3', 'remaining 2 2014-10-09', ...why])
    goTo('2014-10-05')
    expect(await sentences(receipt)).toEqual([...before, 'dayOfClock 3', 'remaining 2 2014-10-09', ...why])
    goTo('2014-10-09')
    expect(await sentences(receipt)).toEqual([...before, 'dayOfClock 5', 'dueToday 2014-10-09', ...why])
    goTo('2014-10-10')
    expect(await sentences(receipt)).toContain('overdue 2014-10-09')
  })

  test('tells pauses and extensions with the numbers of their notices, the decision, and when to collect it', async () => {
    const receipt = await receive()
    await change(receipt, acceptCase, {})
    goTo('2014-09-29')
    await change(receipt, pauseCase, { reason: 'expertReview' })
    goTo('2014-10-08')
    const [, , paused, rest] = await sentences(receipt)
    expect(paused).toMatch(/^pausedSince 2014-09-29 expertReview .*2014.*1/)
    expect(rest).toBe('remainingAfterPause 3')
    await change(receipt, resumeCase, {})
    await change(receipt, requestExtension, { workingDays: 2, reason: '案情复杂' })
    await change(receipt, approveExtension, {}, hall.supervisor)
    const resumed = await sentences(receipt)
    expect(resumed[2]).toMatch(/^paused 2014-09-29 2014-10-08 expertReview /)
    expect(resumed[3]).toMatch(/^extended 2014-10-08 2 /)
    expect(resumed.slice(4)).toEqual([
      'dayOfClock 2',
      'remaining 5 2014-10-14',
      'makeUpCounts 2014-09-28',
      'makeUpCounts 2014-10-11',
    ])
    goTo('2014-10-10')
    await change(receipt, decideCase, { decision: 'approved' })
    expect((await sentences(receipt)).slice(-3)).toEqual([
      'approved 2014-10-10',
      'usedWorkingDays 4',
      'readyToCollect 2014-10-23',
    ])
    await change(receipt, deliverCase, {})
    expect((await sentences(receipt)).at(-1)).toBe('delivered 2014-10-10')
  })

  test('tells what is missing, and why an application was refused', async () => {
    const receipt = await receive()
    await change(receipt, requestSupplement, { reason: '缺少规划许可证 📎' })
    expect(await sentences(receipt)).toEqual(['received 2014-09-26', 'supplementRequested 2014-09-26 缺少规划许可证 📎'])
    await change(receipt, refuseCase, { reason: '逾期未补正' })
    expect(await sentences(receipt)).toEqual(['received 2014-09-26', 'refused 2014-09-26 逾期未补正'])
  })

  test('does not guess a due day in a year that is not published', async () => {
    goTo('2014-12-29')
    const receipt = await receive()
    await change(receipt, acceptCase, {})
    goTo('2014-12-31')
    expect((await sentences(receipt)).slice(2)).toEqual(['dayOfClock 2', 'dueUnknown 2015'])
  })

  test('names the item, department and window, and no person and nothing of the applicant', async () => {
    const phone = newPhone()
    const receipt = await receive(phone)
    await change(receipt, acceptCase, {})
    const { hallId, caseId } = await look(receipt.number, receipt.code)
    const text = JSON.stringify(await readProgress(services, hallId, [caseId]))
    expect(text).toContain('住房和城乡建设局')
    for (const personal of ['王芳', phone, phone.slice(-4), '中心广场改造', hall.staffId]) expect(text).not.toContain(personal)
  })

  test('fills every place of a sentence', async () => {
    expect(PROGRESS_KEYS.length).toBe(Object.keys(PROGRESS_SENTENCES).length)
    const receipt = await receive()
    await change(receipt, acceptCase, {})
    const [progress] = await readProgress(services, hall.hallId, [receipt.caseId])
    for (const { key, values } of progress?.sentences ?? []) expect(Object.keys(values)).toEqual(PROGRESS_SENTENCES[key])
  })
})

describe('whoever does not hold the receipt', () => {
  test('gets one answer for an unknown number, a wrong code, a case of another hall, and a case without a receipt', async () => {
    const { number, code, caseId } = await receive()
    await expect(look(number, wrong(code))).rejects.toMatchObject(REFUSED)
    await expect(look('TEST20140926-001-9999', code)).rejects.toMatchObject(REFUSED)
    await expect(look(number, code, { hallCode: 'OTHER' })).rejects.toMatchObject(REFUSED)
    await services.database.rows(sql`delete from case_receipts where case_id = ${caseId}`)
    await expect(look(number, code)).rejects.toMatchObject(REFUSED)
    await expect(look('不存在', '')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('has five tries at a number in 15 minutes, whether there is such a case or not, and thirty at once are no more', async () => {
    const known = await receive()
    const unknown = { number: 'TEST20140926-001-9998', code: '23456789' }
    for (const { number, code } of [known, unknown]) {
      addresses += 1
      await Promise.allSettled(Array.from({ length: 30 }, () => look(number, wrong(code))))
      await expect(look(number, code)).rejects.toMatchObject(REFUSED)
      const [row] = await services.database.rows<{ failures: number; isLocked: boolean }>(
        sql`select failures, locked_until > ${services.clock.now().toISOString()} as "isLocked" from progress_attempts
          where number_index = ${services.sealer.indexOf(number, { hallId: hall.hallId, kind: 'caseNumber' })}`,
      )
      expect(row).toEqual({ failures: 6, isLocked: true })
    }
    later(14.9)
    await expect(look(known.number, known.code)).rejects.toMatchObject(REFUSED)
    later(0.1)
    expect(await look(known.number, known.code)).toMatchObject({ caseId: known.caseId })
    await expect(look(unknown.number, unknown.code)).rejects.toMatchObject(REFUSED)
  })

  test('loses the count by the right code, which works at the fifth try', async () => {
    const { number, code } = await receive()
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await expect(look(number, wrong(code))).rejects.toMatchObject(REFUSED)
      await look(number, code)
    }
  })

  test('is told nothing by the work either: the same statements, and neither is the faster', async () => {
    const known = await receive()
    const statements = async (number: string) => {
      const seen: unknown[] = []
      const database: Database = {
        ...services.database,
        rows: (query) => {
          seen.push(query)
          return services.database.rows(query)
        },
      }
      const { code } = known
      await expect(look(number, wrong(code), { database, address: '198.51.100.1' })).rejects.toMatchObject(REFUSED)
      return seen.length
    }
    expect(await statements(known.number)).toBe(await statements('TEST20140926-001-9997'))

    const timed = async (number: string, address: string) => {
      const startedAt = performance.now()
      await look(number, wrong(known.code), { address }).catch(() => undefined)
      return performance.now() - startedAt
    }
    let fasterUnknown = 0
    const rounds = 200
    for (let round = 0; round < rounds; round += 1) {
      const address = `203.0.113.${round}`
      // Taking turns at being first, so that neither has the warmer caches.
      const isKnownFirst = round % 2 === 0
      const first = await timed(isKnownFirst ? known.number : 'TEST20140926-001-9996', address)
      const second = await timed(isKnownFirst ? 'TEST20140926-001-9996' : known.number, address)
      if (isKnownFirst ? second < first : first < second) fasterUnknown += 1
    }
    // A fair coin lies outside once in 10^7 tests.
    expect(fasterUnknown / rounds).toBeGreaterThan(0.31)
    expect(fasterUnknown / rounds).toBeLessThan(0.69)
  })

  test('is stopped by address after 60 looks in a quarter of an hour', async () => {
    const address = '198.51.100.200'
    for (let count = 0; count < 60; count += 1)
      await expect(look(`TEST20140926-001-${7_000 + count}`, '00000000', { address })).rejects.toMatchObject(REFUSED)
    const { number, code } = await receive()
    await expect(look(number, code, { address })).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await look(number, code)
    later(15)
    await look(number, code, { address })
  })

  test.each([
    ['number', '\u0000', '23456789'],
    ['number', '号'.repeat(10_000), '23456789'],
    ['code', 'TEST20140926-001-0001', '2'.repeat(10_000)],
    ['code', 'TEST20140926-001-0001', '\ud800'],
  ])('and sends what cannot be a %s is told so, and nothing is written', async (field, number, code) => {
    const count = () => services.database.rows(sql`select count(*)::int as rows from progress_attempts`)
    const before = await count()
    await expect(look(number, code)).rejects.toMatchObject({ code: 'INVALID_INPUT', detail: { field } })
    expect(await count()).toEqual(before)
  })
})

test('a code is taken as people type it', async () => {
  const { number, code, caseId } = await receive()
  const typed = ` ${code.slice(0, 4).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}-${code.slice(4)} `
  expect(await look(` ${number} `, typed)).toMatchObject({ caseId })
})

test('counts are forgotten a day after the last look, and not before', async () => {
  const { number, code } = await receive()
  for (let attempt = 0; attempt < 5; attempt += 1) await look(number, wrong(code)).catch(() => undefined)
  const numberIndex = services.sealer.indexOf(number, { hallId: hall.hallId, kind: 'caseNumber' })
  const left = async () => {
    await runCommand({ ...services, actor: hall.administrator }, forgetAttempts, null)
    const [row] = await services.database.rows<{ attempts: number; quotas: number }>(
      sql`select (select count(*)::int from progress_attempts where number_index = ${numberIndex}) as attempts,
        (select count(*)::int from address_quotas where hall_id = ${hall.hallId} and ends_at < ${services.clock.now().toISOString()}) as quotas`,
    )
    return row
  }
  later(16)
  expect(await left()).toEqual({ attempts: 1, quotas: 0 })
  later(24 * 60)
  expect(await left()).toEqual({ attempts: 0, quotas: 0 })
})

describe('a citizen', () => {
  async function citizen(phone: string, hallId = hall.hallId): Promise<Actor> {
    const id = newId()
    const insert = insertCitizen(services.sealer, { hallId, id, phone, language: 'zh-CN', at: START }, 'guard')
    await services.database.rows(sql`with guard as (select 1) ${insert}`)
    return { hallId, id, role: 'citizen' }
  }
  const firstPage = { size: 10, direction: 'forward', beyond: undefined } as const

  test('sees the cases applied for with their phone, newest first, and nobody else’s', async () => {
    const phone = newPhone()
    const actor = await citizen(phone)
    const first = await receive(phone)
    later(1)
    const second = await receive(phone)
    const other = await receive(newPhone())
    const nameless = await receive(null)
    const page = await listOwnCases(services, hall.hallId, actor.id, firstPage)
    expect(page.nodes.map(({ number }) => number)).toEqual([second.number, first.number])
    expect(await findOwnCase(services, hall.hallId, actor.id, first.number)).toBe(first.caseId)
    for (const { number } of [other, nameless]) expect(await findOwnCase(services, hall.hallId, actor.id, number)).toBeUndefined()
    const elsewhere = await citizen(phone, otherHall.hallId)
    expect((await listOwnCases(services, otherHall.hallId, elsewhere.id, firstPage)).nodes).toEqual([])
  })

  describe('who rates a case', () => {
    const rate = (
      receipt: { number: string; code?: string },
      rating: Parameters<typeof rateOnline>[1]['rating'],
      actor?: Actor,
    ) =>
      rateOnline(
        { ...services, actor },
        { receipt: { hallCode: 'TEST', number: receipt.number, code: receipt.code, address: `192.0.2.${addresses}` }, rating },
      )
    async function decided(phone: string | null = null): Promise<Receipt> {
      const receipt = await receive(phone)
      await change(receipt, acceptCase, {})
      await change(receipt, decideCase, { decision: 'approved' })
      return receipt
    }

    test('does it once, by the receipt or as its applicant, online, and leaves no trace of who', async () => {
      const phone = newPhone()
      const actor = await citizen(phone)
      const byReceipt = await decided()
      const own = await decided(phone)
      await rate(byReceipt, { level: 'verySatisfied', attitude: 'satisfied' })
      await rate({ number: own.number }, { level: 'veryDissatisfied', reason: '排队 𠮷 太久 😠' }, actor)
      const stored = await ratingsByCase(services.database, hall.hallId, [byReceipt.caseId, own.caseId])
      expect(stored.get(byReceipt.caseId)).toMatchObject({ level: 'verySatisfied', channel: 'online', isValid: true })
      expect(stored.get(own.caseId)).toMatchObject({ level: 'veryDissatisfied', reason: '排队 𠮷 太久 😠' })
      for (const receipt of [byReceipt, own])
        await expect(rate(receipt, { level: 'satisfied' })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
      const [audit] = await services.database.rows<{ text: string }>(
        sql`select string_agg(a::text, ' ') as text from audit_rows a where command = 'rateCase'`,
      )
      expect(audit?.text).not.toContain(actor.id)
    })

    test('is counted once of twelve at the same moment', async () => {
      const phone = newPhone()
      const actor = await citizen(phone)
      const { number } = await decided(phone)
      const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => rate({ number }, { level: 'satisfied' }, actor)))
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'ALREADY_EXISTS' })
    })

    test('must say why it was bad, have a decided case, and hold its receipt', async () => {
      const receipt = await decided()
      for (const reason of [undefined, '', '  '])
        await expect(rate(receipt, { level: 'dissatisfied', reason })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
      await expect(rate(receipt, { level: 'satisfied', reason: '长'.repeat(10_000) })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        detail: { field: 'reason' },
      })
      const open = await receive()
      await expect(rate(open, { level: 'satisfied' })).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
      await expect(rate({ number: receipt.number, code: wrong(receipt.code) }, { level: 'satisfied' })).rejects.toMatchObject(
        REFUSED,
      )
      await expect(rate({ number: receipt.number }, { level: 'satisfied' })).rejects.toMatchObject(REFUSED)
      await expect(rate({ number: receipt.number }, { level: 'satisfied' }, hall.clerk)).rejects.toMatchObject(REFUSED)
      const stranger = await citizen(newPhone())
      await expect(rate({ number: receipt.number }, { level: 'satisfied' }, stranger)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })
  })
})
