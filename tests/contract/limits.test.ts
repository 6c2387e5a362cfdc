import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildGraphQLSchema } from '../../packages/api/src/entry/graphql/build-schema.ts'
import { toGlobalId } from '../../packages/api/src/platform/graphql/index.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { newPhone, signInCitizen } from '../support/citizens.ts'
import { type Client, codesOf } from '../support/client.ts'

let application: TestApplication
let administrator: Client
let citizen: Client

beforeAll(async () => {
  application = await startTestApplication({ MAX_QUERY_COST: 5_000 })
  administrator = await application.foundHall()
  citizen = application.client()
  await signInCitizen(application, citizen, newPhone())
})
afterAll(() => application.close())

function nested(levels: number): string {
  return levels === 0 ? '{ id }' : `{ windows { departments ${nested(levels - 1)} } }`
}

describe('limits of a query', () => {
  test('depth: as deep as allowed passes, one deeper is refused', async () => {
    const deep = await startTestApplication({ MAX_QUERY_DEPTH: 8, MAX_QUERY_COST: 1_000_000_000 })
    try {
      const caller = await deep.foundHall()
      expect(codesOf(await caller.post(`{ departments ${nested(3)} }`))).toEqual([])
      expect(codesOf(await caller.post(`{ departments ${nested(4)} }`))).toEqual(['QUERY_TOO_DEEP'])
    } finally {
      await deep.close()
    }
  })

  test('cost: fields times rows, whatever way the page size is said', async () => {
    const costly =
      'query ($first: Int) { cases(first: $first) { nodes { number events { kind at step reason } window { staff { place validFrom } } } } }'
    expect(codesOf(await administrator.post(costly, { first: 10 }))).toEqual([])
    expect(codesOf(await administrator.post(costly, { first: 200 }))).toEqual(['QUERY_TOO_COSTLY'])
  })

  test('fragments that spread each other over and over are measured at once and refused', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, index) => `fragment f${index} on Viewer { ...f${index + 1} ...f${index + 1} }`,
    )
    const bomb = `{ viewer { ...f0 } } ${fragments.join(' ')} fragment f40 on Viewer { role displayName }`
    const startedAt = performance.now()
    expect(codesOf(await application.client().post(bomb))).toEqual(['QUERY_TOO_COSTLY'])
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })

  test('length: a document of more than 10,000 tokens is not parsed to its end', async () => {
    const answer = await application.client().post(`{ ${'viewer { role } '.repeat(4_000)} }`)
    expect(codesOf(answer)).toEqual(['GRAPHQL_PARSE_FAILED'])
  })

  test('text: a NUL character, which no column can hold, is bad input and no fault of ours', async () => {
    const answer = await administrator.post('query ($type: String) { auditRows(subjectType: $type) { totalCount } }', {
      type: 'a\u0000b',
    })
    expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
  })

  test('page size: more than 200 rows is refused with the number that is allowed', async () => {
    const answer = await administrator.post('{ windows(first: 201) { totalCount } }')
    expect(codesOf(answer)).toEqual(['PAGE_TOO_LARGE'])
    expect(answer.errors?.[0]?.extensions).toMatchObject({ asked: 201, most: 200 })
  })

  test('cursor: one of another list is refused', async () => {
    const forged = Buffer.from('["somethingElse","x"]').toString('base64url')
    expect(codesOf(await administrator.post(`{ windows(after: "${forged}") { pageInfo { hasNextPage } } }`))).toEqual([
      'INVALID_CURSOR',
    ])
    expect(codesOf(await administrator.post('{ windows(after: "???") { totalCount } }'))).toEqual(['INVALID_CURSOR'])
  })

  const ID = '0198a1b2-0000-7000-8000-000000000000'
  const AT = '2026-03-02T01:00:00.000Z'
  const RULE = '{ yellowKind: workingDays, yellowWorkingDays: 1, isStepOverrunYellow: true, answerWorkingHours: 8 }'
  const ALARM = `kind: stepOverrun, month: "2026-03-01", windowId: "${toGlobalId('Window', ID)}"`
  const SCOPE = 'scope: { from: "2026-03-02", to: "2026-03-02" }'
  /** Every list with its name in cursors and a cursor's true form. */
  const LISTS: readonly (readonly [list: string, field: string, args: string, values: readonly string[]])[] = [
    ['auditRows', 'auditRows', '', [ID]],
    ['devices', 'devices', '', ['1 号评价仪', ID]],
    ['windows', 'windows', '', ['001']],
    ['staffMembers', 'staffMembers', '', ['1001']],
    ['items', 'items', '', ['JZ-001']],
    ['cases receivedAtDesc', 'cases', 'orderBy: receivedAtDesc', ['2026-03-02T01:00:00.000Z', ID]],
    ['cases receivedAtAsc', 'cases', 'orderBy: receivedAtAsc', ['2026-03-02T01:00:00.000Z', ID]],
    ['cases dueDayAsc', 'cases', 'orderBy: dueDayAsc', ['infinity', ID]],
    ['cases decidedAtDesc', 'cases', 'orderBy: decidedAtDesc', ['-infinity', ID]],
    ['cases numberAsc', 'cases', 'orderBy: numberAsc', ['001-20260302-0001', '']],
    ['figureRows completion numerator', 'figureRows', `code: completion, part: numerator, ${SCOPE}`, ['2026-03-02', ID]],
    ['cases workAsc', 'cases', 'orderBy: workAsc', ['infinity', ID]],
    ['cases dueDayAsc', 'lightRulePreviewCases', `rule: ${RULE}, from: green, to: yellow`, ['infinity', ID]],
    ['alarmRows stepOverrun numerator', 'alarmRows', ALARM, ['2026-03-02', ID, '0000000001']],
    ['reminders', 'reminders', '', [AT, ID]],
    ['messages', 'messages', '', [ID]],
    ['itemChanges', 'itemChanges', '', ['2026-03-02', ID]],
    ['printedMatterMovements', 'printedMatterMovements', '', ['2026-03-02', ID]],
    ['consultations', 'consultations', '', [AT, ID]],
    ['publicItems', 'publicItems', 'hallCode: "TEST"', ['JZ-001']],
    ['publishedAnswers', 'publishedAnswers', 'hallCode: "TEST"', [AT, ID]],
    ['myQuestions', 'myQuestions', '', [AT, ID]],
    ['cases receivedAtDesc', 'myCases', '', [AT, ID]],
    ['ownCases', 'ownCases', '', [AT, ID]],
  ]
  const OF_CITIZENS: ReadonlySet<string> = new Set(['myQuestions', 'myCases', 'ownCases'])
  const FORGED = ['', 'x', '\u0000', '\ud800', "'", '0', '2026', '+010000-01-01T00:00:00.000Z', '0000-01-01', 'infinity', 'today']

  test.each(LISTS)('cursor: no forged value of the list %s reaches the database', async (list, field, args, values) => {
    const ask = async (parts: readonly unknown[]) => {
      const after = Buffer.from(JSON.stringify(parts)).toString('base64url')
      return codesOf(
        await (OF_CITIZENS.has(field) ? citizen : administrator).post(
          `{ ${field}(first: 1, after: "${after}"${args && `, ${args}`}) { pageInfo { hasNextPage } } }`,
        ),
      )
    }
    expect(await ask([list, ...values])).toEqual([])
    for (const length of [0, values.length - 1, values.length + 1])
      expect(await ask([list, ...Array.from({ length }, () => ID)]), `${length} values`).toEqual(['INVALID_CURSOR'])
    expect(await ask([list, ...values.map(() => 1)])).toEqual(['INVALID_CURSOR'])
    for (const [place] of values.entries())
      for (const forged of FORGED) {
        const codes = await ask([list, ...values.with(place, forged)])
        // Some are what a row may really be called; none may fail as our fault.
        expect(
          codes.filter((code) => code !== 'INVALID_CURSOR'),
          JSON.stringify(forged),
        ).toEqual([])
        if (values[place] === ID) expect(codes, JSON.stringify(forged)).toEqual(['INVALID_CURSOR'])
      }
  })

  test('cursor: every list of the schema is among those', async () => {
    const query = (await buildGraphQLSchema()).getQueryType()?.getFields() ?? {}
    const paged = Object.values(query).filter(({ args }) => args.some(({ name }) => name === 'after'))
    expect(new Set(LISTS.map(([, field]) => field))).toEqual(new Set(paged.map(({ name }) => name)))
  })

  test('rate: the request after the last allowed one is refused, others are not held up', async () => {
    const limited = await startTestApplication({ RATE_LIMIT_PER_MINUTE: 5 })
    try {
      const statuses = []
      for (let request = 0; request < 6; request += 1) statuses.push((await fetch(`${limited.url}/graphql`)).status)
      expect(statuses.slice(0, 5)).not.toContain(429)
      expect(statuses[5]).toBe(429)
      expect((await fetch(`${limited.url}/healthz`)).status).toBe(200)
      const presses = []
      for (let press = 0; press < 6; press += 1)
        presses.push(await fetch(`${limited.deviceUrl}/rating/presses`, { method: 'POST', body: '{}' }))
      expect(presses.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429])
      expect(await presses[5]?.json()).toMatchObject({ code: 'RATE_LIMITED' })
    } finally {
      await limited.close()
    }
  })
})

describe('the entry in production', () => {
  test('does not describe itself', async () => {
    const production = await startTestApplication({ NODE_ENV: 'production' })
    try {
      const answer = await production.client().post('{ __schema { types { name } } }')
      expect(answer.errors).toHaveLength(1)
      expect(answer.data ?? null).toBeNull()
    } finally {
      await production.close()
    }
  })
})

describe('the entry in development', () => {
  test('shows a browser the sandbox', async () => {
    const development = await startTestApplication({ NODE_ENV: 'development' })
    try {
      const response = await fetch(`${development.url}/graphql`, { headers: { accept: 'text/html' } })
      expect(response.status).toBe(200)
      expect(response.headers.get('content-security-policy')).toBeNull()
      expect(await response.text()).toContain('embeddable-sandbox')
    } finally {
      await development.close()
    }
  })
})
