import { type IsoDay, isIsoDay } from '@mingchuang/schema'
import { assignments, staffMembers, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { v5 } from 'uuid'
import { defineCommand } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'

export interface AssignStaffMemberInput {
  readonly staffMemberId: string
  readonly windowId: string
  readonly place: 'A' | 'B'
  readonly validFrom: IsoDay
}

interface Holding {
  readonly id: string
  readonly staffId: string
  readonly place: 'A' | 'B'
  readonly validFrom: IsoDay
  readonly validTo: IsoDay | null
}

interface Loaded {
  readonly activeFrom: IsoDay
  readonly activeTo: IsoDay | null
  /** Everything that was ever assigned at the window, the latest first. */
  readonly holdings: readonly Holding[]
}

/**
 * Gives a person the A or B place of a window from a day on and ends whoever held it the day before. Nobody stands in for
 * oneself, and a place is not taken back to a day before its present holder came.
 */
export const assignStaffMember = defineCommand<{ readonly id: string; readonly staffId: string }>()<
  AssignStaffMemberInput,
  Loaded
>({
  name: 'assignStaffMember',
  async load({ database, actor }, { staffMemberId, windowId }) {
    const [found] = await database.rows<Loaded>(
      sql`select s.active_from as "activeFrom", s.active_to as "activeTo",
          (select coalesce(json_agg(json_build_object('id', a.id, 'staffId', a.staff_id, 'place', a.place, 'validFrom', a.valid_from,
              'validTo', a.valid_to) order by a.valid_from desc, a.id desc), '[]')
            from ${assignments} a where a.hall_id = w.hall_id and a.window_id = w.id) as holdings
        from ${staffMembers} s join ${windows} w on w.hall_id = s.hall_id
        where s.hall_id = ${actor?.hallId} and s.id = ${staffMemberId} and w.id = ${windowId}`,
    )
    if (found === undefined) throw new DomainError('NOT_FOUND', { fields: ['staffMemberId', 'windowId'] })
    return found
  },
  target: () => ({}),
  decide({ actor }, { activeFrom, activeTo, holdings }, { staffMemberId, windowId, place, validFrom }) {
    if (!isIsoDay(validFrom)) throw invalid('validFrom', 'a day YYYY-MM-DD')
    if (validFrom < activeFrom || (activeTo !== null && validFrom > activeTo))
      throw new DomainError('CONTRADICTORY_DATES', { validFrom, activeFrom, activeTo })
    const open = holdings.filter(({ validTo }) => validTo === null)
    if (open.some((holding) => holding.place !== place && holding.staffId === staffMemberId))
      throw invalid('place', 'A and B are different people')
    const holders = open.filter((holding) => holding.place === place)
    const later = holders.find((holding) => holding.validFrom >= validFrom)
    if (later !== undefined) throw new DomainError('CONTRADICTORY_DATES', { validFrom, heldFrom: later.validFrom })
    // Numbered in its window: of two administrators who fill its places at once, the second finds the number taken. Numbered in
    // its place alone, one person could be given both.
    const id = v5(`assignment ${holdings.length + 1}`, windowId)
    const ended = holders.map((holding) => holding.id)
    return {
      rows: [
        [
          'assigned',
          sql`insert into ${assignments} (hall_id, id, staff_id, window_id, place, valid_from)
            values (${actor?.hallId}, ${id}, ${staffMemberId}, ${windowId}, ${place}, ${validFrom})
            on conflict (hall_id, id) do nothing returning id, staff_id as "staffId"`,
        ],
        [
          'ended',
          sql`update ${assignments} set valid_to = ${validFrom}::date
            where hall_id = ${actor?.hallId} and id = any(${sql.param(ended)}::uuid[]) and exists (select from assigned)`,
        ],
      ],
      audit: { subjectType: 'assignment', subjectId: id, detail: { staffMemberId, windowId, place, validFrom, ended } },
    }
  },
})
