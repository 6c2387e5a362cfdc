const department = { id: 'd1', code: 'D01', name: '住房和城乡建设局', nameEn: 'Housing and Construction Bureau' }
const page = { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' }
const LONG = '关于在本区范围内从事建筑工程施工、市政基础设施施工以及与之有关的临时占用道路、挖掘道路、夜间施工等活动的综合许可'

const items = ['licence', 'inspection', 'procedural'].map((type, index) => ({
  id: `i${index}`,
  code: `010200${index}`,
  basicCode: index === 0 ? '01000012' : null,
  name: index === 1 ? LONG : '建设工程施工许可（联审联批）',
  nameEn: index === 1 ? '' : 'Construction permit, joint review',
  type,
  nationalCode: '01',
  stage: index === 0 ? 'constructionPermit' : null,
  state: index === 2 ? 'cancelled' : 'inForce',
  version: 2,
  kind: index === 2 ? 'instant' : 'promised',
  promisedLimitWorkingDays: index === 2 ? 0 : 5,
  statutoryLimitWorkingDays: index === 1 ? null : 15,
  department,
}))

const file = { id: 'f1', name: '联审联批申请表.xlsx', bytes: 9000, href: '/files/demo/f1', sha256: 'ab'.repeat(32) }

const version = (number: number, visits: number) => ({
  version: number,
  validFrom: number === 1 ? '2014-01-01' : '2026-01-01',
  publishedAt: '2025-12-20T01:00:00.000Z',
  kind: 'promised',
  promisedLimitWorkingDays: 5,
  statutoryLimitWorkingDays: 15,
  guide: {
    legalBasis: '《中华人民共和国建筑法》',
    implementingBody: '住房和城乡建设局',
    acceptanceConditions: '1. 已取得建设工程规划许可证；\n2. 申请材料齐全，符合法定形式。',
    flow: '牵头部门统一受理审查 → 各部门并联审查 → 牵头部门汇总决定',
    specialProcedures: '专家评审所需时间依法不计入办理时限。',
    fee: '不收费。',
    place: '政务服务中心 A02 号窗口',
    officeHours: '法定工作日 08:30–12:00，13:00–17:00。',
    visits,
    consultation: '现场咨询：A02 号窗口。',
    complaintChannel: '大厅投诉窗口。',
    sampleResult: '《建筑工程施工许可证》',
    questions: [{ question: '可以委托他人办理吗？', answer: '可以，须携带授权委托书。' }],
  },
  steps: [
    { seq: 1, name: '牵头部门统一受理审查', limitWorkingDays: 1 },
    { seq: 2, name: '各部门并联审查', limitWorkingDays: 3 },
    { seq: 3, name: '牵头部门汇总决定', limitWorkingDays: 1 },
  ],
  materials: ['联审联批申请表', '设计文件或项目申请报告'].map((name, index) => ({
    id: `m${index}`,
    seq: index + 1,
    name,
    isRequired: index === 0,
    copies: 2 - index,
    form: index === 0 ? 'original' : 'electronic',
    note: index === 0 ? '可在网上下载后填写' : '',
    formFile: index === 0 ? file : null,
    sampleFile: null,
  })),
})

/** The catalogue, its changes and its printed matter, as a small hall would answer. */
export const CANNED_CATALOGUE: Readonly<Record<string, unknown>> = {
  Items: { items: { totalCount: 251, pageInfo: page, nodes: items } },
  ItemDepartments: { departments: [department] },
  ItemGuide: {
    item: {
      ...items[0],
      publicUrl: 'https://hall.example/citizen/demo/items/0102000',
      versionInForce: version(2, 1),
      versions: [version(2, 1), version(1, 2)],
    },
  },
  ItemVersionPair: { item: { id: 'i0', older: version(1, 2), newer: version(2, 1) } },
  ItemToEdit: { item: { ...items[0], itemVersion: version(2, 1) } },
  ItemChanges: {
    itemChangeCounts: { cancelled: 20, devolved: 43, added: 0, total: 63 },
    itemChanges: {
      totalCount: 63,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: items.map((item, index) => ({
        id: `h${index}`,
        kind: index === 0 ? 'cancelled' : 'devolved',
        documentNumber: '示范市政发〔2014〕6号',
        day: '2014-03-01',
        note: '自即日起由区级实施',
        item,
      })),
    },
  },
  PrintedMatter: {
    printedMatter: ['sheet', 'booklet'].map((kind, index) => ({
      id: `p${index}`,
      title: index === 0 ? '施工许可阶段实施细则与服务流程明白纸' : '联审联批服务指南手册（施工许可分册）',
      kind,
      stage: 'constructionPermit',
      printed: 5000 * (index + 1),
      issued: 1200,
      inStock: 5000 * (index + 1) - 1200,
    })),
  },
  StockMovements: {
    printedMatterMovements: {
      totalCount: 2,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: ['issued', 'printed'].map((kind) => ({
        kind,
        copies: 1200,
        day: '2014-04-15',
        note: '摆放在大厅显要位置',
        title: '联审联批服务指南手册（施工许可分册）',
      })),
    },
  },
}
