/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An acceptance. */
export type AcceptCaseInput = {
  /** The case. */
  caseId: string | number;
  /** Ids of the materials that lie there; MATERIALS_MISSING where a required one is not among them. null: no list was ticked. */
  materialIds?: Array<string> | null | undefined;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** What a supervisor says about an alarm. */
export type AcknowledgeAlarmInput = {
  /** What was found. */
  kind: AlarmKind;
  /** Any day of the month. */
  month: string;
  /** What was done about it, at most 2000 characters. */
  note: string;
  /** The number that was looked at; VERSION_CONFLICT if it has grown since. */
  numerator: number;
  /** Made by the client; a repeat with the same id writes nothing. */
  requestId?: string | null | undefined;
  /** The window. */
  windowId: string | number;
};

/** A guide or booklet whose stock shall be kept. */
export type AddPrintedMatterInput = {
  /** Sheet or booklet. */
  kind: PrintedMatterKind;
  /** Stage of a construction project it explains, if any. */
  stage?: Stage | null | undefined;
  /** Title, unique in the hall, at most 200 characters. */
  title: string;
};

/** What supervisors are warned of: refusals and rejections without a real reason; steps over their own limit within the promise; decisions that crowd at the deadline; pauses on the due day, repeated, too long, or of too large a share of cases. */
export type AlarmKind =
  | 'deadlineSpike'
  | 'pauseLong'
  | 'pauseOnDueDay'
  | 'pauseRepeated'
  | 'pauseShare'
  | 'refusalWithoutReason'
  | 'stepOverrun';

/** The rows that count, or all of those a share is taken of. */
export type AlarmPart =
  | 'denominator'
  | 'numerator';

/** The parameters of alarms. */
export type AlarmRuleInput = {
  /** Decisions, 1 to 10000. */
  deadlineDecisionsMin: number;
  /** Percentage points, 1 to 100. */
  deadlineMarginPoints: number;
  /** Accepted cases, 1 to 10000. */
  pauseCasesMin: number;
  /** Percentage points, 1 to 100. */
  pauseMarginPoints: number;
  /** Pauses of a case, 2 to 100. */
  pauseRepeatsMin: number;
  /** Working days, 1 to 1000. */
  pauseWorkingDaysMax: number;
  /** Characters of a reason, 1 to 100. */
  reasonLengthMin: number;
  /** Repetitions of a reason, 2 to 1000. */
  reasonRepeatsMin: number;
};

/** An answer to a question. */
export type AnswerQuestionInput = {
  /** What the citizen is told, at most 2000 characters. */
  answer: string;
  /** The question. */
  consultationId: string | number;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if it has moved on. */
  version: number;
};

/** An answer to a reminder. */
export type AnswerReminderInput = {
  /** What is done about it, at most 2000 characters. */
  answer: string;
  /** The reminder. */
  reminderId: string | number;
  /** Made by the client; a repeat with the same id writes nothing. */
  requestId?: string | null | undefined;
};

/** Who applies. */
export type ApplicantInput = {
  /** A person’s identity number, or a unified social credit code. */
  identityNumber?: string | null | undefined;
  /** Person or organisation. */
  kind: ApplicantKind;
  /** Name as on the identity card or licence, at most 200 characters. */
  name: string;
  /** Mobile number, or landline with area code. */
  phone?: string | null | undefined;
};

/** person: a natural person; organisation: an enterprise, institution or association. */
export type ApplicantKind =
  | 'organisation'
  | 'person';

/** The approval of the extension that was asked for, by somebody else than who asked. */
export type ApproveExtensionInput = {
  /** To whom the notice goes, at most 200 characters; left out: the applicant. */
  addressee?: string | null | undefined;
  /** The case. */
  caseId: string | number;
  /** Text of the written notice to the applicant, at most 2000 characters; left out: the hall’s template, filled in. Its number is issued. */
  notice?: string | null | undefined;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** A file for a case. */
export type AttachFileInput = {
  /** The case. */
  caseId: string | number;
  /** The file, handed in before by the same account. */
  fileId: string | number;
  /** What it is to the case. */
  kind: AttachmentKind;
  /** Id of the material of the item that it is. */
  materialId?: string | null | undefined;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
};

/** material, supplement: handed in by the applicant; notice, result: made by the hall. */
export type AttachmentKind =
  | 'material'
  | 'notice'
  | 'result'
  | 'supplement';

/** A case of a batch. */
export type BatchCaseInput = {
  /** The case. */
  caseId: string | number;
  /** Version the actor looked at. */
  version: number;
};

/** What a batch does to each of its cases. */
export type BatchOperation =
  | 'acceptCase'
  | 'decideCase'
  | 'deliverCase'
  | 'refuseCase'
  | 'requestSupplement'
  | 'transferCase';

/** A year of the calendar as an administrator hands it in: exactly one of notice, list and workbook. */
export type CalendarUploadInput = {
  /** true: a notice that arranges some days of a recorded year anew; the other days stay as they are. */
  isPart?: boolean | null | undefined;
  /** CSV of days: day, kind, note. Kinds: 放假 holiday, 上班 makeUp, 工作日 workday, 周末 weekend. Other days are ordinary. */
  list?: string | null | undefined;
  /** Text of the State Council’s notice, at most 20,000 characters; full width, spaces and line breaks do not matter. */
  notice?: string | null | undefined;
  /** The same list as a workbook (.xlsx), base64; its first sheet, at most 1000 lines. */
  workbook?: string | null | undefined;
  /** The year; left out where the title or the days say it. */
  year?: number | null | undefined;
};

/** What can happen to a case. */
export type CaseEventKind =
  | 'accepted'
  | 'decided'
  | 'delivered'
  | 'extended'
  | 'extensionDeclined'
  | 'extensionRequested'
  | 'paused'
  | 'received'
  | 'refused'
  | 'reminded'
  | 'resumed'
  | 'stepFinished'
  | 'stepStarted'
  | 'supplementRequested'
  | 'supplemented'
  | 'transferred'
  | 'withdrawn';

/** Which cases; everything that is named must hold. Days include both ends. */
export type CaseFilter = {
  /** First day of acceptance. */
  acceptedFrom?: string | null | undefined;
  /** Last day of acceptance. */
  acceptedTo?: string | null | undefined;
  /** First day of decision. */
  decidedFrom?: string | null | undefined;
  /** Last day of decision. */
  decidedTo?: string | null | undefined;
  /** The department that decides. */
  departmentId?: string | number | null | undefined;
  /** Accepted and open, without a due day for this reason. */
  dueUnknownReason?: DueUnknownReason | null | undefined;
  /** true: decided, not delivered, and past the 10 working days of Administrative Licence Law, Art. 44. */
  isDeliveryOverdue?: boolean | null | undefined;
  /** true: an extension was asked for and nobody has answered yet. */
  isExtensionRequested?: boolean | null | undefined;
  /** True: only what is still to be done: open, or decided and not handed out. */
  isInHand?: boolean | null | undefined;
  /** What was applied for. */
  itemId?: string | number | null | undefined;
  /** Supervision state today. */
  light?: Light | null | undefined;
  /** Beginning of the number. */
  numberStartsWith?: string | null | undefined;
  /** First day of receipt. */
  receivedFrom?: string | null | undefined;
  /** Last day of receipt. */
  receivedTo?: string | null | undefined;
  /** Prefix of an imported log; empty: only the hall's own. */
  source?: string | null | undefined;
  /** The person who acted last. */
  staffMemberId?: string | number | null | undefined;
  /** Stage of a construction project. */
  stage?: Stage | null | undefined;
  /** Any of these states; an empty list leaves no case. */
  states?: Array<CaseState> | null | undefined;
  /** The window that holds the case. */
  windowId?: string | number | null | undefined;
  /** Cases in hand of which this is to be done next. */
  workGroup?: WorkGroup | null | undefined;
};

/** instant 即办: decided at the window; promised 承诺: within the promised limit. */
export type CaseKind =
  | 'instant'
  | 'other'
  | 'promised';

/** A named step of the handling. */
export type CaseNamedStepInput = {
  /** The case. */
  caseId: string | number;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Name of the step, at most 200 characters. */
  step: string;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** Sorting of cases; those without the sorted value come last. */
export type CaseOrder =
  | 'decidedAtDesc'
  | 'dueDayAsc'
  | 'numberAsc'
  | 'receivedAtAsc'
  | 'receivedAtDesc'
  | 'workAsc';

/** The next step of a case, with its reason. */
export type CaseReasonInput = {
  /** The case. */
  caseId: string | number;
  /** In words, at most 2000 characters. */
  reason: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** Where a case stands; derived from its events. */
export type CaseState =
  | 'accepted'
  | 'awaitingSupplement'
  | 'decided'
  | 'delivered'
  | 'paused'
  | 'received'
  | 'refused'
  | 'withdrawn';

/** The next step of a case. */
export type CaseStepInput = {
  /** The case. */
  caseId: string | number;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** One operation on many cases. */
export type ChangeCasesInput = {
  /** The cases, 1 to 50, none twice. */
  cases: Array<BatchCaseInput>;
  /** For decideCase. */
  decision?: Decision | null | undefined;
  /** What happens to each. */
  operation: BatchOperation;
  /** In words, at most 2000 characters, where the operation asks for a reason. */
  reason?: string | null | undefined;
  /** Made by the client, at most 64 characters. A repeat gives each case its first outcome and writes nothing twice. */
  requestId: string;
  /** For transferCase: the window that takes over. */
  windowId?: string | number | null | undefined;
};

/** What an item is called and where it belongs; its versions say what it promises. */
export type ChangeItemInput = {
  /** Basic code, unique in the hall, at most 10 characters; null: none. */
  basicCode?: string | null | undefined;
  /** The item. */
  itemId: string | number;
  /** Name, at most 200 characters. */
  name: string;
  /** English name, at most 200 characters. */
  nameEn?: string | null | undefined;
  /** Stage of a construction project that it finishes, if any. */
  stage?: Stage | null | undefined;
  /** Type in the words of the hall. */
  type: ItemType;
};

/** The four check-ins of a working day (签到时段): 08:30 in, 12:00 out, 13:00 in, 17:00 out. */
export type CheckInSlot =
  | 'afternoonIn'
  | 'eveningOut'
  | 'morningIn'
  | 'noonOut';

/** Which questions; everything that is named must hold. */
export type ConsultationFilterInput = {
  /** The department that answers. */
  departmentId?: string | number | null | undefined;
  /** Only open ones that show it today. */
  light?: ConsultationLight | null | undefined;
  /** Where they stand. */
  state?: ConsultationState | null | undefined;
};

/** How near the last day of the answer is: yellow with one working day or less, red after it; unknown: its year is not published. */
export type ConsultationLight =
  | 'green'
  | 'red'
  | 'unknown'
  | 'yellow';

/** Where a citizen's question stands. */
export type ConsultationState =
  | 'answered'
  | 'open'
  | 'withdrawn';

/** A bureau to be settled in the hall. */
export type CreateDepartmentInput = {
  /** Code, unique in the hall, at most 24 characters. */
  code: string;
  /** Name, at most 200 characters. */
  name: string;
  /** English name, at most 200 characters. */
  nameEn?: string | null | undefined;
};

/** An item to be published in its first version. */
export type CreateItemInput = {
  /** Basic code, unique in the hall, at most 10 characters. */
  basicCode?: string | null | undefined;
  /** Implementing code, unique in the hall, at most 24 characters. */
  code: string;
  /** The department that decides. */
  departmentId: string | number;
  /** Kind of its cases. */
  kind: CaseKind;
  /** Name, at most 200 characters. */
  name: string;
  /** English name, at most 200 characters. */
  nameEn?: string | null | undefined;
  /** Promised limit in working days, at most the statutory one; 0: due the same day. */
  promisedLimitWorkingDays: number;
  /** Stage of a construction project that it finishes, if any. */
  stage?: Stage | null | undefined;
  /** Statutory limit in working days. */
  statutoryLimitWorkingDays: number;
  /** Type in the words of the hall. */
  type: ItemType;
};

/** A window to be opened. */
export type CreateWindowInput = {
  /** Number of the window, unique in the hall, at most 24 characters. */
  code: string;
  /** Departments that sit at it; several make it a shared window. */
  departmentIds: Array<string | number>;
  /** Place in the row, from 0. */
  floorColumn?: number | null | undefined;
  /** Row on the floor plan, from 0. */
  floorRow?: number | null | undefined;
  /** Name, at most 200 characters. */
  name: string;
  /** English name, at most 200 characters. */
  nameEn?: string | null | undefined;
};

/** What the State Council makes of a day; makeUp (调休上班) is a Saturday or Sunday that is worked. */
export type DayKind =
  | 'holiday'
  | 'makeUp'
  | 'weekend'
  | 'workday';

/** The decision of a case. */
export type DecideCaseInput = {
  /** The case. */
  caseId: string | number;
  /** approved or rejected. */
  decision: Decision;
  /** In words, at most 2000 characters; required for a rejection. */
  reason?: string | null | undefined;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** How a case was decided. */
export type Decision =
  | 'approved'
  | 'rejected';

/** Why an accepted case has no due day: the year is not published, or no limit is known. */
export type DueUnknownReason =
  | 'calendarNotPublished'
  | 'noLimit';

/** rate: numerator ÷ denominator. count: rows. sum: of a quantity of rows. quantile: of a quantity of rows, with its error bound. rank: a bound that rates are ranked by. */
export type FigureKind =
  | 'count'
  | 'quantile'
  | 'rank'
  | 'rate'
  | 'sum';

/** Whose rows: those above or those below the line. */
export type FigurePart =
  | 'denominator'
  | 'numerator';

/** A question of a guide with its answer. */
export type GuideQuestionInput = {
  /** What the window answers, at most 5,000 characters. */
  answer: string;
  /** What people ask, at most 200 characters. */
  question: string;
};

/** How an application came in. */
export type IntakeChannel =
  | 'online'
  | 'window';

/** What the city decided: cancelled 取消, devolved to this hall 下放, added 新增. */
export type ItemChangeKind =
  | 'added'
  | 'cancelled'
  | 'devolved';

/** What citizens read of a version; each text at most 5,000 characters, an empty one says nothing. */
export type ItemGuideInput = {
  /** Conditions of acceptance (受理条件). */
  acceptanceConditions?: string | null | undefined;
  /** Where to complain (监督投诉渠道). */
  complaintChannel?: string | null | undefined;
  /** Where to ask (咨询方式). */
  consultation?: string | null | undefined;
  /** Fee and its basis, or that there is none (收费标准). */
  fee?: string | null | undefined;
  /** Flow in words (办理流程). */
  flow?: string | null | undefined;
  /** Implementing body (实施主体). */
  implementingBody?: string | null | undefined;
  /** Legal basis (设定依据). */
  legalBasis?: string | null | undefined;
  /** Hours (办理时间). */
  officeHours?: string | null | undefined;
  /** Place (办理地点). */
  place?: string | null | undefined;
  /** Frequent questions, at most 30. */
  questions?: Array<GuideQuestionInput> | null | undefined;
  /** What one gets in the end (结果样本). */
  sampleResult?: string | null | undefined;
  /** Special procedures that stop the clock (特殊程序). */
  specialProcedures?: string | null | undefined;
  /** How often one has to come, 0 to 20; null: not stated. */
  visits?: number | null | undefined;
};

/** What an applicant has to bring. */
export type ItemMaterialInput = {
  /** How many of it, 0 to 99. */
  copies: number;
  /** Original, copy, both, or a file. */
  form: MaterialForm;
  /** The blank form: a Word, Excel or PDF file you handed in, or one that an earlier version of the item has. */
  formFileId?: string | number | null | undefined;
  /** Its id in the version before; left out, it is a new material. */
  id?: string | null | undefined;
  /** Whether nobody is accepted without it. */
  isRequired: boolean;
  /** Name, at most 200 characters. */
  name: string;
  /** What to mind, at most 5,000 characters. */
  note?: string | null | undefined;
  /** A filled-in example, of the same origin; may be a picture. */
  sampleFileId?: string | number | null | undefined;
};

/** Whether an item takes new cases today: inForce, or cancelled by the last change of the register. */
export type ItemState =
  | 'cancelled'
  | 'inForce';

/** One link of the flow. */
export type ItemStepInput = {
  /** Its own limit in working days; null: it has none. */
  limitWorkingDays?: number | null | undefined;
  /** Name, at most 200 characters. */
  name: string;
};

/** What kind of administrative act an item is, as the hall counts them. */
export type ItemType =
  | 'confirmation'
  | 'inspection'
  | 'licence'
  | 'nonLicence'
  | 'procedural';

/** What a date was for the clock. makeUp: a weekend day that is worked; extended: within the limit only by an extension. */
export type LedgerDayKind =
  | 'accepted'
  | 'extended'
  | 'holiday'
  | 'makeUp'
  | 'paused'
  | 'unknown'
  | 'weekend'
  | 'worked';

/** green; yellow: few working days remain or a step is over its limit, by the rule of the hall; red: overdue; paused: the clock stands; unknown: no due day can be computed. */
export type Light =
  | 'green'
  | 'paused'
  | 'red'
  | 'unknown'
  | 'yellow';

/** Why a light is what it is: fewDaysLeft and stepOverrun make it yellow, timeLeft green. */
export type LightReason =
  | 'clockStands'
  | 'fewDaysLeft'
  | 'noDueDay'
  | 'overdue'
  | 'stepOverrun'
  | 'timeLeft';

/** A rule that is to decide lights. */
export type LightRuleInput = {
  /** Office hours within which a reminder is answered, 1 to 225. */
  answerWorkingHours: number;
  /** Whether a step beyond its own limit turns a case yellow. */
  isStepOverrunYellow: boolean;
  /** Which of the two thresholds holds. */
  yellowKind: YellowKind;
  /** Percentage of the limit, 1 to 99; needed for a share. */
  yellowPercent?: number | null | undefined;
  /** Remaining working days, 0 to 30; needed for a count. */
  yellowWorkingDays?: number | null | undefined;
};

/** How a material is handed in: original 原件, copy 复印件, both, or as a file 电子材料. */
export type MaterialForm =
  | 'copy'
  | 'electronic'
  | 'original'
  | 'originalAndCopy';

/** Every number of the product; `metricDefinitions` says what each means. */
export type MetricCode =
  | 'badRatings'
  | 'checkInPunctuality'
  | 'completion'
  | 'handlingTimeMedian'
  | 'handlingTimeP90'
  | 'onTimeCompletion'
  | 'openDueUnknown'
  | 'openOverdue'
  | 'openRed'
  | 'openYellow'
  | 'patrolFulfilment'
  | 'ratingCoverage'
  | 'satisfaction'
  | 'savedDays'
  | 'throughputAccepted'
  | 'throughputDecided'
  | 'throughputDelivered'
  | 'timeUsed'
  | 'windowRank';

/** What a number is asked about. Conditions are combined; a department is the sum over its items. */
export type MetricScope = {
  /** Only items of this department; check-ins: only its people. */
  departmentId?: string | number | null | undefined;
  /** First day, in Asia/Shanghai. */
  from: string;
  /** Only this item. */
  itemId?: string | number | null | undefined;
  /** Only items that finish this stage of a construction project. */
  stage?: Stage | null | undefined;
  /** Last day; may be the first. */
  to: string;
  /** Only what happened at this window; check-ins: only people assigned to it. */
  windowId?: string | number | null | undefined;
};

/** Copies that came in or went out. */
export type MoveStockInput = {
  /** Copies, 1 to 1,000,000. */
  copies: number;
  /** Day, not after today. */
  day: string;
  /** From whom, to whom, for what; at most 1,000 characters. */
  note?: string | null | undefined;
  /** What is moved. */
  printedMatterId: string | number;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
};

/** Why a figure has no value. zeroDenominator: nothing to divide by, which is not 100%. notReported: nothing feeds it, which is not 0. belowMinimum: too few ratings to rank. */
export type NoValueReason =
  | 'belowMinimum'
  | 'notReported'
  | 'zeroDenominator';

/** Why a notice cannot be recorded as it stands. */
export type NoticeProblemCode =
  | 'bothFreeAndWorked'
  | 'dayCountWrong'
  | 'dayOfAnotherYear'
  | 'festivalMissing'
  | 'lineUnreadable'
  | 'makeUpOnWorkday'
  | 'noSuchDay'
  | 'notUnderstood'
  | 'rangeBackwards'
  | 'weekdayWrong'
  | 'yearContradictory'
  | 'yearNotRecorded'
  | 'yearUnknown';

/** Where a screen stands on its way into a hall. */
export type PairingState =
  | 'expired'
  | 'paired'
  | 'waiting';

/** A stop of the clock (Administrative Licence Law, Art. 45). */
export type PauseCaseInput = {
  /** To whom the notice goes, at most 200 characters; left out: the applicant. */
  addressee?: string | null | undefined;
  /** The case. */
  caseId: string | number;
  /** Text of the written notice to the applicant, at most 2000 characters; left out: the hall’s template, filled in. Its number is issued. */
  notice?: string | null | undefined;
  /** Why the clock stops. */
  reason: PauseReason;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** What stops the clock (Administrative Licence Law, Art. 45). */
export type PauseReason =
  | 'appraisal'
  | 'auction'
  | 'expertReview'
  | 'hearing'
  | 'inspection'
  | 'quarantine'
  | 'tender'
  | 'testing';

/** sheet 明白纸, booklet 指南手册. */
export type PrintedMatterKind =
  | 'booklet'
  | 'sheet';

/** A rule of alarms to be published. */
export type PublishAlarmRuleInput = {
  /** Made by the client; a repeat with the same id writes nothing. */
  requestId?: string | null | undefined;
  /** The rule. */
  rule: AlarmRuleInput;
  /** First day on which it holds: today or later. */
  validFrom: string;
  /** Newest version the publisher saw; VERSION_CONFLICT if another was published since. */
  version: number;
};

/** A question with its answer, edited for everybody. */
export type PublishAnswerInput = {
  /** What the citizen is told, at most 2000 characters. */
  answer: string;
  /** The question. */
  consultationId: string | number;
  /** The question without anything of who asked, at most 2000 characters. */
  question: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if it has moved on. */
  version: number;
};

/** The next version of an item: everything it says, in force from a day. */
export type PublishItemVersionInput = {
  /** What citizens read. */
  guide: ItemGuideInput;
  /** The item. */
  itemId: string | number;
  /** Kind of its cases. */
  kind: CaseKind;
  /** Materials in order, at most 60. */
  materials: Array<ItemMaterialInput>;
  /** The newest version when this one was written; another one since then is a VERSION_CONFLICT. */
  newestVersion: number;
  /** Promised limit in working days, at most the statutory one; 0: due the same day. */
  promisedLimitWorkingDays: number;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Statutory limit in working days. */
  statutoryLimitWorkingDays: number;
  /** Links in order, at most 40; their limits together stay within the promise. */
  steps: Array<ItemStepInput>;
  /** First day it holds: not before today, nor before the first day of the newest version. */
  validFrom: string;
};

/** A light rule to be published. */
export type PublishLightRuleInput = {
  /** Made by the client; a repeat with the same id writes nothing. */
  requestId?: string | null | undefined;
  /** The rule. */
  rule: LightRuleInput;
  /** First day on which it holds: today or later. */
  validFrom: string;
  /** Newest version the publisher saw; VERSION_CONFLICT if another was published since. */
  version: number;
};

/** The five levels of 评价, best first: 非常满意, 满意, 基本满意, 不满意, 非常不满意. The first three count as satisfied. */
export type RatingLevel =
  | 'dissatisfied'
  | 'fairlySatisfied'
  | 'satisfied'
  | 'veryDissatisfied'
  | 'verySatisfied';

/** Why a reason is none: too short, or given word for word too often. */
export type ReasonFinding =
  | 'boilerplate'
  | 'tooShort';

/** An application as it comes in. */
export type ReceiveCaseInput = {
  /** Who applies; null: nobody is recorded. */
  applicant?: ApplicantInput | null | undefined;
  /** What is applied for. */
  itemId: string | number;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** What it is about, at most 200 characters. */
  subject: string;
  /** The window that takes it in; the department of the item sits there. */
  windowId: string | number;
};

/** Which due days to compute again. */
export type RecomputeDueDaysInput = {
  /** Where the step before ended; left out: from the beginning. */
  after?: string | null | undefined;
  /** First day that was arranged anew; left out: only what waits for a published year or is missing. */
  since?: string | null | undefined;
};

/** A year of the calendar as it was previewed. */
export type RecordCalendarYearInput = {
  /** true: a notice that arranges some days of a recorded year anew; the other days stay as they are. */
  isPart?: boolean | null | undefined;
  /** CSV of days: day, kind, note. Kinds: 放假 holiday, 上班 makeUp, 工作日 workday, 周末 weekend. Other days are ordinary. */
  list?: string | null | undefined;
  /** Text of the State Council’s notice, at most 20,000 characters; full width, spaces and line breaks do not matter. */
  notice?: string | null | undefined;
  /** Why a year that is already recorded changes; REASON_REQUIRED there. At most 2000 characters. */
  reason?: string | null | undefined;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Where the notice stands, such as its address on gov.cn; at most 200 characters. */
  source: string;
  /** Stamp of the preview; VERSION_CONFLICT if the calendar has changed since. */
  stamp: string;
  /** The same list as a workbook (.xlsx), base64; its first sheet, at most 1000 lines. */
  workbook?: string | null | undefined;
  /** The year; left out where the title or the days say it. */
  year?: number | null | undefined;
};

/** A change of the catalogue that the city decided, by its document. */
export type RecordItemChangeInput = {
  /** First day on which it holds. */
  day: string;
  /** Number of the document, at most 100 characters. */
  documentNumber: string;
  /** The item it is about. */
  itemId: string | number;
  /** Cancelled, devolved to this hall, or added. */
  kind: ItemChangeKind;
  /** What to mind, at most 1,000 characters. */
  note?: string | null | undefined;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
};

/** A demand for progress. */
export type RemindCaseInput = {
  /** Office hours for the answer, 1 to 225; left out: those of the light rule. */
  answerWorkingHours?: number | null | undefined;
  /** The case. */
  caseId: string | number;
  /** Who is to answer; left out: the deciding department. Else one that sits at a window of the case. */
  departmentId?: string | number | null | undefined;
  /** In words, at most 2000 characters. */
  reason: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** Which reminders; everything that is named must hold. */
export type ReminderFilterInput = {
  /** The department it went to. */
  departmentId?: string | number | null | undefined;
  /** What opened it. */
  origin?: ReminderOrigin | null | undefined;
  /** Where it stands. */
  state?: ReminderState | null | undefined;
};

/** staff: a supervisor or lead demanded progress; redLight: the hall itself, when the promised due day had passed. */
export type ReminderOrigin =
  | 'redLight'
  | 'staff';

/** open; overdue: not answered in time; escalated: the leader was told; answered; settled: the case ended without an answer. */
export type ReminderState =
  | 'answered'
  | 'escalated'
  | 'open'
  | 'overdue'
  | 'settled';

/** A request for an extension (Administrative Licence Law, Art. 42), before the limit has run out. */
export type RequestExtensionInput = {
  /** The case. */
  caseId: string | number;
  /** In words, at most 2000 characters. */
  reason: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
  /** Working days to add to both limits; over all extensions of a case at most 10, 15 where it finishes a stage. */
  workingDays: number;
};

/** A request for what is missing. */
export type RequestSupplementInput = {
  /** The case. */
  caseId: string | number;
  /** Ids of the materials that are missing or must be corrected. */
  materialIds?: Array<string> | null | undefined;
  /** In words, at most 2000 characters. */
  reason: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** What an actor is. A role and its scope decide what it may do and read. */
export type Role =
  | 'administrator'
  | 'agent'
  | 'auditor'
  | 'citizen'
  | 'clerk'
  | 'device'
  | 'lead'
  | 'leader'
  | 'supervisor';

/** The first hall of an installation and its first administrator. */
export type SetUpHallInput = {
  /** Name to greet by. */
  displayName: string;
  /** 2 to 12 of A–Z and 0–9; begins every case number. */
  hallCode: string;
  /** Name of the hall, at most 200 characters. */
  hallName: string;
  /** English name. */
  hallNameEn?: string | null | undefined;
  /** Login name of the administrator. */
  loginName: string;
  /** 12 to 256 characters. */
  password: string;
  /** Token of the one-time link printed at the first start. */
  token: string;
};

/** The five stages of a construction project, in their order. */
export type Stage =
  | 'completion'
  | 'constructionPermit'
  | 'initiation'
  | 'landUse'
  | 'planning';

/** A step that begins. */
export type StartStepInput = {
  /** The case. */
  caseId: string | number;
  /** Limit of the step in working days, 0: the same day; left out: what the guide of the item states, if anything. */
  limitWorkingDays?: number | null | undefined;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Name of the step, at most 200 characters. */
  step: string;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
};

/** printed: came in; issued: handed out. */
export type StockMovementKind =
  | 'issued'
  | 'printed';

/** A file of a case that should not be there. */
export type StrikeAttachmentInput = {
  /** The case. */
  caseId: string | number;
  /** The file. */
  fileId: string | number;
  /** Why, in words, at most 2000 characters. */
  reason: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
};

/** A transfer to another window. */
export type TransferCaseInput = {
  /** The case. */
  caseId: string | number;
  /** In words, at most 2000 characters. */
  reason: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if the case has moved on. */
  version: number;
  /** The window that takes over; the deciding department sits there. */
  windowId: string | number;
};

/** serving: a case moved in the last 15 minutes, or one is in hand. idle: open without that. closed: not open to the public. */
export type WindowState =
  | 'closed'
  | 'idle'
  | 'serving';

/** What is to be done next with a case in hand; each is in exactly one group. toDeliver: decided and not handed out. */
export type WorkGroup =
  | 'accepted'
  | 'awaitingSupplement'
  | 'paused'
  | 'receivedAtWindow'
  | 'receivedOnline'
  | 'toDeliver';

/** What turns a case yellow: a count of remaining working days, or a share of its limit in percent, rounded down to days. */
export type YellowKind =
  | 'share'
  | 'workingDays';

export type CalendarPageQueryVariables = Exact<{
  year: number;
}>;


export type CalendarPageQuery = { calendarCoverage: { years: Array<number>, waitingCases: number }, calendarYear: { year: number, isPublished: boolean, source: string | null, recordedAt: string | null, workingDaysByMonth: Array<number>, days: Array<{ day: string, kind: DayKind, note: string }> } };

export type DueDayEffectFragment = { examined: number, isComplete: boolean, openGaining: number, openMoving: number, openLosing: number, decidedBecomingOnTime: number, decidedBecomingLate: number, decidedBecomingUnknown: number, otherwiseChanging: number, examples: Array<{ number: string, source: string, state: CaseState, dueDayBefore: string | null, dueDayAfter: string | null, onTimeBefore: boolean | null, onTimeAfter: boolean | null }> };

export type CalendarPreviewQueryVariables = Exact<{
  input: CalendarUploadInput;
}>;


export type CalendarPreviewQuery = { calendarPreview: { year: number | null, isRecorded: boolean, stamp: string, workingDaysByMonth: Array<number>, since: string | null, problems: Array<{ code: NoticeProblemCode, sentence: string, line: number | null, day: string | null, stated: string | null, actual: string | null }>, kinds: Array<{ kind: DayKind, days: number }>, arranged: Array<{ day: string, kind: DayKind, note: string }>, changes: Array<{ day: string, before: DayKind, after: DayKind, note: string }>, cases: { examined: number, isComplete: boolean, openGaining: number, openMoving: number, openLosing: number, decidedBecomingOnTime: number, decidedBecomingLate: number, decidedBecomingUnknown: number, otherwiseChanging: number, examples: Array<{ number: string, source: string, state: CaseState, dueDayBefore: string | null, dueDayAfter: string | null, onTimeBefore: boolean | null, onTimeAfter: boolean | null }> } | null } };

export type DueDayPreviewQueryVariables = Exact<{
  since?: string | null | undefined;
}>;


export type DueDayPreviewQuery = { dueDayPreview: { examined: number, isComplete: boolean, openGaining: number, openMoving: number, openLosing: number, decidedBecomingOnTime: number, decidedBecomingLate: number, decidedBecomingUnknown: number, otherwiseChanging: number, examples: Array<{ number: string, source: string, state: CaseState, dueDayBefore: string | null, dueDayAfter: string | null, onTimeBefore: boolean | null, onTimeAfter: boolean | null }> } };

export type RecordCalendarYearMutationVariables = Exact<{
  input: RecordCalendarYearInput;
}>;


export type RecordCalendarYearMutation = { recordCalendarYear: { year: { year: number } } };

export type RecomputeDueDaysMutationVariables = Exact<{
  input: RecomputeDueDaysInput;
}>;


export type RecomputeDueDaysMutation = { recomputeDueDays: { examined: number, changed: number, after: string | null } };

export type CaseRowFragment = { id: string, number: string, source: string, subject: string, state: CaseState, light: Light | null, remainingWorkingDays: number | null, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, receivedAt: string, decidedAt: string | null, decidedOnTime: boolean | null, item: { id: string, name: string, nameEn: string }, department: { id: string, name: string, nameEn: string }, window: { id: string, code: string } };

export type CasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
  orderBy: CaseOrder;
}>;


export type CasesQuery = { cases: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, number: string, source: string, subject: string, state: CaseState, light: Light | null, remainingWorkingDays: number | null, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, receivedAt: string, decidedAt: string | null, decidedOnTime: boolean | null, item: { id: string, name: string, nameEn: string }, department: { id: string, name: string, nameEn: string }, window: { id: string, code: string } }> } };

export type CaseChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseChoicesQuery = { departments: Array<{ id: string, code: string, name: string, nameEn: string }>, windows: { nodes: Array<{ id: string, code: string, name: string, nameEn: string }> } };

export type ItemChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
  departmentId?: string | number | null | undefined;
}>;


export type ItemChoicesQuery = { items: { nodes: Array<{ id: string, code: string, name: string, nameEn: string }> } };

export type ItemChoiceQueryVariables = Exact<{
  id: string | number;
}>;


export type ItemChoiceQuery = { node:
    | { __typename: 'AuditRow' }
    | { __typename: 'Case' }
    | { __typename: 'Department' }
    | { __typename: 'Device' }
    | { __typename: 'Hall' }
    | { __typename: 'Item', id: string, code: string, name: string, nameEn: string }
    | { __typename: 'Message' }
    | { __typename: 'Rating' }
    | { __typename: 'Reminder' }
    | { __typename: 'StaffMember' }
    | { __typename: 'Window' }
   | null };

export type CaseByNumberQueryVariables = Exact<{
  number: string;
  source: string;
}>;


export type CaseByNumberQuery = { case: { kind: CaseKind, stage: Stage | null, acceptedAt: string | null, deliveredAt: string | null, endedAt: string | null, decision: Decision | null, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, statutoryDueDay: string | null, usedWorkingDays: number | null, handlingMinutes: number | null, currentStep: string | null, currentStepLimitWorkingDays: number | null, currentStepDueDay: string | null, lightReasons: Array<LightReason>, lightRuleVersion: number | null, yellowAtWorkingDays: number | null, version: number, pausedSince: string | null, extendedWorkingDays: number, requestedExtensionWorkingDays: number | null, dueMissingYear: number | null, deliverDueDay: string | null, isDeliveryOverdue: boolean | null, id: string, number: string, source: string, subject: string, state: CaseState, light: Light | null, remainingWorkingDays: number | null, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, receivedAt: string, decidedAt: string | null, decidedOnTime: boolean | null, lightChanges: Array<{ day: string, light: Light | null, reasons: Array<LightReason>, ruleVersion: number }>, reminders: Array<{ id: string, number: string, origin: ReminderOrigin, state: ReminderState, reason: string, crossedDueDay: string | null, openedAt: string, openedBy: string | null, answerDueAt: string | null, answer: string | null, answeredAt: string | null, answeredBy: string | null, escalatedAt: string | null, department: { id: string, name: string, nameEn: string } }>, staffMember: { name: string } | null, events: Array<{ seq: number, kind: CaseEventKind, at: string, step: string | null, reason: string | null, workingDays: number | null, notice: { number: string | null, addressee: string | null, text: string } | null, window: { code: string } | null, staffMember: { name: string } | null }>, ledger: Array<{ day: string, kind: LedgerDayKind, countedWorkingDays: number, remainingPromised: number | null, remainingStatutory: number | null, notice: string | null }>, rating: { level: RatingLevel, at: string, reason: string | null } | null, item: { id: string, name: string, nameEn: string }, department: { id: string, name: string, nameEn: string }, window: { id: string, code: string } } | null };

export type AskExtensionMutationVariables = Exact<{
  input: RequestExtensionInput;
}>;


export type AskExtensionMutation = { requestExtension: { id: string } };

export type ApproveExtensionMutationVariables = Exact<{
  input: ApproveExtensionInput;
}>;


export type ApproveExtensionMutation = { approveExtension: { id: string } };

export type DeclineExtensionMutationVariables = Exact<{
  input: CaseReasonInput;
}>;


export type DeclineExtensionMutation = { declineExtension: { id: string } };

export type WorkQueueSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WorkQueueSubscription = { workQueue: { stamp: string, groups: Array<{ workGroup: WorkGroup, count: number, red: number, yellow: number }> } };

export type WorkRowFragment = { id: string, number: string, source: string, subject: string, version: number, state: CaseState, light: Light | null, remainingWorkingDays: number | null, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, receivedAt: string, currentStep: string | null, item: { id: string, name: string, nameEn: string }, window: { id: string, code: string }, applicant: { kind: ApplicantKind, channel: IntakeChannel, name: string, phone: string | null } | null };

export type WorkRowsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter: CaseFilter;
}>;


export type WorkRowsQuery = { cases: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, number: string, source: string, subject: string, version: number, state: CaseState, light: Light | null, remainingWorkingDays: number | null, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, receivedAt: string, currentStep: string | null, item: { id: string, name: string, nameEn: string }, window: { id: string, code: string }, applicant: { kind: ApplicantKind, channel: IntakeChannel, name: string, phone: string | null } | null }> } };

export type WorkPlaceQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkPlaceQuery = { viewer: { window: { id: string, code: string, name: string, nameEn: string } | null, department: { id: string, name: string, nameEn: string, windows: Array<{ id: string, code: string, name: string, nameEn: string, isOpen: boolean }> } | null } | null };

export type AttachmentFragment = { kind: AttachmentKind, materialId: string | null, addedAt: string, struckAt: string | null, strikeReason: string | null, staffMember: { name: string } | null, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } };

export type TermsFragment = { version: number, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, seq: number, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string }> };

