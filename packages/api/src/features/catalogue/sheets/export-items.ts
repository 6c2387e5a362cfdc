import { PassThrough, type Readable } from 'node:stream'
import { GUIDE_TEXTS, ITEM_TYPES, shanghaiDayOf } from '@mingchuang/schema'
import { departments } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { ReadScope } from '../../../platform/actor.ts'
import type { OperationContext } from '../../../platform/command/index.ts'
import { type ItemFilter, itemsIn } from '../catalogue.queries.ts'
import {
  COLUMNS,
  FORM_WORDS,
  KIND_WORDS,
  NO,
  SHEETS,
  type SheetKey,
  STAGE_WORDS,
  SUMMARY_SHEET,
  TYPE_WORDS,
  YES,
} from './sheets.columns.ts'
import { type StoredItem, storedItems } from './stored-items.queries.ts'

const BATCH = 200
const WIDTHS: Readonly<Record<string, number>> = { code: 16, name: 36, nameEn: 36, question: 36, answer: 60, note: 36, type: 16 }
const WIDTH = 22

/** The catalogue as a workbook, written as it is read: items, their lists, and a sheet with the filter and the totals. */
export function exportItems(
  context: Pick<OperationContext, 'database' | 'clock' | 'logger'>,
  scope: ReadScope,
  filter: ItemFilter,
): Readable {
  const stream = new PassThrough()
  writeWorkbook(stream, context, scope, filter).catch((error: unknown) => {
    context.logger.error({ error }, 'an export of items broke off')
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return stream
}

/** An empty workbook with the headings that import reads. */
export function itemTemplate(context: Pick<OperationContext, 'logger'>): Readable {
  const stream = new PassThrough()
  openWorkbook(stream)
    .then(({ commit }) => commit())
    .catch((error: unknown) => {
      context.logger.error({ error }, 'a template of items broke off')
      stream.destroy()
    })
  return stream
}

async function openWorkbook(stream: PassThrough) {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheetOf = (key: SheetKey) => {
    const sheet = workbook.addWorksheet(SHEETS[key], { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] })
    sheet.columns = Object.entries(COLUMNS[key]).map(([header, field]) => ({ header, key: field, width: WIDTHS[field] ?? WIDTH }))
    sheet.getRow(1).font = { bold: true }
    return sheet
  }
  const sheets = {
    items: sheetOf('items'),
    materials: sheetOf('materials'),
    steps: sheetOf('steps'),
    questions: sheetOf('questions'),
  }
  async function commit(): Promise<void> {
    for (const sheet of Object.values(sheets)) sheet.commit()
    await workbook.commit()
  }
  return { workbook, sheets, commit }
}

async function writeWorkbook(
  stream: PassThrough,
  { database, clock }: Pick<OperationContext, 'database' | 'clock'>,
  scope: ReadScope,
  filter: ItemFilter,
): Promise<void> {
  const { workbook, sheets, commit } = await openWorkbook(stream)
  const byType = new Map<string, number>()
  let total = 0
  for await (const batch of database.stream<StoredItem>(storedItems(itemsIn(scope, filter)), BATCH)) {
    for (const item of batch) {
      total += 1
      byType.set(item.type, (byType.get(item.type) ?? 0) + 1)
      sheets.items.addRow(itemCells(item)).commit()
      const { code } = item
      for (const { name, form, copies, isRequired, note } of item.materials)
        sheets.materials.addRow({ code, name, form: FORM_WORDS[form], copies, isRequired: isRequired ? YES : NO, note }).commit()
      for (const { name, limitWorkingDays } of item.steps) sheets.steps.addRow({ code, name, limitWorkingDays }).commit()
      for (const { question, answer } of item.questions) sheets.questions.addRow({ code, question, answer }).commit()
    }
  }
  const summary = workbook.addWorksheet(SUMMARY_SHEET)
  summary.columns = [{ width: 24 }, { width: 40 }]
  const lines: (readonly [string, string | number])[] = [
    ['导出日期', shanghaiDayOf(clock.now())],
    ...(await filterWords(database, scope, filter)),
    ['合计（项）', total],
    ...ITEM_TYPES.map((type) => [`其中：${TYPE_WORDS[type]}`, byType.get(type) ?? 0] as const),
  ]
  for (const line of lines) summary.addRow(line).commit()
  await commit()
}

const ANY = '全部'
const STATE_WORDS = { inForce: '在办', cancelled: '已取消' } as const

/** What narrowed the list, in words. */
async function filterWords(
  database: OperationContext['database'],
  { hallId }: ReadScope,
  { search, departmentId, type, stage, state }: ItemFilter,
): Promise<(readonly [string, string])[]> {
  const [department] = await database.rows<{ name: string }>(
    sql`select name from ${departments} where hall_id = ${hallId} and id = ${departmentId ?? null}`,
  )
  return [
    ['名称、拼音或编码', search || ANY],
    ['部门', department?.name ?? ANY],
    ['事项类型', type === undefined ? ANY : TYPE_WORDS[type]],
    ['审批阶段', stage === undefined ? ANY : STAGE_WORDS[stage]],
    ['状态', state === undefined ? ANY : STATE_WORDS[state.is]],
  ]
}

function itemCells(item: StoredItem): object {
  return {
    code: item.code,
    basicCode: item.basicCode ?? '',
    name: item.name,
    nameEn: item.nameEn,
    type: TYPE_WORDS[item.type],
    department: item.departmentCode,
    stage: item.stage === null ? '' : STAGE_WORDS[item.stage],
    kind: KIND_WORDS[item.kind],
    promisedLimitWorkingDays: item.promisedLimitWorkingDays,
    statutoryLimitWorkingDays: item.statutoryLimitWorkingDays,
    visits: item.visits,
    ...Object.fromEntries(GUIDE_TEXTS.map((part) => [part, item[part]])),
  }
}
