import type { Role, Scope } from './identity.ts'

/** Which role may, and how far it reaches. A role that is absent may not. `public`: nobody need be signed in. */
export type Permission = 'public' | Partial<Record<Role, Scope>>

const EVERY_STAFF_ROLE = {
  clerk: 'window',
  lead: 'department',
  supervisor: 'hall',
  leader: 'hall',
  administrator: 'hall',
  auditor: 'hall',
} as const satisfies Permission

const SUPERVISION = { supervisor: 'hall', leader: 'hall', administrator: 'hall', auditor: 'hall' } as const satisfies Permission

const HANDLING = { clerk: 'window', lead: 'department' } as const satisfies Permission

/** People who came online; all of it reaches their own alone. */
const CITIZEN = { citizen: 'self' } as const satisfies Permission

/** Who may answer what citizens ask. */
const ANSWERING = { clerk: 'window', lead: 'department', supervisor: 'hall' } as const satisfies Permission
/** Who may grant what a handler asked for; never to oneself. */
const APPROVAL = { lead: 'department', supervisor: 'hall' } as const satisfies Permission

/** Who keeps the city’s register and the stock of printed matter. */
const KEEPING = { supervisor: 'hall', administrator: 'hall' } as const satisfies Permission

const ADMINISTRATION = { administrator: 'hall' } as const satisfies Permission

/** Who may run which command. The names are the commands' names, in GraphQL and in the audit log alike. */
export const COMMAND_PERMISSIONS = {
  attemptLogin: 'public',
  login: 'public',
  logout: {
    citizen: 'self',
    agent: 'self',
    clerk: 'self',
    lead: 'self',
    supervisor: 'self',
    leader: 'self',
    administrator: 'self',
    auditor: 'self',
  },
  offerSetupLink: ADMINISTRATION,
  setUpHall: 'public',
  requestPairing: 'public',
  collectPairing: 'public',
  confirmPairing: ADMINISTRATION,
  receiveCase: HANDLING,
  revealApplicant: HANDLING,
  printReceipt: HANDLING,
  requestSupplement: HANDLING,
  recordSupplement: HANDLING,
  acceptCase: HANDLING,
  refuseCase: HANDLING,
  startStep: HANDLING,
  finishStep: HANDLING,
  pauseCase: HANDLING,
  resumeCase: HANDLING,
  requestExtension: HANDLING,
  approveExtension: APPROVAL,
  declineExtension: APPROVAL,
  transferCase: HANDLING,
  remindCase: { lead: 'department', supervisor: 'hall' },
  answerReminder: HANDLING,
  escalateReminder: { supervisor: 'hall', administrator: 'hall' },
  openRedReminders: ADMINISTRATION,
  dateReminders: ADMINISTRATION,
  decideCase: HANDLING,
  deliverCase: HANDLING,
  withdrawCase: HANDLING,
  changeCases: HANDLING,
  startApplication: CITIZEN,
  saveApplication: CITIZEN,
  submitApplication: CITIZEN,
  discardApplication: CITIZEN,
  supplementApplication: CITIZEN,
  withdrawApplication: CITIZEN,
  askQuestion: CITIZEN,
  withdrawQuestion: CITIZEN,
  answerQuestion: ANSWERING,
  publishAnswer: ANSWERING,
  withdrawAnswer: ANSWERING,
  attachFile: HANDLING,
  strikeAttachment: HANDLING,
  createDepartment: ADMINISTRATION,
  createWindow: ADMINISTRATION,
  setPauseNotice: ADMINISTRATION,
  setWindowOpen: { clerk: 'window', lead: 'department', supervisor: 'hall', administrator: 'hall' },
  createStaffMember: ADMINISTRATION,
  assignStaffMember: ADMINISTRATION,
  createItem: ADMINISTRATION,
  publishItemVersion: ADMINISTRATION,
  changeItem: ADMINISTRATION,
  importItems: ADMINISTRATION,
  recordItemChange: KEEPING,
  addPrintedMatter: KEEPING,
  recordPrinting: KEEPING,
  issuePrintedMatter: KEEPING,
  createAccount: ADMINISTRATION,
  registerDevice: ADMINISTRATION,
  bindDevice: ADMINISTRATION,
  revokeDevice: ADMINISTRATION,
  retryMessage: ADMINISTRATION,
  requestSignInCode: 'public',
  attemptSignIn: 'public',
  signInCitizen: 'public',
  attemptProgress: 'public',
  askProgress: 'public',
  updateCitizenProfile: CITIZEN,
  storeFile: {
    citizen: 'self',
    agent: 'self',
    clerk: 'self',
    lead: 'self',
    supervisor: 'self',
    leader: 'self',
    administrator: 'self',
  },
  publishLightRule: ADMINISTRATION,
  publishAlarmRule: ADMINISTRATION,
  acknowledgeAlarm: { supervisor: 'hall', leader: 'hall' },
  rateCase: 'public',
  recordRating: { device: 'window' },
  recordPunches: { device: 'self' },
  importLogChunk: ADMINISTRATION,
  seedDemoHall: ADMINISTRATION,
  rotateKeys: ADMINISTRATION,
  forgetAttempts: ADMINISTRATION,
  fillItemPinyin: ADMINISTRATION,
  recordCalendarYear: ADMINISTRATION,
  recomputeDueDays: ADMINISTRATION,
} as const satisfies Record<string, Permission>

