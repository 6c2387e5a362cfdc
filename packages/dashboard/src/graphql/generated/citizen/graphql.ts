/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** person: a natural person; organisation: an enterprise, institution or association. */
export type ApplicantKind =
  | 'organisation'
  | 'person';

/** A file for an application or a supplement, handed in before by the same citizen. */
export type ApplicationFileInput = {
  /** The file. */
  fileId: string | number;
  /** Id of the material it is for. */
  materialId?: string | null | undefined;
};

/** A change of a draft. */
export type ApplicationStepInput = {
  /** The draft. */
  applicationId: string | number;
  /** Version the citizen looked at; VERSION_CONFLICT if it was saved elsewhere meanwhile. */
  version: number;
};

/** What a citizen asks. */
export type AskQuestionInput = {
  /** Code of the item it is about; left out, it goes to the hall. */
  itemCode?: string | null | undefined;
  /** The question, at most 2000 characters. */
  question: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
};

/** material, supplement: handed in by the applicant; notice, result: made by the hall. */
export type AttachmentKind =
  | 'material'
  | 'notice'
  | 'result'
  | 'supplement';

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

/** Where a citizen's question stands. */
export type ConsultationState =
  | 'answered'
  | 'open'
  | 'withdrawn';

/** A change of a question. */
export type ConsultationStepInput = {
  /** The question. */
  consultationId: string | number;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the actor looked at; VERSION_CONFLICT if it has moved on. */
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

/** Language a person is written to in: zhCN, simplified Chinese; en, English. */
export type Language =
  | 'en'
  | 'zhCN';

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

/** How a material is handed in: original 原件, copy 复印件, both, or as a file 电子材料. */
export type MaterialForm =
  | 'copy'
  | 'electronic'
  | 'original'
  | 'originalAndCopy';

/** Key of a sentence about how far a case is; the pages have its words in both languages. */
export type ProgressKey =
  | 'accepted'
  | 'approved'
  | 'clockStartsNext'
  | 'dayOfClock'
  | 'decided'
  | 'delivered'
  | 'dueToday'
  | 'dueUnknown'
  | 'extended'
  | 'holidayNotCounted'
  | 'makeUpCounts'
  | 'noLimit'
  | 'overdue'
  | 'paused'
  | 'pausedSince'
  | 'readyToCollect'
  | 'received'
  | 'refused'
  | 'rejected'
  | 'remaining'
  | 'remainingAfterPause'
  | 'supplementRequested'
  | 'usedWorkingDays'
  | 'withdrawn';

/** An online rating of a finished case. */
export type RateCaseInput = {
  /** Attitude of service, if given apart. */
  attitude?: RatingLevel | null | undefined;
  /** Code of the receipt; left out by a signed-in citizen whose own case it is. */
  code?: string | null | undefined;
  /** Code of the hall. */
  hallCode: string;
  /** Overall level. */
  level: RatingLevel;
  /** Number of the case. */
  number: string;
  /** Quality of work, if given apart. */
  quality?: RatingLevel | null | undefined;
  /** In words, at most 2000 characters; owed with one of the two bad levels. */
  reason?: string | null | undefined;
};

/** The five levels of 评价, best first: 非常满意, 满意, 基本满意, 不满意, 非常不满意. The first three count as satisfied. */
export type RatingLevel =
  | 'dissatisfied'
  | 'fairlySatisfied'
  | 'satisfied'
  | 'veryDissatisfied'
  | 'verySatisfied';

/** What is filled in so far. */
export type SaveApplicationInput = {
  /** Who applies. */
  applicantKind: ApplicantKind;
  /** Name of whoever applies, at most 200 characters; empty: of a person that of the profile. */
  applicantName: string;
  /** The draft. */
  applicationId: string | number;
  /** All files, at most 50. */
  files: Array<ApplicationFileInput>;
  /** Identity number or unified social credit code; left out, what was saved stays; empty, it is forgotten. */
  identityNumber?: string | null | undefined;
  /** What it is about, at most 200 characters. */
  subject: string;
  /** Version the citizen looked at; VERSION_CONFLICT if it was saved elsewhere meanwhile. */
  version: number;
};

/** The handing in of a draft. */
export type SubmitApplicationInput = {
  /** The draft. */
  applicationId: string | number;
  /** The citizen declares that everything in it is true. */
  isDeclaredTrue: boolean;
  /** Version the citizen looked at; VERSION_CONFLICT if it was saved elsewhere meanwhile. */
  version: number;
};

/** What was missing. */
export type SupplementApplicationInput = {
  /** The case. */
  caseId: string | number;
  /** The files, at most 50. */
  files: Array<ApplicationFileInput>;
  /** What there is to say to it, at most 2000 characters; may be empty where there are files. */
  note: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the citizen looked at. */
  version: number;
};

/** What a citizen says of themselves; what is left out stays. */
export type UpdateCitizenProfileInput = {
  /** Identity number of 18 characters (GB 11643); empty to forget it. */
  identityNumber?: string | null | undefined;
  /** Language of messages. */
  language?: Language | null | undefined;
  /** Name, at most 200 characters; empty to forget it. */
  name?: string | null | undefined;
};

/** The withdrawal of the own case. */
export type WithdrawApplicationInput = {
  /** The case. */
  caseId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
  /** Made by the client; a repeat with the same id gives the first result and writes nothing. */
  requestId?: string | null | undefined;
  /** Version the citizen looked at. */
  version: number;
};

export type HallQueryVariables = Exact<{
  hallCode: string;
}>;


export type HallQuery = { publicHall: { code: string, name: string, nameEn: string, isDemo: boolean } | null };

export type DraftPartsFragment = { id: string, version: number, itemCode: string, itemName: string, itemNameEn: string, isItemOpen: boolean, isItemChanged: boolean, subject: string, applicantKind: ApplicantKind, applicantName: string, identityNumber: string | null, updatedAt: string, files: Array<{ materialId: string | null, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> };

export type MyDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDraftsQuery = { myDrafts: Array<{ id: string, itemCode: string, itemName: string, itemNameEn: string, subject: string, updatedAt: string }> };

export type MyCaseRowFragment = { id: string, number: string, itemName: string, itemNameEn: string, subject: string, state: CaseState, decision: Decision | null, receivedAt: string, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, remainingWorkingDays: number | null };

export type MyCasesQueryVariables = Exact<{
  first: number;
}>;


export type MyCasesQuery = { myCases: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, number: string, itemName: string, itemNameEn: string, subject: string, state: CaseState, decision: Decision | null, receivedAt: string, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, remainingWorkingDays: number | null }> } };

