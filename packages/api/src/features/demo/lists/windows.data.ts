import type { DemoDepartmentKey } from './departments.data.ts'

export interface DemoWindow {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** Several: a window of many departments (综合窗口). */
  readonly departments: readonly DemoDepartmentKey[]
  /** Share of its departments' cases it takes, against the other windows of the same department. */
  readonly load: number
  /** Two more people sit at the busiest windows. */
  readonly hasSecondPair?: true
}

type Row = readonly Omit<DemoWindow, 'code'>[]

const ROWS: Readonly<Record<'A' | 'B' | 'C' | 'D', Row>> = {
  A: [
    { name: '发改局立项联审牵头窗口', nameEn: 'Project initiation (lead)', departments: ['FGJ'], load: 10, hasSecondPair: true },
    {
      name: '住建局施工许可与竣工验收备案联审联批牵头窗口',
      nameEn: 'Construction permit and completion filing, joint review (lead)',
      departments: ['ZJJ'],
      load: 10,
      hasSecondPair: true,
    },
    { name: '规划局窗口', nameEn: 'Urban planning', departments: ['GHJ'], load: 10 },
    { name: '国土资源局窗口', nameEn: 'Land and resources', departments: ['GTJ'], load: 10, hasSecondPair: true },
    { name: '环境保护局窗口', nameEn: 'Environmental protection', departments: ['HBJ'], load: 10 },
    { name: '人民防空办公室窗口', nameEn: 'Civil air defence', departments: ['RFB'], load: 10 },
    { name: '公安消防大队窗口', nameEn: 'Fire safety', departments: ['XFD'], load: 10 },
    { name: '房产交易登记一窗口', nameEn: 'Real estate registration 1', departments: ['FGC'], load: 10, hasSecondPair: true },
    { name: '房产交易登记二窗口', nameEn: 'Real estate registration 2', departments: ['FGC'], load: 8 },
    { name: '水利局窗口', nameEn: 'Water resources', departments: ['SLJ'], load: 10 },
    {
      name: '工程建设项目综合受理窗口（发改、住建、规划、国土、环保、人防、消防）',
      nameEn: 'Construction projects, one-stop intake',
      departments: ['FGJ', 'ZJJ', 'GHJ', 'GTJ', 'HBJ', 'RFB', 'XFD'],
      load: 2,
    },
  ],
  B: [
    { name: '企业登记一窗口', nameEn: 'Enterprise registration 1', departments: ['GSJ'], load: 10, hasSecondPair: true },
    { name: '企业登记二窗口', nameEn: 'Enterprise registration 2', departments: ['GSJ'], load: 9, hasSecondPair: true },
    {
      name: '个体工商户登记窗口',
      nameEn: 'Sole proprietor registration',
      departments: ['GSJ'],
      load: 11,
      hasSecondPair: true,
    },
    { name: '质量技术监督局窗口', nameEn: 'Quality supervision', departments: ['ZLJ'], load: 10, hasSecondPair: true },
    { name: '国税登记窗口', nameEn: 'State tax registration', departments: ['GSS'], load: 10, hasSecondPair: true },
    { name: '国税发票与资格认定窗口', nameEn: 'State tax invoices and status', departments: ['GSS'], load: 9 },
    { name: '地税登记窗口', nameEn: 'Local tax registration', departments: ['DSJ'], load: 10, hasSecondPair: true },
    { name: '地税优惠备案窗口', nameEn: 'Local tax relief filing', departments: ['DSJ'], load: 7 },
    { name: '财政局会计证窗口', nameEn: 'Accounting certificates', departments: ['CZJ'], load: 10, hasSecondPair: true },
    { name: '商务局窗口', nameEn: 'Commerce', departments: ['SWJ'], load: 10 },
    {
      name: '企业设立综合窗口（工商、质监、国税、地税）',
      nameEn: 'Starting a business, one-stop',
      departments: ['GSJ', 'ZLJ', 'GSS', 'DSJ'],
      load: 4,
    },
  ],
  C: [
    { name: '餐饮与食品流通许可窗口', nameEn: 'Catering and food', departments: ['SYJ'], load: 10, hasSecondPair: true },
    { name: '药品与医疗器械窗口', nameEn: 'Drugs and medical devices', departments: ['SYJ'], load: 6 },
    { name: '卫生和计划生育局窗口', nameEn: 'Health and family planning', departments: ['WJJ'], load: 10 },
    { name: '公安局治安户政窗口', nameEn: 'Public security', departments: ['GAJ'], load: 10, hasSecondPair: true },
    { name: '公安局出入境与交通管理窗口', nameEn: 'Exit-entry and traffic', departments: ['GAJ'], load: 8 },
    { name: '社会保险窗口', nameEn: 'Social insurance', departments: ['RSJ'], load: 10, hasSecondPair: true },
    { name: '就业与劳动关系窗口', nameEn: 'Employment and labour relations', departments: ['RSJ'], load: 8 },
    { name: '民政局窗口', nameEn: 'Civil affairs', departments: ['MZJ'], load: 10, hasSecondPair: true },
    { name: '残疾人服务窗口', nameEn: 'Services for disabled people', departments: ['CLH'], load: 10 },
    { name: '教育局窗口', nameEn: 'Education', departments: ['JYJ'], load: 10 },
    { name: '司法局窗口', nameEn: 'Justice', departments: ['SFJ'], load: 10 },
  ],
  D: [
    { name: '道路运输许可窗口', nameEn: 'Road transport licensing', departments: ['JTJ'], load: 10, hasSecondPair: true },
    { name: '交通运输综合业务窗口', nameEn: 'Transport services', departments: ['JTJ'], load: 6 },
    { name: '农业局窗口', nameEn: 'Agriculture', departments: ['NYJ'], load: 10 },
    { name: '林业局窗口', nameEn: 'Forestry', departments: ['LYJ'], load: 10 },
    { name: '海洋与渔业局窗口', nameEn: 'Ocean and fisheries', departments: ['HYJ'], load: 10 },
    { name: '畜牧兽医局窗口', nameEn: 'Animal husbandry', departments: ['XMJ'], load: 10 },
    { name: '文化广电新闻出版局窗口', nameEn: 'Culture and press', departments: ['WGX'], load: 10 },
    { name: '经信与科技窗口', nameEn: 'Industry and technology', departments: ['JXJ', 'KJJ'], load: 10 },
    { name: '安全生产监督管理局窗口', nameEn: 'Work safety', departments: ['AJJ'], load: 10 },
    { name: '城市管理行政执法局窗口', nameEn: 'Urban management', departments: ['CGJ'], load: 10 },
    {
      name: '社会事务综合窗口（体育、旅游、粮食、气象）',
      nameEn: 'Public affairs, one-stop',
      departments: ['TYJ', 'LVJ', 'LSJ', 'QXJ'],
      load: 10,
    },
  ],
}

/** The 44 windows, four rows of eleven counters from the entrance; the code is the row's letter and the counter's number. */
export const DEMO_WINDOWS: readonly DemoWindow[] = Object.entries(ROWS).flatMap(([letter, row]) =>
  row.map((window, column) => ({ ...window, code: `${letter}${String(column + 1).padStart(2, '0')}` })),
)
