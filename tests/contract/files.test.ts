import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import type { Client } from '../support/client.ts'
import { buildWorld, type World } from '../support/world.ts'

let application: TestApplication
let world: World
beforeAll(async () => {
  application = await startTestApplication()
  world = await buildWorld(application)
})
afterAll(() => application.close())

const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'

function send(caller: Client, name: string, content: string | Uint8Array, headers: Record<string, string> = {}) {
  return fetch(`${application.url}/files`, {
    method: 'POST',
    headers: { cookie: caller.cookieHeader(), 'x-file-name': encodeURIComponent(name), ...headers },
    body: typeof content === 'string' ? content : new Uint8Array(content),
  })
}

const read = (caller: Client, href: string, headers: Record<string, string> = {}) =>
  fetch(application.url + href, { headers: { cookie: caller.cookieHeader(), ...headers } })

const stored = async () => {
  const [counts] = await application.services.database.rows<{ files: number; audited: number }>(
    sql`select (select count(*)::int from files) as files,
      (select count(*)::int from audit_rows where command = 'storeFile') as audited`,
  )
  return counts
}

const contents = async () => (await readdir(application.filesDirectory, { recursive: true })).sort()

const refusal = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]

describe('a file', () => {
  test('comes back as it was handed in, with its checksum, under a safe name', async () => {
    const { clerk } = world.callers
    const response = await send(clerk, '../身份证\u202e复印件.pdf', PDF)
    expect(response.status).toBe(201)
    const file = (await response.json()) as { name: string; bytes: number; mediaType: string; sha256: string; href: string }
    const sha256 = createHash('sha256').update(PDF).digest()
    expect(file).toMatchObject({
      name: '身份证复印件.pdf',
      bytes: PDF.length,
      mediaType: 'application/pdf',
      sha256: sha256.toString('hex'),
    })
    const answer = await read(clerk, file.href)
    expect(await answer.text()).toBe(PDF)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="______.pdf"; filename*=UTF-8''${encodeURIComponent('身份证复印件.pdf')}`,
      'repr-digest': `sha-256=:${sha256.toString('base64')}:`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'content-length': String(PDF.length),
    })
    expect((await read(clerk, file.href, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
    const inline = await read(clerk, `${file.href}?inline`)
    expect(inline.headers.get('content-disposition')).toMatch(/^inline; /)
  })

  test('exists for nobody but its owner until a feature opens it', async () => {
    const response = await send(world.callers.clerk, 'mine.pdf', PDF)
    const { href } = (await response.json()) as { href: string }
    for (const other of [application.client(), world.callers.supervisor, world.callers.device])
      expect(await refusal(await read(other, href))).toEqual([404, 'NOT_FOUND'])
    expect(await refusal(await read(world.callers.clerk, href.replace('TEST', 'OTHER')))).toEqual([404, 'NOT_FOUND'])
    expect(await refusal(await read(world.callers.clerk, '/files/TEST/..%2f..%2fetc%2fpasswd'))).toEqual([404, 'NOT_FOUND'])
  })

  test('handed in twice is two rows and one content', async () => {
    const content = `${PDF}% twice`
    const sha256 = createHash('sha256').update(content).digest('hex')
    await Promise.all([send(world.callers.clerk, 'a.pdf', content), send(world.callers.lead, 'b.pdf', content)])
    const [rows] = await application.services.database.rows<{ rows: number }>(
      sql`select count(*)::int as rows from files where sha256 = decode(${sha256}, 'hex')`,
    )
    expect(rows).toEqual({ rows: 2 })
    const kept = await readdir(application.filesDirectory, { recursive: true })
    expect(kept.filter((path) => path.endsWith(sha256))).toHaveLength(1)
  })
})

describe('refused, and nothing is left', () => {
  const OLE_PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  test.each([
    ['a program called form.pdf', 'form.pdf', OLE_PROGRAM, [415, 'FILE_TYPE_REFUSED']],
    ['a PDF called form.pdf.exe', 'form.pdf.exe', `${PDF}% never kept`, [415, 'FILE_TYPE_REFUSED']],
    ['a page', 'page.html', '<script>alert(1)</script>', [415, 'FILE_TYPE_REFUSED']],
    [
      'a drawing with a script',
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      [415, 'FILE_TYPE_REFUSED'],
    ],
    ['nothing', 'empty.pdf', '', [415, 'FILE_TYPE_REFUSED']],
    ['21 MiB', 'big.pdf', Buffer.concat([Buffer.from(PDF), Buffer.alloc(21 * 1024 * 1024)]), [413, 'BODY_TOO_LARGE']],
  ])('%s', async (_what, name, content, expected) => {
    const before = [await stored(), await contents()]
    expect(await refusal(await send(world.callers.clerk, name, content))).toEqual(expected)
    expect([await stored(), await contents()]).toEqual(before)
  })

  test('without a session, from a screen, and from a page of another site, which cannot name the file', async () => {
    expect(await refusal(await send(application.client(), 'a.pdf', PDF))).toEqual([401, 'UNAUTHENTICATED'])
    expect(await refusal(await send(world.callers.device, 'a.pdf', PDF))).toEqual([403, 'FORBIDDEN'])
    const simple = await fetch(`${application.url}/files`, {
      method: 'POST',
      headers: { cookie: world.callers.clerk.cookieHeader(), 'content-type': 'text/plain' },
      body: PDF,
    })
    expect(await refusal(simple)).toEqual([400, 'INVALID_INPUT'])
  })

  test('the file after the last one a citizen may hand in on a day', async () => {
    const { citizen } = world.callers
    const [{ id = '' } = {}] = await application.services.database.rows<{ id: string }>(sql`select id from citizens limit 1`)
    await application.services.database.rows(
      sql`insert into files (hall_id, id, sha256, bytes, media_type, name, created_by, created_at)
        select h.id, gen_random_uuid(), '\\x00', 1, 'application/pdf', 'a.pdf', ${id}::uuid, now() from halls h, generate_series(1, 100)`,
    )
    const before = [await stored(), await contents()]
    expect(await refusal(await send(citizen, 'one-more.pdf', `${PDF}% one more`))).toEqual([429, 'RATE_LIMITED'])
    expect([await stored(), await contents()]).toEqual(before)
  })

  test('a sender that goes away in the middle', async () => {
    const before = await stored()
    const { hostname, port } = new URL(application.url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /files HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${world.callers.clerk.cookieHeader()}\r\nX-File-Name: a.pdf\r\nContent-Length: 5000\r\n\r\n${PDF}`,
    )
    const incoming = () => readdir(`${application.filesDirectory}/incoming`)
    await expect.poll(incoming).toHaveLength(1)
    socket.destroy()
    await expect.poll(incoming).toEqual([])
    expect(await stored()).toEqual(before)
  })
})
