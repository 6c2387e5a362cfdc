import { RED_LIGHT_REASON, shanghaiDayOf } from '@mingchuang/schema'
import { caseReminders } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { findCalendar, type HallCalendar } from '../calendar/index.ts'
import {
  type CaseEvent,
  type CaseHistory,
  findLights,
  foldCase,
  type HallLights,
  insertCaseEvents,
  lightCondition,
  loadHistories,
  measuresOf,
  updateCases,
} from '../cases/index.ts'
import { answerTimeOf } from './remind-case.ts'
import { insertReminders, type NewReminder } from './reminders.store.ts'

/** What one statement opens; a hall has a few red cases a day. */
export const RED_REMINDERS_PER_CHUNK = 200

interface Loaded {
  readonly histories: readonly CaseHistory[]
  readonly hallCalendar: HallCalendar
  readonly lights: HallLights
}

/**
 * Opens the reminders that red lights are owed: one for each due day that passed, to the department that decides. It may run anywhere, at
 * any time and in several processes at once; a case that changed meanwhile is found by the next run. Logs tell of the past, so their
 * cases get none. Its result is the first case written; none if nothing was owed.
 */
export const openRedReminders = defineCommand<{ readonly caseId: string | null }>()<undefined, Loaded>({
  name: 'openRedReminders',
  async load({ database, actor, clock }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const { hallId } = actor
    const lights = await findLights(database, hallId)
    const isRed = lightCondition('red', lights.thresholdsOn(shanghaiDayOf(clock.now())))
    const isReminded = sql`exists (select from ${caseReminders} r where r.hall_id = c.hall_id and r.case_id = c.id
      and r.crossed_due_day = c.promised_due_day)`
    const isOwed = sql`c.state in ('received', 'awaitingSupplement', 'accepted', 'paused') and ${isRed} and c.source = '' and not ${isReminded}`
    const [histories, hallCalendar] = await Promise.all([
      loadHistories(database, hallId, isOwed, RED_REMINDERS_PER_CHUNK),
      findCalendar(database, hallId),
    ])
    return { histories, hallCalendar, lights }
  },
  target: () => ({}),
  decide({ actor, now }, { histories, hallCalendar, lights }) {
    const hallId = actor?.hallId ?? ''
    const audit = { subjectType: 'hall', subjectId: hallId, detail: { cases: histories.map(({ row }) => row.number) } }
    if (histories.length === 0) return { rows: [['nothing', sql`select where false`]], audit }
    const answerTime = answerTimeOf(hallCalendar, now, lights.ruleOn(shanghaiDayOf(now)).answerWorkingHours)
    const opened = histories.map(({ row, events }) => {
      const event: CaseEvent = {
        seq: events.reduce((last, { seq }) => Math.max(last, seq), 0) + 1,
        kind: 'reminded',
        // Never before what happened last, though a clock may be a little behind.
        at: new Date(Math.max(now.getTime(), row.lastEventAt.getTime())),
        origin: 'command',
        windowId: null,
        staffId: null,
        step: null,
        detail: { reason: RED_LIGHT_REASON },
      }
      const reminder: NewReminder = {
        id: newId(now),
        caseId: row.id,
        origin: 'redLight',
        crossedDueDay: row.promisedDueDay,
        departmentId: row.departmentId,
        reason: '',
        openedAt: now,
        openedBy: null,
        ...answerTime,
      }
      return { before: row, after: foldCase([...events, event], { ...hallCalendar, terms: row }), event, reminder }
    })
    const events = opened.map(({ before, event }) => ({ ...event, caseId: before.id, recordedAt: now }))
    return {
      rows: [
        ['changed', updateCases(hallId, opened)],
        ['appended', insertCaseEvents(hallId, events, 'changed')],
        [
          'opened',
          insertReminders(
            hallId,
            opened.map(({ reminder }) => reminder),
            'changed',
          ),
        ],
      ],
      audit,
      measures: opened.flatMap(({ before, after }) => measuresOf(before, { ...after, itemId: before.itemId })),
    }
  },
  async onNothingWritten(_context, { histories }) {
    if (histories.length > 0) throw new DomainError('VERSION_CONFLICT')
    return { caseId: null }
  },
})
