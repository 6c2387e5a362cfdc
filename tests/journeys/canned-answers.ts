import { fullWall } from './built-dashboard.ts'
import { CANNED_CATALOGUE } from './canned-catalogue.ts'

const hall = { code: 'demo', name: '环翠区政务服务中心', nameEn: 'Huancui District Government Service Centre', isDemo: true }
const department = { id: 'd1', code: 'D01', name: '住房和城乡建设局', nameEn: 'Housing and Construction Bureau' }
const window = { id: 'w1', code: 'A08', name: 'A08 号窗口', nameEn: 'Window A08', isOpen: true, departments: [department] }
const item = { id: 'i1', code: 'JZ-001', name: '建设项目施工许可', nameEn: 'Construction permit' }
const page = { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' }

const STATES = ['accepted', 'paused', 'decided', 'awaitingSupplement'] as const
const LIGHTS = ['red', 'paused', null, 'yellow'] as const

const cases = STATES.map((state, index) => ({
  id: `c${index}`,
  number: `HC20261120-0000${index}`,
  source: '',
  subject: '威海某某建设有限公司',
  state,
  light: LIGHTS[index] ?? null,
  remainingWorkingDays: index - 1,
  promisedDueDay: '2026-11-27',
  dueUnknownReason: null,
  receivedAt: '2026-11-20T01:05:00.000Z',
  acceptedAt: '2026-11-20T01:15:00.000Z',
  decidedAt: state === 'decided' ? '2026-11-20T05:45:00.000Z' : null,
  decidedOnTime: state === 'decided' ? true : null,
  item,
  department,
  window,
}))

const consultation = {
  id: 'q0',
  itemCode: item.code,
  itemName: item.name,
  itemNameEn: item.nameEn,
  departmentName: department.name,
  departmentNameEn: department.nameEn,
  question: '施工许可要带哪些材料？规划许可证还在办理，可以先受理吗？',
  askedAt: '2026-11-20T01:05:00.000Z',
  state: 'open',
  version: 1,
  dueDay: '2026-11-25',
  remainingWorkingDays: 1,
  light: 'yellow',
  answer: '',
  answeredAt: null,
  answeredBy: null,
  published: null,
}

/** One question of each light and state; the second is answered and published. */
const consultations = [
  consultation,
  {
    ...consultation,
    id: 'q1',
    state: 'answered',
    light: null,
    remainingWorkingDays: null,
    answer: '需要申请表、建设工程规划许可证和施工图审查合格书。规划许可证办妥后即可受理。',
    answeredAt: '2026-11-20T03:05:00.000Z',
    answeredBy: { name: '李明' },
    published: {
      question: '办理施工许可要带哪些材料？',
      answer: '申请表、建设工程规划许可证、施工图审查合格书各一份。',
      publishedAt: '2026-11-20T05:00:00.000Z',
    },
  },
  {
    ...consultation,
    id: 'q2',
    light: 'red',
    remainingWorkingDays: -2,
    itemName: null,
    departmentName: null,
    question: '大厅周六开门吗？',
  },
  { ...consultation, id: 'q3', light: 'green', remainingWorkingDays: 3, question: '排污许可证'.repeat(60) },
  { ...consultation, id: 'q4', light: 'unknown', remainingWorkingDays: null, dueDay: null },
  { ...consultation, id: 'q5', state: 'withdrawn', light: null, remainingWorkingDays: null },
]

function reminder(state: string) {
  const isAnswered = state === 'answered'
  return {
    id: `r-${state}`,
    number: 'HC20261120-00000-1',
    origin: isAnswered ? 'staff' : 'redLight',
    state,
    reason: isAnswered ? '群众来电反映进度慢，请说明情况并尽快办结。' : '',
    crossedDueDay: isAnswered ? null : '2026-11-27',
    openedAt: '2026-11-27T16:00:00.000Z',
    openedBy: isAnswered ? '赵督查' : null,
    answerDueAt: '2026-11-30T01:00:00.000Z',
    answer: isAnswered ? '已完成现场勘验，明日作出决定。' : null,
    answeredAt: isAnswered ? '2026-11-30T00:40:00.000Z' : null,
    answeredBy: isAnswered ? '李明' : null,
    escalatedAt: null,
    department,
  }
}

const alarmRule = {
  version: 0,
  validFrom: '1991-09-16',
  reasonLengthMin: 6,
  reasonRepeatsMin: 10,
  deadlineDecisionsMin: 20,
  deadlineMarginPoints: 20,
  pauseRepeatsMin: 3,
  pauseWorkingDaysMax: 30,
  pauseCasesMin: 20,
  pauseMarginPoints: 20,
}
const lightRule = {
  version: 0,
  validFrom: '1991-09-16',
  yellowKind: 'workingDays',
  yellowWorkingDays: 1,
  yellowPercent: null,
  isStepOverrunYellow: true,
  answerWorkingHours: 8,
}
const said = {
  numerator: 3,
  note: '已约谈窗口负责人，重新说明理由。',
  acknowledgedAt: '2026-11-23T02:00:00.000Z',
  acknowledgedBy: '赵督查',
}
const alarm = {
  kind: 'refusalWithoutReason',
  month: '2026-11-01',
  numerator: 3,
  denominator: null,
  isStanding: true,
  isAcknowledged: true,
  hall: null,
  usual: null,
  rule: alarmRule,
  window,
  acknowledgements: [said],
}
const spike = {
  ...alarm,
  kind: 'deadlineSpike',
  numerator: 31,
  denominator: 44,
  isAcknowledged: false,
  hall: { numerator: 210, denominator: 900 },
  usual: { numerator: 25, denominator: 130 },
  acknowledgements: [],
}

const wall = fullWall()

function figure(value: unknown, code: string, unit: string): Record<string, unknown> {
  return {
    ...(value as Record<string, unknown>),
    definition: { code, version: 1, unit, numerator: '', denominator: '', source: '' },
  }
}

const onTime = figure(wall.onTime, 'onTimeCompletion', 'share of cases')

const EVENTS = [
  { kind: 'received' },
  { kind: 'accepted' },
  {
    kind: 'paused',
    reason: 'inspection',
    notice: {
      number: 'HC〔2026〕0118',
      addressee: '威海某某建设有限公司',
      text: '威海某某建设有限公司：你单位申请办理的“建设项目施工许可”需要依法进行检验，所需时间不计算在办理期限内。',
    },
  },
  { kind: 'resumed' },
  { kind: 'extensionRequested', workingDays: 3, reason: '案情复杂，需要补充勘验' },
]

/** Seventy dates: accepted in October, paused for ten days, extended, and into a year that is not published. */
function ledger() {
  let counted = 0
  return Array.from({ length: 70 }, (_, index) => {
    const at = new Date(Date.UTC(2026, 9, 30 + index))
    const day = at.toISOString().slice(0, 10)
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6
    const isUnknown = day >= '2027-01-01'
    const isPaused = day > '2026-11-03' && day <= '2026-11-13'
    const worked = counted >= 20 ? 'extended' : 'worked'
    const kind = index === 0 ? 'accepted' : isPaused ? 'paused' : isUnknown ? 'unknown' : isWeekend ? 'weekend' : worked
    if (kind === 'worked' || kind === 'extended') counted += 1
    return {
      day,
      kind,
      countedWorkingDays: counted,
      remainingPromised: isUnknown ? null : 20 - counted,
      remainingStatutory: isUnknown ? null : 30 - counted,
      notice: isPaused ? 'HC〔2026〕0118' : kind === 'extended' ? 'HC〔2026〕0121' : null,
      eventSeq: null,
    }
  })
}

/** A year of weekends and a few free days, as far as a picture needs it. */
function calendarDays() {
  return Array.from({ length: 365 }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1 + index))
    const day = at.toISOString().slice(0, 10)
    const isHoliday = day <= '2026-01-03' || (day >= '2026-10-01' && day <= '2026-10-07')
    const isMakeUp = day === '2026-01-04' || day === '2026-09-20' || day === '2026-10-10'
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6
    const note = isHoliday || isMakeUp ? (day < '2026-02' ? '元旦' : '国庆节') : ''
    return { day, kind: isHoliday ? 'holiday' : isMakeUp ? 'makeUp' : isWeekend ? 'weekend' : 'workday', note }
  })
}

