import {
  COMMAND_PERMISSIONS,
  DEVICE_READABLE_FIELDS,
  type Permission,
  QUERY_PERMISSIONS,
  ROLES,
  type Role,
  scopeOf,
} from '@mingchuang/schema'
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildGraphQLSchema } from '../../packages/api/src/entry/graphql/build-schema.ts'
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../support/application.ts'
import { newPhone } from '../support/citizens.ts'
import { type Client, codesOf } from '../support/client.ts'
import { watch } from '../support/subscription.ts'
import { buildWorld, type World } from '../support/world.ts'

let application: TestApplication
let world: World
let schema: GraphQLSchema

beforeAll(async () => {
  application = await startTestApplication()
  world = await buildWorld(application)
  schema = await buildGraphQLSchema()
  await world.callers.administrator.ask(
    'mutation { registerDevice(input: { kind: rating, name: "2 号评价仪", serialNumber: "RATING-01" }) { device { id } } }',
  )
})
afterAll(() => application.close())

/** Everybody who can ask: nobody, and each role. */
const ASKERS: readonly (Role | undefined)[] = [undefined, ...ROLES]

function callerOf(role: Role | undefined): Client {
  return role === undefined ? application.client() : world.callers[role]
}

/** A value the argument can have; ids are those of the world, so that a scope can be met. */
function valueFor(name: string, type: GraphQLInputType, role: Role | undefined): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType, role)
  if (isListType(type)) return [valueFor(name, type.ofType, role)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
    const input = Object.fromEntries(required.map((field) => [field.name, valueFor(field.name, field.type, role)]))
    // Figures must be asked for within the asker's own scope.
    if (type.name !== 'MetricScope') return input
    return {
      ...input,
      ...(role === 'clerk' && { windowId: world.windowId }),
      ...(role === 'lead' && { departmentId: world.departmentId }),
    }
  }
  const known: Readonly<Record<string, unknown>> = {
    caseId: world.caseId,
    id: world.caseId,
    windowId: world.windowId,
    departmentId: world.departmentId,
    departmentIds: world.departmentId,
    itemId: world.itemId,
    staffMemberId: world.staffMemberId,
    deviceId: world.ratingDevice.id,
    number: world.caseNumber,
    version: 999,
    password: TEST_PASSWORD,
    hallCode: 'TEST',
    phone: newPhone(),
  }
  if (name in known) return known[name]
  const { name: scalar } = getNamedType(type)
  return (
    { Int: 1, Float: 1, Boolean: true, Date: '2026-03-02', DateTime: '2026-03-02T01:00:00Z', ID: world.caseId }[scalar] ??
    'unknown'
  )
}

function selectionOf(type: GraphQLOutputType): string {
  return isCompositeType(getNamedType(type)) ? ' { __typename }' : ''
}

/** The smallest operation that asks for one root field with every required argument. */
function operationFor(
  kind: 'query' | 'mutation',
  root: GraphQLObjectType,
  name: string,
  role: Role | undefined,
): { query: string; variables: Record<string, unknown> } {
  const field = root.getFields()[name]
  if (field === undefined) throw new Error(`${root.name} has no field ${name}`)
  const required = field.args.filter(
    (argument: GraphQLArgument) => isNonNullType(argument.type) && argument.defaultValue === undefined,
  )
  const declared = required.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')
  const passed = required.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  const parameters = required.length === 0 ? ['', ''] : [`(${declared})`, `(${passed})`]
  return {
    query: `${kind} ${parameters[0]} { ${name}${parameters[1]}${selectionOf(field.type)} }`,
    variables: Object.fromEntries(required.map((argument) => [argument.name, valueFor(argument.name, argument.type, role)])),
  }
}

