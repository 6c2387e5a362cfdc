import { shanghaiDayOf, WORK_GROUPS, type WorkGroup } from '@mingchuang/schema'
import { caseApplicants, cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { ReadScope } from '../../../platform/actor.ts'
import type { OperationContext } from '../../../platform/command/index.ts'
import { casesIn, lightCondition } from '../case-list.ts'
import { findLights } from '../lights.queries.ts'
import type { WorkQueue } from './work.types.ts'

interface GroupRow {
  readonly workGroup: WorkGroup
  readonly count: number
  readonly red: number
  readonly yellow: number
  readonly versions: number
  readonly lastEventAtMs: number
}

/**
 * What a scope has in hand, by group: the counts of the lists that the same groups filter, in one statement over the cases in
 * hand. The stamp differs whenever one of them changed, came or went, or the day turned, so that a page knows when to read its rows again.
 */
export async function readWorkQueue(
  { database, clock }: Pick<OperationContext, 'database' | 'clock'>,
  scope: ReadScope,
): Promise<WorkQueue> {
  const today = shanghaiDayOf(clock.now())
  const thresholds = (await findLights(database, scope.hallId)).thresholdsOn(today)
  const rows = await database.rows<GroupRow>(
    sql`select case
          when c.state = 'received' and a.channel = 'online' then 'receivedOnline'
          when c.state = 'received' then 'receivedAtWindow'
          when c.state = 'decided' then 'toDeliver'
          else c.state end as "workGroup",
        count(*)::int as count,
        count(*) filter (where ${lightCondition('red', thresholds)})::int as red,
        count(*) filter (where ${lightCondition('yellow', thresholds)})::int as yellow,
        sum(c.version)::bigint as versions,
        (extract(epoch from max(c.last_event_at)) * 1000)::bigint as "lastEventAtMs"
      from ${cases} c left join ${caseApplicants} a on a.hall_id = c.hall_id and a.case_id = c.id
      where ${casesIn(scope, { isInHand: true })} group by 1`,
  )
  const found = new Map(rows.map((row) => [row.workGroup, row]))
  const groups = WORK_GROUPS.map((workGroup) => {
    const { count = 0, red = 0, yellow = 0 } = found.get(workGroup) ?? {}
    return { workGroup, count, red, yellow }
  })
  const moved = rows.map(({ workGroup, count, versions, lastEventAtMs }) => [workGroup, count, versions, lastEventAtMs].join(' '))
  return { groups, stamp: [today, ...moved.toSorted()].join(', ') }
}
