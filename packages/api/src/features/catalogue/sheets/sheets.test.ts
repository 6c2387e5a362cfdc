import { buffer } from 'node:stream/consumers'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../../platform/command/index.ts'
import { countItems } from '../catalogue.queries.ts'
import { publishItemVersion } from '../publish-item-version.ts'
import { exportItems, itemTemplate } from './export-items.ts'
import { fingerprintOf, importItems, knownCatalogue, wholePlan } from './import-items.ts'
import { type ItemSheets, readItemWorkbook } from './read-workbook.ts'

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services, { years: () => false })
  await runCommand({ ...services, actor: hall.administrator }, publishItemVersion, {
    itemId: hall.itemId,
    newestVersion: 1,
    validFrom: '2026-03-02',
    kind: 'promised',
    promisedLimitWorkingDays: 5,
    statutoryLimitWorkingDays: 20,
    guide: {
      legalBasis: '《建筑法》\r\n第七条 ',
      implementingBody: '𠮷野局🏗',
      acceptanceConditions: '',
      flow: '=1+1',
      specialProcedures: '',
      fee: '不收费',
      place: '',
      officeHours: '',
      consultation: '',
      complaintChannel: '',
      sampleResult: '',
      visits: 1,
      questions: [{ question: '问？', answer: '答：\n\n是' }],
    },
    steps: [{ name: '审查', limitWorkingDays: 5 }],
    materials: [
      { name: '申请表', isRequired: true, copies: 2, form: 'original', note: '盖章', formFileId: null, sampleFileId: null },
    ],
  })
})
afterAll(() => services.close())

const exported = async () => buffer(exportItems(services, { hallId: hall.hallId }, {}))
const read = async () => readItemWorkbook(await exported())
const planOf = async (sheets: ItemSheets) => wholePlan(sheets, await knownCatalogue(services, hall.hallId, sheets))
const confirm = async (sheets: ItemSheets, actor = hall.administrator) =>
  runCommand({ ...services, actor }, importItems, { sheets, plan: fingerprintOf(await planOf(sheets)) })

/** The exported rows with some cells of one item changed. */
function changed(sheets: ItemSheets, code: string, cells: Readonly<Record<string, string>>): ItemSheets {
  const items = sheets.items.map((row) => (row.cells.code === code ? { ...row, cells: { ...row.cells, ...cells } } : row))
  return { ...sheets, items }
}

describe('an export that comes back', () => {
  test('changes nothing, whatever its texts hold', async () => {
    const sheets = await read()
    expect(sheets.items.map(({ cells }) => cells.code)).toEqual(['JZ-001', 'JZ-002', 'SC-001'])
    const plan = await planOf(sheets)
    expect(plan.faults).toEqual([])
    expect(plan.items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(await confirm(sheets)).toEqual({ created: 0, revised: 0, corrected: 0, unchanged: 3 })
  })

  test('publishes a next version of what it changes, corrects names, and adds what is new', async () => {
    const sheets = changed(changed(await read(), 'JZ-002', { name: '改名的事项' }), 'SC-001', { fee: '按标准收取' })
    const [first] = sheets.items
    const added = { line: 9, cells: { ...first?.cells, code: 'XZ-009', basicCode: '0100000009', name: '新事项' } }
    expect(await confirm({ ...sheets, items: [...sheets.items, added] })).toEqual({
      created: 1,
      revised: 1,
      corrected: 1,
      unchanged: 1,
    })
    const again = await planOf(await read())
    expect(again.items.map(({ code, outcome, stored }) => [code, outcome, stored?.version])).toEqual([
      ['JZ-001', 'unchanged', 2],
      ['JZ-002', 'unchanged', 1],
      ['SC-001', 'unchanged', 2],
      ['XZ-009', 'unchanged', 1],
    ])
  })
})

describe('an import', () => {
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['a promise longer than the law', { promisedLimitWorkingDays: '21' }, '承诺时限（工作日）', 'INVALID_INPUT'],
    ['a limit that is no number', { statutoryLimitWorkingDays: '二十' }, '法定时限（工作日）', 'INVALID_INPUT'],
    ['a name of 10,000 characters', { name: '长'.repeat(10_000) }, '事项名称', 'INVALID_INPUT'],
    ['an unknown type', { type: '行政处罚' }, '事项类型', 'INVALID_INPUT'],
    ['an unknown department', { department: 'D99' }, '部门编码', 'INVALID_INPUT'],
    ['a basic code of 11 characters', { basicCode: '1'.repeat(11) }, '基本编码', 'INVALID_INPUT'],
    ['the code of another row', { code: 'JZ-002' }, '实施编码', 'ALREADY_EXISTS'],
  ])('with %s names line and column, and nothing of it is taken over', async (_what, cells, column, code) => {
    const sheets = changed(changed(await read(), 'SC-001', cells), 'JZ-001', { fee: '不该写入' })
    const plan = await planOf(sheets)
    expect(plan.faults[0]).toMatchObject({ sheet: '事项', column, code })
    expect(plan.faults[0]?.line).toBeGreaterThan(1)
    const before = await countItems(services.database, { hallId: hall.hallId }, {})
    await expect(confirm(sheets)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await countItems(services.database, { hallId: hall.hallId }, {})).toBe(before)
    expect((await planOf(await read())).items.find((item) => item.code === 'JZ-001')?.stored?.fee).toBe('不收费')
  })

  test('of a plan that is no longer the one that was agreed to does nothing', async () => {
    const sheets = changed(await read(), 'JZ-001', { place: '二楼' })
    const plan = fingerprintOf(await planOf(sheets))
    const run = () => runCommand({ ...services, actor: hall.administrator }, importItems, { sheets, plan })
    expect(await run()).toMatchObject({ revised: 1 })
    await expect(run()).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  test('names a list row of an item that is on no line', async () => {
    const sheets = await read()
    const steps = [...(sheets.steps ?? []), { line: 7, cells: { code: 'NO-1', name: '审查', limitWorkingDays: '1' } }]
    expect((await planOf({ ...sheets, steps })).faults).toMatchObject([{ sheet: '环节', line: 7, code: 'NOT_FOUND' }])
  })

  test.each(['clerk', 'lead', 'supervisor', 'leader', 'auditor', 'citizen', 'device', 'agent'] as const)(
    'is refused to a %s',
    async (role) => {
      await expect(confirm(await read(), { ...hall.lead, role })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )
})

describe('a workbook', () => {
  test('of the template has the headings and no rows', async () => {
    expect(await readItemWorkbook(await buffer(itemTemplate(services)))).toMatchObject({ items: [], materials: [], steps: [] })
  })

  test('that is none is refused', async () => {
    for (const bytes of [Buffer.from('no workbook'), Buffer.alloc(0), (await exported()).subarray(0, 2000)])
      await expect(readItemWorkbook(bytes)).rejects.toMatchObject({ code: 'MALFORMED_BODY' })
  })

  test('that unpacks to gigabytes is refused before it is unpacked', async () => {
    await expect(readItemWorkbook(packageOf(Buffer.alloc(80 * 1024 * 1024)))).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' })
  })
})

/** A package of one deflated part. */
function packageOf(content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(31)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(1, 26)
  const entry = Buffer.alloc(47)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(1, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, entry, end])
}
