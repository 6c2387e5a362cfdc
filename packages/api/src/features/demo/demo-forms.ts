import type { OperationContext } from '../../platform/command/index.ts'
import { rowIdOf } from '../../platform/graphql/index.ts'
import { takeInFile } from '../files/index.ts'

export type DemoFormKey =
  | 'licence'
  | 'approval'
  | 'confirmation'
  | 'filing'
  | 'request'
  | 'registration'
  | 'jointReview'
  | 'proxy'
  | 'commitment'

interface DemoForm {
  readonly key: DemoFormKey
  readonly title: string
  /** What is to be filled in, top to bottom; two of them share a line where they are a pair. */
  readonly fields: readonly (string | readonly [string, string])[]
  /** What the applicant declares above the signature. */
  readonly declaration: string
}

const DECLARATION = '本申请人保证所填内容和所附材料真实、合法、有效，并承担相应的法律责任。'
const APPLICANT = [
  '申请人（单位）名称',
  ['统一社会信用代码或身份证号', '法定代表人'],
  ['联系人', '联系电话'],
  '通讯地址',
] as const

const DEMO_FORMS: readonly DemoForm[] = [
  {
    key: 'licence',
    title: '行政许可申请表',
    fields: [...APPLICANT, '申请许可事项', '申请内容及理由', '符合许可条件的说明', '附送材料'],
    declaration: DECLARATION,
  },
  {
    key: 'approval',
    title: '审批事项申请表',
    fields: [...APPLICANT, '申请事项', '申请内容及理由', '附送材料'],
    declaration: DECLARATION,
  },
  {
    key: 'confirmation',
    title: '确认（登记）申请表',
    fields: [...APPLICANT, '申请确认（登记）的事项', '权属或事实情况', '附送材料'],
    declaration: DECLARATION,
  },
  {
    key: 'filing',
    title: '备案（年检、转报）登记表',
    fields: [...APPLICANT, '事项名称', ['证照名称', '证照编号'], '上年度情况', '附送材料'],
    declaration: DECLARATION,
  },
  {
    key: 'request',
    title: '办事申请单',
    fields: [['姓名', '身份证号'], ['联系电话', '申请日期'], '办理事项', '用途'],
    declaration: '本人所述情况属实。',
  },
  {
    key: 'registration',
    title: '企业（个体工商户）登记申请书',
    fields: [
      '名称（字号）',
      ['法定代表人（经营者）', '联系电话'],
      '住所（经营场所）',
      ['注册资本（资金数额）', '组成形式'],
      '经营范围',
      '申请登记类别（设立、变更、注销、备案）',
      '变更前后内容',
    ],
    declaration: DECLARATION,
  },
  {
    key: 'jointReview',
    title: '建设工程项目联审联批申请表',
    fields: [
      '项目名称',
      '建设单位',
      ['法定代表人', '项目联系人及电话'],
      '建设地点',
      ['总投资（万元）', '建筑面积（平方米）'],
      '申请阶段（立项、用地、规划、施工许可、竣工验收）',
      '需并联审查的部门',
      '附送材料',
    ],
    declaration: DECLARATION,
  },
  {
    key: 'proxy',
    title: '授权委托书',
    fields: [
      '委托人（单位）',
      ['受托人姓名', '受托人身份证号'],
      '委托办理的事项',
      '委托权限（提交材料、更正补充、签收文书等）',
      '委托期限',
    ],
    declaration: '委托人对受托人在上述权限和期限内的行为承担法律责任。',
  },
  {
    key: 'commitment',
    title: '承诺书',
    fields: [['承诺人', '联系电话'], '承诺事项', '承诺内容'],
    declaration: '承诺人已知悉相关法律法规的规定，如有违反，自愿接受处理。',
  },
]

/** Hands in the blank forms of the demo hall, as whoever keeps its catalogue would: real Excel files on A4, ready to be filled in. */
export async function storeDemoForms(context: OperationContext): Promise<ReadonlyMap<DemoFormKey, string>> {
  const stored = new Map<DemoFormKey, string>()
  for (const form of DEMO_FORMS) {
    const bytes = await workbookOf(form)
    const { id } = await takeInFile(context, { name: `${form.title}.xlsx`, content: oneChunk(bytes) })
    stored.set(form.key, rowIdOf('StoredFile', id))
  }
  return stored
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const LINE = { style: 'thin' } as const
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }

async function workbookOf({ title, fields, declaration }: DemoForm): Promise<Uint8Array> {
  // Only a demo that is being founded needs it.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const page = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 1 }
  const sheet = workbook.addWorksheet(title.slice(0, 31), { pageSetup: page })
  sheet.columns = [{ width: 22 }, { width: 26 }, { width: 18 }, { width: 26 }]
  const heading = sheet.addRow([title])
  sheet.mergeCells(1, 1, 1, 4)
  heading.height = 44
  heading.getCell(1).font = { size: 20, bold: true }
  heading.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
  for (const field of fields) {
    const row = typeof field === 'string' ? sheet.addRow([field]) : sheet.addRow([field[0], '', field[1], ''])
    if (typeof field === 'string') sheet.mergeCells(row.number, 2, row.number, 4)
    row.height = typeof field === 'string' && /理由|内容|说明|材料|范围|情况/.test(field) ? 96 : 34
    for (let column = 1; column <= 4; column += 1) {
      const cell = row.getCell(column)
      cell.border = BORDER
      cell.font = { size: 11 }
      cell.alignment = { vertical: 'middle', horizontal: column % 2 === 1 ? 'center' : 'left', wrapText: true }
    }
  }
  const closing = sheet.addRow([`${declaration}\n\n申请人（签字或盖章）：                              年    月    日`])
  sheet.mergeCells(closing.number, 1, closing.number, 4)
  closing.height = 96
  closing.getCell(1).alignment = { vertical: 'middle', wrapText: true }
  closing.getCell(1).border = BORDER
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
