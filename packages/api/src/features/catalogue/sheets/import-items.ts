import { createHash } from 'node:crypto'
import { type IsoDay, shanghaiDayOf } from '@mingchuang/schema'
import { departments, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { canonicalJson } from '../../../platform/canonical-json.ts'
import { defineCommand, type OperationContext } from '../../../platform/command/index.ts'
import { recordsetOf } from '../../../platform/database/table-sql.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import { newId } from '../../../platform/ids.ts'
import { insertVersions } from '../catalogue.store.ts'
import { pinyinOf } from '../item-pinyin.ts'
import { type ImportPlan, importedFrom, type KnownCatalogue, type PlannedItem, planImport } from './import-items.rules.ts'
import type { ItemSheets } from './read-workbook.ts'
import { type StoredItem, storedItems } from './stored-items.queries.ts'

export interface ImportItemsInput {
  readonly sheets: ItemSheets
  /** {@link fingerprintOf} the plan its reader has agreed to. */
  readonly plan: string
}

export interface ImportCounts {
  readonly created: number
  readonly revised: number
  readonly corrected: number
  readonly unchanged: number
}

/** What the rules need to know of the catalogue. */
export async function knownCatalogue(
  { database, clock }: Pick<OperationContext, 'database' | 'clock'>,
  hallId: string,
  sheets: ItemSheets,
): Promise<KnownCatalogue> {
  const codes = sheets.items.map(({ cells }) => cells.code ?? '')
  const [stored, basic, known] = await Promise.all([
    database.rows<StoredItem>(storedItems(sql`i.hall_id = ${hallId} and i.code = any(${sql.param(codes)}::text[])`)),
    database.rows<{ basicCode: string; code: string }>(
      sql`select basic_code as "basicCode", code from ${items} where hall_id = ${hallId} and basic_code is not null`,
    ),
    database.rows<{ code: string; id: string }>(sql`select code, id from ${departments} where hall_id = ${hallId}`),
  ])
  const now = clock.now()
  return {
    items: new Map(stored.map((item) => [item.code, item])),
    basicCodes: new Map(basic.map(({ basicCode, code }) => [basicCode, code])),
    departments: new Map(known.map(({ code, id }) => [code, id])),
    newId: () => newId(now),
  }
}

export function countsOf({ items: planned }: ImportPlan): ImportCounts {
  const count = (outcome: PlannedItem['outcome']) => planned.filter((item) => item.outcome === outcome).length
  return { created: count('created'), revised: count('revised'), corrected: count('corrected'), unchanged: count('unchanged') }
}

/** Names what a plan would do to which state of the catalogue: another plan, or another state, has another name. */
export function fingerprintOf({ items: planned, faults }: ImportPlan): string {
  const acts = planned.map(({ code, outcome, stored }) => [code, outcome, stored?.version ?? 0])
  return createHash('sha256')
    .update(canonicalJson([acts, faults.length]))
    .digest('hex')
}

/** Runs a plan to its end at once. */
export function wholePlan(sheets: ItemSheets, known: KnownCatalogue): ImportPlan {
  const steps = planImport(sheets, known)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/**
 * Takes over a whole workbook or nothing of it: new items, next versions of those that changed, corrected names. What its reader saw
 * in the preview is what is done; if the catalogue has changed since, nothing is.
 */
export const importItems = defineCommand<ImportCounts>()<ImportItemsInput, ImportPlan>({
  name: 'importItems',
  async load({ database, clock, actor }, { sheets }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    return wholePlan(sheets, await knownCatalogue({ database, clock }, actor.hallId, sheets))
  },
  target: () => ({}),
  decide({ actor, now }, plan, input) {
    const hallId = actor?.hallId
    if (hallId === undefined) throw new DomainError('UNAUTHENTICATED')
    if (plan.faults.length > 0) throw new DomainError('INVALID_INPUT', { faults: plan.faults.slice(0, 20) })
    if (fingerprintOf(plan) !== input.plan) throw new DomainError('VERSION_CONFLICT')
    const counts = countsOf(plan)
    const changed = plan.items.filter(({ outcome }) => outcome !== 'unchanged')
    const today = shanghaiDayOf(now)
    const rows = changed.map((item) => rowOf(hallId, item, now))
    const created = rows.filter(({ expected }) => expected === 0)
    const updated = rows.filter(({ expected }) => expected > 0)
    const versions = changed.flatMap(({ content, stored }, index) => {
      const row = rows[index]
      return content === null || row === undefined
        ? []
        : [{ ...content, itemId: row.id, version: row.currentVersion, validFrom: importedFrom(stored, today) satisfies IsoDay }]
    })
    const locked = recordsetOf(items, updated, { expected: 'int' })
    const inserted = recordsetOf(items, created)
    const counted = sql`${counts.created}::int as created, ${counts.revised}::int as revised, ${counts.corrected}::int as corrected,
      ${counts.unchanged}::int as unchanged`
    return {
      rows: [
        [
          'imported',
          sql`select ${counted} where (select count(*) from (
              select i.id from ${locked.source} join ${items} i on i.hall_id = ${hallId} and i.id = r.id and i.current_version = r.expected
              order by i.id for update of i) unchanged) = ${updated.length}::int`,
        ],
        [
          'changed',
          sql`update ${items} i set name = r.name, name_en = r."nameEn", pinyin = r.pinyin, basic_code = r."basicCode", type = r.type,
              stage = r.stage, current_version = r."currentVersion"
            from ${locked.source} where i.hall_id = ${hallId} and i.id = r.id and exists (select from imported)`,
        ],
        [
          'created_items',
          sql`insert into ${items} (${inserted.columns}) select ${inserted.values} from ${inserted.source} where exists (select from imported)`,
        ],
        ...insertVersions(hallId, versions, now, 'imported'),
      ],
      audit: { subjectType: 'catalogue', subjectId: hallId, detail: { ...counts, codes: changed.map(({ code }) => code) } },
    }
  },
})

function rowOf(hallId: string, { code, identity, departmentId, stored, content }: PlannedItem, now: Date) {
  return {
    hallId,
    id: stored?.id ?? newId(now),
    code,
    ...identity,
    pinyin: pinyinOf(identity.name),
    departmentId,
    currentVersion: (stored?.version ?? 0) + (content === null ? 0 : 1),
    createdAt: now,
    expected: stored?.version ?? 0,
  }
}
