import { NOTICE_TEXT_LENGTH_MAX, PAUSE_REASONS, type PauseReason, shanghaiDayOf } from '@mingchuang/schema'
import { hallRules } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import { pauseNoticeRule } from './case-notice.ts'

export interface SetPauseNoticeInput {
  readonly reason: PauseReason
  readonly text: string
}

/** Gives the hall its own text for the notices of one reason, from today on; notices that were issued keep theirs. */
export const setPauseNotice = defineCommand<{ readonly version: number }>()<SetPauseNoticeInput, undefined>({
  name: 'setPauseNotice',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor, now }, _loaded, { reason, text }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    if (!PAUSE_REASONS.includes(reason)) throw invalid('reason', PAUSE_REASONS.join(', '))
    requireText('text', text, NOTICE_TEXT_LENGTH_MAX)
    const rule = pauseNoticeRule(reason)
    return {
      rows: [
        [
          'versioned',
          sql`insert into ${hallRules} (hall_id, rule, version, valid_from, body)
            select ${actor.hallId}::uuid, ${rule}, coalesce(max(h.version), 0) + 1, ${shanghaiDayOf(now)}::date, ${text}
            from ${hallRules} h where h.hall_id = ${actor.hallId} and h.rule = ${rule}
            on conflict (hall_id, rule, version) do nothing returning version`,
        ],
      ],
      audit: { subjectType: 'hallRule', subjectId: rule, detail: { reason, text } },
    }
  },
})
