import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { type Guide, publishItemVersion, recordItemChange } from '../catalogue/index.ts'
import { acceptCase, receiveCase } from './index.ts'

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services, { years: (year) => year === 2026 })
})
afterAll(() => services.close())

const GUIDE: Guide = {
  legalBasis: '',
  implementingBody: '',
  acceptanceConditions: '',
  flow: '',
  specialProcedures: '',
  fee: '',
  place: '',
  officeHours: '',
  visits: null,
  consultation: '',
  complaintChannel: '',
  sampleResult: '',
  questions: [],
}

test('a case keeps the version it was accepted under; one accepted on the new version’s first day has the new one', async () => {
  const { itemId, windowId, clerk } = hall
  const termsOf = async (caseId: string) => {
    const [row] = await services.database.rows<{ terms: number[] }>(
      sql`select array[item_version, promised_limit_working_days, statutory_limit_working_days] as terms from cases
        where hall_id = ${hall.hallId} and id = ${caseId}`,
    )
    return row?.terms
  }
  const receive = () => runCommand({ ...services, actor: clerk }, receiveCase, { itemId, windowId, subject: '厂房' })
  const accept = (caseId: string) => runCommand({ ...services, actor: clerk }, acceptCase, { caseId, version: 1 })
  const [before, after] = [await receive(), await receive()]
  await runCommand({ ...services, actor: hall.administrator }, publishItemVersion, {
    itemId,
    newestVersion: 1,
    validFrom: '2026-03-10',
    kind: 'promised',
    promisedLimitWorkingDays: 3,
    statutoryLimitWorkingDays: 15,
    guide: GUIDE,
    steps: [],
    materials: [],
  })
  await accept(before.caseId)
  expect(await termsOf(before.caseId)).toEqual([1, 5, 20])
  services.clock.set(new Date('2026-03-10T01:00:00Z'))
  await accept(after.caseId)
  expect(await termsOf(after.caseId)).toEqual([2, 3, 15])
  expect(await termsOf(before.caseId)).toEqual([1, 5, 20])
})

test('a cancelled item takes no new cases from its day and keeps its running ones; devolved again it takes them', async () => {
  services.clock.set(new Date('2026-03-11T01:00:00Z'))
  const { instantItemId: itemId, windowId, clerk } = hall
  const receive = () => runCommand({ ...services, actor: clerk }, receiveCase, { itemId, windowId, subject: '厂房' })
  const record = (kind: 'cancelled' | 'devolved', day: string) =>
    runCommand({ ...services, actor: hall.supervisor }, recordItemChange, {
      itemId,
      kind,
      documentNumber: `测政发〔2026〕${kind === 'cancelled' ? 3 : 4}号`,
      day,
    })
  const { caseId } = await receive()
  await record('cancelled', '2026-03-12')
  await expect(receive()).resolves.toMatchObject({ caseId: expect.any(String) })
  services.clock.set(new Date('2026-03-11T16:00:00Z'))
  const count = () => services.database.rows(sql`select 1 from cases where hall_id = ${hall.hallId}`)
  const before = (await count()).length
  await expect(receive()).rejects.toMatchObject({ code: 'ITEM_CANCELLED' })
  expect(await count()).toHaveLength(before)
  await expect(runCommand({ ...services, actor: clerk }, acceptCase, { caseId, version: 1 })).resolves.toMatchObject({ caseId })
  await record('devolved', '2026-03-12')
  await expect(receive()).resolves.toMatchObject({ caseId: expect.any(String) })
})
