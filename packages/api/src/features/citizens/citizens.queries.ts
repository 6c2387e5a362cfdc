import { type Language, maskIdentityNumber, maskPhone, normalisePhone } from '@mingchuang/schema'
import { citizens, halls } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { OperationContext } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { citizenPlace } from './citizens.store.ts'

type ReadContext = Pick<OperationContext, 'database' | 'sealer'>

/** The hall a citizen's page belongs to. */
export async function requireHallOfCode({ database }: Pick<OperationContext, 'database'>, hallCode: string): Promise<string> {
  const [hall] = await database.rows<{ id: string }>(sql`select id from ${halls} where code = ${hallCode}`)
  if (hall === undefined) throw new DomainError('NOT_FOUND', { field: 'hallCode' })
  return hall.id
}

export function requirePhone(typed: string): string {
  const phone = normalisePhone(typed)
  if (phone === undefined) throw invalid('phone', 'a mobile number of 11 digits')
  return phone
}

/** A citizen who is signed in; whoever asks is one. */
export function requireCitizen(actor: Actor | undefined): { readonly hallId: string; readonly citizenId: string } {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  if (actor.role !== 'citizen') throw new DomainError('FORBIDDEN')
  return { hallId: actor.hallId, citizenId: actor.id }
}

/** The citizen with this phone, under whichever key the row was indexed. */
export async function findCitizenByPhone(
  { database, sealer }: ReadContext,
  hallId: string,
  phone: string,
): Promise<string | undefined> {
  const indexes = sealer.indexesOf(phone, { hallId, kind: 'phone' })
  const [found] = await database.rows<{ id: string }>(
    sql`select id from ${citizens} where hall_id = ${hallId} and phone_index in (${sql.join(
      indexes.map((index) => sql`${index}`),
      sql`, `,
    )})`,
  )
  return found?.id
}

/** A citizen in clear: for messages and for the forms they fill in themselves, never for a list. */
export interface CitizenInClear {
  readonly phone: string
  readonly name: string | null
  readonly identityNumber: string | null
  readonly language: Language
}

export async function readCitizen({ database, sealer }: ReadContext, hallId: string, citizenId: string): Promise<CitizenInClear> {
  const [row] = await database.rows<{
    phoneSealed: string
    nameSealed: string | null
    identityNumberSealed: string | null
    language: Language
  }>(
    sql`select phone_sealed as "phoneSealed", name_sealed as "nameSealed", identity_number_sealed as "identityNumberSealed", language
      from ${citizens} where hall_id = ${hallId} and id = ${citizenId}`,
  )
  if (row === undefined) throw new DomainError('NOT_FOUND', { type: 'Citizen' })
  const open = (sealed: string | null, column: Parameters<typeof citizenPlace>[2]) =>
    sealed === null ? null : sealer.open(sealed, citizenPlace(hallId, citizenId, column))
  return {
    phone: sealer.open(row.phoneSealed, citizenPlace(hallId, citizenId, 'phone_sealed')),
    name: open(row.nameSealed, 'name_sealed'),
    identityNumber: open(row.identityNumberSealed, 'identity_number_sealed'),
    language: row.language,
  }
}

/** A citizen as they see themselves: numbers masked, for a touch screen has others behind one. */
export interface CitizenNode {
  readonly phone: string
  readonly name: string | null
  readonly identityNumber: string | null
  readonly language: Language
}

export async function findOwnCitizen(context: ReadContext, actor: Actor | undefined): Promise<CitizenNode> {
  const { hallId, citizenId } = requireCitizen(actor)
  const { phone, name, identityNumber, language } = await readCitizen(context, hallId, citizenId)
  return {
    phone: maskPhone(phone),
    name,
    identityNumber: identityNumber === null ? null : maskIdentityNumber(identityNumber),
    language,
  }
}
