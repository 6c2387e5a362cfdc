import type { LedgerKind } from '@mingchuang/schema'

/** What the ledger of a case says of one date; the part of it that this page needs. */
export interface LedgerLine {
  readonly day: string
  readonly kind: LedgerKind
  readonly countedWorkingDays: number
  readonly remainingPromised: number | null
  readonly remainingStatutory: number | null
  readonly notice: string | null
}

/** The dates of one month, and how many of them counted. */
export interface LedgerMonth {
  /** YYYY-MM */
  readonly month: string
  readonly days: readonly LedgerLine[]
  /** Working days counted in this month; what is unknown does not count. */
  readonly counted: number
  readonly paused: number
  readonly unknown: number
}

/** A ledger by months, in order: sixty dates in one column are a scroll, three months are a page. */
export function ledgerMonths(days: readonly LedgerLine[]): LedgerMonth[] {
  const months = new Map<string, LedgerLine[]>()
  for (const line of days) {
    const month = line.day.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), line])
  }
  let countedBefore = 0
  return [...months].map(([month, lines]) => {
    const countedAfter = lines.at(-1)?.countedWorkingDays ?? countedBefore
    const counted = countedAfter - countedBefore
    countedBefore = countedAfter
    const of = (kind: LedgerKind) => lines.filter((line) => line.kind === kind).length
    return { month, days: lines, counted, paused: of('paused'), unknown: of('unknown') }
  })
}

/** On which of the two limits a date is the last day; the first such date, since free days after it leave nothing either. */
export function dueMark(days: readonly LedgerLine[], remaining: 'remainingPromised' | 'remainingStatutory'): string | null {
  return days.find((line) => line[remaining] === 0)?.day ?? null
}