export type WorkCaseQueryVariables = Exact<{
  number: string;
}>;


export type WorkCaseQuery = { case: { kind: CaseKind, acceptedAt: string | null, decidedAt: string | null, deliveredAt: string | null, decision: Decision | null, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, statutoryDueDay: string | null, deliverDueDay: string | null, isDeliveryOverdue: boolean | null, extendedWorkingDays: number, requestedExtensionWorkingDays: number | null, id: string, number: string, source: string, subject: string, version: number, state: CaseState, light: Light | null, remainingWorkingDays: number | null, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, receivedAt: string, currentStep: string | null, staffMember: { name: string } | null, department: { id: string, name: string, nameEn: string, windows: Array<{ id: string, code: string, name: string, nameEn: string, isOpen: boolean }> }, applicant: { identityNumber: string | null, kind: ApplicantKind, channel: IntakeChannel, name: string, phone: string | null } | null, terms: { version: number, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, seq: number, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string }> } | null, item: { id: string, name: string, nameEn: string, versionInForce: { version: number, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, seq: number, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string }> } }, attachments: Array<{ kind: AttachmentKind, materialId: string | null, addedAt: string, struckAt: string | null, strikeReason: string | null, staffMember: { name: string } | null, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }>, events: Array<{ seq: number, kind: CaseEventKind, at: string, step: string | null, reason: string | null, workingDays: number | null, materials: Array<{ id: string, name: string }>, notice: { number: string | null, text: string, addressee: string | null } | null, window: { code: string } | null, staffMember: { name: string } | null }>, window: { id: string, code: string } } | null };

