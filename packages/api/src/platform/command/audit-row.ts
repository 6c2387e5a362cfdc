import { createHash } from 'node:crypto'
import type { Role } from '@mingchuang/schema'
import { auditRows, auditUnsealed } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { canonicalJson } from '../canonical-json.ts'

/** One command in the audit log; `hash` is the SHA-256 of all of it. */
export interface AuditRow {
  readonly hallId: string
  readonly id: string
  readonly at: Date
  readonly actorRole: Role
  readonly actorId: string
  readonly command: string
  readonly subjectType: string
  readonly subjectId: string
  readonly detail: Readonly<Record<string, unknown>>
}

export function hashAuditRow(row: AuditRow): Buffer {
  const { hallId, id, at, actorRole, actorId, command, subjectType, subjectId, detail } = row
  return createHash('sha256')
    .update(canonicalJson([hallId, id, at, actorRole, actorId, command, subjectType, subjectId, detail]))
    .digest()
}

/** The audit row and its place in the queue of unsealed rows, as named parts of a command's one statement. */
export function auditStatements(row: AuditRow, guard: SQL): (readonly [name: string, statement: SQL])[] {
  return [
    [
      'audited',
      sql`insert into ${auditRows} (hall_id, id, at, actor_role, actor_id, command, subject_type, subject_id, detail, hash)
        select ${row.hallId}::uuid, ${row.id}::uuid, ${row.at.toISOString()}::timestamptz, ${row.actorRole}, ${row.actorId}::uuid, ${row.command},
          ${row.subjectType}, ${row.subjectId}, ${canonicalJson(row.detail)}::text::jsonb, ${hashAuditRow(row)}::bytea
        where exists (select from ${guard})`,
    ],
    [
      'unsealed',
      sql`insert into ${auditUnsealed} (hall_id, audit_id) select ${row.hallId}::uuid, ${row.id}::uuid where exists (select from ${guard})`,
    ],
  ]
}
