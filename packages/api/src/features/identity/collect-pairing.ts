import { devices, pairings } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { PairingRow } from './pairing.queries.ts'
import { createToken } from './tokens.ts'

interface ConfirmedPairing {
  readonly id: string
  readonly hallId: string
  readonly deviceId: string
}

/** Whether an administrator has confirmed the request and nobody has collected its token. */
export function isCollectable(pairing: PairingRow): pairing is PairingRow & ConfirmedPairing {
  return pairing.hallId !== null && pairing.deviceId !== null && pairing.collectedAt === null
}

/** Gives a confirmed screen its token, once: the claim is spent with it. */
export const collectPairing = defineCommand<{ readonly token: string }>()<ConfirmedPairing, undefined>({
  name: 'collectPairing',
  load: async () => undefined,
  target: () => ({}),
  decide({ now }, _loaded, { id, hallId, deviceId }) {
    const token = createToken(hallId)
    return {
      actor: { hallId, id: deviceId, role: 'device' },
      rows: [
        [
          'collected',
          sql`update ${pairings} set collected_at = ${now.toISOString()}::timestamptz
            where id = ${id} and collected_at is null returning ${token.text}::text as token`,
        ],
        [
          'armed',
          sql`update ${devices} set token_hash = ${token.hash} where hall_id = ${hallId} and id = ${deviceId} and revoked_at is null and exists (select from collected)`,
        ],
      ],
      audit: { subjectType: 'device', subjectId: deviceId, detail: { pairing: id } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('LINK_EXPIRED')),
})