export type PauseDraftQueryVariables = Exact<{
  id: string | number;
  reason: PauseReason;
}>;


export type PauseDraftQuery = { node:
    | { pauseNoticeDraft: string }
    | Record<PropertyKey, never>
   | null };

export type ReceiveAtWindowMutationVariables = Exact<{
  input: ReceiveCaseInput;
}>;


export type ReceiveAtWindowMutation = { receiveCase: { number: string } };

export type AcceptCaseMutationVariables = Exact<{
  input: AcceptCaseInput;
}>;


export type AcceptCaseMutation = { acceptCase: { version: number } };

export type RequestSupplementMutationVariables = Exact<{
  input: RequestSupplementInput;
}>;


export type RequestSupplementMutation = { requestSupplement: { version: number } };

export type RecordSupplementMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type RecordSupplementMutation = { recordSupplement: { version: number } };

export type RefuseCaseMutationVariables = Exact<{
  input: CaseReasonInput;
}>;


export type RefuseCaseMutation = { refuseCase: { version: number } };

export type StartStepMutationVariables = Exact<{
  input: StartStepInput;
}>;


export type StartStepMutation = { startStep: { version: number } };

export type FinishStepMutationVariables = Exact<{
  input: CaseNamedStepInput;
}>;


export type FinishStepMutation = { finishStep: { version: number } };

