import { halls, setupLinks } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { INSTALLATION_HALL_ID } from '../../platform/actor.ts'
import { defineCommand, type OperationContext, runCommand } from '../../platform/command/index.ts'
import { newId } from '../../platform/ids.ts'
import { createToken } from '../identity/index.ts'

const LINK_HOURS = 24

/** A one-time link for the first administrator. The link of an earlier start is void: only the newest was printed last. */
export const offerSetupLink = defineCommand<{ readonly token: string }>()<Record<never, never>, undefined>({
  name: 'offerSetupLink',
  load: async () => undefined,
  target: () => ({}),
  decide({ now }) {
    const id = newId(now)
    const token = createToken(INSTALLATION_HALL_ID)
    const at = now.toISOString()
    return {
      rows: [
        [
          'offered',
          sql`insert into ${setupLinks} (id, token_hash, created_at, expires_at)
            values (${id}, ${token.hash}, ${at}, ${new Date(now.getTime() + LINK_HOURS * 3_600_000).toISOString()})
            returning ${token.text}::text as token`,
        ],
        ['voided', sql`update ${setupLinks} set used_at = ${at}::timestamptz where used_at is null`],
      ],
      audit: { subjectType: 'setupLink', subjectId: id, detail: {} },
    }
  },
})

/** The token of a new link while the installation has no hall; undefined afterwards. */
export async function offerSetupLinkIfEmpty(context: OperationContext): Promise<string | undefined> {
  const [hall] = await context.database.rows(sql`select from ${halls} limit 1`)
  if (hall !== undefined) return undefined
  const actor = { hallId: INSTALLATION_HALL_ID, id: INSTALLATION_HALL_ID, role: 'administrator' } as const
  const { token } = await runCommand({ ...context, actor }, offerSetupLink, {})
  return token
}
