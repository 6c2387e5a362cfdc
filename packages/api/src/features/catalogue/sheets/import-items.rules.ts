import {
  GUIDE_TEXTS,
  type GuideText,
  type IsoDay,
  ITEM_IMPLEMENTING_CODE_LENGTH_MAX,
  type ItemType,
  NAME_LENGTH_MAX,
  type Stage,
} from '@mingchuang/schema'
import { DomainError, invalid } from '../../../platform/domain-error.ts'
import { optionalText, requireText } from '../../../platform/text.ts'
import { requireCode } from '../../directory/index.ts'
import { optionalBasicCode, requireVersionContent } from '../catalogue.rules.ts'
import type { ItemMaterial, VersionContent } from '../item-version.ts'
import type { ItemSheets, SheetRow } from './read-workbook.ts'
import { COLUMNS, formOfWord, kindOfWord, NO, SHEETS, type SheetKey, stageOfWord, typeOfWord, YES } from './sheets.columns.ts'
import type { StoredItem } from './stored-items.queries.ts'

/** What a row of a sheet cannot say. */
export interface ImportFault {
  readonly sheet: string
  readonly line: number
  /** heading of the column; null: the whole row */
  readonly column: string | null
  readonly code: string
  readonly expected: string
}

export type ImportOutcome = 'created' | 'revised' | 'corrected' | 'unchanged'

/** What becomes of one item. */
export interface PlannedItem {
  readonly line: number
  readonly code: string
  readonly outcome: ImportOutcome
  readonly identity: {
    readonly name: string
    readonly nameEn: string
    readonly basicCode: string | null
    readonly type: ItemType
    readonly stage: Stage | null
  }
  readonly departmentId: string
  /** null: it is new */
  readonly stored: StoredItem | null
  /** null: its newest version says the same */
  readonly content: VersionContent | null
}

export interface ImportPlan {
  readonly items: readonly PlannedItem[]
  readonly faults: readonly ImportFault[]
}

export interface KnownCatalogue {
  readonly items: ReadonlyMap<string, StoredItem>
  /** basic code → implementing code, of the whole hall */
  readonly basicCodes: ReadonlyMap<string, string>
  /** code → row id */
  readonly departments: ReadonlyMap<string, string>
  readonly newId: () => string
}

/** Items a step of {@link planImport} looks at before it says how far it is. */
const STEP = 200

/**
 * Holds a workbook against the catalogue: what each row would do, and every row that cannot be. Nothing is done while one row is
 * at fault. Gives the number of items looked at as it goes.
 */
export function* planImport(sheets: ItemSheets, known: KnownCatalogue): Generator<number, ImportPlan> {
  const faults: ImportFault[] = []
  const planned: PlannedItem[] = []
  const lines = new Map<string, number>()
  const basicCodes = new Map(known.basicCodes)
  const listsOf = {
    materials: rowsByCode(sheets.materials),
    steps: rowsByCode(sheets.steps),
    questions: rowsByCode(sheets.questions),
  }
  for (const [index, row] of sheets.items.entries()) {
    if (index % STEP === 0) yield index
    try {
      const code = requireCode('code', row.cells.code ?? '', ITEM_IMPLEMENTING_CODE_LENGTH_MAX)
      if (lines.has(code)) throw new DomainError('ALREADY_EXISTS', { field: 'code', expected: `line ${lines.get(code)}` })
      lines.set(code, row.line)
      const lists = {
        materials: listsOf.materials?.get(code) ?? (listsOf.materials && []),
        steps: listsOf.steps?.get(code) ?? (listsOf.steps && []),
        questions: listsOf.questions?.get(code) ?? (listsOf.questions && []),
      }
      const item = planItem(row, code, lists, known)
      const owner = item.identity.basicCode === null ? undefined : basicCodes.get(item.identity.basicCode)
      if (owner !== undefined && owner !== code) throw new DomainError('ALREADY_EXISTS', { field: 'basicCode', expected: owner })
      if (item.identity.basicCode !== null) basicCodes.set(item.identity.basicCode, code)
      planned.push(item)
    } catch (error) {
      faults.push(faultOf('items', row.line, error))
    }
  }
  for (const key of ['materials', 'steps', 'questions'] as const)
    for (const [code, rows] of listsOf[key] ?? [])
      if (!lines.has(code)) faults.push(faultOf(key, rows[0]?.line ?? 1, new DomainError('NOT_FOUND', { field: 'code' })))
  return { items: planned, faults }
}

