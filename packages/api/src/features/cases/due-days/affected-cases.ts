import type { IsoDay } from '@mingchuang/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { HallCalendar } from '../../calendar/index.ts'
import { type CaseProjection, type CaseRow, foldCase } from '../cases.rules.ts'
import type { CaseChange } from '../cases.store.ts'
import type { CaseHistory } from '../load-case.ts'

/** Of the histories those whose projection another calendar changes, with what it makes of them. */
export function changesUnder(histories: readonly CaseHistory[], hallCalendar: HallCalendar): CaseChange[] {
  return histories.flatMap(({ row, events }) => {
    const after = foldCase(events, { ...hallCalendar, terms: row })
    return isSettled(row, after) ? [] : [{ before: row, after }]
  })
}

/** The columns that depend on the calendar. */
const BY_CALENDAR = [
  'promisedDueDay',
  'statutoryDueDay',
  'dueUnknownReason',
  'usedWorkingDays',
  'handlingMinutes',
  'decidedOnTime',
  'currentStepDueDay',
] as const satisfies readonly (keyof CaseProjection)[]

function isSettled(row: CaseRow, after: CaseProjection): boolean {
  return BY_CALENDAR.every((column) => row[column] === after[column])
}

/**
 * Cases `c` that a new calendar may change: something is missing, or something lies where days were arranged anew, from `since` on. A
 * case without a limit, as most imported ones, is never on time or late by any calendar.
 */
export function mayChange(since: IsoDay | undefined): SQL {
  const missing = sql`c.due_unknown_reason = 'calendarNotPublished'
    or (c.state = 'accepted' and c.statutory_limit_working_days is not null and c.statutory_due_day is null)
    or (c.state = 'accepted' and c.current_step_limit_working_days is not null and c.current_step_due_day is null)
    or (c.decided_day is not null and (c.used_working_days is null or c.handling_minutes is null
      or (c.decided_on_time is null and c.due_unknown_reason is distinct from 'noLimit')))`
  const moved =
    since === undefined
      ? sql`false`
      : sql`c.promised_due_day >= ${since} or c.statutory_due_day >= ${since} or c.decided_day >= ${since}
          or c.current_step_due_day >= ${since}`
  return sql`c.accepted_day is not null and (${missing} or ${moved})`
}
