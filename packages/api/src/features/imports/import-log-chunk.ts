import { createHash } from 'node:crypto'
import { shanghaiDayOf } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import { defineCommand, type MeasureDelta, type OperationContext } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { findCalendar } from '../calendar/index.ts'
import { type CaseRow, type FoldContext, foldCase, measuresOf, type StoredCaseEvent } from '../cases/index.ts'
import type { RejectionReason } from './formats/log-entry.ts'
import { type ImportedCase, type ImportedRow, toJsonAttributes } from './imported-rows.ts'
import {
  type FoldedEvent,
  findKnownCases,
  findNames,
  findStoredKeys,
  type KnownCase,
  streamHistories,
} from './imports.queries.ts'
import {
  CASE_EVENTS_MAX,
  caseFactsOf,
  DERIVED_SEQ,
  type DerivedEvent,
  derivedEventsOf,
  IMPORTED_TERMS,
  isSource,
  mergeAttributes,
  SOURCE_EXPECTATION,
} from './imports.rules.ts'
import { type ChangedCase, type ChunkRows, chunkStatements } from './imports.store.ts'
import { Places } from './places.ts'

export interface ImportLogChunkInput {
  readonly source: string
  /** For the audit: where the rows came from. */
  readonly fileName: string
  /** Each case once. */
  readonly cases: readonly ImportedCase[]
}

/** Rows of a chunk that could not be stored because of their case as a whole; its own line where it has no rows. */
export interface RefusedRows {
  readonly lines: readonly number[]
  readonly reason: RejectionReason
  readonly message: string
}

export interface ImportLogChunkResult {
  readonly newCases: number
  readonly newEvents: number
  readonly knownEvents: number
  readonly refused: readonly RefusedRows[]
}

interface Loaded {
  readonly chunk: ChunkRows
  readonly measures: readonly MeasureDelta[]
  readonly result: ImportLogChunkResult
}

/**
 * Stores a chunk of a log: its new rows as events, their cases folded again, names it brings, and the difference this makes to
 * the counters, in one statement. Rows are known by their keys, so a chunk that comes twice, or in other pieces, adds nothing.
 */
export const importLogChunk = defineCommand<ImportLogChunkResult>()<ImportLogChunkInput, Loaded>({
  name: 'importLogChunk',
  async load(context, input) {
    if (context.actor === undefined) throw new DomainError('UNAUTHENTICATED')
    if (!isSource(input.source)) throw invalid('source', SOURCE_EXPECTATION)
    return await new ChunkLoader(context, context.actor.hallId, input).load()
  },
  target: () => ({}),
  decide({ actor }, { chunk, measures, result }, { source, fileName }) {
    if (chunk.cases.length === 0)
      return { rows: [['nothing', sql`select where false`]], audit: { ...subject(actor?.hallId), detail: {} } }
    const { newCases, newEvents, knownEvents, refused } = result
    const counts = sql`${newCases}::int as "newCases", ${newEvents}::int as "newEvents", ${knownEvents}::int as "knownEvents",
      ${JSON.stringify(refused)}::text::jsonb as refused`
    return {
      rows: chunkStatements(chunk, counts),
      audit: {
        ...subject(actor?.hallId),
        detail: {
          source,
          fileName,
          cases: chunk.cases.length,
          newCases,
          newEvents,
          knownEvents,
          rowsHash: rowsHashOf(chunk.events),
        },
      },
      measures,
    }
  },
  async onNothingWritten(_context, { chunk, result }) {
    if (chunk.cases.length > 0) throw new DomainError('VERSION_CONFLICT')
    return result
  },
})

const subject = (hallId = '') => ({ subjectType: 'hall', subjectId: hallId })

const rowsHashOf = (events: readonly StoredCaseEvent[]): string =>
  createHash('sha256')
    .update(events.map(({ caseId, externalKey }) => `${caseId} ${externalKey}\n`).join(''))
    .digest('hex')

/** What is left of a case of the input once its known rows are taken away. */
interface Pending {
  readonly name: string
  readonly line: number
  readonly known: KnownCase | undefined
  readonly attributes: ImportedCase['attributes']
  readonly hasNewAttributes: boolean
  readonly newRows: readonly ImportedRow[]
}

