import { deviceBindings, devices, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'

export interface BindDeviceInput {
  readonly deviceId: string
  readonly windowId: string
}

interface Loaded {
  readonly version: number
}

/** Moves a rating device to a window from now on; presses made before keep the window they were made at. */
export const bindDevice = defineCommand<{ readonly id: string }>()<BindDeviceInput, Loaded>({
  name: 'bindDevice',
  async load({ database, actor }, { deviceId, windowId }) {
    const [device] = await database.rows<{ kind: string; version: number; isWindowKnown: boolean }>(
      sql`select d.kind, coalesce((select max(version) from ${deviceBindings} b where b.hall_id = d.hall_id and b.device_id = d.id), 0)::int as version,
          exists (select from ${windows} w where w.hall_id = d.hall_id and w.id = ${windowId}) as "isWindowKnown"
        from ${devices} d where d.hall_id = ${actor?.hallId} and d.id = ${deviceId} and d.revoked_at is null`,
    )
    if (device === undefined || !device.isWindowKnown) throw new DomainError('NOT_FOUND', { fields: ['deviceId', 'windowId'] })
    if (device.kind !== 'rating') throw invalid('deviceId', 'a rating device')
    return { version: device.version }
  },
  target: () => ({}),
  decide({ actor, now }, { version }, { deviceId, windowId }) {
    const at = now.toISOString()
    return {
      rows: [
        [
          'bound',
          sql`insert into ${deviceBindings} (hall_id, device_id, version, window_id, valid_from)
            values (${actor?.hallId}, ${deviceId}, ${version + 1}, ${windowId}, ${at})
            on conflict do nothing returning device_id as id`,
        ],
        [
          'released',
          sql`update ${deviceBindings} set valid_to = ${at}::timestamptz
            where hall_id = ${actor?.hallId} and device_id = ${deviceId} and version = ${version} and valid_to is null and exists (select from bound)`,
        ],
      ],
      audit: { subjectType: 'device', subjectId: deviceId, detail: { windowId, version: version + 1 } },
    }
  },
})
