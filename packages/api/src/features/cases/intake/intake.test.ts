import { RECEIPT_CODE_ALPHABET } from '@mingchuang/schema'
import { auditRows, caseApplicants, caseReceipts, cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../../platform/actor.ts'
import { defineCommand, runCommand } from '../../../platform/command/index.ts'
import { columnsOf } from '../../../platform/database/table-sql.ts'
import { createLoaders } from '../../../platform/loaders.ts'
import {
  type ApplicantInput,
  type ApplicantRow,
  findApplicant,
  findReceipt,
  type LoadedIntake,
  loadIntake,
  openApplicant,
  openReceipt,
  printReceipt,
  type ReceiptRow,
  receiveCase,
  revealApplicant,
  takeIn,
} from '../index.ts'
import { applicantLoader } from './intake.queries.ts'
import { createReceiptCode } from './receipt-code.ts'

const PERSON = { kind: 'person', name: '王小明', phone: '138 0000 1234', identityNumber: '11010519491231002x' } as const

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services)
})
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })

function receive(applicant: ApplicantInput | null, requestId?: string) {
  const { itemId, windowId } = hall
  return runCommand(as(hall.clerk), receiveCase, { itemId, windowId, subject: '装修备案', applicant }, { requestId })
}

async function stored(caseId: string): Promise<{ applicant: ApplicantRow | undefined; receipt: ReceiptRow }> {
  const applicant = await findApplicant(services, hall.hallId, caseId)
  const receipt = await findReceipt(services, hall.hallId, { caseId })
  if (receipt === undefined) throw new Error('no receipt')
  return { applicant, receipt }
}

async function countCases(): Promise<number> {
  const [row] = await services.database.rows<{ count: number }>(sql`select count(*) as count from ${cases}`)
  return row?.count ?? 0
}

describe('an applicant', () => {
  test('is kept with the case, the numbers sealed, and opens again to what was typed', async () => {
    const { caseId } = await receive(PERSON)
    const { applicant } = await stored(caseId)
    if (applicant === undefined) throw new Error('no applicant')
    expect(openApplicant(services.sealer, applicant)).toEqual({
      phone: '13800001234',
      identityNumber: '11010519491231002X',
    })
    const rows = await services.database.rows<object>(
      sql`select a::text as row from ${caseApplicants} a union all select r::text from ${auditRows} r`,
    )
    const text = JSON.stringify(rows)
    expect(text).not.toContain('13800001234')
    expect(text).not.toContain('11010519491231002X')
  })

  test('is found again by an equal phone number, without opening any', async () => {
    const { caseId } = await receive({ ...PERSON, phone: '+86 13900009876' })
    const index = services.sealer.indexOf('13900009876', { hallId: hall.hallId, kind: 'phone' })
    const rows = await services.database.rows<ApplicantRow>(
      sql`select ${columnsOf(caseApplicants, 'a')} from ${caseApplicants} a where a.hall_id = ${hall.hallId} and a.phone_index = ${index}`,
    )
    expect(rows.map((row) => row.caseId)).toEqual([caseId])
  })

  test('is shown masked: a person whole, an organisation by its public name', async () => {
    const person = await receive(PERSON)
    const organisation = await receive({ kind: 'organisation', name: '海润商贸有限公司', identityNumber: '91350100M000100Y43' })
    const nobody = await receive(null)
    const loader = applicantLoader({ ...services, actor: hall.clerk, loaders: createLoaders() })
    expect(await loader.load(person.caseId)).toEqual({
      kind: 'person',
      channel: 'window',
      name: '王*明',
      phone: '138****1234',
      identityNumber: '110****002X',
    })
    expect(await loader.load(organisation.caseId)).toMatchObject({ name: '海润商贸有限公司', phone: null })
    expect(await loader.load(nobody.caseId)).toBeUndefined()
  })

  test.each([
    ['no name', { name: '  ' }, 'applicant.name'],
    ['a name of 10,000 characters', { name: '名'.repeat(10_000) }, 'applicant.name'],
    ['a NUL in the name', { name: '王\u0000明' }, 'applicant.name'],
    ['half a surrogate pair', { name: '王\ud840' }, 'applicant.name'],
    ['a phone number that is none', { phone: '12345' }, 'applicant.phone'],
    ['a wrong check digit', { identityNumber: '110105194912310021' }, 'applicant.identityNumber'],
    ['an organisation’s code', { identityNumber: '91350100M000100Y43' }, 'applicant.identityNumber'],
  ])('with %s is refused, and nothing is written', async (_what, wrong, field) => {
    const before = await countCases()
    await expect(receive({ ...PERSON, ...wrong })).rejects.toMatchObject({ code: 'INVALID_INPUT', detail: { field } })
    expect(await countCases()).toBe(before)
  })

  test.each(['𠀀𪜶𫝀', '😀', '阿依古丽·买买提', "Robert'); drop table cases;--"])('may be named %s', async (name) => {
    const { caseId } = await receive({ kind: 'person', name })
    expect((await stored(caseId)).applicant?.name).toBe(name)
  })

  test('is there once when a request is sent twice', async () => {
    const [first, second] = await Promise.all([receive(PERSON, 'twice'), receive(PERSON, 'twice')])
    expect(second).toEqual(first)
  })
})

