import { APPLICATION_FILES_MAX } from '@mingchuang/schema'
import { type ApplicationFile, itemVersionMaterials } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { OperationContext } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { isUuid } from '../../platform/ids.ts'
import { requireOwnFiles } from '../files/index.ts'

/**
 * `INVALID_INPUT` for too many files, one file named twice, or a material that no version of the item ever asked for;
 * `NOT_FOUND` for a file that the actor did not hand in.
 */
export async function requireFiles(
  { actor, database }: Pick<OperationContext, 'actor' | 'database'>,
  { hallId, itemId }: { readonly hallId: string; readonly itemId: string },
  files: readonly ApplicationFile[],
): Promise<void> {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  if (files.length > APPLICATION_FILES_MAX) throw invalid('files', `at most ${APPLICATION_FILES_MAX}`)
  requireEachOnce(files)
  await requireOwnFiles(
    database,
    actor,
    files.map(({ fileId }) => fileId),
  )
  const named = [...new Set(files.flatMap(({ materialId }) => materialId ?? []))]
  if (named.length === 0) return
  if (!named.every(isUuid)) throw invalid('materialId', 'a material of the item')
  const found = await database.rows<object>(
    sql`select distinct m.id from ${itemVersionMaterials} m
      where m.hall_id = ${hallId} and m.item_id = ${itemId} and m.id = any(${sql.param(named)}::uuid[])`,
  )
  if (found.length < new Set(named.map((id) => id.toLowerCase())).size) throw invalid('materialId', 'a material of the item')
}

/** A case has a file once: the same one for two materials would be lost. */
export function requireEachOnce(files: readonly ApplicationFile[]): void {
  const ids = files.map(({ fileId }) => fileId.toLowerCase())
  if (new Set(ids).size < ids.length) throw invalid('files', 'each file once')
}
