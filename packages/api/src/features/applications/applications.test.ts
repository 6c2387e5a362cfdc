import { ATTACHMENTS_MAX } from '@mingchuang/schema'
import type { ApplicationFile } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foundCitizen } from '../../../../../tests/support/citizen-row.ts'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { newId } from '../../platform/ids.ts'
import { acceptCase, decideCase, requestSupplement } from '../cases/index.ts'
import { type PublishItemVersionInput, publishItemVersion, recordItemChange } from '../catalogue/index.ts'
import { findDraft, findOwnCase, listDrafts } from './applications.queries.ts'
import { discardApplication } from './discard-application.ts'
import { saveApplication } from './save-application.ts'
import { startApplication } from './start-application.ts'
import { submitApplication } from './submit-application.ts'
import { supplementApplication } from './supplement-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const NOW = new Date('2026-03-02T01:00:00Z')
const IDENTITY_NUMBER = '11010519491231002X'

let services: TestServices
let hall: SmallHall
let materialIds: string[]

beforeAll(async () => {
  services = await createTestServices(NOW)
  hall = await foundSmallHall(services, { years: (year) => year === 2026 })
  materialIds = await publish(1)
})
beforeEach(() => services.clock.set(NOW))
afterAll(() => services.close())

const as = (actor: Actor) => ({ ...services, actor })

async function publish(newestVersion: number, itemId = hall.itemId): Promise<string[]> {
  const material = (name: string, isRequired: boolean) =>
    ({ name, isRequired, copies: 1, form: 'electronic', note: '', formFileId: null, sampleFileId: null }) as const
  const text = ''
  const input: PublishItemVersionInput = {
    itemId,
    newestVersion,
    validFrom: '2026-03-02',
    kind: 'promised',
    promisedLimitWorkingDays: 5,
    statutoryLimitWorkingDays: 20,
    guide: {
      legalBasis: text,
      implementingBody: text,
      acceptanceConditions: text,
      flow: text,
      specialProcedures: text,
      fee: text,
      place: text,
      officeHours: text,
      visits: null,
      consultation: text,
      complaintChannel: text,
      sampleResult: text,
      questions: [],
    },
    steps: [],
    materials: [material('申请表', true), material('委托书', false)],
  }
  await runCommand(as(hall.administrator), publishItemVersion, input)
  const rows = await services.database.rows<{ id: string }>(
    sql`select id from item_version_materials where item_id = ${itemId} and version = ${newestVersion + 1} order by seq`,
  )
  return rows.map(({ id }) => id)
}

/** A file the actor handed in; what is in it does not matter here. */
async function fileOf({ hallId, id }: Actor): Promise<string> {
  const fileId = newId()
  await services.database.rows(
    sql`insert into files (hall_id, id, sha256, bytes, media_type, name, created_by, created_at)
      values (${hallId}, ${fileId}, decode(md5(${fileId}), 'hex'), 3, 'application/pdf', '申请表.pdf', ${id}, ${NOW.toISOString()})`,
  )
  return fileId
}

const FILLED = { subject: '加装电梯', applicantKind: 'person', applicantName: '王小明', identityNumber: IDENTITY_NUMBER } as const

async function started(citizen: Actor): Promise<{ applicationId: string; version: number }> {
  const { applicationId } = await runCommand(as(citizen), startApplication, { itemCode: 'JZ-001' })
  const [row] = await services.database.rows<{ version: number }>(
    sql`select version from applications where id = ${applicationId}`,
  )
  return { applicationId, version: row?.version ?? 0 }
}

async function filled(citizen: Actor, more: object = {}, files?: readonly ApplicationFile[]) {
  const draft = await started(citizen)
  const given = files ?? [{ fileId: await fileOf(citizen), materialId: materialIds[0] ?? null }]
  await runCommand(as(citizen), saveApplication, { ...draft, ...FILLED, ...more, files: given })
  return { ...draft, version: draft.version + 1 }
}

async function submitted(citizen: Actor) {
  const draft = await filled(citizen)
  await runCommand(as(citizen), submitApplication, { ...draft, isDeclaredTrue: true })
  const [row] = await services.database.rows<{ caseId: string; number: string }>(
    sql`select c.id as "caseId", c.number from applications a join cases c on c.id = a.case_id where a.id = ${draft.applicationId}`,
  )
  if (row === undefined) throw new Error('no case')
  return row
}

const countCases = async () => {
  const [row] = await services.database.rows<{ cases: number }>(sql`select count(*)::int as cases from cases`)
  return row?.cases ?? 0
}