export type CommandName = keyof typeof COMMAND_PERMISSIONS

/** Who may read which root field of a query or subscription. */
export const QUERY_PERMISSIONS = {
  viewer: 'public',
  installation: 'public',
  hall: { ...EVERY_STAFF_ROLE, device: 'self' },
  node: EVERY_STAFF_ROLE,
  case: EVERY_STAFF_ROLE,
  cases: EVERY_STAFF_ROLE,
  workQueue: HANDLING,
  consultations: EVERY_STAFF_ROLE,
  publishedAnswers: 'public',
  myQuestions: CITIZEN,
  myDrafts: CITIZEN,
  myDraft: CITIZEN,
  myCases: CITIZEN,
  myCase: CITIZEN,
  departments: EVERY_STAFF_ROLE,
  items: EVERY_STAFF_ROLE,
  item: EVERY_STAFF_ROLE,
  itemChanges: EVERY_STAFF_ROLE,
  itemChangeCounts: EVERY_STAFF_ROLE,
  printedMatter: EVERY_STAFF_ROLE,
  printedMatterMovements: EVERY_STAFF_ROLE,
  publicHall: 'public',
  publicItems: 'public',
  publicItem: 'public',
  windows: EVERY_STAFF_ROLE,
  window: EVERY_STAFF_ROLE,
  staffMembers: EVERY_STAFF_ROLE,
  metric: EVERY_STAFF_ROLE,
  metrics: EVERY_STAFF_ROLE,
  metricDefinitions: EVERY_STAFF_ROLE,
  figureRows: EVERY_STAFF_ROLE,
  windowSummaries: SUPERVISION,
  windowRanking: SUPERVISION,
  wall: { ...SUPERVISION, device: 'self' },
  supervision: EVERY_STAFF_ROLE,
  reminders: EVERY_STAFF_ROLE,
  alarms: SUPERVISION,
  alarmRows: SUPERVISION,
  alarmRules: EVERY_STAFF_ROLE,
  lightRules: EVERY_STAFF_ROLE,
  lightRulePreview: SUPERVISION,
  lightRulePreviewCases: SUPERVISION,
  calendarCoverage: EVERY_STAFF_ROLE,
  calendarYear: EVERY_STAFF_ROLE,
  calendarPreview: ADMINISTRATION,
  dueDayPreview: ADMINISTRATION,
  pauseNotices: EVERY_STAFF_ROLE,
  devices: ADMINISTRATION,
  citizen: CITIZEN,
  ownCases: CITIZEN,
  ownProgress: CITIZEN,
  messages: { administrator: 'hall', auditor: 'hall' },
  auditRows: { administrator: 'hall', auditor: 'hall' },
  auditStatus: SUPERVISION,
} as const satisfies Record<string, Permission>

export type QueryName = keyof typeof QUERY_PERMISSIONS

/** How far a role reaches under a permission; `undefined`: not at all. */
export function scopeOf(permission: Permission, role: Role | undefined): Scope | undefined {
  if (permission === 'public') return 'self'
  return role === undefined ? undefined : permission[role]
}

/**
 * What a paired screen may read: it hangs in a public hall, so it reaches no person, no event of a case and nothing an applicant
 * wrote. People read every field of the rows in their scope.
 */
export const DEVICE_READABLE_FIELDS: Readonly<Record<string, 'all' | readonly string[]>> = {
  Viewer: ['role', 'displayName', 'loginName', 'hall'],
  Hall: 'all',
  Installation: 'all',
  WallBoard: 'all',
  Figure: 'all',
  MetricDefinition: 'all',
  UsualRange: 'all',
  ThroughputBin: 'all',
  UrgentCase: 'all',
  WindowNow: 'all',
  RatingLevelCount: 'all',
  CheckInAggregate: 'all',
  StageSummary: 'all',
  RankedWindow: 'all',
  Window: ['id', 'code', 'name', 'nameEn', 'isOpen', 'floorRow', 'floorColumn', 'departments'],
  Department: ['id', 'code', 'name', 'nameEn'],
  Item: ['id', 'code', 'name', 'nameEn', 'type', 'nationalCode', 'stage'],
  Case: [
    'id',
    'number',
    'kind',
    'stage',
    'state',
    'item',
    'department',
    'window',
    'promisedDueDay',
    'dueUnknownReason',
    'light',
    'remainingWorkingDays',
    'currentStep',
  ],
}

/**
 * What belongs to the hall's own people, however a citizen or somebody not signed in gets there: a guide names its department,
 * and from there the graph goes on to everything.
 */
const STAFF_TYPES: ReadonlySet<string> = new Set([
  'Assignment',
  'AuditRow',
  'Case',
  'CaseEvent',
  'Device',
  'LedgerDay',
  'Message',
  'Rating',
  'StaffMember',
])

/** Whether a role may read a field of a type that is not a root. */
export function mayReadField(role: Role | undefined, type: string, field: string): boolean {
  if (role === undefined || role === 'citizen') return !STAFF_TYPES.has(type)
  if (role !== 'device') return true
  const readable = DEVICE_READABLE_FIELDS[type]
  return readable === 'all' || (readable?.includes(field) ?? false)
}