function rowsByCode(rows: readonly SheetRow[] | undefined): Map<string, SheetRow[]> | undefined {
  return rows && Map.groupBy(rows, ({ cells }) => cells.code ?? '')
}

type Lists = Readonly<Record<'materials' | 'steps' | 'questions', readonly SheetRow[] | undefined>>

function planItem({ line, cells }: SheetRow, code: string, lists: Lists, known: KnownCatalogue): PlannedItem {
  const stored = known.items.get(code) ?? null
  const departmentCode = cells.department ?? ''
  const departmentId = known.departments.get(departmentCode)
  if (departmentId === undefined || (stored !== null && stored.departmentCode !== departmentCode))
    throw invalid('department', stored === null ? 'the code of a department' : stored.departmentCode)
  const identity = {
    name: requireText('name', cells.name ?? '', NAME_LENGTH_MAX),
    nameEn: optionalText('nameEn', cells.nameEn, NAME_LENGTH_MAX),
    basicCode: optionalBasicCode(cells.basicCode),
    type: required('type', typeOfWord(cells.type ?? '')),
    stage: cells.stage === '' ? null : required('stage', stageOfWord(cells.stage ?? '')),
  }
  const written = {
    kind: required('kind', kindOfWord(cells.kind ?? '')),
    promisedLimitWorkingDays: numberOf('promisedLimitWorkingDays', cells),
    statutoryLimitWorkingDays: numberOf('statutoryLimitWorkingDays', cells),
    guide: {
      ...(Object.fromEntries(GUIDE_TEXTS.map((part) => [part, cells[part] ?? ''])) as Record<GuideText, string>),
      visits: numberOf('visits', cells),
      questions:
        inSheet('questions', lists.questions, ({ cells: said }) => ({
          question: said.question ?? '',
          answer: said.answer ?? '',
        })) ??
        stored?.questions ??
        [],
    },
    steps:
      inSheet('steps', lists.steps, ({ cells: said }) => ({
        name: said.name ?? '',
        limitWorkingDays: numberOf('limitWorkingDays', said),
      })) ??
      stored?.steps ??
      [],
    materials: inSheet('materials', lists.materials, (row) => materialOf(row, stored, known)) ?? stored?.materials ?? [],
  }
  const isSame = stored !== null && saysTheSame(written, stored)
  const isNamedTheSame =
    stored !== null &&
    Object.entries(identity).every(([field, value]) => plain(stored[field as keyof typeof identity]) === plain(value))
  const content = isSame ? null : requireVersionContent(withLimits(written), identity)
  const outcome = stored === null ? 'created' : content !== null ? 'revised' : isNamedTheSame ? 'unchanged' : 'corrected'
  return { line, code, outcome, identity, departmentId, stored, content }
}

type Written = Omit<VersionContent, 'promisedLimitWorkingDays' | 'statutoryLimitWorkingDays'> & {
  readonly promisedLimitWorkingDays: number | null
  readonly statutoryLimitWorkingDays: number | null
}

function withLimits(written: Written): VersionContent {
  const { promisedLimitWorkingDays: promised, statutoryLimitWorkingDays: statutory } = written
  if (promised === null) throw invalid('promisedLimitWorkingDays', 'a whole number of working days')
  if (statutory === null) throw invalid('statutoryLimitWorkingDays', 'a whole number of working days')
  return { ...written, promisedLimitWorkingDays: promised, statutoryLimitWorkingDays: statutory }
}

