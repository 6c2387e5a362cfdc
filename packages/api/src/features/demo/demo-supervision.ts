import { addDays, DEFAULT_ALARM_RULE, type IsoDay, instantOf, MINUTE_MS, shanghaiDayOf } from '@mingchuang/schema'
import { accounts, caseReminders, cases, commandReceipts } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { type Actor, operatorOf } from '../../platform/actor.ts'
import { type OperationContext, runCommand, type Services } from '../../platform/command/index.ts'
import { findCalendar } from '../calendar/index.ts'
import {
  acknowledgeAlarm,
  answerReminder,
  escalateReminder,
  findAlarms,
  openRedReminders,
  publishAlarmRule,
  publishLightRule,
  remindCase,
} from '../supervision/index.ts'
import { DEMO_HALL_ID } from './demo-ids.ts'

/** How far back red lights were answered for. */
const WORKING_DAYS_BACK = 12
const ANSWERS = [
  '申请人补充的图纸已收到，明日作出决定。',
  '现场核查因天气推迟，已与申请人说明，本周内办结。',
  '经办人出差，已由B岗接手，今日办结。',
  '需会同其他部门核实，已发函催办，三日内答复。',
] as const
const DEMANDS = ['临近承诺期限，请说明进展。', '群众来电反映进度慢，请尽快办结并回复。', '请确认能否按期办结。'] as const
/** Pauses of the demo are short; its supervisors ask after two weeks. */
const DEMO_PAUSE_WORKING_DAYS_MAX = 11

/**
 * What supervisors did in the last weeks, by the commands they do it with, each at its time: rules published, reminders of red lights
 * answered or escalated, demands of today, an alarm acknowledged. Written once, which the receipt of the first command says: from
 * then on the hall's own people act.
 */
export async function seedSupervision(services: Services): Promise<void> {
  const { database } = services
  if (await isWritten(services)) return
  const now = services.clock.now()
  const supervisor = await accountOf(services, 'supervisor')
  const operator = operatorOf(DEMO_HALL_ID)
  const at = (instant: Date, actor: Actor): OperationContext => ({ ...services, actor, clock: { now: () => instant } })
  const days = await workingDaysUntil(services, shanghaiDayOf(now))
  const [firstDay = shanghaiDayOf(now)] = days

  const morning = instantOf(firstDay, 8 * 60)
  const rule = { yellowKind: 'workingDays', yellowWorkingDays: 1, isStepOverrunYellow: true, answerWorkingHours: 8 } as const
  const published = { validFrom: firstDay, version: 0 }
  await runCommand(at(morning, operator), publishLightRule, { ...published, rule }, { requestId: BEGUN })
  const { version: _version, validFrom: _validFrom, ...parameters } = DEFAULT_ALARM_RULE
  const alarmRule = { ...parameters, pauseWorkingDaysMax: DEMO_PAUSE_WORKING_DAYS_MAX }
  await runCommand(
    at(morning, operator),
    publishAlarmRule,
    { ...published, rule: alarmRule },
    { requestId: `${BEGUN} of alarms` },
  )

  for (const day of days) {
    const midnight = new Date(instantOf(day, 0).getTime() + MINUTE_MS)
    if (midnight <= now) await runCommand(at(midnight, operator), openRedReminders, undefined)
  }
  const reminders = await database.rows<{ id: string; dueAt: Date; windowId: string; clerkId: string }>(
    sql`select r.id, r.answer_due_at as "dueAt", c.window_id as "windowId", a.id as "clerkId"
      from ${caseReminders} r join ${cases} c on c.hall_id = r.hall_id and c.id = r.case_id
      join ${accounts} a on a.hall_id = c.hall_id and a.window_id = c.window_id and a.login_name like 'demo-window-%'
      where r.hall_id = ${DEMO_HALL_ID} and r.answered_at is null and r.answer_due_at is not null and c.ended_at is null
      order by r.opened_at, r.id`,
  )
  for (const [index, { id: reminderId, dueAt, windowId, clerkId }] of reminders.entries()) {
    const clerk: Actor = { hallId: DEMO_HALL_ID, id: clerkId, role: 'clerk', windowId }
    // Two of three in time, the third only after the leader was told, if by now at all.
    const isLate = index % 3 === 2
    const minutes = isLate ? 45 : -(20 + ((index * 37) % 200))
    if (isLate && dueAt <= now) await runCommand(at(dueAt, operator), escalateReminder, { reminderId })
    const answeredAt = new Date(dueAt.getTime() + minutes * MINUTE_MS)
    if (answeredAt > now || index % 6 === 5) continue
    const answer = ANSWERS[index % ANSWERS.length] ?? ANSWERS[0]
    await runCommand(at(answeredAt, clerk), answerReminder, { reminderId, answer })
  }

  const recently = new Date(now.getTime() - 40 * MINUTE_MS)
  const near = await database.rows<{ caseId: string; version: number }>(
    sql`select c.id as "caseId", c.version from ${cases} c where c.hall_id = ${DEMO_HALL_ID} and c.state = 'accepted'
      and c.promised_due_day >= ${shanghaiDayOf(now)} and c.last_event_at < ${recently.toISOString()}
      order by c.promised_due_day, c.id limit ${DEMANDS.length}`,
  )
  for (const [index, found] of near.entries())
    await runCommand(at(recently, supervisor), remindCase, { ...found, reason: DEMANDS[index] ?? DEMANDS[0] })

  const context = at(now, supervisor)
  const [alarm] = await findAlarms(context, DEMO_HALL_ID, shanghaiDayOf(now))
  if (alarm === undefined) return
  const { kind, windowId, month, numerator } = alarm
  const note = '已约谈窗口负责人，要求逐件补充说明理由，下周复查。'
  await runCommand(context, acknowledgeAlarm, { kind, windowId, month, numerator, note })
}

const BEGUN = 'demo supervision'

async function isWritten({ database }: Services): Promise<boolean> {
  const rows = await database.rows(
    sql`select from ${commandReceipts} where hall_id = ${DEMO_HALL_ID} and request_id = ${BEGUN} limit 1`,
  )
  return rows.length > 0
}

async function accountOf({ database }: Services, role: 'supervisor'): Promise<Actor> {
  const [found] = await database.rows<{ id: string }>(
    sql`select id from ${accounts} where hall_id = ${DEMO_HALL_ID} and role = ${role} order by login_name limit 1`,
  )
  if (found === undefined) throw new Error(`The demo hall has no ${role}.`)
  return { hallId: DEMO_HALL_ID, id: found.id, role }
}

/** The last working days with today, the earliest first; beyond the published calendar only today. */
async function workingDaysUntil({ database }: Services, today: IsoDay): Promise<IsoDay[]> {
  const { calendar } = await findCalendar(database, DEMO_HALL_ID)
  const days = [today]
  for (let day = addDays(today, -1); days.length <= WORKING_DAYS_BACK; day = addDays(day, -1)) {
    const isWorked = calendar.isWorkingDay(day)
    if (isWorked === undefined) break
    if (isWorked) days.unshift(day)
  }
  return days
}
