import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})
afterAll(() => application.close())

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${application.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': '1' } }),
  })

  test('is audited by all 61 audits of graphql-http', () => {
    expect(audits).toHaveLength(61)
  })

  for (const audit of audits) {
    test(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn()
      if (result.status === 'ok') return
      throw new Error(`${result.status}: ${result.reason}; ${await result.response.clone().text()}`)
    })
  }
})

describe('a bare cross-site request', () => {
  const query = '{ viewer { role } }'

  test('of a form is refused, because a browser would send it without asking', async () => {
    for (const contentType of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await fetch(`${application.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': contentType, origin: 'https://elsewhere.example' },
        body: JSON.stringify({ query }),
      })
      expect(response.status, contentType).toBeGreaterThanOrEqual(400)
      expect(await response.text(), contentType).not.toContain('"data":{')
    }
  })

  test('of a link or image is refused', async () => {
    const response = await fetch(`${application.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('CSRF')
  })

  test('gets no permission to read the answer', async () => {
    const response = await fetch(`${application.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('bad requests', () => {
  test('a mutation by GET is refused and writes nothing', async () => {
    const mutation = 'mutation { requestPairing(profile: "x") { code } }'
    const response = await fetch(`${application.url}/graphql?query=${encodeURIComponent(mutation)}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(response.status).toBe(405)
    const [count] = await application.services.database.client`select count(*)::int as requests from pairings`
    expect(count).toEqual({ requests: 0 })
  })

  test('a body above the limit is refused before it is read whole', async () => {
    const response = await fetch(`${application.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ viewer { role } } #${'x'.repeat(300_000)}` }),
    })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'BODY_TOO_LARGE' })
  })

  test('a body that is no JSON is refused with a code and without a trace of the code behind', async () => {
    const response = await fetch(`${application.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": "{',
    })
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ code: 'MALFORMED_BODY' })
    expect(text).not.toMatch(/node_modules|\.js:\d+|at /)
  })
})
