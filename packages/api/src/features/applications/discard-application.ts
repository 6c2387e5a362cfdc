import { defineCommand } from '../../platform/command/index.ts'
import { endDraft } from './applications.store.ts'
import {
  type ApplicationInput,
  type LoadedApplication,
  loadApplication,
  requireDraft,
  type WrittenApplication,
} from './load-application.ts'

/** Throws a draft away, with what it says of whom. */
export const discardApplication = defineCommand<WrittenApplication>()<ApplicationInput, LoadedApplication>({
  name: 'discardApplication',
  load: loadApplication,
  target: ({ row }) => ({ actorId: row.citizenId }),
  decide({ now }, { row }, { version }) {
    requireDraft(row, version)
    return {
      rows: [['discarded', endDraft(row, { state: 'discarded' }, now)]],
      audit: { subjectType: 'application', subjectId: row.id, detail: { itemId: row.itemId } },
    }
  },
})
