import { LOGIN_NAME_FORM, NAME_LENGTH_MAX, type Role } from '@mingchuang/schema'
import { accounts, departments, loginNames, staffMembers, windowDepartments, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { hashPassword } from './passwords.ts'

export interface CreateAccountInput {
  readonly loginName: string
  readonly displayName: string
  readonly password: string
  readonly role: Role
  readonly departmentId?: string | undefined
  readonly windowId?: string | undefined
  readonly staffId?: string | undefined
}

interface Loaded {
  readonly passwordHash: string
}

/** A role whose scope is a department or a window is nothing without one. */
export function refuseInvalidAccount({ loginName, displayName, role, departmentId, windowId }: CreateAccountInput): void {
  if (!LOGIN_NAME_FORM.test(loginName)) throw invalid('loginName', '3 to 64 of a–z, 0–9, dot, hyphen and underscore')
  if (displayName.trim() === '' || displayName.length > NAME_LENGTH_MAX)
    throw invalid('displayName', `1 to ${NAME_LENGTH_MAX} characters`)
  if (role === 'device' || role === 'citizen')
    throw invalid('role', 'a role of a person of the hall; devices are registered, citizens sign in by phone')
  if (role === 'lead' && departmentId === undefined) throw invalid('departmentId', 'the department of a lead')
  if (role === 'clerk' && (windowId === undefined || departmentId === undefined))
    throw invalid('windowId', 'the window and department of a clerk')
}

/** Gives a person of the hall a login. */
export const createAccount = defineCommand<{ readonly id: string }>()<CreateAccountInput, Loaded>({
  name: 'createAccount',
  async load({ database, actor }, input) {
    refuseInvalidAccount(input)
    const { departmentId = null, windowId = null, staffId = null } = input
    const [known] = await database.rows<{ taken: boolean; isKnown: boolean }>(
      sql`select exists (select from ${loginNames} where login_name = ${input.loginName}) as taken,
        (${departmentId}::uuid is null or exists (select from ${departments} where hall_id = ${actor?.hallId} and id = ${departmentId}))
        and (${windowId}::uuid is null or exists (select from ${windows} where hall_id = ${actor?.hallId} and id = ${windowId}))
        and (${departmentId}::uuid is null or ${windowId}::uuid is null or exists (select from ${windowDepartments}
          where hall_id = ${actor?.hallId} and window_id = ${windowId} and department_id = ${departmentId}))
        and (${staffId}::uuid is null or exists (select from ${staffMembers} where hall_id = ${actor?.hallId} and id = ${staffId})) as "isKnown"`,
    )
    if (known?.taken) throw new DomainError('ALREADY_EXISTS', { field: 'loginName' })
    if (!known?.isKnown) throw new DomainError('NOT_FOUND', { fields: ['departmentId', 'windowId', 'staffMemberId'] })
    return { passwordHash: await hashPassword(input.password) }
  },
  target: () => ({}),
  decide({ actor, now }, { passwordHash }, input) {
    const id = newId(now)
    return {
      rows: [
        [
          'named',
          sql`insert into ${loginNames} (login_name, hall_id, account_id) values (${input.loginName}, ${actor?.hallId}, ${id})
            on conflict do nothing returning account_id as id`,
        ],
        [
          'created',
          sql`insert into ${accounts} (hall_id, id, login_name, display_name, password_hash, role, department_id, window_id, staff_id, created_at)
            select ${actor?.hallId}::uuid, named.id, ${input.loginName}, ${input.displayName}, ${passwordHash}, ${input.role}, ${input.departmentId ?? null}::uuid,
              ${input.windowId ?? null}::uuid, ${input.staffId ?? null}::uuid, ${now.toISOString()}::timestamptz
            from named`,
        ],
      ],
      audit: { subjectType: 'account', subjectId: id, detail: { loginName: input.loginName, role: input.role } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'loginName' })),
})
