import { isIsoDay, NAME_LENGTH_MAX } from '@mingchuang/schema'
import { departments, staffMembers } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { requireText } from '../../platform/text.ts'
import { requireCode } from './directory.rules.ts'

export interface CreateStaffMemberInput {
  /** Staff number, the Pin of punch machines. */
  readonly code: string
  readonly name: string
  readonly departmentId: string
  readonly activeFrom: string
}

/** Enters a person into the hall's directory. */
export const createStaffMember = defineCommand<{ readonly id: string }>()<CreateStaffMemberInput, undefined>({
  name: 'createStaffMember',
  async load({ database, actor }, { departmentId }) {
    const [known] = await database.rows<{ id: string }>(
      sql`select id from ${departments} where hall_id = ${actor?.hallId} and id = ${departmentId}`,
    )
    if (known === undefined) throw new DomainError('NOT_FOUND', { field: 'departmentId' })
  },
  target: () => ({}),
  decide({ actor, now }, _loaded, input) {
    const id = newId(now)
    const code = requireCode('code', input.code)
    const name = requireText('name', input.name, NAME_LENGTH_MAX)
    const { departmentId, activeFrom } = input
    if (!isIsoDay(activeFrom)) throw invalid('activeFrom', 'a day YYYY-MM-DD')
    return {
      rows: [
        [
          'created',
          sql`insert into ${staffMembers} (hall_id, id, code, name, department_id, active_from, created_at)
            values (${actor?.hallId}, ${id}, ${code}, ${name}, ${departmentId}, ${activeFrom}, ${now.toISOString()})
            on conflict (hall_id, code) do nothing returning id`,
        ],
      ],
      audit: { subjectType: 'staffMember', subjectId: id, detail: { code, departmentId, activeFrom } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'code' })),
})
