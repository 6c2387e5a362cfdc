import {
  CASE_TRANSITIONS,
  type CaseEventKind,
  type CaseState,
  type ClockFacts,
  type DueDay,
  type Extension,
  elapsedWorkingDays,
  type IsoDay,
  type OfficeHours,
  OPEN_CASE_STATES,
  type Pause,
  shanghaiDayOf,
  type WorkingCalendar,
  workingMinutesBetween,
} from '@mingchuang/schema'
import type { cases } from '@mingchuang/schema/tables'
import { DomainError } from '../../platform/domain-error.ts'
import type { HallCalendar } from '../calendar/index.ts'
import type { CaseEvent, CaseTerms } from './case-event.ts'

export type CaseRow = typeof cases.$inferSelect

/** Columns a case is born with. Everything else is folded from its events. */
export type CaseIdentity = Pick<
  CaseRow,
  'hallId' | 'id' | 'number' | 'source' | 'itemId' | 'departmentId' | 'stage' | 'subject' | 'createdAt'
>

/** The derived columns of a case: what {@link foldCase} gives and a recount proves. */
export type CaseProjection = Omit<CaseRow, keyof CaseIdentity>

export interface FoldContext extends HallCalendar {
  /** The terms that hold as long as no event states others. */
  readonly terms: CaseTerms
}

/**
 * Events that a log may tell without the ones our own commands would have asked for first: a decision without an acceptance,
 * an acceptance while a supplement is awaited. From any open state they lead here; whatever else does not fit is kept as an
 * event and moves nothing.
 */
const TOLD_WITHOUT_PRELUDE = {
  accepted: 'accepted',
  refused: 'refused',
  decided: 'decided',
  delivered: 'delivered',
} as const satisfies Partial<Record<CaseEventKind, CaseState>>

/** Words of those above the handler: the case stays where and with whom it is. */
const LEAVES_HOLDER: ReadonlySet<CaseEventKind> = new Set(['reminded', 'extended', 'extensionDeclined'])

/** Whether the legal clock of a case in this state may still run. */
export function isOpen(state: CaseState): boolean {
  return (OPEN_CASE_STATES as readonly CaseState[]).includes(state)
}

/** Whether the clock has started and not ended: only such a case has a light. */
export function hasClock(state: CaseState): boolean {
  return state === 'accepted' || state === 'paused'
}

/** The state after an event, by {@link CASE_TRANSITIONS}; an impossible one is refused. */
export function assertTransition(state: CaseState, kind: CaseEventKind): CaseState {
  const next = transitionOf(state, kind)
  if (next === undefined) throw new DomainError('IMPOSSIBLE_TRANSITION', { state, event: kind })
  return next
}

/**
 * Refuses an event that a command may not add to a case as it stands: an impossible transition, a time before the last event,
 * a step that is not the one under way. Histories from logs never pass here; they are folded as they are.
 */
export function assertMayFollow(before: CaseProjection, event: CaseEvent): void {
  assertTransition(before.state, event.kind)
  if (event.at < before.lastEventAt) {
    throw new DomainError('CONTRADICTORY_DATES', {
      at: event.at.toISOString(),
      lastEventAt: before.lastEventAt.toISOString(),
    })
  }
  if (event.kind === 'stepStarted' && before.currentStep !== null)
    throw new DomainError('IMPOSSIBLE_TRANSITION', { currentStep: before.currentStep, event: event.kind })
  if (event.kind === 'stepFinished' && before.currentStep !== event.step)
    throw new DomainError('IMPOSSIBLE_TRANSITION', { currentStep: before.currentStep, event: event.kind })
  const isAsked = before.requestedExtensionWorkingDays !== null
  if (isAsked ? event.kind === 'extensionRequested' : event.kind === 'extended' || event.kind === 'extensionDeclined')
    throw new DomainError('IMPOSSIBLE_TRANSITION', { isExtensionRequested: isAsked, event: event.kind })
}

/** The request for an extension that nobody has answered yet. */
export function openExtensionRequest(events: readonly CaseEvent[]): CaseEvent | undefined {
  const last = events.findLast(({ kind }) => EXTENSION_KINDS.has(kind))
  return last?.kind === 'extensionRequested' ? last : undefined
}

const EXTENSION_KINDS: ReadonlySet<CaseEventKind> = new Set(['extensionRequested', 'extended', 'extensionDeclined'])

