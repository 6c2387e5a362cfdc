import { LOGIN_FAILURES_MAX } from '@mingchuang/schema'
import { loginNames, sessions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { findLoginAccount, LOGIN_LOCK_MS, type LoginAccount } from './identity.queries.ts'
import { passwordFits } from './passwords.ts'
import { createToken, type Token } from './tokens.ts'

export interface LoginInput {
  readonly loginName: string
  readonly password: string
  readonly sessionHours: number
}

interface Loaded {
  readonly account: LoginAccount
  readonly fits: boolean
  readonly token: Token
}

/** What a login wrote: a session, or one more failure. The token itself is in no row and no log. */
export interface LoginResult {
  readonly sessionId: string | null
  readonly token: string | null
  readonly expiresAt: string | null
}

/** Opens a session for a right password; a wrong one counts, and after 8 in a row the name waits 15 minutes. */
export const login = defineCommand<LoginResult>()<LoginInput, Loaded>({
  name: 'login',
  async load({ database, clock }, { loginName, password }) {
    const account = await findLoginAccount(database, loginName)
    if (account?.lockedUntil && account.lockedUntil > clock.now())
      throw new DomainError('LOGIN_LOCKED', { until: account.lockedUntil.toISOString() })
    const fits = await passwordFits(account?.passwordHash, password)
    if (account === undefined) throw new DomainError('LOGIN_FAILED')
    return { account, fits, token: createToken(account.hallId) }
  },
  target: () => ({}),
  decide({ now }, { account, fits, token }, { loginName, sessionHours }) {
    const actor: Actor = { hallId: account.hallId, id: account.accountId, role: account.role }
    const audit = {
      subjectType: 'account',
      subjectId: account.accountId,
      detail: { outcome: fits ? 'signedIn' : 'wrongPassword' },
    }
    if (!fits) {
      const lockedUntil = new Date(now.getTime() + LOGIN_LOCK_MS).toISOString()
      return {
        actor,
        audit,
        rows: [
          [
            'failed',
            sql`update ${loginNames} set failures = case when failures + 1 >= ${LOGIN_FAILURES_MAX} then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= ${LOGIN_FAILURES_MAX} then ${lockedUntil}::timestamptz end
              where login_name = ${loginName}
              returning null::uuid as "sessionId", null::text as token, null::text as "expiresAt"`,
          ],
        ],
      }
    }
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
    return {
      actor,
      audit,
      rows: [
        [
          'opened',
          sql`insert into ${sessions} (hall_id, id, account_id, token_hash, created_at, expires_at)
            values (${account.hallId}, ${newId(now)}, ${account.accountId}, ${token.hash}, ${now.toISOString()}, ${expiresAt.toISOString()})
            returning id as "sessionId", ${token.text}::text as token, ${expiresAt.toISOString()}::text as "expiresAt"`,
        ],
        [
          'reset',
          sql`update ${loginNames} set failures = 0, locked_until = null where login_name = ${loginName} and failures > 0`,
        ],
      ],
    }
  },
})
