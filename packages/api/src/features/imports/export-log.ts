import type { Writable } from 'node:stream'
import type { OperationContext } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { EXPORT_KEYS, transitionOf } from './exported-events.rules.ts'
import { writeCsv } from './formats/csv-writer.ts'
import { type LogEvent, type LogTrace, type LogValue, PIECE_LIMITS } from './formats/log-entry.ts'
import { writeXes } from './formats/xes-writer.ts'
import { fromJsonAttributes, type StoredRow } from './imported-rows.ts'
import { type ExportedEvent, findSharedNumber, streamExport } from './imports.queries.ts'
import { isSource, SOURCE_EXPECTATION } from './imports.rules.ts'

export const EXPORT_FORMATS = ['xes', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportLogInput {
  /** The cases of one source; left out, all of the hall. */
  readonly source?: string | undefined
  readonly format: ExportFormat
  readonly sink: Writable
  readonly onCase?: () => void
}

export interface ExportSummary {
  readonly cases: number
  readonly events: number
}

/**
 * Writes the cases of a hall as an event log. Imported rows leave as they came; events of our own carry their exact kind and
 * detail in `mingchuang:` attributes, so that importing the log into an empty hall gives the same cases. Events recorded after
 * the start are left for the next export.
 */
export async function exportLog({ database, clock, actor }: OperationContext, input: ExportLogInput): Promise<ExportSummary> {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const { source, format, sink } = input
  if (source !== undefined && !isSource(source)) throw invalid('source', SOURCE_EXPECTATION)
  const wanted = { hallId: actor.hallId, source, recordedUntil: clock.now() }
  const shared = source === undefined ? await findSharedNumber(database, wanted) : undefined
  if (shared !== undefined)
    throw new DomainError('INVALID_INPUT', { field: 'source', expected: `one source: case ${shared} exists in several` })

  const summary = { cases: 0, events: 0 }
  const count = (trace: LogTrace, isNewCase: boolean) => {
    summary.events += trace.events.length
    if (isNewCase) {
      summary.cases += 1
      input.onCase?.()
    }
  }
  if (format === 'xes') await writeXes(tracesOf(streamExport(database, wanted), count), sink)
  else {
    // The first of the two readings only learns the columns.
    let reading = 0
    const read = () => tracesOf(streamExport(database, wanted), ++reading === 1 ? () => undefined : count)
    await writeCsv(read, sink)
  }
  return summary
}

async function* tracesOf(
  rows: AsyncIterable<readonly ExportedEvent[]>,
  count: (trace: LogTrace, isNewCase: boolean) => void,
): AsyncGenerator<LogTrace> {
  let first: ExportedEvent | undefined
  let events: LogEvent[] = []
  let isNewCase = true
  const flush = (of: ExportedEvent): LogTrace => {
    const trace: LogTrace = {
      kind: 'trace',
      line: 0,
      caseName: of.number,
      attributes: caseAttributesOf(of),
      events,
      textLength: 0,
    }
    count(trace, isNewCase)
    events = []
    isNewCase = false
    return trace
  }
  for await (const batch of rows) {
    for (const row of batch) {
      if (first !== undefined && first.caseId !== row.caseId) {
        if (events.length > 0 || isNewCase) yield flush(first)
        isNewCase = true
      }
      first = row
      // What was derived from the attributes of the case is derived from them again.
      if (row.origin !== 'logCase') events.push(row.origin === 'logRow' ? rowEventOf(row) : ownEventOf(row))
      if (events.length >= PIECE_LIMITS.events) yield flush(row)
    }
  }
  if (first !== undefined && (events.length > 0 || isNewCase)) yield flush(first)
}

function caseAttributesOf({ attributes, subject, stage, source, itemCode }: ExportedEvent): LogTrace['attributes'] {
  const merged = new Map(fromJsonAttributes(JSON.parse(attributes ?? '[]')))
  if (subject !== '') merged.set(EXPORT_KEYS.subject, subject)
  if (stage !== null) merged.set(EXPORT_KEYS.stage, stage)
  if (source === '') merged.set(EXPORT_KEYS.item, itemCode)
  return merged
}

/** A row of a log, as it was read. */
function rowEventOf({ number, at, step, detail, kind }: ExportedEvent): LogEvent {
  const row: Partial<StoredRow> = detail.attributes ?? {}
  return {
    line: 0,
    caseName: number,
    name: step ?? kind,
    at,
    startedAt: row.startedAt === undefined ? undefined : new Date(row.startedAt),
    lifecycle: row.lifecycle ?? transitionOf(kind),
    resource: row.resource,
    group: row.group,
    instance: row.instance,
    attributes: fromJsonAttributes(row.attributes ?? []),
  }
}

/** An event of our own: XES has words for its name, place, person and transition; the rest travels in our attributes. */
function ownEventOf({ number, at, step, detail, kind, windowName, staffName }: ExportedEvent): LogEvent {
  const attributes = new Map<string, LogValue>([[EXPORT_KEYS.kind, kind]])
  if (step !== null) attributes.set(EXPORT_KEYS.step, step)
  if (Object.keys(detail).length > 0) attributes.set(EXPORT_KEYS.detail, JSON.stringify(detail))
  return {
    line: 0,
    caseName: number,
    name: step ?? kind,
    at,
    startedAt: undefined,
    lifecycle: transitionOf(kind),
    resource: staffName ?? undefined,
    group: windowName ?? undefined,
    instance: undefined,
    attributes,
  }
}
