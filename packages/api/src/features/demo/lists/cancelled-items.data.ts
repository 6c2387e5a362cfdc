import type { ItemType } from '@mingchuang/schema'
import type { DemoDepartmentKey } from './departments.data.ts'

type CancelledLine = readonly [
  department: DemoDepartmentKey,
  type: ItemType,
  name: string,
  nameEn: string,
  promisedLimit: number,
  statutoryLimit: number,
]

/** The 20 items the city cancelled (取消20项). They are not among the 251 in force. */
export const CANCELLED_ITEMS: readonly CancelledLine[] = [
  ['FGJ', 'nonLicence', '企业债券发行初审转报', 'First review of corporate bonds', 5, 20],
  ['ZJJ', 'nonLicence', '建筑业劳务分包企业资质初审', 'First review of labour subcontractors', 5, 20],
  ['GTJ', 'inspection', '土地估价机构年检', 'Annual check of land appraisers', 5, 10],
  ['HBJ', 'inspection', '排污申报登记年审', 'Annual review of discharge registrations', 5, 10],
  ['FGC', 'inspection', '房地产经纪机构年检', 'Annual check of estate agents', 3, 10],
  ['GSJ', 'inspection', '企业年度检验', 'Annual inspection of enterprises', 1, 10],
  ['GSJ', 'inspection', '个体工商户验照', 'Licence check of sole proprietors', 0, 10],
  ['ZLJ', 'licence', '制造计量器具许可初审', 'First review of instrument makers', 7, 20],
  ['CZJ', 'inspection', '会计从业资格证书年检', 'Annual check of accountants', 1, 10],
  ['SWJ', 'inspection', '酒类流通备案登记年审', 'Annual review of liquor dealers', 1, 10],
  ['SYJ', 'inspection', '食品流通许可证年审', 'Annual review of food licences', 2, 10],
  ['WJJ', 'nonLicence', '医疗广告审查初审', 'First review of medical advertisements', 5, 20],
  ['RSJ', 'nonLicence', '职业介绍机构资格认定', 'Qualification of job agencies', 7, 20],
  ['MZJ', 'inspection', '社会团体分支机构设立备案', 'Filing of branches of associations', 5, 10],
  ['JYJ', 'nonLicence', '中小学收费项目审核', 'Review of school charges', 5, 20],
  ['JTJ', 'inspection', '汽车综合性能检测站年审', 'Annual review of vehicle test stations', 5, 10],
  ['NYJ', 'licence', '农作物种子经销备案许可', 'Licence of seed dealers', 5, 20],
  ['WGX', 'inspection', '印刷企业年度核验', 'Annual verification of printers', 3, 10],
  ['AJJ', 'inspection', '安全评价机构业务备案', 'Filing of safety assessors', 3, 10],
  ['LVJ', 'inspection', '导游人员年度审验', 'Annual review of guides', 2, 10],
]
