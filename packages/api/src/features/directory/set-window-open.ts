import { windowDepartments, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'

export interface SetWindowOpenInput {
  readonly windowId: string
  readonly isOpen: boolean
}

interface Loaded {
  /** The actor's own department where it sits at the window, so that its lead reaches a shared window too. */
  readonly departmentId: string | null
}

/** Says whether a window serves the public now. */
export const setWindowOpen = defineCommand<{ readonly id: string }>()<SetWindowOpenInput, Loaded>({
  name: 'setWindowOpen',
  async load({ database, actor }, { windowId }) {
    const [found] = await database.rows<Loaded>(
      sql`select (select d.department_id from ${windowDepartments} d where d.hall_id = w.hall_id and d.window_id = w.id
          and d.department_id = ${actor?.departmentId ?? null}::uuid) as "departmentId"
        from ${windows} w where w.hall_id = ${actor?.hallId} and w.id = ${windowId}`,
    )
    if (found === undefined) throw new DomainError('NOT_FOUND', { field: 'windowId' })
    return found
  },
  target: ({ departmentId }, { windowId }) => ({ windowId, departmentId: departmentId ?? undefined }),
  decide({ actor }, _loaded, { windowId, isOpen }) {
    return {
      rows: [
        [
          'changed',
          sql`update ${windows} set is_open = ${isOpen} where hall_id = ${actor?.hallId} and id = ${windowId} returning id`,
        ],
      ],
      audit: { subjectType: 'window', subjectId: windowId, detail: { isOpen } },
    }
  },
})
