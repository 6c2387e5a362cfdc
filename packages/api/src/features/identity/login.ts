import { loginNames, sessions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext, runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { attemptLogin } from './attempt-login.ts'
import { findLoginAccount, type LoginAccount } from './identity.queries.ts'
import { passwordFits } from './passwords.ts'
import { createToken, type Token } from './tokens.ts'

export interface LoginInput {
  readonly loginName: string
  readonly password: string
  readonly sessionHours: number
}

/** The session a login opened. The token itself is in no row and no log. */
export interface OpenedSession {
  readonly sessionId: string
  readonly token: string
  readonly expiresAt: string
}

interface ProvenLogin extends Pick<LoginInput, 'loginName' | 'sessionHours'> {
  readonly account: LoginAccount
  readonly token: Token
}

/** Opens the session of somebody whose password was right, and forgets the attempts before. */
const login = defineCommand<OpenedSession>()<ProvenLogin, undefined>({
  name: 'login',
  load: async () => undefined,
  target: () => ({}),
  decide({ now }, _loaded, { account, token, loginName, sessionHours }) {
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
    return {
      actor: { hallId: account.hallId, id: account.accountId, role: account.role },
      audit: { subjectType: 'account', subjectId: account.accountId, detail: {} },
      rows: [
        [
          'opened',
          sql`insert into ${sessions} (hall_id, id, account_id, token_hash, created_at, expires_at)
            values (${account.hallId}, ${newId(now)}, ${account.accountId}, ${token.hash}, ${now.toISOString()}, ${expiresAt.toISOString()})
            returning id as "sessionId", ${token.text}::text as token, ${expiresAt.toISOString()}::text as "expiresAt"`,
        ],
        ['cleared', sql`update ${loginNames} set failures = 0, locked_until = null where login_name = ${loginName}`],
      ],
    }
  },
})

/**
 * Signs in by password. An unknown name, a wrong password and a name that waits after too many of them are refused alike and after
 * the same time: the answer tells nobody which names exist, nor that a password tried while the name waits was the right one.
 */
export async function signIn(
  context: OperationContext,
  { loginName, password, sessionHours }: LoginInput,
): Promise<OpenedSession> {
  const account = await findLoginAccount(context.database, loginName)
  const { isCounted } = account ? await runCommand(context, attemptLogin, { account, loginName }) : { isCounted: false }
  const fits = await passwordFits(isCounted ? account?.passwordHash : undefined, password)
  if (account === undefined || !fits) throw new DomainError('LOGIN_FAILED')
  return runCommand(context, login, { account, token: createToken(account.hallId), loginName, sessionHours })
}