class ChunkLoader {
  readonly #context: OperationContext
  readonly #hallId: string
  readonly #input: ImportLogChunkInput
  readonly #now: Date
  readonly #cases: ChangedCase[] = []
  readonly #events: StoredCaseEvent[] = []
  readonly #moved: (DerivedEvent & { caseId: string })[] = []
  readonly #attributes: { hallId: string; caseId: string; attributes: string }[] = []
  readonly #measures: MeasureDelta[] = []
  readonly #refused: RefusedRows[] = []
  #refusedRows = 0

  constructor(context: OperationContext, hallId: string, input: ImportLogChunkInput) {
    this.#context = context
    this.#hallId = hallId
    this.#input = input
    this.#now = context.clock.now()
  }

  async load(): Promise<Loaded> {
    const { database } = this.#context
    const [pending, places, hallCalendar] = await Promise.all([
      this.#findPending(),
      this.#findPlaces(),
      findCalendar(database, this.#hallId),
    ])
    const context: FoldContext = { ...hallCalendar, terms: IMPORTED_TERMS }
    const touched = pending.filter(({ newRows, hasNewAttributes }) => newRows.length > 0 || hasNewAttributes)
    for (const each of touched) if (each.known === undefined) this.#fold(each, [], places, context)

    const byId = new Map(touched.flatMap((each) => (each.known === undefined ? [] : [[each.known.row.id, each] as const])))
    for await (const { caseId, events } of streamHistories(database, this.#hallId, [...byId.keys()])) {
      const each = byId.get(caseId)
      if (each !== undefined) this.#fold(each, events, places, context)
    }

    const rows = this.#input.cases.reduce((sum, { rows: { length } }) => sum + length, 0)
    const newEvents = this.#events.filter(({ origin }) => origin !== 'logCase').length
    return {
      chunk: {
        hallId: this.#hallId,
        cases: this.#cases,
        events: this.#events,
        moved: this.#moved,
        attributes: this.#attributes,
        places: places.created,
      },
      measures: this.#measures,
      result: {
        newCases: this.#cases.filter(({ expectedVersion }) => expectedVersion === undefined).length,
        newEvents,
        knownEvents: rows - newEvents - this.#refusedRows,
        refused: this.#refused,
      },
    }
  }

  async #findPending(): Promise<readonly Pending[]> {
    const { database } = this.#context
    const { source, cases } = this.#input
    const names = cases.map(({ name }) => name)
    const known = await findKnownCases(database, this.#hallId, source, names)
    const candidates = cases.flatMap(({ name, rows }) => {
      const caseId = known.get(name)?.row.id
      return caseId === undefined ? [] : rows.map(({ key }) => ({ caseId, key }))
    })
    const stored = await findStoredKeys(database, this.#hallId, candidates)
    return cases.map(({ name, line, attributes, rows }) => {
      const knownCase = known.get(name)
      const merged = knownCase === undefined ? attributes : mergeAttributes(knownCase.attributes, attributes)
      return {
        name,
        line,
        known: knownCase,
        attributes: merged,
        hasNewAttributes: knownCase === undefined || merged.size > knownCase.attributes.size,
        newRows: knownCase === undefined ? rows : rows.filter(({ key }) => !stored.has(`${knownCase.row.id} ${key}`)),
      }
    })
  }

  async #findPlaces(): Promise<Places> {
    const rows = this.#input.cases.flatMap((each) => each.rows)
    const names = (of: (row: ImportedRow) => string | undefined) => [...new Set(rows.flatMap((row) => of(row) ?? []))]
    const wanted = { window: names(({ group }) => group), staff: names(({ resource }) => resource) }
    const known = await findNames(this.#context.database, this.#hallId, this.#input.source, wanted)
    return new Places(this.#hallId, this.#input.source, known, this.#now)
  }

  #fold(pending: Pending, history: readonly FoldedEvent[], places: Places, context: FoldContext): void {
    const { name, known, attributes, newRows } = pending
    if (history.length + newRows.length > CASE_EVENTS_MAX) {
      this.#refuse(pending, 'case-too-long', `case ${name} would have more than ${CASE_EVENTS_MAX} events`)
      return
    }
    const caseId = known?.row.id ?? newId(this.#now)
    const rows = newRows.map((row) => this.#eventOf(caseId, row, places))
    const { facts } = caseFactsOf(attributes)
    const placed = [...history.filter(({ origin }) => origin !== 'logCase'), ...rows]
    const derived = derivedEventsOf(facts, placed, () => places.windowId(undefined))
    if (placed.length + derived.length === 0) {
      this.#refuse(pending, 'case-without-time', `case ${name} has no event and no start, so it cannot be placed in time`)
      return
    }
    const { appended, moved } = this.#settleDerived(caseId, derived, history)
    const added = [...appended, ...numbered(rows, history)]
    const movedByKey = new Map(moved.map((event) => [event.externalKey, event]))
    const standing = history.map((event) => ({ ...event, ...(event.externalKey !== null && movedByKey.get(event.externalKey)) }))
    const projection = foldCase([...standing, ...added], context)
    const identity = known?.row ?? { ...this.#identityOf(caseId, name, places), subject: facts.subject, stage: facts.stage }
    const row: CaseRow = { ...identity, ...projection }

    this.#cases.push({ row, expectedVersion: known?.row.version })
    this.#events.push(...added)
    this.#moved.push(...moved.map((event) => ({ ...event, caseId })))
    this.#measures.push(...measuresOf(known?.row, row))
    if (pending.hasNewAttributes && attributes.size > 0)
      this.#attributes.push({ hallId: this.#hallId, caseId, attributes: JSON.stringify(toJsonAttributes(attributes)) })
  }

  #refuse({ line, newRows }: Pending, reason: RejectionReason, message: string): void {
    const lines = newRows.length === 0 ? [line] : newRows.map((row) => row.line)
    this.#refused.push({ lines, reason, message })
    this.#refusedRows += newRows.length
  }

  #identityOf(id: string, number: string, { itemId, departmentId }: Places) {
    return { hallId: this.#hallId, id, number, source: this.#input.source, itemId, departmentId, createdAt: this.#now }
  }

  #eventOf(caseId: string, row: ImportedRow, places: Places): StoredCaseEvent {
    return {
      caseId,
      seq: 0,
      kind: row.kind,
      at: row.at,
      recordedAt: this.#now,
      origin: row.origin,
      windowId: places.windowId(row.group),
      staffId: places.staffId(row.resource, shanghaiDayOf(row.at)),
      step: row.step,
      detail: row.detail,
      externalKey: row.key,
    }
  }

  /** Derived events that are not stored yet are appended; stored ones that follow differently now are moved. */
  #settleDerived(caseId: string, derived: readonly DerivedEvent[], history: readonly FoldedEvent[]) {
    const stored = new Map(history.flatMap((event) => (event.origin === 'logCase' ? [[event.externalKey, event] as const] : [])))
    const appended = derived
      .filter(({ externalKey }) => !stored.has(externalKey))
      .map(
        (event): StoredCaseEvent => ({
          ...event,
          caseId,
          seq: DERIVED_SEQ[event.kind],
          recordedAt: this.#now,
          origin: 'logCase',
          staffId: null,
          step: null,
        }),
      )
    const moved = derived.filter((event) => {
      const before = stored.get(event.externalKey)
      return before !== undefined && !isSameDerived(before, event)
    })
    return { appended, moved }
  }
}

const isSameDerived = (a: Pick<FoldedEvent, 'at' | 'windowId' | 'detail'>, b: DerivedEvent): boolean =>
  a.at.getTime() === b.at.getTime() && a.windowId === b.windowId && JSON.stringify(a.detail) === JSON.stringify(b.detail)

/** Rows in the order of time, and of the log within an instant, behind the rows that are stored. */
function numbered(rows: readonly StoredCaseEvent[], history: readonly FoldedEvent[]): readonly StoredCaseEvent[] {
  const taken = history.flatMap(({ seq }) => (seq < DERIVED_SEQ.decided ? [seq] : []))
  const last = Math.max(DERIVED_SEQ.accepted, ...taken)
  return rows.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map((row, index) => ({ ...row, seq: last + index + 1 }))
}
