import { FIRST_FIXED_OFFSET_MS } from '@mingchuang/schema'
import { LOG_LIMITS, type LogEvent, type LogValue, type RejectedRow, type RejectionReason, reject } from './log-entry.ts'
import { parseInstant } from './log-instants.ts'
import { hasChildren, valueText } from './log-values.ts'

/** The standard keys that have a field of their own in `LogEvent`. */
export const EVENT_KEYS = {
  name: 'concept:name',
  at: 'time:timestamp',
  startedAt: 'start_timestamp',
  lifecycle: 'lifecycle:transition',
  resource: 'org:resource',
  group: 'org:group',
  instance: 'concept:instance',
} as const

/** Chinese state columns say in words what the life cycle of XES says in English. */
const CHINESE_TRANSITIONS: ReadonlyMap<string, string> = new Map([
  ['开始', 'start'],
  ['办理中', 'start'],
  ['完成', 'complete'],
  ['办结', 'complete'],
  ['已办结', 'complete'],
  ['已完成', 'complete'],
  ['挂起', 'suspend'],
  ['暂停', 'suspend'],
  ['恢复', 'resume'],
])

const UNDECODABLE = '\uFFFD'

/** Why a case name cannot be used; undefined when it can. */
export function caseNameFault(caseName: string): { reason: RejectionReason; message: string } | undefined {
  if (caseName === '') return { reason: 'case-name-missing', message: 'the case name is blank' }
  if (caseName.length > LOG_LIMITS.caseNameLength)
    return {
      reason: 'case-name-too-long',
      message: `the case name has ${caseName.length} characters, at most ${LOG_LIMITS.caseNameLength} are allowed: ${excerpt(caseName)}`,
    }
  if (caseName.includes(UNDECODABLE))
    return { reason: 'case-name-undecodable', message: `the case name has bytes that are no text: ${excerpt(caseName)}` }
  return undefined
}

/** Takes the standard fields out of an event's attributes and judges them: the same for every format. */
export function toLogEvent(line: number, caseName: string, attributes: Map<string, LogValue>): LogEvent | RejectedRow {
  const fault = caseNameFault(caseName)
  if (fault) return reject(line, fault.reason, fault.message)

  const text = (key: string) => valueText(attributes.get(key))
  const name = text(EVENT_KEYS.name)
  if (name === '') return reject(line, 'event-name-missing', `an event of case ${caseName} has no name`)
  if (name.length > LOG_LIMITS.nameLength)
    return reject(line, 'event-name-too-long', `the event name has ${name.length} characters: ${excerpt(name)}`)

  const atText = text(EVENT_KEYS.at)
  if (atText === '') return reject(line, 'time-missing', `"${excerpt(name)}" of case ${caseName} has no time`)
  const at = parseInstant(atText)
  if (at === undefined) return reject(line, 'time-unreadable', `"${excerpt(atText)}" is not a time`)

  // Before that China had summer time, and days of the hall could be an hour off.
  if (at.getTime() < FIRST_FIXED_OFFSET_MS)
    return reject(line, 'time-too-early', `${at.toISOString()} lies before 15 September 1991`)

  const startText = text(EVENT_KEYS.startedAt)
  const startedAt = startText === '' ? undefined : parseInstant(startText)
  if (startText !== '' && startedAt === undefined)
    return reject(line, 'start-unreadable', `"${excerpt(startText)}" is not a start time`)
  if (startedAt !== undefined && startedAt > at)
    return reject(line, 'start-after-end', `it starts ${startedAt.toISOString()}, after its end ${at.toISOString()}`)

  const resource = text(EVENT_KEYS.resource) || undefined
  const group = text(EVENT_KEYS.group) || undefined
  const instance = text(EVENT_KEYS.instance) || undefined
  for (const field of [resource, group, instance])
    if (field !== undefined && field.length > LOG_LIMITS.nameLength)
      return reject(line, 'field-too-long', `a resource, group or instance has ${field.length} characters: ${excerpt(field)}`)

  return {
    line,
    caseName,
    name,
    at,
    startedAt,
    lifecycle: transitionOf(text(EVENT_KEYS.lifecycle)),
    resource,
    group,
    instance,
    attributes: withoutFields(attributes),
  }
}

const transitionOf = (text: string): string => CHINESE_TRANSITIONS.get(text) ?? (text === '' ? 'complete' : text.toLowerCase())

/** A standard key stays among the attributes only for what is nested under it. */
function withoutFields(attributes: Map<string, LogValue>): Map<string, LogValue> {
  for (const key of Object.values(EVENT_KEYS)) if (!hasChildren(attributes.get(key))) attributes.delete(key)
  return attributes
}

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
