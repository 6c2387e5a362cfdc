import { Readable } from 'node:stream'
import { COMMAND_PERMISSIONS, type Permission, QUERY_PERMISSIONS, ROLES, type Role, SCOPES, scopeOf } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildGraphQLSchema } from '../../packages/api/src/entry/graphql/build-schema.ts'
import { startApplication } from '../../packages/api/src/features/applications/index.ts'
import { receiveCase } from '../../packages/api/src/features/cases/index.ts'
import { addPrintedMatter } from '../../packages/api/src/features/catalogue/index.ts'
import { askQuestion } from '../../packages/api/src/features/consultations/index.ts'
import { takeInFile } from '../../packages/api/src/features/files/index.ts'
import { registerDevice } from '../../packages/api/src/features/identity/index.ts'
import { messageStatement } from '../../packages/api/src/features/outbox/index.ts'
import { remindCase } from '../../packages/api/src/features/supervision/index.ts'
import { systemClock } from '../../packages/api/src/platform/clock.ts'
import { runCommand } from '../../packages/api/src/platform/command/index.ts'
import { openDatabase } from '../../packages/api/src/platform/database/database.ts'
import { rowIdOf, toGlobalId } from '../../packages/api/src/platform/graphql/index.ts'
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../support/application.ts'
import { foundCitizen } from '../support/citizen-row.ts'
import { type Client, codesOf } from '../support/client.ts'
import { testSealer } from '../support/keys.ts'
import { foundSmallHall } from '../support/small-hall.ts'
import { buildWorld, type World } from '../support/world.ts'

const ID_KINDS = [
  'Case',
  'Window',
  'Department',
  'Item',
  'StaffMember',
  'Device',
  'Message',
  'Consultation',
  'Application',
  'Reminder',
  'StoredFile',
  'PrintedMatter',
] as const
type IdKind = (typeof ID_KINDS)[number]

let application: TestApplication
let world: World
let schema: GraphQLSchema
let foreign: Readonly<Record<IdKind, string>>
let foreignRowIds: readonly string[]
let auditRowsOf: (hallId: string) => Promise<number>
let foreignHallId: string
let close: () => Promise<void>

