import type { AlarmKind, IsoDay } from '@mingchuang/schema'
import { alarmAcknowledgements } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { requireReason } from '../cases/index.ts'
import { type Alarm, findAlarms } from './alarms.queries.ts'

export interface AcknowledgeAlarmInput {
  readonly kind: AlarmKind
  readonly windowId: string
  /** Any day of the month. */
  readonly month: IsoDay
  /** The number the supervisor saw: of an alarm that has grown since, the new rows have not been looked at. */
  readonly numerator: number
  readonly note: string
}

/** Notes what a supervisor did about an alarm. It stays, with the number it was about; an alarm that grows asks again. */
export const acknowledgeAlarm = defineCommand<{ readonly acknowledgementId: string }>()<AcknowledgeAlarmInput, Alarm>({
  name: 'acknowledgeAlarm',
  async load(context, { kind, windowId, month }) {
    const { actor } = context
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const alarms = await findAlarms(context, actor.hallId, month, { kind })
    const alarm = alarms.find((each) => each.windowId === windowId)
    if (alarm === undefined) throw new DomainError('NOT_FOUND', { field: 'windowId' })
    return alarm
  },
  target: () => ({}),
  decide({ actor, now }, alarm, { numerator, note }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    if (numerator !== alarm.numerator) throw new DomainError('VERSION_CONFLICT', { numerator: alarm.numerator })
    const { kind, windowId, month, rule, denominator } = alarm
    const acknowledgement = {
      hallId: actor.hallId,
      id: newId(now),
      kind,
      windowId,
      month,
      ruleVersion: rule.version,
      numerator,
      denominator,
      note: requireReason(note),
      acknowledgedAt: now,
      acknowledgedBy: actor.id,
    }
    const { columns, values, source } = recordsetOf(alarmAcknowledgements, [acknowledgement])
    return {
      rows: [
        [
          'acknowledged',
          sql`insert into ${alarmAcknowledgements} (${columns}) select ${values} from ${source} returning id as "acknowledgementId"`,
        ],
      ],
      audit: { subjectType: 'alarm', subjectId: `${kind} ${windowId} ${month}`, detail: { numerator, denominator, note } },
    }
  },
})
