import { pairings } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { hashOf, normalisePairingCode } from './tokens.ts'

/** A screen on its way into a hall. */
export interface PairingRow {
  readonly id: string
  readonly profile: string
  readonly expiresAt: Date
  readonly hallId: string | null
  readonly deviceId: string | null
  readonly collectedAt: Date | null
}

const columns = sql`id, profile, expires_at as "expiresAt", hall_id as "hallId", device_id as "deviceId", collected_at as "collectedAt"`

/** The open request behind a code somebody read off a screen. */
export async function findPairingByCode(database: Database, code: string): Promise<PairingRow | undefined> {
  const [pairing] = await database.rows<PairingRow>(
    sql`select ${columns} from ${pairings} where code_hash = ${hashOf(normalisePairingCode(code))} and confirmed_at is null`,
  )
  return pairing
}

/** The request of the screen that holds this claim. */
export async function findPairingByClaim(database: Database, claim: string): Promise<PairingRow | undefined> {
  const [pairing] = await database.rows<PairingRow>(sql`select ${columns} from ${pairings} where claim_hash = ${hashOf(claim)}`)
  return pairing
}
