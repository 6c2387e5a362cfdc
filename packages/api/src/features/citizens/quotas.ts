import { ADDRESS_QUOTAS, type AddressQuota } from '@mingchuang/schema'
import { addressQuotas } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { NamedStatement, OperationContext } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'

/** Who counts against a quota; a caller without an address shares one with all such. */
export interface QuotaTaker {
  readonly hallId: string
  readonly address: string | undefined
}

const indexOf = ({ sealer }: Pick<OperationContext, 'sealer'>, { hallId, address }: QuotaTaker) =>
  sealer.indexOf(address ?? 'no address', { hallId, kind: 'address' })

/**
 * Refuses an address that has had its share. Counting comes with the command's own statement, so many requests at one moment may
 * go a little beyond: what must be exact is counted at the code itself.
 */
export async function requireQuota(
  context: Pick<OperationContext, 'database' | 'clock' | 'sealer'>,
  taker: QuotaTaker,
  quotas: readonly AddressQuota[],
): Promise<void> {
  const now = context.clock.now()
  const rows = await context.database.rows<{ quota: AddressQuota; count: number; endsAt: Date }>(
    sql`select quota, count, ends_at as "endsAt" from ${addressQuotas}
      where hall_id = ${taker.hallId} and quota = any(${sql.param([...quotas])}::text[]) and address_index = ${indexOf(context, taker)}
        and ends_at > ${now.toISOString()}::timestamptz`,
  )
  const full = rows.find(({ quota, count }) => count >= ADDRESS_QUOTAS[quota].most)
  if (full === undefined) return
  throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.ceil((full.endsAt.getTime() - now.getTime()) / 1_000) })
}

/** The part of a command's statement that counts against a quota, where `guard` has a row. */
export function quotaStatement(
  context: Pick<OperationContext, 'sealer'> & { readonly now: Date },
  taker: QuotaTaker,
  quota: AddressQuota,
  guard: string,
): NamedStatement {
  const at = context.now.toISOString()
  const endsAt = new Date(context.now.getTime() + ADDRESS_QUOTAS[quota].minutes * 60_000).toISOString()
  return [
    `counted_${quota}`,
    sql`insert into ${addressQuotas} as q (hall_id, quota, address_index, count, ends_at)
      select ${taker.hallId}::uuid, ${quota}, ${indexOf(context, taker)}::bytea, 1, ${endsAt}::timestamptz
      where exists (select from ${sql.identifier(guard)})
      on conflict (hall_id, quota, address_index) do update set
        count = case when q.ends_at <= ${at}::timestamptz then 1 else q.count + 1 end,
        ends_at = case when q.ends_at <= ${at}::timestamptz then excluded.ends_at else q.ends_at end`,
  ]
}
