import { PAIRING_CODE_MINUTES } from '@mingchuang/schema'
import { pairings } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { INSTALLATION_HALL_ID } from '../../platform/actor.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { createPairingCode, createToken, hashOf } from './tokens.ts'

/** The code goes onto the screen, the claim into the screen's cookie: who reads the code cannot collect the token. */
export interface PairingTicket {
  readonly code: string
  readonly claim: string
  readonly expiresAt: string
}

const PROFILE = /^[A-Za-z0-9._-]{1,64}$/

/** A screen without a hall asks to be let into one. */
export const requestPairing = defineCommand<PairingTicket>()<{ readonly profile: string }, undefined>({
  name: 'requestPairing',
  load: async () => undefined,
  target: () => ({}),
  decide({ now }, _loaded, { profile }) {
    if (!PROFILE.test(profile)) throw invalid('profile', '1 to 64 letters, digits, dots, hyphens and underscores')
    const id = newId(now)
    const code = createPairingCode()
    const claim = createToken(INSTALLATION_HALL_ID)
    const expiresAt = new Date(now.getTime() + PAIRING_CODE_MINUTES * 60_000).toISOString()
    return {
      actor: { hallId: INSTALLATION_HALL_ID, id, role: 'device' },
      rows: [
        [
          'requested',
          sql`insert into ${pairings} (id, code_hash, claim_hash, profile, created_at, expires_at)
            values (${id}, ${hashOf(code)}, ${claim.hash}, ${profile}, ${now.toISOString()}, ${expiresAt})
            returning ${code}::text as code, ${claim.text}::text as claim, ${expiresAt}::text as "expiresAt"`,
        ],
      ],
      audit: { subjectType: 'pairing', subjectId: id, detail: { profile } },
    }
  },
})