/** What a signed-in administrator of a small hall would be told. */
export const CANNED_ANSWERS: Readonly<Record<string, unknown>> = {
  Installation: { installation: { isDemo: true } },
  Viewer: { viewer: { role: 'administrator', displayName: '王管理', loginName: 'admin', hall } },
  Cases: { cases: { totalCount: 51_234, pageInfo: page, nodes: cases } },
  Figures: {
    metrics: [
      figure(wall.finished, 'throughputDecided', 'cases'),
      onTime,
      figure(wall.openRed, 'openRed', 'cases'),
      figure(
        { ...(wall.satisfaction as object), value: null, numerator: 0, denominator: 0, noValueReason: 'zeroDenominator' },
        'satisfaction',
        'share of ratings',
      ),
    ],
  },
  CaseChoices: { departments: [department], windows: { nodes: [window] } },
  ItemChoices: { items: { nodes: [item] } },
  FigureAndRows: {
    metric: onTime,
    figureRows: {
      totalCount: 4,
      totalContribution: 4,
      pageInfo: page,
      edges: cases.map((entry) => ({ cursor: entry.id, contribution: 1, node: { __typename: 'Case', ...entry } })),
    },
  },
  CaseByNumber: {
    case: {
      ...cases[0],
      kind: 'promised',
      stage: 'constructionPermit',
      deliveredAt: null,
      endedAt: null,
      decision: null,
      promisedLimitWorkingDays: 5,
      statutoryLimitWorkingDays: 20,
      statutoryDueDay: '2026-12-18',
      usedWorkingDays: null,
      handlingMinutes: null,
      currentStep: '现场勘验',
      currentStepLimitWorkingDays: 2,
      currentStepDueDay: '2026-11-24',
      lightReasons: ['overdue'],
      lightRuleVersion: 2,
      yellowAtWorkingDays: 1,
      lightChanges: [
        { day: '2026-11-20', light: 'green', reasons: ['timeLeft'], ruleVersion: 1 },
        { day: '2026-11-25', light: 'yellow', reasons: ['stepOverrun'], ruleVersion: 2 },
        { day: '2026-11-28', light: 'red', reasons: ['overdue'], ruleVersion: 2 },
      ],
      version: 3,
      reminders: [reminder('overdue'), reminder('answered')],
      staffMember: { name: '李明' },
      pausedSince: null,
      extendedWorkingDays: 5,
      requestedExtensionWorkingDays: 3,
      dueMissingYear: 2027,
      deliverDueDay: null,
      isDeliveryOverdue: null,
      events: EVENTS.map(({ kind, ...more }, seq) => ({
        seq,
        kind,
        at: '2026-11-20T02:00:00.000Z',
        step: null,
        reason: null,
        workingDays: null,
        notice: null,
        window,
        staffMember: { name: '李明' },
        ...more,
      })),
      ledger: ledger(),
      rating: null,
    },
  },
  Consultations: { consultations: { totalCount: 6, pageInfo: page, nodes: consultations } },
  ConsultationDepartments: {
    departments: [department, { ...department, id: 'd2', name: '市场监督管理局', nameEn: 'Market Regulation' }],
  },
  Walls: {
    devices: {
      nodes: [
        { id: 'x', name: '一楼大厅东墙', createdAt: '2026-11-02T01:00:00.000Z', revokedAt: null },
        { id: 'y', name: '旧屏', createdAt: '2026-10-02T01:00:00.000Z', revokedAt: '2026-11-01T01:00:00.000Z' },
      ],
    },
  },
  Supervision: {
    supervision: {
      asOf: '2026-11-24T02:00:00.000Z',
      day: '2026-11-24',
      lightRuleVersion: 2,
      departments: [
        {
          department,
          lights: [
            { light: 'red', cases: 3 },
            { light: 'yellow', cases: 12 },
            { light: 'green', cases: 240 },
          ],
        },
      ],
      reminders: [
        { state: 'open', reminders: 2 },
        { state: 'overdue', reminders: 1 },
        { state: 'escalated', reminders: 1 },
        { state: 'answered', reminders: 14 },
        { state: 'settled', reminders: 5 },
      ],
    },
  },
  Reminders: {
    reminders: {
      totalCount: 2,
      pageInfo: page,
      nodes: ['overdue', 'answered'].map((state, index) => ({ ...reminder(state), case: cases[index] })),
    },
  },
  SupervisionDepartments: { departments: [department] },
  Alarms: { alarms: [alarm, spike] },
  AlarmRows: {
    alarmRows: {
      totalCount: 31,
      pageInfo: page,
      nodes: cases.map((row) => ({ day: '2026-11-20', counts: true, detail: '2026-11-20', finding: null, case: row })),
    },
  },
  SupervisionRules: {
    lightRules: [
      { ...lightRule, version: 1, validFrom: '2026-11-02', yellowKind: 'share', yellowWorkingDays: null, yellowPercent: 20 },
      lightRule,
    ],
    alarmRules: [alarmRule],
  },
  LightRulePreview: {
    lightRulePreview: [
      { from: 'green', to: 'green', cases: 228 },
      { from: 'green', to: 'yellow', cases: 12 },
      { from: 'red', to: 'red', cases: 3 },
    ],
  },
  ...CANNED_CATALOGUE,
  CalendarPage: {
    calendarCoverage: { years: Array.from({ length: 20 }, (_, index) => 2007 + index), waitingCases: 17 },
    calendarYear: {
      year: 2026,
      isPublished: true,
      source: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
      recordedAt: '2025-11-05T01:00:00.000Z',
      workingDaysByMonth: [21, 16, 22, 21, 19, 21, 23, 21, 23, 18, 21, 23],
      days: calendarDays(),
    },
  },
  Directory: { departments: [department], windows: { nodes: [window] } },
}

