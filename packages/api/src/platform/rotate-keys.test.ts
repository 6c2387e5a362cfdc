import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPhone } from '../../../../tests/support/citizens.ts'
import { createTestServices, type TestServices } from '../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../tests/support/small-hall.ts'
import { findApplicant, findReceipt, openApplicant, openReceipt, receiveCase } from '../features/cases/index.ts'
import { findCitizenByPhone, readCitizen } from '../features/citizens/citizens.queries.ts'
import { insertCitizen, updateCitizen } from '../features/citizens/citizens.store.ts'
import { runCommand, type Services } from './command/index.ts'
import { newId } from './ids.ts'
import { OperatorError } from './operator-error.ts'
import { type Rotation, requireFittingKeys, rotateHall, sealedColumns } from './rotate-keys.ts'
import { createSealer } from './seal.ts'

const NOW = new Date('2026-03-02T01:00:00Z')
const OLD = Buffer.alloc(32, 'a key of the tests')
const NEW = randomBytes(32)

let services: TestServices
let rotating: Services
let rotated: Services
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(NOW)
  rotating = { ...services, sealer: createSealer({ current: NEW, previous: [OLD] }) }
  rotated = { ...services, sealer: createSealer({ current: NEW, previous: [] }) }
  hall = await foundSmallHall(services)
})
afterAll(() => services.close())

async function newCitizen(phone: string): Promise<string> {
  const { sealer } = services
  const id = newId()
  const insert = insertCitizen(sealer, { hallId: hall.hallId, id, phone, language: 'zh-CN', at: NOW }, 'guard')
  await services.database.rows(sql`with guard as (select 1) ${insert}`)
  await services.database.rows(updateCitizen(sealer, hall.hallId, id, { name: '𠮷野', identityNumber: '11010519491231002X' }))
  return id
}

async function rotate(): Promise<Rotation[]> {
  const rotations: Rotation[] = []
  for await (const rotation of rotateHall(rotating, hall.hallId)) rotations.push(rotation)
  return rotations
}

const total = (rotations: readonly Rotation[]) => rotations.reduce((sum, { resealed }) => sum + resealed, 0)

async function textsUnder(prefix: string): Promise<{ under: number; others: number }> {
  let [under, others] = [0, 0]
  for (const { tableName, column } of sealedColumns()) {
    const [row] = await services.database.rows<{ under: number; others: number }>(
      sql`select count(*) filter (where starts_with(${sql.identifier(column)}, ${prefix}))::int as under,
        count(*) filter (where not starts_with(${sql.identifier(column)}, ${prefix}))::int as others from ${sql.identifier(tableName)}`,
    )
    under += row?.under ?? 0
    others += row?.others ?? 0
  }
  return { under, others }
}

describe('rotating the keys', () => {
  test('knows every sealed column by its name, with its blind index', () => {
    const known = sealedColumns().map(({ tableName, rowId, column, index }) => [`${tableName}.${column}`, rowId, index?.kind])
    expect(known).toEqual(
      expect.arrayContaining([
        ['citizens.phone_sealed', 'id', 'phone'],
        ['citizens.name_sealed', 'id', undefined],
        ['citizens.identity_number_sealed', 'id', 'identityNumber'],
        ['case_applicants.phone_sealed', 'case_id', 'phone'],
        ['case_applicants.identity_number_sealed', 'case_id', 'identityNumber'],
        ['case_receipts.code_sealed', 'case_id', undefined],
        ['outbox_messages.phone_sealed', 'id', undefined],
        ['outbox_messages.values_sealed', 'id', undefined],
      ]),
    )
  })

  test('brings everything under the new key: it opens, and is found, without the old one', async () => {
    const phone = newPhone()
    const citizenId = await newCitizen(phone)
    const applicant = { kind: 'person', name: '王芳', phone, identityNumber: '11010519491231002X' } as const
    const input = { itemId: hall.itemId, windowId: hall.windowId, subject: '加装电梯', applicant }
    const { caseId } = await runCommand({ ...services, actor: hall.clerk }, receiveCase, input)
    const receipt = await findReceipt(services, hall.hallId, { caseId })
    const code = receipt && openReceipt(services.sealer, receipt)

    expect(total(await rotate())).toBeGreaterThanOrEqual(8)
    expect(await textsUnder(rotated.sealer.currentPrefix)).toMatchObject({ others: 0 })
    expect(await findCitizenByPhone(rotated, hall.hallId, phone)).toBe(citizenId)
    expect(await readCitizen(rotated, hall.hallId, citizenId)).toMatchObject({
      phone,
      name: '𠮷野',
      identityNumber: '11010519491231002X',
    })
    const row = await findApplicant(rotated, hall.hallId, caseId)
    expect(row && openApplicant(rotated.sealer, row)).toEqual({ phone, identityNumber: '11010519491231002X' })
    const again = await findReceipt(rotated, hall.hallId, { caseId })
    expect(again && openReceipt(rotated.sealer, again)).toBe(code)
    expect(total(await rotate())).toBe(0)
  })

  test('goes on where it was interrupted, and names what no key opens without stopping at it', async () => {
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push(await newCitizen(newPhone()))
    const [damaged = ''] = ids
    await services.database.rows(sql`update citizens set name_sealed = 'gone.AAAA' where id = ${damaged}`)
    const interrupted = rotateHall(rotating, hall.hallId)
    let isNameDone = false
    while (!isNameDone) {
      const { value } = await interrupted.next()
      isNameDone = value?.column.tableName === 'citizens' && value.column.column === 'phone_sealed'
    }
    await interrupted.return(undefined)
    const rest = await rotate()
    expect(rest.find(({ column }) => column.column === 'phone_sealed' && column.tableName === 'citizens')?.resealed).toBe(0)
    const names = rest.find(({ column }) => column.column === 'name_sealed' && column.tableName === 'citizens')
    expect(names).toMatchObject({ resealed: 4, shut: [damaged] })
  })
})

describe('a start', () => {
  test('with a key that is not the data’s is refused in a sentence; with that key as a previous one it goes on', async () => {
    await newCitizen(newPhone())
    const foreign = { ...services, sealer: createSealer({ current: randomBytes(32), previous: [] }) }
    await expect(requireFittingKeys(foreign)).rejects.toThrow(OperatorError)
    await expect(requireFittingKeys(foreign)).rejects.toThrow(/Set PERSONAL_DATA_KEY to that key/)
    await requireFittingKeys({ ...services, sealer: createSealer({ current: randomBytes(32), previous: [OLD, NEW] }) })
  })
})
