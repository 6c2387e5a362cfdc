import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { ReadScope } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { pageRequest } from '../../platform/graphql/index.ts'
import { listItems } from './catalogue.queries.ts'
import { type RecordItemChangeInput, recordItemChange } from './index.ts'
import { countItemChanges, ITEM_CHANGE_LIST, type ItemChangeFilter, listItemChanges } from './item-changes.queries.ts'

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services, { years: () => false })
})
afterAll(() => services.close())

const record = (input: Partial<RecordItemChangeInput> = {}, actor = hall.administrator) =>
  runCommand({ ...services, actor }, recordItemChange, {
    itemId: hall.itemId,
    kind: 'cancelled',
    documentNumber: '测政发〔2026〕1号',
    day: '2026-03-01',
    ...input,
  })

const rowsOf = async (filter: ItemChangeFilter, scope: Partial<ReadScope> = {}) => {
  const within = { hallId: hall.hallId, ...scope }
  const { nodes } = await listItemChanges(services.database, within, pageRequest(ITEM_CHANGE_LIST, { first: 200 }), filter)
  const counts = await countItemChanges(services.database, within, filter)
  expect(counts.total).toBe(nodes.length)
  expect(counts.cancelled + counts.devolved + counts.added).toBe(counts.total)
  return nodes
}

describe('the register of changes', () => {
  test('names document, day and item; each count is the number of its rows; it ends at the reach of the reader', async () => {
    await record()
    await record({ itemId: hall.otherItemId, kind: 'devolved', documentNumber: '测政发〔2026〕2号', day: '2026-02-01' })
    await record({ itemId: hall.instantItemId, kind: 'devolved', documentNumber: '测政发〔2026〕2号', day: '2026-02-01' })
    expect(await rowsOf({})).toHaveLength(3)
    expect(await rowsOf({ kind: 'cancelled' })).toMatchObject([
      { documentNumber: '测政发〔2026〕1号', day: '2026-03-01', item: { code: 'JZ-001' } },
    ])
    expect(await rowsOf({ kind: 'devolved', to: '2026-02-01' })).toHaveLength(2)
    expect(await rowsOf({ from: '2026-02-02' })).toHaveLength(1)
    expect(await rowsOf({}, { departmentId: hall.otherDepartmentId })).toMatchObject([{ item: { code: 'SC-001' } }])
    expect(await rowsOf({}, { windowId: hall.windowId })).toHaveLength(2)
  })

  test('takes an item out of those in force from its day', async () => {
    const codes = async (is: 'inForce' | 'cancelled', on: string) => {
      const request = pageRequest('items', { first: 200 })
      const { nodes } = await listItems(services.database, { hallId: hall.hallId }, request, { state: { is, on } })
      return nodes.map(({ code }) => code)
    }
    await record({ documentNumber: '测政发〔2026〕5号', day: '2026-05-01', itemId: hall.otherItemId })
    expect(await codes('cancelled', '2026-04-30')).toEqual(['JZ-001'])
    expect(await codes('cancelled', '2026-05-01')).toEqual(['JZ-001', 'SC-001'])
    expect(await codes('inForce', '2026-05-01')).toEqual(['JZ-002'])
  })

  test.each<[string, Partial<RecordItemChangeInput>, string]>([
    ['the same document twice', {}, 'ALREADY_EXISTS'],
    ['no document', { documentNumber: ' ' }, 'INVALID_INPUT'],
    ['a document of 10,000 characters', { documentNumber: '文'.repeat(10_000) }, 'INVALID_INPUT'],
    ['a day that is none', { day: '2026-02-30' }, 'INVALID_INPUT'],
    ['NUL in its note', { note: '\u0000' }, 'INVALID_INPUT'],
    ['an unknown item', { itemId: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
  ])('refuses %s', async (_what, wrong, code) => {
    await record({ documentNumber: '测政发〔2026〕9号', kind: 'added' }).catch(() => undefined)
    const before = await rowsOf({})
    await expect(record({ documentNumber: '测政发〔2026〕9号', kind: 'added', ...wrong })).rejects.toMatchObject({ code })
    expect(await rowsOf({})).toHaveLength(before.length)
  })

  test.each(['clerk', 'lead', 'leader', 'auditor', 'citizen', 'device', 'agent'] as const)('is closed to a %s', async (role) => {
    await expect(record({ documentNumber: '测' }, { ...hall.lead, role })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
