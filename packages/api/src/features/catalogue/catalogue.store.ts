import { itemVersionGuides, itemVersionMaterials, itemVersionSteps, itemVersions } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { NamedStatement } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import type { PublishedVersion } from './item-version.ts'

/** Statement parts that write versions with all they say, each if the part named `guard` gave a row. */
export function insertVersions(
  hallId: string,
  versions: readonly PublishedVersion[],
  publishedAt: Date,
  guard: string,
): NamedStatement[] {
  const keyOf = ({ itemId, version }: PublishedVersion) => ({ hallId, itemId, version })
  const insert = (table: PgTable, rows: readonly object[]): SQL => {
    const { columns, values, source } = recordsetOf(table, rows)
    return sql`insert into ${table} (${columns}) select ${values} from ${source} where exists (select from ${sql.identifier(guard)})`
  }
  return [
    [
      'versioned',
      insert(
        itemVersions,
        versions.map((version) => ({
          ...keyOf(version),
          kind: version.kind,
          promisedLimitWorkingDays: version.promisedLimitWorkingDays,
          statutoryLimitWorkingDays: version.statutoryLimitWorkingDays,
          validFrom: version.validFrom,
          publishedAt,
        })),
      ),
    ],
    [
      'guided',
      insert(
        itemVersionGuides,
        versions.map((version) => ({ ...keyOf(version), ...version.guide })),
      ),
    ],
    [
      'stepped',
      insert(
        itemVersionSteps,
        versions.flatMap((version) => version.steps.map((step, index) => ({ ...keyOf(version), seq: index + 1, ...step }))),
      ),
    ],
    [
      'listed',
      insert(
        itemVersionMaterials,
        versions.flatMap((version) =>
          version.materials.map((material, index) => ({ ...keyOf(version), seq: index + 1, ...material })),
        ),
      ),
    ],
  ]
}
