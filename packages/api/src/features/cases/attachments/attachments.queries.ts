import { COMMAND_PERMISSIONS, scopeOf } from '@mingchuang/schema'
import { caseApplicants, caseAttachments, cases } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import { type Actor, readScopeOf } from '../../../platform/actor.ts'
import type { OperationContext } from '../../../platform/command/index.ts'
import { columnsOf } from '../../../platform/database/table-sql.ts'
import type { RequestContext } from '../../../platform/graphql/index.ts'
import { casesIn } from '../case-list.ts'
import type { AttachmentRow } from './attachments.store.ts'

type LoaderContext = Pick<OperationContext, 'database' | 'actor'> & Pick<RequestContext, 'loaders'>

/** Batched reads of attachments by case, in the order they came; struck ones too. Keys are row ids of cases the caller may read. */
export const attachmentsLoader = ({ database, actor, loaders }: LoaderContext) =>
  loaders.get('attachmentsOfCase', async (ids) => {
    const rows = await database.rows<AttachmentRow>(
      sql`select ${columnsOf(caseAttachments, 'a')} from ${caseAttachments} a
        where a.hall_id = ${actor?.hallId} and a.case_id = any(${sql.param([...ids])}::uuid[]) order by a.added_at, a.file_id`,
    )
    return Map.groupBy(rows, ({ caseId }) => caseId)
  })

/**
 * The files `f` of a case which the actor handles, or for which the actor applied. Whoever supervises sees that there are papers; what
 * an applicant handed in is opened by those who decide on it, as their numbers are.
 */
export function attachedFilesOf(actor: Actor | undefined): SQL | undefined {
  if (actor === undefined) return undefined
  const attached = (reach: SQL) => sql`(f.hall_id = ${actor.hallId} and exists (select from ${caseAttachments} a
    join ${cases} c on c.hall_id = a.hall_id and c.id = a.case_id
    where a.hall_id = f.hall_id and a.file_id = f.id and ${reach}))`
  if (actor.role === 'citizen')
    return attached(sql`a.struck_at is null and exists (select from ${caseApplicants} p
      where p.hall_id = c.hall_id and p.case_id = c.id and p.citizen_id = ${actor.id})`)
  if (scopeOf(COMMAND_PERMISSIONS.attachFile, actor.role) === undefined) return undefined
  return attached(casesIn(readScopeOf(COMMAND_PERMISSIONS.attachFile, actor), {}))
}
