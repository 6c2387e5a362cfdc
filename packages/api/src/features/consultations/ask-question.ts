import { CONSULTATION_TEXT_LENGTH_MAX, QUESTIONS_PER_DAY_MAX, shanghaiDayOf } from '@mingchuang/schema'
import { consultations, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { requireText } from '../../platform/text.ts'
import type { WrittenConsultation } from './load-consultation.ts'

export interface AskQuestionInput {
  /** Code of the item it is about; left out, it is a question to the hall itself. */
  readonly itemCode?: string | undefined
  readonly question: string
}

interface Loaded {
  readonly itemId: string | null
  readonly departmentId: string | null
  readonly askedToday: number
}

/** A citizen asks. What is asked stands in no audit row: people write into it whatever they like. */
export const askQuestion = defineCommand<WrittenConsultation>()<AskQuestionInput, Loaded>({
  name: 'askQuestion',
  async load({ database, actor, clock }, { itemCode }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const [found] = await database.rows<Loaded>(
      sql`select i.id as "itemId", i.department_id as "departmentId", (select count(*)::int from ${consultations} c
          where c.hall_id = h.id and c.citizen_id = ${actor.id} and c.asked_day = ${shanghaiDayOf(clock.now())}) as "askedToday"
        from (select ${actor.hallId}::uuid as id) h left join ${items} i on i.hall_id = h.id and i.code = ${itemCode ?? null}
        where ${itemCode ?? null}::text is null or i.id is not null`,
    )
    if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'itemCode' })
    return found
  },
  target: (_loaded, _input, { actor }) => ({ actorId: actor?.id }),
  decide({ actor, now }, { itemId, departmentId, askedToday }, { question }) {
    if (askedToday >= QUESTIONS_PER_DAY_MAX) throw new DomainError('RATE_LIMITED', { most: QUESTIONS_PER_DAY_MAX })
    const id = newId(now)
    const text = requireText('question', question.trim(), CONSULTATION_TEXT_LENGTH_MAX)
    return {
      rows: [
        [
          'asked',
          sql`insert into ${consultations} (hall_id, id, citizen_id, item_id, department_id, question, asked_at, asked_day, state, version)
            values (${actor?.hallId}, ${id}, ${actor?.id}, ${itemId}, ${departmentId}, ${text}, ${now.toISOString()},
              ${shanghaiDayOf(now)}, 'open', 1) returning id as "consultationId"`,
        ],
      ],
      audit: { subjectType: 'consultation', subjectId: id, detail: { itemId, departmentId } },
    }
  },
})
