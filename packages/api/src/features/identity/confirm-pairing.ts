import { NAME_LENGTH_MAX } from '@mingchuang/schema'
import { devices, pairings } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { findPairingByCode, type PairingRow } from './pairing.queries.ts'

export interface ConfirmPairingInput {
  readonly code: string
  readonly name: string
}

/** Lets the screen that shows this code into the administrator's hall, as a wall that may read and nothing else. */
export const confirmPairing = defineCommand<{ readonly id: string }>()<ConfirmPairingInput, PairingRow>({
  name: 'confirmPairing',
  async load({ database, clock }, { code, name }) {
    if (name.trim() === '' || name.length > NAME_LENGTH_MAX) throw invalid('name', `1 to ${NAME_LENGTH_MAX} characters`)
    const pairing = await findPairingByCode(database, code)
    if (pairing === undefined || pairing.expiresAt <= clock.now()) throw new DomainError('LINK_EXPIRED')
    return pairing
  },
  target: () => ({}),
  decide({ actor, now }, pairing, { name }) {
    const deviceId = newId(now)
    const at = now.toISOString()
    return {
      rows: [
        [
          'confirmed',
          sql`update ${pairings} set hall_id = ${actor?.hallId}, device_id = ${deviceId}, confirmed_at = ${at}::timestamptz
            where id = ${pairing.id} and confirmed_at is null returning device_id as id`,
        ],
        [
          'created',
          sql`insert into ${devices} (hall_id, id, kind, name, created_at)
            select ${actor?.hallId}::uuid, id, 'wall', ${name}, ${at}::timestamptz from confirmed`,
        ],
      ],
      audit: { subjectType: 'device', subjectId: deviceId, detail: { name, profile: pairing.profile } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('LINK_EXPIRED')),
})
