import type { DepartmentItems } from './item-list.ts'

/** Registration, taxes, trade and what enterprises need next. */
export const ENTERPRISE_ITEMS: readonly DepartmentItems[] = [
  {
    department: 'GSJ',
    licence: [
      ['内资公司设立登记', 'Registration of companies', 3, 15, 1500],
      ['公司变更登记', 'Change of company registration', 2, 15, 1700],
      ['公司注销登记', 'Deregistration of companies', 3, 15, 320],
      ['外商投资企业登记', 'Registration of foreign-invested enterprises', 5, 15, 70],
    ],
    confirmation: [
      ['个体工商户登记', 'Registration of sole proprietors', 0, 15, 5200],
      ['动产抵押登记', 'Registration of chattel mortgages', 1, 5, 240],
    ],
    inspection: [
      ['企业名称预先核准转报', 'Forwarding of name approvals', 0, 5, 2300],
      ['企业年度报告备案', 'Filing of annual reports', 0, 5, 1400],
      ['农民专业合作社备案', 'Filing of farmers’ cooperatives', 2, 10, 130],
      ['公司章程与董事备案', 'Filing of articles and directors', 1, 5, 620],
    ],
    procedural: [['工商登记档案查询', 'Enquiry of company archives', 0, 1, 1500]],
  },
  {
    department: 'ZLJ',
    licence: [
      ['特种设备使用登记许可', 'Use of special equipment', 5, 20, 260],
      ['计量标准器具核准', 'Approval of measuring standards', 7, 20, 30],
    ],
    confirmation: [['组织机构代码登记', 'Registration of organisation codes', 0, 5, 2400]],
    inspection: [
      ['组织机构代码证年检', 'Annual check of organisation codes', 0, 5, 1700],
      ['企业产品标准备案', 'Filing of product standards', 3, 10, 80],
      ['计量器具检定备案', 'Filing of calibrated instruments', 1, 5, 110],
      ['商品条码注册转报', 'Forwarding of barcode registrations', 1, 5, 90],
    ],
    procedural: [['标准信息咨询', 'Enquiry of standards', 0, 1, 60]],
  },
  {
    department: 'GSS',
    licence: [['增值税专用发票最高开票限额审批', 'Limits of special VAT invoices', 5, 20, 380]],
    nonLicence: [['增值税税收优惠资格审批', 'Approval of VAT relief', 7, 20, 90]],
    confirmation: [
      ['国税税务登记', 'State tax registration', 0, 30, 2100],
      ['一般纳税人资格认定', 'Confirmation of general taxpayers', 5, 20, 330],
    ],
    inspection: [
      ['出口退税资格备案', 'Filing for export tax refund', 2, 10, 90],
      ['企业所得税优惠备案', 'Filing of income tax relief', 2, 10, 190],
      ['外出经营活动税收管理备案', 'Filing of business outside the district', 0, 3, 260],
      ['财务会计制度备案', 'Filing of accounting systems', 0, 3, 420],
    ],
    procedural: [['国税发票领购', 'Purchase of state tax invoices', 0, 1, 2200]],
  },
  {
    department: 'DSJ',
    licence: [['印花税票代售许可', 'Sale of revenue stamps', 5, 20, 10]],
    nonLicence: [['困难企业房产税减免审批', 'Relief of property tax', 7, 20, 60]],
    confirmation: [['地税税务登记', 'Local tax registration', 0, 30, 1800]],
    inspection: [
      ['土地增值税清算备案', 'Filing of land VAT settlement', 3, 20, 40],
      ['个人所得税优惠备案', 'Filing of personal income tax relief', 2, 10, 140],
      ['建筑业项目登记备案', 'Filing of construction projects', 1, 5, 210],
      ['跨区经营报验登记转报', 'Forwarding of cross-district registrations', 1, 5, 120],
    ],
    procedural: [['地税完税证明开具', 'Certificates of paid local tax', 0, 1, 1900]],
  },
  {
    department: 'CZJ',
    licence: [['会计从业资格许可', 'Accounting qualification', 3, 20, 1500]],
    nonLicence: [
      ['代理记账机构设立审批', 'Approval of bookkeeping agencies', 5, 20, 30],
      ['行政事业单位资产处置审批', 'Disposal of public assets', 5, 15, 60],
    ],
    inspection: [
      ['会计从业资格证年检', 'Annual check of accounting certificates', 0, 5, 1300],
      ['财政票据年检', 'Annual check of fiscal receipts', 2, 10, 180],
      ['政府采购合同备案', 'Filing of procurement contracts', 1, 5, 160],
    ],
    procedural: [['财政票据领购', 'Purchase of fiscal receipts', 0, 1, 360]],
  },
  {
    department: 'SWJ',
    licence: [
      ['酒类批发许可', 'Wholesale of alcohol', 5, 20, 90],
      ['成品油零售经营许可初审', 'Retail of refined oil, first review', 7, 20, 15],
    ],
    nonLicence: [['外商投资企业合同章程审批', 'Contracts of foreign-invested enterprises', 5, 20, 50]],
    inspection: [
      ['对外贸易经营者备案', 'Filing of foreign traders', 1, 5, 310],
      ['酒类零售备案', 'Filing of alcohol retail', 1, 5, 340],
      ['单用途商业预付卡备案', 'Filing of prepaid cards', 2, 10, 20],
      ['加工贸易企业生产能力转报', 'Forwarding of processing capacity', 2, 10, 70],
    ],
  },
  {
    department: 'SYJ',
    licence: [
      ['餐饮服务许可', 'Catering licence', 7, 20, 1100],
      ['食品流通许可', 'Food distribution licence', 5, 20, 1600],
      ['食品生产许可', 'Food production licence', 10, 20, 60],
      ['药品经营企业设立许可', 'Licence of drug retailers', 10, 20, 70],
      ['药品经营企业变更许可', 'Change of drug retail licences', 5, 15, 120],
    ],
    inspection: [
      ['健康证明年度审验', 'Annual review of health certificates', 0, 5, 1300],
      ['第一类医疗器械备案', 'Filing of class 1 medical devices', 1, 5, 50],
      ['第二类医疗器械经营备案', 'Filing of class 2 device sales', 2, 10, 110],
      ['执业药师注册转报', 'Forwarding of pharmacist registrations', 2, 10, 60],
      ['食品小作坊备案', 'Filing of small food workshops', 2, 10, 130],
    ],
    procedural: [['食品药品许可证遗失补办', 'Replacement of lost licences', 0, 3, 90]],
  },
]
