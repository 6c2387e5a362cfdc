import { getNamedType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildGraphQLSchema } from '../../packages/api/src/entry/graphql/build-schema.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { codeSentTo, newPhone, signInCitizen } from '../support/citizens.ts'
import { codesOf } from '../support/client.ts'
import { buildWorld, type World } from '../support/world.ts'

const REQUEST =
  'mutation ($phone: String!) { requestSignInCode(hallCode: "TEST", phone: $phone) { validSeconds resendAfterSeconds } }'
const SIGN_IN =
  'mutation ($phone: String!, $code: String!) { signInCitizen(hallCode: "TEST", phone: $phone, code: $code) { phone name } }'

let application: TestApplication
let world: World

beforeAll(async () => {
  application = await startTestApplication()
  world = await buildWorld(application)
})
afterAll(() => application.close())

function send(query: string, variables: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${application.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', ...headers },
    body: JSON.stringify({ query, variables }),
  })
}

describe('signing in over HTTP', () => {
  test('sets a cookie that scripts and foreign sites do not get, and tells who is signed in', async () => {
    const phone = newPhone()
    const asked = application.client()
    await asked.ask(REQUEST, { phone })
    const response = await send(SIGN_IN, { phone, code: await codeSentTo(application, phone) })
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^mingchuang_session=[^;]+; .*HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const token = cookie.split(';')[0]?.split('=')[1] ?? 'absent'
    expect(await response.text()).not.toContain(decodeURIComponent(token).split('.')[1])
    const citizen = await send('{ viewer { role displayName } citizen { phone } }', {}, { cookie: cookie.split(';')[0] ?? '' })
    expect(await citizen.json()).toMatchObject({
      data: { viewer: { role: 'citizen', displayName: '' }, citizen: { phone: `138****${phone.slice(-4)}` } },
    })
  })

  test('answers the same for a phone that is known and one that is not, right up to the code', async () => {
    const known = newPhone()
    await signInCitizen(application, application.client(), known)
    const answers: unknown[] = []
    for (const phone of [known.replace('138', '139'), newPhone()]) {
      const responses = [await send(REQUEST, { phone }), await send(SIGN_IN, { phone, code: 'abc' })]
      for (const response of responses)
        answers.push([response.status, (await response.text()).replaceAll(phone, 'PHONE'), response.headers.getSetCookie()])
    }
    expect(answers.slice(0, 2)).toEqual(answers.slice(2))
  })

  test('refuses a forged form of another site, which can set no header', async () => {
    const phone = newPhone()
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
      const response = await fetch(`${application.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ query: REQUEST, variables: { phone } }),
      })
      expect(response.status).toBe(400)
    }
    const byGet = await fetch(
      `${application.url}/graphql?query=${encodeURIComponent(REQUEST)}&variables=${JSON.stringify({ phone })}`,
      {
        headers: { 'apollo-require-preflight': '1' },
      },
    )
    expect(byGet.status).toBe(405)
    // Nobody has asked for this phone yet, so a first request goes through at once.
    expect((await application.client().post(REQUEST, { phone })).errors).toBeUndefined()
  })

  test('ends by logout, at once', async () => {
    const client = application.client()
    await signInCitizen(application, client, newPhone())
    const cookie = client.cookieHeader()
    expect((await (await send('{ citizen { phone } }', {}, { cookie })).json()).data).not.toBeNull()
    await client.ask('mutation { logout }')
    expect((await (await send('{ citizen { phone } }', {}, { cookie })).json()).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  })
})

describe('what belongs to the hall’s own people', () => {
  /** Types a citizen must not see into, each with a field to ask for. */
  const STAFF_TYPES = ['Assignment', 'AuditRow', 'Case', 'CaseEvent', 'Device', 'LedgerDay', 'Message', 'Rating', 'StaffMember']

  test('is not read by a citizen or by nobody, by whatever way it is reached', async () => {
    const schema = await buildGraphQLSchema()
    const viewer = getNamedType(schema.getQueryType()?.getFields().viewer?.type)
    if (!isObjectType(viewer)) throw new Error('the schema has no viewer')
    // Every way from the viewer to such a type, breadth first.
    const ways = new Map<string, string[]>()
    const queue: { type: string; path: string[] }[] = [{ type: viewer.name, path: [] }]
    for (const { type, path } of queue) {
      const object = schema.getType(type)
      if (!isObjectType(object) || ways.has(type)) continue
      ways.set(type, path)
      for (const field of Object.values(object.getFields()))
        if (field.args.every((argument) => argument.defaultValue !== undefined || !String(argument.type).endsWith('!')))
          queue.push({ type: getNamedType(field.type).name, path: [...path, field.name] })
    }
    const reached = STAFF_TYPES.filter((type) => ways.has(type))
    expect(reached).toContain('StaffMember')
    for (const type of reached) {
      const way = ways.get(type) ?? []
      const selection = way.reduceRight((inner, field) => `${field} { ${inner} }`, '__typename id')
      const leaf =
        type === 'CaseEvent' || type === 'LedgerDay' || type === 'Assignment'
          ? selection.replace(
              '__typename id',
              Object.keys((schema.getType(type) as ReturnType<typeof schema.getQueryType> & object).getFields())[0] ?? '',
            )
          : selection
      for (const client of [application.client(), world.callers.citizen])
        expect(codesOf(await client.post(`{ viewer { ${leaf} } }`)), leaf).toEqual(
          expect.arrayContaining([expect.stringMatching(/FORBIDDEN|UNAUTHENTICATED/)]),
        )
    }
  })
})
