import { REASON_LENGTH_MAX } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import { loadReminder, type ReminderFacts } from './load-reminder.ts'
import { answerOf } from './reminders.store.ts'

export interface AnswerReminderInput {
  readonly reminderId: string
  /** What is done about it. */
  readonly answer: string
}

/** The row a reminder command returns. */
export interface WrittenReminder {
  readonly reminderId: string
}

/**
 * Answers a reminder, once: by the window that holds the case or the lead of the department it went to. A late answer is an answer, and
 * an escalated or settled reminder may still get one.
 */
export const answerReminder = defineCommand<WrittenReminder>()<AnswerReminderInput, ReminderFacts>({
  name: 'answerReminder',
  load: loadReminder,
  target: ({ windowId, departmentId }) => ({ windowId, departmentId }),
  decide({ actor, now }, { hallId, caseId, number, answeredAt }, { reminderId, answer }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    if (answeredAt !== null) throw new DomainError('IMPOSSIBLE_TRANSITION', { reminder: 'answered' })
    const text = requireText('answer', answer, REASON_LENGTH_MAX)
    return {
      rows: [['answered', answerOf(hallId, reminderId, text, now, actor.id)]],
      audit: { subjectType: 'reminder', subjectId: reminderId, detail: { number, caseId, answer: text } },
    }
  },
})
