import { caseReminders } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { findCalendar } from '../calendar/index.ts'
import { answerTimeOf } from './remind-case.ts'
import { datesOf } from './reminders.store.ts'

/** Computes the ends of answer times that waited for a calendar year; none if the year still is not there. */
export const dateReminders = defineCommand<{ readonly reminderId: string | null }>()<
  undefined,
  readonly { readonly id: string; readonly answerDueAt: Date }[]
>({
  name: 'dateReminders',
  async load({ database, actor }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const [waiting, hallCalendar] = await Promise.all([
      database.rows<{ id: string; openedAt: Date; minutes: number }>(
        sql`select id, opened_at as "openedAt", answer_within_minutes as minutes from ${caseReminders}
          where hall_id = ${actor.hallId} and answered_at is null and answer_due_at is null order by id limit 1000`,
      ),
      findCalendar(database, actor.hallId),
    ])
    return waiting.flatMap(({ id, openedAt, minutes }) => {
      const { answerDueAt } = answerTimeOf(hallCalendar, openedAt, minutes / 60)
      return answerDueAt === null ? [] : [{ id, answerDueAt }]
    })
  },
  target: () => ({}),
  decide({ actor }, dates) {
    const hallId = actor?.hallId ?? ''
    return {
      rows: [['dated', dates.length === 0 ? sql`select where false` : datesOf(hallId, dates)]],
      audit: { subjectType: 'hall', subjectId: hallId, detail: { datedReminders: dates.map(({ id }) => id) } },
    }
  },
  // Nothing waits, or another process was first.
  onNothingWritten: async () => ({ reminderId: null }),
})