export type PauseCaseMutationVariables = Exact<{
  input: PauseCaseInput;
}>;


export type PauseCaseMutation = { pauseCase: { version: number } };

export type ResumeCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type ResumeCaseMutation = { resumeCase: { version: number } };

export type RequestExtensionMutationVariables = Exact<{
  input: RequestExtensionInput;
}>;


export type RequestExtensionMutation = { requestExtension: { version: number } };

export type TransferCaseMutationVariables = Exact<{
  input: TransferCaseInput;
}>;


export type TransferCaseMutation = { transferCase: { version: number } };

export type DecideCaseMutationVariables = Exact<{
  input: DecideCaseInput;
}>;


export type DecideCaseMutation = { decideCase: { version: number } };

export type DeliverCaseMutationVariables = Exact<{
  input: CaseStepInput;
}>;


export type DeliverCaseMutation = { deliverCase: { version: number } };

export type WithdrawCaseMutationVariables = Exact<{
  input: CaseReasonInput;
}>;


export type WithdrawCaseMutation = { withdrawCase: { version: number } };

export type ChangeCasesMutationVariables = Exact<{
  input: ChangeCasesInput;
}>;


export type ChangeCasesMutation = { changeCases: Array<{ caseId: string, code: string | null, field: string | null }> };

export type RevealApplicantMutationVariables = Exact<{
  caseId: string | number;
}>;


export type RevealApplicantMutation = { revealApplicant: { name: string, phone: string | null, identityNumber: string | null } };

export type PrintReceiptMutationVariables = Exact<{
  caseId: string | number;
}>;


export type PrintReceiptMutation = { printReceipt: { number: string, code: string, link: string } };

export type AttachFileMutationVariables = Exact<{
  input: AttachFileInput;
}>;


export type AttachFileMutation = { attachFile: Array<{ kind: AttachmentKind, materialId: string | null, addedAt: string, struckAt: string | null, strikeReason: string | null, staffMember: { name: string } | null, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> };

export type StrikeAttachmentMutationVariables = Exact<{
  input: StrikeAttachmentInput;
}>;


export type StrikeAttachmentMutation = { strikeAttachment: Array<{ kind: AttachmentKind, materialId: string | null, addedAt: string, struckAt: string | null, strikeReason: string | null, staffMember: { name: string } | null, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> };

export type ItemRowFragment = { id: string, code: string, basicCode: string | null, name: string, nameEn: string, type: ItemType, nationalCode: string, stage: Stage | null, state: ItemState, version: number, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, department: { id: string, code: string, name: string, nameEn: string } };

export type FileLinkFragment = { id: string, name: string, bytes: number, href: string, sha256: string };

export type VersionContentFragment = { version: number, validFrom: string, publishedAt: string | null, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, guide: { legalBasis: string, implementingBody: string, acceptanceConditions: string, flow: string, specialProcedures: string, fee: string, place: string, officeHours: string, visits: number | null, consultation: string, complaintChannel: string, sampleResult: string, questions: Array<{ question: string, answer: string }> } | null, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, seq: number, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string, formFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null, sampleFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null }> };

export type ItemsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: string | null | undefined;
  departmentId?: string | number | null | undefined;
  type?: ItemType | null | undefined;
  stage?: Stage | null | undefined;
  state?: ItemState | null | undefined;
}>;


export type ItemsQuery = { items: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, code: string, basicCode: string | null, name: string, nameEn: string, type: ItemType, nationalCode: string, stage: Stage | null, state: ItemState, version: number, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, department: { id: string, code: string, name: string, nameEn: string } }> } };

export type ItemDepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ItemDepartmentsQuery = { departments: Array<{ id: string, code: string, name: string, nameEn: string }> };

export type ItemGuideQueryVariables = Exact<{
  code: string;
}>;


export type ItemGuideQuery = { item: { publicUrl: string, id: string, code: string, basicCode: string | null, name: string, nameEn: string, type: ItemType, nationalCode: string, stage: Stage | null, state: ItemState, version: number, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, versionInForce: { version: number, validFrom: string, publishedAt: string | null, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, guide: { legalBasis: string, implementingBody: string, acceptanceConditions: string, flow: string, specialProcedures: string, fee: string, place: string, officeHours: string, visits: number | null, consultation: string, complaintChannel: string, sampleResult: string, questions: Array<{ question: string, answer: string }> } | null, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, seq: number, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string, formFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null, sampleFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null }> }, versions: Array<{ version: number, validFrom: string, publishedAt: string | null, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null }>, department: { id: string, code: string, name: string, nameEn: string } } | null };

export type ItemVersionPairQueryVariables = Exact<{
  code: string;
  older: number;
  newer: number;
}>;


export type ItemVersionPairQuery = { item: { id: string, older: { version: number, validFrom: string, publishedAt: string | null, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, guide: { legalBasis: string, implementingBody: string, acceptanceConditions: string, flow: string, specialProcedures: string, fee: string, place: string, officeHours: string, visits: number | null, consultation: string, complaintChannel: string, sampleResult: string, questions: Array<{ question: string, answer: string }> } | null, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, seq: number, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string, formFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null, sampleFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null }> } | null, newer: { version: number, validFrom: string, publishedAt: string | null, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, guide: { legalBasis: string, implementingBody: string, acceptanceConditions: string, flow: string, specialProcedures: string, fee: string, place: string, officeHours: string, visits: number | null, consultation: string, complaintChannel: string, sampleResult: string, questions: Array<{ question: string, answer: string }> } | null, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, seq: number, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string, formFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null, sampleFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null }> } | null } | null };

export type ItemToEditQueryVariables = Exact<{
  code: string;
  version: number;
}>;


export type ItemToEditQuery = { item: { id: string, code: string, basicCode: string | null, name: string, nameEn: string, type: ItemType, nationalCode: string, stage: Stage | null, state: ItemState, version: number, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, itemVersion: { version: number, validFrom: string, publishedAt: string | null, kind: CaseKind, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, guide: { legalBasis: string, implementingBody: string, acceptanceConditions: string, flow: string, specialProcedures: string, fee: string, place: string, officeHours: string, visits: number | null, consultation: string, complaintChannel: string, sampleResult: string, questions: Array<{ question: string, answer: string }> } | null, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, seq: number, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string, formFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null, sampleFile: { id: string, name: string, bytes: number, href: string, sha256: string } | null }> } | null, department: { id: string, code: string, name: string, nameEn: string } } | null };

