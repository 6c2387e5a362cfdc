import type { Role } from '@mingchuang/schema'
import { auditBlocks, auditRows, auditUnsealed } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { type AuditRow, hashAuditRow } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { GENESIS_HASH, hashBlock, merkleRoot } from './merkle.rules.ts'

/** What a verification found. No fault means: every block is whole, chained, and every row is in one or waits for one. */
export interface AuditReport {
  readonly blocks: number
  readonly sealedRows: number
  /** Committed rows that wait for the next block: proven by nothing yet. */
  readonly unsealedRows: number
  readonly headHash: string | undefined
  readonly faults: readonly string[]
}

interface BlockRow {
  readonly height: number
  readonly sealedAt: Date
  readonly rowCount: number
  readonly rowIds: string[]
  readonly merkleRoot: Uint8Array
  readonly previousHash: Uint8Array
  readonly hash: Uint8Array
}

interface StoredRow {
  readonly id: string
  readonly at: Date
  readonly actorRole: Role
  readonly actorId: string
  readonly command: string
  readonly subjectType: string
  readonly subjectId: string
  readonly detail: Record<string, unknown>
  readonly hash: Uint8Array
}

const BLOCKS_A_BATCH = 50

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b)
}

/** Recomputes every hash of the hall's audit log from its rows, block by block; memory does not grow with the log. */
export async function verifyAudit(database: Database, hallId: string, onBlock?: (height: number) => void): Promise<AuditReport> {
  const faults: string[] = []
  let previousHash: Uint8Array = GENESIS_HASH
  let blocks = 0
  let sealedRows = 0
  const stream = database.stream<BlockRow>(
    sql`select height, sealed_at as "sealedAt", row_count as "rowCount", row_ids as "rowIds", merkle_root as "merkleRoot",
        previous_hash as "previousHash", hash
      from ${auditBlocks} where hall_id = ${hallId} order by height`,
    BLOCKS_A_BATCH,
  )
  for await (const batch of stream) {
    for (const block of batch) {
      blocks += 1
      sealedRows += block.rowCount
      if (block.height !== blocks) faults.push(`block ${blocks} is missing`)
      if (!sameBytes(block.previousHash, previousHash)) faults.push(`block ${block.height} does not follow the block below it`)
      faults.push(...(await faultsOfBlock(database, hallId, block)))
      previousHash = block.hash
      onBlock?.(block.height)
    }
  }
  // Rows, queue and blocks by one snapshot: beside a running server rows are written and sealed while the blocks are read above.
  const [count] = await database.rows<{ rows: number; sealed: number; unsealed: number; strays: number }>(
    sql`select (select count(*)::int from ${auditRows} where hall_id = ${hallId}) as rows,
      (select coalesce(sum(row_count), 0)::int from ${auditBlocks} where hall_id = ${hallId}) as sealed,
      (select count(*)::int from ${auditUnsealed} where hall_id = ${hallId}) as unsealed,
      (select count(*)::int from ${auditUnsealed} u where u.hall_id = ${hallId}
        and not exists (select from ${auditRows} r where r.hall_id = u.hall_id and r.id = u.audit_id)) as strays`,
  )
  const unsealedRows = count?.unsealed ?? 0
  if ((count?.strays ?? 0) > 0) faults.push(`${count?.strays} rows waiting for a block are gone`)
  const outside = (count?.rows ?? 0) - (count?.sealed ?? 0) - unsealedRows
  if (outside !== 0)
    faults.push(outside > 0 ? `${outside} rows are in no block and in no queue` : `${-outside} sealed rows are gone`)
  return {
    blocks,
    sealedRows,
    unsealedRows,
    headHash: blocks === 0 ? undefined : Buffer.from(previousHash).toString('hex'),
    faults,
  }
}

async function faultsOfBlock(database: Database, hallId: string, block: BlockRow): Promise<string[]> {
  const stored = await database.rows<StoredRow>(
    sql`select id, at, actor_role as "actorRole", actor_id as "actorId", command, subject_type as "subjectType", subject_id as "subjectId", detail, hash
      from ${auditRows} where hall_id = ${hallId} and id = any(${sql.param(block.rowIds)}::uuid[])`,
  )
  const byId = new Map(stored.map((row) => [row.id, row]))
  const faults: string[] = []
  const leaves: Uint8Array[] = []
  for (const id of block.rowIds) {
    const row = byId.get(id)
    if (row === undefined) {
      faults.push(`row ${id} of block ${block.height} is gone`)
      continue
    }
    const { hash, ...content } = row
    const recomputed = hashAuditRow({ hallId, ...content } satisfies AuditRow)
    if (!sameBytes(hash, recomputed)) faults.push(`row ${id} of block ${block.height} was changed`)
    leaves.push(hash)
  }
  if (leaves.length !== block.rowCount) faults.push(`block ${block.height} holds ${leaves.length} of ${block.rowCount} rows`)
  else if (leaves.length > 0 && !merkleRoot(leaves).equals(block.merkleRoot))
    faults.push(`block ${block.height} has another Merkle root than its rows`)
  if (!hashBlock({ ...block, hallId }).equals(block.hash)) faults.push(`block ${block.height} has another hash than its header`)
  return faults
}
