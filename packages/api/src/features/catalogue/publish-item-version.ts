import { FORM_MEDIA_TYPES, type IsoDay, type ItemType, isIsoDay, type Stage, shanghaiDayOf } from '@mingchuang/schema'
import { items, itemVersionMaterials, itemVersions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { defineCommand } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { isUuid, newId } from '../../platform/ids.ts'
import { filesById, requireOwnFiles } from '../files/index.ts'
import { refuseEarlyVersion, requireVersionContent } from './catalogue.rules.ts'
import { insertVersions } from './catalogue.store.ts'
import type { ItemMaterial, VersionContent } from './item-version.ts'

export interface PublishItemVersionInput extends Omit<VersionContent, 'materials'> {
  readonly itemId: string
  /** The newest version when the new one was written; another one since then is a conflict. */
  readonly newestVersion: number
  readonly validFrom: IsoDay
  /** A material that is left without an id is a new one. */
  readonly materials: readonly WrittenMaterial[]
}

export interface WrittenMaterial extends Omit<ItemMaterial, 'id'> {
  readonly id?: string | null | undefined
}

interface Loaded {
  readonly newestVersion: number
  readonly newestValidFrom: IsoDay
  readonly type: ItemType
  readonly stage: Stage | null
}

/**
 * Publishes the next version of an item, in force from a day. The versions before it stay as they are: cases keep the one they
 * were accepted under.
 */
export const publishItemVersion = defineCommand<{ readonly id: string; readonly version: number }>()<
  PublishItemVersionInput,
  Loaded
>({
  name: 'publishItemVersion',
  async load({ database, actor }, { itemId, materials }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const [found] = await database.rows<Loaded>(
      sql`select v.version as "newestVersion", v.valid_from as "newestValidFrom", i.type, i.stage from ${items} i
        join ${itemVersions} v on v.hall_id = i.hall_id and v.item_id = i.id and v.version = i.current_version
        where i.hall_id = ${actor.hallId} and i.id = ${itemId}`,
    )
    if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'itemId' })
    await requireForms(database, actor, itemId, materials)
    return found
  },
  target: () => ({}),
  decide({ actor, now }, { newestVersion, newestValidFrom, type, stage }, input) {
    const hallId = actor?.hallId
    if (hallId === undefined) throw new DomainError('UNAUTHENTICATED')
    if (input.newestVersion !== newestVersion) throw new DomainError('VERSION_CONFLICT', { newestVersion })
    const { itemId, validFrom } = input
    if (!isIsoDay(validFrom)) throw invalid('validFrom', 'a day YYYY-MM-DD')
    refuseEarlyVersion(validFrom, { today: shanghaiDayOf(now), newest: newestValidFrom })
    const materials = input.materials.map((material, index) => {
      if (material.id != null && !isUuid(material.id)) throw invalid(`materials.${index}.id`, 'the id of a material')
      return { ...material, id: material.id ?? newId(now) }
    })
    const content = requireVersionContent({ ...input, materials }, { type, stage })
    const version = newestVersion + 1
    const { kind, promisedLimitWorkingDays, statutoryLimitWorkingDays } = content
    return {
      rows: [
        [
          'published',
          sql`update ${items} set current_version = ${version}::int
            where hall_id = ${hallId} and id = ${itemId} and current_version = ${newestVersion}::int
            returning id, current_version as version`,
        ],
        ...insertVersions(hallId, [{ itemId, version, validFrom, ...content }], now, 'published'),
      ],
      audit: {
        subjectType: 'item',
        subjectId: itemId,
        detail: {
          version,
          validFrom,
          kind,
          promisedLimitWorkingDays,
          statutoryLimitWorkingDays,
          steps: content.steps.length,
          materials: content.materials.length,
        },
      },
    }
  },
})

/**
 * Files of a version are forms its publisher handed in, or those that an earlier version of the item already has. A blank form is
 * something to fill in, so no picture.
 */
async function requireForms(
  database: Database,
  actor: Actor,
  itemId: string,
  materials: readonly WrittenMaterial[],
): Promise<void> {
  const named = materials.flatMap(({ formFileId, sampleFileId }) => [formFileId ?? [], sampleFileId ?? []].flat())
  if (named.length === 0) return
  const kept = await filesOfItem(database, actor.hallId, itemId)
  const ids = [...new Set(named)]
  await requireOwnFiles(
    database,
    actor,
    ids.filter((id) => !kept.has(id)),
  )
  const files = await filesById(database, actor.hallId, ids)
  materials.forEach(({ formFileId }, index) => {
    const form = formFileId === null ? undefined : files.get(formFileId)
    if (form !== undefined && !FORM_MEDIA_TYPES.includes(form.mediaType))
      throw new DomainError('FILE_TYPE_REFUSED', { field: `materials.${index}.formFileId` })
  })
}

async function filesOfItem(database: Database, hallId: string, itemId: string): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ id: string }>(
    sql`select unnest(array[m.form_file_id, m.sample_file_id]) as id from ${itemVersionMaterials} m
      where m.hall_id = ${hallId} and m.item_id = ${itemId}`,
  )
  return new Set(rows.map(({ id }) => id))
}