export type ItemChangesQueryVariables = Exact<{
  kind?: ItemChangeKind | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ItemChangesQuery = { itemChangeCounts: { cancelled: number, devolved: number, added: number, total: number }, itemChanges: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ItemChangeKind, documentNumber: string, day: string, note: string, item: { id: string, code: string, name: string, nameEn: string, state: ItemState, department: { name: string, nameEn: string } } }> } };

export type PrintedMatterQueryVariables = Exact<{ [key: string]: never; }>;


export type PrintedMatterQuery = { printedMatter: Array<{ id: string, title: string, kind: PrintedMatterKind, stage: Stage | null, printed: number, issued: number, inStock: number }> };

export type StockMovementsQueryVariables = Exact<{
  printedMatterId?: string | number | null | undefined;
  kind?: StockMovementKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StockMovementsQuery = { printedMatterMovements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: StockMovementKind, copies: number, day: string, note: string, title: string }> } };

export type PublishItemVersionMutationVariables = Exact<{
  input: PublishItemVersionInput;
}>;


export type PublishItemVersionMutation = { publishItemVersion: { id: string, code: string, version: number } };

export type CreateItemMutationVariables = Exact<{
  input: CreateItemInput;
}>;


export type CreateItemMutation = { createItem: { id: string, code: string } };

export type ChangeItemMutationVariables = Exact<{
  input: ChangeItemInput;
}>;


export type ChangeItemMutation = { changeItem: { id: string, code: string } };

export type RecordItemChangeMutationVariables = Exact<{
  input: RecordItemChangeInput;
}>;


export type RecordItemChangeMutation = { recordItemChange: { id: string, state: ItemState } };

export type AddPrintedMatterMutationVariables = Exact<{
  input: AddPrintedMatterInput;
}>;


export type AddPrintedMatterMutation = { addPrintedMatter: { id: string } };

export type RecordPrintingMutationVariables = Exact<{
  input: MoveStockInput;
}>;


export type RecordPrintingMutation = { recordPrinting: { id: string } };

export type IssuePrintedMatterMutationVariables = Exact<{
  input: MoveStockInput;
}>;


export type IssuePrintedMatterMutation = { issuePrintedMatter: { id: string } };

export type ConsultationRowFragment = { id: string, itemCode: string | null, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, remainingWorkingDays: number | null, light: ConsultationLight | null, answer: string, answeredAt: string | null, answeredBy: { name: string } | null, published: { question: string, answer: string, publishedAt: string } | null };

export type ConsultationsQueryVariables = Exact<{
  filter?: ConsultationFilterInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConsultationsQuery = { consultations: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, itemCode: string | null, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, remainingWorkingDays: number | null, light: ConsultationLight | null, answer: string, answeredAt: string | null, answeredBy: { name: string } | null, published: { question: string, answer: string, publishedAt: string } | null }> } };

export type ConsultationDepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsultationDepartmentsQuery = { departments: Array<{ id: string, name: string, nameEn: string }> };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type AnswerQuestionMutation = { answerQuestion: { id: string, itemCode: string | null, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, remainingWorkingDays: number | null, light: ConsultationLight | null, answer: string, answeredAt: string | null, answeredBy: { name: string } | null, published: { question: string, answer: string, publishedAt: string } | null } };

export type PublishAnswerMutationVariables = Exact<{
  input: PublishAnswerInput;
}>;


export type PublishAnswerMutation = { publishAnswer: { id: string, itemCode: string | null, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, remainingWorkingDays: number | null, light: ConsultationLight | null, answer: string, answeredAt: string | null, answeredBy: { name: string } | null, published: { question: string, answer: string, publishedAt: string } | null } };

export type WithdrawAnswerMutationVariables = Exact<{
  consultationId: string | number;
}>;


export type WithdrawAnswerMutation = { withdrawAnswer: { id: string, itemCode: string | null, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, remainingWorkingDays: number | null, light: ConsultationLight | null, answer: string, answeredAt: string | null, answeredBy: { name: string } | null, published: { question: string, answer: string, publishedAt: string } | null } };

export type DirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryQuery = { departments: Array<{ id: string, code: string, name: string, nameEn: string }>, windows: { nodes: Array<{ id: string, code: string, name: string, isOpen: boolean, departments: Array<{ id: string, name: string, nameEn: string }> }> } };

export type CreateDepartmentMutationVariables = Exact<{
  input: CreateDepartmentInput;
}>;


export type CreateDepartmentMutation = { createDepartment: { id: string } };

export type CreateWindowMutationVariables = Exact<{
  input: CreateWindowInput;
}>;


export type CreateWindowMutation = { createWindow: { id: string } };

export type InstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type InstallationQuery = { installation: { isDemo: boolean } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role, displayName: string, loginName: string | null, hall: { code: string, name: string, nameEn: string, isDemo: boolean }, department: { id: string } | null, window: { id: string } | null } | null };

export type LoginMutationVariables = Exact<{
  loginName: string;
  password: string;
}>;


export type LoginMutation = { login: { role: Role, displayName: string } };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout: boolean };

export type SetUpHallMutationVariables = Exact<{
  input: SetUpHallInput;
}>;


export type SetUpHallMutation = { setUpHall: { role: Role, displayName: string } };

export type RequestPairingMutationVariables = Exact<{
  profile: string;
}>;


export type RequestPairingMutation = { requestPairing: { code: string, expiresAt: string } };

export type CollectPairingMutationVariables = Exact<{ [key: string]: never; }>;


export type CollectPairingMutation = { collectPairing: PairingState };

export type ConfirmPairingMutationVariables = Exact<{
  code: string;
  name: string;
}>;


export type ConfirmPairingMutation = { confirmPairing: { id: string, name: string } };

export type WallsQueryVariables = Exact<{ [key: string]: never; }>;


export type WallsQuery = { devices: { nodes: Array<{ id: string, name: string, createdAt: string, revokedAt: string | null }> } };

export type RevokeDeviceMutationVariables = Exact<{
  deviceId: string | number;
}>;


export type RevokeDeviceMutation = { revokeDevice: { id: string, revokedAt: string | null } };

export type FigureWithDefinitionFragment = { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string, definition: { code: MetricCode, version: number, unit: string, numerator: string, denominator: string | null, source: string } };

export type FiguresQueryVariables = Exact<{
  codes?: Array<MetricCode> | MetricCode | null | undefined;
  scope: MetricScope;
}>;


export type FiguresQuery = { metrics: Array<{ metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string, definition: { code: MetricCode, version: number, unit: string, numerator: string, denominator: string | null, source: string } }> };

export type FigureAndRowsQueryVariables = Exact<{
  code: MetricCode;
  part: FigurePart;
  scope: MetricScope;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FigureAndRowsQuery = { metric: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string, definition: { code: MetricCode, version: number, unit: string, numerator: string, denominator: string | null, source: string } }, figureRows: { totalCount: number, totalContribution: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, contribution: number, node:
        | { __typename: 'Case', id: string, number: string, source: string, state: CaseState, decidedAt: string | null, acceptedAt: string | null, promisedDueDay: string | null, usedWorkingDays: number | null, handlingMinutes: number | null, item: { name: string, nameEn: string }, window: { code: string } }
        | { __typename: 'DueSlot', day: string, slot: CheckInSlot, isOnTime: boolean, punchedAt: string | null, staffMember: { id: string, name: string } }
        | { __typename: 'Rating', id: string, level: RatingLevel, at: string, reason: string | null, case: { number: string, source: string } | null, window: { code: string } }
        | { __typename: 'Window', id: string, code: string, name: string, nameEn: string }
       }> } };

export type SupervisionSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SupervisionSubscription = { supervision: { asOf: string, day: string, lightRuleVersion: number, departments: Array<{ department: { id: string, code: string, name: string, nameEn: string }, lights: Array<{ light: Light, cases: number }> }>, reminders: Array<{ state: ReminderState, reminders: number }> } };

export type ReminderRowFragment = { id: string, number: string, origin: ReminderOrigin, state: ReminderState, reason: string, crossedDueDay: string | null, openedAt: string, openedBy: string | null, answerDueAt: string | null, answer: string | null, answeredAt: string | null, answeredBy: string | null, escalatedAt: string | null, department: { id: string, name: string, nameEn: string } };

export type RemindersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: ReminderFilterInput | null | undefined;
}>;


export type RemindersQuery = { reminders: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, number: string, origin: ReminderOrigin, state: ReminderState, reason: string, crossedDueDay: string | null, openedAt: string, openedBy: string | null, answerDueAt: string | null, answer: string | null, answeredAt: string | null, answeredBy: string | null, escalatedAt: string | null, case: { id: string, number: string, source: string, subject: string, light: Light | null, remainingWorkingDays: number | null, dueUnknownReason: DueUnknownReason | null, item: { name: string, nameEn: string }, window: { code: string } }, department: { id: string, name: string, nameEn: string } }> } };

export type SupervisionDepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type SupervisionDepartmentsQuery = { departments: Array<{ id: string, name: string, nameEn: string }> };

export type AnswerReminderMutationVariables = Exact<{
  input: AnswerReminderInput;
}>;


export type AnswerReminderMutation = { answerReminder: { id: string, number: string, origin: ReminderOrigin, state: ReminderState, reason: string, crossedDueDay: string | null, openedAt: string, openedBy: string | null, answerDueAt: string | null, answer: string | null, answeredAt: string | null, answeredBy: string | null, escalatedAt: string | null, department: { id: string, name: string, nameEn: string } } };

export type RemindCaseMutationVariables = Exact<{
  input: RemindCaseInput;
}>;


export type RemindCaseMutation = { remindCase: { id: string, version: number } };

export type AlarmFieldsFragment = { kind: AlarmKind, month: string, numerator: number, denominator: number | null, isStanding: boolean, isAcknowledged: boolean, hall: { numerator: number, denominator: number } | null, usual: { numerator: number, denominator: number } | null, rule: { version: number, validFrom: string, reasonLengthMin: number, reasonRepeatsMin: number, deadlineDecisionsMin: number, deadlineMarginPoints: number, pauseRepeatsMin: number, pauseWorkingDaysMax: number, pauseCasesMin: number, pauseMarginPoints: number }, window: { id: string, code: string, name: string, nameEn: string }, acknowledgements: Array<{ numerator: number, note: string, acknowledgedAt: string, acknowledgedBy: string | null }> };

export type AlarmRuleFieldsFragment = { version: number, validFrom: string, reasonLengthMin: number, reasonRepeatsMin: number, deadlineDecisionsMin: number, deadlineMarginPoints: number, pauseRepeatsMin: number, pauseWorkingDaysMax: number, pauseCasesMin: number, pauseMarginPoints: number };

export type AlarmsQueryVariables = Exact<{
  month: string;
  departmentId?: string | number | null | undefined;
}>;


export type AlarmsQuery = { alarms: Array<{ kind: AlarmKind, month: string, numerator: number, denominator: number | null, isStanding: boolean, isAcknowledged: boolean, hall: { numerator: number, denominator: number } | null, usual: { numerator: number, denominator: number } | null, rule: { version: number, validFrom: string, reasonLengthMin: number, reasonRepeatsMin: number, deadlineDecisionsMin: number, deadlineMarginPoints: number, pauseRepeatsMin: number, pauseWorkingDaysMax: number, pauseCasesMin: number, pauseMarginPoints: number }, window: { id: string, code: string, name: string, nameEn: string }, acknowledgements: Array<{ numerator: number, note: string, acknowledgedAt: string, acknowledgedBy: string | null }> }> };

export type AlarmRowsQueryVariables = Exact<{
  kind: AlarmKind;
  windowId: string | number;
  month: string;
  part: AlarmPart;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AlarmRowsQuery = { alarmRows: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ day: string, counts: boolean, detail: string | null, finding: ReasonFinding | null, case: { id: string, number: string, source: string, subject: string, state: CaseState, item: { name: string, nameEn: string } } }> } };

export type AcknowledgeAlarmMutationVariables = Exact<{
  input: AcknowledgeAlarmInput;
}>;


