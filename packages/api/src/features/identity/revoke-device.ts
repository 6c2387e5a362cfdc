import { deviceBindings, deviceSerials, devices } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'

/** Ends a device: its token, its serial number and its place at a window. What it recorded stays. */
export const revokeDevice = defineCommand<{ readonly id: string }>()<{ readonly deviceId: string }, undefined>({
  name: 'revokeDevice',
  async load({ database, actor }, { deviceId }) {
    const [device] = await database.rows(
      sql`select from ${devices} where hall_id = ${actor?.hallId} and id = ${deviceId} and revoked_at is null`,
    )
    if (device === undefined) throw new DomainError('NOT_FOUND', { type: 'Device' })
    return undefined
  },
  target: () => ({}),
  decide({ actor, now }, _loaded, { deviceId }) {
    const at = now.toISOString()
    return {
      rows: [
        [
          'revoked',
          sql`update ${devices} set revoked_at = ${at}::timestamptz
            where hall_id = ${actor?.hallId} and id = ${deviceId} and revoked_at is null returning id`,
        ],
        ['unnamed', sql`delete from ${deviceSerials} where hall_id = ${actor?.hallId} and device_id = ${deviceId}`],
        [
          'released',
          sql`update ${deviceBindings} set valid_to = ${at}::timestamptz
            where hall_id = ${actor?.hallId} and device_id = ${deviceId} and valid_to is null`,
        ],
      ],
      audit: { subjectType: 'device', subjectId: deviceId, detail: {} },
    }
  },
})
