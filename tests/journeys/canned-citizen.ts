const hall = { code: 'DEMO', name: '环翠区政务服务中心', nameEn: 'Huancui District Government Service Centre', isDemo: true }
const department = { code: 'ZJJ', name: '住房和城乡建设局', nameEn: 'Housing and Construction Bureau' }
const named = { departmentName: department.name, departmentNameEn: department.nameEn }
const onePage = { hasNextPage: false }

const items = [
  ['0102001', '建筑工程施工许可证核发', 'Construction permit', 5],
  ['0103004', '食品经营许可', 'Food business licence', 0],
  [
    '0102117',
    '既有住宅加装电梯联合审查（含规划、消防、特种设备安全与市政管线迁移等事项的一次性综合受理）',
    'Joint review of lifts added to existing residential buildings, with planning, fire safety, special equipment and pipes',
    10,
  ],
].map(([code, name, nameEn, promisedLimitWorkingDays]) => ({ code, name, nameEn, ...named, promisedLimitWorkingDays }))

const file = {
  id: 'f1',
  name: '施工许可申请表.docx',
  bytes: 38_400,
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  href: '/files/DEMO/f1',
}
const photo = {
  ...file,
  id: 'f2',
  name: '房屋所有权证 张三丰 第 3 页（背面，补拍）.jpg',
  bytes: 2_411_724,
  mediaType: 'image/jpeg',
}

const materials = [
  {
    id: 'm1',
    name: '施工许可申请表',
    isRequired: true,
    copies: 2,
    form: 'original',
    note: '加盖单位公章。',
    formFile: file,
    sampleFile: file,
  },
  { id: 'm2', name: '建设工程规划许可证', isRequired: true, copies: 1, form: 'copy', note: '', formFile: null, sampleFile: null },
  {
    id: 'm3',
    name: '施工图审查合格书',
    isRequired: false,
    copies: 1,
    form: 'electronic',
    note: '',
    formFile: null,
    sampleFile: null,
  },
]

const item = {
  ...items[0],
  version: {
    version: 3,
    promisedLimitWorkingDays: 5,
    statutoryLimitWorkingDays: 20,
    guide: {
      legalBasis: '《中华人民共和国建筑法》第七条',
      implementingBody: department.name,
      acceptanceConditions: '已办理用地批准手续；已取得建设工程规划许可证；建设资金已经落实。',
      flow: '申请人提交材料，窗口当场核对；材料齐全的予以受理。',
      specialProcedures: '需要专家评审的，评审时间不计入办结时限。',
      fee: '不收费',
      place: '政务服务中心 1 楼 A08 号窗口',
      officeHours: '工作日 08:30–12:00，13:00–17:00',
      visits: 1,
      consultation: '0631-5180000',
      complaintChannel: '12345 政务服务热线',
      sampleResult: '建筑工程施工许可证',
      questions: [{ question: '可以先开工再办吗？', answer: '不可以，未取得许可证不得擅自施工。' }],
    },
    steps: [
      { seq: 1, name: '受理', limitWorkingDays: 1 },
      { seq: 2, name: '审查', limitWorkingDays: 3 },
      { seq: 3, name: '决定', limitWorkingDays: 0 },
    ],
    materials,
  },
}

const published = {
  pageInfo: onePage,
  nodes: [
    {
      id: 'a1',
      ...named,
      question: '办理施工许可要带哪些材料？',
      answer: '申请表、规划许可证、施工图审查合格书各一份。',
      publishedAt: '2026-11-20T05:00:00.000Z',
    },
    {
      id: 'a2',
      departmentName: null,
      departmentNameEn: null,
      question: '大厅周六开门吗？',
      answer: '周六上午开放。',
      publishedAt: '2026-11-18T05:00:00.000Z',
    },
  ],
}

const caseRow = {
  id: 'c1',
  number: 'DEMO20261120-A08-0003',
  itemName: item.name,
  itemNameEn: item.nameEn,
  subject: '幸福路 12 号住宅楼加装电梯',
  state: 'accepted',
  decision: null,
  receivedAt: '2026-11-20T01:05:00.000Z',
  promisedDueDay: '2026-11-27',
  dueUnknownReason: null,
  remainingWorkingDays: 2,
}

const event = { reason: null, step: null, noticeText: null, noticeNumber: null, materials: [] }

/** A case whose applicant is asked for supplements: everything a page of one's own case can show at once. */
const ownCase = {
  ...caseRow,
  state: 'awaitingSupplement',
  promisedDueDay: null,
  remainingWorkingDays: null,
  version: 4,
  itemCode: item.code,
  acceptedAt: null,
  decidedAt: null,
  ...named,
  windowCode: 'A08',
  receiptCode: '7K4P9QXY',
  applicantName: '王小明',
  events: [
    { ...event, seq: 1, kind: 'received', at: '2026-11-20T01:05:00.000Z' },
    {
      ...event,
      seq: 2,
      kind: 'supplementRequested',
      at: '2026-11-20T03:00:00.000Z',
      reason: '规划许可证复印件看不清，请重新拍照上传。',
      materials: ['建设工程规划许可证'],
    },
  ],
  ledger: [],
  attachments: [
    { kind: 'material', addedAt: '2026-11-20T01:05:00.000Z', file },
    { kind: 'material', addedAt: '2026-11-20T01:05:00.000Z', file: photo },
  ],
}

