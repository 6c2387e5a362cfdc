import { publishedAnswers } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import {
  type ConsultationInput,
  type LoadedConsultation,
  loadConsultation,
  staffTargetOf,
  type WrittenConsultation,
} from './load-consultation.ts'

/** Shows a published answer no more. The citizen who asked keeps the answer. */
export const withdrawAnswer = defineCommand<WrittenConsultation>()<Pick<ConsultationInput, 'consultationId'>, LoadedConsultation>(
  {
    name: 'withdrawAnswer',
    load: loadConsultation,
    target: (loaded, _input, context) => staffTargetOf(loaded, context),
    decide: ({ now }, { row }, { consultationId }) => ({
      rows: [
        [
          'withdrawn',
          sql`update ${publishedAnswers} set withdrawn_at = ${now.toISOString()}::timestamptz
          where hall_id = ${row.hallId} and consultation_id = ${consultationId} and withdrawn_at is null
          returning consultation_id as "consultationId"`,
        ],
      ],
      audit: { subjectType: 'consultation', subjectId: consultationId, detail: {} },
    }),
    onNothingWritten: (_context, { row }) => Promise.reject(new DomainError('IMPOSSIBLE_TRANSITION', { state: row.state })),
  },
)
