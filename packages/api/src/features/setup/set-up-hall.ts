import { LOGIN_NAME_FORM, NAME_LENGTH_MAX } from '@mingchuang/schema'
import { accounts, calendarDays, calendarYears, halls, loginNames, setupLinks } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { isUniqueViolation } from '../../platform/database/failures.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { publishedYears } from '../calendar/index.ts'
import { hashOf, hashPassword } from '../identity/index.ts'

export interface SetUpHallInput {
  /** From the one-time administrator link. */
  readonly token: string
  readonly hallCode: string
  readonly hallName: string
  readonly hallNameEn: string
  readonly loginName: string
  readonly displayName: string
  readonly password: string
}

interface Loaded {
  readonly linkId: string
  readonly passwordHash: string
}

/** The new hall and its first administrator. */
export interface SetUpHallResult {
  readonly hallId: string
  readonly accountId: string
}

const HALL_CODE = /^[A-Z0-9]{2,12}$/

function refuseInvalidHall({ hallCode, hallName, hallNameEn, loginName, displayName }: SetUpHallInput): void {
  if (!HALL_CODE.test(hallCode)) throw invalid('hallCode', '2 to 12 of A–Z and 0–9')
  for (const [field, name] of Object.entries({ hallName, displayName })) {
    if (name.trim() === '' || name.length > NAME_LENGTH_MAX) throw invalid(field, `1 to ${NAME_LENGTH_MAX} characters`)
  }
  if (hallNameEn.length > NAME_LENGTH_MAX) throw invalid('hallNameEn', `at most ${NAME_LENGTH_MAX} characters`)
  if (!LOGIN_NAME_FORM.test(loginName)) throw invalid('loginName', '3 to 64 of a–z, 0–9, dot, hyphen and underscore')
}

/** Says what a set-up met that another one wrote after it looked; nothing of it is written, and its link is not spent. */
export function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'halls_code_key')) throw new DomainError('ALREADY_EXISTS', { field: 'hallCode' })
  if (isUniqueViolation(error, 'login_names_pkey')) throw new DomainError('ALREADY_EXISTS', { field: 'loginName' })
  throw error
}

/** Makes the first hall of an empty installation with its administrator and the published calendar; the link is spent with it. */
export const setUpHall = defineCommand<SetUpHallResult>()<SetUpHallInput, Loaded>({
  name: 'setUpHall',
  async load({ database, clock }, input) {
    refuseInvalidHall(input)
    const [link] = await database.rows<{ id: string }>(
      sql`select id from ${setupLinks} where token_hash = ${hashOf(input.token)} and used_at is null and expires_at > ${clock.now().toISOString()}::timestamptz`,
    )
    if (link === undefined) throw new DomainError('LINK_EXPIRED')
    const [taken] = await database.rows<{ code: boolean; login: boolean }>(
      sql`select exists (select from ${halls} where code = ${input.hallCode}) as code,
        exists (select from ${loginNames} where login_name = ${input.loginName}) as login`,
    )
    if (taken?.code) throw new DomainError('ALREADY_EXISTS', { field: 'hallCode' })
    if (taken?.login) throw new DomainError('ALREADY_EXISTS', { field: 'loginName' })
    return { linkId: link.id, passwordHash: await hashPassword(input.password) }
  },
  target: () => ({}),
  decide({ now }, { linkId, passwordHash }, input) {
    const hallId = newId(now)
    const accountId = newId(now)
    const at = now.toISOString()
    const administrator: Actor = { hallId, id: accountId, role: 'administrator' }
    const years = publishedYears()
    const yearRows = years.map(({ year, source }) => ({ year, source }))
    const dayRows = years.flatMap(({ days }) => days)
    return {
      actor: administrator,
      rows: [
        [
          'spent',
          sql`update ${setupLinks} set used_at = ${at}::timestamptz where id = ${linkId} and used_at is null
            returning ${hallId}::uuid as "hallId", ${accountId}::uuid as "accountId"`,
        ],
        [
          'founded',
          sql`insert into ${halls} (id, code, name, name_en, created_at)
            select "hallId", ${input.hallCode}, ${input.hallName}, ${input.hallNameEn}, ${at}::timestamptz from spent`,
        ],
        [
          'named',
          sql`insert into ${loginNames} (login_name, hall_id, account_id) select ${input.loginName}, "hallId", "accountId" from spent`,
        ],
        [
          'appointed',
          sql`insert into ${accounts} (hall_id, id, login_name, display_name, password_hash, role, created_at)
            select "hallId", "accountId", ${input.loginName}, ${input.displayName}, ${passwordHash}, 'administrator', ${at}::timestamptz from spent`,
        ],
        [
          'years',
          sql`insert into ${calendarYears} (hall_id, year, source, recorded_at)
            select spent."hallId", y.year, y.source, ${at}::timestamptz
            from spent, jsonb_to_recordset(${JSON.stringify(yearRows)}::text::jsonb) as y (year int, source text)`,
        ],
        [
          'days',
          sql`insert into ${calendarDays} (hall_id, day, kind, note)
            select spent."hallId", d.day, d.kind, d.note
            from spent, jsonb_to_recordset(${JSON.stringify(dayRows)}::text::jsonb) as d (day date, kind text, note text)`,
        ],
      ],
      audit: { subjectType: 'hall', subjectId: hallId, detail: { code: input.hallCode, name: input.hallName } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('LINK_EXPIRED')),
})
