import { auditBlocks, auditRows, auditUnsealed } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { isUnavailable } from '../../platform/database/failures.ts'
import type { Logger } from '../../platform/logger.ts'
import { GENESIS_HASH, hashBlock, merkleRoot } from './merkle.rules.ts'

/** A block is one transaction; more rows wait for the next. */
const BLOCK_ROWS_MAX = 5_000
const SEAL_INTERVAL_MS = 1_000
/** First half of the advisory lock's key; the second is the hall. */
const SEALER_LOCK = 7_203_115

/**
 * Puts the hall's committed, unsealed rows into one block. Not a command: it has no actor and adds nothing but the proof of what
 * commands wrote. Returns how many rows it sealed; 0 also when another process is sealing this hall.
 */
export async function sealBlock(database: Database, hallId: string, now: Date): Promise<number> {
  return database.transaction(async (rows) => {
    const [lock] = await rows<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(${SEALER_LOCK}, hashtext(${hallId})) as taken`,
    )
    if (lock?.taken !== true) return 0
    const leaves = await rows<{ id: string; hash: Uint8Array }>(
      sql`select r.id, r.hash from ${auditUnsealed} u join ${auditRows} r on r.hall_id = u.hall_id and r.id = u.audit_id
        where u.hall_id = ${hallId} order by r.id limit ${BLOCK_ROWS_MAX}`,
    )
    if (leaves.length === 0) return 0
    const [head] = await rows<{ height: number; hash: Uint8Array }>(
      sql`select height, hash from ${auditBlocks} where hall_id = ${hallId} order by height desc limit 1`,
    )
    const header = {
      hallId,
      height: (head?.height ?? 0) + 1,
      sealedAt: now,
      rowCount: leaves.length,
      merkleRoot: merkleRoot(leaves.map((leaf) => leaf.hash)),
      previousHash: head?.hash ?? GENESIS_HASH,
    }
    const ids = sql.param(leaves.map((leaf) => leaf.id))
    await rows(
      sql`with sealed as (
          insert into ${auditBlocks} (hall_id, height, sealed_at, row_count, row_ids, merkle_root, previous_hash, hash)
          values (${hallId}, ${header.height}, ${now.toISOString()}, ${header.rowCount}, ${ids}::uuid[], ${header.merkleRoot}, ${header.previousHash}, ${hashBlock(header)})
        )
        delete from ${auditUnsealed} where hall_id = ${hallId} and audit_id = any(${ids}::uuid[])`,
    )
    return leaves.length
  })
}

/** Halls with rows that wait for a block. */
async function unsealedHalls(database: Database): Promise<string[]> {
  // A loose index scan: one probe a hall, however long the queues are.
  const halls = await database.rows<{ hallId: string }>(
    sql`with recursive hall as (
        (select hall_id from ${auditUnsealed} order by hall_id limit 1)
        union all
        select (select u.hall_id from ${auditUnsealed} u where u.hall_id > hall.hall_id order by u.hall_id limit 1) from hall where hall.hall_id is not null
      ) select hall_id as "hallId" from hall where hall_id is not null`,
  )
  return halls.map((hall) => hall.hallId)
}

/** Seals every hall once a second until stopped. Several processes may run it: an advisory lock lets one seal a hall at a time. */
export function startSealer(database: Database, clock: Clock, logger: Logger): { stop(): Promise<void> } {
  let stopped = false
  let round: Promise<void> = Promise.resolve()

  async function sealAll(): Promise<void> {
    try {
      for (const hallId of await unsealedHalls(database)) await sealBlock(database, hallId, clock.now())
    } catch (error) {
      logger[isUnavailable(error) ? 'warn' : 'error']({ error }, 'audit rows were not sealed; the next round takes them')
    }
  }
  const timer = setInterval(() => {
    if (!stopped) round = round.then(sealAll)
  }, SEAL_INTERVAL_MS)

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await round
    },
  }
}