/** Text as a cell gives it back, so that an export that returns is no change. */
const plain = (value: unknown) => (typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() : value)
const plainJson = (value: unknown) => JSON.stringify(value, (_key, part: unknown) => plain(part))

function saysTheSame(written: Written, stored: StoredItem): boolean {
  const guide = Object.fromEntries(GUIDE_TEXTS.map((part) => [part, stored[part]]))
  const parts: readonly (readonly [unknown, unknown])[] = [
    [written.kind, stored.kind],
    [written.promisedLimitWorkingDays, stored.promisedLimitWorkingDays],
    [written.statutoryLimitWorkingDays, stored.statutoryLimitWorkingDays],
    [Object.fromEntries(GUIDE_TEXTS.map((part) => [part, written.guide[part]])), guide],
    [written.guide.visits, stored.visits],
    [
      written.guide.questions.map(({ question, answer }) => [question, answer]),
      stored.questions.map(({ question, answer }) => [question, answer]),
    ],
    [
      written.steps.map(({ name, limitWorkingDays }) => [name, limitWorkingDays]),
      stored.steps.map(({ name, limitWorkingDays }) => [name, limitWorkingDays]),
    ],
    [written.materials.map(materialLine), stored.materials.map(materialLine)],
  ]
  return parts.every(([one, other]) => plainJson(one) === plainJson(other))
}

const materialLine = ({ name, form, copies, isRequired, note }: ItemMaterial) => [name, form, copies, isRequired, note]

/** A material of the same name is the same one and keeps its files. */
function materialOf({ cells }: SheetRow, stored: StoredItem | null, { newId }: KnownCatalogue): ItemMaterial {
  const name = cells.name ?? ''
  const same = stored?.materials.find((material) => plain(material.name) === name)
  return {
    id: same?.id ?? newId(),
    name,
    form: required('form', formOfWord(cells.form ?? '')),
    copies: numberOf('copies', cells) ?? 1,
    isRequired: required('isRequired', cells.isRequired === YES ? true : cells.isRequired === NO ? false : undefined),
    note: cells.note ?? '',
    formFileId: same?.formFileId ?? null,
    sampleFileId: same?.sampleFileId ?? null,
  }
}

/** A fault of a list stands in the sheet of the list, on its own line. */
class RowFault extends Error {
  readonly fault: ImportFault
  constructor(fault: ImportFault) {
    super(fault.code)
    this.fault = fault
  }
}

function inSheet<Value>(
  key: SheetKey,
  rows: readonly SheetRow[] | undefined,
  read: (row: SheetRow) => Value,
): Value[] | undefined {
  return rows?.map((row) => {
    try {
      return read(row)
    } catch (error) {
      throw new RowFault(faultOf(key, row.line, error))
    }
  })
}

function faultOf(key: SheetKey, line: number, error: unknown): ImportFault {
  if (error instanceof RowFault) return error.fault
  if (!(error instanceof DomainError)) throw error
  const field = String(error.detail.field ?? '').replace(/^guide\./, '')
  const column = Object.entries(COLUMNS[key]).find(([, known]) => known === field)?.[0] ?? null
  return {
    sheet: SHEETS[key],
    line,
    column: column ?? (field || null),
    code: error.code,
    expected: String(error.detail.expected ?? ''),
  }
}

function required<Value>(field: string, value: Value | undefined): Value {
  if (value === undefined) throw invalid(field, 'one of the words of the template')
  return value
}

function numberOf(field: string, cells: Readonly<Record<string, string>>): number | null {
  const text = cells[field] ?? ''
  if (text === '') return null
  if (!/^\d{1,6}$/.test(text)) throw invalid(field, 'a whole number')
  return Number(text)
}

/** First day of the versions an import publishes: today, or that of a newest version which is yet to come. */
export const importedFrom = (stored: StoredItem | null, today: IsoDay): IsoDay =>
  stored !== null && stored.validFrom > today ? stored.validFrom : today
