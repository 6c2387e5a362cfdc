import { DRAFTS_MAX } from '@mingchuang/schema'
import { applications } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { requireCitizen } from '../citizens/index.ts'
import { insertDraft } from './applications.store.ts'
import { findItemToday, type ItemToday, type WrittenApplication } from './load-application.ts'

export interface StartApplicationInput {
  /** Code of the item. */
  readonly itemCode: string
}

interface Loaded {
  readonly item: ItemToday | undefined
  readonly drafts: number
}

/** Begins an application, or goes on with the one the citizen has begun for this item, here or on another device. */
export const startApplication = defineCommand<WrittenApplication>()<StartApplicationInput, Loaded>({
  name: 'startApplication',
  async load(context, { itemCode }) {
    const { hallId, citizenId } = requireCitizen(context.actor)
    const item = await findItemToday(context, hallId, { code: itemCode })
    const [row] = await context.database.rows<{ drafts: number }>(
      sql`select count(*)::int as drafts from ${applications} a
        where a.hall_id = ${hallId} and a.citizen_id = ${citizenId} and a.state = 'draft' and a.item_id <> ${item?.itemId ?? null}`,
    )
    return { item, drafts: row?.drafts ?? 0 }
  },
  target: (_loaded, _input, { actor }) => ({ actorId: actor?.id }),
  decide({ actor, now }, { item, drafts }) {
    const { hallId, citizenId } = requireCitizen(actor)
    if (item === undefined) throw new DomainError('NOT_FOUND', { field: 'itemCode' })
    const { itemId, itemVersion } = item
    if (drafts >= DRAFTS_MAX) throw new DomainError('RATE_LIMITED', { most: DRAFTS_MAX })
    const id = newId(now)
    return {
      rows: [['started', insertDraft({ hallId, id, citizenId, itemId, itemVersion, createdAt: now })]],
      audit: { subjectType: 'application', subjectId: id, detail: { itemId } },
    }
  },
  async onNothingWritten({ database, actor }, { item }) {
    const { hallId, citizenId } = requireCitizen(actor)
    const [begun] = await database.rows<WrittenApplication>(
      sql`select id as "applicationId" from ${applications}
        where hall_id = ${hallId} and citizen_id = ${citizenId} and item_id = ${item?.itemId ?? null} and state = 'draft'`,
    )
    if (begun === undefined) throw new DomainError('VERSION_CONFLICT')
    return begun
  },
})
