import { CONSULTATION_TEXT_LENGTH_MAX } from '@mingchuang/schema'
import { consultations, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { requireText } from '../../platform/text.ts'
import { type CitizenInClear, readCitizen } from '../citizens/index.ts'
import { messageStatement } from '../outbox/index.ts'
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

interface Loaded extends LoadedConsultation {
  readonly citizen: CitizenInClear
  readonly itemName: string
}

/** Answers a question at a window of its department, once: what a citizen was told is not rewritten. The citizen is told by message. */
export const answerQuestion = defineCommand<WrittenConsultation>()<AnswerQuestionInput, Loaded>({
  name: 'answerQuestion',
  async load(context, input) {
    const loaded = await loadConsultation(context, input)
    const { hallId, citizenId, itemId } = loaded.row
    const [citizen, [item]] = await Promise.all([
      readCitizen(context, hallId, citizenId),
      context.database.rows<{ name: string }>(
        sql`select i.name from ${items} i where i.hall_id = ${hallId} and i.id = ${itemId}`,
      ),
    ])
    return { ...loaded, citizen, itemName: item?.name ?? '' }
  },
  target: (loaded, _input, context) => staffTargetOf(loaded, context),
  decide({ actor, now, sealer }, { row, citizen, itemName }, { consultationId, version, answer }) {
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
        messageStatement(
          { sealer, now },
          {
            hallId: row.hallId,
            phone: citizen.phone,
            language: citizen.language,
            kind: 'questionAnswered',
            values: { item: itemName },
          },
          'answered',
        ),
      ],
      audit: { subjectType: 'consultation', subjectId: consultationId, detail: { departmentId: row.departmentId } },
    }
  },
})