export type MyCasePartsFragment = { version: number, itemCode: string, acceptedAt: string | null, decidedAt: string | null, departmentName: string, departmentNameEn: string, windowCode: string, receiptCode: string | null, applicantName: string | null, id: string, number: string, itemName: string, itemNameEn: string, subject: string, state: CaseState, decision: Decision | null, receivedAt: string, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, remainingWorkingDays: number | null, events: Array<{ seq: number, kind: CaseEventKind, at: string, reason: string | null, step: string | null, noticeText: string | null, noticeNumber: string | null, materials: Array<string> }>, ledger: Array<{ day: string, kind: LedgerDayKind, countedWorkingDays: number, remainingPromised: number | null }>, attachments: Array<{ kind: AttachmentKind, addedAt: string, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> };

export type MyCaseQueryVariables = Exact<{
  number: string;
}>;


export type MyCaseQuery = { myCase: { version: number, itemCode: string, acceptedAt: string | null, decidedAt: string | null, departmentName: string, departmentNameEn: string, windowCode: string, receiptCode: string | null, applicantName: string | null, id: string, number: string, itemName: string, itemNameEn: string, subject: string, state: CaseState, decision: Decision | null, receivedAt: string, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, remainingWorkingDays: number | null, events: Array<{ seq: number, kind: CaseEventKind, at: string, reason: string | null, step: string | null, noticeText: string | null, noticeNumber: string | null, materials: Array<string> }>, ledger: Array<{ day: string, kind: LedgerDayKind, countedWorkingDays: number, remainingPromised: number | null }>, attachments: Array<{ kind: AttachmentKind, addedAt: string, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> } | null };

export type ApplicationItemQueryVariables = Exact<{
  hallCode: string;
  code: string;
}>;


export type ApplicationItemQuery = { publicItem: { code: string, name: string, nameEn: string, version: { materials: Array<{ id: string, name: string, isRequired: boolean, note: string, formFile: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } | null }> } } | null };

export type StartApplicationMutationVariables = Exact<{
  itemCode: string;
}>;


export type StartApplicationMutation = { startApplication: { id: string, version: number, itemCode: string, itemName: string, itemNameEn: string, isItemOpen: boolean, isItemChanged: boolean, subject: string, applicantKind: ApplicantKind, applicantName: string, identityNumber: string | null, updatedAt: string, files: Array<{ materialId: string | null, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> } };

export type SaveApplicationMutationVariables = Exact<{
  input: SaveApplicationInput;
}>;


export type SaveApplicationMutation = { saveApplication: { id: string, version: number, itemCode: string, itemName: string, itemNameEn: string, isItemOpen: boolean, isItemChanged: boolean, subject: string, applicantKind: ApplicantKind, applicantName: string, identityNumber: string | null, updatedAt: string, files: Array<{ materialId: string | null, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> } };

export type SubmitApplicationMutationVariables = Exact<{
  input: SubmitApplicationInput;
}>;


export type SubmitApplicationMutation = { submitApplication: { version: number, itemCode: string, acceptedAt: string | null, decidedAt: string | null, departmentName: string, departmentNameEn: string, windowCode: string, receiptCode: string | null, applicantName: string | null, id: string, number: string, itemName: string, itemNameEn: string, subject: string, state: CaseState, decision: Decision | null, receivedAt: string, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, remainingWorkingDays: number | null, events: Array<{ seq: number, kind: CaseEventKind, at: string, reason: string | null, step: string | null, noticeText: string | null, noticeNumber: string | null, materials: Array<string> }>, ledger: Array<{ day: string, kind: LedgerDayKind, countedWorkingDays: number, remainingPromised: number | null }>, attachments: Array<{ kind: AttachmentKind, addedAt: string, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> } };

export type DiscardApplicationMutationVariables = Exact<{
  input: ApplicationStepInput;
}>;


export type DiscardApplicationMutation = { discardApplication: boolean };

export type SupplementApplicationMutationVariables = Exact<{
  input: SupplementApplicationInput;
}>;


export type SupplementApplicationMutation = { supplementApplication: { version: number, itemCode: string, acceptedAt: string | null, decidedAt: string | null, departmentName: string, departmentNameEn: string, windowCode: string, receiptCode: string | null, applicantName: string | null, id: string, number: string, itemName: string, itemNameEn: string, subject: string, state: CaseState, decision: Decision | null, receivedAt: string, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, remainingWorkingDays: number | null, events: Array<{ seq: number, kind: CaseEventKind, at: string, reason: string | null, step: string | null, noticeText: string | null, noticeNumber: string | null, materials: Array<string> }>, ledger: Array<{ day: string, kind: LedgerDayKind, countedWorkingDays: number, remainingPromised: number | null }>, attachments: Array<{ kind: AttachmentKind, addedAt: string, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> } };

export type WithdrawApplicationMutationVariables = Exact<{
  input: WithdrawApplicationInput;
}>;


export type WithdrawApplicationMutation = { withdrawApplication: { version: number, itemCode: string, acceptedAt: string | null, decidedAt: string | null, departmentName: string, departmentNameEn: string, windowCode: string, receiptCode: string | null, applicantName: string | null, id: string, number: string, itemName: string, itemNameEn: string, subject: string, state: CaseState, decision: Decision | null, receivedAt: string, promisedDueDay: string | null, dueUnknownReason: DueUnknownReason | null, remainingWorkingDays: number | null, events: Array<{ seq: number, kind: CaseEventKind, at: string, reason: string | null, step: string | null, noticeText: string | null, noticeNumber: string | null, materials: Array<string> }>, ledger: Array<{ day: string, kind: LedgerDayKind, countedWorkingDays: number, remainingPromised: number | null }>, attachments: Array<{ kind: AttachmentKind, addedAt: string, file: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } }> } };

export type ItemsQueryVariables = Exact<{
  hallCode: string;
  search?: string | null | undefined;
  departmentCode?: string | null | undefined;
  first: number;
}>;


export type ItemsQuery = { publicItems: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ code: string, name: string, nameEn: string, departmentName: string, departmentNameEn: string, promisedLimitWorkingDays: number | null }> } };

export type ItemDepartmentsQueryVariables = Exact<{
  hallCode: string;
}>;


export type ItemDepartmentsQuery = { publicHall: { departments: Array<{ code: string, name: string, nameEn: string }> } | null };

export type FilePartsFragment = { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string };

export type ItemQueryVariables = Exact<{
  hallCode: string;
  code: string;
}>;


export type ItemQuery = { publicItem: { code: string, name: string, nameEn: string, departmentName: string, departmentNameEn: string, version: { version: number, promisedLimitWorkingDays: number | null, statutoryLimitWorkingDays: number | null, guide: { legalBasis: string, implementingBody: string, acceptanceConditions: string, flow: string, specialProcedures: string, fee: string, place: string, officeHours: string, visits: number | null, consultation: string, complaintChannel: string, sampleResult: string, questions: Array<{ question: string, answer: string }> } | null, steps: Array<{ seq: number, name: string, limitWorkingDays: number | null }>, materials: Array<{ id: string, name: string, isRequired: boolean, copies: number, form: MaterialForm, note: string, formFile: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } | null, sampleFile: { id: string, name: string, bytes: number, mediaType: string, sha256: string, href: string } | null }> } } | null, publishedAnswers: { nodes: Array<{ id: string, question: string, answer: string }> } };

export type CitizenPartsFragment = { phone: string, name: string | null, identityNumber: string | null };

export type CitizenQueryVariables = Exact<{ [key: string]: never; }>;


export type CitizenQuery = { citizen: { phone: string, name: string | null, identityNumber: string | null } };

export type RequestSignInCodeMutationVariables = Exact<{
  hallCode: string;
  phone: string;
  language?: Language | null | undefined;
}>;


export type RequestSignInCodeMutation = { requestSignInCode: { validSeconds: number, resendAfterSeconds: number } };

export type SignInCitizenMutationVariables = Exact<{
  hallCode: string;
  phone: string;
  code: string;
  language?: Language | null | undefined;
}>;


export type SignInCitizenMutation = { signInCitizen: { phone: string, name: string | null, identityNumber: string | null } };

export type UpdateCitizenProfileMutationVariables = Exact<{
  input: UpdateCitizenProfileInput;
}>;


export type UpdateCitizenProfileMutation = { updateCitizenProfile: { phone: string, name: string | null, identityNumber: string | null } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { logout: boolean };

export type PublishedAnswersQueryVariables = Exact<{
  hallCode: string;
  itemCode?: string | null | undefined;
  first: number;
}>;


export type PublishedAnswersQuery = { publishedAnswers: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, departmentName: string | null, departmentNameEn: string | null, question: string, answer: string, publishedAt: string }> } };

