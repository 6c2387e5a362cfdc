/** What can be said of how far a case is, in plain words: the pages make a sentence of each key and its values. */
export const PROGRESS_SENTENCES = {
  received: ['day'],
  supplementRequested: ['day', 'what'],
  refused: ['day', 'reason'],
  withdrawn: ['day'],
  accepted: ['day'],
  /** The day of acceptance is not counted, and none after it was yet. */
  clockStartsNext: [],
  /** Today is the n-th counted working day. */
  dayOfClock: ['workingDays'],
  remaining: ['workingDays', 'day'],
  dueToday: ['day'],
  overdue: ['day'],
  /** What is left when the clock runs again. */
  remainingAfterPause: ['workingDays'],
  noLimit: [],
  dueUnknown: ['year'],
  /** A weekend day that is worked, and counts. */
  makeUpCounts: ['day'],
  holidayNotCounted: ['from', 'to'],
  paused: ['from', 'to', 'pauseReason', 'noticeNumber'],
  pausedSince: ['day', 'pauseReason', 'noticeNumber'],
  extended: ['day', 'workingDays', 'noticeNumber'],
  approved: ['day'],
  rejected: ['day', 'reason'],
  decided: ['day'],
  usedWorkingDays: ['workingDays'],
  /** Administrative Licence Law, Art. 44: within ten working days; without a day where the calendar is not published. */
  readyToCollect: ['day'],
  delivered: ['day'],
} as const satisfies Record<string, readonly string[]>

export type ProgressKey = keyof typeof PROGRESS_SENTENCES
export const PROGRESS_KEYS = Object.keys(PROGRESS_SENTENCES) as ProgressKey[]

/** Wrong codes in a row, and how long a number then waits, whether there is such a case or not. */
export const PROGRESS_TRIES = 5
export const PROGRESS_LOCK_MINUTES = 15
