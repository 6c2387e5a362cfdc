import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReceipt, openReceipt } from '../../packages/api/src/features/cases/index.ts'
import { canonicalJson } from '../../packages/api/src/platform/canonical-json.ts'
import { rowIdOf } from '../../packages/api/src/platform/graphql/index.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { codeSentTo, signInCitizen } from '../support/citizens.ts'
import { buildWorld, type World } from '../support/world.ts'

const PHONE = '13987654321'
const IDENTITY_NUMBER = '11010519491231002X'
const REQUEST_ID = 'receive-once'
const CITIZEN_NAME = '𠮷野家人'

let application: TestApplication
let world: World
const lines: string[] = []
let receiptCode = ''
let oneTimeCode = ''
let caseNumber = ''

/** Somebody signs in, says who they are, applies at a window, is told, asks, and rates; and much of what can go wrong does. */
beforeAll(async () => {
  const logger = pino({ level: 'trace' }, { write: (line) => lines.push(line) })
  application = await startTestApplication({}, { logger })
  world = await buildWorld(application)
  const citizen = application.client()
  await signInCitizen(application, citizen, PHONE)
  oneTimeCode = await codeSentTo(application, PHONE)
  const profile = 'mutation ($input: UpdateCitizenProfileInput!) { updateCitizenProfile(input: $input) { name } }'
  await citizen.ask(profile, { input: { name: CITIZEN_NAME, identityNumber: IDENTITY_NUMBER } })
  await citizen.post(profile, { input: { identityNumber: `${IDENTITY_NUMBER}\u0000` } })
  const { clerk } = world.callers
  const { receiveCase } = await clerk.ask<{ receiveCase: { id: string; number: string } }>(
    'mutation ($input: ReceiveCaseInput!) { receiveCase(input: $input) { id number } }',
    {
      input: {
        itemId: world.itemId,
        windowId: world.windowId,
        subject: '中心广场改造',
        requestId: REQUEST_ID,
        applicant: { kind: 'person', name: '王小明', phone: PHONE, identityNumber: IDENTITY_NUMBER },
      },
    },
  )
  const { id, number } = receiveCase
  caseNumber = number
  for (const [field, more] of [
    ['acceptCase', ''],
    ['pauseCase', ', reason: expertReview'],
    ['resumeCase', ''],
    ['decideCase', ', decision: approved'],
  ]) {
    const { case: found } = await clerk.ask<{ case: { version: number } }>(
      'query ($number: String!) { case(number: $number) { version } }',
      {
        number,
      },
    )
    await clerk.ask(`mutation ($id: ID!, $version: Int!) { ${field}(input: { caseId: $id, version: $version${more} }) { id } }`, {
      id,
      version: found.version,
    })
  }
  const { services } = application
  const [hall] = await services.database.rows<{ id: string }>(sql`select id from halls where code = 'TEST'`)
  const receipt = await findReceipt(services, hall?.id ?? '', { caseId: rowIdOf('Case', id) })
  if (receipt === undefined) throw new Error('the case has no receipt')
  receiptCode = openReceipt(services.sealer, receipt)
  const ask =
    'mutation ($number: String!, $code: String!) { askProgress(hallCode: "TEST", number: $number, code: $code) { state } }'
  const anybody = application.client()
  await anybody.post(ask, { number, code: '00000000' })
  await anybody.post(ask, { number: PHONE, code: IDENTITY_NUMBER })
  await anybody.ask(ask, { number, code: receiptCode })
  await anybody.ask(
    'mutation ($number: String!, $code: String!) { rateCase(input: { hallCode: "TEST", number: $number, code: $code, level: satisfied }) }',
    { number, code: receiptCode },
  )
  await application.messagesTo(PHONE, 5)
})
afterAll(() => application.close())

/** Every row of every table, as text. */
async function everyRow(): Promise<ReadonlyMap<string, string>> {
  const { database } = application.services
  const tables = await database.rows<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const texts = new Map<string, string>()
  for (const { name } of tables) {
    const [row] = await database.rows<{ text: string | null }>(
      sql`select string_agg(t::text, chr(10)) as text from ${sql.identifier(name)} t`,
    )
    texts.set(name, row?.text ?? '')
  }
  return texts
}

