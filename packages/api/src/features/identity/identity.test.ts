import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall } from '../../../../../tests/support/small-hall.ts'
import { type Actor, operatorOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { sealBlock } from '../audit/seal-blocks.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { offerSetupLinkIfEmpty } from '../setup/offer-setup-link.ts'
import { refuseTaken, setUpHall } from '../setup/set-up-hall.ts'
import { collectPairing, isCollectable } from './collect-pairing.ts'
import { confirmPairing } from './confirm-pairing.ts'
import { createAccount } from './create-account.ts'
import { findDeviceByToken, findSessionActor } from './identity.queries.ts'
import { signIn as signInWith } from './login.ts'
import { logout } from './logout.ts'
import { findPairingByClaim } from './pairing.queries.ts'
import { registerDevice } from './register-device.ts'
import { requestPairing } from './request-pairing.ts'
import { revokeDevice } from './revoke-device.ts'

const NOW = new Date('2026-03-02T01:00:00Z')
const PASSWORD = 'a long enough password'

let services: TestServices
let administrator: Actor

beforeAll(async () => {
  services = await createTestServices(NOW)
  const token = (await offerSetupLinkIfEmpty(services)) ?? ''
  const { hallId, accountId } = await runCommand(services, setUpHall, {
    token,
    hallCode: 'TEST',
    hallName: '测试区政务服务中心',
    hallNameEn: '',
    loginName: 'admin',
    displayName: '管理员',
    password: PASSWORD,
  })
  administrator = { hallId, id: accountId, role: 'administrator' }
})
afterAll(() => services.close())

function signIn(loginName: string, password: string) {
  return signInWith(services, { loginName, password, sessionHours: 12 })
}

describe('setting up an empty installation', () => {
  test('gives the hall every published calendar year', async () => {
    const [years] = await services.database.rows(
      sql`select min(year)::int as first, max(year)::int as last, (select count(*)::int from calendar_days) as days from calendar_years`,
    )
    expect(years).toEqual({ first: 2007, last: 2026, days: 7305 })
  })

  test('offers no second link once a hall exists', async () => {
    expect(await offerSetupLinkIfEmpty(services)).toBeUndefined()
  })
})

describe('signing in', () => {
  test('opens a session that the token finds, until it ends', async () => {
    const { token } = await signIn('admin', PASSWORD)
    const actor = await findSessionActor(services.database, token, NOW)
    expect(actor).toMatchObject({ id: administrator.id, role: 'administrator' })
    await runCommand({ ...services, actor }, logout, {})
    expect(await findSessionActor(services.database, token, NOW)).toBeUndefined()
  })

  test('expires by the clock', async () => {
    const { token } = await signIn('admin', PASSWORD)
    expect(await findSessionActor(services.database, token, new Date(NOW.getTime() + 12 * 3_600_000))).toBeUndefined()
  })

  test('never stores the token, not even in the audit log', async () => {
    const { token } = await signIn('admin', PASSWORD)
    const secret = token.split('.')[1] ?? 'absent'
    const [found] = await services.database.rows<{ rows: number }>(
      sql`select count(*)::int as rows from audit_rows where detail::text like ${`%${secret}%`}`,
    )
    expect(found?.rows).toBe(0)
  })

  const REFUSED = { code: 'LOGIN_FAILED' }

  async function createSupervisor(loginName: string) {
    const input = { loginName, displayName: '李四', password: PASSWORD, role: 'supervisor' } as const
    await runCommand({ ...services, actor: administrator }, createAccount, input)
  }

  test('locks a name after eight wrong passwords in a row, and not longer than 15 minutes', async () => {
    await createSupervisor('lockable')
    for (let attempt = 0; attempt < 8; attempt += 1) await expect(signIn('lockable', 'wrong')).rejects.toMatchObject(REFUSED)
    await expect(signIn('lockable', PASSWORD)).rejects.toMatchObject(REFUSED)
    services.clock.set(new Date(NOW.getTime() + 15 * 60_000))
    expect((await signIn('lockable', PASSWORD)).token).toContain('.')
    services.clock.set(NOW)
  })

  test('forgets seven wrong passwords after a right one', async () => {
    await createSupervisor('forgetful')
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 7; attempt += 1) await expect(signIn('forgetful', 'wrong')).rejects.toMatchObject(REFUSED)
      expect((await signIn('forgetful', PASSWORD)).token).toContain('.')
    }
  })

  test('looks at no more than eight passwords, however many arrive at once', async () => {
    await createSupervisor('besieged')
    await Promise.allSettled(Array.from({ length: 30 }, () => signIn('besieged', 'wrong')))
    const [found] = await services.database.rows<{ attempts: number }>(
      sql`select count(*)::int as attempts from audit_rows r join login_names l on l.account_id::text = r.subject_id
        where l.login_name = 'besieged' and r.command = 'attemptLogin'`,
    )
    expect(found?.attempts).toBe(8)
    await expect(signIn('besieged', PASSWORD)).rejects.toMatchObject(REFUSED)
  })

  test('answers an unknown name like a wrong password and like a locked name', async () => {
    await expect(signIn('nobody', PASSWORD)).rejects.toMatchObject(REFUSED)
  })
})

