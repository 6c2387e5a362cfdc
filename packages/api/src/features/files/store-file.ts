import { CITIZEN_FILES_PER_DAY_MAX, type FileMediaType, shanghaiDayOf } from '@mingchuang/schema'
import { files } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { safeFileName } from './file-name.rules.ts'

export interface StoreFileInput {
  /** As its owner calls it. */
  readonly name: string
  readonly mediaType: FileMediaType
  /** SHA-256 of the content in hexadecimal; it is kept before the command runs. */
  readonly sha256: string
  readonly bytes: number
}

export interface StoredFileId {
  readonly id: string
}

/** Enters a file whose content is kept; it belongs to nobody but its owner until a feature refers to it. */
export const storeFile = defineCommand<StoredFileId>()<StoreFileInput, { readonly today: number }>({
  name: 'storeFile',
  async load({ database, actor, clock }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const [row] = await database.rows<{ today: number }>(
      sql`select count(*)::int as today from ${files} f where f.hall_id = ${actor.hallId} and f.created_by = ${actor.id}
        and f.created_at >= (${shanghaiDayOf(clock.now())}::date::timestamp at time zone 'Asia/Shanghai')`,
    )
    return { today: row?.today ?? 0 }
  },
  target: (_loaded, _input, { actor }) => ({ actorId: actor?.id }),
  decide({ actor, now }, { today }, { name, mediaType, sha256, bytes }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    if (actor.role === 'citizen' && today >= CITIZEN_FILES_PER_DAY_MAX) throw new DomainError('RATE_LIMITED')
    const row = {
      hallId: actor.hallId,
      id: newId(now),
      sha256: `\\x${sha256}`,
      bytes,
      mediaType,
      name: safeFileName(name, mediaType),
      createdBy: actor.id,
      createdAt: now,
    }
    const { columns, values, source } = recordsetOf(files, [row])
    return {
      rows: [['stored', sql`insert into ${files} (${columns}) select ${values} from ${source} returning id`]],
      audit: { subjectType: 'file', subjectId: row.id, detail: { mediaType, sha256, bytes } },
    }
  },
})
