import { ANSWER_WORKING_HOURS_MAX, shanghaiDayOf, workingInstantAfter } from '@mingchuang/schema'
import { departments, windowDepartments } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import type { HallCalendar } from '../calendar/index.ts'
import {
  type CaseReasonInput,
  changeCase,
  findLights,
  type HallLights,
  type LoadedCase,
  loadCase,
  requireReason,
  targetOf,
  type WrittenCase,
} from '../cases/index.ts'
import { wholeNumber } from './light-rule.rules.ts'
import { insertReminders } from './reminders.store.ts'

export interface RemindCaseInput extends CaseReasonInput {
  /** Who is to answer; left out: the department that decides the case. */
  readonly departmentId?: string | undefined
  /** Office hours for the answer; left out: those of the light rule. */
  readonly answerWorkingHours?: number | null | undefined
}

interface Loaded extends LoadedCase {
  readonly lights: HallLights
  readonly isConcerned: boolean
}

/**
 * Demands progress (督办) of the deciding department, or of one that sits where the case was received or is held: the lead department
 * of a stage. It moves nothing but the log: the holder stays the holder.
 */
export const remindCase = defineCommand<WrittenCase>()<RemindCaseInput, Loaded>({
  name: 'remindCase',
  async load(context, input) {
    const loaded = await loadCase(context, input)
    const { row } = loaded
    const departmentId = input.departmentId ?? row.departmentId
    const [lights, [department]] = await Promise.all([
      findLights(context.database, row.hallId),
      context.database.rows<{ isSeated: boolean }>(
        sql`select exists (select from ${windowDepartments} w where w.hall_id = d.hall_id and w.department_id = d.id
            and w.window_id in (${row.windowId}, ${row.receivedWindowId})) as "isSeated"
          from ${departments} d where d.hall_id = ${row.hallId} and d.id = ${departmentId}`,
      ),
    ])
    if (department === undefined) throw new DomainError('NOT_FOUND', { field: 'departmentId' })
    return { ...loaded, lights, isConcerned: departmentId === row.departmentId || department.isSeated }
  },
  target: targetOf,
  decide(context, loaded, input) {
    const { row, lights, hallCalendar, isConcerned } = loaded
    const { now, actor } = context
    const reason = requireReason(input.reason)
    if (!isConcerned) throw invalid('departmentId', 'the deciding department, or one that sits at a window of the case')
    const hours =
      input.answerWorkingHours == null
        ? lights.ruleOn(shanghaiDayOf(now)).answerWorkingHours
        : wholeNumber('answerWorkingHours', input.answerWorkingHours, 1, ANSWER_WORKING_HOURS_MAX)
    const write = changeCase(context, loaded, input, { kind: 'reminded', windowId: null, detail: { reason } })
    const reminder = {
      id: newId(now),
      caseId: row.id,
      origin: 'staff' as const,
      crossedDueDay: null,
      departmentId: input.departmentId ?? row.departmentId,
      reason,
      openedAt: now,
      openedBy: actor?.id ?? null,
      ...answerTimeOf(hallCalendar, now, hours),
    }
    return { ...write, rows: [...write.rows, ['opened', insertReminders(row.hallId, [reminder], 'changed')]] }
  },
})

/** Until when an answer is due; unknown where the calendar of a year in between is not published. */
export function answerTimeOf({ calendar, officeHours }: HallCalendar, from: Date, workingHours: number) {
  const answerWithinMinutes = workingHours * 60
  const due = workingInstantAfter(calendar, officeHours, from, answerWithinMinutes)
  return { answerWithinMinutes, answerDueAt: due.kind === 'known' ? due.at : null }
}
