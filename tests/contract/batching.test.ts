import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../packages/api/src/platform/database/database.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { buildWorld, type World } from '../support/world.ts'

let application: TestApplication
let world: World
let statements = 0

/** Counts what is sent to the database through the one door there is. */
function counting(database: Database): Database {
  return {
    ...database,
    rows: (query) => {
      statements += 1
      return database.rows(query)
    },
  }
}

beforeAll(async () => {
  application = await startTestApplication({ MAX_QUERY_COST: 10_000_000 }, { wrapDatabase: counting })
  world = await buildWorld(application)
  for (let number = 1; number <= 30; number += 1) {
    await world.callers.clerk.ask('mutation ($input: ReceiveCaseInput!) { receiveCase(input: $input) { id } }', {
      input: { itemId: world.itemId, windowId: world.windowId, subject: `第 ${number} 件` },
    })
  }
})
afterAll(() => application.close())

/** Schedules ask the database too, each once a second: the fewest statements of several attempts are the query's own. */
const ATTEMPTS = 5

async function statementsOf(query: string): Promise<number> {
  // The session is looked up once a second at most; the first call warms it.
  await world.callers.supervisor.ask('{ viewer { role } }')
  const counts: number[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = statements
    await world.callers.supervisor.ask(query)
    counts.push(statements - before)
  }
  return Math.min(...counts)
}

/** Fields of a case that reach every other type, with how many levels of rows they nest. */
const SELECTIONS: readonly { readonly selection: string; readonly levels: number }[] = [
  { selection: 'number state', levels: 1 },
  { selection: 'number item { name } window { code } department { name } staffMember { name }', levels: 2 },
  { selection: 'number events { kind window { code } staffMember { name } } rating { level }', levels: 3 },
  { selection: 'window { departments { windows { staff { staffMember { department { name } } } } } }', levels: 6 },
  { selection: 'light remainingWorkingDays ledger { day kind }', levels: 2 },
]

describe('a list of cases', () => {
  for (const { selection, levels } of SELECTIONS) {
    test(`{ ${selection} } costs the same number of statements for 2 rows and for 30`, async () => {
      const few = await statementsOf(`{ cases(first: 2) { nodes { ${selection} } } }`)
      const many = await statementsOf(`{ cases(first: 30) { nodes { ${selection} } } }`)
      expect(many).toBe(few)
      // One statement a level and kind of row; a level may hold up to four kinds (item, window, department, person).
      expect(many).toBeLessThanOrEqual(4 * levels)
    })
  }

  test('with its item, window, department and person is one statement', async () => {
    expect(
      await statementsOf(
        '{ cases(first: 30) { nodes { number item { name } window { code } department { name } staffMember { name } } } }',
      ),
    ).toBe(1)
  })
})

describe('a case page', () => {
  test('with events, window, person and item is one statement', async () => {
    const query = `{ case(number: "${world.caseNumber}") { number events { kind at } window { code } staffMember { name } item { name } } }`
    expect(await statementsOf(query)).toBe(1)
  })

  test('with its ledger and rating is one statement more for each', async () => {
    const query = `{ case(number: "${world.caseNumber}") { number light events { kind at } ledger { day kind } rating { level } } }`
    expect(await statementsOf(query)).toBe(3)
  })
})
