import { type CaseKind, type CaseState, DAY_MS, MINUTE_MS, type PauseReason, shanghaiDayOf } from '@mingchuang/schema'
import { chanceOf } from './chance.ts'

/** What a clerk sees of a case. */
export interface SeenCase {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: CaseState
  readonly kind: CaseKind
  readonly receivedAt: string
  readonly acceptedAt: string | null
  readonly decidedAt: string | null
  readonly promisedLimitWorkingDays: number | null
  readonly remainingWorkingDays: number | null
  readonly currentStep: string | null
  readonly events: readonly { readonly kind: string; readonly at: string }[]
}

/** The next thing to do with a case. */
export interface Move {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
  /** When; undefined: in its turn among the work of the day, the most urgent first. */
  readonly dueAtMs: number | undefined
  /** Working days left; fewer are more urgent. */
  readonly remainingWorkingDays: number
}

/** The step to which a guide gives most of the promise. */
const REVIEW_STEP = '业务审核'
const PAUSES = [
  ['expertReview', '专家评审'],
  ['inspection', '现场检验'],
  ['testing', '检测'],
] as const satisfies readonly (readonly [PauseReason, string])[]
const PAUSE_DAYS = [2, 9] as const

/**
 * What a clerk does next with a case, drawn from the case's own number: a simulator that was killed decides the same again, and
 * the request id of every move is made of the case and its version. Undefined: nothing today.
 */
export function nextMove(seen: SeenCase, nowMs: number, speed: number): Move | undefined {
  const chance = chanceOf(`${seen.number} ${seen.version}`)
  const lastAtMs = Date.parse(seen.events.at(-1)?.at ?? seen.receivedAt)
  const after = (minutesMin: number, minutesMax: number) =>
    lastAtMs + (chance.between(minutesMin, minutesMax) * MINUTE_MS) / speed
  const move: MakeMove = (operation, dueAtMs, more = {}) => ({
    operation,
    input: { caseId: seen.id, version: seen.version, ...more },
    dueAtMs,
    remainingWorkingDays: seen.remainingWorkingDays ?? 0,
  })
  switch (seen.state) {
    case 'received': {
      const wasSupplemented = seen.events.some(({ kind }) => kind === 'supplemented')
      if (!wasSupplemented && chance.is(0.04)) return move('requestSupplement', after(4, 15), { reason: '申请表未加盖公章' })
      if (chance.is(0.005)) return move('refuseCase', after(6, 20), { reason: '申请事项不属于本部门职权范围' })
      return move('acceptCase', after(2, 10))
    }
    case 'awaitingSupplement':
      return move('recordSupplement', after(30, 900))
    case 'accepted':
      return acceptedMove(seen, nowMs, move, after)
    case 'paused': {
      const resumesAtMs = lastAtMs + chance.between(...PAUSE_DAYS) * DAY_MS
      return nowMs < resumesAtMs ? undefined : move('resumeCase', undefined)
    }
    case 'decided':
      return deliveryOf(seen, nowMs, move, after)
    default:
      return undefined
  }
}

type MakeMove = (operation: string, dueAtMs: number | undefined, more?: Record<string, unknown>) => Move
type After = (minutesMin: number, minutesMax: number) => number

/** Habits that belong to the case and not to its state: they must not be drawn anew after each event. */
function habitsOf({ number }: SeenCase, nowMs: number) {
  const chance = chanceOf(`habits of ${number}`)
  const day = shanghaiDayOf(new Date(nowMs))
  return {
    /** Share of the promise still left when it is decided; above 1: on the day it was accepted. */
    keptShare: chance.between(0, 0.7) + (chance.is(0.35) ? 1 : 0),
    /** An overdue case waits for somebody who takes it up; otherwise all red lights would go out within the first minutes. */
    isTakenUpToday: chanceOf(`overdue ${number} ${day}`).is(0.2),
    isStalled: chance.is(0.006),
    isPaused: chance.is(0.03),
    isRejected: chance.is(0.006),
    isFetchedLater: chance.is(0.2),
    step: REVIEW_STEP,
    pause: chance.pick(PAUSES),
  }
}

function acceptedMove(seen: SeenCase, nowMs: number, move: MakeMove, after: After): Move | undefined {
  const habits = habitsOf(seen, nowMs)
  const decision = habits.isRejected ? { decision: 'rejected', reason: '经审查不符合法定条件' } : { decision: 'approved' }
  if (seen.kind === 'instant') return move('decideCase', after(3, 20), decision)
  const hasBegun = seen.events.some(({ kind }) => kind === 'stepStarted')
  if (!hasBegun) return move('startStep', after(1, 6), { step: habits.step })
  if (habits.isStalled) return undefined
  const limit = seen.promisedLimitWorkingDays ?? 0
  const wasPaused = seen.events.some(({ kind }) => kind === 'paused')
  if (habits.isPaused && limit >= 3 && !wasPaused) {
    const [reason, words] = habits.pause
    if (seen.currentStep !== null) return move('finishStep', after(5, 30), { step: seen.currentStep })
    return move('pauseCase', after(5, 30), { reason, notice: `${words}期间不计入办理期限` })
  }
  const remaining = seen.remainingWorkingDays ?? limit
  if (remaining < 0 && !habits.isTakenUpToday) return undefined
  if (remaining > Math.floor(limit * habits.keptShare)) return undefined
  // The step ends when the day of the decision has come; the decision follows at once.
  if (seen.currentStep === null) return move('decideCase', after(1, 8), decision)
  return move('finishStep', isToday(seen.acceptedAt, nowMs) ? after(20, 120) : undefined, { step: seen.currentStep })
}

function deliveryOf(seen: SeenCase, nowMs: number, move: MakeMove, after: After): Move | undefined {
  if (!isToday(seen.decidedAt, nowMs)) return move('deliverCase', undefined)
  return habitsOf(seen, nowMs).isFetchedLater ? undefined : move('deliverCase', after(1, 12))
}

function isToday(at: string | null, nowMs: number): boolean {
  return at !== null && shanghaiDayOf(new Date(Date.parse(at))) === shanghaiDayOf(new Date(nowMs))
}
