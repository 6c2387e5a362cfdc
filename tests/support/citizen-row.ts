import { citizens } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../packages/api/src/platform/actor.ts'
import type { Services } from '../../packages/api/src/platform/command/index.ts'
import { newId } from '../../packages/api/src/platform/ids.ts'
import { newPhone } from './citizens.ts'

/** A citizen who signed in before, as an actor, where no server is there to sign in at. */
export async function foundCitizen(
  { database, sealer, clock }: Pick<Services, 'database' | 'sealer' | 'clock'>,
  hallId: string,
): Promise<Actor & { readonly phone: string }> {
  const id = newId()
  const phone = newPhone()
  const sealed = sealer.seal(phone, { hallId, table: 'citizens', rowId: id, column: 'phone_sealed' })
  await database.rows(
    sql`insert into ${citizens} (hall_id, id, phone_sealed, phone_index, language, created_at)
      values (${hallId}, ${id}, ${sealed}, ${sealer.indexOf(phone, { hallId, kind: 'phone' })}, 'zh-CN', ${clock.now().toISOString()})`,
  )
  return { hallId, id, role: 'citizen', phone }
}
