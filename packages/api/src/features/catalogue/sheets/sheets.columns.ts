import {
  CASE_KINDS,
  type CaseKind,
  GUIDE_TEXTS,
  type GuideText,
  ITEM_TYPES,
  type ItemType,
  MATERIAL_FORMS,
  type MaterialForm,
  STAGES,
  type Stage,
} from '@mingchuang/schema'

/** Sheets of the catalogue's workbook and their headings: what people who keep the catalogue in Excel read and write. */
export const SHEETS = { items: '事项', materials: '材料', steps: '环节', questions: '常见问题' } as const
export type SheetKey = keyof typeof SHEETS
/** What was exported and how much of it; import passes over it. */
export const SUMMARY_SHEET = '筛选与合计'

const GUIDE_HEADINGS: Readonly<Record<GuideText, string>> = {
  legalBasis: '设定依据',
  implementingBody: '实施主体',
  acceptanceConditions: '受理条件',
  flow: '办理流程',
  specialProcedures: '特殊程序',
  fee: '收费标准',
  place: '办理地点',
  officeHours: '办理时间',
  consultation: '咨询方式',
  complaintChannel: '监督投诉',
  sampleResult: '办理结果',
}

/** Heading → field, in the order of the sheet. */
export const ITEM_COLUMNS = {
  实施编码: 'code',
  基本编码: 'basicCode',
  事项名称: 'name',
  英文名称: 'nameEn',
  事项类型: 'type',
  部门编码: 'department',
  审批阶段: 'stage',
  办件类型: 'kind',
  '承诺时限（工作日）': 'promisedLimitWorkingDays',
  '法定时限（工作日）': 'statutoryLimitWorkingDays',
  到现场次数: 'visits',
  ...(Object.fromEntries(GUIDE_TEXTS.map((part) => [GUIDE_HEADINGS[part], part])) as Readonly<Record<string, GuideText>>),
} as const
export const MATERIAL_COLUMNS = {
  实施编码: 'code',
  材料名称: 'name',
  形式: 'form',
  份数: 'copies',
  是否必要: 'isRequired',
  说明: 'note',
} as const
export const STEP_COLUMNS = { 实施编码: 'code', 环节名称: 'name', '时限（工作日）': 'limitWorkingDays' } as const
export const QUESTION_COLUMNS = { 实施编码: 'code', 问题: 'question', 答复: 'answer' } as const

export const COLUMNS: Readonly<Record<SheetKey, Readonly<Record<string, string>>>> = {
  items: ITEM_COLUMNS,
  materials: MATERIAL_COLUMNS,
  steps: STEP_COLUMNS,
  questions: QUESTION_COLUMNS,
}

/** Words of a closed list as they stand in a cell. */
export const TYPE_WORDS: Readonly<Record<ItemType, string>> = {
  licence: '行政许可',
  nonLicence: '非行政许可审批',
  confirmation: '行政确认登记',
  inspection: '年检备案转报',
  procedural: '程序性工作',
}
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  initiation: '立项',
  landUse: '用地',
  planning: '规划',
  constructionPermit: '施工许可',
  completion: '竣工验收',
}
export const KIND_WORDS: Readonly<Record<CaseKind, string>> = { instant: '即办件', promised: '承诺件', other: '其他' }
export const FORM_WORDS: Readonly<Record<MaterialForm, string>> = {
  original: '原件',
  copy: '复印件',
  originalAndCopy: '原件及复印件',
  electronic: '电子材料',
}
export const YES = '是'
export const NO = '否'

/** The word a cell stands for; undefined where it is none of them. */
export const typeOfWord = (word: string) => ITEM_TYPES.find((type) => TYPE_WORDS[type] === word)
export const stageOfWord = (word: string) => STAGES.find((stage) => STAGE_WORDS[stage] === word)
export const kindOfWord = (word: string) => CASE_KINDS.find((kind) => KIND_WORDS[kind] === word)
export const formOfWord = (word: string) => MATERIAL_FORMS.find((form) => FORM_WORDS[form] === word)
