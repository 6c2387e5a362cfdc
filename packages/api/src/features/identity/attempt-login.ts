import { LOGIN_FAILURES_MAX } from '@mingchuang/schema'
import { loginNames } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand } from '../../platform/command/index.ts'
import { LOGIN_LOCK_MS, type LoginAccount } from './identity.queries.ts'

export interface AttemptLoginInput {
  readonly account: LoginAccount
  readonly loginName: string
}

/**
 * Counts an attempt before its password is looked at: attempts at one name wait for each other at its row, so that no number of
 * them at once gets more than 8 tries. A right password clears the count. The result is false while the name waits.
 */
export const attemptLogin = defineCommand<{ readonly isCounted: boolean }>()<AttemptLoginInput, undefined>({
  name: 'attemptLogin',
  load: async () => undefined,
  target: () => ({}),
  decide({ now }, _loaded, { account, loginName }) {
    const at = now.toISOString()
    const lockedUntil = new Date(now.getTime() + LOGIN_LOCK_MS).toISOString()
    return {
      actor: { hallId: account.hallId, id: account.accountId, role: account.role },
      audit: { subjectType: 'account', subjectId: account.accountId, detail: {} },
      rows: [
        [
          'attempted',
          sql`update ${loginNames} set failures = case when failures + 1 >= ${LOGIN_FAILURES_MAX} then 0 else failures + 1 end,
              locked_until = case when failures + 1 >= ${LOGIN_FAILURES_MAX} then ${lockedUntil}::timestamptz end
            where login_name = ${loginName} and (locked_until is null or locked_until <= ${at}::timestamptz)
            returning true as "isCounted"`,
        ],
      ],
    }
  },
  onNothingWritten: async () => ({ isCounted: false }),
})
