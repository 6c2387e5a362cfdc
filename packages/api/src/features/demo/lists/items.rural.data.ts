import type { DepartmentItems } from './item-list.ts'

/** Transport, land and sea, industry, and the bureaus that share a window. */
export const RURAL_AND_INDUSTRY_ITEMS: readonly DepartmentItems[] = [
  {
    department: 'JTJ',
    licence: [
      ['道路货物运输经营许可', 'Road freight licence', 5, 20, 420],
      ['机动车维修经营许可', 'Vehicle repair licence', 5, 15, 90],
      ['公路超限运输许可', 'Oversize transport', 2, 15, 180],
    ],
    nonLicence: [['客运线路延续审批', 'Renewal of passenger lines', 5, 20, 30]],
    inspection: [
      ['道路运输证年度审验', 'Annual review of road transport certificates', 0, 5, 1600],
      ['营运车辆二级维护备案', 'Filing of vehicle maintenance', 0, 3, 900],
      ['从业资格证诚信考核', 'Integrity review of drivers', 1, 5, 420],
    ],
    procedural: [['道路运输从业资格证换发', 'Renewal of driver certificates', 0, 3, 520]],
  },
  {
    department: 'NYJ',
    licence: [
      ['农药经营许可', 'Sale of pesticides', 5, 20, 120],
      ['种子经营许可', 'Sale of seeds', 7, 20, 60],
      ['拖拉机驾驶许可', 'Tractor driving', 3, 15, 140],
    ],
    nonLicence: [['农业综合开发项目审批', 'Approval of agricultural development projects', 7, 20, 30]],
    confirmation: [['农村土地承包经营权登记', 'Registration of farmland contracts', 5, 30, 210]],
    inspection: [
      ['拖拉机年度检验', 'Annual check of tractors', 0, 5, 320],
      ['无公害农产品产地转报', 'Forwarding of safe farm produce', 3, 15, 35],
      ['肥料登记备案', 'Filing of fertilisers', 2, 10, 40],
    ],
  },
  {
    department: 'LYJ',
    licence: [
      ['林木采伐许可', 'Tree felling', 3, 20, 230],
      ['木材运输许可', 'Transport of timber', 0, 3, 460],
    ],
    inspection: [
      ['植物检疫备案', 'Filing of plant quarantine', 1, 15, 160],
      ['林木种苗经营年检', 'Annual check of seedlings', 2, 10, 45],
    ],
  },
  {
    department: 'HYJ',
    licence: [
      ['渔业捕捞许可', 'Fishing licence', 5, 20, 260],
      ['水域滩涂养殖许可', 'Aquaculture licence', 7, 20, 90],
    ],
    nonLicence: [['海域使用论证审批', 'Review of sea use', 10, 30, 20]],
    inspection: [
      ['渔业船舶年度检验', 'Annual check of fishing vessels', 3, 15, 420],
      ['渔业船员证书转报', 'Forwarding of seafarer certificates', 2, 10, 240],
      ['海域使用权备案', 'Filing of sea-use rights', 3, 10, 40],
    ],
  },
  {
    department: 'XMJ',
    licence: [
      ['动物防疫条件合格许可', 'Animal epidemic prevention', 7, 20, 60],
      ['兽药经营许可', 'Sale of veterinary drugs', 7, 20, 40],
    ],
    inspection: [
      ['畜禽养殖场备案', 'Filing of livestock farms', 2, 10, 110],
      ['动物诊疗机构年检', 'Annual check of animal clinics', 3, 10, 20],
    ],
  },
  {
    department: 'JXJ',
    nonLicence: [['工业固定资产投资技术改造核准', 'Approval of technical renovation', 5, 20, 45]],
    inspection: [['工业技术改造项目备案', 'Filing of technical renovation', 1, 5, 120]],
  },
  {
    department: 'KJJ',
    inspection: [['高新技术企业认定转报', 'Forwarding of high-tech enterprises', 3, 10, 60]],
  },
  {
    department: 'AJJ',
    licence: [
      ['危险化学品经营许可', 'Sale of hazardous chemicals', 10, 20, 90],
      ['烟花爆竹零售许可', 'Retail of fireworks', 5, 20, 240],
    ],
    inspection: [
      ['生产经营单位应急预案备案', 'Filing of emergency plans', 2, 10, 180],
      ['重大危险源备案', 'Filing of major hazards', 3, 10, 20],
    ],
  },
  {
    department: 'CGJ',
    licence: [
      ['户外广告设置许可', 'Outdoor advertising', 5, 20, 310],
      ['临时占用城市道路许可', 'Temporary occupation of roads', 3, 20, 220],
      ['建筑垃圾处置许可', 'Disposal of construction waste', 3, 20, 160],
    ],
    inspection: [
      ['店招标牌设置备案', 'Filing of shop signs', 1, 5, 520],
      ['便民市场设置备案', 'Filing of street markets', 2, 10, 30],
    ],
  },
  {
    department: 'TYJ',
    licence: [['高危险性体育项目经营许可', 'High-risk sports', 7, 20, 20]],
    inspection: [['健身气功活动站点备案', 'Filing of fitness sites', 2, 10, 30]],
  },
  {
    department: 'LVJ',
    licence: [['旅行社设立许可', 'Licence of travel agencies', 7, 20, 15]],
    inspection: [['旅行社服务网点备案', 'Filing of travel agency branches', 1, 5, 60]],
  },
  {
    department: 'LSJ',
    licence: [['粮食收购许可', 'Purchase of grain', 3, 15, 45]],
    inspection: [['粮食经营者年检', 'Annual check of grain dealers', 2, 10, 60]],
  },
  {
    department: 'QXJ',
    licence: [['防雷装置设计审核与竣工验收许可', 'Lightning protection', 5, 20, 90]],
    inspection: [['防雷检测资质备案', 'Filing of lightning inspection', 2, 10, 15]],
  },
]
