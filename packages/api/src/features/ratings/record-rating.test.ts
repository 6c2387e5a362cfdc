import { ROLES } from '@mingchuang/schema'
import { auditRows, ratings } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { registerDevice } from '../identity/index.ts'
import { readPress } from './ratings.rules.ts'
import { recordRating } from './record-rating.ts'

const NOW = new Date('2014-03-05T01:00:00Z')
const input = {
  press: readPress({
    pressId: 'press-000001',
    pressedAt: NOW.toISOString(),
    sentAt: NOW.toISOString(),
    bindingVersion: 1,
    level: 'satisfied',
    reason: '态度好',
  }),
  receivedAt: NOW,
}

let services: TestServices
let hall: SmallHall
let device: Actor

beforeAll(async () => {
  services = await createTestServices(NOW)
  hall = await foundSmallHall(services)
  const { id } = await runCommand({ ...services, actor: hall.administrator }, registerDevice, {
    kind: 'rating',
    name: '评价仪',
    windowId: hall.windowId,
  })
  device = { hallId: hall.hallId, id, role: 'device', windowId: hall.windowId }
})
afterAll(() => services.close())

test.each(ROLES.filter((role) => role !== 'device'))('a %s cannot press for a citizen', async (role) => {
  await expect(runCommand({ ...services, actor: { ...device, role } }, recordRating, input)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('nobody presses without a device, at another window than the bound one, or as an unbound device', async () => {
  await expect(runCommand(services, recordRating, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  const elsewhere = { ...device, windowId: hall.otherWindowId }
  await expect(runCommand({ ...services, actor: elsewhere }, recordRating, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const unbound = { ...device, id: hall.clerk.id }
  await expect(runCommand({ ...services, actor: unbound }, recordRating, input)).rejects.toMatchObject({
    code: 'DEVICE_NOT_BOUND',
  })
  expect(await services.database.rows(sql`select id from ${ratings}`)).toEqual([])
})

test('a press is one row and one audit row, pokes the hall, and neither names a person', async () => {
  services.live.poked.length = 0
  await runCommand({ ...services, actor: device }, recordRating, input)
  const [row] = await services.database.rows<Record<string, unknown>>(sql`select * from ${ratings}`)
  expect(row).toMatchObject({ level: 'satisfied', window_id: hall.windowId, case_id: null, staff_id: null, is_valid: true })
  const audit = await services.database.rows(sql`select actor_role, detail from ${auditRows} where command = 'recordRating'`)
  expect(audit).toEqual([{ actor_role: 'device', detail: { pressId: 'press-000001', bindingVersion: 1 } }])
  expect(services.live.poked).toEqual([hall.hallId])
})
