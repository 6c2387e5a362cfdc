import { ERROR_CODES } from '@mingchuang/schema'
import { dayCounters, punches, quarantinedLines, ratings } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { acceptCase, decideCase, receiveCase } from '../../features/cases/index.ts'
import { bindDevice } from '../../features/identity/bind-device.ts'
import { registerDevice } from '../../features/identity/index.ts'
import { revokeDevice } from '../../features/identity/revoke-device.ts'
import { describeDifference, recount } from '../../features/metrics/index.ts'
import { runCommand } from '../../platform/command/index.ts'
import type { Networks } from '../../platform/config/index.ts'
import { registerDeviceRoutes } from './index.ts'

const FOUNDED = new Date('2014-03-05T00:00:00Z')
const NOW = new Date('2014-03-05T01:00:00Z')
const SERIAL_NUMBER = 'CGX2014000001'
const everywhere: Networks = { text: 'everywhere', includes: () => true }
const nowhere: Networks = { text: 'nowhere', includes: () => false }

let services: TestServices
let server: FastifyInstance
let hall: SmallHall
let deviceId: string
let token: string

beforeAll(async () => {
  services = await createTestServices(FOUNDED)
  hall = await foundSmallHall(services)
  const context = { ...services, actor: hall.administrator }
  const device = await runCommand(context, registerDevice, { kind: 'rating', name: '评价仪', windowId: hall.windowId })
  deviceId = device.id
  token = device.token ?? ''
  await runCommand(context, registerDevice, { kind: 'punch', name: '考勤机', serialNumber: SERIAL_NUMBER })
  server = await serverFor(everywhere)
})
beforeEach(() => services.clock.set(NOW))
afterAll(async () => {
  await server.close()
  await services.close()
})

async function serverFor(deviceNetworks: Networks): Promise<FastifyInstance> {
  const fastify = Fastify()
  await registerDeviceRoutes(fastify, { ...services, deviceNetworks })
  return fastify
}

let pressNumber = 0

function press(changes: Record<string, unknown> = {}): Record<string, unknown> {
  pressNumber += 1
  return {
    pressId: `press-${String(pressNumber).padStart(6, '0')}`,
    pressedAt: '2014-03-05T08:59:58+08:00',
    sentAt: '2014-03-05T09:00:00+08:00',
    bindingVersion: 1,
    level: 'satisfied',
    ...changes,
  }
}

async function send(body: unknown, authorization: string | undefined = `Bearer ${token}`) {
  const response = await server.inject({
    method: 'POST',
    url: '/rating/presses',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  })
  return { status: response.statusCode, body: response.json() }
}

async function finishedCase(): Promise<string> {
  const context = { ...services, actor: hall.clerk }
  const { caseId, number } = await runCommand(context, receiveCase, {
    itemId: hall.itemId,
    windowId: hall.windowId,
    subject: '中心广场改造',
  })
  await runCommand(context, acceptCase, { caseId, version: 1 })
  await runCommand(context, decideCase, { caseId, version: 2, decision: 'approved' })
  return number
}

async function storedRatings(): Promise<number> {
  const [row] = await services.database.rows<{ total: number }>(sql`select count(*) as total from ${ratings}`)
  return row?.total ?? 0
}

async function counted(measure: string): Promise<number> {
  const [row] = await services.database.rows<{ total: number }>(
    sql`select coalesce(sum(${sql.identifier(measure)}), 0)::bigint as total from ${dayCounters}`,
  )
  return row?.total ?? 0
}

/** Whatever a test did, the counters still are what the rows make them. */
async function expectCleanRecount(): Promise<void> {
  const found: string[] = []
  for await (const difference of recount(services, hall.hallId)) found.push(describeDifference(difference))
  expect(found).toEqual([])
}

