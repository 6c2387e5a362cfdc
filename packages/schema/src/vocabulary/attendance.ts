/** The four check-ins of a day with their default windows, minutes after midnight in Asia/Shanghai. */
export const CHECK_IN_SLOTS = ['morningIn', 'noonOut', 'afternoonIn', 'eveningOut'] as const
export type CheckInSlot = (typeof CHECK_IN_SLOTS)[number]

export interface SlotRule {
  readonly slot: CheckInSlot
  readonly direction: 'in' | 'out'
  /** An in-slot is on time up to this minute, an out-slot from it. */
  readonly nominalMinute: number
}

export const DEFAULT_SLOT_RULES: readonly SlotRule[] = [
  { slot: 'morningIn', direction: 'in', nominalMinute: 8 * 60 + 30 },
  { slot: 'noonOut', direction: 'out', nominalMinute: 12 * 60 },
  { slot: 'afternoonIn', direction: 'in', nominalMinute: 13 * 60 },
  { slot: 'eveningOut', direction: 'out', nominalMinute: 17 * 60 },
]
