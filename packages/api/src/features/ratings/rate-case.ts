import { RATING_LEVELS, type RatingLevel, REASON_LENGTH_MAX, SATISFIED_LEVELS, shanghaiDayOf } from '@mingchuang/schema'
import { cases, ratings } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext, runCommand } from '../../platform/command/index.ts'
import { isUniqueViolation } from '../../platform/database/failures.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { optionalText } from '../../platform/text.ts'
import { unknownCitizenOf } from '../citizens/index.ts'
import { type AskProgressInput, findOwnCase, type ProvenCase, proveReceipt } from '../progress/index.ts'
import { measuresOfRating } from './ratings.measures.ts'
import type { RatedCase } from './ratings.rules.ts'
import { insertRating } from './ratings.store.ts'

/** What a citizen gives online. */
export interface OnlineRating {
  readonly level: RatingLevel
  readonly attitude?: RatingLevel | null | undefined
  readonly quality?: RatingLevel | null | undefined
  /** Owed with one of the two bad levels. */
  readonly reason?: string | null | undefined
}

interface RateCaseInput extends ProvenCase {
  readonly rating: OnlineRating
}

function readRating({ level, attitude, quality, reason }: OnlineRating) {
  for (const [field, value] of Object.entries({ level, attitude, quality }))
    if (value != null && !RATING_LEVELS.includes(value)) throw invalid(field, RATING_LEVELS.join(', '))
  const words = reason?.trim() === '' ? '' : optionalText('reason', reason, REASON_LENGTH_MAX)
  if (!SATISFIED_LEVELS.includes(level) && words === '') throw new DomainError('REASON_REQUIRED')
  return { level, attitude: attitude ?? null, quality: quality ?? null, reason: words === '' ? null : words }
}

/** Keeps the online rating of a finished case, once; like a press it names no person, not even in the audit log. */
const rateCase = defineCommand<{ readonly id: string }>()<RateCaseInput, RatedCase>({
  name: 'rateCase',
  async load({ database }, { hallId, caseId }) {
    const [found] = await database.rows<RatedCase>(
      sql`select c.id, c.item_id as "itemId", c.staff_id as "staffId", c.window_id as "windowId", c.state, c.decided_day as "decidedDay",
          c.decided_window_id as "decidedWindowId",
          exists (select from ${ratings} r where r.hall_id = c.hall_id and r.case_id = c.id and r.attempt = 1 and r.is_valid) as "isRated"
        from ${cases} c where c.hall_id = ${hallId} and c.id = ${caseId}`,
    )
    if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'number' })
    return found
  },
  target: () => ({}),
  decide({ now }, ratedCase, { hallId, caseId, rating }) {
    const given = readRating(rating)
    if (ratedCase.decidedDay === null) throw new DomainError('IMPOSSIBLE_TRANSITION', { expected: 'a decided case' })
    if (ratedCase.isRated) throw new DomainError('ALREADY_EXISTS', { field: 'rating' })
    const id = newId(now)
    const day = shanghaiDayOf(now)
    const windowId = ratedCase.decidedWindowId ?? ratedCase.windowId
    const { itemId, staffId } = ratedCase
    return {
      actor: unknownCitizenOf(hallId),
      rows: [
        [
          'kept',
          insertRating({
            ...given,
            hallId,
            id,
            channel: 'online',
            pressId: `online-${caseId}`,
            deviceId: null,
            windowId,
            itemId,
            caseId,
            staffId,
            isValid: true,
            pressedAt: now,
            at: now,
            day,
            receivedAt: now,
          }),
        ],
      ],
      audit: { subjectType: 'rating', subjectId: id, detail: { channel: 'online' } },
      measures: measuresOfRating({ isValid: true, level: given.level, day, windowId, ratedCase }),
    }
  },
})

/** Rates by the number and code of a receipt, or as the signed-in applicant by the number alone. */
export async function rateOnline(
  context: OperationContext,
  {
    receipt,
    rating,
  }: { readonly receipt: Omit<AskProgressInput, 'code'> & { readonly code: string | undefined }; readonly rating: OnlineRating },
): Promise<ProvenCase> {
  // Before a look is counted: what is missing in the form has nothing to do with the receipt.
  readRating(rating)
  const proven = await prove(context, receipt)
  try {
    await runCommand(context, rateCase, { ...proven, rating })
  } catch (error) {
    // Sent twice at once, or pressed at the window at the same moment.
    if (isUniqueViolation(error, 'ratings_press') || isUniqueViolation(error, 'ratings_case_attempt'))
      throw new DomainError('ALREADY_EXISTS', { field: 'rating' })
    throw error
  }
  return proven
}

async function prove(
  context: OperationContext,
  { code, ...receipt }: Omit<AskProgressInput, 'code'> & { readonly code: string | undefined },
): Promise<ProvenCase> {
  if (code !== undefined) return proveReceipt(context, { ...receipt, code })
  // Neither a code nor anybody whose case it could be.
  if (context.actor?.role !== 'citizen') throw new DomainError('PROGRESS_REFUSED')
  const { hallId, id: citizenId } = context.actor
  const caseId = await findOwnCase(context, hallId, citizenId, receipt.number)
  if (caseId === undefined) throw new DomainError('NOT_FOUND', { field: 'number' })
  return { hallId, caseId }
}
