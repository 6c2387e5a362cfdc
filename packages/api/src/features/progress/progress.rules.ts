import {
  addDays,
  type IsoDay,
  type Pause,
  type PROGRESS_SENTENCES,
  type ProgressKey,
  readClock,
  shanghaiDayOf,
  type WorkingCalendar,
} from '@mingchuang/schema'
import { type CaseEvent, type CaseRow, clockFactsOf, deliverDueDayOf, whatIsMissing } from '../cases/index.ts'

/** One thing that can be said, with what fills it. Days are YYYY-MM-DD, numbers whole. */
export interface Sentence {
  readonly key: ProgressKey
  readonly values: Readonly<Record<string, string>>
}

/** Every value of the key must be there. */
function say<Key extends ProgressKey>(
  key: Key,
  values: Readonly<Record<(typeof PROGRESS_SENTENCES)[Key][number], string | number>>,
): Sentence {
  return {
    key,
    values: Object.fromEntries(Object.entries<string | number>(values).map(([name, value]) => [name, String(value)])),
  }
}

/** How far a case is on a day, in the order one would tell it: what happened, where the clock stands, why. */
export function sentencesOf(row: CaseRow, events: readonly CaseEvent[], calendar: WorkingCalendar, today: IsoDay): Sentence[] {
  return [...happenedTo(row, events), ...clockOf(row, events, calendar, today), ...endOf(row, events, calendar)]
}

function lastOf(events: readonly CaseEvent[], kind: CaseEvent['kind']): CaseEvent | undefined {
  return events.findLast((event) => event.kind === kind)
}

function happenedTo(row: CaseRow, events: readonly CaseEvent[]): Sentence[] {
  const sentences = [say('received', { day: row.receivedDay })]
  const asked = lastOf(events, 'supplementRequested')
  if (row.state === 'awaitingSupplement' && asked !== undefined)
    sentences.push(say('supplementRequested', { day: shanghaiDayOf(asked.at), what: whatIsMissing(asked.detail) }))
  if (row.acceptedDay !== null) sentences.push(say('accepted', { day: row.acceptedDay }))
  return sentences
}

function endOf(row: CaseRow, events: readonly CaseEvent[], calendar: WorkingCalendar): Sentence[] {
  const reason = (kind: CaseEvent['kind']) => lastOf(events, kind)?.detail.reason ?? ''
  if (row.state === 'refused') return [say('refused', { day: row.endedDay ?? '', reason: reason('refused') })]
  if (row.state === 'withdrawn') return [say('withdrawn', { day: row.endedDay ?? '' })]
  if (row.decidedDay === null) return row.deliveredDay === null ? [] : [say('delivered', { day: row.deliveredDay })]
  const day = row.decidedDay
  const decided =
    row.decision === 'rejected'
      ? say('rejected', { day, reason: reason('decided') })
      : say(row.decision === 'approved' ? 'approved' : 'decided', { day })
  const used = row.usedWorkingDays === null ? [] : [say('usedWorkingDays', { workingDays: row.usedWorkingDays })]
  const handedOver =
    row.deliveredDay === null
      ? say('readyToCollect', { day: deliverDueDayOf(day, calendar) ?? '' })
      : say('delivered', { day: row.deliveredDay })
  return [decided, ...used, handedOver]
}

function clockOf(row: CaseRow, events: readonly CaseEvent[], calendar: WorkingCalendar, today: IsoDay): Sentence[] {
  const facts = clockFactsOf(events, row)
  if (facts === undefined) return []
  const isRunning = row.state === 'accepted' || row.state === 'paused'
  const through = isRunning ? (row.promisedDueDay ?? today) : (row.decidedDay ?? row.endedDay ?? today)
  return [
    ...changesOf(events, facts.pauses),
    ...(isRunning ? readingOf(row, calendar, today, facts) : []),
    ...notesOf(calendar, facts.acceptedDay, facts.pauses, through),
  ]
}

/** Pauses and extensions with the numbers of their written notices. */
function changesOf(events: readonly CaseEvent[], pauses: readonly Pause[]): Sentence[] {
  const paused = events.filter(({ kind }) => kind === 'paused')
  const sentences = pauses.map((pause, index) => {
    const { reason = '', noticeNumber = '' } = paused[index]?.detail ?? {}
    return pause.resumeDay === null
      ? say('pausedSince', { day: pause.pauseDay, pauseReason: reason, noticeNumber })
      : say('paused', { from: pause.pauseDay, to: pause.resumeDay, pauseReason: reason, noticeNumber })
  })
  for (const { kind, at, detail } of events)
    if (kind === 'extended')
      sentences.push(
        say('extended', {
          day: shanghaiDayOf(at),
          workingDays: detail.workingDays ?? 0,
          noticeNumber: detail.noticeNumber ?? '',
        }),
      )
  return sentences
}

function readingOf(
  row: CaseRow,
  calendar: WorkingCalendar,
  today: IsoDay,
  facts: NonNullable<ReturnType<typeof clockFactsOf>>,
): Sentence[] {
  const { elapsed, promised } = readClock(calendar, facts, today)
  const sentences: Sentence[] = []
  if (elapsed.kind === 'known' && row.state === 'accepted')
    sentences.push(
      elapsed.workingDays === 0 ? say('clockStartsNext', {}) : say('dayOfClock', { workingDays: elapsed.workingDays }),
    )
  // A due day the log of an imported case states itself goes before the one a limit would give.
  const due = row.promisedDueDay
  if (due !== null) {
    const left = calendar.workingDaysBetween(today, due)
    if (due < today) sentences.push(say('overdue', { day: due }))
    else if (due === today) sentences.push(say('dueToday', { day: due }))
    else if (left.kind === 'known') sentences.push(say('remaining', { workingDays: left.workingDays, day: due }))
  } else if (promised === null) sentences.push(say('noLimit', {}))
  else if (promised.due.kind === 'unknown') sentences.push(say('dueUnknown', { year: promised.due.missingYear }))
  else if (promised.due.kind === 'paused' && promised.remainingWorkingDays !== undefined)
    sentences.push(say('remainingAfterPause', { workingDays: promised.remainingWorkingDays }))
  return sentences
}

/** Why the days are more or fewer than on a plain calendar: make-up days that count, holidays that do not. */
function notesOf(calendar: WorkingCalendar, acceptedDay: IsoDay, pauses: readonly Pause[], through: IsoDay): Sentence[] {
  const sentences: Sentence[] = []
  let holiday: { from: IsoDay; to: IsoDay } | undefined
  const close = () => {
    if (holiday !== undefined) sentences.push(say('holidayNotCounted', holiday))
    holiday = undefined
  }
  for (let day = addDays(acceptedDay, 1); day <= through; day = addDays(day, 1)) {
    const kind = pauses.some(({ pauseDay, resumeDay }) => day > pauseDay && (resumeDay === null || day <= resumeDay))
      ? undefined
      : calendar.kindOf(day)
    if (kind === 'holiday') holiday = { from: holiday?.from ?? day, to: day }
    // A weekend inside a holiday does not end it.
    else if (kind !== 'weekend') close()
    if (kind === 'makeUp') sentences.push(say('makeUpCounts', { day }))
  }
  close()
  return sentences
}
