import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { pageRequest } from '../../platform/graphql/index.ts'
import { countItems, findItem, ITEM_LIST, type ItemFilter, listItems } from './catalogue.queries.ts'
import { type CreateItemInput, createItem, fillItemPinyin } from './index.ts'
import { versionsInForce } from './item-versions.queries.ts'

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services, { years: (year) => year === 2026 })
})
afterAll(() => services.close())

const create = (input: Partial<CreateItemInput>, actor = hall.administrator) =>
  runCommand({ ...services, actor }, createItem, {
    code: 'XK-100',
    name: '建设工程规划许可证核发',
    type: 'licence',
    departmentId: hall.departmentId,
    kind: 'promised',
    promisedLimitWorkingDays: 7,
    statutoryLimitWorkingDays: 20,
    ...input,
  })

describe('publishing an item', () => {
  test('gives it a first version with both limits', async () => {
    const { id } = await create({ code: 'XK-001', type: 'confirmation', stage: 'planning', nameEn: 'Planning permit 100%' })
    expect(await findItem(services.database, { hallId: hall.hallId }, id)).toMatchObject({
      code: 'XK-001',
      nationalCode: '07',
      stage: 'planning',
    })
    const versions = await versionsInForce(services.database, hall.hallId, [id], '2026-03-02')
    expect(versions.get(id)).toMatchObject({
      version: 1,
      validFrom: '2026-03-02',
      promisedLimitWorkingDays: 7,
      statutoryLimitWorkingDays: 20,
    })
  })

  test.each([
    ['a promise longer than the law', { promisedLimitWorkingDays: 21 }, 'INVALID_INPUT'],
    ['a negative limit', { promisedLimitWorkingDays: -1 }, 'INVALID_INPUT'],
    ['half a day', { promisedLimitWorkingDays: 0.5 }, 'INVALID_INPUT'],
    ['a licence that takes longer than the law allows', { statutoryLimitWorkingDays: 21 }, 'INVALID_INPUT'],
    ['a joint licence beyond 45 days', { stage: 'completion' as const, statutoryLimitWorkingDays: 46 }, 'INVALID_INPUT'],
    ['a limit beyond all reason', { statutoryLimitWorkingDays: 100_000 }, 'INVALID_INPUT'],
    ['a code of 25 characters', { code: 'X'.repeat(25) }, 'INVALID_INPUT'],
    ['a basic code of 11 characters', { basicCode: '1'.repeat(11) }, 'INVALID_INPUT'],
    ['a name of 10,000 characters', { name: '长'.repeat(10_000) }, 'INVALID_INPUT'],
    ['a code that is taken', { code: 'JZ-001' }, 'ALREADY_EXISTS'],
    ['an unknown department', { departmentId: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
  ])('is refused with %s', async (_what, wrong, code) => {
    await expect(create(wrong)).rejects.toMatchObject({ code })
  })

  test('is refused with a basic code that is taken, and says which code it was', async () => {
    await create({ code: 'JB-001', basicCode: '0100000001' })
    const refused = create({ code: 'JB-002', basicCode: '0100000001' })
    await expect(refused).rejects.toMatchObject({ code: 'ALREADY_EXISTS', detail: { field: 'basicCode' } })
    await expect(create({ code: 'JB-002', basicCode: '' })).resolves.toMatchObject({ id: expect.any(String) })
    await expect(create({ code: 'JB-003', basicCode: '' })).resolves.toMatchObject({ id: expect.any(String) })
  })

  test('takes a limit of 0, a code of 24 characters and ideographs of extension B', async () => {
    const input = { code: 'X'.repeat(24), name: '𠮷🏗', promisedLimitWorkingDays: 0, statutoryLimitWorkingDays: 0 }
    await expect(create(input)).resolves.toMatchObject({ id: expect.any(String) })
  })

  test.each(['clerk', 'lead', 'supervisor', 'leader', 'auditor', 'citizen', 'device', 'agent'] as const)(
    'is refused to a %s',
    async (role) => {
      await expect(create({ code: 'XK-200' }, { ...hall.lead, role })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )
})

describe('the list of items', () => {
  const codes = async (filter: ItemFilter, scope = {}) => {
    const within = { hallId: hall.hallId, ...scope }
    const { nodes } = await listItems(services.database, within, pageRequest(ITEM_LIST, { first: 200 }), filter)
    expect(await countItems(services.database, within, filter)).toBe(nodes.length)
    return nodes.map(({ code }) => code)
  }

  test('is searched by part of a name and by the beginning of a code, whatever the case', async () => {
    expect(await codes({ search: '建设工程规划' })).toContain('XK-001')
    expect(await codes({ search: 'jz-' })).toEqual(['JZ-001', 'JZ-002'])
    expect(await codes({ search: 'planning PERMIT' })).toEqual(['XK-001'])
    expect(await codes({ search: '100%' })).toEqual(['XK-001'])
    expect(await codes({ search: '%' })).toEqual(['XK-001'])
    expect(await codes({ search: '_' })).toEqual([])
  })

  test('is searched by pinyin and by initials, in the reading of the context and in the usual one', async () => {
    await create({ code: 'PY-001', name: '重大动物疫病防疫条件审核𠮷🏗' })
    for (const search of ['zhongdadongwu', 'zddw', 'ZHONG da', 'chongdadongwu']) {
      const found = await codes({ search })
      expect(search.startsWith('chong') ? [] : ['PY-001'], search).toEqual(found)
    }
    expect(await codes({ search: '𠮷' })).toContain('PY-001')
    expect(await codes({ search: 'jsgcghxkz' })).toContain('XK-001')
  })

  test('is narrowed by type and stage', async () => {
    expect(await codes({ type: 'confirmation' })).toEqual(['XK-001'])
    expect(await codes({ stage: 'planning' })).toEqual(['XK-001'])
    expect(await codes({ stage: 'landUse' })).toEqual([])
  })

  test('ends at the reach of the reader', async () => {
    expect(await codes({}, { departmentId: hall.otherDepartmentId })).toEqual(['SC-001'])
    expect(await codes({}, { windowId: hall.otherWindowId })).toEqual(['SC-001'])
    expect(await codes({ departmentId: hall.otherDepartmentId }, { windowId: hall.windowId })).toEqual([])
  })
})

test('an item that was there before the search by letters is found by them after the next start', async () => {
  const { id } = await create({ code: 'OLD-1', name: '烟花爆竹经营许可' })
  const { id: unreadable } = await create({ code: 'OLD-2', name: '𠮷' })
  await services.database.rows(sql`update items set pinyin = '' where id = ${id}`)
  const found = () => countItems(services.database, { hallId: hall.hallId }, { search: 'yhbz' })
  expect(await found()).toBe(0)
  expect(await fillItemPinyin(services)).toBe(1)
  expect(await found()).toBe(1)
  expect(await fillItemPinyin(services)).toBe(0)
  expect(await findItem(services.database, { hallId: hall.hallId }, unreadable)).toMatchObject({ code: 'OLD-2' })
})
