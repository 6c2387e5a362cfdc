import type { IsoDay } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext, runCommand } from '../../../platform/command/index.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import { findCalendar, type HallCalendar } from '../../calendar/index.ts'
import { measuresOf } from '../cases.measures.ts'
import { updateCases } from '../cases.store.ts'
import { type CaseHistory, loadHistories } from '../load-case.ts'
import { changesUnder, mayChange } from './affected-cases.ts'

const CASES_PER_CHUNK = 500
const CHUNK_ATTEMPTS_MAX = 5

interface ChunkInput {
  readonly histories: readonly CaseHistory[]
  readonly hallCalendar: HallCalendar
}

/** Folds some cases again by the calendar as it is now; what does not change is not written. */
export const recomputeDueDays = defineCommand<{ readonly caseId: string }>()<ChunkInput, undefined>({
  name: 'recomputeDueDays',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor }, _loaded, { histories, hallCalendar }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const changes = changesUnder(histories, hallCalendar)
    return {
      rows: [['recomputed', updateCases(actor.hallId, changes)]],
      audit: {
        subjectType: 'hall',
        subjectId: actor.hallId,
        detail: { recomputedCases: changes.map(({ before }) => before.id) },
      },
      measures: changes.flatMap(({ before, after }) => measuresOf(before, { ...after, itemId: before.itemId })),
    }
  },
})

/** What one step of recomputing did. */
export interface RecomputedChunk {
  readonly examined: number
  readonly changed: number
  /** The last case that was looked at; undefined once none is left. */
  readonly lastId: string | undefined
}

/**
 * One step of {@link settleDueDays}: the next cases behind `afterId`. Whoever calls it again and again shows how far it is, and stops
 * by calling it no more: a case is recomputed or it is not.
 */
export async function recomputeNextDueDays(
  context: OperationContext,
  { since, afterId }: { readonly since?: IsoDay | undefined; readonly afterId?: string | undefined },
): Promise<RecomputedChunk> {
  const { database, actor } = context
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const beyond = afterId === undefined ? sql`true` : sql`c.id > ${afterId}::uuid`
  for (let attempt = 1; ; attempt += 1) {
    const histories = await loadHistories(database, actor.hallId, sql`${mayChange(since)} and ${beyond}`, CASES_PER_CHUNK)
    const hallCalendar = await findCalendar(database, actor.hallId)
    const changed = changesUnder(histories, hallCalendar).length
    try {
      if (changed > 0) await runCommand(context, recomputeDueDays, { histories, hallCalendar })
    } catch (error) {
      // Another process wrote one of these cases since they were read: they are read again.
      if (attempt >= CHUNK_ATTEMPTS_MAX || !isVersionConflict(error)) throw error
      continue
    }
    return { examined: histories.length, changed, lastId: histories.at(-1)?.row.id }
  }
}

/**
 * Computes the due days that waited for a calendar year, and those from `since` on, which a correction of published days may
 * have moved; on-time figures follow. It may be repeated at any time and stopped anywhere. Returns how many cases changed.
 */
export async function settleDueDays(context: OperationContext, since?: IsoDay): Promise<number> {
  let settled = 0
  let afterId: string | undefined
  do {
    const { changed, lastId } = await recomputeNextDueDays(context, { since, afterId })
    settled += changed
    afterId = lastId
  } while (afterId !== undefined)
  return settled
}

const isVersionConflict = (error: unknown) => error instanceof DomainError && error.code === 'VERSION_CONFLICT'