beforeAll(async () => {
  application = await startTestApplication()
  world = await buildWorld(application)
  schema = await buildGraphQLSchema()
  const database = openDatabase({ url: application.databaseUrl, connections: 2, applicationName: 'other hall' })
  const live = { poke: () => undefined, onPoke: () => () => undefined, close: async () => undefined }
  const { files } = application.services
  const services = { database, clock: systemClock, live, logger: pino({ level: 'silent' }), sealer: testSealer, files }
  const hall = await foundSmallHall(services, { code: 'OTHER' })
  const { itemId, windowId } = hall
  const received = await runCommand({ ...services, actor: hall.clerk }, receiveCase, { itemId, windowId, subject: '别厅的办件' })
  const device = await runCommand({ ...services, actor: hall.administrator }, registerDevice, {
    kind: 'rating',
    name: '别厅评价仪',
  })
  const [name, told] = messageStatement(
    { sealer: testSealer, now: new Date() },
    {
      hallId: hall.hallId,
      phone: '13812341234',
      language: 'zh-CN',
      kind: 'caseReceived',
      values: { item: '别厅的事项' },
    },
    'hall',
  )
  const [message] = await database.rows<{ id: string }>(
    sql`with hall as (select 1), ${sql.identifier(name)} as (${told.getSQL()} returning id) select id from ${sql.identifier(name)}`,
  )
  const citizen = await foundCitizen(services, hall.hallId)
  await runCommand({ ...services, actor: hall.supervisor }, remindCase, { ...received, version: 1, reason: '别厅督办' })
  const [reminder] = await database.client<{ id: string }[]>`select id from case_reminders where hall_id = ${hall.hallId}`
  const form = await takeInFile(
    { ...services, actor: hall.administrator },
    { name: '别厅.pdf', content: Readable.from([Buffer.from('%PDF-1.7\n别厅')]) },
  )
  const booklet = await runCommand({ ...services, actor: hall.supervisor }, addPrintedMatter, {
    title: '别厅手册',
    kind: 'booklet',
  })
  const asked = await runCommand({ ...services, actor: citizen }, askQuestion, { itemCode: 'JZ-001', question: '别厅的问题' })
  const begun = await runCommand({ ...services, actor: citizen }, startApplication, { itemCode: 'JZ-001' })
  const rowIds = {
    Case: received.caseId,
    Window: windowId,
    Department: hall.departmentId,
    Item: itemId,
    StaffMember: hall.staffId,
    Device: device.id,
    Message: message?.id ?? '',
    Consultation: asked.consultationId,
    Application: begun.applicationId,
    Reminder: reminder?.id ?? '',
    StoredFile: rowIdOf('StoredFile', form.id),
    PrintedMatter: booklet.id,
  }
  foreignRowIds = Object.values(rowIds)
  foreign = {
    Case: toGlobalId('Case', rowIds.Case),
    Window: toGlobalId('Window', rowIds.Window),
    Department: toGlobalId('Department', rowIds.Department),
    Item: toGlobalId('Item', rowIds.Item),
    StaffMember: toGlobalId('StaffMember', rowIds.StaffMember),
    Device: toGlobalId('Device', rowIds.Device),
    Message: toGlobalId('Message', rowIds.Message),
    Consultation: toGlobalId('Consultation', rowIds.Consultation),
    Application: toGlobalId('Application', rowIds.Application),
    Reminder: toGlobalId('Reminder', rowIds.Reminder),
    StoredFile: form.id,
    PrintedMatter: toGlobalId('PrintedMatter', booklet.id),
  }
  foreignHallId = hall.hallId
  auditRowsOf = async (hallId) => {
    const [row] = await database.client<
      { rows: number }[]
    >`select count(*)::int as rows from audit_rows where hall_id = ${hallId}`
    return row?.rows ?? 0
  }
  close = async () => {
    await database.close()
    await application.close()
  }
})
afterAll(() => close())

/** Which kind of row an argument names. */
const KIND_OF_ARGUMENT: Readonly<Record<string, IdKind>> = {
  caseId: 'Case',
  windowId: 'Window',
  departmentId: 'Department',
  departmentIds: 'Department',
  itemId: 'Item',
  staffMemberId: 'StaffMember',
  deviceId: 'Device',
  messageId: 'Message',
  consultationId: 'Consultation',
  applicationId: 'Application',
  reminderId: 'Reminder',
  fileId: 'StoredFile',
  formFileId: 'StoredFile',
  sampleFileId: 'StoredFile',
  printedMatterId: 'PrintedMatter',
}

/** A place of an operation's arguments that takes an id, with the kinds of row it may name. */
interface IdPlace {
  readonly path: string
  readonly kinds: readonly IdKind[]
}

function idPlacesOf(field: GraphQLField<unknown, unknown>): IdPlace[] {
  const places: IdPlace[] = []
  const walk = (name: string, type: GraphQLInputType, path: string): void => {
    const named = getNamedType(type)
    if (isInputObjectType(named))
      for (const part of Object.values(named.getFields())) walk(part.name, part.type, `${path}.${part.name}`)
    else if (named.name === 'ID') {
      const kind = KIND_OF_ARGUMENT[name]
      if (kind === undefined && name !== 'id') throw new Error(`${path} takes an id of an unknown kind`)
      places.push({ path, kinds: kind === undefined ? ID_KINDS : [kind] })
    }
  }
  for (const argument of field.args) walk(argument.name, argument.type, argument.name)
  return places
}

