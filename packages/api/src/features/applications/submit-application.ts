import { shanghaiDayOf } from '@mingchuang/schema'
import { caseNumberSeries, items, windowDepartments, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { type ApplicantInput, insertAttachments, type LoadedIntake, loadIntake, takeIn } from '../cases/index.ts'
import { type CitizenInClear, readCitizen, requireCitizen } from '../citizens/index.ts'
import { endDraft, placeOf } from './applications.store.ts'
import {
  type ApplicationInput,
  type LoadedApplication,
  loadApplication,
  requireDraft,
  type WrittenApplication,
} from './load-application.ts'
import { requireEachOnce } from './require-files.ts'

export interface SubmitApplicationInput extends ApplicationInput {
  /** The citizen declares that what is handed in is true. */
  readonly isDeclaredTrue: boolean
}

interface Loaded extends LoadedApplication {
  readonly windowId: string
  readonly intake: LoadedIntake
  readonly citizen: CitizenInClear
}

/**
 * Hands an application in: the draft ends, and the case with its number, event, applicant, receipt and materials begins, in one
 * statement. The draft is the guard: however often it is sent, there is one case.
 */
export const submitApplication = defineCommand<WrittenApplication>()<SubmitApplicationInput, Loaded>({
  name: 'submitApplication',
  async load(context, input) {
    const loaded = await loadApplication(context, input)
    const { hallId, citizenId, itemId } = loaded.row
    const windowId = await windowFor(context, hallId, itemId)
    const [intake, citizen] = await Promise.all([
      loadIntake(context, { hallId, itemId, windowId }),
      readCitizen(context, hallId, citizenId),
    ])
    return { ...loaded, windowId, intake, citizen }
  },
  target: ({ row }) => ({ actorId: row.citizenId }),
  decide(context, loaded, { version, isDeclaredTrue }) {
    const { row, item, windowId, intake, citizen } = loaded
    const { now } = context
    const { hallId, citizenId } = requireCitizen(context.actor)
    requireDraft(row, version)
    if (item === undefined) throw new DomainError('ITEM_CANCELLED')
    if (item.itemVersion !== row.itemVersion) throw new DomainError('ITEM_CHANGED', { itemVersion: item.itemVersion })
    if (!isDeclaredTrue) throw invalid('isDeclaredTrue', 'true')
    requireEachOnce(row.files)
    const given = new Set(row.files.map(({ materialId }) => materialId))
    const missing = item.materials.filter(({ id, isRequired }) => isRequired && !given.has(id))
    if (missing.length > 0) throw new DomainError('MATERIALS_MISSING', { materials: missing.map(({ name }) => name) })
    const { caseId, rows, measures, itemVersion } = takeIn(
      context,
      intake,
      {
        hallId,
        itemId: row.itemId,
        windowId,
        subject: row.subject,
        channel: 'online',
        citizenId,
        applicant: applicantOf(context, loaded),
        language: citizen.language,
      },
      'submitted',
    )
    const attachments = row.files.map(({ fileId, materialId }) => ({
      hallId,
      caseId,
      fileId,
      materialId,
      kind: 'material' as const,
      addedAt: now,
      addedBy: citizenId,
      staffId: null,
    }))
    return {
      rows: [
        ['submitted', endDraft(row, { state: 'submitted', caseId }, now)],
        ...rows,
        ...(attachments.length > 0 ? [['attached', insertAttachments(attachments, 'numbered')] as const] : []),
      ],
      audit: {
        subjectType: 'case',
        subjectId: caseId,
        detail: { applicationId: row.id, itemId: row.itemId, itemVersion, windowId },
      },
      measures,
    }
  },
})

/** The applicant in clear: what the draft says, and of a person what the profile says where the draft says nothing. */
function applicantOf({ sealer }: Pick<OperationContext, 'sealer'>, { row, citizen }: Loaded): ApplicantInput {
  const { hallId, id, applicantKind: kind, applicantNameSealed, identityNumberSealed } = row
  const own = kind === 'person'
  const name = applicantNameSealed === null ? own && citizen.name : sealer.open(applicantNameSealed, placeOf.name(hallId, id))
  const identityNumber =
    identityNumberSealed === null
      ? own && citizen.identityNumber
      : sealer.open(identityNumberSealed, placeOf.identityNumber(hallId, id))
  if (!name) throw invalid('applicantName', 'the name of whoever applies')
  if (!identityNumber) throw invalid('identityNumber', 'a number of 18 characters')
  return { kind, name, identityNumber, phone: citizen.phone }
}

/** A window of the item's department: open ones first, among them the one that has taken in least today. */
async function windowFor(
  { database, clock }: Pick<OperationContext, 'database' | 'clock'>,
  hallId: string,
  itemId: string,
): Promise<string> {
  const [found] = await database.rows<{ windowId: string }>(
    sql`select w.id as "windowId" from ${items} i
      join ${windowDepartments} d on d.hall_id = i.hall_id and d.department_id = i.department_id
      join ${windows} w on w.hall_id = d.hall_id and w.id = d.window_id
      left join ${caseNumberSeries} s on s.hall_id = w.hall_id and s.window_id = w.id and s.day = ${shanghaiDayOf(clock.now())}
      where i.hall_id = ${hallId} and i.id = ${itemId} order by w.is_open desc, coalesce(s.last, 0), w.code limit 1`,
  )
  if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'windowId' })
  return found.windowId
}
