import { type CaseKind, type IsoDay, shanghaiDayOf } from '@mingchuang/schema'
import { itemVersionGuides, itemVersionMaterials, itemVersionSteps, itemVersions } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import type { Guide, ItemMaterial, ItemStep } from './item-version.ts'

/** A version in the shape of its GraphQL type. */
export interface ItemVersionNode {
  readonly hallId: string
  readonly itemId: string
  readonly version: number
  readonly validFrom: IsoDay
  readonly publishedAt: Date | null
  readonly kind: CaseKind
  /** null: none is stated (imported logs) */
  readonly promisedLimitWorkingDays: number | null
  readonly statutoryLimitWorkingDays: number | null
}

export interface ItemStepNode extends ItemStep {
  readonly seq: number
}

export interface ItemMaterialNode extends ItemMaterial {
  readonly hallId: string
  readonly seq: number
}

/** Names one version of one item among the keys of a loader. */
export const versionKey = ({ itemId, version }: Pick<ItemVersionNode, 'itemId' | 'version'>) => `${itemId}:${version}`

const versionColumns =
  sql.raw(`v.hall_id as "hallId", v.item_id as "itemId", v.version, v.valid_from as "validFrom", v.published_at as "publishedAt", v.kind,
  v.promised_limit_working_days as "promisedLimitWorkingDays", v.statutory_limit_working_days as "statutoryLimitWorkingDays"`)

/**
 * The versions in force on a day, by item: the newest that had begun, or the newest where an item was entered ahead of its first
 * day.
 */
export async function versionsInForce(
  database: Database,
  hallId: string,
  itemIds: readonly string[],
  day: IsoDay,
): Promise<Map<string, ItemVersionNode>> {
  const rows = await database.rows<ItemVersionNode>(
    sql`select distinct on (v.item_id) ${versionColumns} from ${itemVersions} v
      where v.hall_id = ${hallId} and v.item_id = any(${sql.param([...itemIds])}::uuid[])
      order by v.item_id, v.valid_from <= ${day} desc, v.version desc`,
  )
  return new Map(rows.map((row) => [row.itemId, row]))
}

async function versionsOfItems(
  database: Database,
  hallId: string,
  itemIds: readonly string[],
): Promise<Map<string, readonly ItemVersionNode[]>> {
  const rows = await database.rows<ItemVersionNode>(
    sql`select ${versionColumns} from ${itemVersions} v
      where v.hall_id = ${hallId} and v.item_id = any(${sql.param([...itemIds])}::uuid[]) order by v.item_id, v.version desc`,
  )
  return Map.groupBy(rows, ({ itemId }) => itemId)
}

/** Rows of a table that belong to the versions named by keys. */
const ofVersions = (hallId: string, keys: readonly string[]): SQL => {
  const pairs = keys.map((key) => key.split(':'))
  return sql`x.hall_id = ${hallId} and (x.item_id, x.version) in (select k.item_id, k.version
    from unnest(${sql.param(pairs.map(([itemId]) => itemId))}::uuid[], ${sql.param(pairs.map(([, version]) => Number(version)))}::int[])
      as k (item_id, version))`
}

const readers = {
  async versions(database: Database, hallId: string, keys: readonly string[]) {
    const rows = await database.rows<ItemVersionNode>(
      sql`select ${versionColumns} from ${itemVersions} v join ${itemVersions} x using (hall_id, item_id, version)
        where ${ofVersions(hallId, keys)}`,
    )
    return new Map(rows.map((row) => [versionKey(row), row]))
  },
  async guides(database: Database, hallId: string, keys: readonly string[]) {
    const rows = await database.rows<Guide & Pick<ItemVersionNode, 'itemId' | 'version'>>(
      sql`select x.item_id as "itemId", x.version, x.legal_basis as "legalBasis", x.implementing_body as "implementingBody",
          x.acceptance_conditions as "acceptanceConditions", x.flow, x.special_procedures as "specialProcedures", x.fee, x.place,
          x.office_hours as "officeHours", x.visits, x.consultation, x.complaint_channel as "complaintChannel",
          x.sample_result as "sampleResult", x.questions
        from ${itemVersionGuides} x where ${ofVersions(hallId, keys)}`,
    )
    return new Map(rows.map((row) => [versionKey(row), row]))
  },
  async steps(database: Database, hallId: string, keys: readonly string[]) {
    const rows = await database.rows<ItemStepNode & Pick<ItemVersionNode, 'itemId' | 'version'>>(
      sql`select x.item_id as "itemId", x.version, x.seq, x.name, x.limit_working_days as "limitWorkingDays"
        from ${itemVersionSteps} x where ${ofVersions(hallId, keys)} order by x.item_id, x.version, x.seq`,
    )
    return Map.groupBy(rows, versionKey)
  },
  async materials(database: Database, hallId: string, keys: readonly string[]) {
    const rows = await database.rows<ItemMaterialNode & Pick<ItemVersionNode, 'itemId' | 'version'>>(
      sql`select x.hall_id as "hallId", x.item_id as "itemId", x.version, x.seq, x.id, x.name, x.is_required as "isRequired", x.copies, x.form,
          x.note, x.form_file_id as "formFileId", x.sample_file_id as "sampleFileId"
        from ${itemVersionMaterials} x where ${ofVersions(hallId, keys)} order by x.item_id, x.version, x.seq`,
    )
    return Map.groupBy(rows, versionKey)
  },
}

const hallOf = ({ actor }: RequestContext) => actor?.hallId ?? ''

/** Batched reads inside a hall: the caller's, or the one whose published guides anybody may read. */
function loaderOf<Value>(
  name: string,
  read: (
    database: Database,
    hallId: string,
    keys: readonly string[],
    context: RequestContext,
  ) => Promise<ReadonlyMap<string, Value>>,
) {
  return (context: RequestContext, hallId = hallOf(context)) =>
    context.loaders.get(`${name} ${hallId}`, (keys) => read(context.database, hallId, keys, context))
}

/** The version of an item in force today; keys are row ids of items. */
export const versionInForceLoader = loaderOf('itemVersionInForce', (database, hallId, ids, { clock }) =>
  versionsInForce(database, hallId, ids, shanghaiDayOf(clock.now())),
)

/** All versions of an item, the newest first; keys are row ids of items. */
export const versionsLoader = loaderOf('itemVersions', versionsOfItems)

/** One version, what its guide says, its steps and its materials; keys are those of {@link versionKey}. */
export const versionLoader = loaderOf('itemVersion', readers.versions)
export const guideLoader = loaderOf('itemVersionGuide', readers.guides)
export const stepsLoader = loaderOf('itemVersionSteps', readers.steps)
export const materialsLoader = loaderOf('itemVersionMaterials', readers.materials)
