import { CASE_NUMBER_LENGTH_MAX } from '@mingchuang/schema'
import { progressAttempts } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext, runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import { requireHallOfCode, unknownCitizenOf } from '../citizens/index.ts'
import { attemptProgress } from './attempt-progress.ts'
import { findCaseByReceipt } from './progress.queries.ts'

export interface AskProgressInput {
  readonly hallCode: string
  readonly number: string
  /** As typed from the receipt. */
  readonly code: string
  readonly address: string | undefined
}

/** A case whose receipt somebody holds. */
export interface ProvenCase {
  readonly hallId: string
  readonly caseId: string
}

/** The form of a code with blanks and hyphens between; longer is no code. */
const CODE_LENGTH_MAX = 32

/** Forgets the wrong codes before the right one, and says in the audit log that the case was looked at. */
const askProgress = defineCommand<ProvenCase>()<ProvenCase & { readonly numberIndex: Buffer }, undefined>({
  name: 'askProgress',
  load: async () => undefined,
  target: () => ({}),
  decide(_context, _loaded, { hallId, caseId, numberIndex }) {
    return {
      actor: unknownCitizenOf(hallId),
      rows: [
        [
          'cleared',
          sql`update ${progressAttempts} set failures = 0, locked_until = null
            where hall_id = ${hallId} and number_index = ${numberIndex} returning ${hallId}::text as "hallId", ${caseId}::text as "caseId"`,
        ],
      ],
      audit: { subjectType: 'case', subjectId: caseId, detail: {} },
    }
  },
})

/**
 * Lets whoever holds the receipt through. A number that does not exist, a wrong code, and a number that waits after five of them are
 * refused alike and after the same work: two statements, one sealed text opened, one comparison in constant time.
 */
export async function proveReceipt(context: OperationContext, input: AskProgressInput): Promise<ProvenCase> {
  const number = requireText('number', input.number.normalize('NFKC').trim(), CASE_NUMBER_LENGTH_MAX)
  const code = requireText('code', input.code.normalize('NFKC'), CODE_LENGTH_MAX)
  const hallId = await requireHallOfCode(context, input.hallCode)
  const numberIndex = context.sealer.indexOf(number, { hallId, kind: 'caseNumber' })
  const { isCounted } = await runCommand(context, attemptProgress, { hallId, numberIndex, address: input.address })
  const caseId = await findCaseByReceipt(context, hallId, number, code)
  if (caseId === undefined || !isCounted) throw new DomainError('PROGRESS_REFUSED')
  return runCommand(context, askProgress, { hallId, caseId, numberIndex })
}