describe('reading in clear', () => {
  test('is for the window that holds the case and its department, and leaves a trace without what was read', async () => {
    const { caseId } = await receive(PERSON)
    for (const actor of [hall.clerk, hall.lead]) await runCommand(as(actor), revealApplicant, { caseId })
    const traces = await services.database.rows<{ actorId: string; detail: unknown }>(
      sql`select actor_id as "actorId", detail from ${auditRows} where command = 'revealApplicant' and subject_id = ${caseId}`,
    )
    expect(new Set(traces.map(({ actorId }) => actorId))).toEqual(new Set([hall.clerk.id, hall.lead.id]))
    expect(JSON.stringify(traces)).not.toContain('13800001234')
  })

  test.each(['revealApplicant', 'printReceipt'] as const)('%s is refused to everybody else', async (name) => {
    const command = { revealApplicant, printReceipt }[name]
    const { caseId } = await receive(PERSON)
    const strangers: Actor[] = [
      { ...hall.clerk, id: hall.lead.id, windowId: hall.secondWindowId },
      { ...hall.lead, departmentId: hall.otherDepartmentId },
      hall.supervisor,
      hall.administrator,
    ]
    for (const actor of strangers)
      await expect(runCommand(as(actor), command, { caseId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('finds nobody where nobody was recorded', async () => {
    const { caseId } = await receive(null)
    await expect(runCommand(as(hall.clerk), revealApplicant, { caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a receipt', () => {
  test('comes with every case, its code sealed, and prints the same code each time, on record', async () => {
    const { caseId, number } = await receive(null)
    const { receipt } = await stored(caseId)
    const code = openReceipt(services.sealer, receipt)
    expect(code).toMatch(new RegExp(`^[${RECEIPT_CODE_ALPHABET}]{8}$`))
    expect(receipt.codeSealed).not.toContain(code)
    await runCommand(as(hall.clerk), printReceipt, { caseId })
    await runCommand(as(hall.clerk), printReceipt, { caseId })
    expect((await stored(caseId)).receipt).toEqual(receipt)
    expect(await findReceipt(services, hall.hallId, { number })).toEqual(receipt)
    const prints = await services.database.rows<object>(
      sql`select id from ${auditRows} where command = 'printReceipt' and subject_id = ${caseId}`,
    )
    expect(prints).toHaveLength(2)
  })

  test('is issued at the print where a case came without one', async () => {
    const { caseId } = await receive(null)
    await services.database.rows(sql`delete from ${caseReceipts} where case_id = ${caseId}`)
    await runCommand(as(hall.clerk), printReceipt, { caseId })
    expect(openReceipt(services.sealer, (await stored(caseId)).receipt)).toHaveLength(8)
  })

  test('opens in its own row only', async () => {
    const [first, second] = [await stored((await receive(null)).caseId), await stored((await receive(null)).caseId)]
    expect(() => openReceipt(services.sealer, { ...first.receipt, codeSealed: second.receipt.codeSealed })).toThrow()
  })

  test('has a code that no other has', () => {
    const codes = Array.from({ length: 10_000 }, createReceiptCode)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('an application that another feature takes in', () => {
  const submitSaying = (submitted: string) =>
    defineCommand<object>()<null, LoadedIntake>({
      // Any name will do: what counts is the statement.
      name: 'receiveCase',
      load: (context) => loadIntake(context, place()),
      target: () => ({ windowId: hall.windowId, departmentId: hall.departmentId }),
      decide(context, loaded) {
        const application = {
          ...place(),
          subject: '网上申请',
          channel: 'online',
          applicant: PERSON,
          citizenId: hall.staffId,
        } as const
        const { caseId, rows, measures } = takeIn(context, loaded, application, 'submitted')
        const guard = sql`select ${caseId}::uuid as "caseId" where ${sql.raw(submitted)}`
        return {
          rows: [['submitted', guard], ...rows],
          audit: { subjectType: 'case', subjectId: caseId, detail: {} },
          measures,
        }
      },
    })
  const place = () => ({ hallId: hall.hallId, itemId: hall.itemId, windowId: hall.windowId })

  test('comes with applicant and receipt in the statement of that feature', async () => {
    const written = await runCommand(as(hall.clerk), submitSaying('true'), null)
    const { caseId } = written as { caseId: string }
    const { applicant, receipt } = await stored(caseId)
    expect(applicant).toMatchObject({ channel: 'online', citizenId: hall.staffId, name: '王小明' })
    expect(openReceipt(services.sealer, receipt)).toHaveLength(8)
  })

  test('takes no number where the guard of that feature writes nothing', async () => {
    const series = () => services.database.rows<object>(sql`select * from case_number_series order by day`)
    const [before, count] = [await series(), await countCases()]
    await expect(runCommand(as(hall.clerk), submitSaying('false'), null)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await series()).toEqual(before)
    expect(await countCases()).toBe(count)
  })
})