/** What tells the pages that a supervisor looks at them. */
export const SUPERVISOR_ANSWERS = {
  Viewer: { viewer: { role: 'supervisor', displayName: '周督查', loginName: 'supervisor', hall } },
}

const GROUPS = ['receivedOnline', 'receivedAtWindow', 'awaitingSupplement', 'accepted', 'paused', 'toDeliver'] as const

const materials = [
  { id: 'm1', seq: 1, name: '建筑工程施工许可申请表', isRequired: true, copies: 2, form: 'original', note: '加盖公章' },
  { id: 'm2', seq: 2, name: '授权委托书', isRequired: false, copies: 1, form: 'originalAndCopy', note: '' },
]
const terms = { version: 2, steps: [{ seq: 1, name: '现场勘验', limitWorkingDays: 2 }], materials }
const applicant = {
  kind: 'person',
  channel: 'online',
  name: '王*明',
  phone: '138****1234',
  identityNumber: '110****002X',
}
const workRows = cases.map((entry) => ({ ...entry, version: 3, currentStep: null, applicant }))
const windowChoice = { id: 'w2', code: 'A09', name: 'A09 号窗口', nameEn: 'Window A09', isOpen: false }
const workDepartment = { ...department, windows: [window, windowChoice] }
const attachment = (name: string, struckAt: string | null) => ({
  kind: 'material',
  materialId: 'm1',
  addedAt: '2026-11-20T01:20:00.000Z',
  struckAt,
  strikeReason: struckAt && '传错了文件',
  staffMember: { name: '李明' },
  file: { id: name, name, bytes: 183_000, mediaType: 'application/pdf', sha256: 'a'.repeat(64), href: '/files/demo/1' },
})

