import {
  addDays,
  type CaseEventKind,
  defaultExtensionNotice,
  defaultPauseNotice,
  type IsoDay,
  instantOf,
  MINUTE_MS,
  shanghaiDayOf,
  shanghaiMinuteOfDay,
  type WorkingCalendar,
} from '@mingchuang/schema'
import type { CaseEventDetail, CaseTerms } from '../cases/index.ts'
import { guideStepLimit } from './demo-guides.ts'
import { type HallItem, type HallStaffMember, type HallWindow, versionOn } from './demo-hall.ts'
import type { Random } from './random.ts'

/** One event of a made-up history, before it has a place in a log. */
export interface PlannedEvent {
  readonly kind: CaseEventKind
  readonly at: Date
  readonly windowId: string
  readonly staffId: string | null
  readonly step: string | null
  readonly detail: CaseEventDetail
}

/** How a period's cases go: shares of all cases. */
export interface Conduct {
  readonly supplemented: number
  readonly refused: number
  readonly withdrawn: number
  readonly paused: number
  readonly rejected: number
  readonly transferred: number
  readonly late: number
  /** More time is asked for; most of it is granted. */
  readonly extended: number
  /** Begun and never decided: what a supervisor's red lights are made of. */
  readonly stalled: number
  /** Steps carry the limits of their guide; the report tells of none. */
  readonly hasStepLimits?: true
  /** What a supervisor is warned of, at the windows of {@link doubtfulConduct}. */
  readonly hasCurtReasons?: true
  readonly decidedAtDeadline?: number
  readonly pausedOnDueDay?: number
  readonly pausedAgain?: number
  /** Nothing but a delivery happens after this day. */
  readonly lastDecisionDay?: IsoDay
}

export interface HistoryContext {
  readonly calendar: WorkingCalendar
  readonly random: Random
  readonly item: HallItem
  readonly window: HallWindow
  /** Where a transferred case goes on. */
  readonly otherWindow: HallWindow
  readonly conduct: Conduct
}

const SUPPLEMENT_REASONS = ['申请表未加盖公章', '缺少法定代表人身份证明', '材料复印件不清晰', '缺少场地使用证明']
const REFUSAL_REASONS = ['申请事项不属于本部门职权范围', '依法不需要取得该许可', '申请材料经补正仍不齐全']
const WITHDRAWAL_REASONS = ['申请人主动撤回', '申请人变更办理事项']
const REJECTION_REASONS = ['经审查不符合法定条件', '现场核查不合格']
const PAUSED_FOR = ['expertReview', 'inspection', 'testing', 'hearing', 'appraisal'] as const
const EXTENSION_REASONS = ['案情复杂，需要补充勘验', '需要征求上级部门意见', '申请人补充说明的情况需要核实']
const DECLINED_REASON = '可以在承诺时限内办结'
const FIRST_STEPS = ['材料审查', '现场核查', '业务审核']
const REVIEW_STEP = '业务审核'
/** Five characters say nothing about what is missing. */
const CURT_REASON = '不符合要求'
const LAST_STEP = '审批决定'

/** The item's promise as a case keeps it. */
export function termsOf(item: HallItem, day: IsoDay): CaseTerms {
  return {
    itemVersion: versionOn(item, day),
    kind: item.kind,
    promisedLimitWorkingDays: item.promisedLimit,
    statutoryLimitWorkingDays: item.statutoryLimit,
  }
}