export type AcknowledgeAlarmMutation = { acknowledgeAlarm: Array<{ kind: AlarmKind, month: string, numerator: number, denominator: number | null, isStanding: boolean, isAcknowledged: boolean, hall: { numerator: number, denominator: number } | null, usual: { numerator: number, denominator: number } | null, rule: { version: number, validFrom: string, reasonLengthMin: number, reasonRepeatsMin: number, deadlineDecisionsMin: number, deadlineMarginPoints: number, pauseRepeatsMin: number, pauseWorkingDaysMax: number, pauseCasesMin: number, pauseMarginPoints: number }, window: { id: string, code: string, name: string, nameEn: string }, acknowledgements: Array<{ numerator: number, note: string, acknowledgedAt: string, acknowledgedBy: string | null }> }> };

export type LightRuleFieldsFragment = { version: number, validFrom: string, yellowKind: YellowKind, yellowWorkingDays: number | null, yellowPercent: number | null, isStepOverrunYellow: boolean, answerWorkingHours: number };

export type SupervisionRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type SupervisionRulesQuery = { lightRules: Array<{ version: number, validFrom: string, yellowKind: YellowKind, yellowWorkingDays: number | null, yellowPercent: number | null, isStepOverrunYellow: boolean, answerWorkingHours: number }>, alarmRules: Array<{ version: number, validFrom: string, reasonLengthMin: number, reasonRepeatsMin: number, deadlineDecisionsMin: number, deadlineMarginPoints: number, pauseRepeatsMin: number, pauseWorkingDaysMax: number, pauseCasesMin: number, pauseMarginPoints: number }> };

export type LightRulePreviewQueryVariables = Exact<{
  rule: LightRuleInput;
}>;


export type LightRulePreviewQuery = { lightRulePreview: Array<{ from: Light, to: Light, cases: number }> };

export type LightRulePreviewCasesQueryVariables = Exact<{
  rule: LightRuleInput;
  from: Light;
  to: Light;
  after?: string | null | undefined;
}>;


export type LightRulePreviewCasesQuery = { lightRulePreviewCases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: string, source: string, subject: string, light: Light | null, remainingWorkingDays: number | null, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, item: { name: string, nameEn: string }, department: { name: string, nameEn: string } }> } };

export type PublishLightRuleMutationVariables = Exact<{
  input: PublishLightRuleInput;
}>;


export type PublishLightRuleMutation = { publishLightRule: Array<{ version: number, validFrom: string, yellowKind: YellowKind, yellowWorkingDays: number | null, yellowPercent: number | null, isStepOverrunYellow: boolean, answerWorkingHours: number }> };

export type PublishAlarmRuleMutationVariables = Exact<{
  input: PublishAlarmRuleInput;
}>;


export type PublishAlarmRuleMutation = { publishAlarmRule: Array<{ version: number, validFrom: string, reasonLengthMin: number, reasonRepeatsMin: number, deadlineDecisionsMin: number, deadlineMarginPoints: number, pauseRepeatsMin: number, pauseWorkingDaysMax: number, pauseCasesMin: number, pauseMarginPoints: number }> };

export type FigureFieldsFragment = { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string };

export type WallStateFragment = { day: string, asOf: string, isWorkingDay: boolean | null, finishedNotRated: number, rankingFrom: string, rankingTo: string, hall: { code: string, name: string, nameEn: string, isDemo: boolean }, finished: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, usualFinished: { low: number, high: number, workingDays: number } | null, onTime: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openRed: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openYellow: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openDueUnknown: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, ratingCoverage: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, badRatings: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, throughput: Array<{ bin: number, startsAt: string, decided: number, usualLow: number | null, usualHigh: number | null, isFuture: boolean }>, urgentCases: Array<{ light: Light, remainingWorkingDays: number, case: { number: string, item: { name: string, nameEn: string }, department: { name: string, nameEn: string }, window: { code: string } } }>, windowsNow: Array<{ state: WindowState, decidedToday: number, openCases: number, lastEventAt: string | null, lastFinishedAt: string | null, window: { code: string, name: string, nameEn: string, floorRow: number, floorColumn: number, departments: Array<{ name: string, nameEn: string }> } }>, satisfaction: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, ratingLevels: Array<{ level: RatingLevel, count: number }>, checkIns: Array<{ slot: CheckInSlot, nominalMinute: number, expected: number, present: number, onTime: number, isDue: boolean }>, stages: Array<{ stage: Stage, finishedCases: number | null, promisedWorkingDays: number | null, usedWorkingDays: number | null, from: string, to: string }>, ranking: Array<{ rank: number, lowerBound: number, satisfied: number, ratings: number, window: { code: string, name: string, nameEn: string } }> };

export type WallQueryVariables = Exact<{ [key: string]: never; }>;


export type WallQuery = { wall: { day: string, asOf: string, isWorkingDay: boolean | null, finishedNotRated: number, rankingFrom: string, rankingTo: string, hall: { code: string, name: string, nameEn: string, isDemo: boolean }, finished: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, usualFinished: { low: number, high: number, workingDays: number } | null, onTime: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openRed: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openYellow: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openDueUnknown: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, ratingCoverage: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, badRatings: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, throughput: Array<{ bin: number, startsAt: string, decided: number, usualLow: number | null, usualHigh: number | null, isFuture: boolean }>, urgentCases: Array<{ light: Light, remainingWorkingDays: number, case: { number: string, item: { name: string, nameEn: string }, department: { name: string, nameEn: string }, window: { code: string } } }>, windowsNow: Array<{ state: WindowState, decidedToday: number, openCases: number, lastEventAt: string | null, lastFinishedAt: string | null, window: { code: string, name: string, nameEn: string, floorRow: number, floorColumn: number, departments: Array<{ name: string, nameEn: string }> } }>, satisfaction: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, ratingLevels: Array<{ level: RatingLevel, count: number }>, checkIns: Array<{ slot: CheckInSlot, nominalMinute: number, expected: number, present: number, onTime: number, isDue: boolean }>, stages: Array<{ stage: Stage, finishedCases: number | null, promisedWorkingDays: number | null, usedWorkingDays: number | null, from: string, to: string }>, ranking: Array<{ rank: number, lowerBound: number, satisfied: number, ratings: number, window: { code: string, name: string, nameEn: string } }> } };

export type WallChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WallChangesSubscription = { wall: { day: string, asOf: string, isWorkingDay: boolean | null, finishedNotRated: number, rankingFrom: string, rankingTo: string, hall: { code: string, name: string, nameEn: string, isDemo: boolean }, finished: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, usualFinished: { low: number, high: number, workingDays: number } | null, onTime: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openRed: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openYellow: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, openDueUnknown: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, ratingCoverage: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, badRatings: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, throughput: Array<{ bin: number, startsAt: string, decided: number, usualLow: number | null, usualHigh: number | null, isFuture: boolean }>, urgentCases: Array<{ light: Light, remainingWorkingDays: number, case: { number: string, item: { name: string, nameEn: string }, department: { name: string, nameEn: string }, window: { code: string } } }>, windowsNow: Array<{ state: WindowState, decidedToday: number, openCases: number, lastEventAt: string | null, lastFinishedAt: string | null, window: { code: string, name: string, nameEn: string, floorRow: number, floorColumn: number, departments: Array<{ name: string, nameEn: string }> } }>, satisfaction: { metric: MetricCode, kind: FigureKind, value: number | null, numerator: number | null, denominator: number | null, errorBound: number | null, noValueReason: NoValueReason | null, asOf: string, from: string, to: string }, ratingLevels: Array<{ level: RatingLevel, count: number }>, checkIns: Array<{ slot: CheckInSlot, nominalMinute: number, expected: number, present: number, onTime: number, isDue: boolean }>, stages: Array<{ stage: Stage, finishedCases: number | null, promisedWorkingDays: number | null, usedWorkingDays: number | null, from: string, to: string }>, ranking: Array<{ rank: number, lowerBound: number, satisfied: number, ratings: number, window: { code: string, name: string, nameEn: string } }> } };

