import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from './csv-writer.ts'
import { eventDigest } from './event-key.ts'
import { collect, inChunks, TextSink } from './log.fixture.ts'
import type { LogEvent, LogTrace, LogValue } from './log-entry.ts'
import { comparableAttributes, toLogValue } from './log-values.ts'
import { readLog } from './read-log.ts'
import { writeXes } from './xes-writer.ts'

const text = fc.string({ unit: 'binary', maxLength: 12 })
const key = fc.oneof(fc.constantFrom('case:x', 'event:x', 'k@json', '时间', '@@index', 'a,b', 'plain'), text)
const leaf = fc.oneof(
  text.map((value) => toLogValue('string', value)),
  fc.integer().map((value) => toLogValue('int', String(value))),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => toLogValue('float', String(value))),
  fc.boolean().map((value) => toLogValue('boolean', String(value))),
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
    .map((value) => toLogValue('date', value.toISOString())),
)
const children = fc
  .array(fc.tuple(key.map(cleanKey), leaf), { maxLength: 3 })
  .map((pairs) => pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
const value = fc.oneof(
  leaf,
  fc.tuple(fc.constantFrom('list' as const, 'container' as const), children).map(([type, items]) => toLogValue(type, '', items)),
  fc.tuple(text, children).map(([label, items]) => toLogValue('string', label, items)),
)
const attributes = fc
  .array(fc.tuple(key.map(cleanKey), value), { maxLength: 4 })
  .map(
    (pairs) =>
      new Map<string, LogValue>(
        pairs.flatMap(([name, item]) => (item === undefined || name === '' || RESERVED.has(name) ? [] : [[name, item] as const])),
      ),
  )
const RESERVED = new Set([
  'concept:name',
  'time:timestamp',
  'start_timestamp',
  'lifecycle:transition',
  'org:resource',
  'org:group',
  'concept:instance',
])

function cleanKey(name: string): string {
  const cleaned = toLogValue('string', name)
  return typeof cleaned === 'string' ? cleaned : ''
}
const name = text.map(cleanKey).filter((cleaned) => cleaned !== '' && !cleaned.includes('\uFFFD'))
const optionalName = fc.option(name, { nil: undefined })
const instant = fc.date({ min: new Date('1992-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })

const event = (caseName: string) =>
  fc.record<LogEvent>({
    line: fc.constant(1),
    caseName: fc.constant(caseName),
    name,
    at: instant,
    startedAt: fc.constant(undefined),
    lifecycle: fc.constantFrom('complete', 'start', 'suspend', 'resume'),
    resource: optionalName,
    group: optionalName,
    instance: optionalName,
    attributes,
  })

const log = fc.uniqueArray(name, { maxLength: 4 }).chain((names) =>
  fc.tuple(
    ...names.map((caseName) =>
      fc.record<LogTrace>({
        kind: fc.constant('trace'),
        line: fc.constant(1),
        caseName: fc.constant(caseName),
        attributes,
        textLength: fc.constant(0),
        events: fc.array(event(caseName), { maxLength: 4 }),
      }),
    ),
  ),
)

async function* stream<Entry>(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries
}

/** What must survive: the cases in order, their attributes, and what each event says. */
const meaning = (traces: readonly LogTrace[]) =>
  traces.map((trace) => [trace.caseName, comparableAttributes(trace.attributes), trace.events.map(eventDigest)])

describe('a written log', () => {
  it('is read back from XES with the same cases, attributes and events', async () => {
    await fc.assert(
      fc.asyncProperty(log, async (traces) => {
        const sink = new TextSink()
        await writeXes(stream(traces), sink)
        const read = await collect(readLog(inChunks(sink.text)))
        expect(read.rejected).toEqual([])
        expect(meaning(read.traces)).toEqual(meaning(traces))
      }),
    )
  })

  it('is read back from CSV with the same cases, attributes and events', async () => {
    await fc.assert(
      fc.asyncProperty(log, async (traces) => {
        const sink = new TextSink()
        await writeCsv(() => stream(traces), sink)
        const read = await collect(readLog(inChunks(sink.text)))
        expect(read.rejected).toEqual([])
        expect(meaning(read.traces)).toEqual(meaning(traces))
      }),
    )
  })
})
