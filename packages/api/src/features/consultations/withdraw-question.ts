import { consultations } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import {
  type ConsultationInput,
  type LoadedConsultation,
  loadConsultation,
  requireState,
  type WrittenConsultation,
} from './load-consultation.ts'

/** A citizen takes back a question that nobody has answered. Another citizen's question does not exist. */
export const withdrawQuestion = defineCommand<WrittenConsultation>()<ConsultationInput, LoadedConsultation>({
  name: 'withdrawQuestion',
  async load(context, input) {
    const loaded = await loadConsultation(context, input)
    if (loaded.row.citizenId !== context.actor?.id) throw new DomainError('NOT_FOUND', { field: 'consultationId' })
    return loaded
  },
  target: ({ row }) => ({ actorId: row.citizenId }),
  decide(_context, { row }, { consultationId, version }) {
    requireState(row, version, ['open'])
    return {
      rows: [
        [
          'withdrawn',
          sql`update ${consultations} set state = 'withdrawn', version = version + 1
            where hall_id = ${row.hallId} and id = ${consultationId} and version = ${version} returning id as "consultationId"`,
        ],
      ],
      audit: { subjectType: 'consultation', subjectId: consultationId, detail: {} },
    }
  },
})
