import { auditRows, caseApplicants, caseAttachments } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseGlobalId } from '../../packages/api/src/platform/graphql/index.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { type Client, codesOf } from '../support/client.ts'
import { buildWorld, type World } from '../support/world.ts'

const ATTACH = 'mutation ($input: AttachFileInput!) { attachFile(input: $input) { kind file { id name sha256 href } struckAt } }'
const STRIKE =
  'mutation ($input: StrikeAttachmentInput!) { strikeAttachment(input: $input) { file { id } struckAt strikeReason } }'

interface Handed {
  readonly id: string
  readonly href: string
  readonly sha256: string
}

let application: TestApplication
let world: World
let pages = 0

beforeAll(async () => {
  application = await startTestApplication()
  world = await buildWorld(application)
})
afterAll(() => application.close())

/** A PDF that differs from every other. */
async function handIn(caller: Client, name = '营业执照.pdf'): Promise<Handed> {
  pages += 1
  const response = await fetch(`${application.url}/files`, {
    method: 'POST',
    headers: { cookie: caller.cookieHeader(), 'x-file-name': encodeURIComponent(name) },
    body: `%PDF-1.4\n% page ${pages}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`,
  })
  expect(response.status).toBe(201)
  return (await response.json()) as Handed
}

const input = (file: Handed, more: object = {}) => ({ caseId: world.caseId, fileId: file.id, kind: 'material', ...more })
const attach = (caller: Client, file: Handed, more: object = {}) => caller.post(ATTACH, { input: input(file, more) })

async function statusFor(caller: Client, { href }: Handed): Promise<number> {
  return (await fetch(application.url + href, { headers: { cookie: caller.cookieHeader() } })).status
}

describe('a file of a case', () => {
  test('is attached once by whoever handed it in, on record, and read by the scope of the case with its checksum', async () => {
    const { clerk, lead, device, citizen } = world.callers
    const file = await handIn(clerk)
    expect(await statusFor(lead, file)).toBe(404)
    const { attachFile } = await clerk.ask<{ attachFile: { file: Handed }[] }>(ATTACH, { input: input(file) })
    expect(attachFile.at(-1)).toMatchObject({
      kind: 'material',
      struckAt: null,
      file: { sha256: file.sha256, name: '营业执照.pdf' },
    })
    for (const caller of [clerk, lead]) expect(await statusFor(caller, file)).toBe(200)
    for (const caller of [world.callers.supervisor, world.callers.auditor, device, citizen, application.client()])
      expect(await statusFor(caller, file)).toBe(404)
    const audited = await application.services.database.rows<object>(
      sql`select id from ${auditRows} where command = 'attachFile' and detail ->> 'fileId' = ${parseGlobalId(file.id)?.id}`,
    )
    expect(audited).toHaveLength(1)
  })

  test('is read by the citizen who applied', async () => {
    const { clerk, citizen } = world.callers
    const file = await handIn(clerk)
    await attach(clerk, file, { kind: 'notice' })
    expect(await statusFor(citizen, file)).toBe(404)
    const { database } = application.services
    const caseId = parseGlobalId(world.caseId)?.id
    await database.rows(
      sql`insert into ${caseApplicants} (hall_id, case_id, kind, channel, citizen_id, name)
        select c.hall_id, c.id, 'person', 'online', z.id, '王小明' from cases c join citizens z on z.hall_id = c.hall_id
        where c.id = ${caseId}`,
    )
    expect(await statusFor(citizen, file)).toBe(200)
    await database.rows(sql`delete from ${caseApplicants} where case_id = ${caseId}`)
  })

  test('that somebody else handed in is not attached', async () => {
    const file = await handIn(world.callers.supervisor)
    expect(codesOf(await attach(world.callers.clerk, file))).toEqual(['NOT_FOUND'])
  })

  test('is there once, however often it is sent: with the same request id the same answer, without it a refusal', async () => {
    const { clerk } = world.callers
    const file = await handIn(clerk)
    const answers = await Promise.all([1, 2, 3].map(() => attach(clerk, file, { requestId: 'attach-once' })))
    for (const answer of answers) expect(codesOf(answer)).toEqual([])
    expect(codesOf(await attach(clerk, file))).toEqual(['ALREADY_EXISTS'])
    const rows = await application.services.database.rows<object>(
      sql`select from ${caseAttachments} where file_id = ${parseGlobalId(file.id)?.id}`,
    )
    expect(rows).toHaveLength(1)
  })

  test.each([
    ['a material that is none of the item', { materialId: '00000000-0000-4000-8000-000000000000' }],
    ['a material that is no id', { materialId: "'; --" }],
  ])('for %s is refused', async (_what, more) => {
    const { clerk } = world.callers
    expect(codesOf(await attach(clerk, await handIn(clerk), more))).toEqual(['INVALID_INPUT'])
  })

  test('is never removed: struck once, with a reason, it can still be read', async () => {
    const { clerk, lead } = world.callers
    const file = await handIn(clerk)
    await attach(clerk, file)
    const strike = (reason: string) =>
      clerk.post<{ strikeAttachment: { file: { id: string }; struckAt: string | null; strikeReason: string | null }[] }>(STRIKE, {
        input: { caseId: world.caseId, fileId: file.id, reason },
      })
    expect(codesOf(await strike(' '))).toEqual(['REASON_REQUIRED'])
    const struck = await strike('传错了文件')
    expect(struck.data?.strikeAttachment.find((entry) => entry.file.id === file.id)).toMatchObject({ strikeReason: '传错了文件' })
    expect(await statusFor(lead, file)).toBe(200)
    expect(codesOf(await strike('再次'))).toEqual(['NOT_FOUND'])
  })

  test('is refused from a window that does not hold the case', async () => {
    const administrator = world.callers.administrator
    const { createWindow } = await administrator.ask<{ createWindow: { id: string } }>(
      'mutation ($input: CreateWindowInput!) { createWindow(input: $input) { id } }',
      { input: { code: '077', name: '另一窗口', departmentIds: [world.departmentId] } },
    )
    await administrator.ask('mutation ($input: CreateAccountInput!) { createAccount(input: $input) { role } }', {
      input: {
        loginName: 'neighbour',
        displayName: '邻窗',
        password: 'a long enough password',
        role: 'clerk',
        departmentId: world.departmentId,
        windowId: createWindow.id,
      },
    })
    const neighbour = application.client()
    await neighbour.signIn('neighbour', 'a long enough password')
    const file = await handIn(neighbour)
    expect(codesOf(await attach(neighbour, file))).toEqual(['FORBIDDEN'])
  })
})