/** A whole history from reception on, as long as it takes; whoever writes it cuts it off at the present. */
export function caseHistory(context: HistoryContext, receivedAt: Date): PlannedEvent[] {
  const { random, item, conduct } = context
  const writer = new HistoryWriter(context, receivedAt)
  const terms = termsOf(item, shanghaiDayOf(receivedAt))
  writer.add('received', receivedAt, { detail: { terms } })
  if (random.chance(conduct.supplemented) && !writer.isNearEnd(8)) {
    writer.add('supplementRequested', writer.later(5, 20), { detail: { reason: random.pick(SUPPLEMENT_REASONS) } })
    writer.add('supplemented', writer.onWorkingDay(random.whole(1, 4), 525, 690))
  }
  if (random.chance(conduct.refused)) {
    writer.add('refused', writer.later(8, 30), { detail: { reason: reasonOf(context, REFUSAL_REASONS) } })
    return writer.events
  }
  writer.add('accepted', writer.later(2, 12), { detail: { terms } })
  if (item.kind === 'instant') decideAtTheCounter(context, writer)
  else decideWithinDays(context, writer, usedDaysOf(context, writer))
  const [last] = writer.events.slice(-1)
  if (last?.kind === 'decided') writer.deliver()
  return writer.events
}

/**
 * A stage case of joint review: the lead department accepts and organises, the others answer inside the stage. `planning` is the
 * window of the planning bureau where it takes part.
 */
export function jointReviewHistory(
  context: HistoryContext,
  receivedAt: Date,
  usedWorkingDays: number,
  planning: HallWindow | undefined,
): PlannedEvent[] {
  const { item } = context
  const writer = new HistoryWriter(context, receivedAt)
  const terms = termsOf(item, shanghaiDayOf(receivedAt))
  writer.add('received', receivedAt, { detail: { terms } })
  writer.add('accepted', writer.later(10, 25), { detail: { terms } })
  writer.add('stepStarted', writer.later(2, 8), { step: '牵头部门统一受理审查' })
  writer.add('stepFinished', writer.later(20, 60), { step: '牵头部门统一受理审查' })
  const reviewedOn = Math.floor(usedWorkingDays / 2)
  const review = planning === undefined ? '各部门并联审查' : '规划部门联审'
  const at = planning === undefined ? {} : { window: planning }
  writer.add('stepStarted', writer.later(3, 10), { step: review, ...at })
  const reviewed = reviewedOn === 0 ? writer.later(30, 60) : writer.onWorkingDay(reviewedOn, 540, 690)
  writer.add('stepFinished', reviewed, { step: review, ...at })
  writer.decide(writer.onWorkingDay(usedWorkingDays - reviewedOn, 830, 960), '牵头部门汇总决定')
  writer.deliver()
  return writer.events
}

function decideAtTheCounter({ random }: HistoryContext, writer: HistoryWriter): void {
  if (random.chance(0.3)) {
    writer.add('stepStarted', writer.later(1, 3), { step: '当场审查' })
    writer.add('stepFinished', writer.later(2, 15), { step: '当场审查' })
  }
  writer.add('decided', writer.later(2, 20), writer.decision())
}

/** Half to two thirds of the promise is usual; late ones overrun it. */
function usedDaysOf({ random, item, conduct }: HistoryContext, writer: HistoryWriter): number {
  if (random.chance(conduct.late)) return item.promisedLimit + random.whole(1, 5)
  const { decidedAtDeadline } = conduct
  if (decidedAtDeadline !== undefined && item.promisedLimit >= 3 && random.chance(decidedAtDeadline))
    return item.promisedLimit - random.whole(0, 1)
  const used = Math.round(item.promisedLimit * (0.2 + 0.8 * random.next() * random.between(0.5, 1)))
  // Nobody decides a promised case on the evening it was accepted.
  return writer.minuteOfDay > 950 && used === 0 ? 1 : used
}

