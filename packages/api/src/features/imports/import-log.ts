import { type OperationContext, runCommand } from '../../platform/command/index.ts'
import { isUniqueViolation } from '../../platform/database/failures.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { TwinCounter } from './formats/event-key.ts'
import { type LogEntry, type LogTrace, type RejectedRow, reject } from './formats/log-entry.ts'
import { importLogChunk } from './import-log-chunk.ts'
import type { ImportedCase, ImportedRow } from './imported-rows.ts'
import { caseFactsOf, importedRowOf, isSource, mergeAttributes, SOURCE_EXPECTATION } from './imports.rules.ts'

export interface ImportLogInput {
  readonly source: string
  /** For the audit. */
  readonly fileName: string
  readonly entries: AsyncIterable<LogEntry>
  /** Ends the import at the next boundary of a chunk; what is stored stays, and a repetition adds the rest. */
  readonly signal?: AbortSignal
  readonly onRejected?: (row: RejectedRow) => void
  /** After every chunk. */
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportProgress {
  /** Different case names read. */
  readonly cases: number
  /** Rows read that are events, new or known. */
  readonly events: number
  readonly newCases: number
  readonly newEvents: number
  readonly knownEvents: number
  /** Rows left out, and complaints about cases. */
  readonly rejected: number
}

export interface ImportSummary extends ImportProgress {
  readonly wasInterrupted: boolean
}

const CHUNK_ROWS = 1_000
const CHUNK_CASES = 1_000
/** Long texts fill a statement before many rows do. */
const CHUNK_TEXT_LENGTH = 1024 * 1024
const ATTEMPTS_MAX = 5

/** Another import of the same source into the same hall is under way. */
export class ImportRunningError extends Error {
  override readonly name = 'ImportRunningError'
}

/**
 * Reads a log into a hall, chunk by chunk; while one chunk is written the next is read. What was stored before an error or
 * an interruption stays, and importing the same log again adds only what is missing.
 */
export async function importLog(context: OperationContext, input: ImportLogInput): Promise<ImportSummary> {
  if (!isSource(input.source)) throw invalid('source', SOURCE_EXPECTATION)
  const release = await lockSource(context, input.source)
  try {
    using run = new ImportRun(context, input)
    return await run.run()
  } finally {
    await release()
  }
}

/** One import of a source at a time: two would create the same cases beside each other. Held by a connection of its own, so it ends with the process. */
async function lockSource({ database, actor }: OperationContext, source: string): Promise<() => Promise<void>> {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const connection = await database.client.reserve()
  const key = `import ${actor.hallId} ${source}`
  const [row] = await connection<{ locked: boolean }[]>`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as locked`
  if (row?.locked !== true) {
    connection.release()
    throw new ImportRunningError(`Another import of ${source} into this hall is running. Wait until it has ended.`)
  }
  return async () => {
    await connection`select pg_advisory_unlock(hashtextextended(${key}, 0))`
    connection.release()
  }
}

class ImportRun implements Disposable {
  readonly #context: OperationContext
  readonly #input: ImportLogInput
  readonly #twins = new TwinCounter()
  #chunk = new Chunk()
  #writing: Promise<void> = Promise.resolve()
  readonly #counts = { cases: 0, events: 0, newCases: 0, newEvents: 0, knownEvents: 0, rejected: 0 }

  constructor(context: OperationContext, input: ImportLogInput) {
    this.#context = context
    this.#input = input
  }

  async run(): Promise<ImportSummary> {
    const { entries, signal } = this.#input
    try {
      for await (const entry of entries) {
        if (signal?.aborted) break
        if (entry.kind === 'rejected') this.#reject(entry)
        else this.#take(entry)
        if (this.#chunk.isFull) await this.#writeChunk()
      }
    } finally {
      // A log that breaks off leaves whole rows behind; an interruption leaves the chunk that was not begun for the next time.
      if (!signal?.aborted) await this.#writeChunk()
      await this.#writing
    }
    return { ...this.#counts, wasInterrupted: signal?.aborted ?? false }
  }

  [Symbol.dispose](): void {
    this.#twins[Symbol.dispose]()
  }

  #take(trace: LogTrace): void {
    const { caseName, attributes, line } = trace
    for (const { reason, message } of caseFactsOf(attributes).faults) {
      if (this.#twins.isFirst(`fault ${reason} ${caseName}`)) this.#reject(reject(line, reason, message))
    }
    const rows: ImportedRow[] = []
    for (const event of trace.events) {
      const row = importedRowOf(event, this.#twins.key(event))
      if ('reason' in row) this.#reject(row)
      else rows.push(row)
    }
    if (rows.length > 0 || trace.events.length === 0)
      this.#chunk.add({ name: caseName, line, attributes, rows }, trace.textLength)
  }

  #reject(row: RejectedRow): void {
    this.#counts.rejected += 1
    this.#input.onRejected?.(row)
  }

  /** Begins writing what was gathered as soon as the chunk before it is written. */
  async #writeChunk(): Promise<void> {
    await this.#writing
    if (this.#chunk.isEmpty) return
    const { cases } = this.#chunk
    const firstSeen = cases.filter(({ name }) => this.#twins.isFirst(`case ${name}`)).length
    this.#chunk = new Chunk()
    this.#writing = this.#write(cases, firstSeen)
    // The failure is met where the writing is awaited; until then it must not count as unhandled.
    this.#writing.catch(() => undefined)
  }

  async #write(cases: readonly ImportedCase[], firstSeen: number): Promise<void> {
    const { source, fileName, onProgress } = this.#input
    const written = await this.#runChunk({ source, fileName, cases })
    this.#counts.cases += firstSeen
    this.#counts.newCases += written.newCases
    this.#counts.newEvents += written.newEvents
    this.#counts.knownEvents += written.knownEvents
    this.#counts.events += written.newEvents + written.knownEvents
    for (const { lines, reason, message } of written.refused)
      for (const line of lines) this.#reject(reject(line, reason, message))
    onProgress?.({ ...this.#counts })
  }

  /** A clerk may work on an imported case while its log is read: then the chunk is read and folded again. */
  async #runChunk(chunk: Parameters<typeof importLogChunk.load>[1]) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runCommand(this.#context, importLogChunk, chunk)
      } catch (error) {
        const isRace =
          (error instanceof DomainError && error.code === 'VERSION_CONFLICT') || isUniqueViolation(error, 'case_events_pkey')
        if (!isRace || attempt >= ATTEMPTS_MAX) throw error
      }
    }
  }
}

/** Pieces of a log until there are enough for one statement; pieces of one case become one. */
class Chunk {
  readonly #cases = new Map<string, ImportedCase>()
  #rows = 0
  #textLength = 0

  get cases(): readonly ImportedCase[] {
    return [...this.#cases.values()]
  }

  get isEmpty(): boolean {
    return this.#cases.size === 0
  }

  get isFull(): boolean {
    return this.#rows >= CHUNK_ROWS || this.#cases.size >= CHUNK_CASES || this.#textLength >= CHUNK_TEXT_LENGTH
  }

  add(piece: ImportedCase, textLength: number): void {
    const before = this.#cases.get(piece.name)
    this.#rows += piece.rows.length
    this.#textLength += textLength
    this.#cases.set(
      piece.name,
      before === undefined
        ? piece
        : { ...before, attributes: mergeAttributes(before.attributes, piece.attributes), rows: [...before.rows, ...piece.rows] },
    )
  }
}
