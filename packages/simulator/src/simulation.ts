import { setTimeout as wait } from 'node:timers/promises'
import { type IsoDay, type SimulatorSettings, shanghaiDayOf, weekdayOf } from '@mingchuang/schema'
import { arrivalsInSecond, arrivalsPerSecond, pickByShare } from './arrivals.ts'
import { Availability } from './availability.ts'
import { type Move, nextMove, type SeenCase } from './case-policy.ts'
import { chanceOf } from './chance.ts'
import { CounterDesk } from './counter-desk.ts'
import { DeviceRoom } from './device-room.ts'
import { Limit } from './gates.ts'
import { type Intent, Outbox } from './outbox.ts'
import { applicationFor } from './subjects.ts'

const TICK_MS = 500
const REQUESTS_AT_ONCE = 8
/** One window is looked at so often for cases that nobody follows: those of before the start, and those whose day has come. */
const SWEEP_MS = 2_000
/** The first round is faster: what others left open should not wait for a minute and a half. */
const FIRST_SWEEPS_MS = 500
/** What has waited takes turns more often than people come, so that a morning's backlog is worked off before noon. */
const TURNS_PER_ARRIVAL = 2.5
/** After a pause of the whole process (a laptop's lid) nobody comes for the seconds that were slept through. */
const SECONDS_MISSED_MAX = 5

interface Followed {
  readonly desk: CounterDesk
  readonly move: Move
}

/** What is due today comes first; an overdue case has missed its day and takes its turn with tomorrow's. */
function urgencyOf({ remainingWorkingDays }: Move): number {
  return remainingWorkingDays < 0 ? 1 : remainingWorkingDays
}

/** People come, clerks serve them, devices are pressed, fingers are laid on machines; all of it from outside, over HTTP. */
export class Simulation {
  readonly #settings: SimulatorSettings
  readonly #signal: AbortSignal
  readonly #report: (line: string) => void
  readonly #outbox: Outbox
  readonly #availability = new Availability()
  readonly #desks: readonly CounterDesk[]
  readonly #visits: readonly { readonly desk: CounterDesk; readonly code: string; readonly share: number }[]
  readonly #devices: DeviceRoom
  readonly #workingDays: ReadonlySet<IsoDay>
  /** What happens next with the cases somebody follows, by case. */
  readonly #followed = new Map<string, Followed>()
  readonly #moving = new Set<string>()
  #lastSecond = Math.floor(Date.now() / 1000)
  #turns = 0
  #sweptMs = 0
  #sweeps = 0
  #wasOpen = true

