import { itemVersions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import { rowIdOf } from '../../platform/graphql/index.ts'
import { findReadableFile, takeInFile } from '../files/index.ts'
import { type PublishItemVersionInput, publishItemVersion } from './index.ts'
import { versionsInForce } from './item-versions.queries.ts'

const services: TestServices = await createTestServices(new Date('2026-03-02T01:00:00Z'))
let hall: SmallHall
let founded = 0

beforeEach(async () => {
  services.clock.set(new Date('2026-03-02T01:00:00Z'))
  founded += 1
  hall = await foundSmallHall(services, { code: `PIV${founded}`, years: (year) => year === 2026 })
})
afterAll(() => services.close())

const GUIDE = {
  legalBasis: '《中华人民共和国行政许可法》第十二条',
  implementingBody: '住房和城乡建设局',
  acceptanceConditions: '已取得建设工程规划许可证',
  flow: '收件 → 受理 → 审查 → 决定 → 送达',
  specialProcedures: '专家评审',
  fee: '不收费',
  place: '一楼 001 号窗口',
  officeHours: '工作日 08:30–12:00，13:00–17:00',
  visits: 1,
  consultation: '窗口现场咨询',
  complaintChannel: '投诉窗口',
  sampleResult: '《建筑工程施工许可证》',
  questions: [{ question: '可以代办吗？', answer: '可以，须带委托书。' }],
}
const NO_FILES = { formFileId: null, sampleFileId: null }
const MATERIAL = { name: '申请表', isRequired: true, copies: 1, form: 'original', note: '', ...NO_FILES } as const

const publish = (input: Partial<PublishItemVersionInput> = {}, actor = hall.administrator, requestId?: string) =>
  runCommand(
    { ...services, actor },
    publishItemVersion,
    {
      itemId: hall.itemId,
      newestVersion: 1,
      validFrom: '2026-03-02',
      kind: 'promised',
      promisedLimitWorkingDays: 3,
      statutoryLimitWorkingDays: 20,
      guide: GUIDE,
      steps: [
        { name: '受理', limitWorkingDays: 1 },
        { name: '审查', limitWorkingDays: 2 },
      ],
      materials: [MATERIAL],
      ...input,
    },
    { requestId },
  )

const versions = () =>
  services.database.rows<{ version: number; promised: number }>(
    sql`select version, promised_limit_working_days as promised from ${itemVersions}
      where hall_id = ${hall.hallId} and item_id = ${hall.itemId} order by version`,
  )
const inForceOn = async (day: string) =>
  (await versionsInForce(services.database, hall.hallId, [hall.itemId], day)).get(hall.itemId)?.version

describe('publishing a version', () => {
  test('leaves the one before as it is and holds from its day', async () => {
    await expect(publish({ validFrom: '2026-04-01' })).resolves.toEqual({ id: hall.itemId, version: 2 })
    expect(await versions()).toEqual([
      { version: 1, promised: 5 },
      { version: 2, promised: 3 },
    ])
    expect(await inForceOn('2026-03-31')).toBe(1)
    expect(await inForceOn('2026-04-01')).toBe(2)
  })

  test('of two people who began at the same version only the first succeeds', async () => {
    const outcomes = await Promise.allSettled([publish(), publish()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(publish()).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await versions()).toHaveLength(2)
  })

  test('twice under one request id is once', async () => {
    expect(await publish({}, hall.administrator, 'r-1')).toEqual(await publish({}, hall.administrator, 'r-1'))
    expect(await versions()).toHaveLength(2)
  })

  test.each<[string, Partial<PublishItemVersionInput>, string]>([
    ['a promise longer than the law', { promisedLimitWorkingDays: 21 }, 'INVALID_INPUT'],
    ['a day before today', { validFrom: '2026-03-01' }, 'CONTRADICTORY_DATES'],
    ['a day that is none', { validFrom: '2026-02-30' }, 'INVALID_INPUT'],
    ['links that together overrun the promise', { promisedLimitWorkingDays: 2 }, 'INVALID_INPUT'],
    ['a link of a negative limit', { steps: [{ name: '审查', limitWorkingDays: -1 }] }, 'INVALID_INPUT'],
    ['a link without a name', { steps: [{ name: ' ', limitWorkingDays: 1 }] }, 'INVALID_INPUT'],
    ['a material of 10,000 characters', { materials: [{ ...MATERIAL, name: '材'.repeat(10_000) }] }, 'INVALID_INPUT'],
    ['NUL in a text', { guide: { ...GUIDE, fee: 'a\u0000b' } }, 'INVALID_INPUT'],
    ['half a surrogate pair', { guide: { ...GUIDE, place: '\ud842' } }, 'INVALID_INPUT'],
    ['a hundred visits', { guide: { ...GUIDE, visits: 100 } }, 'INVALID_INPUT'],
    ['a question without an answer', { guide: { ...GUIDE, questions: [{ question: '？', answer: '' }] } }, 'INVALID_INPUT'],
    ['half a copy', { materials: [{ ...MATERIAL, copies: 0.5 }] }, 'INVALID_INPUT'],
    ['an unknown item', { itemId: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    ['a version that is not the newest', { newestVersion: 7 }, 'VERSION_CONFLICT'],
  ])('is refused with %s and writes nothing', async (_what, wrong, code) => {
    await expect(publish(wrong)).rejects.toMatchObject({ code })
    expect(await versions()).toHaveLength(1)
  })

  test('is refused with a day before that of a version which is yet to come', async () => {
    await publish({ validFrom: '2026-05-01' })
    await expect(publish({ newestVersion: 2, validFrom: '2026-04-30' })).rejects.toMatchObject({ code: 'CONTRADICTORY_DATES' })
    await expect(publish({ newestVersion: 2, validFrom: '2026-05-01' })).resolves.toMatchObject({ version: 3 })
    expect(await inForceOn('2026-05-01')).toBe(3)
  })

  describe('with a form', () => {
    const upload = async (name: string, start: string, actor = hall.administrator) => {
      const content = (async function* () {
        yield Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(64)])
      })()
      const { id } = await takeInFile({ ...services, actor }, { name, content })
      return rowIdOf('StoredFile', id)
    }
    const PDF = '%PDF-1.7\n'
    const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'

    test('opens it to everybody, and nothing else; the next version may keep it whoever publishes it', async () => {
      const [form, other] = [await upload('申请表.pdf', PDF), await upload('别的.pdf', PDF)]
      const fileFor = (fileId: string, hallCode = `PIV${founded}`) => findReadableFile(services, undefined, { hallCode, fileId })
      expect(await fileFor(form)).toBeUndefined()
      await publish({ materials: [{ ...MATERIAL, formFileId: form }] })
      expect(await fileFor(form)).toMatchObject({ name: '申请表.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(await fileFor(other)).toBeUndefined()
      const colleague = { ...hall.administrator, id: '0199aaaa-0000-7000-8000-000000000001' }
      await publish({ newestVersion: 2, materials: [{ ...MATERIAL, formFileId: form }] }, colleague)
      await expect(
        publish({ newestVersion: 3, materials: [{ ...MATERIAL, formFileId: other }] }, colleague),
      ).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })

    test('opens it to the staff of the hall at once, to the public on the first day of its version', async () => {
      const form = await upload('新表.pdf', PDF)
      await publish({ validFrom: '2026-04-01', materials: [{ ...MATERIAL, formFileId: form }] })
      const fileFor = async (actor?: typeof hall.clerk) =>
        (await findReadableFile(services, actor, { hallCode: `PIV${founded}`, fileId: form }))?.name
      const stranger = { ...hall.clerk, hallId: '0199aaaa-0000-7000-8000-000000000002' }
      expect(await fileFor(hall.clerk)).toBe('新表.pdf')
      for (const other of [undefined, stranger, { ...hall.clerk, role: 'citizen' as const }])
        expect(await fileFor(other)).toBeUndefined()
      // Midnight in Shanghai, still March in UTC.
      services.clock.set(new Date('2026-03-31T16:00:00Z'))
      expect(await fileFor()).toBe('新表.pdf')
    })

    test('is refused where it is a picture; an example may be one', async () => {
      const picture = await upload('样表.png', PNG)
      await expect(publish({ materials: [{ ...MATERIAL, formFileId: picture }] })).rejects.toMatchObject({
        code: 'FILE_TYPE_REFUSED',
        detail: { field: 'materials.0.formFileId' },
      })
      await expect(publish({ materials: [{ ...MATERIAL, sampleFileId: picture }] })).resolves.toMatchObject({ version: 2 })
    })

    test('is refused where the file is unknown or of another hall', async () => {
      const stranger = await foundSmallHall(services, { code: `PIVX${founded}`, years: () => false })
      const foreign = await upload('外厅.pdf', PDF, stranger.administrator)
      for (const formFileId of [foreign, '00000000-0000-7000-8000-000000000000'])
        await expect(publish({ materials: [{ ...MATERIAL, formFileId }] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await versions()).toHaveLength(1)
    })
  })

  test('keeps rare ideographs and emoji', async () => {
    await publish({ guide: { ...GUIDE, legalBasis: '𠮷🏗' }, materials: [{ ...MATERIAL, name: '𠮷野家🏗证明' }] })
    const [row] = await services.database.rows(
      sql`select legal_basis, (select name from item_version_materials where item_id = ${hall.itemId}) as material
        from item_version_guides where item_id = ${hall.itemId}`,
    )
    expect(row).toEqual({ legal_basis: '𠮷🏗', material: '𠮷野家🏗证明' })
  })

  test.each(['clerk', 'lead', 'supervisor', 'leader', 'auditor', 'citizen', 'device', 'agent'] as const)(
    'is refused to a %s',
    async (role) => {
      await expect(publish({}, { ...hall.lead, role })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )
})
