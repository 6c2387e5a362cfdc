import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MESSAGE_ATTEMPTS_MAX } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { messageStatement, type NewMessage } from './index.ts'
import { textOf } from './message-texts.ts'
import { listMessages } from './outbox.queries.ts'
import { retryMessage } from './retry-message.ts'
import { sendDueMessages } from './send-messages.ts'
import { fileSender } from './senders/file-sender.ts'
import { httpSender } from './senders/http-sender.ts'
import { logSender } from './senders/log-sender.ts'
import { type MessageSender, type OutgoingMessage, SendError } from './senders/sender.ts'
import { smtpSender } from './senders/smtp-sender.ts'

const NOW = new Date('2026-03-02T01:00:00Z')
const PHONE = '13812341234'
const CODE = { kind: 'signInCode', values: { code: '482913', minutes: 5 } } as const
const ACCEPTED = {
  kind: 'caseAccepted',
  values: { item: '施工许可', due: { day: '2026-03-09' } },
} as const

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(NOW)
  hall = await foundSmallHall(services)
})
afterAll(() => services.close())
afterEach(async () => {
  services.clock.set(NOW)
  await services.database.rows(sql`delete from outbox_messages`)
})

async function tell(message: Partial<NewMessage> = {}): Promise<string> {
  const whole = { hallId: hall.hallId, phone: PHONE, language: 'zh-CN', ...CODE, ...message } as NewMessage
  const [, part] = messageStatement({ sealer: services.sealer, now: services.clock.now() }, whole, 'guard')
  const [row] = await services.database.rows<{ id: string }>(
    sql`with guard as (select 1), told as (${part.getSQL()} returning id) select id from told`,
  )
  return row?.id ?? ''
}

function recordingSender(fail: (message: OutgoingMessage) => SendError | undefined = () => undefined) {
  const sent: OutgoingMessage[] = []
  const sender: MessageSender = {
    async send(message) {
      const error = fail(message)
      if (error !== undefined) throw error
      sent.push(message)
    },
    close: async () => undefined,
  }
  return { sent, sender }
}

const row = async (id: string) => {
  const [found] = await services.database.rows<Record<string, unknown>>(
    sql`select attempts, failure, due_at, sent_at, given_up_at, values_sealed from outbox_messages where id = ${id}`,
  )
  return found ?? {}
}
const wait = (seconds: number) => services.clock.set(new Date(services.clock.now().getTime() + seconds * 1_000))