export const DueDayEffectFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueDayEffect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueDayPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examined"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"openGaining"}},{"kind":"Field","name":{"kind":"Name","value":"openMoving"}},{"kind":"Field","name":{"kind":"Name","value":"openLosing"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingOnTime"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingLate"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"otherwiseChanging"}},{"kind":"Field","name":{"kind":"Name","value":"examples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueDayBefore"}},{"kind":"Field","name":{"kind":"Name","value":"dueDayAfter"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeBefore"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeAfter"}}]}}]}}]} as unknown as DocumentNode<DueDayEffectFragment, unknown>;
export const CaseRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"dueUnknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOnTime"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<CaseRowFragment, unknown>;
export const WorkRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"dueUnknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentStep"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]} as unknown as DocumentNode<WorkRowFragment, unknown>;
export const AttachmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Attachment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseAttachment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"materialId"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"struckAt"}},{"kind":"Field","name":{"kind":"Name","value":"strikeReason"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"href"}}]}}]}}]} as unknown as DocumentNode<AttachmentFragment, unknown>;
export const TermsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Terms"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"limitWorkingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<TermsFragment, unknown>;
export const ItemRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"basicCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"nationalCode"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ItemRowFragment, unknown>;
export const FileLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoredFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]} as unknown as DocumentNode<FileLinkFragment, unknown>;
export const VersionContentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VersionContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"guide"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"implementingBody"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceConditions"}},{"kind":"Field","name":{"kind":"Name","value":"flow"}},{"kind":"Field","name":{"kind":"Name","value":"specialProcedures"}},{"kind":"Field","name":{"kind":"Name","value":"fee"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"officeHours"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"consultation"}},{"kind":"Field","name":{"kind":"Name","value":"complaintChannel"}},{"kind":"Field","name":{"kind":"Name","value":"sampleResult"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"limitWorkingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"formFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sampleFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileLink"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoredFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]} as unknown as DocumentNode<VersionContentFragment, unknown>;
export const ConsultationRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemCode"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"itemNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"departmentName"}},{"kind":"Field","name":{"kind":"Name","value":"departmentNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dueDay"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]} as unknown as DocumentNode<ConsultationRowFragment, unknown>;
export const FigureFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"errorBound"}},{"kind":"Field","name":{"kind":"Name","value":"noValueReason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]} as unknown as DocumentNode<FigureFieldsFragment, unknown>;
export const FigureWithDefinitionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureWithDefinition"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"errorBound"}},{"kind":"Field","name":{"kind":"Name","value":"noValueReason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]} as unknown as DocumentNode<FigureWithDefinitionFragment, unknown>;
export const ReminderRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReminderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reminder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"crossedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ReminderRowFragment, unknown>;
export const AlarmRuleFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reasonLengthMin"}},{"kind":"Field","name":{"kind":"Name","value":"reasonRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineDecisionsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineMarginPoints"}},{"kind":"Field","name":{"kind":"Name","value":"pauseRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseWorkingDaysMax"}},{"kind":"Field","name":{"kind":"Name","value":"pauseCasesMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseMarginPoints"}}]}}]} as unknown as DocumentNode<AlarmRuleFieldsFragment, unknown>;
export const AlarmFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alarm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"isStanding"}},{"kind":"Field","name":{"kind":"Name","value":"isAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"hall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlarmRuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reasonLengthMin"}},{"kind":"Field","name":{"kind":"Name","value":"reasonRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineDecisionsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineMarginPoints"}},{"kind":"Field","name":{"kind":"Name","value":"pauseRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseWorkingDaysMax"}},{"kind":"Field","name":{"kind":"Name","value":"pauseCasesMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseMarginPoints"}}]}}]} as unknown as DocumentNode<AlarmFieldsFragment, unknown>;
export const LightRuleFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LightRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LightRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yellowKind"}},{"kind":"Field","name":{"kind":"Name","value":"yellowWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"yellowPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isStepOverrunYellow"}},{"kind":"Field","name":{"kind":"Name","value":"answerWorkingHours"}}]}}]} as unknown as DocumentNode<LightRuleFieldsFragment, unknown>;
export const WallStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallBoard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"isDemo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isWorkingDay"}},{"kind":"Field","name":{"kind":"Name","value":"finished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usualFinished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"workingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openRed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openYellow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openDueUnknown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratingCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"badRatings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"throughput"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"usualLow"}},{"kind":"Field","name":{"kind":"Name","value":"usualHigh"}},{"kind":"Field","name":{"kind":"Name","value":"isFuture"}}]}},{"kind":"Field","name":{"kind":"Name","value":"urgentCases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"windowsNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedToday"}},{"kind":"Field","name":{"kind":"Name","value":"openCases"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFinishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"floorRow"}},{"kind":"Field","name":{"kind":"Name","value":"floorColumn"}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"satisfaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratingLevels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"finishedNotRated"}},{"kind":"Field","name":{"kind":"Name","value":"checkIns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slot"}},{"kind":"Field","name":{"kind":"Name","value":"nominalMinute"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"isDue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCases"}},{"kind":"Field","name":{"kind":"Name","value":"promisedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"usedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"ratings"}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rankingFrom"}},{"kind":"Field","name":{"kind":"Name","value":"rankingTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"errorBound"}},{"kind":"Field","name":{"kind":"Name","value":"noValueReason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]} as unknown as DocumentNode<WallStateFragment, unknown>;
export const CalendarPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CalendarPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"waitingCases"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"isPublished"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysByMonth"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]} as unknown as DocumentNode<CalendarPageQuery, CalendarPageQueryVariables>;
export const CalendarPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CalendarPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"stated"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}}]}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"stamp"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"days"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysByMonth"}},{"kind":"Field","name":{"kind":"Name","value":"arranged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DueDayEffect"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueDayEffect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueDayPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examined"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"openGaining"}},{"kind":"Field","name":{"kind":"Name","value":"openMoving"}},{"kind":"Field","name":{"kind":"Name","value":"openLosing"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingOnTime"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingLate"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"otherwiseChanging"}},{"kind":"Field","name":{"kind":"Name","value":"examples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueDayBefore"}},{"kind":"Field","name":{"kind":"Name","value":"dueDayAfter"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeBefore"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeAfter"}}]}}]}}]} as unknown as DocumentNode<CalendarPreviewQuery, CalendarPreviewQueryVariables>;
export const DueDayPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DueDayPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueDayPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DueDayEffect"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueDayEffect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueDayPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examined"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"openGaining"}},{"kind":"Field","name":{"kind":"Name","value":"openMoving"}},{"kind":"Field","name":{"kind":"Name","value":"openLosing"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingOnTime"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingLate"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBecomingUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"otherwiseChanging"}},{"kind":"Field","name":{"kind":"Name","value":"examples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueDayBefore"}},{"kind":"Field","name":{"kind":"Name","value":"dueDayAfter"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeBefore"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeAfter"}}]}}]}}]} as unknown as DocumentNode<DueDayPreviewQuery, DueDayPreviewQueryVariables>;
export const RecordCalendarYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCalendarYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCalendarYearInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCalendarYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}}]}}]} as unknown as DocumentNode<RecordCalendarYearMutation, RecordCalendarYearMutationVariables>;
export const RecomputeDueDaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecomputeDueDays"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecomputeDueDaysInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recomputeDueDays"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examined"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<RecomputeDueDaysMutation, RecomputeDueDaysMutationVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseOrder"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"dueUnknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOnTime"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const CaseChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"windows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<CaseChoicesQuery, CaseChoicesQueryVariables>;
export const ItemChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ItemChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"departmentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"departmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"departmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<ItemChoicesQuery, ItemChoicesQueryVariables>;
export const ItemChoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ItemChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<ItemChoiceQuery, ItemChoiceQueryVariables>;
export const CaseByNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseByNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"usedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"handlingMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"currentStep"}},{"kind":"Field","name":{"kind":"Name","value":"currentStepLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"currentStepDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"lightReasons"}},{"kind":"Field","name":{"kind":"Name","value":"lightRuleVersion"}},{"kind":"Field","name":{"kind":"Name","value":"yellowAtWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"lightChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"ruleVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReminderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pausedSince"}},{"kind":"Field","name":{"kind":"Name","value":"extendedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"requestedExtensionWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"dueMissingYear"}},{"kind":"Field","name":{"kind":"Name","value":"deliverDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"isDeliveryOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"workingDays"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"countedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"remainingPromised"}},{"kind":"Field","name":{"kind":"Name","value":"remainingStatutory"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"dueUnknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOnTime"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReminderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reminder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"crossedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<CaseByNumberQuery, CaseByNumberQueryVariables>;
export const AskExtensionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskExtension"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestExtensionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestExtension"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AskExtensionMutation, AskExtensionMutationVariables>;
export const ApproveExtensionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveExtension"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveExtensionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveExtension"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ApproveExtensionMutation, ApproveExtensionMutationVariables>;
export const DeclineExtensionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineExtension"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseReasonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineExtension"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DeclineExtensionMutation, DeclineExtensionMutationVariables>;
export const WorkQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WorkQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stamp"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workGroup"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"red"}},{"kind":"Field","name":{"kind":"Name","value":"yellow"}}]}}]}}]}}]} as unknown as DocumentNode<WorkQueueSubscription, WorkQueueSubscriptionVariables>;
export const WorkRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"workAsc"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"dueUnknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentStep"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]} as unknown as DocumentNode<WorkRowsQuery, WorkRowsQueryVariables>;
export const WorkPlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"windows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WorkPlaceQuery, WorkPlaceQueryVariables>;
export const WorkCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkRow"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"deliverDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"isDeliveryOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"extendedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"requestedExtensionWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"windows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Terms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versionInForce"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Terms"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Attachment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"workingDays"}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"dueUnknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentStep"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Terms"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"limitWorkingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Attachment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseAttachment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"materialId"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"struckAt"}},{"kind":"Field","name":{"kind":"Name","value":"strikeReason"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"href"}}]}}]}}]} as unknown as DocumentNode<WorkCaseQuery, WorkCaseQueryVariables>;
export const PauseDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PauseDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PauseReason"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseNoticeDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}]}]}}]}}]}}]} as unknown as DocumentNode<PauseDraftQuery, PauseDraftQueryVariables>;
export const ReceiveAtWindowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveAtWindow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiveCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<ReceiveAtWindowMutation, ReceiveAtWindowMutationVariables>;
export const AcceptCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<AcceptCaseMutation, AcceptCaseMutationVariables>;
export const RequestSupplementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestSupplement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestSupplementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestSupplement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RequestSupplementMutation, RequestSupplementMutationVariables>;
export const RecordSupplementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSupplement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSupplement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RecordSupplementMutation, RecordSupplementMutationVariables>;
export const RefuseCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseReasonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RefuseCaseMutation, RefuseCaseMutationVariables>;
export const StartStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<StartStepMutation, StartStepMutationVariables>;
export const FinishStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseNamedStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<FinishStepMutation, FinishStepMutationVariables>;
export const PauseCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PauseCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<PauseCaseMutation, PauseCaseMutationVariables>;
export const ResumeCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<ResumeCaseMutation, ResumeCaseMutationVariables>;
export const RequestExtensionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestExtension"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestExtensionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestExtension"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RequestExtensionMutation, RequestExtensionMutationVariables>;
export const TransferCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<TransferCaseMutation, TransferCaseMutationVariables>;
export const DecideCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<DecideCaseMutation, DecideCaseMutationVariables>;
export const DeliverCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeliverCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliverCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<DeliverCaseMutation, DeliverCaseMutationVariables>;
export const WithdrawCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseReasonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<WithdrawCaseMutation, WithdrawCaseMutationVariables>;
export const ChangeCasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCasesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<ChangeCasesMutation, ChangeCasesMutationVariables>;
export const RevealApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevealApplicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revealApplicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"caseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"identityNumber"}}]}}]}}]} as unknown as DocumentNode<RevealApplicantMutation, RevealApplicantMutationVariables>;
export const PrintReceiptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrintReceipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"printReceipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"caseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]}}]} as unknown as DocumentNode<PrintReceiptMutation, PrintReceiptMutationVariables>;
export const AttachFileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AttachFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttachFileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attachFile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Attachment"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Attachment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseAttachment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"materialId"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"struckAt"}},{"kind":"Field","name":{"kind":"Name","value":"strikeReason"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"href"}}]}}]}}]} as unknown as DocumentNode<AttachFileMutation, AttachFileMutationVariables>;
export const StrikeAttachmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StrikeAttachment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StrikeAttachmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strikeAttachment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Attachment"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Attachment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseAttachment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"materialId"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"struckAt"}},{"kind":"Field","name":{"kind":"Name","value":"strikeReason"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"href"}}]}}]}}]} as unknown as DocumentNode<StrikeAttachmentMutation, StrikeAttachmentMutationVariables>;
export const ItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Items"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"departmentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stage"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemState"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"departmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"departmentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stage"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"basicCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"nationalCode"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ItemsQuery, ItemsQueryVariables>;
export const ItemDepartmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ItemDepartments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ItemDepartmentsQuery, ItemDepartmentsQueryVariables>;
export const ItemGuideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ItemGuide"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemRow"}},{"kind":"Field","name":{"kind":"Name","value":"publicUrl"}},{"kind":"Field","name":{"kind":"Name","value":"versionInForce"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VersionContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoredFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"basicCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"nationalCode"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VersionContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"guide"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"implementingBody"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceConditions"}},{"kind":"Field","name":{"kind":"Name","value":"flow"}},{"kind":"Field","name":{"kind":"Name","value":"specialProcedures"}},{"kind":"Field","name":{"kind":"Name","value":"fee"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"officeHours"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"consultation"}},{"kind":"Field","name":{"kind":"Name","value":"complaintChannel"}},{"kind":"Field","name":{"kind":"Name","value":"sampleResult"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"limitWorkingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"formFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sampleFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileLink"}}]}}]}}]}}]} as unknown as DocumentNode<ItemGuideQuery, ItemGuideQueryVariables>;
export const ItemVersionPairDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ItemVersionPair"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"older"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"newer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"older"},"name":{"kind":"Name","value":"itemVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"older"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VersionContent"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"newer"},"name":{"kind":"Name","value":"itemVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"newer"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VersionContent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoredFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VersionContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"guide"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"implementingBody"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceConditions"}},{"kind":"Field","name":{"kind":"Name","value":"flow"}},{"kind":"Field","name":{"kind":"Name","value":"specialProcedures"}},{"kind":"Field","name":{"kind":"Name","value":"fee"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"officeHours"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"consultation"}},{"kind":"Field","name":{"kind":"Name","value":"complaintChannel"}},{"kind":"Field","name":{"kind":"Name","value":"sampleResult"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"limitWorkingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"formFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sampleFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileLink"}}]}}]}}]}}]} as unknown as DocumentNode<ItemVersionPairQuery, ItemVersionPairQueryVariables>;
export const ItemToEditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ItemToEdit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemRow"}},{"kind":"Field","name":{"kind":"Name","value":"itemVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VersionContent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoredFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"basicCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"nationalCode"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VersionContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"promisedLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"statutoryLimitWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"guide"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"implementingBody"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceConditions"}},{"kind":"Field","name":{"kind":"Name","value":"flow"}},{"kind":"Field","name":{"kind":"Name","value":"specialProcedures"}},{"kind":"Field","name":{"kind":"Name","value":"fee"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"officeHours"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"consultation"}},{"kind":"Field","name":{"kind":"Name","value":"complaintChannel"}},{"kind":"Field","name":{"kind":"Name","value":"sampleResult"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"limitWorkingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"formFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sampleFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileLink"}}]}}]}}]}}]} as unknown as DocumentNode<ItemToEditQuery, ItemToEditQueryVariables>;
export const ItemChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ItemChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemChangeKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemChangeCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"devolved"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"itemChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"documentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ItemChangesQuery, ItemChangesQueryVariables>;
export const PrintedMatterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrintedMatter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"printedMatter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"printed"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}}]} as unknown as DocumentNode<PrintedMatterQuery, PrintedMatterQueryVariables>;
export const StockMovementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StockMovements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"printedMatterId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StockMovementKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"printedMatterMovements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"printedMatterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"printedMatterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<StockMovementsQuery, StockMovementsQueryVariables>;
export const PublishItemVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishItemVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishItemVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishItemVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<PublishItemVersionMutation, PublishItemVersionMutationVariables>;
export const CreateItemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateItemInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<CreateItemMutation, CreateItemMutationVariables>;
export const ChangeItemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeItemInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<ChangeItemMutation, ChangeItemMutationVariables>;
export const RecordItemChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordItemChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordItemChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordItemChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<RecordItemChangeMutation, RecordItemChangeMutationVariables>;
export const AddPrintedMatterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddPrintedMatter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddPrintedMatterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addPrintedMatter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AddPrintedMatterMutation, AddPrintedMatterMutationVariables>;
export const RecordPrintingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPrinting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPrinting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RecordPrintingMutation, RecordPrintingMutationVariables>;
export const IssuePrintedMatterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssuePrintedMatter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuePrintedMatter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<IssuePrintedMatterMutation, IssuePrintedMatterMutationVariables>;
export const ConsultationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Consultations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsultationFilterInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemCode"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"itemNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"departmentName"}},{"kind":"Field","name":{"kind":"Name","value":"departmentNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dueDay"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]} as unknown as DocumentNode<ConsultationsQuery, ConsultationsQueryVariables>;
export const ConsultationDepartmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsultationDepartments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ConsultationDepartmentsQuery, ConsultationDepartmentsQueryVariables>;
export const AnswerQuestionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerQuestion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerQuestionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerQuestion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemCode"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"itemNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"departmentName"}},{"kind":"Field","name":{"kind":"Name","value":"departmentNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dueDay"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]} as unknown as DocumentNode<AnswerQuestionMutation, AnswerQuestionMutationVariables>;
export const PublishAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishAnswerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemCode"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"itemNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"departmentName"}},{"kind":"Field","name":{"kind":"Name","value":"departmentNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dueDay"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]} as unknown as DocumentNode<PublishAnswerMutation, PublishAnswerMutationVariables>;
export const WithdrawAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consultationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"consultationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consultationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemCode"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"itemNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"departmentName"}},{"kind":"Field","name":{"kind":"Name","value":"departmentNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dueDay"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]} as unknown as DocumentNode<WithdrawAnswerMutation, WithdrawAnswerMutationVariables>;
export const DirectoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Directory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"windows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DirectoryQuery, DirectoryQueryVariables>;
export const CreateDepartmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateDepartment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateDepartmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createDepartment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CreateDepartmentMutation, CreateDepartmentMutationVariables>;
export const CreateWindowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWindow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWindowInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWindow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CreateWindowMutation, CreateWindowMutationVariables>;
export const InstallationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Installation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"installation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDemo"}}]}}]}}]} as unknown as DocumentNode<InstallationQuery, InstallationQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"hall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"isDemo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const LoginDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Login"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"loginName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"loginName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"loginName"}}},{"kind":"Argument","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<LoginMutation, LoginMutationVariables>;
export const LogoutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Logout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logout"}}]}}]} as unknown as DocumentNode<LogoutMutation, LogoutMutationVariables>;
export const SetUpHallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetUpHall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetUpHallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setUpHall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<SetUpHallMutation, SetUpHallMutationVariables>;
export const RequestPairingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestPairing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"profile"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestPairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"profile"},"value":{"kind":"Variable","name":{"kind":"Name","value":"profile"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<RequestPairingMutation, RequestPairingMutationVariables>;
export const CollectPairingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CollectPairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collectPairing"}}]}}]} as unknown as DocumentNode<CollectPairingMutation, CollectPairingMutationVariables>;
export const ConfirmPairingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPairing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ConfirmPairingMutation, ConfirmPairingMutationVariables>;
export const WallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Walls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"devices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"wall"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]}}]} as unknown as DocumentNode<WallsQuery, WallsQueryVariables>;
export const RevokeDeviceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"deviceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"deviceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"deviceId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]} as unknown as DocumentNode<RevokeDeviceMutation, RevokeDeviceMutationVariables>;
export const FiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Figures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"codes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricCode"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricScope"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"codes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"codes"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureWithDefinition"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"errorBound"}},{"kind":"Field","name":{"kind":"Name","value":"noValueReason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureWithDefinition"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<FiguresQuery, FiguresQueryVariables>;
export const FigureAndRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureAndRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"part"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FigurePart"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricScope"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureWithDefinition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figureRows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"part"},"value":{"kind":"Variable","name":{"kind":"Name","value":"part"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalContribution"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"usedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"handlingMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueSlot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"slot"}},{"kind":"Field","name":{"kind":"Name","value":"isOnTime"}},{"kind":"Field","name":{"kind":"Name","value":"punchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"errorBound"}},{"kind":"Field","name":{"kind":"Name","value":"noValueReason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureWithDefinition"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<FigureAndRowsQuery, FigureAndRowsQueryVariables>;
export const SupervisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Supervision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supervision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"lightRuleVersion"}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"}}]}}]}}]}}]} as unknown as DocumentNode<SupervisionSubscription, SupervisionSubscriptionVariables>;
export const RemindersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reminders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReminderFilterInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reminders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReminderRow"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"dueUnknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReminderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reminder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"crossedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<RemindersQuery, RemindersQueryVariables>;
export const SupervisionDepartmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupervisionDepartments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<SupervisionDepartmentsQuery, SupervisionDepartmentsQueryVariables>;
export const AnswerReminderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerReminder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerReminderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerReminder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReminderRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReminderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reminder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"crossedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<AnswerReminderMutation, AnswerReminderMutationVariables>;
export const RemindCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemindCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemindCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remindCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RemindCaseMutation, RemindCaseMutationVariables>;
export const AlarmsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alarms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"departmentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"departmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"departmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlarmFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reasonLengthMin"}},{"kind":"Field","name":{"kind":"Name","value":"reasonRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineDecisionsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineMarginPoints"}},{"kind":"Field","name":{"kind":"Name","value":"pauseRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseWorkingDaysMax"}},{"kind":"Field","name":{"kind":"Name","value":"pauseCasesMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseMarginPoints"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alarm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"isStanding"}},{"kind":"Field","name":{"kind":"Name","value":"isAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"hall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlarmRuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}}]}}]}}]} as unknown as DocumentNode<AlarmsQuery, AlarmsQueryVariables>;
export const AlarmRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlarmRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"windowId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"part"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmPart"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alarmRows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"windowId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"windowId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"part"},"value":{"kind":"Variable","name":{"kind":"Name","value":"part"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlarmRowsQuery, AlarmRowsQueryVariables>;
export const AcknowledgeAlarmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeAlarm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeAlarmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeAlarm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlarmFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reasonLengthMin"}},{"kind":"Field","name":{"kind":"Name","value":"reasonRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineDecisionsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineMarginPoints"}},{"kind":"Field","name":{"kind":"Name","value":"pauseRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseWorkingDaysMax"}},{"kind":"Field","name":{"kind":"Name","value":"pauseCasesMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseMarginPoints"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alarm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"isStanding"}},{"kind":"Field","name":{"kind":"Name","value":"isAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"hall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlarmRuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}}]}}]}}]} as unknown as DocumentNode<AcknowledgeAlarmMutation, AcknowledgeAlarmMutationVariables>;
export const SupervisionRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupervisionRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lightRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LightRuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alarmRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlarmRuleFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LightRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LightRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yellowKind"}},{"kind":"Field","name":{"kind":"Name","value":"yellowWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"yellowPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isStepOverrunYellow"}},{"kind":"Field","name":{"kind":"Name","value":"answerWorkingHours"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reasonLengthMin"}},{"kind":"Field","name":{"kind":"Name","value":"reasonRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineDecisionsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineMarginPoints"}},{"kind":"Field","name":{"kind":"Name","value":"pauseRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseWorkingDaysMax"}},{"kind":"Field","name":{"kind":"Name","value":"pauseCasesMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseMarginPoints"}}]}}]} as unknown as DocumentNode<SupervisionRulesQuery, SupervisionRulesQueryVariables>;
export const LightRulePreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LightRulePreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LightRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lightRulePreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}}]}}]}}]} as unknown as DocumentNode<LightRulePreviewQuery, LightRulePreviewQueryVariables>;
export const LightRulePreviewCasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LightRulePreviewCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LightRuleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Light"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Light"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lightRulePreviewCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDueDay"}},{"kind":"Field","name":{"kind":"Name","value":"dueUnknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LightRulePreviewCasesQuery, LightRulePreviewCasesQueryVariables>;
export const PublishLightRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishLightRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishLightRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishLightRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LightRuleFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LightRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LightRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yellowKind"}},{"kind":"Field","name":{"kind":"Name","value":"yellowWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"yellowPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isStepOverrunYellow"}},{"kind":"Field","name":{"kind":"Name","value":"answerWorkingHours"}}]}}]} as unknown as DocumentNode<PublishLightRuleMutation, PublishLightRuleMutationVariables>;
export const PublishAlarmRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishAlarmRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishAlarmRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishAlarmRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlarmRuleFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmRuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reasonLengthMin"}},{"kind":"Field","name":{"kind":"Name","value":"reasonRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineDecisionsMin"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineMarginPoints"}},{"kind":"Field","name":{"kind":"Name","value":"pauseRepeatsMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseWorkingDaysMax"}},{"kind":"Field","name":{"kind":"Name","value":"pauseCasesMin"}},{"kind":"Field","name":{"kind":"Name","value":"pauseMarginPoints"}}]}}]} as unknown as DocumentNode<PublishAlarmRuleMutation, PublishAlarmRuleMutationVariables>;
export const WallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Wall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WallState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"errorBound"}},{"kind":"Field","name":{"kind":"Name","value":"noValueReason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallBoard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"isDemo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isWorkingDay"}},{"kind":"Field","name":{"kind":"Name","value":"finished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usualFinished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"workingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openRed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openYellow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openDueUnknown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratingCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"badRatings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"throughput"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"usualLow"}},{"kind":"Field","name":{"kind":"Name","value":"usualHigh"}},{"kind":"Field","name":{"kind":"Name","value":"isFuture"}}]}},{"kind":"Field","name":{"kind":"Name","value":"urgentCases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"windowsNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedToday"}},{"kind":"Field","name":{"kind":"Name","value":"openCases"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFinishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"floorRow"}},{"kind":"Field","name":{"kind":"Name","value":"floorColumn"}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"satisfaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratingLevels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"finishedNotRated"}},{"kind":"Field","name":{"kind":"Name","value":"checkIns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slot"}},{"kind":"Field","name":{"kind":"Name","value":"nominalMinute"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"isDue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCases"}},{"kind":"Field","name":{"kind":"Name","value":"promisedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"usedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"ratings"}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rankingFrom"}},{"kind":"Field","name":{"kind":"Name","value":"rankingTo"}}]}}]} as unknown as DocumentNode<WallQuery, WallQueryVariables>;
export const WallChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WallChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WallState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"errorBound"}},{"kind":"Field","name":{"kind":"Name","value":"noValueReason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallBoard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"isDemo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isWorkingDay"}},{"kind":"Field","name":{"kind":"Name","value":"finished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usualFinished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"workingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openRed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openYellow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openDueUnknown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratingCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"badRatings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"throughput"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"usualLow"}},{"kind":"Field","name":{"kind":"Name","value":"usualHigh"}},{"kind":"Field","name":{"kind":"Name","value":"isFuture"}}]}},{"kind":"Field","name":{"kind":"Name","value":"urgentCases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"remainingWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"windowsNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedToday"}},{"kind":"Field","name":{"kind":"Name","value":"openCases"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFinishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"floorRow"}},{"kind":"Field","name":{"kind":"Name","value":"floorColumn"}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"satisfaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratingLevels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"finishedNotRated"}},{"kind":"Field","name":{"kind":"Name","value":"checkIns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slot"}},{"kind":"Field","name":{"kind":"Name","value":"nominalMinute"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"isDue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCases"}},{"kind":"Field","name":{"kind":"Name","value":"promisedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"usedWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"ratings"}},{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rankingFrom"}},{"kind":"Field","name":{"kind":"Name","value":"rankingTo"}}]}}]} as unknown as DocumentNode<WallChangesSubscription, WallChangesSubscriptionVariables>;