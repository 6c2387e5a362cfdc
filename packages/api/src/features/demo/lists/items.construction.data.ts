import type { DepartmentItems } from './item-list.ts'

/** Bureaus of the construction projects. The four items with a stage are the ones that joint review finishes. */
export const CONSTRUCTION_ITEMS: readonly DepartmentItems[] = [
  {
    department: 'FGJ',
    licence: [['固定资产投资项目节能审查', 'Energy review of fixed-asset investment', 7, 20, 60]],
    nonLicence: [
      ['建设项目立项审批与核准（联审联批）', 'Project initiation, approval and verification', 5, 20, 60, 'initiation'],
      ['政府投资项目初步设计审批', 'Preliminary design of public investment', 7, 20, 30],
      ['政府定价目录内收费标准审批', 'Approval of regulated charges', 7, 20, 40],
      ['价格鉴证机构设立审批', 'Approval of price appraisal bodies', 5, 20, 10],
    ],
    confirmation: [['涉案财物价格认定', 'Price confirmation of involved property', 3, 7, 90]],
    inspection: [
      ['建设项目立项备案（联审联批）', 'Project initiation, filing', 5, 10, 90, 'initiation'],
      ['收费许可证年度审验', 'Annual review of charging licences', 2, 10, 260],
      ['外商投资项目备案', 'Filing of foreign-invested projects', 3, 10, 30],
    ],
    procedural: [['项目前期工作咨询登记', 'Registration of early project consultation', 0, 1, 140]],
  },
  {
    department: 'ZJJ',
    licence: [
      ['建设工程施工许可（联审联批）', 'Construction permit, joint review', 5, 15, 110, 'constructionPermit'],
      ['商品房预售许可', 'Presale permit for housing', 5, 10, 90],
      ['建筑业企业资质许可', 'Qualification of construction enterprises', 10, 20, 120],
      ['燃气经营许可', 'Gas supply licence', 7, 20, 30],
    ],
    nonLicence: [
      ['建筑起重机械使用登记审批', 'Approval of construction cranes', 2, 10, 180],
      ['城市园林绿化方案审批', 'Approval of greening schemes', 5, 15, 40],
    ],
    inspection: [
      ['建设工程竣工验收备案（联审联批）', 'Completion filing, joint review', 4, 15, 70, 'completion'],
      ['建设工程质量监督登记', 'Registration for quality supervision', 2, 5, 210],
      ['建设工程安全监督备案', 'Filing for safety supervision', 2, 5, 210],
      ['施工合同备案', 'Filing of construction contracts', 1, 5, 320],
      ['外地建筑企业进区备案', 'Filing of outside builders', 1, 5, 160],
      ['建筑施工企业安全生产许可证转报', 'Forwarding of builders’ safety licences', 3, 10, 70],
    ],
    confirmation: [['工程造价咨询成果确认', 'Confirmation of cost consultation', 3, 10, 50]],
    procedural: [['建设工程档案移交接收', 'Receipt of construction archives', 0, 2, 110]],
  },
  {
    department: 'GHJ',
    licence: [
      ['建设项目选址意见书核发', 'Site selection opinion', 7, 20, 160],
      ['建设用地规划许可', 'Land-use planning permit', 7, 20, 120],
      ['建设工程规划许可', 'Construction planning permit', 10, 20, 140],
      ['临时建设工程规划许可', 'Temporary construction planning permit', 5, 20, 40],
    ],
    nonLicence: [['建设工程设计方案审查', 'Review of construction design', 7, 20, 90]],
    confirmation: [['规划条件核实确认', 'Confirmation of planning conditions', 5, 20, 60]],
    inspection: [['建设工程放线验线备案', 'Filing of survey lines', 2, 7, 50]],
    procedural: [['规划信息查询', 'Enquiry of planning information', 0, 1, 300]],
  },
  {
    department: 'GTJ',
    licence: [
      ['国有建设用地使用权转让许可', 'Transfer of land-use rights', 7, 20, 120],
      ['临时用地许可', 'Temporary use of land', 5, 20, 30],
      ['采矿许可', 'Mining licence', 10, 20, 15],
    ],
    nonLicence: [
      ['建设用地预审', 'Preliminary land review', 5, 20, 60],
      ['设施农用地审批', 'Approval of agricultural facility land', 5, 20, 40],
    ],
    confirmation: [
      ['土地使用权登记', 'Registration of land-use rights', 5, 20, 780],
      ['土地抵押权登记', 'Registration of land mortgages', 3, 15, 640],
    ],
    inspection: [
      ['矿山年度检查', 'Annual inspection of mines', 5, 20, 15],
      ['测绘成果备案', 'Filing of survey results', 1, 5, 90],
      ['土地评估报告备案', 'Filing of land valuations', 2, 5, 120],
      ['征地报件转报', 'Forwarding of land requisition files', 3, 10, 25],
    ],
    procedural: [['土地登记资料查询', 'Enquiry of land register', 0, 1, 1150]],
  },
  {
    department: 'HBJ',
    licence: [
      ['建设项目环境影响评价审批', 'Environmental impact assessment', 10, 20, 160],
      ['建设项目环境保护设施验收', 'Acceptance of environmental facilities', 7, 20, 90],
      ['排污许可', 'Pollutant discharge permit', 7, 20, 110],
    ],
    nonLicence: [['防治污染设施拆除或闲置审批', 'Removal of pollution control facilities', 5, 20, 12]],
    inspection: [
      ['环境影响登记表备案', 'Filing of environmental impact forms', 1, 5, 420],
      ['排污申报登记', 'Declaration of discharges', 2, 10, 260],
      ['夜间施工作业备案', 'Filing of night construction', 1, 3, 150],
      ['辐射安全许可转报', 'Forwarding of radiation safety licences', 3, 20, 20],
    ],
    procedural: [['环境信息公开申请受理', 'Requests for environmental information', 0, 2, 30]],
  },
  {
    department: 'RFB',
    licence: [['人民防空工程拆除许可', 'Removal of air-defence works', 7, 20, 6]],
    nonLicence: [['防空地下室易地建设审批', 'Relocation of air-defence basements', 5, 20, 45]],
    inspection: [
      ['人防工程竣工验收备案', 'Completion filing of air-defence works', 3, 15, 30],
      ['人防工程平时使用备案', 'Filing of peacetime use', 2, 10, 40],
    ],
  },
  {
    department: 'XFD',
    licence: [
      ['建设工程消防设计审核', 'Review of fire-safety design', 10, 20, 80],
      ['公众聚集场所投入使用前消防安全检查', 'Fire check before opening of public places', 5, 10, 240],
    ],
    inspection: [
      ['建设工程消防设计备案', 'Filing of fire-safety design', 1, 5, 190],
      ['建设工程竣工验收消防备案', 'Filing of fire-safety completion', 1, 5, 170],
    ],
    procedural: [['火灾事故证明办理', 'Certificates of fire accidents', 0, 3, 60]],
  },
  {
    department: 'FGC',
    licence: [['房地产开发企业资质许可', 'Qualification of developers', 7, 20, 40]],
    nonLicence: [['住宅专项维修资金使用审批', 'Use of housing maintenance funds', 5, 15, 130]],
    confirmation: [
      ['房屋所有权转移登记', 'Transfer of house ownership', 3, 30, 3900],
      ['房屋抵押权登记', 'Registration of house mortgages', 3, 10, 3100],
    ],
    inspection: [
      ['商品房买卖合同备案', 'Filing of housing sales contracts', 0, 3, 2700],
      ['房屋租赁登记备案', 'Filing of leases', 0, 3, 980],
      ['物业服务合同备案', 'Filing of property management contracts', 1, 5, 120],
      ['房地产经纪机构备案', 'Filing of estate agents', 2, 10, 60],
    ],
    procedural: [['房屋权属信息查询', 'Enquiry of house register', 0, 1, 2600]],
  },
  {
    department: 'SLJ',
    licence: [
      ['取水许可', 'Water abstraction', 7, 20, 60],
      ['生产建设项目水土保持方案审批', 'Soil and water conservation schemes', 7, 20, 50],
      ['河道管理范围内建设项目许可', 'Construction within river management', 7, 20, 30],
    ],
    nonLicence: [['水利工程初步设计审批', 'Preliminary design of water works', 7, 20, 20]],
    inspection: [
      ['取水许可证年度审验', 'Annual review of abstraction licences', 3, 10, 90],
      ['水利工程开工备案', 'Filing of water works', 2, 7, 25],
      ['水土保持设施验收转报', 'Forwarding of conservation acceptances', 3, 10, 18],
    ],
  },
]
