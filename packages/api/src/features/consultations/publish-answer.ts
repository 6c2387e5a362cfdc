import { CONSULTATION_TEXT_LENGTH_MAX, personalDataIn } from '@mingchuang/schema'
import { publishedAnswers } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { requireText } from '../../platform/text.ts'
import {
  type ConsultationInput,
  type LoadedConsultation,
  loadConsultation,
  requireState,
  staffTargetOf,
  type WrittenConsultation,
} from './load-consultation.ts'

export interface PublishAnswerInput extends ConsultationInput {
  /** Both edited: what is shown to everybody tells nothing of who asked. */
  readonly question: string
  readonly answer: string
}

/** Shows a question with its answer to everybody. Published again, the newer words take the place of the older. */
export const publishAnswer = defineCommand<WrittenConsultation>()<PublishAnswerInput, LoadedConsultation>({
  name: 'publishAnswer',
  load: loadConsultation,
  target: (loaded, _input, context) => staffTargetOf(loaded, context),
  decide({ now }, { row }, { consultationId, version, ...edited }) {
    requireState(row, version, ['answered'])
    const question = requirePublishable('question', edited.question)
    const answer = requirePublishable('answer', edited.answer)
    return {
      rows: [
        [
          'published',
          sql`insert into ${publishedAnswers} (hall_id, id, consultation_id, item_id, department_id, question, answer, published_at)
            values (${row.hallId}, ${newId(now)}, ${consultationId}, ${row.itemId}, ${row.departmentId}, ${question}, ${answer},
              ${now.toISOString()})
            on conflict (hall_id, consultation_id) do update set question = excluded.question, answer = excluded.answer,
              published_at = excluded.published_at, withdrawn_at = null
            returning consultation_id as "consultationId"`,
        ],
      ],
      audit: { subjectType: 'consultation', subjectId: consultationId, detail: { question, answer } },
    }
  },
})

function requirePublishable(field: 'question' | 'answer', text: string): string {
  const kept = requireText(field, text.trim(), CONSULTATION_TEXT_LENGTH_MAX)
  const kinds = personalDataIn(kept)
  if (kinds.length > 0) throw new DomainError('PERSONAL_DATA', { field, kinds })
  return kept
}
