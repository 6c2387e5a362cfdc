import {
  defaultPauseNotice,
  fillNotice,
  NAME_LENGTH_MAX,
  NOTICE_TEXT_LENGTH_MAX,
  PAUSE_REASONS,
  type PauseReason,
  shanghaiDayOf,
} from '@mingchuang/schema'
import { caseApplicants, cases, hallRules, items } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { ActingContext, OperationContext } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { optionalText, requireText } from '../../platform/text.ts'
import type { CaseRow } from './cases.rules.ts'
import { type CaseInput, type LoadedCase, loadCase } from './change-case.ts'

/** A case with what its written notices say about it. */
export interface LoadedNoticeCase extends LoadedCase {
  readonly item: string
  /** Who applied; what the case is about where nobody is on record. */
  readonly applicant: string
  /** The hall's own texts of pause notices. */
  readonly templates: ReadonlyMap<PauseReason, string>
}

export interface NoticeInput {
  /** The text as the handler left it; the template when left out. */
  readonly notice?: string | null | undefined
  /** To whom; the applicant when left out. */
  readonly addressee?: string | null | undefined
}

/** The name under which the hall's own text for a reason stands in `hall_rules`; the body is the text. */
export const pauseNoticeRule = (reason: PauseReason): string => `pauseNotice.${reason}`

export async function loadNoticeCase(context: OperationContext, input: CaseInput): Promise<LoadedNoticeCase> {
  const [loaded, named, templates] = await Promise.all([
    loadCase(context, input),
    findNames(context, input),
    findPauseNotices(context.database, context.actor?.hallId ?? ''),
  ])
  return { ...loaded, ...named, templates }
}

/** The newest text of each reason for which the hall has its own. */
export async function findPauseNotices(database: Database, hallId: string): Promise<ReadonlyMap<PauseReason, string>> {
  const rules = PAUSE_REASONS.map(pauseNoticeRule)
  const rows = await database.rows<{ rule: string; body: string }>(
    sql`select distinct on (rule) rule, body from ${hallRules}
      where hall_id = ${hallId} and rule = any(${sql.param(rules)}::text[]) order by rule, version desc`,
  )
  const bodies = new Map(rows.map(({ rule, body }) => [rule, body]))
  return new Map(
    PAUSE_REASONS.flatMap((reason) => {
      const text = bodies.get(pauseNoticeRule(reason))
      return text === undefined ? [] : [[reason, text] as const]
    }),
  )
}

/** The text a notice of this pause would have if nobody changed it. */
export function draftPauseNotice(
  loaded: Pick<LoadedNoticeCase, 'item' | 'applicant' | 'templates' | 'row'>,
  reason: PauseReason,
  now: Date,
): string {
  return filled(loaded.templates.get(reason) ?? defaultPauseNotice(reason), loaded.row, loaded.item, loaded.applicant, now)
}

/** What an event with a notice carries: the text, with every name in its place, and to whom it goes. */
export function noticeDetail(
  { now }: ActingContext,
  { row, item, applicant }: LoadedNoticeCase,
  input: NoticeInput,
  template: string,
): { readonly notice: string; readonly addressee: string } {
  const addressee = optionalText('addressee', input.addressee, NAME_LENGTH_MAX) || applicant
  if (input.notice === null || input.notice === undefined)
    return { notice: filled(template, row, item, addressee, now), addressee }
  if (input.notice.trim() === '') throw new DomainError('REASON_REQUIRED', { field: 'notice' })
  return { notice: requireText('notice', input.notice, NOTICE_TEXT_LENGTH_MAX), addressee }
}

function filled(template: string, row: CaseRow, item: string, addressee: string, now: Date): string {
  const { number, acceptedDay } = row
  return fillNotice(template, { addressee, item, number, acceptedDay: acceptedDay ?? '', day: shanghaiDayOf(now) })
}

async function findNames(
  { database, actor }: OperationContext,
  { caseId }: CaseInput,
): Promise<{ readonly item: string; readonly applicant: string }> {
  const [found] = await database.rows<{ item: string; applicant: string }>(
    sql`select i.name as item, coalesce(a.name, c.subject) as applicant from ${cases} c
      join ${items} i on i.hall_id = c.hall_id and i.id = c.item_id
      left join ${caseApplicants} a on a.hall_id = c.hall_id and a.case_id = c.id
      where c.hall_id = ${actor?.hallId} and c.id = ${caseId}`,
  )
  if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'caseId' })
  return found
}