/** A text as it stands, as bytes in the form PostgreSQL shows them, and as base64 of either kind. */
const spellings = (secret: string) => {
  const bytes = Buffer.from(secret)
  return [secret, bytes.toString('hex'), bytes.toString('base64').replaceAll('=', ''), bytes.toString('base64url')]
}

describe('after a whole journey', () => {
  test('no column of the database holds a phone, an identity number, a code or a citizen’s name in clear', async () => {
    const rows = await everyRow()
    expect(rows.size).toBeGreaterThan(30)
    expect(rows.get('citizens')).not.toBe('')
    expect(rows.get('case_applicants')).not.toBe('')
    expect(rows.get('outbox_messages')).not.toBe('')
    for (const [table, text] of rows)
      for (const secret of [PHONE, IDENTITY_NUMBER, receiptCode, CITIZEN_NAME])
        for (const spelling of spellings(secret)) expect(text.includes(spelling), `${secret} in ${table}`).toBe(false)
    for (const table of ['outbox_messages', 'sign_in_codes', 'command_receipts'])
      expect(rows.get(table), `the one-time code in ${table}`).not.toContain(oneTimeCode)
  })

  test('the audit log names no applicant, and a receipt of a command tells nobody what was sent', async () => {
    const rows = await everyRow()
    expect(rows.get('audit_rows')).not.toContain('王小明')
    const [row] = await application.services.database.rows<{ hash: Buffer; caseId: string; itemId: string; windowId: string }>(
      sql`select r.input_hash as hash, c.item_id as "itemId", c.received_window_id as "windowId" from command_receipts r
        join cases c on c.hall_id = r.hall_id and c.id = (r.result ->> 'caseId')::uuid where r.request_id = ${REQUEST_ID}`,
    )
    const input = {
      itemId: row?.itemId,
      windowId: row?.windowId,
      subject: '中心广场改造',
      applicant: { kind: 'person', name: '王小明', phone: PHONE, identityNumber: IDENTITY_NUMBER },
    }
    expect(row?.hash).toHaveLength(32)
    for (const guess of [input, { ...input, applicant: { ...input.applicant, language: 'zh-CN' } }])
      expect(
        createHash('sha256')
          .update(canonicalJson(guess))
          .digest()
          .equals(row?.hash ?? Buffer.alloc(0)),
      ).toBe(false)
  })

  test('whoever does not handle a case reads its notices with the name masked', async () => {
    const ask =
      'query ($number: String!) { case(number: $number) { events { notice { text addressee } } pauseNoticeDraft(reason: hearing) } }'
    for (const [caller, isNamed] of [
      [world.callers.clerk, true],
      [world.callers.lead, true],
      [world.callers.supervisor, false],
      [world.callers.auditor, false],
    ] as const) {
      const text = JSON.stringify(await caller.ask(ask, { number: caseNumber }))
      expect(text.includes('王小明')).toBe(isNamed)
      expect(text.includes('王*明')).toBe(!isNamed)
    }
  })

  test('no line of the log does either, at any level', () => {
    const log = lines.join('')
    expect(lines.length).toBeGreaterThan(10)
    for (const secret of [PHONE, IDENTITY_NUMBER, receiptCode, CITIZEN_NAME, '王小明'])
      for (const spelling of spellings(secret)) expect(log.includes(spelling), secret).toBe(false)
  })

  test('the lists show masks', async () => {
    const { messages } = await world.callers.administrator.ask<{ messages: { nodes: { recipient: string }[] } }>(
      '{ messages(first: 50) { nodes { recipient } } }',
    )
    const recipients = new Set(messages.nodes.map(({ recipient }) => recipient))
    expect(recipients).toContain('139****4321')
    const { cases } = await world.callers.clerk.ask<{ cases: { nodes: { applicant: Record<string, string> | null }[] } }>(
      '{ cases(first: 50) { nodes { applicant { name phone identityNumber } } } }',
    )
    expect(cases.nodes.map(({ applicant }) => applicant)).toContainEqual({
      name: '王*明',
      phone: '139****4321',
      identityNumber: '110****002X',
    })
  })
})