describe('a press', () => {
  test('is stored once, however often it is sent, and answered the same each time', async () => {
    const before = await storedRatings()
    const sent = press()
    const first = await send(sent)
    expect(first).toMatchObject({ status: 200, body: { pressId: sent.pressId, isValid: true, at: '2014-03-05T00:59:58.000Z' } })
    const again = await Promise.all([send(sent), send({ ...sent, sentAt: '2014-03-05T09:00:07+08:00' }), send(sent)])
    for (const answer of again) expect(answer).toEqual(first)
    services.clock.set(new Date('2014-06-01T01:00:00Z'))
    expect(await send(sent)).toEqual(first)
    expect(await storedRatings()).toBe(before + 1)
    await expectCleanRecount()
  })

  test('sent twice at once by a device that lost the answer is stored once', async () => {
    const before = await storedRatings()
    const sent = press()
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(sent)))
    expect(new Set(answers.map(({ body }) => body.ratingId)).size).toBe(1)
    expect(await storedRatings()).toBe(before + 1)
    await expectCleanRecount()
  })

  test('with a used press id and another content is refused, also from another device', async () => {
    const sent = press()
    await send(sent)
    expect(await send({ ...sent, level: 'dissatisfied' })).toMatchObject({ status: 409, body: { code: 'PRESS_MISMATCH' } })
    const other = await runCommand({ ...services, actor: hall.administrator }, registerDevice, {
      kind: 'rating',
      name: '二号',
      windowId: hall.otherWindowId,
    })
    expect(await send(sent, `Bearer ${other.token}`)).toMatchObject({ status: 409, body: { code: 'PRESS_MISMATCH' } })
    await expectCleanRecount()
  })

  test('for a finished case counts for coverage; a second one is kept and does not count', async () => {
    const [rated, satisfied] = [await counted('decided_rated'), await counted('rating_very_satisfied')]
    const caseNumber = await finishedCase()
    expect((await send(press({ caseNumber, level: 'verySatisfied' }))).body).toMatchObject({ isValid: true })
    expect((await send(press({ caseNumber, level: 'veryDissatisfied' }))).body).toMatchObject({ isValid: false })
    expect(await counted('decided_rated')).toBe(rated + 1)
    expect(await counted('rating_very_satisfied')).toBe(satisfied + 1)
    expect(await counted('rating_very_dissatisfied')).toBe(0)
    await expectCleanRecount()
  })

  test('for a case, many at once: exactly one of them counts', async () => {
    const caseNumber = await finishedCase()
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(press({ caseNumber }))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(answers.filter(({ body }) => body.isValid)).toHaveLength(1)
    await expectCleanRecount()
  })

  test('belongs to the window the device stood at when it was pressed, by its corrected time', async () => {
    const context = { ...services, actor: hall.administrator }
    services.clock.set(new Date('2014-03-05T03:00:00Z'))
    await runCommand(context, bindDevice, { deviceId, windowId: hall.secondWindowId })
    services.clock.set(new Date('2014-03-05T04:00:00Z'))
    // The device's clock is a day ahead; both presses come in one backlog.
    const sentAt = '2014-03-06T12:00:00+08:00'
    const { body } = await send([
      press({ sentAt, pressedAt: '2014-03-06T10:30:00+08:00' }),
      press({ sentAt, pressedAt: '2014-03-06T11:30:00+08:00', bindingVersion: 1 }),
    ])
    const rows = await services.database.rows<{ window_id: string }>(
      sql`select window_id from ${ratings} where id = any(${sql.param(body.map(({ ratingId }: { ratingId: string }) => ratingId))}::uuid[]) order by at`,
    )
    expect(rows.map(({ window_id }) => window_id)).toEqual([hall.windowId, hall.secondWindowId])
    await runCommand(context, bindDevice, { deviceId, windowId: hall.windowId })
    await expectCleanRecount()
  })

  test('from before the device was bound is refused', async () => {
    expect(await send(press({ pressedAt: '2014-03-04T09:00:00+08:00' }))).toMatchObject({
      status: 409,
      body: { code: 'DEVICE_NOT_BOUND' },
    })
  })

  test.each([
    ['an unknown case', { caseNumber: 'NOBODY-1' }, 404, 'NOT_FOUND'],
    ['an unknown level', { level: 'great' }, 400, 'INVALID_INPUT'],
    ['a field the protocol does not know', { identityNumber: '110101199001011234' }, 400, 'UNKNOWN_FIELD'],
    ['a time to come', { pressedAt: '2014-03-05T09:30:00+08:00' }, 400, 'INVALID_INPUT'],
    ['a time long past', { pressedAt: '2014-01-05T09:30:00+08:00' }, 400, 'INVALID_INPUT'],
  ])('with %s is refused with a code and nothing is written', async (_what, changes, status, code) => {
    const before = await storedRatings()
    const answer = await send(press(changes))
    expect(answer).toMatchObject({ status, body: { code, message: expect.any(String) } })
    expect(await storedRatings()).toBe(before)
  })

  test('for a case that is still open, or of another window, is refused', async () => {
    const context = { ...services, actor: hall.clerk }
    const { number } = await runCommand(context, receiveCase, {
      itemId: hall.itemId,
      windowId: hall.windowId,
      subject: '中心广场改造',
    })
    expect((await send(press({ caseNumber: number }))).body.code).toBe('IMPOSSIBLE_TRANSITION')
    const other = await runCommand({ ...services, actor: hall.administrator }, registerDevice, {
      kind: 'rating',
      name: '三号',
      windowId: hall.otherWindowId,
    })
    const sentAt = '2014-03-05T09:00:00+08:00'
    const late = press({ caseNumber: number, sentAt, pressedAt: sentAt })
    expect(await send(late, `Bearer ${other.token}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
  })

  test('in a backlog is answered for itself: a bad one does not stop the others', async () => {
    const before = await storedRatings()
    const { status, body } = await send([press(), press({ level: 'x' }), 'nonsense', press()])
    expect(status).toBe(200)
    expect(body.map(({ code }: { code?: string }) => code ?? 'stored')).toEqual([
      'stored',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'stored',
    ])
    expect(await storedRatings()).toBe(before + 2)
    await expectCleanRecount()
  })
})

describe('a rating device', () => {
  test.each([
    ['no token', undefined],
    ['a forged token', `Bearer ${'0'.repeat(36)}.abc`],
    ['a token of no hall', 'Bearer nonsense'],
    ['another scheme', 'Basic YTpi'],
  ])('with %s is not heard', async (_what, authorization) => {
    const response = await server.inject({
      method: 'POST',
      url: '/rating/presses',
      headers: authorization === undefined ? {} : { authorization },
      payload: JSON.stringify(press()),
    })
    expect(response.statusCode).toBe(401)
    expect(response.json()).toEqual({ code: 'UNAUTHENTICATED', message: ERROR_CODES.UNAUTHENTICATED, detail: {} })
  })

  test('that was revoked is not heard any more', async () => {
    const context = { ...services, actor: hall.administrator }
    const revoked = await runCommand(context, registerDevice, { kind: 'rating', name: '旧', windowId: hall.windowId })
    await runCommand(context, revokeDevice, { deviceId: revoked.id })
    expect((await send(press(), `Bearer ${revoked.token}`)).status).toBe(401)
  })

  test.each([
    ['{', 400, 'MALFORMED_BODY'],
    ['', 400, 'MALFORMED_BODY'],
    [Buffer.from([0xff, 0xfe, 0x7b]), 400, 'MALFORMED_BODY'],
    [`"${'x'.repeat(70_000)}"`, 413, 'BODY_TOO_LARGE'],
    [JSON.stringify(Array.from({ length: 501 }, () => 0)), 400, 'INVALID_INPUT'],
  ])('that sends a broken body %# gets a code', async (body, status, code) => {
    expect(await send(body)).toMatchObject({ status, body: { code } })
  })

  test('learns where it stands and, for 30 seconds, which case was closed there', async () => {
    const ask = async () =>
      (await server.inject({ url: '/rating/binding', headers: { authorization: `Bearer ${token}` } })).json()
    services.clock.set(new Date('2014-03-05T05:00:00Z'))
    expect(await ask()).toMatchObject({ window: { code: '001' }, finishedCase: null })
    const number = await finishedCase()
    services.clock.set(new Date('2014-03-05T05:00:29Z'))
    expect(await ask()).toMatchObject({ finishedCase: { number } })
    services.clock.set(new Date('2014-03-05T05:00:31Z'))
    expect(await ask()).toMatchObject({ finishedCase: null })
  })

  test('outside the allowed networks is refused before anything is read', async () => {
    const closed = await serverFor(nowhere)
    const response = await closed.inject({ method: 'POST', url: '/rating/presses', payload: '{}' })
    expect(response.statusCode).toBe(403)
    expect(response.json()).toMatchObject({ code: 'FORBIDDEN' })
    await closed.close()
  })
})

describe('a punch machine', () => {
  const upload = (payload: string | Buffer, query = `SN=${SERIAL_NUMBER}&table=ATTLOG&Stamp=9999`, contentType = 'text/plain') =>
    server.inject({ method: 'POST', url: `/iclock/cdata?${query}`, headers: { 'content-type': contentType }, payload })

  async function storedPunches() {
    return services.database.rows<{ pin: string; at: Date; verify: string; staff_id: string | null; minute_of_day: number }>(
      sql`select pin, at, verify, staff_id, minute_of_day from ${punches} order by at, pin`,
    )
  }

  test('uploads lines of several forms; the good ones are taken, the bad ones quarantined', async () => {
    const body = [
      '1001\t2014-03-05 08:21:07\t0\t1\t\t0\t0',
      '1002\t2014-03-05 08:22:00',
      '1003\t1393978980\t1\t15',
      'no time here',
      '1004\tyesterday\t0\t1',
    ].join('\r\n')
    const response = await upload(`${body}\r\n`)
    expect([response.statusCode, response.body]).toEqual([200, 'OK: 3\n'])
    expect(response.headers['content-type']).toMatch(/^text\/plain/)
    expect(response.headers.date).toBe('Wed, 05 Mar 2014 01:00:00 GMT')
    expect(await storedPunches()).toMatchObject([
      { pin: '1001', at: new Date('2014-03-05T00:21:07Z'), verify: '1', staff_id: hall.staffId, minute_of_day: 501 },
      { pin: '1002', verify: '', staff_id: null },
      { pin: '1003', at: new Date('2014-03-05T00:23:00Z'), verify: '15' },
    ])
    const quarantined = await services.database.rows(sql`select reason from ${quarantinedLines} order by reason`)
    expect(quarantined).toEqual([{ reason: 'time' }, { reason: 'tooFewFields' }])
  })

  test('that uploads everything again adds nothing and hears the same answer', async () => {
    const before = await storedPunches()
    const again = '1001\t2014-03-05 08:21:07\t0\t1\t\t0\t0\n1002\t2014-03-05 08:22:00\nno time here'
    expect((await upload(again, `SN=${SERIAL_NUMBER}&table=ATTLOG&Stamp=0`)).body).toBe('OK: 2\n')
    expect(await storedPunches()).toEqual(before)
  })

  test('may send the same line several times in one upload, or two uploads at once', async () => {
    const lines = '1001\t2014-03-05 12:01:00\t1\t1\n1001\t2014-03-05 12:01:00\t1\t1\n'
    const answers = await Promise.all([upload(lines), upload(lines)])
    expect(answers.map(({ body }) => body)).toEqual(['OK: 2\n', 'OK: 2\n'])
    expect((await storedPunches()).filter(({ minute_of_day }) => minute_of_day === 721)).toHaveLength(1)
  })

  test('may upload thousands of lines, in any encoding and with any content type', async () => {
    const lines = Array.from({ length: 2500 }, (_, index) => `9${index}\t2014-03-04 08:00:00\t0\t1`).join('\n')
    const gb18030 = Buffer.concat([Buffer.from(`${lines}\n`), Buffer.from([0xcd, 0xf5, 0xb7, 0xbc]), Buffer.from('\t\n')])
    const response = await upload(gb18030, undefined, 'application/x-www-form-urlencoded')
    expect([response.statusCode, response.body]).toEqual([200, 'OK: 2500\n'])
  })

  test('with an empty upload is told so', async () => {
    expect((await upload('')).body).toBe('OK: 0\n')
  })

  test.each([
    ['SN=UNKNOWN000&table=ATTLOG', 401, 'UNAUTHENTICATED'],
    ['table=ATTLOG', 401, 'UNAUTHENTICATED'],
    ["SN=' or 1=1&table=ATTLOG", 401, 'UNAUTHENTICATED'],
    [`SN=${SERIAL_NUMBER}&SN=OTHER&table=ATTLOG`, 401, 'UNAUTHENTICATED'],
    [`SN=${SERIAL_NUMBER}&table=OPERLOG`, 400, 'INVALID_INPUT'],
    [`SN=${SERIAL_NUMBER}`, 400, 'INVALID_INPUT'],
  ])('asking with ?%s is refused in plain text and nothing is acknowledged', async (query, status, code) => {
    const before = await storedPunches()
    const response = await upload('1\t2014-03-05 09:00:00', query)
    expect(response.statusCode).toBe(status)
    expect(response.body).toMatch(new RegExp(`^ERROR: ${code} `))
    expect(await storedPunches()).toEqual(before)
  })

  test('with too large a body is refused', async () => {
    const response = await upload('x'.repeat(8 * 1024 * 1024 + 1))
    expect([response.statusCode, response.body.slice(0, 21)]).toEqual([413, 'ERROR: BODY_TOO_LARGE'])
  })

  test('is told its options in the handshake', async () => {
    const response = await server.inject({ url: `/iclock/cdata?SN=${SERIAL_NUMBER}&options=all&pushver=2.4.1` })
    expect(response.body).toMatch(new RegExp(`^GET OPTION FROM: ${SERIAL_NUMBER}\n`))
    expect(response.body).toContain('\nTimeZone=8\n')
  })

  test('cannot be spoken for by a rating device, nor the other way round', async () => {
    const response = await server.inject({
      method: 'POST',
      url: '/rating/presses',
      headers: { authorization: `Bearer ${SERIAL_NUMBER}` },
      payload: JSON.stringify(press()),
    })
    expect(response.statusCode).toBe(401)
  })
})
