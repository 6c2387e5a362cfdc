import type { DepartmentItems } from './item-list.ts'

/** Health, safety, people and culture. */
export const SOCIETY_ITEMS: readonly DepartmentItems[] = [
  {
    department: 'WJJ',
    licence: [
      ['公共场所卫生许可', 'Hygiene licence of public places', 5, 20, 520],
      ['医疗机构执业许可', 'Licence of medical institutions', 10, 20, 50],
      ['医师执业注册', 'Registration of physicians', 5, 20, 130],
      ['护士执业注册', 'Registration of nurses', 5, 20, 170],
    ],
    nonLicence: [['再生育审批', 'Approval of a further child', 10, 30, 240]],
    confirmation: [['独生子女父母光荣证登记', 'Registration of one-child certificates', 1, 10, 310]],
    inspection: [
      ['医疗机构校验', 'Verification of medical institutions', 5, 20, 90],
      ['生育服务登记转报', 'Forwarding of birth registrations', 1, 5, 520],
    ],
    procedural: [['流动人口婚育证明办理', 'Certificates for migrants', 0, 3, 260]],
  },
  {
    department: 'GAJ',
    licence: [
      ['特种行业许可', 'Licence of special trades', 7, 20, 60],
      ['剧毒化学品购买许可', 'Purchase of toxic chemicals', 2, 10, 120],
      ['民用爆炸物品运输许可', 'Transport of explosives', 1, 3, 190],
      ['户口迁移许可', 'Change of household registration', 2, 15, 1300],
    ],
    nonLicence: [['往来港澳通行证受理审批', 'Travel permits for Hong Kong and Macao', 7, 10, 900]],
    confirmation: [['公民身份信息变更登记', 'Change of identity data', 1, 15, 780]],
    inspection: [
      ['机动车环保与安全检验备案', 'Filing of vehicle inspections', 0, 3, 680],
      ['普通护照申请转报', 'Forwarding of passport applications', 5, 15, 1300],
      ['单位内部治安设施备案', 'Filing of security facilities', 2, 10, 40],
    ],
    procedural: [['无犯罪记录证明开具', 'Certificates of no criminal record', 0, 3, 820]],
  },
  {
    department: 'RSJ',
    licence: [
      ['人力资源服务许可', 'Licence of employment services', 7, 20, 30],
      ['劳务派遣经营许可', 'Licence of labour dispatch', 7, 20, 25],
    ],
    nonLicence: [
      ['特殊工时制度审批', 'Approval of special working hours', 7, 20, 60],
      ['企业职工提前退休审批', 'Approval of early retirement', 10, 20, 180],
    ],
    confirmation: [
      ['工伤认定', 'Confirmation of work injuries', 15, 60, 260],
      ['社会保险登记', 'Registration of social insurance', 0, 10, 1200],
    ],
    inspection: [
      ['劳动合同备案', 'Filing of labour contracts', 0, 5, 1100],
      ['社会保险缴费基数年审', 'Annual review of contributions', 2, 10, 520],
      ['就业失业登记证年检', 'Annual check of employment certificates', 0, 5, 640],
      ['集体合同备案', 'Filing of collective agreements', 3, 15, 70],
      ['职称评审材料转报', 'Forwarding of title reviews', 3, 15, 160],
    ],
    procedural: [
      ['社会保险缴费证明打印', 'Printouts of contributions', 0, 1, 1600],
      ['档案托管与转递', 'Custody of personal files', 0, 2, 520],
    ],
  },
  {
    department: 'MZJ',
    licence: [['社会团体成立登记许可', 'Licence of social organisations', 10, 20, 30]],
    nonLicence: [['城乡最低生活保障审批', 'Approval of minimum living allowance', 7, 20, 420]],
    confirmation: [
      ['内地居民婚姻登记', 'Registration of marriages', 0, 1, 2300],
      ['收养登记', 'Registration of adoptions', 10, 30, 12],
    ],
    inspection: [
      ['社会组织年检', 'Annual check of social organisations', 5, 20, 160],
      ['地名命名备案', 'Filing of place names', 3, 10, 20],
      ['优抚对象补助转报', 'Forwarding of veterans’ allowances', 3, 10, 150],
      ['老年人优待证备案', 'Filing of senior cards', 0, 3, 900],
    ],
    procedural: [['婚姻登记档案查询', 'Enquiry of marriage archives', 0, 1, 420]],
  },
  {
    department: 'CLH',
    confirmation: [['残疾人证核发登记', 'Registration of disability cards', 5, 20, 310]],
    inspection: [['残疾人就业保障金年审', 'Annual review of employment security fund', 2, 10, 260]],
    procedural: [['残疾人辅助器具申领', 'Requests for assistive devices', 0, 5, 130]],
  },
  {
    department: 'JYJ',
    licence: [
      ['民办学校设立许可', 'Licence of private schools', 15, 20, 15],
      ['教师资格认定许可', 'Licence of teachers', 10, 20, 380],
    ],
    nonLicence: [['中小学教材选用审批', 'Approval of textbooks', 7, 20, 8]],
    confirmation: [['学生学籍变更确认', 'Confirmation of school status', 1, 10, 330]],
    inspection: [
      ['民办学校年检', 'Annual check of private schools', 5, 20, 60],
      ['校车使用备案', 'Filing of school buses', 3, 20, 45],
      ['民办教育机构招生简章备案', 'Filing of admission notices', 2, 5, 70],
    ],
  },
  {
    department: 'SFJ',
    licence: [['基层法律服务工作者执业许可', 'Licence of legal workers', 7, 20, 20]],
    inspection: [
      ['律师事务所年度检查转报', 'Forwarding of law firm checks', 3, 10, 25],
      ['司法鉴定机构备案', 'Filing of forensic institutions', 3, 10, 8],
    ],
    procedural: [['法律援助申请受理', 'Requests for legal aid', 2, 7, 360]],
  },
  {
    department: 'WGX',
    licence: [
      ['互联网上网服务营业场所许可', 'Licence of internet cafés', 7, 20, 40],
      ['娱乐场所经营许可', 'Licence of entertainment venues', 7, 20, 50],
      ['出版物零售许可', 'Retail of publications', 3, 20, 90],
      ['营业性演出许可', 'Licence of performances', 2, 3, 80],
    ],
    inspection: [
      ['网吧年检', 'Annual check of internet cafés', 3, 10, 60],
      ['印刷企业年检', 'Annual check of printers', 3, 10, 70],
      ['卫星地面接收设施转报', 'Forwarding of satellite receivers', 2, 10, 20],
    ],
  },
]
