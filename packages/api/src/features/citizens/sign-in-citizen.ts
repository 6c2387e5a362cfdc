import { CITIZEN_SESSION_HOURS, type Language } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import { defineCommand, type NamedStatement, type OperationContext, runCommand } from '../../platform/command/index.ts'
import { isUniqueViolation } from '../../platform/database/failures.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { createToken } from '../identity/index.ts'
import { attemptSignIn } from './attempt-sign-in.ts'
import { findCitizenByPhone, requireHallOfCode, requirePhone } from './citizens.queries.ts'
import { insertCitizen, insertSession, useCode } from './citizens.store.ts'
import { codeFits, hashSignInCode } from './sign-in-code.rules.ts'

export interface SignInCitizenInput {
  readonly hallCode: string
  readonly phone: string
  readonly code: string
  /** Of messages to somebody who was not here before. */
  readonly language: Language
  readonly address: string | undefined
}

/** The token goes into the citizen's cookie; it is in no row and no log. */
export interface OpenedCitizenSession {
  readonly citizenId: string
  readonly sessionId: string
  readonly token: string
  readonly expiresAt: string
}

interface ProvenCode {
  readonly hallId: string
  readonly phone: string
  readonly phoneIndex: Buffer
  readonly codeHash: Buffer
  readonly language: Language
}

interface Loaded {
  /** Undefined: nobody with this phone was here before. */
  readonly citizenId: string | undefined
}

/** Uses a code up and opens a session; who comes for the first time becomes a citizen of the hall with it. */
const signInCitizen = defineCommand<OpenedCitizenSession>()<ProvenCode, Loaded>({
  name: 'signInCitizen',
  load: async (context, { hallId, phone }) => ({ citizenId: await findCitizenByPhone(context, hallId, phone) }),
  target: () => ({}),
  decide({ now, sealer }, loaded, { hallId, phone, phoneIndex, codeHash, language }) {
    const citizenId = loaded.citizenId ?? newId(now)
    const sessionId = newId(now)
    const token = createToken(hallId)
    const expiresAt = new Date(now.getTime() + CITIZEN_SESSION_HOURS * 3_600_000)
    const result = sql`${citizenId}::text as "citizenId", ${sessionId}::text as "sessionId", ${token.text}::text as token,
      ${expiresAt.toISOString()}::text as "expiresAt"`
    const registered: NamedStatement[] =
      loaded.citizenId === undefined
        ? [['registered', insertCitizen(sealer, { hallId, id: citizenId, phone, language, at: now }, 'used')]]
        : []
    const session = { hallId, id: sessionId, citizenId, tokenHash: token.hash, at: now, expiresAt }
    return {
      actor: { hallId, id: citizenId, role: 'citizen' },
      rows: [
        ['used', useCode({ hallId, phoneIndex }, codeHash, result)],
        ...registered,
        ['opened', insertSession(session, 'used')],
      ],
      audit: { subjectType: 'citizen', subjectId: citizenId, detail: { isNew: loaded.citizenId === undefined } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('CODE_REFUSED')),
})

/**
 * Signs in by the code that was sent. A wrong code, a used or expired one, a sixth try and a phone that never asked for one are
 * refused alike, after the same work.
 */
export async function signIn(context: OperationContext, input: SignInCitizenInput): Promise<OpenedCitizenSession> {
  const { sealer, clock } = context
  const phone = requirePhone(input.phone)
  const hallId = await requireHallOfCode(context, input.hallCode)
  const phoneIndex = sealer.indexOf(phone, { hallId, kind: 'phone' })
  const attempt = await runCommand(context, attemptSignIn, { hallId, phoneIndex, address: input.address })
  const codeHash = hashSignInCode(sealer, hallId, phone, input.code.normalize('NFKC').trim())
  if (!codeFits(attempt, codeHash, clock.now())) throw new DomainError('CODE_REFUSED')
  const proven = { hallId, phone, phoneIndex, codeHash, language: input.language }
  try {
    return await runCommand(context, signInCitizen, proven)
  } catch (error) {
    // Registered at the same moment with an earlier code: that citizen is found now.
    if (!isUniqueViolation(error, 'citizens_phone')) throw error
    return runCommand(context, signInCitizen, proven)
  }
}