const pausedCase = {
  ...ownCase,
  number: 'DEMO20261120-A08-0004',
  state: 'paused',
  events: [
    { ...event, seq: 1, kind: 'received', at: '2026-11-20T01:05:00.000Z' },
    { ...event, seq: 2, kind: 'accepted', at: '2026-11-20T02:05:00.000Z' },
    {
      ...event,
      seq: 3,
      kind: 'paused',
      at: '2026-11-23T02:05:00.000Z',
      reason: 'expertReview',
      noticeNumber: 'DEMO〔2026〕118',
      noticeText: '本办件需要组织专家评审，评审时间不计入办结时限。',
    },
  ],
  ledger: [
    ['2026-11-20', 'accepted', 0],
    ['2026-11-21', 'weekend', 0],
    ['2026-11-22', 'weekend', 0],
    ['2026-11-23', 'worked', 1],
    ['2026-11-24', 'paused', 1],
  ].map(([day, kind, countedWorkingDays]) => ({ day, kind, countedWorkingDays, remainingPromised: 4 })),
}

const draft = {
  id: 'd1',
  version: 3,
  itemCode: item.code,
  itemName: item.name,
  itemNameEn: item.nameEn,
  isItemOpen: true,
  isItemChanged: false,
  subject: caseRow.subject,
  applicantKind: 'person',
  applicantName: '王小明',
  identityNumber: '371****4321',
  updatedAt: '2026-11-20T01:05:00.000Z',
  files: [
    { materialId: 'm1', file },
    { materialId: 'm2', file: photo },
  ],
}

const question = {
  id: 'q1',
  itemName: item.name,
  itemNameEn: item.nameEn,
  ...named,
  question: '规划许可证还在办理，可以先受理施工许可吗？',
  askedAt: '2026-11-20T01:05:00.000Z',
  state: 'answered',
  version: 2,
  dueDay: '2026-11-25',
  answer: '需要先取得规划许可证。规划许可证办妥后，当天即可受理。',
  answeredAt: '2026-11-20T03:05:00.000Z',
}

/** What anybody is told of a hall. */
export const VISITOR_ANSWERS: Readonly<Record<string, unknown>> = {
  Hall: { publicHall: hall },
  Items: { publicItems: { totalCount: 251, pageInfo: { hasNextPage: true }, nodes: items } },
  ItemDepartments: { publicHall: { departments: [department] } },
  Item: { publicItem: item, publishedAnswers: published },
  PublishedAnswers: { publishedAnswers: published },
  ConsultedItem: { publicItem: items[0] },
  AskProgress: {
    askProgress: {
      number: 'DEMO20261120-A08-0003',
      state: 'decided',
      itemName: item.name,
      itemNameEn: item.nameEn,
      ...named,
      windowCode: 'A08',
      currentStep: null,
      sentences: [
        ['received', { day: '2026-11-20' }],
        ['accepted', { day: '2026-11-20' }],
        ['paused', { from: '2026-11-23', to: '2026-11-24', pauseReason: 'expertReview', noticeNumber: 'DEMO〔2026〕118' }],
        ['approved', { day: '2026-11-25' }],
        ['usedWorkingDays', { workingDays: '2' }],
        ['readyToCollect', { day: '2026-12-09' }],
      ].map(([key, values]) => ({ key, values: Object.entries(values as object).map(([name, value]) => ({ name, value })) })),
    },
  },
  RequestSignInCode: { requestSignInCode: { validSeconds: 300, resendAfterSeconds: 60 } },
}

/** What a signed-in citizen is told besides. */
export const CITIZEN_ANSWERS: Readonly<Record<string, unknown>> = {
  ...VISITOR_ANSWERS,
  Citizen: { citizen: { phone: '138****1234', name: '王小明', identityNumber: '371****4321' } },
  MyDrafts: { myDrafts: [draft] },
  MyCases: {
    myCases: {
      pageInfo: { hasNextPage: true },
      nodes: [
        { ...caseRow, state: 'awaitingSupplement' },
        { ...caseRow, id: 'c2', number: 'DEMO20261120-A08-0004' },
      ],
    },
  },
  MyQuestions: {
    myQuestions: { pageInfo: onePage, nodes: [question, { ...question, id: 'q2', state: 'open', answer: '', answeredAt: null }] },
  },
  MyCase: { myCase: ownCase },
  ApplicationItem: { publicItem: item },
  StartApplication: { startApplication: draft },
  SaveApplication: { saveApplication: { ...draft, version: 4 } },
  SubmitApplication: { submitApplication: { ...ownCase, state: 'received' } },
}

/** The same citizen with a case whose clock stands. */
export const PAUSED_ANSWERS: Readonly<Record<string, unknown>> = { ...CITIZEN_ANSWERS, MyCase: { myCase: pausedCase } }

/** A citizen who has nothing yet, in a hall that has published nothing. */
export const EMPTY_ANSWERS: Readonly<Record<string, unknown>> = {
  ...CITIZEN_ANSWERS,
  Citizen: { citizen: { phone: '138****1234', name: null, identityNumber: null } },
  Items: { publicItems: { totalCount: 0, pageInfo: onePage, nodes: [] } },
  Item: { publicItem: null, publishedAnswers: { pageInfo: onePage, nodes: [] } },
  PublishedAnswers: { publishedAnswers: { pageInfo: onePage, nodes: [] } },
  MyDrafts: { myDrafts: [] },
  MyCases: { myCases: { pageInfo: onePage, nodes: [] } },
  MyQuestions: { myQuestions: { pageInfo: onePage, nodes: [] } },
  MyCase: { myCase: null },
}
