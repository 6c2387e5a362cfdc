import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { WrittenReminder } from './answer-reminder.ts'
import { loadReminder, type ReminderFacts } from './load-reminder.ts'
import { escalationOf } from './reminders.store.ts'

export interface EscalateReminderInput {
  readonly reminderId: string
}

/** Tells the leader that nobody answered in time. The schedule does it by itself; a supervisor may where no end was known. */
export const escalateReminder = defineCommand<WrittenReminder>()<EscalateReminderInput, ReminderFacts>({
  name: 'escalateReminder',
  load: loadReminder,
  target: () => ({}),
  decide({ now }, reminder, { reminderId }) {
    const { hallId, caseId, number, answerDueAt, answeredAt, escalatedAt, endedAt } = reminder
    if (answeredAt !== null) throw new DomainError('IMPOSSIBLE_TRANSITION', { reminder: 'answered' })
    if (escalatedAt !== null) throw new DomainError('IMPOSSIBLE_TRANSITION', { reminder: 'escalated' })
    if (endedAt !== null) throw new DomainError('IMPOSSIBLE_TRANSITION', { reminder: 'settled' })
    if (answerDueAt !== null && now < answerDueAt)
      throw new DomainError('IMPOSSIBLE_TRANSITION', { reminder: 'open', answerDueAt: answerDueAt.toISOString() })
    return {
      rows: [['escalated', escalationOf(hallId, reminderId, now)]],
      audit: { subjectType: 'reminder', subjectId: reminderId, detail: { number, caseId } },
    }
  },
})
