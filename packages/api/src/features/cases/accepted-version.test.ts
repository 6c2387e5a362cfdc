import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { type Guide, publishItemVersion } from '../catalogue/index.ts'
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
