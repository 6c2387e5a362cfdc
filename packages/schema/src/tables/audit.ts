import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '../vocabulary/index.ts'
import { bytes, hallId, instant } from './columns.ts'

/** Append-only: one row per command, never updated. `hash` covers every other column. */
export const auditRows = pgTable(
  'audit_rows',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    at: instant('at').notNull(),
    actorRole: text('actor_role').$type<Role>().notNull(),
    actorId: uuid('actor_id').notNull(),
    command: text('command').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    hash: bytes('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    index('audit_rows_subject').on(t.hallId, t.subjectType, t.subjectId),
    index('audit_rows_at').on(t.hallId, t.at),
  ],
)

/**
 * The rows not yet in a block, written with them and removed by the sealer. Selecting by membership, never by `id > cursor`,
 * because a late commit may carry an earlier id.
 */
export const auditUnsealed = pgTable('audit_unsealed', { hallId: hallId(), auditId: uuid('audit_id').notNull() }, (t) => [
  primaryKey({ columns: [t.hallId, t.auditId] }),
])

export const auditBlocks = pgTable(
  'audit_blocks',
  {
    hallId: hallId(),
    height: bigint('height', { mode: 'number' }).notNull(),
    sealedAt: instant('sealed_at').notNull(),
    rowCount: integer('row_count').notNull(),
    /** In leaf order of the Merkle tree. */
    rowIds: uuid('row_ids').array().notNull(),
    merkleRoot: bytes('merkle_root').notNull(),
    previousHash: bytes('previous_hash').notNull(),
    hash: bytes('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.height] })],
)