describe('a message', () => {
  test('is sent once, in the person’s language and in the hall’s name, and a one-time code is then erased', async () => {
    const id = await tell()
    await tell({ ...ACCEPTED, language: 'en', phone: '13900000000' })
    const { sent, sender } = recordingSender()
    expect(await sendDueMessages(services, sender)).toBe(2)
    expect(await sendDueMessages(services, sender)).toBe(0)
    expect(sent.map(({ phone, text }) => [phone, text]).sort()).toEqual([
      [PHONE, '【测试区政务服务中心】验证码 482913，5 分钟内有效。请勿告诉任何人，工作人员不会向您索要。'],
      ['13900000000', '[测试区政务服务中心] Your application for “施工许可” () is accepted. We decide by 2026-03-09.'],
    ])
    expect(await row(id)).toMatchObject({ attempts: 1, failure: null, sent_at: NOW, values_sealed: null })
  })

  test('whose command wrote nothing does not exist', async () => {
    const message = { hallId: hall.hallId, phone: PHONE, language: 'zh-CN', ...CODE } as const
    const [, part] = messageStatement({ sealer: services.sealer, now: NOW }, message, 'guard')
    await services.database.rows(sql`with guard as (select 1 where false), told as (${part.getSQL()}) select 1`)
    expect(await sendDueMessages(services, recordingSender().sender)).toBe(0)
  })

  test('that was not taken is tried again after 5 s, 10 s, 20 s …, and given up after ten attempts', async () => {
    const id = await tell(ACCEPTED)
    const { sender } = recordingSender(() => new SendError('overloaded'))
    for (let attempt = 1; attempt <= MESSAGE_ATTEMPTS_MAX; attempt += 1) {
      expect(await sendDueMessages(services, sender)).toBe(1)
      expect(await row(id)).toMatchObject({ attempts: attempt, failure: 'overloaded' })
      wait(5 * 2 ** (attempt - 1) - 1)
      expect(await sendDueMessages(services, sender)).toBe(0)
      wait(1)
    }
    expect(await row(id)).toMatchObject({ sent_at: null, failure: 'overloaded' })
    expect((await row(id)).given_up_at).not.toBeNull()
    wait(86_400)
    expect(await sendDueMessages(services, sender)).toBe(0)
  })

  test('refused for good, or a code that has expired, is given up at once', async () => {
    const refused = await tell(ACCEPTED)
    const expired = await tell({ expiresAt: new Date(NOW.getTime() - 1) })
    const { sent, sender } = recordingSender(() => new SendError('refused', { isFinal: true }))
    await sendDueMessages(services, sender)
    expect(sent).toEqual([])
    expect(await row(refused)).toMatchObject({ attempts: 1, failure: 'refused', given_up_at: NOW })
    expect(await row(expired)).toMatchObject({ attempts: 1, failure: 'expired', given_up_at: NOW, values_sealed: null })
  })

  test('that cannot be opened is given up and holds nobody else’s back', async () => {
    const damaged = await tell()
    await services.database.rows(sql`update outbox_messages set phone_sealed = 'x.y' where id = ${damaged}`)
    await tell({ phone: '13900000000' })
    const { sent, sender } = recordingSender()
    await sendDueMessages(services, sender)
    expect(sent.map(({ phone }) => phone)).toEqual(['13900000000'])
    expect(await row(damaged)).toMatchObject({ failure: 'unreadable', given_up_at: NOW })
  })

  test('is taken by one of many processes at once, and by another when that one died', async () => {
    for (let count = 0; count < 20; count += 1) await tell({ phone: `139000000${10 + count}` })
    const { sent, sender } = recordingSender()
    const rounds = await Promise.all(Array.from({ length: 8 }, () => sendDueMessages(services, sender)))
    while ((await sendDueMessages(services, sender)) > 0);
    expect(rounds.reduce((sum, taken) => sum + taken, 0)).toBeGreaterThan(0)
    expect(new Set(sent.map(({ id }) => id)).size).toBe(20)
    expect(sent).toHaveLength(20)

    const lost = await tell()
    await services.database.rows(
      sql`update outbox_messages set attempts = 1, due_at = ${new Date(NOW.getTime() + 60_000).toISOString()} where id = ${lost}`,
    )
    expect(await sendDueMessages(services, sender)).toBe(0)
    wait(60)
    expect(await sendDueMessages(services, sender)).toBe(1)
    expect(sent.at(-1)?.id).toBe(lost)
  })

  test('shows an administrator whom it did not reach, masked, and is sent again on demand', async () => {
    const id = await tell(ACCEPTED)
    wait(1)
    const code = await tell()
    await sendDueMessages(services, recordingSender(() => new SendError('refused', { isFinal: true })).sender)
    const request = { size: 10, direction: 'forward', beyond: undefined } as const
    const page = await listMessages(services, { hallId: hall.hallId }, request, 'givenUp')
    expect(page.edges.map(({ node }) => [node.kind, node.recipient, node.failure, node.state])).toEqual([
      ['signInCode', '138****1234', 'refused', 'givenUp'],
      ['caseAccepted', '138****1234', 'refused', 'givenUp'],
    ])
    const context = { ...services, actor: hall.administrator }
    await runCommand(context, retryMessage, { messageId: id })
    const { sent, sender } = recordingSender()
    await sendDueMessages(services, sender)
    expect(sent.map((message) => message.id)).toEqual([id])
    for (const messageId of [id, code])
      await expect(runCommand(context, retryMessage, { messageId })).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
    for (const actor of [hall.clerk, hall.supervisor])
      await expect(runCommand({ ...services, actor }, retryMessage, { messageId: id })).rejects.toThrow(DomainError)
  })
})