function decideWithinDays(context: HistoryContext, writer: HistoryWriter, usedWorkingDays: number): void {
  const { random, conduct, otherWindow, window, item } = context
  const picked = random.pick(FIRST_STEPS)
  const first = conduct.hasStepLimits ? REVIEW_STEP : picked
  const stepLimitWorkingDays = conduct.hasStepLimits ? guideStepLimit(item, first) : undefined
  if (random.chance(conduct.withdrawn)) {
    writer.add('withdrawn', writer.onWorkingDay(random.whole(1, 2), 540, 700), {
      detail: { reason: random.pick(WITHDRAWAL_REASONS) },
    })
    return
  }
  writer.add('stepStarted', writer.later(1, 6), {
    step: first,
    detail: stepLimitWorkingDays === undefined ? {} : { stepLimitWorkingDays },
  })
  if (random.chance(conduct.stalled)) return
  const answeredOn = usedWorkingDays >= 4 && random.chance(conduct.extended) ? askForTime(context, writer) : 0
  let remaining = usedWorkingDays - answeredOn
  if (random.chance(conduct.paused) && remaining >= 2 && !writer.isNearEnd(30)) {
    writer.add('stepFinished', writer.later(10, 40), { step: first })
    const isLastDay = conduct.pausedOnDueDay !== undefined && random.chance(conduct.pausedOnDueDay)
    const before = isLastDay ? item.promisedLimit - answeredOn : random.whole(0, remaining - 1)
    const pausedAt = before === 0 ? writer.later(5, 30) : writer.onWorkingDay(before, 560, 700)
    const reason = random.pick(PAUSED_FOR)
    writer.add('paused', pausedAt, { detail: { reason, notice: defaultPauseNotice(reason) } })
    writer.add('resumed', writer.onWorkingDay(random.whole(3, 12), 540, 640))
    if (conduct.pausedAgain !== undefined && random.chance(conduct.pausedAgain)) stopTwiceMore(context, writer)
    remaining = Math.max(remaining - before, 0)
  } else {
    const finishedOn = Math.floor(remaining / 2)
    const finishedAt = finishedOn === 0 ? writer.later(8, 45) : writer.onWorkingDay(finishedOn, 520, 700)
    writer.add('stepFinished', finishedAt, { step: first })
    remaining -= finishedOn
    if (otherWindow !== window && random.chance(conduct.transferred)) {
      writer.moveTo(otherWindow)
      writer.add('transferred', writer.later(5, 15), { detail: { reason: '由专门窗口继续办理' } })
    }
  }
  const decidedAt = remaining === 0 ? writer.later(15, 60) : writer.onWorkingDay(remaining, 530, 1005)
  writer.decide(decidedAt, LAST_STEP)
}

/** The clock is stopped again as soon as it runs, and once more. */
function stopTwiceMore({ random }: HistoryContext, writer: HistoryWriter): void {
  for (const reason of [random.pick(PAUSED_FOR), random.pick(PAUSED_FOR)]) {
    writer.add('paused', writer.later(30, 120), { detail: { reason, notice: defaultPauseNotice(reason) } })
    writer.add('resumed', writer.onWorkingDay(1, 540, 640))
  }
}

/** A reason as it should be, or at a curt window none. */
function reasonOf({ random, conduct }: HistoryContext, reasons: readonly string[]): string {
  const reason = random.pick(reasons)
  return conduct.hasCurtReasons ? CURT_REASON : reason
}

/** Asked for on the day of acceptance, answered on the next working day or still waiting; gives the working days that took. */
function askForTime({ random }: HistoryContext, writer: HistoryWriter): number {
  const reason = random.pick(EXTENSION_REASONS)
  const workingDays = random.whole(2, 5)
  writer.add('extensionRequested', writer.later(5, 30), { detail: { workingDays, reason } })
  const answer = random.next()
  if (answer > 0.8) return 0
  const answeredAt = writer.onWorkingDay(1, 540, 690)
  if (answer > 0.6) writer.add('extensionDeclined', answeredAt, { detail: { reason: DECLINED_REASON } })
  else {
    const notice = defaultExtensionNotice(workingDays, reason)
    writer.add('extended', answeredAt, { detail: { workingDays, reason, notice } })
  }
  return 1
}

interface EventParts {
  readonly step?: string
  readonly detail?: CaseEventDetail
  readonly window?: HallWindow
}

/** Adds events one after the other; every time is after the one before. */
class HistoryWriter {
  readonly events: PlannedEvent[] = []
  readonly #context: HistoryContext
  #lastAt: Date
  #window: HallWindow
  #staff: HallStaffMember

