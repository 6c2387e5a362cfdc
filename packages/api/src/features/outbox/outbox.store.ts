import {
  type Language,
  MESSAGE_ATTEMPTS_MAX,
  MESSAGE_RETRY_SECONDS,
  type MessageFailure,
  type MessageKind,
} from '@mingchuang/schema'
import { cases, halls, outboxMessages } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { NamedStatement } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import type { SealedPlace, Sealer } from '../../platform/seal.ts'
import type { MessageContent } from './message-texts.ts'

export const phonePlace = (hallId: string, rowId: string): SealedPlace => ({
  hallId,
  table: 'outbox_messages',
  rowId,
  column: 'phone_sealed',
})
export const valuesPlace = (hallId: string, rowId: string): SealedPlace => ({
  hallId,
  table: 'outbox_messages',
  rowId,
  column: 'values_sealed',
})

/** Whom to tell what. */
export type NewMessage = MessageContent & {
  readonly hallId: string
  readonly phone: string
  readonly language: Language
  readonly caseId?: string | undefined
  readonly expiresAt?: Date | undefined
}

/**
 * The part of a command's statement that tells somebody something: written with the rest or not at all, and only where `guard`, an
 * earlier part, has a row. It is sent after the commit.
 */
export function messageStatement(
  { sealer, now }: { readonly sealer: Sealer; readonly now: Date },
  { hallId, phone, language, kind, values, caseId, expiresAt }: NewMessage,
  guard: string,
): NamedStatement {
  const id = newId(now)
  const at = now.toISOString()
  return [
    'told',
    sql`insert into ${outboxMessages} (hall_id, id, kind, language, phone_sealed, values_sealed, case_id, created_at, due_at, expires_at)
      select ${hallId}::uuid, ${id}::uuid, ${kind}, ${language}, ${sealer.seal(phone, phonePlace(hallId, id))},
        ${sealer.seal(JSON.stringify(values), valuesPlace(hallId, id))}, ${caseId ?? null}::uuid, ${at}::timestamptz, ${at}::timestamptz,
        ${expiresAt?.toISOString() ?? null}::timestamptz
      where exists (select from ${sql.identifier(guard)})`,
  ]
}

/** A message one process has taken to send. */
export interface TakenMessage {
  readonly hallId: string
  readonly id: string
  readonly kind: MessageKind
  readonly language: Language
  readonly phoneSealed: string
  readonly valuesSealed: string | null
  readonly attempts: number
  readonly expiresAt: Date | null
  readonly hallName: string
  readonly hallNameEn: string
  readonly caseNumber: string | null
}

/** A process that dies while it sends leaves its messages to the others after this; no attempt lasts as long. */
const LEASE_MS = 60_000

/**
 * Takes messages that are due for this process alone and counts the attempt. A lease, not a lock: a gateway that hangs holds no
 * connection to the database.
 */
export async function takeDueMessages(database: Database, now: Date, limit: number): Promise<TakenMessage[]> {
  const at = now.toISOString()
  return database.rows<TakenMessage>(
    sql`with due as (
        select m.hall_id, m.id from ${outboxMessages} m
        where m.sent_at is null and m.given_up_at is null and m.due_at <= ${at}::timestamptz
        order by m.due_at limit ${limit} for update skip locked
      )
      update ${outboxMessages} m set attempts = m.attempts + 1, due_at = ${new Date(now.getTime() + LEASE_MS).toISOString()}::timestamptz
      from due join ${halls} h on h.id = due.hall_id where m.hall_id = due.hall_id and m.id = due.id
      returning m.hall_id as "hallId", m.id, m.kind, m.language, m.phone_sealed as "phoneSealed", m.values_sealed as "valuesSealed",
        m.attempts, m.expires_at as "expiresAt", h.name as "hallName", h.name_en as "hallNameEn",
        (select c.number from ${cases} c where c.hall_id = m.hall_id and c.id = m.case_id) as "caseNumber"`,
  )
}

/** A one-time code is worth nothing to anybody once it is out. */
const valuesAfterwards = sql`case when kind = 'signInCode' then null else values_sealed end`

const stillOpen = ({ hallId, id }: Pick<TakenMessage, 'hallId' | 'id'>): SQL =>
  sql`hall_id = ${hallId} and id = ${id} and sent_at is null and given_up_at is null`

export async function markSent(database: Database, message: TakenMessage, now: Date): Promise<void> {
  await database.rows(
    sql`update ${outboxMessages} set sent_at = ${now.toISOString()}::timestamptz, failure = null, values_sealed = ${valuesAfterwards}
      where ${stillOpen(message)}`,
  )
}

/** Waits twice as long as before, or gives up: for good after the last attempt and where trying again cannot help. */
export async function markFailed(
  database: Database,
  message: TakenMessage,
  failure: MessageFailure,
  { isFinal, now }: { readonly isFinal: boolean; readonly now: Date },
): Promise<'waiting' | 'givenUp'> {
  const waitMs = MESSAGE_RETRY_SECONDS * 1_000 * 2 ** (message.attempts - 1)
  const isGivenUp = isFinal || message.attempts >= MESSAGE_ATTEMPTS_MAX
  const at = now.toISOString()
  await database.rows(
    isGivenUp
      ? sql`update ${outboxMessages} set given_up_at = ${at}::timestamptz, failure = ${failure}, values_sealed = ${valuesAfterwards}
          where ${stillOpen(message)}`
      : sql`update ${outboxMessages} set due_at = ${new Date(now.getTime() + waitMs).toISOString()}::timestamptz, failure = ${failure}
          where ${stillOpen(message)}`,
  )
  return isGivenUp ? 'givenUp' : 'waiting'
}
