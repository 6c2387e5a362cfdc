import {
  CASE_EVENT_KINDS,
  type CaseEventKind,
  FIRST_FIXED_OFFSET_MS,
  type IsoDay,
  STAGES,
  type Stage,
  shanghaiDayOf,
} from '@mingchuang/schema'
import type { CaseTerms } from '../cases/index.ts'
import { EXPORT_KEYS, readExportedDetail } from './exported-events.rules.ts'
import { type LogAttributes, type LogEvent, type RejectedRow, reject } from './formats/log-entry.ts'
import { parseInstant } from './formats/log-instants.ts'
import { valueText } from './formats/log-values.ts'
import { type ImportedRow, type StoredRow, toJsonAttributes } from './imported-rows.ts'

/** Letters and digits that stay readable as the beginning of window and staff codes. */
const SOURCE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,15}$/
export const SOURCE_EXPECTATION = '1 to 16 letters, digits, dots, hyphens or underscores'

/** The prefix under which the cases, windows and people of one organisation's logs are kept: case names collide between organisations. */
export const isSource = (text: string): boolean => SOURCE.test(text)

/** An event log states no limits: its item promises nothing, and only a stated deadline gives a due day. */
export const IMPORTED_TERMS = {
  itemVersion: 1,
  kind: 'other',
  promisedLimitWorkingDays: null,
  statutoryLimitWorkingDays: null,
} as const satisfies CaseTerms

/** A case holds at most so many events: it is folded whole, and no real one comes near. */
export const CASE_EVENTS_MAX = 10_000

/** Transitions of the XES life cycle that end a step or stop and start the clock; every other one means that the step is under way. */
const KIND_OF_TRANSITION: Readonly<Record<string, CaseEventKind>> = {
  complete: 'stepFinished',
  ate_abort: 'stepFinished',
  pi_abort: 'stepFinished',
  withdraw: 'stepFinished',
  autoskip: 'stepFinished',
  manualskip: 'stepFinished',
  suspend: 'paused',
  resume: 'resumed',
}

/** What a row of a log means for its case. Rows that an export of ours wrote come back as the events they were. */
export function importedRowOf(event: LogEvent, key: string): ImportedRow | RejectedRow {
  const place = { key, line: event.line, at: event.at, group: event.group, resource: event.resource }
  const exportedKind = valueText(event.attributes.get(EXPORT_KEYS.kind))
  if (exportedKind === '') {
    const kind = KIND_OF_TRANSITION[event.lifecycle] ?? 'stepStarted'
    return { ...place, kind, origin: 'logRow', step: event.name, detail: { attributes: storedRowOf(event) } }
  }
  const kind = CASE_EVENT_KINDS.find((known) => known === exportedKind)
  const detail = readExportedDetail(valueText(event.attributes.get(EXPORT_KEYS.detail)))
  if (kind === undefined || detail === undefined)
    return reject(
      event.line,
      'exported-event-unreadable',
      `${EXPORT_KEYS.kind} or ${EXPORT_KEYS.detail} is not what an export writes`,
    )
  return { ...place, kind, origin: 'command', step: valueText(event.attributes.get(EXPORT_KEYS.step)) || null, detail }
}

function storedRowOf({ lifecycle, startedAt, resource, group, instance, attributes }: LogEvent): StoredRow {
  return {
    lifecycle,
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(resource !== undefined && { resource }),
    ...(group !== undefined && { group }),
    ...(instance !== undefined && { instance }),
    ...(attributes.size > 0 && { attributes: toJsonAttributes(attributes) }),
  }
}

/** What the attributes of a case say about its course. */
export interface CaseFacts {
  readonly startAt: Date | undefined
  readonly endAt: Date | undefined
  readonly promisedDueDay: IsoDay | undefined
  readonly subject: string
  readonly stage: Stage | null
}

export interface CaseFault {
  readonly reason: 'case-date-unreadable' | 'case-end-before-start'
  readonly message: string
}

/** Logs write these keys as startdate, startDate, start_date. */
const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z]/g, '')

