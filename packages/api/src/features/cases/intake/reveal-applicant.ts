import { caseApplicants } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../../platform/command/index.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import type { WrittenCase } from '../change-case.ts'
import { type CaseNamed, type HeldCase, loadHeldCase, targetOfHeld } from '../held-case.ts'

/** Lets whoever handles a case read its applicant's numbers in clear. It writes nothing but that it was done. */
export const revealApplicant = defineCommand<WrittenCase>()<CaseNamed, HeldCase>({
  name: 'revealApplicant',
  load: loadHeldCase,
  target: targetOfHeld,
  decide: (_context, { hallId, caseId, number }) => ({
    rows: [
      [
        'revealed',
        sql`select a.case_id as "caseId" from ${caseApplicants} a where a.hall_id = ${hallId} and a.case_id = ${caseId}`,
      ],
    ],
    audit: { subjectType: 'case', subjectId: caseId, detail: { number } },
  }),
  onNothingWritten: () => Promise.reject(new DomainError('NOT_FOUND', { type: 'Applicant' })),
})
