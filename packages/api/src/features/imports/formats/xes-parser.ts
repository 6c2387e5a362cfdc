import { SaxesParser } from 'saxes'
import {
  LOG_LIMITS,
  type LogAttributes,
  type LogEntry,
  type LogEvent,
  LogFormatError,
  type LogValue,
  type LogValueType,
  PIECE_LIMITS,
  reject,
} from './log-entry.ts'
import { caseNameFault, EVENT_KEYS, toLogEvent } from './log-event.rules.ts'
import { hasChildren, isLogValueType, toLogValue, valueText } from './log-values.ts'

interface AttributeFrame {
  readonly element: 'attribute'
  readonly type: LogValueType
  readonly key: string
  readonly text: string
  readonly children: (readonly [string, LogValue])[]
}
interface EventFrame {
  readonly element: 'event'
  readonly line: number
  readonly attributes: Map<string, LogValue>
  fault: 'row-malformed' | 'too-large' | undefined
  faultMessage: string
}
interface TraceFrame {
  readonly element: 'trace'
  readonly line: number
  readonly attributes: Map<string, LogValue>
  /** Events whose case is known only when the piece ends: the name may come after them. */
  events: EventFrame[]
  textLength: number
}
/** `values` holds the items of a list; `other` and all below it is skipped: extensions, globals, classifiers, attributes of the log. */
type Frame = AttributeFrame | EventFrame | TraceFrame | { readonly element: 'log' | 'values' | 'other' }

const CASE_NAME = EVENT_KEYS.name
/** After so many XML errors without one good event between them the rest is noise. */
const ERRORS_IN_A_ROW = 1_000
/** The standard puts the case name before the events; a trace that does not is held this far in the hope of it. */
const EVENTS_AWAITING_NAME = 10_000

/** Reads XES 1.0 from text pushed in chunks of any size; keeps one trace, or a piece of one, in memory. */
export class XesParser {
  readonly #parser = new SaxesParser()
  readonly #frames: Frame[] = []
  #entries: LogEntry[] = []
  #sawRoot = false
  #charactersSinceTag = 0
  /** Of the event being read, or of the case between its events. */
  #elementAttributes = 0
  #elementTextLength = 0
  #errorsInARow = 0