async function expectAsPermitted(kind: 'query' | 'mutation', name: string, permission: Permission): Promise<void> {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
  if (!root) throw new Error(`the schema has no ${kind}`)
  for (const role of ASKERS) {
    const client = name === 'logout' && role !== undefined ? await world.signIn(role) : callerOf(role)
    const { query, variables } = operationFor(kind, root, name, role)
    const answer = await client.post(query, variables)
    const isAllowed = scopeOf(permission, role) !== undefined
    const refusals = codesOf(answer).filter((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')
    const who = `${name} by ${role ?? 'nobody'}: ${JSON.stringify(answer.errors ?? 'no error')}`
    if (isAllowed) expect(refusals, who).toEqual([])
    else {
      expect(refusals, who).toEqual([role === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN'])
      expect(answer.data ?? null, who).toBeNull()
    }
    expect(codesOf(answer), who).not.toContain('INTERNAL')
    expect(codesOf(answer), who).not.toContain('BAD_USER_INPUT')
    expect(codesOf(answer), who).not.toContain('GRAPHQL_VALIDATION_FAILED')
  }
}

describe('every query root over HTTP', () => {
  for (const [name, permission] of Object.entries(QUERY_PERMISSIONS)) {
    test(`${name} answers exactly the roles of the table`, () => expectAsPermitted('query', name, permission))
  }
})

/** Commands that no GraphQL field runs by name: devices and operators do, and a login counts its attempt. */
const WITHOUT_FIELD = [
  'fillItemPinyin',
  'forgetAttempts',
  'rotateKeys',
  'attemptProgress',
  'attemptSignIn',
  'attemptLogin',
  'recordRating',
  'recordPunches',
  'importLogChunk',
  'importItems',
  'seedDemoHall',
  'offerSetupLink',
  'storeFile',
  'openRedReminders',
  'dateReminders',
]

describe('every command over HTTP', () => {
  for (const [name, permission] of Object.entries(COMMAND_PERMISSIONS)) {
    if (WITHOUT_FIELD.includes(name)) continue
    test(`${name} obeys exactly the roles of the table`, () => expectAsPermitted('mutation', name, permission))
  }

  test('those without a field cannot be reached through GraphQL', () => {
    const fields = Object.keys(schema.getMutationType()?.getFields() ?? {})
    expect(fields.filter((name) => WITHOUT_FIELD.includes(name))).toEqual([])
    expect([...fields, ...WITHOUT_FIELD].sort()).toEqual(Object.keys(COMMAND_PERMISSIONS).sort())
  })

  test('a press needs the token of a device that is bound', async () => {
    const press = {
      pressId: 'p-1',
      pressedAt: '2026-03-02T01:00:00Z',
      sentAt: '2026-03-02T01:00:00Z',
      bindingVersion: 1,
      level: 'satisfied',
    }
    for (const authorization of [undefined, 'Bearer forged', `Bearer ${world.ratingDevice.token}x`]) {
      const response = await fetch(`${application.deviceUrl}/rating/presses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: JSON.stringify(press),
      })
      expect(response.status).toBe(401)
    }
  })
})

describe('punches', () => {
  const ATTLOG = '1001\t2026-03-02 08:55:00\t0\t1\n'
  const upload = (query: string) =>
    fetch(`${application.deviceUrl}/iclock/cdata${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: ATTLOG,
    })

  test.each([
    ['no serial number', '?table=ATTLOG', 401, 'UNAUTHENTICATED'],
    ['an unknown one', '?SN=UNKNOWN-1&table=ATTLOG', 401, 'UNAUTHENTICATED'],
    ['one that is none', `?SN=${encodeURIComponent("'; --")}&table=ATTLOG`, 401, 'UNAUTHENTICATED'],
    ['the number of a rating device', '?SN=RATING-01&table=ATTLOG', 403, 'FORBIDDEN'],
  ])('are taken from a known machine only: %s is refused, in the hello and in the upload', async (_what, query, status, code) => {
    for (const response of [await fetch(`${application.deviceUrl}/iclock/cdata${query}`), await upload(query)]) {
      expect(response.status).toBe(status)
      expect(await response.text()).toContain(`ERROR: ${code} `)
    }
  })

  test('are refused on the port of the dashboard', async () => {
    const response = await fetch(`${application.url}/iclock/cdata?SN=UNKNOWN-1&table=ATTLOG`, { method: 'POST', body: ATTLOG })
    expect(response.status).toBe(404)
  })
})

/** Boards, by the type each sends. */
const BOARDS = { supervision: 'SupervisionBoard', wall: 'WallBoard', workQueue: 'WorkQueue' } as const

describe('every subscription root', () => {
  test('is named here', () => {
    expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {}).sort()).toEqual(Object.keys(BOARDS).sort())
  })

  const asked = ASKERS.flatMap((role) => (Object.keys(BOARDS) as (keyof typeof BOARDS)[]).map((root) => ({ root, role })))
  test.each(asked)('$root is answered to $role as the table says', async ({ root, role }) => {
    const watcher = watch<Record<string, { __typename: string }>>(callerOf(role), `subscription { ${root} { __typename } }`)
    try {
      if (scopeOf(QUERY_PERMISSIONS[root], role) === undefined) {
        const { reason } = await watcher.closed
        // Nobody does not even get a connection.
        expect(reason).toContain(role === undefined ? 'Forbidden' : 'FORBIDDEN')
        expect(watcher.states).toEqual([])
      } else expect((await watcher.until(() => true))[root]?.__typename).toBe(BOARDS[root])
    } finally {
      watcher.close()
    }
  })
})

describe('a paired screen', () => {
  /** A field of a type the wall reaches, with the shortest operation that reads it. */
  interface ReachedField {
    readonly name: string
    readonly query: string
    /** Whether the table lets a screen read it and everything on the way to it. */
    readonly isReadable: boolean
  }

  function reachedFields(): ReachedField[] {
    const found: ReachedField[] = []
    const seen = new Set<string>()
    const walk = (type: GraphQLObjectType, wrap: (selection: string) => string, isReachable: boolean): void => {
      if (seen.has(type.name)) return
      seen.add(type.name)
      const readable = DEVICE_READABLE_FIELDS[type.name]
      for (const field of Object.values(type.getFields())) {
        if (field.args.some((argument) => isNonNullType(argument.type))) continue
        const isReadable = isReachable && (readable === 'all' || (readable?.includes(field.name) ?? false))
        found.push({ name: `${type.name}.${field.name}`, query: wrap(`${field.name}${selectionOf(field.type)}`), isReadable })
        const named = getNamedType(field.type)
        const below = isUnionType(named) ? named.getTypes() : isObjectType(named) ? [named] : []
        for (const next of below) {
          const condition = isUnionType(named) ? `... on ${next.name} ` : ''
          walk(
            next,
            (selection) => wrap(`${field.name} { ${condition}${condition ? `{ ${selection} }` : selection} }`),
            isReadable,
          )
        }
      }
    }
    const wall = getNamedType(schema.getQueryType()?.getFields().wall?.type)
    if (isObjectType(wall)) walk(wall, (selection) => `{ wall { ${selection} } }`, true)
    return found
  }

  test('reads the fields of the table and no other, however it gets there', async () => {
    const fields = reachedFields()
    expect(fields.length).toBeGreaterThan(100)
    for (const { name, query, isReadable } of fields) {
      const codes = codesOf(await world.callers.device.post(query))
      expect(codes, `${name} by ${query}`).toEqual(isReadable ? [] : ['FORBIDDEN'])
    }
  })
})