/** What the pages of a window are answered. */
export const CLERK_ANSWERS: Readonly<Record<string, unknown>> = {
  ...CANNED_ANSWERS,
  Viewer: { viewer: { role: 'clerk', displayName: '李明', loginName: 'clerk', hall, department, window } },
  WorkQueue: {
    workQueue: {
      stamp: '1',
      groups: GROUPS.map((workGroup, index) => ({ workGroup, count: index * 7, red: index % 2, yellow: 1 })),
    },
  },
  WorkPlace: { viewer: { window, department: workDepartment } },
  WorkRows: { cases: { totalCount: 4, pageInfo: page, nodes: workRows } },
  WorkCase: {
    case: {
      ...workRows[0],
      kind: 'promised',
      deliveredAt: null,
      decision: null,
      promisedLimitWorkingDays: 5,
      statutoryLimitWorkingDays: 20,
      statutoryDueDay: '2026-12-18',
      deliverDueDay: null,
      isDeliveryOverdue: null,
      extendedWorkingDays: 0,
      requestedExtensionWorkingDays: null,
      staffMember: { name: '李明' },
      department: workDepartment,
      terms,
      item: { ...item, versionInForce: terms },
      attachments: [attachment('申请表.pdf', null), attachment('旧申请表.pdf', '2026-11-20T01:30:00.000Z')],
      events: ['received', 'supplementRequested', 'supplemented', 'accepted'].map((kind, index) => ({
        seq: index + 1,
        kind,
        at: '2026-11-20T02:00:00.000Z',
        step: null,
        reason: kind === 'supplementRequested' ? '申请表未加盖公章' : null,
        workingDays: null,
        materials: kind === 'supplementRequested' ? [{ id: 'm1', name: '建筑工程施工许可申请表' }] : [],
        notice: null,
        window,
        staffMember: { name: '李明' },
      })),
    },
  },
  RevealApplicant: { revealApplicant: { name: '王小明', phone: '13800001234', identityNumber: '11010519491231002X' } },
  PrintReceipt: {
    printReceipt: {
      number: 'HC20261120-00000',
      code: '7K4P9Q10',
      link: 'https://hall.example/citizen/demo/progress?number=HC20261120-00000#code=7K4P9Q10',
    },
  },
}
