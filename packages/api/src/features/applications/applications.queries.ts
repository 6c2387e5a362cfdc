import { type ApplicantKind, maskIdentityNumber } from '@mingchuang/schema'
import { applications, items } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { OperationContext } from '../../platform/command/index.ts'
import { columnsOf } from '../../platform/database/table-sql.ts'
import { type Page, type PageRequest, toGlobalId } from '../../platform/graphql/index.ts'
import { type CaseNode, caseListName, listCases } from '../cases/index.ts'
import { requireCitizen } from '../citizens/index.ts'
import { type ApplicationRow, placeOf } from './applications.store.ts'
import { findItemToday } from './load-application.ts'
import { appliedFor } from './own-case.ts'

type ReadContext = Pick<OperationContext, 'database' | 'clock' | 'sealer' | 'actor'>

/** A draft as its citizen sees it. */
export interface DraftNode {
  readonly id: string
  readonly version: number
  readonly itemCode: string
  readonly itemName: string
  readonly itemNameEn: string
  readonly isItemOpen: boolean
  readonly isItemChanged: boolean
  readonly subject: string
  readonly applicantKind: ApplicantKind
  readonly applicantName: string
  readonly identityNumber: string | null
  readonly updatedAt: Date
  readonly hallId: string
  readonly files: ApplicationRow['files']
}

type DraftData = ApplicationRow & Pick<DraftNode, 'itemCode' | 'itemName' | 'itemNameEn'>

/** A citizen's drafts, the newest first; each is one application away from being gone, so there are never many. */
async function draftsWhere(context: ReadContext, condition: SQL): Promise<DraftNode[]> {
  const { hallId, citizenId } = requireCitizen(context.actor)
  const rows = await context.database.rows<DraftData>(
    sql`select ${columnsOf(applications, 'a')}, i.code as "itemCode", i.name as "itemName", i.name_en as "itemNameEn"
      from ${applications} a join ${items} i on i.hall_id = a.hall_id and i.id = a.item_id
      where a.hall_id = ${hallId} and a.citizen_id = ${citizenId} and a.state = 'draft' and ${condition}
      order by a.updated_at desc, a.id desc`,
  )
  return Promise.all(rows.map((row) => draftNode(context, row)))
}

async function draftNode(context: ReadContext, row: DraftData): Promise<DraftNode> {
  const { hallId, id, version, itemCode, itemName, itemNameEn, subject, applicantKind, updatedAt, files } = row
  const { sealer } = context
  const item = await findItemToday(context, hallId, { id: row.itemId })
  const { applicantNameSealed, identityNumberSealed } = row
  return {
    id: toGlobalId('Application', id),
    version,
    itemCode,
    itemName,
    itemNameEn,
    isItemOpen: item !== undefined,
    isItemChanged: item !== undefined && item.itemVersion !== row.itemVersion,
    subject,
    applicantKind,
    applicantName: applicantNameSealed === null ? '' : sealer.open(applicantNameSealed, placeOf.name(hallId, id)),
    identityNumber:
      identityNumberSealed === null
        ? null
        : maskIdentityNumber(sealer.open(identityNumberSealed, placeOf.identityNumber(hallId, id))),
    updatedAt,
    hallId,
    files,
  }
}

export const listDrafts = (context: ReadContext) => draftsWhere(context, sql`true`)

export async function findDraft(
  context: ReadContext,
  by: { readonly itemCode: string } | { readonly id: string },
): Promise<DraftNode | undefined> {
  const [draft] = await draftsWhere(context, 'id' in by ? sql`a.id = ${by.id}` : sql`i.code = ${by.itemCode}`)
  return draft
}

/** What became of an application, for the citizen who handed it in. */
export async function findCaseIdOf({ database, actor }: ReadContext, applicationId: string): Promise<string | undefined> {
  const { hallId, citizenId } = requireCitizen(actor)
  const [row] = await database.rows<{ caseId: string | null }>(
    sql`select case_id as "caseId" from ${applications}
      where hall_id = ${hallId} and id = ${applicationId} and citizen_id = ${citizenId}`,
  )
  return row?.caseId ?? undefined
}

export const MY_CASE_ORDER = 'receivedAtDesc'
export const MY_CASE_LIST = caseListName(MY_CASE_ORDER)

/** The cases a citizen applied for, the newest first; online or at a window. */
export function listOwnCases(context: ReadContext, request: PageRequest, also: SQL = sql`true`): Promise<Page<CaseNode>> {
  const { hallId, citizenId } = requireCitizen(context.actor)
  const options = { filter: {}, order: MY_CASE_ORDER, also: sql`${appliedFor(citizenId)} and ${also}` } as const
  return listCases(context, { hallId }, request, options)
}

const ONE = { size: 1, direction: 'forward', beyond: undefined } as const

export async function findOwnCase(
  context: ReadContext,
  by: { readonly number: string } | { readonly id: string },
): Promise<CaseNode | undefined> {
  const condition = 'id' in by ? sql`c.id = ${by.id}` : sql`c.number = ${by.number} and c.source = ''`
  const { nodes } = await listOwnCases(context, ONE, condition)
  return nodes[0]
}
