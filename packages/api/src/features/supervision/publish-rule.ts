import { type IsoDay, shanghaiDayOf } from '@mingchuang/schema'
import { hallRules } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { ActingContext, OperationContext, Write } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'

/** The place of a rule in the sequence of its versions. */
export interface RuleInput {
  /** First day on which it holds: today or later, because the past was judged by the rule it had. */
  readonly validFrom: IsoDay
  /** The newest version the publisher saw; 0: none. */
  readonly version: number
}

/** The row a rule command returns. */
export interface PublishedRule {
  readonly version: number
}

/** The newest version of a rule of the actor's hall; 0: none. */
export async function newestVersion({ database, actor }: OperationContext, rule: string): Promise<number> {
  const [found] = await database.rows<{ version: number }>(
    sql`select coalesce(max(version), 0) as version from ${hallRules} where hall_id = ${actor?.hallId} and rule = ${rule}`,
  )
  return found?.version ?? 0
}

/** Writes the next version of a rule: of two publishers at once one is told `VERSION_CONFLICT`. */
export function publishRule(
  { actor, now }: ActingContext,
  newest: number,
  rule: string,
  { validFrom, version }: RuleInput,
  body: object,
): Write {
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  if (version !== newest) throw new DomainError('VERSION_CONFLICT', { version: newest })
  if (validFrom < shanghaiDayOf(now)) throw invalid('validFrom', 'today or a later day')
  const next = newest + 1
  return {
    rows: [
      [
        'published',
        sql`insert into ${hallRules} (hall_id, rule, version, valid_from, body)
          values (${actor.hallId}, ${rule}, ${next}, ${validFrom}, ${JSON.stringify(body)})
          on conflict (hall_id, rule, version) do nothing returning version`,
      ],
    ],
    audit: { subjectType: 'rule', subjectId: `${rule} ${next}`, detail: { rule, version: next, validFrom, ...body } },
  }
}
