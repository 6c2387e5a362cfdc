import { NAME_LENGTH_MAX } from '@mingchuang/schema'
import { departments } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { optionalText, requireText } from '../../platform/text.ts'
import { requireCode } from './directory.rules.ts'

export interface CreateDepartmentInput {
  readonly code: string
  readonly name: string
  readonly nameEn?: string | null | undefined
}

/** Settles a bureau in the hall. */
export const createDepartment = defineCommand<{ readonly id: string }>()<CreateDepartmentInput, undefined>({
  name: 'createDepartment',
  load: async () => undefined,
  target: () => ({}),
  decide({ actor, now }, _loaded, input) {
    const id = newId(now)
    const code = requireCode('code', input.code)
    const name = requireText('name', input.name, NAME_LENGTH_MAX)
    const nameEn = optionalText('nameEn', input.nameEn, NAME_LENGTH_MAX)
    return {
      rows: [
        [
          'created',
          sql`insert into ${departments} (hall_id, id, code, name, name_en, sort, created_at)
            select ${actor?.hallId}::uuid, ${id}::uuid, ${code}, ${name}, ${nameEn},
              (select coalesce(max(sort), 0) + 1 from ${departments} where hall_id = ${actor?.hallId}), ${now.toISOString()}::timestamptz
            on conflict (hall_id, code) do nothing returning id`,
        ],
      ],
      audit: { subjectType: 'department', subjectId: id, detail: { code, name } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'code' })),
})
