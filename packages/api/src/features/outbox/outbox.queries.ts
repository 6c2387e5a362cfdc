import { type MessageFailure, type MessageKind, type MessageState, maskPhone } from '@mingchuang/schema'
import { cases, outboxMessages } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { ReadScope } from '../../platform/actor.ts'
import type { OperationContext } from '../../platform/command/index.ts'
import { type KeysetOrder, keysetOf, type Page, type PageRequest, pageOf, toGlobalId } from '../../platform/graphql/index.ts'
import { phonePlace } from './outbox.store.ts'

/** A message in the shape of its GraphQL type; the number is masked, the text is not shown. */
export interface MessageNode {
  readonly __typename: 'Message'
  readonly id: string
  readonly rowId: string
  readonly kind: MessageKind
  readonly state: MessageState
  readonly recipient: string
  readonly caseNumber: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly givenUpAt: Date | null
  readonly attempts: number
  readonly failure: MessageFailure | null
}

export const MESSAGE_LIST = 'messages'

const NEWEST_FIRST: KeysetOrder = { columns: [{ expression: sql`m.id`, type: 'uuid' }], direction: 'desc' }

const STATE_CONDITIONS = {
  waiting: sql`m.sent_at is null and m.given_up_at is null`,
  sent: sql`m.sent_at is not null`,
  givenUp: sql`m.given_up_at is not null`,
} as const satisfies Record<MessageState, unknown>

type ReadContext = Pick<OperationContext, 'database' | 'sealer'>

type MessageRow = Omit<MessageNode, '__typename' | 'id' | 'recipient' | 'state'> & { readonly phoneSealed: string }

/** Messages of a hall, newest first. */
export async function listMessages(
  { database, sealer }: ReadContext,
  { hallId }: ReadScope,
  request: PageRequest,
  state: MessageState | undefined,
): Promise<Page<MessageNode>> {
  const keyset = keysetOf(request, NEWEST_FIRST)
  const rows = await database.rows<MessageRow>(
    sql`select m.id as "rowId", m.kind, m.phone_sealed as "phoneSealed", c.number as "caseNumber", m.created_at as "createdAt",
        m.sent_at as "sentAt", m.given_up_at as "givenUpAt", m.attempts, m.failure
      from ${outboxMessages} m left join ${cases} c on c.hall_id = m.hall_id and c.id = m.case_id
      where m.hall_id = ${hallId} and ${state === undefined ? sql`true` : STATE_CONDITIONS[state]} and ${keyset.beyond}
      order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  const nodes = rows.map(
    ({ phoneSealed, ...row }): MessageNode => ({
      ...row,
      __typename: 'Message',
      id: toGlobalId('Message', row.rowId),
      state: row.sentAt !== null ? 'sent' : row.givenUpAt !== null ? 'givenUp' : 'waiting',
      recipient: maskPhone(sealer.open(phoneSealed, phonePlace(hallId, row.rowId))),
    }),
  )
  return pageOf(MESSAGE_LIST, request, nodes, ({ rowId }) => [rowId])
}

export async function countMessages(
  { database }: ReadContext,
  { hallId }: ReadScope,
  state: MessageState | undefined,
): Promise<number> {
  const [row] = await database.rows<{ messages: number }>(
    sql`select count(*)::int as messages from ${outboxMessages} m
      where m.hall_id = ${hallId} and ${state === undefined ? sql`true` : STATE_CONDITIONS[state]}`,
  )
  return row?.messages ?? 0
}
