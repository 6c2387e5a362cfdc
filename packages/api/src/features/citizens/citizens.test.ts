import { normalisePhone } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newPhone } from '../../../../../tests/support/citizens.ts'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { createSealer } from '../../platform/seal.ts'
import { createAccount } from '../identity/create-account.ts'
import { findSessionActor } from '../identity/index.ts'
import { logout } from '../identity/logout.ts'
import { type OutgoingMessage, sendDueMessages } from '../outbox/index.ts'
import { findOwnCitizen, readCitizen } from './citizens.queries.ts'
import { requestSignInCode } from './request-sign-in-code.ts'
import { signIn } from './sign-in-citizen.ts'
import { updateCitizenProfile } from './update-citizen-profile.ts'

const NOW = new Date('2026-03-02T01:00:00Z')

let services: TestServices
let hall: SmallHall
let otherHall: SmallHall
let now = NOW

beforeAll(async () => {
  services = await createTestServices(NOW)
  hall = await foundSmallHall(services)
  otherHall = await foundSmallHall(services, { code: 'OTHER' })
})
afterAll(() => services.close())
beforeEach(() => {
  // Days apart, so that no test meets the quotas of another.
  now = new Date(now.getTime() + 7 * 86_400_000)
  services.clock.set(now)
})

const later = (seconds: number) => services.clock.set(new Date(services.clock.now().getTime() + seconds * 1_000))
const request = (phone: string, { hallCode = 'TEST', address = '192.0.2.1' } = {}) =>
  runCommand(services, requestSignInCode, { hallCode, phone, language: 'zh-CN', address })
const enter = (phone: string, code: string, { hallCode = 'TEST', address = '192.0.2.1' } = {}) =>
  signIn(services, { hallCode, phone, code, language: 'zh-CN', address })

async function codeOf(phone: string): Promise<string> {
  const sent: OutgoingMessage[] = []
  const sender = { send: async (message: OutgoingMessage) => void sent.push(message), close: async () => undefined }
  while ((await sendDueMessages(services, sender)) > 0);
  return String(sent.findLast((message) => message.phone === phone)?.values.code)
}

