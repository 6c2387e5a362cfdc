import { CONSULTATION_TEXT_LENGTH_MAX } from '@mingchuang/schema'
import { consultations } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { requireText } from '../../platform/text.ts'
import {
  type ConsultationInput,
  type LoadedConsultation,
  loadConsultation,
  requireState,
  staffTargetOf,
  type WrittenConsultation,
} from './load-consultation.ts'

export interface AnswerQuestionInput extends ConsultationInput {
  readonly answer: string
}

/** Answers a question at a window of its department, once: what a citizen was told is not rewritten. */
export const answerQuestion = defineCommand<WrittenConsultation>()<AnswerQuestionInput, LoadedConsultation>({
  name: 'answerQuestion',
  load: loadConsultation,
  target: (loaded, _input, context) => staffTargetOf(loaded, context),
  decide({ actor, now }, { row }, { consultationId, version, answer }) {
    requireState(row, version, ['open'])
    const text = requireText('answer', answer.trim(), CONSULTATION_TEXT_LENGTH_MAX)
    return {
      rows: [
        [
          'answered',
          sql`update ${consultations} set state = 'answered', version = version + 1, answer = ${text},
              answered_at = ${now.toISOString()}::timestamptz, answered_by_staff_id = ${actor?.staffId ?? null}::uuid
            where hall_id = ${row.hallId} and id = ${consultationId} and version = ${version} returning id as "consultationId"`,
        ],
      ],
      audit: { subjectType: 'consultation', subjectId: consultationId, detail: { departmentId: row.departmentId } },
    }
  },
})
