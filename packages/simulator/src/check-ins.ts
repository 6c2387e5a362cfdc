import { DEFAULT_SLOT_RULES, type IsoDay, instantOf, MINUTE_MS } from '@mingchuang/schema'
import { chanceOf } from './chance.ts'

/** One line of a punch machine's log. */
export interface CheckIn {
  readonly atMs: number
  /** Which machine took it. */
  readonly machine: number
  readonly line: string
}

const ON_LEAVE = 0.03
const MISSED = 0.006
const LATE = 0.012
const SHANGHAI_OFFSET_MS = 8 * 60 * MINUTE_MS

/** The check-ins of a working day in (fromMs, untilMs]: in before the nominal minute, out after it, a few late or missing. */
export function checkInsBetween(
  day: IsoDay,
  pins: readonly string[],
  machines: number,
  fromMs: number,
  untilMs: number,
): CheckIn[] {
  return pins.flatMap((pin) => {
    const chance = chanceOf(`check-ins of ${pin} on ${day}`)
    if (chance.is(ON_LEAVE)) return []
    return DEFAULT_SLOT_RULES.flatMap(({ direction, nominalMinute }) => {
      const minutes = chance.between(0.2, 16)
      const isOnTime = !chance.is(LATE)
      const isMissed = chance.is(MISSED)
      const machine = Math.floor(chance.next() * machines)
      const offset = (direction === 'in') === isOnTime ? -minutes : minutes
      const atMs = instantOf(day, 0).getTime() + Math.floor((nominalMinute + offset) * 60) * 1000
      if (isMissed || atMs <= fromMs || atMs > untilMs) return []
      return [{ atMs, machine, line: lineOf(pin, atMs, direction === 'in' ? '0' : '1') }]
    })
  })
}

/** ATTLOG: pin, civil time, status, verify (1 = fingerprint), work code, two reserved fields. */
function lineOf(pin: string, atMs: number, status: string): string {
  const time = new Date(atMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
  return [pin, time, status, '1', '0', '0', '0'].join('\t')
}
