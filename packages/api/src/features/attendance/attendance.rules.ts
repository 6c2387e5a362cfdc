import {
  DAY_MINUTES,
  DAY_MS,
  DEFAULT_SLOT_RULES,
  FIRST_FIXED_OFFSET_MS,
  instantOf,
  isIsoDay,
  type SlotRule,
} from '@mingchuang/schema'

/** One line of an ATTLOG upload, read. Status and verify are the machine's codes as sent: firmwares disagree on their meaning. */
export interface ReadPunch {
  readonly pin: string
  readonly at: Date
  readonly status: string
  readonly verify: string
  readonly rawLine: string
}

/** A line that could not be read as a punch. It is kept with its reason and never blocks the good ones. */
export interface UnreadableLine {
  readonly rawLine: string
  readonly reason: UnreadableReason
}

export type UnreadableReason = 'tooFewFields' | 'pin' | 'time' | 'future' | 'code' | 'tooLong'

/** When a slot takes punches and from when it can be judged, in minutes of the day. */
export interface SlotSpan extends SlotRule {
  /** A punch belongs to the slot if fromMinute ≤ minute < untilMinute. */
  readonly fromMinute: number
  readonly untilMinute: number
  /** An in-slot is judged once its nominal time is over, an out-slot once it closes: before, nobody is late or missing. */
  readonly dueMinute: number
}

const PIN = /^[A-Za-z0-9_-]{1,32}$/
const CODE = /^[\x20-\x7e]{0,16}$/
const CIVIL_TIME = /^(\d{4})[-/](\d{2})[-/](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/
const EPOCH_SECONDS = /^\d{9,10}$/
const EPOCH_MILLISECONDS = /^\d{12,13}$/
const LINE_LENGTH_MAX = 1000

/** The last slot of the default rules is open from 17:00 to 18:00; a later punch still counts as its latest. */
const LAST_SLOT_MINUTES = 60

/** Machines split fields by TAB; the time itself has a blank, so a blank never splits. */
export function readPunchLine(rawLine: string, now: Date): ReadPunch | UnreadableLine {
  const refuse = (reason: UnreadableReason): UnreadableLine => ({ rawLine: storableText(rawLine), reason })
  if (rawLine.length > LINE_LENGTH_MAX) return refuse('tooLong')
  const [pin = '', time, status = '', verify = ''] = rawLine.split('\t').map((field) => field.trim())
  if (time === undefined) return refuse('tooFewFields')
  if (!PIN.test(pin)) return refuse('pin')
  if (!CODE.test(status) || !CODE.test(verify)) return refuse('code')
  const at = readMachineTime(time)
  if (at === undefined) return refuse('time')
  // A machine whose clock runs a day ahead is no evidence of anything; a smaller drift is settled by people.
  if (at.getTime() > now.getTime() + DAY_MS) return refuse('future')
  return { pin, at, status, verify, rawLine: storableText(rawLine) }
}

/** The lines of an upload, LF or CRLF; empty ones are no lines. */
export function readPunchLines(body: string, now: Date): { punches: ReadPunch[]; unreadable: UnreadableLine[] } {
  const punches: ReadPunch[] = []
  const unreadable: UnreadableLine[] = []
  for (const line of body.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const read = readPunchLine(line, now)
    if ('reason' in read) unreadable.push(read)
    else punches.push(read)
  }
  return { punches, unreadable }
}

/** Civil time in Asia/Shanghai, or an epoch in seconds or milliseconds as newer firmwares send it. */
export function readMachineTime(text: string): Date | undefined {
  if (EPOCH_SECONDS.test(text)) return within(new Date(Number(text) * 1000))
  if (EPOCH_MILLISECONDS.test(text)) return within(new Date(Number(text)))
  const [, year, month, date, hour, minute, second = '0'] = CIVIL_TIME.exec(text) ?? []
  const day = `${year}-${month}-${date}`
  if (!isIsoDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (day < '1991-09-16') return undefined
  return new Date(instantOf(day, Number(hour) * 60 + Number(minute)).getTime() + Number(second) * 1000)
}

function within(at: Date): Date | undefined {
  return at.getTime() >= FIRST_FIXED_OFFSET_MS ? at : undefined
}

/** PostgreSQL's text cannot hold NUL. */
function storableText(line: string): string {
  return line.slice(0, LINE_LENGTH_MAX).replaceAll('\u0000', '\ufffd')
}

/**
 * A slot takes punches up to the midpoint between its nominal time and the next; the first begins and the last ends with the
 * civil day, because a day record is of one day.
 */
export function slotSpans(rules: readonly SlotRule[] = DEFAULT_SLOT_RULES): SlotSpan[] {
  return rules.map((rule, index) => {
    const previous = rules[index - 1]
    const next = rules[index + 1]
    const untilMinute = next === undefined ? DAY_MINUTES : midpoint(rule, next)
    const closesAt = next === undefined ? rule.nominalMinute + LAST_SLOT_MINUTES : untilMinute
    return {
      ...rule,
      fromMinute: previous === undefined ? 0 : midpoint(previous, rule),
      untilMinute,
      dueMinute: rule.direction === 'in' ? rule.nominalMinute + 1 : closesAt,
    }
  })
}

function midpoint(earlier: SlotRule, later: SlotRule): number {
  return Math.floor((earlier.nominalMinute + later.nominalMinute) / 2)
}
