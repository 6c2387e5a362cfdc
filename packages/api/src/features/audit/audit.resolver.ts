import { QUERY_PERMISSIONS, type Role } from '@mingchuang/schema'
import { auditBlocks, auditRows, auditUnsealed } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import {
  type ConnectionSource,
  connectionTypes,
  InstantScalar,
  type KeysetOrder,
  keysetOf,
  Node,
  pageOf,
  pageRequest,
  type RequestContext,
  toGlobalId,
} from '../../platform/graphql/index.ts'
import { RoleEnum } from '../identity/index.ts'

@ObjectType({
  implements: Node,
  description: 'One command that was run. The log is append-only; each row is hashed and sealed into a chained block.',
})
export class AuditRow extends Node {
  @Field(() => InstantScalar, { description: 'When the command was run.' })
  at!: Date
  @Field(() => RoleEnum, { description: 'Role of the actor.' })
  actorRole!: Role
  @Field(() => String, { description: "The command's name." })
  command!: string
  @Field(() => String, { description: 'Kind of thing it touched.' })
  subjectType!: string
  @Field(() => String, { description: 'Which one.' })
  subjectId!: string
  rowId!: string
}

const { Connection: AuditRowConnection } = connectionTypes('AuditRow', () => AuditRow)

@ObjectType({ description: 'State of the audit chain.' })
export class AuditStatus {
  @Field(() => Int, { description: 'Blocks in the chain; 0 before the first.' })
  height!: number
  @Field(() => String, {
    nullable: true,
    description: 'Hash of the newest block, hexadecimal: to be published each day, since a chain alone cannot show a cut tail.',
  })
  headHash!: string | null
  @Field(() => Int, { description: 'Rows in blocks.' })
  sealedRows!: number
  @Field(() => Int, { description: 'Committed rows that wait for the next block.' })
  unsealedRows!: number
  @Field(() => InstantScalar, { nullable: true, description: 'When the newest block was sealed.' })
  sealedAt!: Date | null
}

const LIST = 'auditRows'

const NEWEST_FIRST: KeysetOrder = { columns: [{ expression: sql`id`, type: 'uuid' }], direction: 'desc' }

@Resolver()
export class AuditResolver {
  @Query(() => AuditRowConnection, { description: 'Commands of the hall, newest first.' })
  async auditRows(
    @Ctx() { database, actor }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
    @Arg('subjectType', () => String, { nullable: true, description: 'Only rows about this kind of thing.' })
    subjectType?: string,
    @Arg('subjectId', () => String, { nullable: true, description: 'Only rows about this one.' }) subjectId?: string,
  ): Promise<ConnectionSource<AuditRow>> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.auditRows, actor)
    const request = pageRequest(LIST, { first, after })
    const keyset = keysetOf(request, NEWEST_FIRST)
    const filter = sql`hall_id = ${hallId} and (${subjectType ?? null}::text is null or subject_type = ${subjectType ?? null})
      and (${subjectId ?? null}::text is null or subject_id = ${subjectId ?? null})`
    const read = await database.rows<Omit<AuditRow, 'id'>>(
      sql`select id as "rowId", at, actor_role as "actorRole", command, subject_type as "subjectType", subject_id as "subjectId"
        from ${auditRows} where ${filter} and ${keyset.beyond} order by ${keyset.orderBy} limit ${keyset.limit}`,
    )
    const nodes = read.map((row) => ({ ...row, id: toGlobalId('AuditRow', row.rowId) }))
    const page = pageOf(LIST, request, nodes, (row) => [row.rowId])
    return {
      ...page,
      countAll: async () => {
        const [row] = await database.rows<{ rows: number }>(sql`select count(*)::int as rows from ${auditRows} where ${filter}`)
        return row?.rows ?? 0
      },
    }
  }

  @Query(() => AuditStatus, { description: 'State of the audit chain of the hall.' })
  async auditStatus(@Ctx() { database, actor }: RequestContext): Promise<AuditStatus> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.auditStatus, actor)
    const [status] = await database.rows<AuditStatus>(
      sql`select coalesce(max(height), 0)::int as height, coalesce(sum(row_count), 0)::int as "sealedRows", max(sealed_at) as "sealedAt",
          (select count(*)::int from ${auditUnsealed} where hall_id = ${hallId}) as "unsealedRows",
          (select encode(hash, 'hex') from ${auditBlocks} where hall_id = ${hallId} order by height desc limit 1) as "headHash"
        from ${auditBlocks} where hall_id = ${hallId}`,
    )
    return status ?? { height: 0, headHash: null, sealedRows: 0, unsealedRows: 0, sealedAt: null }
  }
}