/** A value of the caller's own hall, but the foreign id at one path; what is optional is left out unless it leads there. */
function valueAt(name: string, type: GraphQLInputType, path: string, at: string, id: string): unknown {
  if (isNonNullType(type)) return valueAt(name, type.ofType, path, at, id)
  if (isListType(type)) return [valueAt(name, type.ofType, path, at, id)]
  if (path === at) return id
  if (isInputObjectType(type)) {
    const parts = Object.values(type.getFields()).filter(
      (part) => isNonNullType(part.type) || at === `${path}.${part.name}` || at.startsWith(`${path}.${part.name}.`),
    )
    return Object.fromEntries(parts.map((part) => [part.name, valueAt(part.name, part.type, `${path}.${part.name}`, at, id)]))
  }
  if (isEnumType(type)) return name === 'role' ? 'supervisor' : type.getValues()[0]?.name
  const own: Readonly<Record<string, unknown>> = {
    caseId: world.caseId,
    windowId: world.windowId,
    departmentId: world.departmentId,
    departmentIds: world.departmentId,
    itemId: world.itemId,
    staffMemberId: world.staffMemberId,
    deviceId: world.ratingDevice.id,
    version: 1,
    password: TEST_PASSWORD,
    code: 'X9',
    loginName: 'newcomer',
  }
  const byType: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, Date: '2026-03-02', ID: world.caseId }
  return own[name] ?? byType[getNamedType(type).name] ?? '名称'
}

/** Every plain field three levels deep, so that a row of the other hall would show itself. */
function selectionOf(type: GraphQLOutputType, levels = 3): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (!isObjectType(named) || levels === 0) return ' { __typename }'
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some((argument) => isNonNullType(argument.type)))
  return ` { __typename ${fields.map((field) => field.name + selectionOf(field.type, levels - 1)).join(' ')} }`
}

/** Who reaches furthest under a permission. */
function furthestRole(permission: Permission): Role {
  const reached = SCOPES.flatMap((scope) => ROLES.filter((role) => role !== 'device' && scopeOf(permission, role) === scope))
  const [role] = reached
  if (role === undefined) throw new Error('nobody may')
  return role
}

const CASES = [
  ...Object.entries(QUERY_PERMISSIONS).map(([name, permission]) => ['query', name, permission] as const),
  ...Object.entries(COMMAND_PERMISSIONS).map(([name, permission]) => ['mutation', name, permission] as const),
]

function fieldOf(kind: 'query' | 'mutation', name: string): GraphQLField<unknown, unknown> | undefined {
  return (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name]
}

describe('an id of another hall', () => {
  test.each(CASES)('in the %s %s finds nothing, tells nothing and changes nothing', async (kind, name, permission) => {
    const field = fieldOf(kind, name)
    if (field === undefined) return
    for (const { path, kinds } of idPlacesOf(field))
      for (const idKind of kinds) {
        const caller: Client = world.callers[furthestRole(permission)]
        const given = field.args.filter(
          ({ name: argument, type }) => isNonNullType(type) || path === argument || path.startsWith(`${argument}.`),
        )
        const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')
        const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
        const variables = Object.fromEntries(
          given.map((argument) => [argument.name, valueAt(argument.name, argument.type, argument.name, path, foreign[idKind])]),
        )
        const before = await auditRowsOf(foreignHallId)
        const answer = await caller.post(`${kind} (${declared}) { ${name}(${passed})${selectionOf(field.type)} }`, variables)
        const what = `${name} ${path} ${idKind}: ${JSON.stringify(answer)}`
        expect(await auditRowsOf(foreignHallId), what).toBe(before)
        if (kind === 'mutation') expect(codesOf(answer), what).toEqual(['NOT_FOUND'])
        else expect([[], ['NOT_FOUND']], what).toContainEqual(codesOf(answer))
        const told = JSON.stringify(answer.data ?? null)
        for (const id of [...Object.values(foreign), ...foreignRowIds, '别厅']) expect(told, what).not.toContain(id)
      }
  })

  test('is asked for at every place: the walk meets queries and commands', () => {
    const walked = CASES.filter(([kind, name]) => {
      const field = fieldOf(kind, name)
      return field !== undefined && idPlacesOf(field).length > 0
    })
    expect(walked.length).toBeGreaterThan(30)
  })
})
