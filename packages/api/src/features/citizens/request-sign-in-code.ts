import { type Language, maskPhone, SIGN_IN_CODE_MINUTES, SIGN_IN_CODE_RESEND_SECONDS, shanghaiDayOf } from '@mingchuang/schema'
import { signInCodes } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { INSTALLATION_HALL_ID } from '../../platform/actor.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { messageStatement } from '../outbox/index.ts'
import { requireHallOfCode, requirePhone } from './citizens.queries.ts'
import { issueCode } from './citizens.store.ts'
import { quotaStatement, requireQuota } from './quotas.ts'
import { type CodeState, createSignInCode, hashSignInCode, refuseTooMany } from './sign-in-code.rules.ts'

export interface RequestSignInCodeInput {
  readonly hallCode: string
  readonly phone: string
  readonly language: Language
  readonly address: string | undefined
}

interface Loaded {
  readonly hallId: string
  readonly phone: string
  readonly phoneIndex: Buffer
  readonly state: CodeState | undefined
}

/** Nobody yet: who it is, the code will show. */
export const unknownCitizenOf = (hallId: string) => ({ hallId, id: INSTALLATION_HALL_ID, role: 'citizen' }) as const

/** Sends a one-time code to a phone, whether somebody with that phone was ever here or not: the answer is the same because the act is. */
export const requestSignInCode = defineCommand<{ readonly isIssued: boolean }>()<RequestSignInCodeInput, Loaded>({
  name: 'requestSignInCode',
  async load(context, { hallCode, phone: typed, address }) {
    const phone = requirePhone(typed)
    const hallId = await requireHallOfCode(context, hallCode)
    await requireQuota(context, { hallId, address }, ['codesPerHour', 'codesPerDay'])
    const phoneIndex = context.sealer.indexOf(phone, { hallId, kind: 'phone' })
    const [state] = await context.database.rows<CodeState>(
      sql`select requested_at as "requestedAt", day, requests_of_day as "requestsOfDay" from ${signInCodes}
        where hall_id = ${hallId} and phone_index = ${phoneIndex}`,
    )
    return { hallId, phone, phoneIndex, state }
  },
  target: () => ({}),
  decide(context, { hallId, phone, phoneIndex, state }, { language, address }) {
    const { now, sealer } = context
    const day = shanghaiDayOf(now)
    refuseTooMany(state, day, now)
    const code = createSignInCode()
    const expiresAt = new Date(now.getTime() + SIGN_IN_CODE_MINUTES * 60_000)
    const notSince = new Date(now.getTime() - SIGN_IN_CODE_RESEND_SECONDS * 1_000)
    const hash = hashSignInCode(sealer, hallId, phone, code)
    const message = { kind: 'signInCode', values: { code, minutes: SIGN_IN_CODE_MINUTES } } as const
    return {
      actor: unknownCitizenOf(hallId),
      rows: [
        ['issued', issueCode({ hallId, phoneIndex }, { hash, expiresAt, at: now, day, notSince })],
        messageStatement(context, { hallId, phone, language, expiresAt, ...message }, 'issued'),
        quotaStatement(context, { hallId, address }, 'codesPerHour', 'issued'),
        quotaStatement(context, { hallId, address }, 'codesPerDay', 'issued'),
      ],
      audit: { subjectType: 'signInCode', subjectId: newId(now), detail: { phone: maskPhone(phone) } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('RATE_LIMITED', { retryAfterSeconds: SIGN_IN_CODE_RESEND_SECONDS })),
})
