import type { IsoDay } from '@mingchuang/schema'
import { type SQL, sql } from 'drizzle-orm'
import { defineCommand, type OperationContext, runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { findCalendar, type HallCalendar } from '../calendar/index.ts'
import { measuresOf } from './cases.measures.ts'
import { type CaseProjection, type CaseRow, foldCase } from './cases.rules.ts'
import { type CaseChange, updateCases } from './cases.store.ts'
import { type CaseHistory, loadHistories } from './load-case.ts'

const CASES_PER_CHUNK = 500
const CHUNK_ATTEMPTS_MAX = 5

interface ChunkInput {
  readonly histories: readonly CaseHistory[]
  readonly hallCalendar: HallCalendar
}

/** Folds some cases again by the calendar as it is now; what does not change is not written. */
const settleChunk = defineCommand<{ readonly caseId: string }>()<ChunkInput, undefined>({
  name: 'settleDueDays',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor }, _loaded, { histories, hallCalendar }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const changes = changesOf(histories, hallCalendar)
    return {
      rows: [['settled', updateCases(actor.hallId, changes)]],
      audit: { subjectType: 'hall', subjectId: actor.hallId, detail: { settledCases: changes.map(({ before }) => before.id) } },
      measures: changes.flatMap(({ before, after }) => measuresOf(before, { ...after, itemId: before.itemId })),
    }
  },
})

/**
 * Computes the due days that waited for a calendar year, and those from `since` on, which a correction of published days may
 * have moved; on-time figures follow. It may be repeated at any time and stopped anywhere: a case is settled or it is not.
 * Returns how many cases changed.
 */
export async function settleDueDays(context: OperationContext, since?: IsoDay): Promise<number> {
  const { database, actor } = context
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const { hallId } = actor
  let settled = 0
  let lastId: string | undefined
  let attempt = 1
  for (;;) {
    const beyond = lastId === undefined ? sql`true` : sql`c.id > ${lastId}::uuid`
    const histories = await loadHistories(database, hallId, sql`${mayChange(since)} and ${beyond}`, CASES_PER_CHUNK)
    const last = histories.at(-1)
    if (last === undefined) return settled
    const hallCalendar = await findCalendar(database, hallId)
    const changed = changesOf(histories, hallCalendar).length
    if (changed > 0) {
      try {
        await runCommand(context, settleChunk, { histories, hallCalendar })
      } catch (error) {
        // Another process wrote one of these cases since they were read: they are read again.
        if (attempt >= CHUNK_ATTEMPTS_MAX || !isVersionConflict(error)) throw error
        attempt += 1
        continue
      }
      settled += changed
    }
    lastId = last.row.id
    attempt = 1
  }
}

const isVersionConflict = (error: unknown) => error instanceof DomainError && error.code === 'VERSION_CONFLICT'

function changesOf(histories: readonly CaseHistory[], hallCalendar: HallCalendar): CaseChange[] {
  return histories.flatMap(({ row, events }) => {
    const after = foldCase(events, { ...hallCalendar, terms: row })
    return isSettled(row, after) ? [] : [{ before: row, after }]
  })
}

/** The columns that depend on the calendar. */
const BY_CALENDAR = [
  'promisedDueDay',
  'statutoryDueDay',
  'dueUnknownReason',
  'usedWorkingDays',
  'handlingMinutes',
  'decidedOnTime',
  'currentStepDueDay',
] as const satisfies readonly (keyof CaseProjection)[]

function isSettled(row: CaseRow, after: CaseProjection): boolean {
  return BY_CALENDAR.every((column) => row[column] === after[column])
}

/**
 * Cases that a new calendar may change: something is missing, or something lies where days were arranged anew. A case without a
 * limit, as most imported ones, is never on time or late by any calendar.
 */
function mayChange(since: IsoDay | undefined): SQL {
  const missing = sql`c.due_unknown_reason = 'calendarNotPublished'
    or (c.state = 'accepted' and c.statutory_limit_working_days is not null and c.statutory_due_day is null)
    or (c.state = 'accepted' and c.current_step_limit_working_days is not null and c.current_step_due_day is null)
    or (c.decided_day is not null and (c.used_working_days is null or c.handling_minutes is null
      or (c.decided_on_time is null and c.due_unknown_reason is distinct from 'noLimit')))`
  const moved =
    since === undefined
      ? sql`false`
      : sql`c.promised_due_day >= ${since} or c.statutory_due_day >= ${since} or c.decided_day >= ${since}
          or c.current_step_due_day >= ${since}`
  return sql`c.accepted_day is not null and (${missing} or ${moved})`
}
