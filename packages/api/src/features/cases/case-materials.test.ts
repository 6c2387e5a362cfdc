import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { publishItemVersion } from '../catalogue/index.ts'
import { findCase } from './cases.queries.ts'
import { acceptCase, receiveCase, requestSupplement } from './index.ts'
import { loadHistory } from './load-case.ts'

const GUIDE = {
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

let services: TestServices
let hall: SmallHall
let materials: readonly { readonly id: string; readonly name: string }[]

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services, { years: (year) => year === 2026 })
  const material = (name: string, isRequired: boolean) =>
    ({ name, isRequired, copies: 1, form: 'original', note: '', formFileId: null, sampleFileId: null }) as const
  await runCommand({ ...services, actor: hall.administrator }, publishItemVersion, {
    itemId: hall.itemId,
    newestVersion: 1,
    validFrom: '2026-03-02',
    kind: 'promised',
    promisedLimitWorkingDays: 5,
    statutoryLimitWorkingDays: 20,
    guide: GUIDE,
    steps: [],
    materials: [material('申请表', true), material('营业执照', true), material('授权委托书', false)],
  })
  materials = await services.database.client<
    { id: string; name: string }[]
  >`select id, name from item_version_materials where item_id = ${hall.itemId} order by seq`
})
afterAll(() => services.close())

const clerk = () => ({ ...services, actor: hall.clerk })
const idsOf = (...names: string[]) => materials.filter(({ name }) => names.includes(name)).map(({ id }) => id)

async function receive(): Promise<string> {
  const { itemId, windowId } = hall
  return (await runCommand(clerk(), receiveCase, { itemId, windowId, subject: '装修备案' })).caseId
}

const lastDetail = async (caseId: string) => (await loadHistory(services.database, hall.hallId, caseId))?.events.at(-1)?.detail

describe('the list of materials', () => {
  test('is kept with the acceptance as it was ticked, by the names of that day', async () => {
    const caseId = await receive()
    await runCommand(clerk(), acceptCase, { caseId, version: 1, materialIds: idsOf('营业执照', '申请表') })
    expect((await lastDetail(caseId))?.materials).toEqual(materials.slice(0, 2))
  })

  test('refuses the acceptance while a required one is missing, and says which', async () => {
    const caseId = await receive()
    const accept = runCommand(clerk(), acceptCase, { caseId, version: 1, materialIds: idsOf('申请表', '授权委托书') })
    await expect(accept).rejects.toMatchObject({ code: 'MATERIALS_MISSING', detail: { materials: ['营业执照'] } })
    expect((await findCase(services, { hallId: hall.hallId }, { id: caseId }))?.state).toBe('received')
  })

  test('keeps nobody who ticks no list', async () => {
    const caseId = await receive()
    await runCommand(clerk(), acceptCase, { caseId, version: 1 })
    expect((await lastDetail(caseId))?.materials).toBeUndefined()
  })

  test.each([
    ['no id', ['不是编号']],
    ['the id of another item', ['00000000-0000-4000-8000-000000000000']],
  ])('refuses %s', async (_what, wrong) => {
    const caseId = await receive()
    const tried = await Promise.allSettled([
      runCommand(clerk(), acceptCase, { caseId, version: 1, materialIds: [...idsOf('申请表', '营业执照'), ...wrong] }),
      runCommand(clerk(), requestSupplement, { caseId, version: 1, reason: '缺', materialIds: wrong }),
    ])
    const refused = { status: 'rejected', reason: { code: 'INVALID_INPUT', detail: { field: 'materialIds' } } }
    expect(tried).toMatchObject([refused, refused])
  })

  test('names in a request for supplements what is missing', async () => {
    const caseId = await receive()
    await runCommand(clerk(), requestSupplement, {
      caseId,
      version: 1,
      reason: '营业执照已过期',
      materialIds: idsOf('营业执照'),
    })
    expect(await lastDetail(caseId)).toEqual({ reason: '营业执照已过期', materials: [materials[1]] })
  })
})