  constructor() {
    this.#parser.on('doctype', () => {
      // A document type can declare entities that grow without bound or point at other files; no event log needs one.
      throw new LogFormatError('DOCUMENT_TYPE_REFUSED', 'the file has a DOCTYPE, which event logs must not have; remove it')
    })
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(localName(name), attributes))
    this.#parser.on('closetag', ({ name }) => this.#close(localName(name)))
    this.#parser.on('error', (error) => this.#damaged(error.message))
  }

  /** Takes the next text and gives the traces and rejected rows completed by it. */
  push(text: string): LogEntry[] {
    this.#charactersSinceTag += text.length
    this.#parser.write(text)
    if (this.#charactersSinceTag > LOG_LIMITS.tokenLength)
      throw new LogFormatError('NOT_A_LOG', `line ${this.#parser.line}: more than 1 MiB without a tag; this is not an event log`)
    return this.#take()
  }

  /** Says that no text follows. A file that stops inside an element keeps what was complete. */
  end(): LogEntry[] {
    this.#requireRoot()
    const trace = this.#frames.find((frame) => frame.element === 'trace')
    if (trace?.element === 'trace') this.#flush(trace)
    if (this.#frames.length > 0)
      this.#entries.push(
        reject(this.#parser.line, 'file-cut-off', 'the file ends in the middle of the log; what was whole up to here is kept'),
      )
    this.#frames.length = 0
    return this.#take()
  }

  #requireRoot(): void {
    if (!this.#sawRoot) throw new LogFormatError('NOT_A_LOG', 'the file has no <log> element; an XES event log is expected')
  }

  #take(): LogEntry[] {
    const entries = this.#entries
    this.#entries = []
    return entries
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#charactersSinceTag = 0
    if (this.#frames.length > LOG_LIMITS.elementDepth)
      throw new LogFormatError('NOT_A_LOG', `line ${this.#parser.line}: elements are nested too deeply; this is not an event log`)
    this.#frames.push(this.#frameFor(name, attributes, this.#frames.at(-1)))
  }

  #frameFor(name: string, attributes: Record<string, string>, parent: Frame | undefined): Frame {
    if (parent === undefined) {
      this.#sawRoot ||= name === 'log'
      this.#requireRoot()
      return { element: 'log' }
    }
    if (parent.element === 'log') {
      const line = this.#parser.line
      this.#beginElement()
      if (name === 'trace') return { element: 'trace', line, attributes: new Map(), events: [], textLength: 0 }
      if (name === 'event')
        this.#entries.push(reject(line, 'event-outside-case', 'the event stands outside any trace, so its case is unknown'))
      return { element: 'other' }
    }
    if (parent.element === 'other') return parent
    if (name === 'event' && parent.element === 'trace') {
      this.#beginElement()
      return { element: 'event', line: this.#parser.line, attributes: new Map(), fault: undefined, faultMessage: '' }
    }
    if (name === 'values') return { element: 'values' }
    if (!isLogValueType(name)) return { element: 'other' }
    const { key = '', value: text = '' } = attributes
    if (!this.#hasRoomFor(key.length + text.length)) return { element: 'other' }
    return { element: 'attribute', type: name, key: key.trim(), text, children: [] }
  }

  #beginElement(): void {
    this.#elementAttributes = 0
    this.#elementTextLength = 0
  }

  /** Counts an attribute against the limits of its event or case; the first one beyond them is complained about. */
  #hasRoomFor(textLength: number): boolean {
    const { attributesPerElement, elementTextLength } = LOG_LIMITS
    const hadRoom = this.#elementAttributes <= attributesPerElement && this.#elementTextLength <= elementTextLength
    this.#elementAttributes += 1
    this.#elementTextLength += textLength
    const hasRoom = this.#elementAttributes <= attributesPerElement && this.#elementTextLength <= elementTextLength
    if (hadRoom && !hasRoom)
      this.#fault('too-large', `it has more than ${attributesPerElement} attributes or ${elementTextLength} characters`)
    return hasRoom
  }

  #close(name: string): void {
    this.#charactersSinceTag = 0
    const frame = this.#frames.pop()
    if (frame === undefined) return
    if (frame.element === 'attribute') this.#closeAttribute(frame)
    else if (frame.element === 'event') this.#closeEvent(frame)
    else if (frame.element === 'trace' && name === 'trace') this.#flush(frame)
  }

  #closeAttribute(frame: AttributeFrame): void {
    const value = toLogValue(frame.type, frame.text, frame.children)
    const owner = this.#frames.findLast((candidate) => candidate.element !== 'values')
    if (value === undefined || owner === undefined) return
    if (owner.element === 'attribute') owner.children.push([frame.key, value])
    else if ((owner.element === 'event' || owner.element === 'trace') && frame.key !== '') owner.attributes.set(frame.key, value)
  }

  #closeEvent(frame: EventFrame): void {
    const trace = this.#frames.at(-1)
    if (trace?.element !== 'trace') return
    trace.textLength += this.#elementTextLength
    this.#beginElement()
    if (frame.fault === undefined) this.#errorsInARow = 0
    trace.events.push(frame)
    const patience = trace.attributes.has(CASE_NAME) ? PIECE_LIMITS.events : EVENTS_AWAITING_NAME
    if (trace.events.length >= patience || trace.textLength >= PIECE_LIMITS.textLength) this.#flush(trace)
  }

  /** Gives the events gathered so far to their case; the frame goes on with the rest of the trace. */
  #flush(trace: TraceFrame): void {
    const caseName = valueText(trace.attributes.get(CASE_NAME))
    const gathered = trace.events
    trace.events = []
    const caseFault = gathered.length === 0 ? caseNameFault(caseName) : undefined
    if (caseFault) this.#entries.push(reject(trace.line, caseFault.reason, caseFault.message))
    const events: LogEvent[] = []
    for (const frame of gathered) {
      if (frame.fault !== undefined) {
        this.#entries.push(reject(frame.line, frame.fault, frame.faultMessage))
        continue
      }
      const event = toLogEvent(frame.line, caseName, frame.attributes)
      if ('kind' in event) this.#entries.push(event)
      else events.push(event)
    }
    if (events.length > 0 || (gathered.length === 0 && caseFault === undefined))
      this.#entries.push({
        kind: 'trace',
        line: trace.line,
        caseName,
        attributes: traceAttributes(trace),
        events,
        textLength: trace.textLength,
      })
    trace.textLength = 0
  }

  /** An XML error spoils the event it stands in, and no other. */
  #damaged(message: string): void {
    if (++this.#errorsInARow > ERRORS_IN_A_ROW)
      throw new LogFormatError('NOT_A_LOG', `line ${this.#parser.line}: the file is not XML from here on`)
    this.#fault('row-malformed', message.replace(/^\d+:\d+: /, ''))
  }

  /** Blames the event being read, or the place in the file when there is none. */
  #fault(fault: 'row-malformed' | 'too-large', message: string): void {
    const event = this.#frames.findLast((frame) => frame.element === 'event')
    if (event?.element !== 'event') {
      this.#entries.push(reject(this.#parser.line, fault, message))
      return
    }
    event.fault ??= fault
    event.faultMessage ||= message
  }
}

/** The case name has a field of its own; it stays only for what is nested under it. */
function traceAttributes(trace: TraceFrame): LogAttributes {
  const attributes = new Map(trace.attributes)
  if (!hasChildren(attributes.get(CASE_NAME))) attributes.delete(CASE_NAME)
  return attributes
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
