import { LogFormatError, type LogValue } from './log-entry.ts'
import { EVENT_KEYS } from './log-event.rules.ts'
import { cleanText } from './log-values.ts'

export const CASE_NAME_COLUMN = 'case:concept:name'
const CASE_PREFIX = 'case:'
/** Marks a column whose cells hold a value with nested attributes, as JSON. */
const JSON_SUFFIX = '@json'
/** Shields an event attribute whose own key looks like one of the marks above. */
const LITERAL_PREFIX = 'event:'

export interface CsvColumn {
  readonly of: 'case' | 'event'
  readonly key: string
  readonly json: boolean
}

/** What the columns of a CSV log mean; a column without a meaning (the row index of pandas) is undefined. */
export interface CsvColumns {
  readonly caseName: number
  readonly columns: readonly (CsvColumn | undefined)[]
}

const CASE_NAME_KEY = 'concept:name'

/**
 * Headers met in exports of hall systems and process-mining tools, beside the names of XES. The first header of a list
 * that is present wins; the others stay attributes under their own name.
 */
const ALIASES: readonly (readonly [of: 'case' | 'event', key: string, headers: readonly string[]])[] = [
  [
    'case',
    CASE_NAME_KEY,
    ['办件编号', '案件编号', '办件号', '案件号', '受理编号', '业务流水号', '流水号', 'case id', 'case_id', 'caseid', 'case'],
  ],
  ['case', 'startdate', ['受理时间', '收件时间']],
  ['case', 'enddate', ['办结时间']],
  ['case', 'deadline', ['承诺办结时间', '承诺期限', '截止时间']],
  ['event', EVENT_KEYS.name, ['环节', '环节名称', '活动', '活动名称', '办理环节', '步骤', 'activity']],
  ['event', EVENT_KEYS.at, ['时间', '完成时间', '结束时间', '办理时间', '发生时间', 'timestamp']],
  ['event', EVENT_KEYS.startedAt, ['开始时间', 'start timestamp']],
  ['event', EVENT_KEYS.resource, ['经办人', '办理人', '处理人', '工作人员', 'resource']],
  ['event', EVENT_KEYS.group, ['窗口', '办理窗口', '部门', '办理部门', '科室']],
  ['event', EVENT_KEYS.lifecycle, ['状态', '环节状态', 'lifecycle']],
  ['event', EVENT_KEYS.instance, ['环节编号', '任务编号']],
]

/** Full-width colons are how Chinese spreadsheets mangle headers: they are mended where a standard header is meant. */
function plainHeader(header: string): string {
  const cleaned = cleanText(header)
  if (cleaned.startsWith('case：')) return CASE_PREFIX + plainHeader(cleaned.slice(CASE_PREFIX.length))
  const mended = cleaned.replaceAll('：', ':')
  return STANDARD_KEYS.has(mended) ? mended : cleaned
}

const STANDARD_KEYS: ReadonlySet<string> = new Set(Object.values(EVENT_KEYS))

/** Reads the header row; refuses a file whose rows could not be told apart or placed in time. */
export function readHeader(fields: readonly string[]): CsvColumns {
  const headers = fields.map(plainHeader)
  const columns: (CsvColumn | undefined)[] = headers.map(columnOf)
  for (const [of, key, names] of ALIASES) {
    if (columns.some((column) => column?.of === of && column.key === key && !column.json)) continue
    const index = firstIndex(headers, names)
    if (index !== -1) columns[index] = { of, key, json: false }
  }
  const indexOf = (of: 'case' | 'event', key: string) => columns.findIndex((column) => column?.of === of && column.key === key)
  const caseName = indexOf('case', CASE_NAME_KEY)
  demand(caseName, 'case name', CASE_NAME_COLUMN, headers)
  demand(indexOf('event', EVENT_KEYS.name), 'step name', EVENT_KEYS.name, headers)
  demand(indexOf('event', EVENT_KEYS.at), 'time', EVENT_KEYS.at, headers)
  return { caseName, columns }
}

function columnOf(header: string): CsvColumn | undefined {
  // Nameless and @@ columns are row numbers that data-frame tools write beside the data.
  if (header === '' || header.startsWith('@@')) return undefined
  const json = header.endsWith(JSON_SUFFIX)
  const name = json ? header.slice(0, -JSON_SUFFIX.length) : header
  if (name.startsWith(CASE_PREFIX)) return { of: 'case', key: name.slice(CASE_PREFIX.length), json }
  return { of: 'event', key: name.startsWith(LITERAL_PREFIX) ? name.slice(LITERAL_PREFIX.length) : name, json }
}

/** The header from which `readHeader` reads this column again. */
export function headerOf({ of, key, json }: CsvColumn): string {
  const suffix = json ? JSON_SUFFIX : ''
  if (of === 'case') return `${CASE_PREFIX}${key}${suffix}`
  return `${isMistakable(key) ? LITERAL_PREFIX : ''}${key}${suffix}`
}

/** A plain cell cannot hold nested attributes; nor may a key that ends like the mark of such cells stand without it. */
export const needsJson = (key: string, value: LogValue): boolean =>
  key.endsWith(JSON_SUFFIX) || (typeof value !== 'string' && (value.children?.length ?? 0) > 0)

/** Keys that the header row would read as something else. */
function isMistakable(key: string): boolean {
  const column = columnOf(plainHeader(key))
  return column?.of !== 'event' || column.key !== key || ALIASES.some(([, , names]) => names.includes(key.toLowerCase()))
}

function firstIndex(headers: readonly string[], names: readonly string[]): number {
  const lowerCase = headers.map((header) => header.toLowerCase())
  for (const name of names) {
    const index = lowerCase.indexOf(name)
    if (index !== -1) return index
  }
  return -1
}

function demand(index: number, meaning: string, standardHeader: string, headers: readonly string[]): void {
  if (index !== -1) return
  const chinese = ALIASES.find(([of, key]) => (of === 'case' ? CASE_PREFIX : '') + key === standardHeader)?.[2][0]
  const found = headers.slice(0, 20).join(', ').slice(0, 300)
  throw new LogFormatError(
    'COLUMN_MISSING',
    `no column holds the ${meaning}: expected ${standardHeader} or ${chinese}; found ${found}`,
  )
}