describe('the texts', () => {
  test('put words of staff on one line and cut them, whole characters only', () => {
    const text = textOf('caseRefused', { item: '𠮷野', reason: `缺\n件${'𠮷'.repeat(500)}` }, 'zh-CN', {
      hall: '厅',
      number: 'N',
    })
    expect(text).toContain('不予受理：缺 件𠮷')
    expect(text.isWellFormed()).toBe(true)
    expect([...text].length).toBeLessThan(180)
  })

  test('say when a due day is not known yet, and nothing where nothing is promised', () => {
    const values = { item: '事项' }
    const place = { hall: '厅', number: 'N' }
    expect(textOf('caseAccepted', { ...values, due: { missingYear: 2027 } }, 'zh-CN', { hall: '厅', number: 'N' })).toContain(
      '待 2027 年工作日历公布后确定',
    )
    expect(textOf('caseAccepted', { ...values, due: null }, 'zh-CN', place)).toBe('【厅】您申请的“事项”（N）已受理。')
    expect(textOf('casePaused', { ...values, reason: 'expertReview' }, 'zh-CN', place)).toContain(
      '因专家评审暂停计时，所需时间不计入办理期限',
    )
  })
})

const MESSAGE: OutgoingMessage = {
  id: 'm-1',
  kind: 'signInCode',
  language: 'zh-CN',
  phone: PHONE,
  text: '验证码 482913',
  values: CODE.values,
}

describe('the log sender', () => {
  test('shows neither number nor code in a log of production', async () => {
    const lines: string[] = []
    await logSender(pino({ level: 'info' }, { write: (line) => lines.push(line) })).send(MESSAGE)
    expect(lines.join('')).toContain('138****1234')
    for (const secret of [PHONE, '482913']) expect(lines.join('')).not.toContain(secret)
  })
})

describe('the file sender', () => {
  test('writes a line of JSON a message where only the owner reads it', async () => {
    const directory = join(await mkdtemp(join(tmpdir(), 'mingchuang-outbox-')), 'outbox')
    const sender = fileSender(directory, services.clock)
    await Promise.all([sender.send(MESSAGE), sender.send({ ...MESSAGE, id: 'm-2' })])
    expect(await readdir(directory)).toEqual(['2026-03-02.jsonl'])
    const file = join(directory, '2026-03-02.jsonl')
    const lines = (await readFile(file, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ phone, text }) => [phone, text])).toEqual(Array(2).fill([PHONE, '验证码 482913']))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await rm(directory, { recursive: true })
  })
})