describe('accounts', () => {
  test('are made by administrators only', async () => {
    const clerk: Actor = { ...administrator, role: 'clerk' }
    const input = { loginName: 'someone', displayName: '张三', password: PASSWORD, role: 'auditor' } as const
    await expect(runCommand({ ...services, actor: clerk }, createAccount, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(runCommand(services, createAccount, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('are made once when the same request arrives twice', async () => {
    const context = { ...services, actor: administrator }
    const input = { loginName: 'twice', displayName: '王五', password: PASSWORD, role: 'leader' } as const
    const first = await runCommand(context, createAccount, input, { requestId: 'r-1' })
    expect(await runCommand(context, createAccount, input, { requestId: 'r-1' })).toEqual(first)
    await expect(
      runCommand(context, createAccount, { ...input, loginName: 'other' }, { requestId: 'r-1' }),
    ).rejects.toMatchObject({
      code: 'REQUEST_REUSED',
    })
    await expect(runCommand(context, createAccount, input)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
  })
})

describe('an account of a window', () => {
  test('belongs to a department that sits there', async () => {
    const hall = await foundSmallHall(services, { code: 'PLACES', years: () => false })
    const create = (departmentId: string) =>
      runCommand({ ...services, actor: hall.administrator }, createAccount, {
        loginName: `clerk-${departmentId.slice(-6)}`,
        displayName: '赵六',
        password: PASSWORD,
        role: 'clerk',
        departmentId,
        windowId: hall.windowId,
      })
    await expect(create(hall.otherDepartmentId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await create(hall.departmentId)).toHaveProperty('id')
  })
})

describe('pairing a wall', () => {
  test('gives the token to the screen that holds the claim, once, and revoking ends it', async () => {
    const { code, claim } = await runCommand(services, requestPairing, { profile: '65-1080p' })
    const waiting = await findPairingByClaim(services.database, claim)
    expect(waiting && isCollectable(waiting)).toBe(false)
    const context = { ...services, actor: administrator }
    const device = await runCommand(context, confirmPairing, {
      code: ` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`,
      name: '大厅东墙',
    })
    const confirmed = await findPairingByClaim(services.database, claim)
    if (confirmed === undefined || !isCollectable(confirmed)) throw new Error('the confirmed pairing cannot be collected')
    const { token } = await runCommand(services, collectPairing, confirmed)
    expect(await findDeviceByToken(services.database, token)).toMatchObject({ id: device.id, kind: 'wall' })
    await expect(runCommand(services, collectPairing, confirmed)).rejects.toMatchObject({ code: 'LINK_EXPIRED' })
    await expect(runCommand(context, confirmPairing, { code, name: 'again' })).rejects.toMatchObject({ code: 'LINK_EXPIRED' })
    await runCommand(context, revokeDevice, { deviceId: device.id })
    expect(await findDeviceByToken(services.database, token)).toBeUndefined()
  })
})

describe('devices', () => {
  test('a punch machine needs a serial number nobody else has', async () => {
    const context = { ...services, actor: administrator }
    await expect(runCommand(context, registerDevice, { kind: 'punch', name: '东门' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await runCommand(context, registerDevice, { kind: 'punch', name: '东门', serialNumber: 'SN-0001' })
    await expect(
      runCommand(context, registerDevice, { kind: 'punch', name: '西门', serialNumber: 'SN-0001' }),
    ).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    })
  })
})

describe('two at the same time', () => {
  const outcomesOf = (settled: readonly PromiseSettledResult<unknown>[]) =>
    settled.map((each) => (each.status === 'fulfilled' ? 'done' : each.reason.code)).toSorted()

  test('cannot register one serial number', async () => {
    const input = { kind: 'punch', name: '北门', serialNumber: 'SN-0002' } as const
    const register = () => runCommand({ ...services, actor: administrator }, registerDevice, input)
    expect(outcomesOf(await Promise.allSettled([register(), register()]))).toEqual(['ALREADY_EXISTS', 'done'])
  })

  test('cannot found one hall', async () => {
    const empty = await createTestServices(NOW)
    try {
      const tokens = [await offerSetupLinkIfEmpty(empty), await offerSetupLinkIfEmpty(empty)]
      // As if the two were printed by two servers that found the installation empty at once.
      await empty.database.rows(sql`update setup_links set used_at = null`)
      const found = (token: string, loginName: string) =>
        runCommand(empty, setUpHall, {
          token,
          hallCode: 'SAME',
          hallName: '测试区政务服务中心',
          hallNameEn: '',
          loginName,
          displayName: '管理员',
          password: PASSWORD,
        }).catch(refuseTaken)
      const settled = await Promise.allSettled(tokens.map((token, index) => found(token ?? '', `admin${index}`)))
      expect(outcomesOf(settled)).toEqual(['ALREADY_EXISTS', 'done'])
    } finally {
      await empty.close()
    }
  })
})

describe('the audit log of all this', () => {
  test('seals into a chain that verifies, and names a row that was changed', async () => {
    await sealBlock(services.database, administrator.hallId, NOW)
    await runCommand({ ...services, actor: operatorOf(administrator.hallId) }, registerDevice, {
      kind: 'rating',
      name: '1 号窗口',
    })
    await sealBlock(services.database, administrator.hallId, NOW)
    const report = await verifyAudit(services.database, administrator.hallId)
    expect(report).toMatchObject({ blocks: 2, unsealedRows: 0, faults: [] })
    await services.database.rows(
      sql`update audit_rows set detail = '{"name":"forged"}' where hall_id = ${administrator.hallId} and detail->>'name' = '1 号窗口'`,
    )
    const { faults } = await verifyAudit(services.database, administrator.hallId)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/of block 2 was changed/)
  })
})