  constructor(context: HistoryContext, receivedAt: Date) {
    this.#context = context
    this.#lastAt = receivedAt
    this.#window = context.window
    this.#staff = this.#someoneAt(context.window)
  }

  get minuteOfDay(): number {
    return shanghaiMinuteOfDay(this.#lastAt)
  }

  add(kind: CaseEventKind, at: Date, { step, detail, window }: EventParts = {}): void {
    const staff = window === undefined ? this.#staff : this.#someoneAt(window)
    this.events.push({
      kind,
      at,
      windowId: (window ?? this.#window).id,
      staffId: staff.id,
      step: step ?? null,
      detail: detail ?? {},
    })
    this.#lastAt = at
  }

  moveTo(window: HallWindow): void {
    this.#window = window
    this.#staff = this.#someoneAt(window)
  }

  later(minutesMin: number, minutesMax: number): Date {
    const minutes = this.#context.random.between(minutesMin, minutesMax)
    return new Date(this.#lastAt.getTime() + Math.round(minutes * MINUTE_MS))
  }

  /** Between two minutes of the n-th working day after the last event; later the same day for 0. */
  onWorkingDay(days: number, fromMinute: number, untilMinute: number): Date {
    const { calendar, random, conduct } = this.#context
    const day = workingDayAfter(calendar, shanghaiDayOf(this.#lastAt), days)
    const isTooLate = conduct.lastDecisionDay !== undefined && day > conduct.lastDecisionDay
    if (days === 0 || isTooLate) return this.later(5, 40)
    return new Date(instantOf(day, 0).getTime() + Math.round(random.between(fromMinute, untilMinute) * MINUTE_MS))
  }

  isNearEnd(civilDays: number): boolean {
    const { lastDecisionDay } = this.#context.conduct
    return lastDecisionDay !== undefined && addDays(shanghaiDayOf(this.#lastAt), civilDays) > lastDecisionDay
  }

  decision(): EventParts {
    const { random, conduct } = this.#context
    return random.chance(conduct.rejected)
      ? { detail: { decision: 'rejected', reason: reasonOf(this.#context, REJECTION_REASONS) } }
      : { detail: { decision: 'approved' } }
  }

  /** The deciding step ends with the decision. */
  decide(decidedAt: Date, step: string): void {
    const stepMs = Math.min(decidedAt.getTime() - this.#lastAt.getTime() - 1, 30 * MINUTE_MS)
    this.add('stepStarted', new Date(decidedAt.getTime() - Math.max(stepMs, 1)), { step })
    this.add('stepFinished', decidedAt, { step })
    this.add('decided', decidedAt, this.decision())
  }

  /** Most results are fetched at once, the rest within three working days (Administrative Licence Law, Art. 44: ten). */
  deliver(): void {
    const { random } = this.#context
    const isFetchedAtOnce = this.minuteOfDay < 1015 && random.chance(0.75)
    this.add('delivered', isFetchedAtOnce ? this.later(2, 20) : this.#onDeliveryDay(random.whole(1, 3)))
  }

  #onDeliveryDay(days: number): Date {
    const { calendar, random } = this.#context
    const day = workingDayAfter(calendar, shanghaiDayOf(this.#lastAt), days)
    return new Date(instantOf(day, 0).getTime() + Math.round(random.between(520, 1000) * MINUTE_MS))
  }

  /** A sits at the window most of the time, B stands in. */
  #someoneAt(window: HallWindow): HallStaffMember {
    const { random } = this.#context
    const place = random.chance(0.85) ? 'A' : 'B'
    return random.pick(window.staff.filter((member) => member.place === place))
  }
}

/** Beyond the published calendar Monday to Friday stand in, for a made-up history only: due days there stay unknown. */
function workingDayAfter(calendar: WorkingCalendar, day: IsoDay, days: number): IsoDay {
  const found = calendar.workingDayAfter(day, days)
  return found.kind === 'known' ? found.day : addDays(day, Math.ceil((days * 7) / 5))
}