async function signedIn(phone = newPhone()): Promise<{ actor: Actor; token: string; phone: string }> {
  await request(phone)
  const { token } = await enter(phone, await codeOf(normalisePhone(phone) ?? ''))
  const actor = await findSessionActor(services.database, token, services.clock.now())
  if (actor === undefined) throw new Error('no session was opened')
  return { actor, token, phone }
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const CODE_REFUSED = { code: 'CODE_REFUSED', detail: {} }

describe('signing in by phone', () => {
  test('opens a citizen’s session, which logout ends', async () => {
    const { actor, token } = await signedIn()
    expect(actor).toMatchObject({ hallId: hall.hallId, role: 'citizen', departmentId: undefined, windowId: undefined })
    await runCommand({ ...services, actor }, logout, {})
    expect(await findSessionActor(services.database, token, services.clock.now())).toBeUndefined()
  })

  test('makes one citizen of one phone, however it is typed and however often', async () => {
    const { actor, phone } = await signedIn('138-0000 9999')
    later(61)
    const again = await signedIn(`+86 ${phone}`)
    expect(again.actor.id).toBe(actor.id)
    expect(await readCitizen(services, hall.hallId, actor.id)).toMatchObject({ phone: '13800009999', name: null })
  })

  test('lasts two hours', async () => {
    const { token } = await signedIn()
    later(2 * 3_600 - 1)
    expect(await findSessionActor(services.database, token, services.clock.now())).toBeDefined()
    later(1)
    expect(await findSessionActor(services.database, token, services.clock.now())).toBeUndefined()
  })

  test('is a matter of one hall: the same phone is another citizen elsewhere, and a code does not travel', async () => {
    const { actor, phone } = await signedIn()
    await request(phone, { hallCode: 'OTHER' })
    const code = await codeOf(phone)
    later(61)
    await request(phone)
    if (code !== (await codeOf(phone))) await expect(enter(phone, code)).rejects.toMatchObject(CODE_REFUSED)
    const { citizenId } = await enter(phone, code, { hallCode: 'OTHER' })
    expect(citizenId).not.toBe(actor.id)
    await expect(readCitizen(services, otherHall.hallId, actor.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(request(phone, { hallCode: 'NONE' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('still knows whoever came under the previous key', async () => {
    const phone = newPhone()
    await request(phone)
    const first = await enter(phone, await codeOf(phone))
    const current = Buffer.alloc(32, 9)
    const sealer = createSealer({ current, previous: [Buffer.alloc(32, 'a key of the tests')] })
    const rotated = { ...services, sealer }
    later(61)
    await runCommand(rotated, requestSignInCode, { hallCode: 'TEST', phone, language: 'zh-CN', address: undefined })
    const sent: OutgoingMessage[] = []
    await sendDueMessages(rotated, { send: async (message) => void sent.push(message), close: async () => undefined })
    const code = String(sent.at(-1)?.values.code)
    const again = await signIn(rotated, { hallCode: 'TEST', phone, code, language: 'zh-CN', address: undefined })
    expect(again.citizenId).toBe(first.citizenId)
  })
})

describe('a one-time code', () => {
  test('is used once', async () => {
    const phone = newPhone()
    await request(phone)
    const code = await codeOf(phone)
    const outcomes = await Promise.allSettled([enter(phone, code), enter(phone, code), enter(phone, code)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(enter(phone, code)).rejects.toMatchObject(CODE_REFUSED)
  })

  test('expires after five minutes', async () => {
    const phone = newPhone()
    await request(phone)
    const code = await codeOf(phone)
    later(300)
    await expect(enter(phone, code)).rejects.toMatchObject(CODE_REFUSED)
  })

  test('has five tries, and no more for thirty at once', async () => {
    const phone = newPhone()
    await request(phone)
    const code = await codeOf(phone)
    for (let attempt = 0; attempt < 4; attempt += 1) await expect(enter(phone, wrong(code))).rejects.toMatchObject(CODE_REFUSED)
    await enter(phone, code)

    later(61)
    await request(phone)
    const next = await codeOf(phone)
    await Promise.allSettled(Array.from({ length: 30 }, () => enter(phone, wrong(next))))
    await expect(enter(phone, next)).rejects.toMatchObject(CODE_REFUSED)
  })

  test('is replaced by the next one, which has tries of its own', async () => {
    const phone = newPhone()
    await request(phone)
    const first = await codeOf(phone)
    for (let attempt = 0; attempt < 6; attempt += 1) await expect(enter(phone, wrong(first))).rejects.toMatchObject(CODE_REFUSED)
    later(60)
    await request(phone)
    const second = await codeOf(phone)
    if (first !== second) await expect(enter(phone, first)).rejects.toMatchObject(CODE_REFUSED)
    await enter(phone, second)
  })

  test('is sent once a minute and ten times a day to a phone', async () => {
    const phone = newPhone()
    services.clock.set(new Date('2027-01-04T01:00:00Z'))
    await request(phone)
    await expect(request(phone)).rejects.toMatchObject({ code: 'RATE_LIMITED', detail: { retryAfterSeconds: 60 } })
    later(59)
    await expect(request(phone)).rejects.toMatchObject({ code: 'RATE_LIMITED', detail: { retryAfterSeconds: 1 } })
    later(1)
    for (let count = 2; count <= 10; count += 1) {
      await request(phone, { address: `192.0.2.${count}` })
      later(60)
    }
    await expect(request(phone)).rejects.toMatchObject({ code: 'RATE_LIMITED', detail: { perDay: 10 } })
    services.clock.set(new Date('2027-01-04T16:00:00Z'))
    await request(phone)
  })

  test('asked for twice at the same moment is sent once', async () => {
    const phone = newPhone()
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => request(phone)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [row] = await services.database.rows<{ codes: number }>(
      sql`select count(*)::int as codes from outbox_messages where created_at = ${services.clock.now().toISOString()}`,
    )
    expect(row?.codes).toBe(1)
  })

  test('is stored as a keyed hash, and in no log of what was done', async () => {
    const phone = newPhone()
    await request(phone)
    const code = await codeOf(phone)
    const [found] = await services.database.rows<{ codes: string; audit: string }>(
      sql`select (select string_agg(c::text, ' ') from sign_in_codes c) as codes,
        (select string_agg(detail::text, ' ') from audit_rows where command like '%ign%') as audit`,
    )
    expect(found?.codes).not.toContain(code)
    expect(found?.audit).not.toContain(code)
    expect(found?.audit).not.toContain(phone)
    expect(found?.audit).toContain(`${phone.slice(0, 3)}****${phone.slice(-4)}`)
  })
})

describe('an address', () => {
  test('gets 60 codes an hour for whatever phones, and others are not held up by it', async () => {
    for (let count = 0; count < 60; count += 1) await request(newPhone(), { address: '198.51.100.7' })
    await expect(request(newPhone(), { address: '198.51.100.7' })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      detail: { retryAfterSeconds: 3_600 },
    })
    await request(newPhone(), { address: '198.51.100.8' })
    later(3_600)
    await request(newPhone(), { address: '198.51.100.7' })
  })

  test('may try 120 times an hour, whatever the phones', async () => {
    for (let count = 0; count < 120; count += 1)
      await expect(enter(newPhone(), '000000', { address: '198.51.100.9' })).rejects.toMatchObject(CODE_REFUSED)
    await expect(enter(newPhone(), '000000', { address: '198.51.100.9' })).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })

  test('is stored as a keyed hash', async () => {
    await request(newPhone(), { address: '203.0.113.77' })
    const [found] = await services.database.rows<{ rows: string }>(
      sql`select string_agg(q::text, ' ') as rows from address_quotas q`,
    )
    expect(found?.rows).not.toContain('203.0.113.77')
    expect(found?.rows).not.toContain(Buffer.from('203.0.113.77').toString('hex'))
  })
})

describe('what a citizen says of themselves', () => {
  test('is kept sealed, shown masked to themselves, and forgotten on demand', async () => {
    const { actor, phone } = await signedIn()
    const change = (input: Parameters<typeof updateCitizenProfile.decide>[2]) =>
      runCommand({ ...services, actor }, updateCitizenProfile, input)
    await change({ name: '𠮷野 家', identityNumber: '11010519491231002x', language: 'en' })
    expect(await readCitizen(services, hall.hallId, actor.id)).toEqual({
      phone,
      name: '𠮷野 家',
      identityNumber: '11010519491231002X',
      language: 'en',
    })
    expect(await findOwnCitizen(services, actor)).toEqual({
      phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      name: '𠮷野 家',
      identityNumber: '110****002X',
      language: 'en',
    })
    await change({ identityNumber: '' })
    expect(await findOwnCitizen(services, actor)).toMatchObject({ name: '𠮷野 家', identityNumber: null })
    const [row] = await services.database.rows<{ text: string }>(
      sql`select string_agg(c::text, ' ') || (select string_agg(detail::text, ' ') from audit_rows where command = 'updateCitizenProfile') as text from citizens c`,
    )
    for (const clear of [phone, '𠮷野', '11010519491231002X']) expect(row?.text).not.toContain(clear)
  })

  test.each([
    ['name', { name: '名'.repeat(10_000) }],
    ['name', { name: '王\u0000芳' }],
    ['identityNumber', { identityNumber: '110105194912310021' }],
    ['identityNumber', { identityNumber: '📱'.repeat(18) }],
  ])('is refused with its field when it cannot be: %s', async (field, input) => {
    const { actor } = await signedIn()
    const refused = runCommand({ ...services, actor }, updateCitizenProfile, input)
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', detail: { field } })
    expect(await findOwnCitizen(services, actor)).toMatchObject({ name: null, identityNumber: null })
  })

  test('is nobody else’s to change', async () => {
    for (const actor of [hall.clerk, hall.administrator, { hallId: hall.hallId, id: hall.hallId, role: 'device' as const }])
      await expect(runCommand({ ...services, actor }, updateCitizenProfile, { name: '他' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    await expect(runCommand(services, updateCitizenProfile, { name: '他' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('a phone', () => {
  test.each(['', '12345', '1381234123\u0000', '📱📱📱', '１'.repeat(10_000), "' or 1=1; --"])(
    'that is none is bad input and writes nothing: %j',
    async (phone) => {
      await expect(request(phone)).rejects.toMatchObject({ code: 'INVALID_INPUT', detail: { field: 'phone' } })
      await expect(enter(phone, '000000')).rejects.toMatchObject({ code: 'INVALID_INPUT', detail: { field: 'phone' } })
    },
  )
})

test('an account is never a citizen’s: citizens have none', async () => {
  const refused = runCommand({ ...services, actor: hall.administrator }, createAccount, {
    loginName: 'citizen',
    displayName: '市民',
    password: 'a long enough password',
    role: 'citizen',
  })
  await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', detail: { field: 'role' } })
})