/**
 * Folds the whole history of a case, in the order of (at, seq), into its derived columns. No history is refused: what came from
 * a log with gaps gives what can be known of it, and a history of commands gives the same as its transitions. Never looks at
 * today, so a projection changes only with an event or a newly published year.
 */
export function foldCase(events: readonly CaseEvent[], context: FoldContext): CaseProjection {
  const ordered = events.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.seq - b.seq)
  const first = ordered[0]
  if (first === undefined) throw new Error('A case has at least one event.')
  const history = startHistory(first, context.terms)
  for (const event of ordered) applyEvent(history, event)
  return projectionOf(history, ordered, context)
}

/** What of a projection the clock needs: whether it started, and under which terms. */
export type CountedProjection = Pick<CaseProjection, 'acceptedDay' | keyof CaseTerms>

/** What the clock of a case is told by its events; undefined before acceptance. */
export function clockFactsOf(events: readonly CaseEvent[], projection: CountedProjection): ClockFacts | undefined {
  if (projection.acceptedDay === null) return undefined
  const terms: CaseTerms = projection
  const ordered = events.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.seq - b.seq)
  const first = ordered[0]
  if (first === undefined) return undefined
  const history = startHistory(first, terms)
  for (const event of ordered) applyEvent(history, event)
  return factsOf(history)
}

/** When and where something of a case happened. */
interface Milestone {
  readonly at: Date
  readonly day: IsoDay
  readonly windowId: string
}

interface TimedPause extends Pause {
  readonly origin: CaseEvent['origin']
  readonly pausedAt: Date
  readonly resumedAt: Date | null
}

interface TimedExtension extends Extension {
  readonly origin: CaseEvent['origin']
}

interface StepUnderWay {
  readonly name: string
  readonly startedAt: Date
  readonly startedDay: IsoDay
  readonly limitWorkingDays: number | null
}

/** What has been learnt from the events so far; changed in place, because a fold is the inner loop of an import. */
interface History {
  state: CaseState
  terms: CaseTerms
  windowId: string
  staffId: string | null
  step: StepUnderWay | null
  readonly received: Milestone
  accepted: Milestone | undefined
  decided: Milestone | undefined
  delivered: Milestone | undefined
  ended: Milestone | undefined
  decision: CaseRow['decision']
  statedPromisedDueDay: IsoDay | null
  statedStatutoryDueDay: IsoDay | null
  requestedExtension: number | null
  readonly pauses: TimedPause[]
  readonly extensions: TimedExtension[]
}

function startHistory(first: CaseEvent, terms: CaseTerms): History {
  if (first.windowId === null)
    throw new DomainError('INVALID_INPUT', { field: 'windowId', expected: 'the first event names one' })
  return {
    state: 'received',
    terms,
    windowId: first.windowId,
    staffId: null,
    step: null,
    received: { at: first.at, day: shanghaiDayOf(first.at), windowId: first.windowId },
    accepted: undefined,
    decided: undefined,
    delivered: undefined,
    ended: undefined,
    decision: null,
    statedPromisedDueDay: null,
    statedStatutoryDueDay: null,
    requestedExtension: null,
    pauses: [],
    extensions: [],
  }
}

function applyEvent(history: History, event: CaseEvent): void {
  const before = history.state
  const next = transitionOf(before, event.kind) ?? toldWithoutPrelude(before, event.kind)
  if (isOpen(before) && !LEAVES_HOLDER.has(event.kind)) {
    history.windowId = event.windowId ?? history.windowId
    history.staffId = event.kind === 'transferred' ? event.staffId : (event.staffId ?? history.staffId)
    if (event.kind === 'stepStarted') history.step = stepOf(event)
    if (event.kind === 'stepFinished' && history.step?.name === event.step) history.step = null
  }
  if (event.kind === 'received' && event.detail.terms !== undefined) history.terms = event.detail.terms
  if (next === undefined) return
  history.state = next
  note(history, before, event)
}

