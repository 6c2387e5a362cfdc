import { type SimulatorBrief, type SimulatorSettings, shanghaiDayOf } from '@mingchuang/schema'
import { checkInsBetween } from './check-ins.ts'
import { type DeviceServices, sendPresses, sendUpload } from './devices.ts'
import { isOffline, pressFor } from './presses.ts'

/** A machine hands over what it saw this often (TransInterval of its protocol is a minute; a demo should move sooner). */
const CHECK_INS_MS = 5_000
/** Presses wait for the server without a bound in time, but not without a bound in number. */
const PENDING_MAX = 20_000

interface RoomServices extends DeviceServices {
  /** Watches over work that nobody waits for. */
  readonly background: (work: Promise<unknown>) => void
}

/** All devices of the hall. They have a memory of their own: what the server does not take now waits in the outbox. */
export class DeviceRoom {
  readonly #brief: SimulatorBrief
  readonly #services: RoomServices
  readonly #sending = new Set<string>()
  readonly #startedMs = Date.now()

  constructor({ brief }: SimulatorSettings, services: RoomServices) {
    this.#brief = brief
    this.#services = services
  }

  /** The page of a finished case stands on its window's device; a press is written down with the time it will happen. */
  showPage(windowCode: string, caseNumber: string, nowMs: number): void {
    const { outbox } = this.#services
    const press = pressFor(caseNumber)
    if (press === undefined || outbox.pending.length >= PENDING_MAX) return
    const { pressId, delayMs, level, reason } = press
    const pressedAt = new Date(nowMs + delayMs).toISOString()
    outbox.put({
      id: pressId,
      kind: 'press',
      sender: windowCode,
      operation: '',
      payload: { caseNumber, level, pressedAt, ...(reason === undefined ? {} : { reason }) },
    })
  }

  tick(nowMs: number, isWorkingDay: boolean): void {
    this.#keepCheckIns(nowMs, isWorkingDay)
    if (this.#services.availability.isOpen) this.#send(nowMs)
  }

  #keepCheckIns(nowMs: number, isWorkingDay: boolean): void {
    const { outbox } = this.#services
    const { pins, punchMachines } = this.#brief
    const day = shanghaiDayOf(new Date(nowMs))
    // A first run begins now; what machines kept while this process was down is of today at most.
    const isOfToday = outbox.cursor > 0 && shanghaiDayOf(new Date(outbox.cursor)) === day
    const fromMs = isOfToday ? outbox.cursor : Math.max(outbox.cursor, this.#startedMs)
    if (nowMs - fromMs < CHECK_INS_MS) return
    const checkIns = isWorkingDay ? checkInsBetween(day, pins, punchMachines.length, fromMs, nowMs) : []
    for (const [machine, { serialNumber }] of punchMachines.entries()) {
      const taken = checkIns.filter((checkIn) => checkIn.machine === machine).sort((a, b) => a.atMs - b.atMs)
      if (taken.length === 0) continue
      const id = `sim-${serialNumber}-${fromMs}`
      const lines = taken.map(({ line }) => line)
      outbox.put({ id, kind: 'upload', sender: serialNumber, operation: '', payload: { lines } })
    }
    outbox.moveCursor(nowMs)
  }

  #send(nowMs: number): void {
    const { ratingDevices, punchMachines } = this.#brief
    const kept = this.#services.outbox.pending.filter(({ kind }) => kind !== 'mutation')
    for (const [sender, intents] of Map.groupBy(kept, (intent) => intent.sender)) {
      const machine = punchMachines.find(({ serialNumber }) => serialNumber === sender)
      const device = ratingDevices.find(({ windowCode }) => windowCode === sender)
      const presses = intents.filter(({ payload }) => Date.parse(String(payload.pressedAt)) <= nowMs)
      if (machine !== undefined) {
        this.#alone(sender, async () => {
          for (const intent of intents) await sendUpload(machine, intent, this.#services)
        })
      } else if (device === undefined) {
        // A device of a former run that is no longer there.
        for (const intent of intents) this.#services.outbox.settle(intent)
      } else if (presses.length > 0 && !isOffline(sender, nowMs)) {
        this.#alone(sender, () => sendPresses(device, presses, this.#services))
      }
    }
  }

  /** One message at a time for each device. */
  #alone(sender: string, send: () => Promise<void>): void {
    if (this.#sending.has(sender)) return
    this.#sending.add(sender)
    this.#services.background(send().finally(() => this.#sending.delete(sender)))
  }
}
