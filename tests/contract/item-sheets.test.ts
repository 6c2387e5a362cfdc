import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import type { Client } from '../support/client.ts'
import { buildWorld, type World } from '../support/world.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let application: TestApplication
let world: World

beforeAll(async () => {
  application = await startTestApplication()
  world = await buildWorld(application)
})
afterAll(() => application.close())

const get = (client: Client, path: string) => fetch(application.url + path, { headers: { cookie: client.cookieHeader() } })
const post = (client: Client, body: BodyInit, query = '', type = XLSX) =>
  fetch(`${application.url}/items/import${query}`, {
    method: 'POST',
    headers: { cookie: client.cookieHeader(), 'content-type': type },
    body,
  })
const stepsOf = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>)

describe('the catalogue as a workbook', () => {
  test('goes out, comes back, says how far it is and changes nothing', async () => {
    const { administrator } = world.callers
    const exported = await get(administrator, '/items/export.xlsx?state=all')
    expect(exported.status).toBe(200)
    expect(exported.headers.get('content-disposition')).toContain('attachment')
    const bytes = await exported.arrayBuffer()
    const steps = await stepsOf(await post(administrator, bytes))
    expect(steps[0]).toEqual({ progress: { done: 0, total: 1 } })
    const preview = steps.at(-1)?.preview
    expect(preview).toMatchObject({ faultCount: 0, counts: { created: 0, revised: 0, corrected: 0, unchanged: 1 } })
    const confirmed = await stepsOf(await post(administrator, bytes, `?plan=${String(preview?.plan)}`))
    expect(confirmed.at(-1)).toEqual({ result: { created: 0, revised: 0, corrected: 0, unchanged: 1 } })
    expect((await stepsOf(await post(administrator, bytes, '?plan=another'))).at(-1)).toMatchObject({
      error: { code: 'VERSION_CONFLICT' },
    })
  })

  test('is read by staff under the filter of the list, written by administrators only', async () => {
    const { clerk, supervisor, citizen, administrator } = world.callers
    expect((await get(clerk, '/items/export.xlsx?q=sgxk')).status).toBe(200)
    expect((await get(citizen, '/items/export.xlsx')).status).toBe(403)
    expect((await get(application.client(), '/items/export.xlsx')).status).toBe(401)
    expect((await get(administrator, '/items/template.xlsx')).status).toBe(200)
    expect((await get(clerk, '/items/template.xlsx')).status).toBe(403)
    for (const caller of [clerk, supervisor, citizen]) expect((await post(caller, 'x')).status).toBe(403)
    expect((await post(application.client(), 'x')).status).toBe(401)
  })

  test('is not taken in from who may not write it, however long it is', async () => {
    const long = Buffer.alloc(9 * 1024 * 1024)
    expect((await post(world.callers.clerk, long)).status).toBe(403)
    expect((await post(application.client(), long)).status).toBe(401)
  })

  test.each(['type', 'stage', 'state'])('is refused under an unknown %s', async (field) => {
    const refused = await get(world.callers.administrator, `/items/export.xlsx?${field}=nonsense`)
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'INVALID_INPUT', detail: { field } }])
  })

  test('is refused where it is none, or comes as a form of another site would send it', async () => {
    const { administrator } = world.callers
    const refused = await post(administrator, 'no workbook')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'MALFORMED_BODY' })
    expect((await post(administrator, 'x', '', 'text/plain')).status).toBe(400)
    expect((await post(administrator, Buffer.alloc(9 * 1024 * 1024))).status).toBe(413)
  })
})