/**
 * Reads start, end and deadline of a case. A date that cannot be, or an end before the start, is left out and complained
 * about; the case and its events stay.
 */
export function caseFactsOf(attributes: LogAttributes): { readonly facts: CaseFacts; readonly faults: readonly CaseFault[] } {
  const faults: CaseFault[] = []
  const dateOf = (name: string): Date | undefined => {
    const key = [...attributes.keys()].find((candidate) => plainKey(candidate) === name)
    const text = key === undefined ? '' : valueText(attributes.get(key))
    if (text === '') return undefined
    const date = parseInstant(text)
    if (date !== undefined && date.getTime() >= FIRST_FIXED_OFFSET_MS) return date
    faults.push({
      reason: 'case-date-unreadable',
      message: `${key} "${text.slice(0, 60)}" is not a time since 1991; it is left out`,
    })
    return undefined
  }
  const startAt = dateOf('startdate')
  const endAt = dateOf('enddate')
  const deadline = dateOf('deadline')
  const endsBeforeStart = startAt !== undefined && endAt !== undefined && endAt < startAt
  if (endsBeforeStart) {
    const message = `the case ends ${endAt.toISOString()}, before its start ${startAt.toISOString()}; it stays open`
    faults.push({ reason: 'case-end-before-start', message })
  }
  const stage = valueText(attributes.get(EXPORT_KEYS.stage))
  return {
    facts: {
      startAt,
      endAt: endsBeforeStart ? undefined : endAt,
      promisedDueDay: deadline && shanghaiDayOf(deadline),
      subject: valueText(attributes.get(EXPORT_KEYS.subject)),
      stage: STAGES.find((known) => known === stage) ?? null,
    },
    faults,
  }
}

/**
 * Places of derived events among those of the same instant: around every row, those included that come with a later import,
 * so that a log gives the same case whole and in parts.
 */
export const DERIVED_SEQ = { received: 1, accepted: 2, decided: 1_000_000 } as const satisfies Record<
  DerivedEvent['kind'],
  number
>

/** As much of a row as deriving needs. */
export interface PlacedRow {
  readonly kind: CaseEventKind
  readonly at: Date
  readonly windowId: string | null
}

export interface DerivedEvent {
  readonly externalKey: string
  readonly kind: 'received' | 'accepted' | 'decided'
  readonly at: Date
  readonly windowId: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * The events a log does not have as rows: received and accepted at the start of the case, or at its first row when no start
 * is stated; decided at its end, if it has one. A case whose rows tell its receipt themselves is one of ours and gets none.
 */
export function derivedEventsOf(
  facts: CaseFacts,
  rows: Iterable<PlacedRow>,
  defaultWindowId: () => string,
): readonly DerivedEvent[] {
  let first: PlacedRow | undefined
  let isDecided = false
  for (const row of rows) {
    if (row.kind === 'received') return []
    if (row.kind === 'decided') isDecided = true
    if (first === undefined || row.at < first.at) first = row
  }
  const at = facts.startAt ?? first?.at
  if (at === undefined) return []
  const windowId = first?.windowId ?? defaultWindowId()
  const received: DerivedEvent = { externalKey: 'derived:received', kind: 'received', at, windowId, detail: {} }
  const due = facts.promisedDueDay === undefined ? {} : { promisedDueDay: facts.promisedDueDay }
  const accepted: DerivedEvent = { externalKey: 'derived:accepted', kind: 'accepted', at, windowId, detail: due }
  if (facts.endAt === undefined || facts.endAt < at || isDecided) return [received, accepted]
  // No window: the decision falls at the window where the case then is.
  return [received, accepted, { externalKey: 'derived:decided', kind: 'decided', at: facts.endAt, windowId: null, detail: {} }]
}

/** Attributes that were stated first stay, so that importing the same files again, in any order, changes nothing; new ones are added. */
export function mergeAttributes(stated: LogAttributes, added: LogAttributes): LogAttributes {
  return new Map([...added, ...stated])
}