export type ConsultedItemQueryVariables = Exact<{
  hallCode: string;
  code: string;
}>;


export type ConsultedItemQuery = { publicItem: { code: string, name: string, nameEn: string } | null };

export type MyQuestionPartsFragment = { id: string, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, answer: string, answeredAt: string | null };

export type MyQuestionsQueryVariables = Exact<{
  first: number;
}>;


export type MyQuestionsQuery = { myQuestions: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, answer: string, answeredAt: string | null }> } };

export type AskQuestionMutationVariables = Exact<{
  input: AskQuestionInput;
}>;


export type AskQuestionMutation = { askQuestion: { id: string, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, answer: string, answeredAt: string | null } };

export type WithdrawQuestionMutationVariables = Exact<{
  input: ConsultationStepInput;
}>;


export type WithdrawQuestionMutation = { withdrawQuestion: { id: string, itemName: string | null, itemNameEn: string | null, departmentName: string | null, departmentNameEn: string | null, question: string, askedAt: string, state: ConsultationState, version: number, dueDay: string | null, answer: string, answeredAt: string | null } };

export type AskProgressMutationVariables = Exact<{
  hallCode: string;
  number: string;
  code: string;
}>;


export type AskProgressMutation = { askProgress: { number: string, state: CaseState, itemName: string, itemNameEn: string, departmentName: string, departmentNameEn: string, windowCode: string, currentStep: string | null, sentences: Array<{ key: ProgressKey, values: Array<{ name: string, value: string }> }> } };

