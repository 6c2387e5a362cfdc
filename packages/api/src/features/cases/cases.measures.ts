import { fiveMinuteBin, handlingBucketOf, type Measure } from '@mingchuang/schema'
import type { MeasureDelta } from '../../platform/command/index.ts'
import type { CaseProjection, CaseRow } from './cases.rules.ts'

/** A case as its counters see it. */
export type CountedCase = CaseProjection & Pick<CaseRow, 'itemId'>

/**
 * What a change of a case moves: what it contributes now minus what it contributed before. Commands and imports both ask
 * here, so a counter cannot disagree with the rows about what is counted where. `decidedRated` and the levels belong to ratings.
 */
export function measuresOf(before: CountedCase | undefined, after: CountedCase): MeasureDelta[] {
  const contributed = before === undefined ? [] : contributionsOf(before)
  const contributes = contributionsOf(after)
  return contributes.flatMap((delta, index) => {
    const old = contributed[index]
    if (isSame(old, delta)) return []
    return [...(old === undefined ? [] : [negated(old)]), ...(delta === undefined ? [] : [delta])]
  })
}

type Contributions = readonly (MeasureDelta | undefined)[]

/** Always the same six places, so that two states of one case compare place by place. */
function contributionsOf(row: CountedCase): Contributions {
  return [received(row), accepted(row), ended(row), decided(row), cohort(row), delivered(row)]
}

function received({ itemId, receivedAt, receivedDay, receivedWindowId }: CountedCase): MeasureDelta {
  return { day: receivedDay, windowId: receivedWindowId, itemId, bin: fiveMinuteBin(receivedAt), amounts: { received: 1 } }
}

function accepted({ itemId, acceptedAt, acceptedDay, acceptedWindowId }: CountedCase): MeasureDelta | undefined {
  if (acceptedAt === null || acceptedDay === null || acceptedWindowId === null) return undefined
  return { day: acceptedDay, windowId: acceptedWindowId, itemId, bin: fiveMinuteBin(acceptedAt), amounts: { accepted: 1 } }
}

function ended({ itemId, state, endedDay, endedWindowId }: CountedCase): MeasureDelta | undefined {
  if (endedDay === null || endedWindowId === null) return undefined
  if (state !== 'refused' && state !== 'withdrawn') return undefined
  return { day: endedDay, windowId: endedWindowId, itemId, amounts: { [state]: 1 } }
}

function decided(row: CountedCase): MeasureDelta | undefined {
  const { itemId, decidedAt, decidedDay, decidedWindowId, promisedLimitWorkingDays, usedWorkingDays, handlingMinutes } = row
  if (decidedAt === null || decidedDay === null || decidedWindowId === null) return undefined
  const hasPromise = promisedLimitWorkingDays !== null && usedWorkingDays !== null
  const amounts: Partial<Record<Measure, number>> = {
    decided: 1,
    decidedOnTime: row.decidedOnTime === true ? 1 : 0,
    decidedDueUnknown: row.decidedOnTime === null ? 1 : 0,
    decidedStatutoryOverdue: row.statutoryDueDay !== null && decidedDay > row.statutoryDueDay ? 1 : 0,
    // The limit that was in force: an approved extension lengthens the promise (Art. 42).
    ...(hasPromise
      ? { decidedWithPromise: 1, promisedWorkingDays: promisedLimitWorkingDays + row.extendedWorkingDays, usedWorkingDays }
      : {}),
  }
  return {
    day: decidedDay,
    windowId: decidedWindowId,
    itemId,
    bin: fiveMinuteBin(decidedAt),
    amounts,
    ...(handlingMinutes === null ? {} : { handling: { bucket: handlingBucketOf(handlingMinutes), cases: 1 } }),
  }
}

function cohort({ itemId, acceptedDay, acceptedWindowId, decidedDay }: CountedCase): MeasureDelta | undefined {
  if (acceptedDay === null || acceptedWindowId === null || decidedDay === null) return undefined
  return { day: acceptedDay, windowId: acceptedWindowId, itemId, amounts: { cohortDecided: 1 } }
}

function delivered({ itemId, deliveredAt, deliveredDay, deliveredWindowId }: CountedCase): MeasureDelta | undefined {
  if (deliveredAt === null || deliveredDay === null || deliveredWindowId === null) return undefined
  return { day: deliveredDay, windowId: deliveredWindowId, itemId, bin: fiveMinuteBin(deliveredAt), amounts: { delivered: 1 } }
}

function negated(delta: MeasureDelta): MeasureDelta {
  const amounts = Object.fromEntries(Object.entries(delta.amounts).map(([measure, amount]) => [measure, -amount]))
  const { handling } = delta
  return { ...delta, amounts, ...(handling === undefined ? {} : { handling: { ...handling, cases: -handling.cases } }) }
}

/** Both come from the same place, so their keys are in the same order. */
function isSame(a: MeasureDelta | undefined, b: MeasureDelta | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