describe('a draft', () => {
  test('is one an item, gone on with on another device, and read with its number masked', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const first = await filled(citizen)
    expect((await started(citizen)).applicationId).toBe(first.applicationId)
    const draft = await findDraft(as(citizen), { itemCode: 'JZ-001' })
    expect(draft).toMatchObject({ subject: '加装电梯', applicantName: '王小明', identityNumber: '110****002X', version: 2 })
    const rows = await services.database.rows(sql`select * from applications where id = ${first.applicationId}`)
    expect(JSON.stringify(rows)).not.toContain('王小明')
    expect(JSON.stringify(rows)).not.toContain(IDENTITY_NUMBER)
  })

  test('begun twice at once is one', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const both = await Promise.all([started(citizen), started(citizen), started(citizen)])
    expect(new Set(both.map(({ applicationId }) => applicationId)).size).toBe(1)
  })

  test('with an unknown material, or one file for two, is not saved', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const draft = await started(citizen)
    const fileId = await fileOf(citizen)
    const wrong = [
      [{ fileId, materialId: newId() }],
      [{ fileId, materialId: "'; --" }],
      materialIds.map((materialId) => ({ fileId, materialId })),
    ]
    for (const files of wrong)
      await expect(runCommand(as(citizen), saveApplication, { ...draft, ...FILLED, files })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      })
  })

  test('is not saved over by a device that has not seen it', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const { applicationId } = await filled(citizen)
    const stale = runCommand(as(citizen), saveApplication, { applicationId, version: 1, ...FILLED, subject: '旧', files: [] })
    await expect(stale).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await findDraft(as(citizen), { itemCode: 'JZ-001' })).toMatchObject({ subject: '加装电梯' })
  })

  test('keeps its number where none is given, and loses it with the kind of applicant', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const draft = await filled(citizen)
    const { identityNumber: _number, ...rest } = FILLED
    await runCommand(as(citizen), saveApplication, { ...draft, ...rest, files: [] })
    expect(await findDraft(as(citizen), { itemCode: 'JZ-001' })).toMatchObject({ identityNumber: '110****002X' })
    await runCommand(as(citizen), saveApplication, {
      ...draft,
      version: draft.version + 1,
      ...rest,
      applicantKind: 'organisation',
      files: [],
    })
    expect(await findDraft(as(citizen), { itemCode: 'JZ-001' })).toMatchObject({ identityNumber: null })
  })

  test.each([
    ['a subject of 10,000 characters', { subject: '字'.repeat(10_000) }],
    ['NUL', { subject: 'a\u0000b' }],
    ['half of a character', { applicantName: '\ud842' }],
    ['a wrong check character', { identityNumber: '110105194912310021' }],
  ])('with %s is refused', async (_what, more) => {
    const citizen = await foundCitizen(services, hall.hallId)
    await expect(filled(citizen, more)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('of emoji and rare characters is kept as it is', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    await filled(citizen, { subject: '𠮷野家🏠加装电梯', applicantName: '𬱖女士' })
    expect(await findDraft(as(citizen), { itemCode: 'JZ-001' })).toMatchObject({
      subject: '𠮷野家🏠加装电梯',
      applicantName: '𬱖女士',
    })
  })

  test('takes no file of another, and does not exist for another', async () => {
    const [citizen, stranger] = [await foundCitizen(services, hall.hallId), await foundCitizen(services, hall.hallId)]
    const file = { fileId: await fileOf(stranger), materialId: null }
    await expect(filled(citizen, {}, [file])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const draft = await filled(citizen)
    const theirs = as(stranger)
    for (const attempt of [
      () => runCommand(theirs, saveApplication, { ...draft, ...FILLED, files: [] }),
      () => runCommand(theirs, submitApplication, { ...draft, isDeclaredTrue: true }),
      () => runCommand(theirs, discardApplication, draft),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await listDrafts(theirs)).toEqual([])
  })

  test('is thrown away with what it says of whom', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const draft = await filled(citizen)
    await runCommand(as(citizen), discardApplication, draft)
    expect(await listDrafts(as(citizen))).toEqual([])
    const [row] = await services.database.rows(
      sql`select applicant_name_sealed as name, identity_number_sealed as number, files from applications where id = ${draft.applicationId}`,
    )
    expect(row).toEqual({ name: null, number: null, files: [] })
  })
})

describe('handing in', () => {
  test('makes a case of the department with applicant, receipt and materials', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const { caseId, number } = await submitted(citizen)
    expect(number).toMatch(/^TEST20260302-00[12]-\d{4}$/)
    const [row] = await services.database.rows(
      sql`select c.state, c.subject, p.channel, p.name, p.citizen_id = ${citizen.id} as "isOwn", r.code_sealed is not null as "hasCode",
          (select count(*)::int from case_attachments a where a.case_id = c.id and a.kind = 'material') as files
        from cases c join case_applicants p on p.case_id = c.id join case_receipts r on r.case_id = c.id where c.id = ${caseId}`,
    )
    expect(row).toEqual({
      state: 'received',
      subject: '加装电梯',
      channel: 'online',
      name: '王小明',
      isOwn: true,
      hasCode: true,
      files: 1,
    })
    expect(await listDrafts(as(citizen))).toEqual([])
  })

  test('happens once, however often it is sent and under whatever name', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const draft = await filled(citizen)
    const before = await countCases()
    const send = (requestId: string) =>
      runCommand(as(citizen), submitApplication, { ...draft, isDeclaredTrue: true }, { requestId })
    const outcomes = await Promise.allSettled([...Array.from({ length: 6 }, () => send('one')), send('two'), send('three')])
    expect(await countCases()).toBe(before + 1)
    const same = outcomes.slice(0, 6).filter(({ status }) => status === 'fulfilled').length
    expect([0, 6]).toContain(same)
  })

  test('goes to an open window before a closed one', async () => {
    await services.database.rows(sql`update windows set is_open = (id = ${hall.secondWindowId}) where hall_id = ${hall.hallId}`)
    const { number } = await submitted(await foundCitizen(services, hall.hallId))
    expect(number).toContain('-002-')
    await services.database.rows(sql`update windows set is_open = true where hall_id = ${hall.hallId}`)
  })

  test.each([
    ['without the declaration', {}, false, undefined, 'INVALID_INPUT'],
    ['without a required material', {}, true, [], 'MATERIALS_MISSING'],
    ['without a subject', { subject: ' ' }, true, undefined, 'INVALID_INPUT'],
    ['without a name', { applicantName: '' }, true, undefined, 'INVALID_INPUT'],
    ['without a number', { identityNumber: '' }, true, undefined, 'INVALID_INPUT'],
  ] as const)('%s is refused and leaves the draft', async (_what, more, isDeclaredTrue, files, code) => {
    const citizen = await foundCitizen(services, hall.hallId)
    const draft = await filled(citizen, more, files)
    const before = await countCases()
    await expect(runCommand(as(citizen), submitApplication, { ...draft, isDeclaredTrue })).rejects.toMatchObject({ code })
    expect(await countCases()).toBe(before)
    expect(await listDrafts(as(citizen))).toHaveLength(1)
  })

  test('is refused under an older version of the item, until the draft is saved under the one in force', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const draft = await filled(citizen)
    const [form] = await publish(2)
    materialIds = form === undefined ? [] : [form]
    const submit = (version: number) => runCommand(as(citizen), submitApplication, { ...draft, version, isDeclaredTrue: true })
    await expect(submit(draft.version)).rejects.toMatchObject({ code: 'ITEM_CHANGED' })
    expect(await findDraft(as(citizen), { itemCode: 'JZ-001' })).toMatchObject({ isItemChanged: true })
    const files = [{ fileId: await fileOf(citizen), materialId: form ?? null }]
    await runCommand(as(citizen), saveApplication, { ...draft, ...FILLED, files })
    await submit(draft.version + 1)
  })

  test('for a cancelled item is refused, and none is begun', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const { applicationId } = await runCommand(as(citizen), startApplication, { itemCode: 'JZ-002' })
    const draft = { applicationId, version: 1 }
    await runCommand(as(hall.administrator), recordItemChange, {
      itemId: hall.instantItemId,
      kind: 'cancelled',
      documentNumber: '威政发〔2026〕3 号',
      day: '2026-03-02',
      note: '',
    })
    await expect(runCommand(as(citizen), saveApplication, { ...draft, ...FILLED, files: [] })).rejects.toMatchObject({
      code: 'ITEM_CANCELLED',
    })
    await expect(runCommand(as(citizen), submitApplication, { ...draft, isDeclaredTrue: true })).rejects.toMatchObject({
      code: 'ITEM_CANCELLED',
    })
    await expect(
      runCommand(as(await foundCitizen(services, hall.hallId)), startApplication, { itemCode: 'JZ-002' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each(['clerk', 'lead', 'supervisor', 'administrator'] as const)('is not for a %s', async (who) => {
    const citizen = await foundCitizen(services, hall.hallId)
    const draft = await filled(citizen)
    await expect(runCommand(as(hall[who]), submitApplication, { ...draft, isDeclaredTrue: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('the own case', () => {
  test('is supplemented after it was asked for, by the applicant, once', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const { caseId } = await submitted(citizen)
    const step = { caseId, version: 1, note: '已重拍', files: [{ fileId: await fileOf(citizen), materialId: null }] }
    await expect(runCommand(as(citizen), supplementApplication, step)).rejects.toMatchObject({ code: 'IMPOSSIBLE_TRANSITION' })
    await runCommand(as(hall.lead), requestSupplement, { caseId, version: 1, reason: '照片看不清' })
    await expect(
      runCommand(as(citizen), supplementApplication, { ...step, version: 2, note: ' ', files: [] }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const stranger = await foundCitizen(services, hall.hallId)
    await expect(runCommand(as(stranger), supplementApplication, { ...step, version: 2, files: [] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const outcomes = await Promise.allSettled([
      runCommand(as(citizen), supplementApplication, { ...step, version: 2 }),
      runCommand(as(citizen), supplementApplication, { ...step, version: 2 }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await findOwnCase(as(citizen), { id: caseId })).toMatchObject({ state: 'received', version: 3 })
    const [row] = await services.database.rows(
      sql`select count(*)::int as files from case_attachments where case_id = ${caseId} and kind = 'supplement'`,
    )
    expect(row).toEqual({ files: 1 })
  })

  test.each(['an unknown material', 'one file for two materials', 'more files than a case holds'])(
    'is not supplemented with %s',
    async (what) => {
      const citizen = await foundCitizen(services, hall.hallId)
      const { caseId } = await submitted(citizen)
      await runCommand(as(hall.lead), requestSupplement, { caseId, version: 1, reason: '照片看不清' })
      const fileId = await fileOf(citizen)
      const [materialId = null] = materialIds
      const one = { fileId, materialId }
      if (what === 'more files than a case holds')
        await services.database.rows(
          sql`with handed as (insert into files (hall_id, id, sha256, bytes, media_type, name, created_by, created_at)
              select hall_id, gen_random_uuid(), sha256, bytes, media_type, name, created_by, created_at
              from files, generate_series(1, ${ATTACHMENTS_MAX - 1}) where id = ${fileId} returning hall_id, id, created_by, created_at)
            insert into case_attachments (hall_id, case_id, file_id, kind, added_at, added_by)
              select hall_id, ${caseId}, id, 'supplement', created_at, created_by from handed`,
        )
      const files = what === 'an unknown material' ? [{ fileId, materialId: newId() }] : [one]
      if (what === 'one file for two materials') files.push({ fileId, materialId: null })
      await expect(runCommand(as(citizen), supplementApplication, { caseId, version: 2, note: '', files })).rejects.toMatchObject(
        {
          code: 'INVALID_INPUT',
        },
      )
      expect(await findOwnCase(as(citizen), { id: caseId })).toMatchObject({ version: 2 })
    },
  )

  test('is withdrawn with a reason while nothing is decided, and by nobody else', async () => {
    const [citizen, stranger] = [await foundCitizen(services, hall.hallId), await foundCitizen(services, hall.hallId)]
    const { caseId } = await submitted(citizen)
    const step = { caseId, version: 1, reason: '不办了' }
    await expect(runCommand(as(stranger), withdrawApplication, step)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(runCommand(as(citizen), withdrawApplication, { ...step, reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await runCommand(as(citizen), withdrawApplication, step)
    expect(await findOwnCase(as(citizen), { id: caseId })).toMatchObject({ state: 'withdrawn' })
    expect(await findOwnCase(as(stranger), { id: caseId })).toBeUndefined()
  })

  test('that is decided is not withdrawn', async () => {
    const citizen = await foundCitizen(services, hall.hallId)
    const { caseId } = await submitted(citizen)
    await runCommand(as(hall.lead), acceptCase, { caseId, version: 1 })
    await runCommand(as(hall.lead), decideCase, { caseId, version: 2, decision: 'approved' })
    await expect(runCommand(as(citizen), withdrawApplication, { caseId, version: 3, reason: '不办了' })).rejects.toMatchObject({
      code: 'IMPOSSIBLE_TRANSITION',
    })
  })
})