export type RateCaseMutationVariables = Exact<{
  input: RateCaseInput;
}>;


export type RateCaseMutation = { rateCase: RatingLevel };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FilePartsFragmentDoc = new TypedDocumentString(`
    fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
export const DraftPartsFragmentDoc = new TypedDocumentString(`
    fragment DraftParts on ApplicationDraft {
  id
  version
  itemCode
  itemName
  itemNameEn
  isItemOpen
  isItemChanged
  subject
  applicantKind
  applicantName
  identityNumber
  updatedAt
  files {
    materialId
    file {
      ...FileParts
    }
  }
}
    fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<DraftPartsFragment, unknown>;
export const MyCaseRowFragmentDoc = new TypedDocumentString(`
    fragment MyCaseRow on MyCase {
  id
  number
  itemName
  itemNameEn
  subject
  state
  decision
  receivedAt
  promisedDueDay
  dueUnknownReason
  remainingWorkingDays
}
    `, {"fragmentName":"MyCaseRow"}) as unknown as TypedDocumentString<MyCaseRowFragment, unknown>;
export const MyCasePartsFragmentDoc = new TypedDocumentString(`
    fragment MyCaseParts on MyCase {
  ...MyCaseRow
  version
  itemCode
  acceptedAt
  decidedAt
  departmentName
  departmentNameEn
  windowCode
  receiptCode
  applicantName
  events {
    seq
    kind
    at
    reason
    step
    noticeText
    noticeNumber
    materials
  }
  ledger {
    day
    kind
    countedWorkingDays
    remainingPromised
  }
  attachments {
    kind
    addedAt
    file {
      ...FileParts
    }
  }
}
    fragment MyCaseRow on MyCase {
  id
  number
  itemName
  itemNameEn
  subject
  state
  decision
  receivedAt
  promisedDueDay
  dueUnknownReason
  remainingWorkingDays
}
fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`, {"fragmentName":"MyCaseParts"}) as unknown as TypedDocumentString<MyCasePartsFragment, unknown>;
export const CitizenPartsFragmentDoc = new TypedDocumentString(`
    fragment CitizenParts on Citizen {
  phone
  name
  identityNumber
}
    `, {"fragmentName":"CitizenParts"}) as unknown as TypedDocumentString<CitizenPartsFragment, unknown>;
export const MyQuestionPartsFragmentDoc = new TypedDocumentString(`
    fragment MyQuestionParts on MyQuestion {
  id
  itemName
  itemNameEn
  departmentName
  departmentNameEn
  question
  askedAt
  state
  version
  dueDay
  answer
  answeredAt
}
    `, {"fragmentName":"MyQuestionParts"}) as unknown as TypedDocumentString<MyQuestionPartsFragment, unknown>;
export const HallDocument = new TypedDocumentString(`
    query Hall($hallCode: String!) {
  publicHall(code: $hallCode) {
    code
    name
    nameEn
    isDemo
  }
}
    `) as unknown as TypedDocumentString<HallQuery, HallQueryVariables>;
export const MyDraftsDocument = new TypedDocumentString(`
    query MyDrafts {
  myDrafts {
    id
    itemCode
    itemName
    itemNameEn
    subject
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<MyDraftsQuery, MyDraftsQueryVariables>;
export const MyCasesDocument = new TypedDocumentString(`
    query MyCases($first: Int!) {
  myCases(first: $first) {
    pageInfo {
      hasNextPage
    }
    nodes {
      ...MyCaseRow
    }
  }
}
    fragment MyCaseRow on MyCase {
  id
  number
  itemName
  itemNameEn
  subject
  state
  decision
  receivedAt
  promisedDueDay
  dueUnknownReason
  remainingWorkingDays
}`) as unknown as TypedDocumentString<MyCasesQuery, MyCasesQueryVariables>;
export const MyCaseDocument = new TypedDocumentString(`
    query MyCase($number: String!) {
  myCase(number: $number) {
    ...MyCaseParts
  }
}
    fragment MyCaseRow on MyCase {
  id
  number
  itemName
  itemNameEn
  subject
  state
  decision
  receivedAt
  promisedDueDay
  dueUnknownReason
  remainingWorkingDays
}
fragment MyCaseParts on MyCase {
  ...MyCaseRow
  version
  itemCode
  acceptedAt
  decidedAt
  departmentName
  departmentNameEn
  windowCode
  receiptCode
  applicantName
  events {
    seq
    kind
    at
    reason
    step
    noticeText
    noticeNumber
    materials
  }
  ledger {
    day
    kind
    countedWorkingDays
    remainingPromised
  }
  attachments {
    kind
    addedAt
    file {
      ...FileParts
    }
  }
}
fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`) as unknown as TypedDocumentString<MyCaseQuery, MyCaseQueryVariables>;
export const ApplicationItemDocument = new TypedDocumentString(`
    query ApplicationItem($hallCode: String!, $code: String!) {
  publicItem(hallCode: $hallCode, code: $code) {
    code
    name
    nameEn
    version {
      materials {
        id
        name
        isRequired
        note
        formFile {
          ...FileParts
        }
      }
    }
  }
}
    fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`) as unknown as TypedDocumentString<ApplicationItemQuery, ApplicationItemQueryVariables>;
export const StartApplicationDocument = new TypedDocumentString(`
    mutation StartApplication($itemCode: String!) {
  startApplication(itemCode: $itemCode) {
    ...DraftParts
  }
}
    fragment DraftParts on ApplicationDraft {
  id
  version
  itemCode
  itemName
  itemNameEn
  isItemOpen
  isItemChanged
  subject
  applicantKind
  applicantName
  identityNumber
  updatedAt
  files {
    materialId
    file {
      ...FileParts
    }
  }
}
fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`) as unknown as TypedDocumentString<StartApplicationMutation, StartApplicationMutationVariables>;
export const SaveApplicationDocument = new TypedDocumentString(`
    mutation SaveApplication($input: SaveApplicationInput!) {
  saveApplication(input: $input) {
    ...DraftParts
  }
}
    fragment DraftParts on ApplicationDraft {
  id
  version
  itemCode
  itemName
  itemNameEn
  isItemOpen
  isItemChanged
  subject
  applicantKind
  applicantName
  identityNumber
  updatedAt
  files {
    materialId
    file {
      ...FileParts
    }
  }
}
fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`) as unknown as TypedDocumentString<SaveApplicationMutation, SaveApplicationMutationVariables>;
export const SubmitApplicationDocument = new TypedDocumentString(`
    mutation SubmitApplication($input: SubmitApplicationInput!) {
  submitApplication(input: $input) {
    ...MyCaseParts
  }
}
    fragment MyCaseRow on MyCase {
  id
  number
  itemName
  itemNameEn
  subject
  state
  decision
  receivedAt
  promisedDueDay
  dueUnknownReason
  remainingWorkingDays
}
fragment MyCaseParts on MyCase {
  ...MyCaseRow
  version
  itemCode
  acceptedAt
  decidedAt
  departmentName
  departmentNameEn
  windowCode
  receiptCode
  applicantName
  events {
    seq
    kind
    at
    reason
    step
    noticeText
    noticeNumber
    materials
  }
  ledger {
    day
    kind
    countedWorkingDays
    remainingPromised
  }
  attachments {
    kind
    addedAt
    file {
      ...FileParts
    }
  }
}
fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`) as unknown as TypedDocumentString<SubmitApplicationMutation, SubmitApplicationMutationVariables>;
export const DiscardApplicationDocument = new TypedDocumentString(`
    mutation DiscardApplication($input: ApplicationStepInput!) {
  discardApplication(input: $input)
}
    `) as unknown as TypedDocumentString<DiscardApplicationMutation, DiscardApplicationMutationVariables>;
export const SupplementApplicationDocument = new TypedDocumentString(`
    mutation SupplementApplication($input: SupplementApplicationInput!) {
  supplementApplication(input: $input) {
    ...MyCaseParts
  }
}
    fragment MyCaseRow on MyCase {
  id
  number
  itemName
  itemNameEn
  subject
  state
  decision
  receivedAt
  promisedDueDay
  dueUnknownReason
  remainingWorkingDays
}
fragment MyCaseParts on MyCase {
  ...MyCaseRow
  version
  itemCode
  acceptedAt
  decidedAt
  departmentName
  departmentNameEn
  windowCode
  receiptCode
  applicantName
  events {
    seq
    kind
    at
    reason
    step
    noticeText
    noticeNumber
    materials
  }
  ledger {
    day
    kind
    countedWorkingDays
    remainingPromised
  }
  attachments {
    kind
    addedAt
    file {
      ...FileParts
    }
  }
}
fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`) as unknown as TypedDocumentString<SupplementApplicationMutation, SupplementApplicationMutationVariables>;
export const WithdrawApplicationDocument = new TypedDocumentString(`
    mutation WithdrawApplication($input: WithdrawApplicationInput!) {
  withdrawApplication(input: $input) {
    ...MyCaseParts
  }
}
    fragment MyCaseRow on MyCase {
  id
  number
  itemName
  itemNameEn
  subject
  state
  decision
  receivedAt
  promisedDueDay
  dueUnknownReason
  remainingWorkingDays
}
fragment MyCaseParts on MyCase {
  ...MyCaseRow
  version
  itemCode
  acceptedAt
  decidedAt
  departmentName
  departmentNameEn
  windowCode
  receiptCode
  applicantName
  events {
    seq
    kind
    at
    reason
    step
    noticeText
    noticeNumber
    materials
  }
  ledger {
    day
    kind
    countedWorkingDays
    remainingPromised
  }
  attachments {
    kind
    addedAt
    file {
      ...FileParts
    }
  }
}
fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`) as unknown as TypedDocumentString<WithdrawApplicationMutation, WithdrawApplicationMutationVariables>;
export const ItemsDocument = new TypedDocumentString(`
    query Items($hallCode: String!, $search: String, $departmentCode: String, $first: Int!) {
  publicItems(
    hallCode: $hallCode
    search: $search
    departmentCode: $departmentCode
    first: $first
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      code
      name
      nameEn
      departmentName
      departmentNameEn
      promisedLimitWorkingDays
    }
  }
}
    `) as unknown as TypedDocumentString<ItemsQuery, ItemsQueryVariables>;
export const ItemDepartmentsDocument = new TypedDocumentString(`
    query ItemDepartments($hallCode: String!) {
  publicHall(code: $hallCode) {
    departments {
      code
      name
      nameEn
    }
  }
}
    `) as unknown as TypedDocumentString<ItemDepartmentsQuery, ItemDepartmentsQueryVariables>;
export const ItemDocument = new TypedDocumentString(`
    query Item($hallCode: String!, $code: String!) {
  publicItem(hallCode: $hallCode, code: $code) {
    code
    name
    nameEn
    departmentName
    departmentNameEn
    version {
      version
      promisedLimitWorkingDays
      statutoryLimitWorkingDays
      guide {
        legalBasis
        implementingBody
        acceptanceConditions
        flow
        specialProcedures
        fee
        place
        officeHours
        visits
        consultation
        complaintChannel
        sampleResult
        questions {
          question
          answer
        }
      }
      steps {
        seq
        name
        limitWorkingDays
      }
      materials {
        id
        name
        isRequired
        copies
        form
        note
        formFile {
          ...FileParts
        }
        sampleFile {
          ...FileParts
        }
      }
    }
  }
  publishedAnswers(hallCode: $hallCode, itemCode: $code, first: 10) {
    nodes {
      id
      question
      answer
    }
  }
}
    fragment FileParts on StoredFile {
  id
  name
  bytes
  mediaType
  sha256
  href
}`) as unknown as TypedDocumentString<ItemQuery, ItemQueryVariables>;
export const CitizenDocument = new TypedDocumentString(`
    query Citizen {
  citizen {
    ...CitizenParts
  }
}
    fragment CitizenParts on Citizen {
  phone
  name
  identityNumber
}`) as unknown as TypedDocumentString<CitizenQuery, CitizenQueryVariables>;
export const RequestSignInCodeDocument = new TypedDocumentString(`
    mutation RequestSignInCode($hallCode: String!, $phone: String!, $language: Language) {
  requestSignInCode(hallCode: $hallCode, phone: $phone, language: $language) {
    validSeconds
    resendAfterSeconds
  }
}
    `) as unknown as TypedDocumentString<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>;
export const SignInCitizenDocument = new TypedDocumentString(`
    mutation SignInCitizen($hallCode: String!, $phone: String!, $code: String!, $language: Language) {
  signInCitizen(
    hallCode: $hallCode
    phone: $phone
    code: $code
    language: $language
  ) {
    ...CitizenParts
  }
}
    fragment CitizenParts on Citizen {
  phone
  name
  identityNumber
}`) as unknown as TypedDocumentString<SignInCitizenMutation, SignInCitizenMutationVariables>;
export const UpdateCitizenProfileDocument = new TypedDocumentString(`
    mutation UpdateCitizenProfile($input: UpdateCitizenProfileInput!) {
  updateCitizenProfile(input: $input) {
    ...CitizenParts
  }
}
    fragment CitizenParts on Citizen {
  phone
  name
  identityNumber
}`) as unknown as TypedDocumentString<UpdateCitizenProfileMutation, UpdateCitizenProfileMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  logout
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const PublishedAnswersDocument = new TypedDocumentString(`
    query PublishedAnswers($hallCode: String!, $itemCode: String, $first: Int!) {
  publishedAnswers(hallCode: $hallCode, itemCode: $itemCode, first: $first) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      departmentName
      departmentNameEn
      question
      answer
      publishedAt
    }
  }
}
    `) as unknown as TypedDocumentString<PublishedAnswersQuery, PublishedAnswersQueryVariables>;
export const ConsultedItemDocument = new TypedDocumentString(`
    query ConsultedItem($hallCode: String!, $code: String!) {
  publicItem(hallCode: $hallCode, code: $code) {
    code
    name
    nameEn
  }
}
    `) as unknown as TypedDocumentString<ConsultedItemQuery, ConsultedItemQueryVariables>;
export const MyQuestionsDocument = new TypedDocumentString(`
    query MyQuestions($first: Int!) {
  myQuestions(first: $first) {
    pageInfo {
      hasNextPage
    }
    nodes {
      ...MyQuestionParts
    }
  }
}
    fragment MyQuestionParts on MyQuestion {
  id
  itemName
  itemNameEn
  departmentName
  departmentNameEn
  question
  askedAt
  state
  version
  dueDay
  answer
  answeredAt
}`) as unknown as TypedDocumentString<MyQuestionsQuery, MyQuestionsQueryVariables>;
export const AskQuestionDocument = new TypedDocumentString(`
    mutation AskQuestion($input: AskQuestionInput!) {
  askQuestion(input: $input) {
    ...MyQuestionParts
  }
}
    fragment MyQuestionParts on MyQuestion {
  id
  itemName
  itemNameEn
  departmentName
  departmentNameEn
  question
  askedAt
  state
  version
  dueDay
  answer
  answeredAt
}`) as unknown as TypedDocumentString<AskQuestionMutation, AskQuestionMutationVariables>;
export const WithdrawQuestionDocument = new TypedDocumentString(`
    mutation WithdrawQuestion($input: ConsultationStepInput!) {
  withdrawQuestion(input: $input) {
    ...MyQuestionParts
  }
}
    fragment MyQuestionParts on MyQuestion {
  id
  itemName
  itemNameEn
  departmentName
  departmentNameEn
  question
  askedAt
  state
  version
  dueDay
  answer
  answeredAt
}`) as unknown as TypedDocumentString<WithdrawQuestionMutation, WithdrawQuestionMutationVariables>;
export const AskProgressDocument = new TypedDocumentString(`
    mutation AskProgress($hallCode: String!, $number: String!, $code: String!) {
  askProgress(hallCode: $hallCode, number: $number, code: $code) {
    number
    state
    itemName
    itemNameEn
    departmentName
    departmentNameEn
    windowCode
    currentStep
    sentences {
      key
      values {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskProgressMutation, AskProgressMutationVariables>;
export const RateCaseDocument = new TypedDocumentString(`
    mutation RateCase($input: RateCaseInput!) {
  rateCase(input: $input)
}
    `) as unknown as TypedDocumentString<RateCaseMutation, RateCaseMutationVariables>;