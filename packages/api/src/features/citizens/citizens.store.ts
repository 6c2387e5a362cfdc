import type { Language } from '@mingchuang/schema'
import { addressQuotas, citizens, sessions, signInCodes } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { NamedStatement } from '../../platform/command/index.ts'
import type { SealedPlace, Sealer } from '../../platform/seal.ts'

/** Where a citizen's sealed texts stand. */
export const citizenPlace = (
  hallId: string,
  citizenId: string,
  column: 'phone_sealed' | 'name_sealed' | 'identity_number_sealed',
): SealedPlace => ({ hallId, table: 'citizens', rowId: citizenId, column })

/** The key of a phone's code. */
export interface CodeKey {
  readonly hallId: string
  readonly phoneIndex: Buffer
}

/** Puts a new code in the place of the last one, unless another request was a moment faster. */
export function issueCode(
  { hallId, phoneIndex }: CodeKey,
  code: { readonly hash: Buffer; readonly expiresAt: Date; readonly at: Date; readonly day: string; readonly notSince: Date },
): SQL {
  const { hash, expiresAt, at, day, notSince } = code
  return sql`insert into ${signInCodes} as c (hall_id, phone_index, code_hash, expires_at, attempts, requested_at, day, requests_of_day)
    values (${hallId}, ${phoneIndex}, ${hash}, ${expiresAt.toISOString()}, 0, ${at.toISOString()}, ${day}, 1)
    on conflict (hall_id, phone_index) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0,
      requested_at = excluded.requested_at, day = excluded.day,
      requests_of_day = case when c.day = excluded.day then c.requests_of_day + 1 else 1 end
    where c.requested_at is null or c.requested_at <= ${notSince.toISOString()}::timestamptz
    returning true as "isIssued"`
}

/**
 * Counts an attempt before its code is looked at and gives what to compare it with: attempts at one phone wait for each other at
 * its row, so that no number of them at once gets more than five tries. A phone that never asked for a code gets a row all the same.
 */
export function countAttempt({ hallId, phoneIndex }: CodeKey, day: string): SQL {
  return sql`insert into ${signInCodes} as c (hall_id, phone_index, attempts, day, requests_of_day)
    values (${hallId}, ${phoneIndex}, 1, ${day}, 0)
    on conflict (hall_id, phone_index) do update set attempts = c.attempts + 1
    returning c.code_hash as "codeHash", c.expires_at as "expiresAt", c.attempts`
}

/** Uses a code up; gives no row when it was used in between. */
export function useCode({ hallId, phoneIndex }: CodeKey, hash: Buffer, result: SQL): SQL {
  return sql`update ${signInCodes} set code_hash = null, expires_at = null
    where hall_id = ${hallId} and phone_index = ${phoneIndex} and code_hash = ${hash} returning ${result}`
}

export interface NewCitizen {
  readonly hallId: string
  readonly id: string
  readonly phone: string
  readonly language: Language
  readonly at: Date
}

export function insertCitizen(sealer: Sealer, { hallId, id, phone, language, at }: NewCitizen, guard: string): SQL {
  return sql`insert into ${citizens} (hall_id, id, phone_sealed, phone_index, language, created_at)
    select ${hallId}::uuid, ${id}::uuid, ${sealer.seal(phone, citizenPlace(hallId, id, 'phone_sealed'))},
      ${sealer.indexOf(phone, { hallId, kind: 'phone' })}::bytea, ${language}, ${at.toISOString()}::timestamptz
    where exists (select from ${sql.identifier(guard)})`
}

export interface NewCitizenSession {
  readonly hallId: string
  readonly id: string
  readonly citizenId: string
  readonly tokenHash: Buffer
  readonly at: Date
  readonly expiresAt: Date
}

export function insertSession({ hallId, id, citizenId, tokenHash, at, expiresAt }: NewCitizenSession, guard: string): SQL {
  return sql`insert into ${sessions} (hall_id, id, citizen_id, token_hash, created_at, expires_at)
    select ${hallId}::uuid, ${id}::uuid, ${citizenId}::uuid, ${tokenHash}::bytea, ${at.toISOString()}::timestamptz, ${expiresAt.toISOString()}::timestamptz
    where exists (select from ${sql.identifier(guard)})`
}

/** What a citizen says of themselves; undefined is left as it is, null is forgotten. */
export interface CitizenChange {
  readonly name?: string | null | undefined
  readonly identityNumber?: string | null | undefined
  readonly language?: Language | undefined
}

export function updateCitizen(sealer: Sealer, hallId: string, id: string, change: CitizenChange): SQL {
  const sealed = (text: string | null, column: 'name_sealed' | 'identity_number_sealed') =>
    text === null ? null : sealer.seal(text, citizenPlace(hallId, id, column))
  const { name, identityNumber, language } = change
  const assignments: SQL[] = [sql`id = id`]
  if (name !== undefined) assignments.push(sql`name_sealed = ${sealed(name, 'name_sealed')}`)
  if (identityNumber !== undefined)
    assignments.push(
      sql`identity_number_sealed = ${sealed(identityNumber, 'identity_number_sealed')}`,
      sql`identity_number_index = ${identityNumber === null ? null : sealer.indexOf(identityNumber, { hallId, kind: 'identityNumber' })}`,
    )
  if (language !== undefined) assignments.push(sql`language = ${language}`)
  return sql`update ${citizens} set ${sql.join(assignments, sql`, `)} where hall_id = ${hallId} and id = ${id} returning id`
}

/** Removes codes of days before `day` and quotas that have ended: parts of a statement that tidies up. */
export function forgetCodes(hallId: string, day: string, now: Date): readonly NamedStatement[] {
  return [
    ['codes', sql`delete from ${signInCodes} where hall_id = ${hallId} and day < ${day}`],
    ['quotas', sql`delete from ${addressQuotas} where hall_id = ${hallId} and ends_at < ${now.toISOString()}::timestamptz`],
  ]
}