describe('the HTTP sender', () => {
  let server: Server
  let url: string
  let answer: (request: IncomingMessage, body: string) => number | undefined = () => 200
  const requests: { headers: IncomingMessage['headers']; body: string }[] = []

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const body = Buffer.concat(chunks).toString('utf8')
      requests.push({ headers: request.headers, body })
      const status = answer(request, body)
      // Without a status the request hangs, as a gateway does that is out of order.
      if (status !== undefined) response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(`no: ${PHONE}`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const send = (token: string | undefined = 'secret', timeoutMs = 5_000) => httpSender({ url, token, timeoutMs }).send(MESSAGE)

  test('posts the message with its token and its id', async () => {
    answer = () => 202
    await send()
    const { headers, body } = requests.at(-1) ?? { headers: {}, body: '{}' }
    expect(headers).toMatchObject({
      authorization: 'Bearer secret',
      'idempotency-key': 'm-1',
      'content-type': 'application/json',
    })
    expect(JSON.parse(body)).toEqual(MESSAGE)
    answer = () => 409
    await send()
  })

  test.each([
    [429, 'overloaded', false],
    [503, 'overloaded', false],
    [400, 'refused', true],
    [401, 'refused', true],
    [302, 'refused', true],
  ])('takes %i as %s, for good: %s', async (status, failure, isFinal) => {
    answer = () => status
    await expect(send()).rejects.toMatchObject({ failure, isFinal })
  })

  test('waits no longer than it may, and says what it found without the number', async () => {
    answer = () => undefined
    await expect(send('secret', 100)).rejects.toMatchObject({ failure: 'timedOut', isFinal: false })
    const closed = httpSender({ url: 'http://127.0.0.1:1/', token: undefined, timeoutMs: 1_000 })
    await expect(closed.send(MESSAGE)).rejects.toMatchObject({ failure: 'unreachable', isFinal: false })
    answer = () => 400
    const error: unknown = await send().catch((thrown: unknown) => thrown)
    expect(String(error)).not.toContain(PHONE)
  })

  test('brings a message through an outage to the gateway once', async () => {
    await tell()
    let isDown = true
    answer = () => (isDown ? 503 : 200)
    requests.length = 0
    const sender = httpSender({ url, token: undefined, timeoutMs: 5_000 })
    await sendDueMessages(services, sender)
    wait(5)
    isDown = false
    await sendDueMessages(services, sender)
    wait(60)
    expect(await sendDueMessages(services, sender)).toBe(0)
    expect(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(requests).toHaveLength(2)
  })
})

describe('the SMTP sender', () => {
  const received: { from: string; to: string[]; mail: string; user: unknown }[] = []
  let refusal: { readonly responseCode: number } | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'secret' ? done(null, { user: username }) : done(new Error('wrong')),
    onRcptTo: (_address, _session, done) => done(refusal && Object.assign(new Error(`no: ${PHONE}`), refusal)),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          mail: Buffer.concat(chunks).toString('utf8'),
          user: session.user,
        })
        done()
      })
    },
  })
  let port: number

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.server.address() as AddressInfo).port
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  afterEach(() => {
    refusal = undefined
  })

  const send = (user = 'hall:secret@', timeoutMs = 5_000) =>
    smtpSender({
      url: `smtp://${user}127.0.0.1:${port}`,
      from: 'hall@example.cn',
      to: '{phone}@sms.example.cn',
      timeoutMs,
    }).send(MESSAGE)

  test('mails the text to the gateway’s address of the phone, under the message’s id', async () => {
    await send()
    const mail = received.at(-1)
    expect(mail).toMatchObject({ from: 'hall@example.cn', to: [`${PHONE}@sms.example.cn`], user: 'hall' })
    expect(mail?.mail).toContain('Message-ID: <m-1@example.cn>')
    const [, body = ''] = mail?.mail.split('\r\n\r\n') ?? []
    const isBase64 = mail?.mail.includes('base64')
    expect(
      isBase64
        ? Buffer.from(body, 'base64').toString('utf8')
        : decodeURIComponent(body.replaceAll('=\r\n', '').replaceAll('=', '%')),
    ).toContain('验证码 482913')
  })

  test('tells a refusal for good from one for now, and from a server that is not there', async () => {
    refusal = { responseCode: 550 }
    await expect(send()).rejects.toMatchObject({ failure: 'refused', isFinal: true })
    refusal = { responseCode: 451 }
    await expect(send()).rejects.toMatchObject({ failure: 'overloaded', isFinal: false })
    const error: unknown = await send().catch((thrown: unknown) => thrown)
    expect(String(error)).not.toContain(PHONE)
    const nowhere = smtpSender({ url: 'smtp://127.0.0.1:1', from: 'h@example.cn', to: '{phone}@x.cn', timeoutMs: 1_000 })
    await expect(nowhere.send(MESSAGE)).rejects.toMatchObject({ failure: 'unreachable', isFinal: false })
  })
})
