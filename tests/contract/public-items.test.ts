import { QUERY_PERMISSIONS } from '@mingchuang/schema'
import { getNamedType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildGraphQLSchema } from '../../packages/api/src/entry/graphql/build-schema.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { type Client, codesOf } from '../support/client.ts'
import { buildWorld, type World } from '../support/world.ts'

let application: TestApplication
let world: World
let nobody: Client
let hallCode: string
let today: string
let formHref: string

const PUBLISH = `mutation ($input: PublishItemVersionInput!) { publishItemVersion(input: $input) { version versions { version } } }`

const versionInput = (input: Readonly<Record<string, unknown>> = {}) => ({
  itemId: world.itemId,
  newestVersion: 1,
  validFrom: today,
  kind: 'promised',
  promisedLimitWorkingDays: 5,
  statutoryLimitWorkingDays: 20,
  guide: { legalBasis: '《建筑法》第七条', visits: 1, questions: [{ question: '收费吗？', answer: '不收费。' }] },
  steps: [{ name: '受理', limitWorkingDays: 1 }],
  materials: [{ name: '申请表', isRequired: true, copies: 1, form: 'original' }],
  ...input,
})

beforeAll(async () => {
  application = await startTestApplication()
  world = await buildWorld(application)
  nobody = application.client()
  today = new Date(application.services.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  const { hall } = await world.callers.administrator.ask<{ hall: { code: string } }>('{ hall { code } }')
  hallCode = hall.code
})
afterAll(() => application.close())

const ITEM = `query ($hallCode: String!, $code: String!) {
  publicItem(hallCode: $hallCode, code: $code) {
    code name departmentName kind promisedLimitWorkingDays statutoryLimitWorkingDays
    version { version guide { legalBasis visits questions { question answer } } steps { seq name limitWorkingDays }
      materials { name isRequired copies form formFile { name href sha256 } } }
  }
}`

describe('what anybody may read', () => {
  test('is nothing of an item before its guide is published', async () => {
    expect(await nobody.ask(ITEM, { hallCode, code: 'JZ-001' })).toEqual({ publicItem: null })
    const list = `{ publicItems(hallCode: "${hallCode}") { totalCount nodes { code } } }`
    expect(await nobody.ask(list)).toEqual({ publicItems: { totalCount: 0, nodes: [] } })
  })

  test('is the guide in force with limits, links, materials and forms, found by name, pinyin and initials', async () => {
    const { administrator } = world.callers
    const uploaded = await fetch(`${application.url}/files`, {
      method: 'POST',
      headers: {
        'content-type': 'application/pdf',
        'x-file-name': encodeURIComponent('施工许可申请表.pdf'),
        cookie: administrator.cookieHeader(),
      },
      body: '%PDF-1.7\n',
    })
    const form = (await uploaded.json()) as { id: string; href: string }
    formHref = form.href
    expect((await fetch(application.url + formHref)).status).toBe(404)
    const materials = [{ name: '申请表', isRequired: true, copies: 1, form: 'original', formFileId: form.id }]
    await administrator.ask(PUBLISH, { input: versionInput({ materials }) })
    const { publicItem } = await nobody.ask<{ publicItem: unknown }>(ITEM, { hallCode, code: 'JZ-001' })
    expect(publicItem).toMatchObject({
      code: 'JZ-001',
      departmentName: '住房和城乡建设局',
      promisedLimitWorkingDays: 5,
      version: {
        version: 2,
        guide: { legalBasis: '《建筑法》第七条', visits: 1, questions: [{ question: '收费吗？', answer: '不收费。' }] },
        steps: [{ seq: 1, name: '受理', limitWorkingDays: 1 }],
        materials: [{ name: '申请表', formFile: { name: '施工许可申请表.pdf', href: formHref } }],
      },
    })
    const found = await fetch(application.url + formHref)
    expect(found.status).toBe(200)
    expect(found.headers.get('repr-digest')).toMatch(/^sha-256=:/)
    const search = `query ($hallCode: String!, $search: String) { publicItems(hallCode: $hallCode, search: $search) { nodes { code } } }`
    for (const text of ['施工许可', 'shigongxuke', 'sgxk', 'jz-0'])
      expect(await nobody.ask(search, { hallCode, search: text }), text).toEqual({ publicItems: { nodes: [{ code: 'JZ-001' }] } })
    expect(await nobody.ask(search, { hallCode, search: '%' })).toEqual({ publicItems: { nodes: [] } })
  })

  test('names departments with how many published items they have', async () => {
    const query = `{ publicHall(code: "${hallCode}") { code name departments { code items } } }`
    expect(await nobody.ask(query)).toMatchObject({ publicHall: { departments: [{ code: 'D01', items: 1 }] } })
  })

  test('of an unknown hall is nothing, and says so', async () => {
    expect(await nobody.ask('{ publicHall(code: "NOWHERE") { code } }')).toEqual({ publicHall: null })
    expect(await nobody.ask(ITEM, { hallCode: 'NOWHERE', code: 'JZ-001' })).toEqual({ publicItem: null })
    expect(codesOf(await nobody.post('{ publicItems(hallCode: "NOWHERE") { totalCount } }'))).toEqual(['NOT_FOUND'])
    const long = { hallCode, code: 'X'.repeat(10_000) }
    expect(codesOf(await nobody.post(ITEM, long))).toEqual(['INVALID_INPUT'])
  })

  test('ends with what is published: nothing else can be reached from it', async () => {
    const schema = await buildGraphQLSchema()
    const reached = new Set<string>()
    const walk = (type: unknown): void => {
      const named = getNamedType(type as Parameters<typeof getNamedType>[0])
      if (!isObjectType(named) || reached.has(named.name)) return
      reached.add(named.name)
      for (const field of Object.values(named.getFields())) walk(field.type)
    }
    const roots = Object.keys(QUERY_PERMISSIONS).filter((name) => name.startsWith('public'))
    expect(roots.toSorted()).toEqual(['publicHall', 'publicItem', 'publicItems'])
    for (const root of roots) walk(schema.getQueryType()?.getFields()[root]?.type)
    expect([...reached].toSorted()).toEqual([
      'GuideQuestion',
      'ItemGuide',
      'ItemMaterial',
      'ItemStep',
      'ItemVersion',
      'PageInfo',
      'PublicDepartment',
      'PublicHall',
      'PublicItem',
      'PublicItemConnection',
      'PublicItemEdge',
      'StoredFile',
    ])
  })

  test('is no longer an item that was cancelled; its forms stay', async () => {
    await world.callers.supervisor.ask(
      'mutation ($input: RecordItemChangeInput!) { recordItemChange(input: $input) { state } }',
      { input: { itemId: world.itemId, kind: 'cancelled', documentNumber: '测政发〔2026〕1号', day: today } },
    )
    expect(await nobody.ask(ITEM, { hallCode, code: 'JZ-001' })).toEqual({ publicItem: null })
    expect((await fetch(application.url + formHref)).status).toBe(200)
  })
})
