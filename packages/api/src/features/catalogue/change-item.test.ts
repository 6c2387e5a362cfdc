import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { findItem } from './catalogue.queries.ts'
import { type ChangeItemInput, changeItem } from './change-item.ts'
import { createItem } from './index.ts'

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services, { years: () => false })
})
afterAll(() => services.close())

const change = (input: Partial<ChangeItemInput> = {}, actor = hall.administrator) =>
  runCommand({ ...services, actor }, changeItem, { itemId: hall.itemId, name: '重命名', type: 'licence', ...input })
const found = () => findItem(services.database, { hallId: hall.hallId }, hall.itemId)

test('an item is renamed and classed anew, and found by its new letters at once', async () => {
  await change({ name: '燃气经营许可', basicCode: '0100000001', stage: 'planning', nameEn: 'Gas supply' })
  expect(await found()).toMatchObject({ name: '燃气经营许可', basicCode: '0100000001', stage: 'planning', nameEn: 'Gas supply' })
  await change({ itemId: hall.otherItemId, name: '𠮷🏗' })
})

test.each<[string, Partial<ChangeItemInput>, string]>([
  ['a name of 10,000 characters', { name: '长'.repeat(10_000) }, 'INVALID_INPUT'],
  ['a basic code of 11 characters', { basicCode: '1'.repeat(11) }, 'INVALID_INPUT'],
  ['an unknown item', { itemId: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
])('is refused with %s', async (_what, wrong, code) => {
  const before = await found()
  await expect(change(wrong)).rejects.toMatchObject({ code })
  expect(await found()).toEqual(before)
})

test('a basic code that another item has is refused', async () => {
  await change({ basicCode: '0100000009' })
  await expect(change({ itemId: hall.otherItemId, basicCode: '0100000009' })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
})

test('a type whose law knows a shorter limit than the item promises is refused', async () => {
  const { id } = await runCommand({ ...services, actor: hall.administrator }, createItem, {
    code: 'NJ-001',
    name: '年检',
    type: 'inspection',
    departmentId: hall.departmentId,
    kind: 'promised',
    promisedLimitWorkingDays: 5,
    statutoryLimitWorkingDays: 60,
  })
  await expect(change({ itemId: id, name: '年检' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test.each(['clerk', 'lead', 'supervisor', 'leader', 'auditor', 'citizen', 'device', 'agent'] as const)(
  'is refused to a %s',
  async (role) => {
    await expect(change({}, { ...hall.lead, role })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  },
)
