/** What people are told. One kind, one text in each language. */
export const MESSAGE_KINDS = [
  'signInCode',
  'caseReceived',
  'supplementRequested',
  'caseAccepted',
  'caseRefused',
  'casePaused',
  'caseResumed',
  'caseExtended',
  'caseApproved',
  'caseRejected',
  'questionAnswered',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Languages people are told in. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** How messages leave the hall. */
export const MESSAGE_SENDERS = ['log', 'file', 'http', 'smtp'] as const
export type MessageSenderName = (typeof MESSAGE_SENDERS)[number]

/** `givenUp` is for people to look at: it was tried often enough, or refused for good. */
export const MESSAGE_STATES = ['waiting', 'sent', 'givenUp'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** Why an attempt failed; never what a gateway wrote, which may repeat the number. */
export const MESSAGE_FAILURES = ['unreachable', 'timedOut', 'refused', 'overloaded', 'expired', 'unreadable'] as const
export type MessageFailure = (typeof MESSAGE_FAILURES)[number]

/** The wait doubles from attempt to attempt: 5 s, 10 s, … 21 minutes; after the tenth a message is given up, 43 minutes on. */
export const MESSAGE_ATTEMPTS_MAX = 10
export const MESSAGE_RETRY_SECONDS = 5