/** Milestones and clock facts of an event that moved the case. */
function note(history: History, before: CaseState, event: CaseEvent): void {
  const day = shanghaiDayOf(event.at)
  const milestone: Milestone = { at: event.at, day, windowId: event.windowId ?? history.windowId }
  const { detail, origin } = event
  switch (event.kind) {
    case 'accepted':
      history.accepted = milestone
      history.terms = detail.terms ?? history.terms
      history.statedPromisedDueDay = detail.promisedDueDay ?? null
      history.statedStatutoryDueDay = detail.statutoryDueDay ?? null
      break
    case 'paused':
      history.pauses.push({
        origin,
        pausedAt: event.at,
        resumedAt: null,
        pauseDay: day,
        resumeDay: null,
        notice: detail.noticeNumber ?? detail.notice,
        event: event.seq,
      })
      break
    case 'extensionRequested':
      history.requestedExtension = detail.workingDays ?? null
      break
    case 'extensionDeclined':
      history.requestedExtension = null
      break
    case 'extended':
      history.requestedExtension = null
      if (detail.workingDays !== undefined && detail.workingDays > 0)
        history.extensions.push({
          origin,
          grantedDay: day,
          workingDays: detail.workingDays,
          notice: detail.noticeNumber ?? detail.reason,
          event: event.seq,
        })
      break
    case 'decided':
      history.decided = milestone
      // A log often says that a case ended and not how: then the decision is not known, which is not approval.
      history.decision = detail.decision ?? null
      break
    case 'delivered':
      history.delivered = milestone
      break
  }
  if (before === 'paused' && history.state !== 'paused') endPause(history, event.at, day)
  if (isOpen(before) && !isOpen(history.state)) {
    history.ended = milestone
    history.step = null
    history.requestedExtension = null
  }
}

function stepOf({ step, at, detail }: CaseEvent): StepUnderWay | null {
  if (step === null) return null
  const limitWorkingDays = detail.stepLimitWorkingDays ?? null
  return { name: step, startedAt: at, startedDay: shanghaiDayOf(at), limitWorkingDays }
}

function endPause(history: History, at: Date, day: IsoDay): void {
  const open = history.pauses.pop()
  if (open !== undefined) history.pauses.push({ ...open, resumedAt: at, resumeDay: day })
}

function transitionOf(state: CaseState, kind: CaseEventKind): CaseState | undefined {
  const possible: Partial<Record<CaseEventKind, CaseState>> = CASE_TRANSITIONS[state]
  return possible[kind]
}

function toldWithoutPrelude(state: CaseState, kind: CaseEventKind): CaseState | undefined {
  if (!isOpen(state) || (kind === 'accepted' && hasClock(state))) return undefined
  const told: Partial<Record<CaseEventKind, CaseState>> = TOLD_WITHOUT_PRELUDE
  return told[kind]
}

function factsOf({ accepted, pauses, extensions, terms }: History): ClockFacts | undefined {
  if (accepted === undefined) return undefined
  const { promisedLimitWorkingDays: promisedLimit, statutoryLimitWorkingDays: statutoryLimit } = terms
  return { acceptedDay: accepted.day, pauses, extensions, promisedLimit, statutoryLimit }
}

function projectionOf(history: History, ordered: readonly CaseEvent[], { calendar, officeHours }: FoldContext): CaseProjection {
  const { terms, received, accepted, decided, delivered, ended } = history
  const promised = dueOf(calendar, history, terms.promisedLimitWorkingDays, history.statedPromisedDueDay)
  const statutory = dueOf(calendar, history, terms.statutoryLimitWorkingDays, history.statedStatutoryDueDay)
  const promisedDueDay = promised?.kind === 'known' ? promised.day : null
  const last = ordered.at(-1) ?? { at: received.at }
  return {
    itemVersion: terms.itemVersion,
    kind: terms.kind,
    promisedLimitWorkingDays: terms.promisedLimitWorkingDays,
    statutoryLimitWorkingDays: terms.statutoryLimitWorkingDays,
    extendedWorkingDays: history.extensions.reduce((sum, extension) => sum + extension.workingDays, 0),
    requestedExtensionWorkingDays: history.requestedExtension,
    windowId: history.windowId,
    staffId: history.staffId,
    state: history.state,
    version: ordered.length,
    receivedAt: received.at,
    receivedDay: received.day,
    receivedWindowId: received.windowId,
    acceptedAt: accepted?.at ?? null,
    acceptedDay: accepted?.day ?? null,
    acceptedWindowId: accepted?.windowId ?? null,
    decidedAt: decided?.at ?? null,
    decidedDay: decided?.day ?? null,
    decidedWindowId: decided?.windowId ?? null,
    decision: history.decision,
    deliveredAt: delivered?.at ?? null,
    deliveredDay: delivered?.day ?? null,
    deliveredWindowId: delivered?.windowId ?? null,
    endedAt: ended?.at ?? null,
    endedDay: ended?.day ?? null,
    endedWindowId: ended?.windowId ?? null,
    promisedDueDay,
    statutoryDueDay: statutory?.kind === 'known' ? statutory.day : null,
    dueUnknownReason: dueUnknownReasonOf(accepted, promised),
    pausedSince: history.state === 'paused' ? (history.pauses.at(-1)?.pauseDay ?? null) : null,
    usedWorkingDays: usedWorkingDaysOf(calendar, history),
    handlingMinutes: handlingMinutesOf(calendar, officeHours, history),
    decidedOnTime: decided === undefined || promisedDueDay === null ? null : decided.day <= promisedDueDay,
    currentStep: history.step?.name ?? null,
    currentStepLimitWorkingDays: history.step?.limitWorkingDays ?? null,
    currentStepDueDay: stepDueDayOf(calendar, history),
    lastEventAt: last.at,
  }
}