  constructor(settings: SimulatorSettings, signal: AbortSignal, report: (line: string) => void) {
    const { brief, apiUrl } = settings
    this.#settings = settings
    this.#signal = signal
    this.#report = report
    this.#outbox = new Outbox(settings.stateDirectory, settings.ledgerFile)
    const limit = new Limit(REQUESTS_AT_ONCE)
    const services = { apiUrl, outbox: this.#outbox, availability: this.#availability, limit, signal }
    this.#desks = brief.clerks.map((clerk) => new CounterDesk(clerk, services))
    this.#visits = this.#desks.flatMap((desk) => desk.clerk.items.map((item) => ({ desk, ...item })))
    this.#devices = new DeviceRoom(settings, {
      deviceUrl: settings.deviceUrl,
      outbox: this.#outbox,
      availability: this.#availability,
      signal,
      background: (work) => this.#background(work),
    })
    this.#workingDays = new Set(brief.workingDays)
  }

  /** Goes on until the signal. What a former run left unanswered is sent first, under its old ids. */
  async run(): Promise<void> {
    for (const intent of this.#outbox.pending) if (intent.kind === 'mutation') this.#resume(intent)
    while (!this.#signal.aborted) {
      this.#tick(Date.now())
      await wait(TICK_MS, undefined, { signal: this.#signal }).catch(() => undefined)
    }
  }

  #tick(nowMs: number): void {
    this.#tellAvailability()
    this.#devices.tick(nowMs, this.#isWorkingDay(nowMs))
    // While the server is down nobody is served; devices go on, they have a memory of their own.
    if (!this.#availability.isOpen) {
      this.#lastSecond = Math.floor(nowMs / 1000)
      return
    }
    this.#receivePeople(nowMs)
    this.#moveCases(nowMs)
    const isFirstRound = this.#sweeps < this.#desks.length
    if (nowMs - this.#sweptMs >= (isFirstRound ? FIRST_SWEEPS_MS : SWEEP_MS)) this.#sweep(nowMs)
  }

  #receivePeople(nowMs: number): void {
    const second = Math.floor(nowMs / 1000)
    const expected = arrivalsPerSecond(nowMs, this.#isWorkingDay(nowMs), this.#settings.speed)
    for (let each = Math.max(this.#lastSecond + 1, second - SECONDS_MISSED_MAX); each <= second; each += 1) {
      this.#turns = Math.min(this.#turns + expected * TURNS_PER_ARRIVAL, REQUESTS_AT_ONCE)
      const count = arrivalsInSecond(each, expected)
      for (let index = 0; index < count; index += 1) this.#background(this.#receive(`${each}-${index}`))
    }
    this.#lastSecond = second
  }

  /** The same second brings the same people: a simulator that died in it asks under the same request ids. */
  async #receive(visitor: string): Promise<void> {
    const chance = chanceOf(`visitor ${visitor}`)
    const visit = pickByShare(this.#visits, chance.next())
    const ids = await visit?.desk.findIds(visit.code)
    if (visit === undefined || ids === undefined) return
    const intent: Intent = {
      id: `sim-${this.#settings.brief.hallCode}-${visitor}`,
      kind: 'mutation',
      sender: visit.desk.windowCode,
      operation: 'receiveCase',
      payload: { ...ids, ...applicationFor(chance) },
    }
    this.#follow(visit.desk, await visit.desk.perform(intent))
  }

  #resume(intent: Intent): void {
    const desk = this.#desks.find(({ windowCode }) => windowCode === intent.sender)
    if (desk === undefined) this.#outbox.settle(intent)
    else this.#background(desk.perform(intent).then((seen) => this.#follow(desk, seen)))
  }

  #follow(desk: CounterDesk, seen: SeenCase | undefined): void {
    if (seen === undefined) return
    const nowMs = Date.now()
    const move = nextMove(seen, nowMs, this.#settings.speed)
    if (move === undefined) this.#followed.delete(seen.id)
    else this.#followed.set(seen.id, { desk, move })
    // Asked once, when the case is decided; its delivery does not ask again.
    if (seen.state === 'decided') this.#devices.showPage(desk.windowCode, seen.number, nowMs)
  }

  /** Moves whose time has come, then as many in their turn as the hour allows. */
  #moveCases(nowMs: number): void {
    const waiting: [string, Followed][] = []
    for (const entry of this.#followed) {
      const { dueAtMs } = entry[1].move
      if (dueAtMs === undefined) waiting.push(entry)
      else if (dueAtMs <= nowMs) this.#move(...entry)
    }
    waiting.sort(([, a], [, b]) => urgencyOf(a.move) - urgencyOf(b.move))
    for (const entry of waiting.slice(0, Math.floor(this.#turns))) {
      this.#turns -= 1
      this.#move(...entry)
    }
  }

  #move(caseId: string, { desk, move }: Followed): void {
    this.#followed.delete(caseId)
    this.#moving.add(caseId)
    const intent: Intent = {
      id: `sim-${caseId}-${move.input.version}-${move.operation}`,
      kind: 'mutation',
      sender: desk.windowCode,
      operation: move.operation,
      payload: move.input,
    }
    const done = desk.perform(intent).then((seen) => this.#follow(desk, seen))
    this.#background(done.finally(() => this.#moving.delete(caseId)))
  }

  #sweep(nowMs: number): void {
    this.#sweptMs = nowMs
    const desk = this.#desks[this.#sweeps % this.#desks.length]
    this.#sweeps += 1
    if (desk !== undefined) this.#background(this.#lookAt(desk))
  }

  async #lookAt(desk: CounterDesk): Promise<void> {
    const nowMs = Date.now()
    for (const seen of await desk.openCases()) {
      if (this.#followed.has(seen.id) || this.#moving.has(seen.id)) continue
      const move = nextMove(seen, nowMs, this.#settings.speed)
      // What should have been done before this process knew of it is done in its turn, not all in this second.
      const isOld = move?.dueAtMs !== undefined && move.dueAtMs < nowMs
      if (move !== undefined) this.#followed.set(seen.id, { desk, move: isOld ? { ...move, dueAtMs: undefined } : move })
    }
  }

  #isWorkingDay(nowMs: number): boolean {
    const day = shanghaiDayOf(new Date(nowMs))
    const last = this.#settings.brief.workingDays.at(-1)
    return last !== undefined && day <= last ? this.#workingDays.has(day) : weekdayOf(day) <= 5
  }

  #tellAvailability(): void {
    const { isOpen } = this.#availability
    if (isOpen !== this.#wasOpen) this.#report(isOpen ? 'tries the server again' : 'the server does not answer; waiting')
    this.#wasOpen = isOpen
  }

  #background(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!this.#signal.aborted) this.#report(`gave up on something: ${error instanceof Error ? error.message : String(error)}`)
    })
  }
}
