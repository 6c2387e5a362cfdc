import type { CaseState, IsoDay } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import type { Database } from '../../../platform/database/database.ts'
import type { HallCalendar } from '../../calendar/index.ts'
import { isOpen } from '../cases.rules.ts'
import type { CaseChange } from '../cases.store.ts'
import { loadHistories } from '../load-case.ts'
import { changesUnder, mayChange } from './affected-cases.ts'

const CASES_PER_CHUNK = 500
/** A preview answers within seconds; beyond this many cases it says that it stopped. */
const EXAMINED_MAX = 20_000
const EXAMPLES_MAX = 50

/** A case that another calendar changes, before and after. */
export interface DueDayExample {
  readonly number: string
  readonly source: string
  readonly state: CaseState
  readonly dueDayBefore: IsoDay | null
  readonly dueDayAfter: IsoDay | null
  readonly onTimeBefore: boolean | null
  readonly onTimeAfter: boolean | null
}

/** What recomputing under a calendar would change; nothing is written. */
export interface DueDayPreview {
  readonly examined: number
  /** Whether every case was examined. */
  readonly isComplete: boolean
  readonly openGaining: number
  readonly openMoving: number
  readonly openLosing: number
  readonly decidedBecomingOnTime: number
  readonly decidedBecomingLate: number
  readonly decidedBecomingUnknown: number
  /** Used days, handling time or another limit change, and none of the above. */
  readonly otherwiseChanging: number
  readonly examples: readonly DueDayExample[]
}

export async function previewDueDays(
  database: Database,
  hallId: string,
  hallCalendar: HallCalendar,
  since: IsoDay | undefined,
): Promise<DueDayPreview> {
  const counts = {
    openGaining: 0,
    openMoving: 0,
    openLosing: 0,
    decidedBecomingOnTime: 0,
    decidedBecomingLate: 0,
    decidedBecomingUnknown: 0,
    otherwiseChanging: 0,
  }
  const examples: DueDayExample[] = []
  let examined = 0
  let lastId: string | undefined
  while (examined < EXAMINED_MAX) {
    const beyond = lastId === undefined ? sql`true` : sql`c.id > ${lastId}::uuid`
    const histories = await loadHistories(database, hallId, sql`${mayChange(since)} and ${beyond}`, CASES_PER_CHUNK)
    examined += histories.length
    for (const change of changesUnder(histories, hallCalendar)) {
      const kind = kindOf(change)
      counts[kind] += 1
      if (kind !== 'otherwiseChanging' && examples.length < EXAMPLES_MAX) examples.push(exampleOf(change))
    }
    lastId = histories.at(-1)?.row.id
    if (histories.length < CASES_PER_CHUNK) return { examined, isComplete: true, ...counts, examples }
  }
  return { examined, isComplete: false, ...counts, examples }
}

type CountedChange = Exclude<keyof DueDayPreview, 'examined' | 'isComplete' | 'examples'>

function kindOf({ before, after }: CaseChange): CountedChange {
  if (before.decidedOnTime !== after.decidedOnTime) {
    if (after.decidedOnTime === null) return 'decidedBecomingUnknown'
    return after.decidedOnTime ? 'decidedBecomingOnTime' : 'decidedBecomingLate'
  }
  if (!isOpen(before.state) || before.promisedDueDay === after.promisedDueDay) return 'otherwiseChanging'
  if (before.promisedDueDay === null) return 'openGaining'
  return after.promisedDueDay === null ? 'openLosing' : 'openMoving'
}

function exampleOf({ before, after }: CaseChange): DueDayExample {
  return {
    number: before.number,
    source: before.source,
    state: before.state,
    dueDayBefore: before.promisedDueDay,
    dueDayAfter: after.promisedDueDay,
    onTimeBefore: before.decidedOnTime,
    onTimeAfter: after.decidedOnTime,
  }
}
