import { DEFAULT_SLOT_RULES, type IsoDay, instantOf, MINUTE_MS, type SlotRule, shanghaiMinuteOfDay } from '@mingchuang/schema'
import type { punches } from '@mingchuang/schema/tables'
import type { DemoHall, HallStaffMember } from './demo-hall.ts'
import { DEMO_HALL_ID, demoId } from './demo-ids.ts'
import { type Random, randomOf } from './random.ts'

export type PunchRow = typeof punches.$inferSelect

const ON_LEAVE = 0.03
const MISSED = 0.006
const LATE = 0.012

/** The four check-ins of everybody on a working day, those after `until` left out. */
export function punchesOfDay(hall: DemoHall, day: IsoDay, until?: Date): PunchRow[] {
  const random = randomOf(`punches ${day}`)
  const staff = hall.windows.flatMap((window) => window.staff)
  return staff.flatMap((member) =>
    random.chance(ON_LEAVE)
      ? []
      : DEFAULT_SLOT_RULES.flatMap((rule) => {
          const at = punchTime(random, day, rule)
          const isLater = until !== undefined && at > until
          return random.chance(MISSED) || isLater ? [] : [punchRow(hall, random, member, day, rule, at)]
        }),
  )
}

/** In during the quarter before the nominal minute, out in the quarter after it; a few come late or leave early. */
function punchTime(random: Random, day: IsoDay, { nominalMinute, direction }: SlotRule): Date {
  const minutes = random.between(0.2, 16)
  const isOnTime = !random.chance(LATE)
  const offset = (direction === 'in') === isOnTime ? -minutes : minutes
  const second = Math.floor((nominalMinute + offset) * 60)
  return new Date(instantOf(day, 0).getTime() + second * 1000)
}

function punchRow(
  hall: DemoHall,
  random: Random,
  member: HallStaffMember,
  day: IsoDay,
  { slot, direction }: SlotRule,
  at: Date,
): PunchRow {
  const status = direction === 'in' ? '0' : '1'
  const time = new Date(at.getTime() + 8 * 60 * MINUTE_MS).toISOString().slice(0, 19).replace('T', ' ')
  return {
    hallId: DEMO_HALL_ID,
    serialNumber: random.pick(hall.punchMachines).serialNumber,
    pin: member.code,
    at,
    status,
    verify: '1',
    id: demoId(`punch ${day} ${slot} ${member.code}`, at),
    staffId: member.id,
    day,
    minuteOfDay: shanghaiMinuteOfDay(at),
    rawLine: `${member.code}\t${time}\t${status}\t1\t0\t0\t0`,
    receivedAt: at,
  }
}