/**
 * The due day under one limit; undefined without acceptance or limit. A due day stated by the source of an imported case is
 * kept, and moves only by pauses and extensions that were recorded here afterwards.
 */
function dueOf(calendar: WorkingCalendar, history: History, limit: number | null, stated: IsoDay | null): DueDay | undefined {
  const { accepted } = history
  if (accepted === undefined) return undefined
  if (stated === null) return limit === null ? undefined : dueUnder(calendar, accepted.day, limit, history)
  const since = {
    pauses: history.pauses.filter(({ origin }) => origin === 'command'),
    extensions: history.extensions.filter(({ origin }) => origin === 'command'),
  }
  const granted = calendar.workingDaysBetween(accepted.day, stated)
  const isUnmoved = since.pauses.length === 0 && since.extensions.length === 0
  if (isUnmoved || granted.kind === 'unknown') return { kind: 'known', day: stated }
  return dueUnder(calendar, accepted.day, granted.workingDays, since)
}

function dueUnder(
  calendar: WorkingCalendar,
  acceptedDay: IsoDay,
  limit: number,
  { pauses, extensions }: Pick<History, 'pauses' | 'extensions'>,
): DueDay {
  const granted = extensions.reduce((sum, extension) => sum + extension.workingDays, 0)
  return calendar.dueDay(acceptedDay, limit + granted, pauses)
}

/** While the clock stands there is no due day either, but nothing is unknown about it. */
function dueUnknownReasonOf(accepted: Milestone | undefined, promised: DueDay | undefined): CaseRow['dueUnknownReason'] {
  if (accepted === undefined) return null
  if (promised === undefined) return 'noLimit'
  return promised.kind === 'unknown' ? 'calendarNotPublished' : null
}

/**
 * The last day of the step under way by its own limit: counted as a case's limit is, from the day after it began and without the
 * days on which the clock of the case stands. An extension lengthens the limits of the case, not those of its steps.
 */
function stepDueDayOf(calendar: WorkingCalendar, { step, pauses }: History): IsoDay | null {
  if (step === null || step.limitWorkingDays === null) return null
  const { startedAt, startedDay, limitWorkingDays } = step
  const since = pauses
    .filter(({ resumedAt }) => resumedAt === null || resumedAt > startedAt)
    .map(({ pauseDay, resumeDay }) => ({ pauseDay: laterOf(pauseDay, startedDay), resumeDay }))
  const due = calendar.dueDay(startedDay, limitWorkingDays, since)
  return due.kind === 'known' ? due.day : null
}

function laterOf(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b
}

function usedWorkingDaysOf(calendar: WorkingCalendar, { accepted, decided, pauses }: History): number | null {
  if (accepted === undefined || decided === undefined) return null
  const used = elapsedWorkingDays(calendar, accepted.day, decided.day, pauses)
  return used.kind === 'known' ? used.workingDays : null
}

/** Office hours between acceptance and decision during which the clock did not stand; whole minutes, rounded down. */
function handlingMinutesOf(
  calendar: WorkingCalendar,
  officeHours: OfficeHours,
  { accepted, decided, pauses }: History,
): number | null {
  if (accepted === undefined || decided === undefined) return null
  let minutes = 0
  let from = accepted.at
  for (const { pausedAt, resumedAt } of [...pauses, { pausedAt: decided.at, resumedAt: decided.at }]) {
    const span = workingMinutesBetween(calendar, officeHours, from, pausedAt)
    if (span.kind === 'unknown') return null
    minutes += span.minutes
    from = resumedAt ?? decided.at
  }
  return Math.floor(minutes)
}
