import { RATING_LEVELS } from '@mingchuang/schema'
import { type Random, randomOf } from '../../packages/api/src/features/demo/random.ts'
import { TEST_PASSWORD } from './application.ts'
import type { BusyHall, BusyWindow } from './busy-hall.ts'
import { type Client, codesOf, createClient } from './client.ts'
import type { Installation } from './installation.ts'

/** What the server said yes to, as its callers heard it. */
export interface Ledger {
  readonly steps: { readonly requestId: string; readonly caseId: string; readonly seq: number; readonly kind: string }[]
  readonly presses: { readonly pressId: string; readonly ratingId: string }[]
  /** `serial number TAB pin TAB civil time`. */
  readonly punches: Set<string>
}

/** Clerks, rating devices and a punch machine that write as fast as they are answered, and repeat what was not answered. */
export interface Writers {
  readonly ledger: Ledger
  /** Acknowledged writes so far. */
  acknowledged(): number
  /** Throws if a writer was answered something that no crash excuses. */
  check(): void
  /** Lets everybody finish what is in hand; everything sent is acknowledged afterwards. */
  finish(): Promise<void>
}

const UNAVAILABLE = 503
/** As long as a caller waits before it repeats. */
const REPEAT_AFTER_MS = 25
const CIVIL_START = Date.parse('2026-03-02T00:00:00Z')

export function startWriters(installation: Installation, hall: BusyHall, windows: readonly BusyWindow[], seed: string): Writers {
  const ledger: Ledger = { steps: [], presses: [], punches: new Set() }
  const finished = new Map<string, string[]>()
  const errors: unknown[] = []
  let ending = false

  /** Repeats until there is an answer. Only silence and UNAVAILABLE are no answer. */
  async function insist<Result>(attempt: () => Promise<Result | undefined>): Promise<Result> {
    for (;;) {
      const result = await attempt()
      if (result !== undefined) return result
      await new Promise((resolve) => setTimeout(resolve, REPEAT_AFTER_MS))
    }
  }

  async function change(clerk: Client, operation: string, input: Readonly<Record<string, unknown>>) {
    const type =
      { receiveCase: 'ReceiveCaseInput', acceptCase: 'AcceptCaseInput', decideCase: 'DecideCaseInput' }[operation] ??
      'CaseStepInput'
    const query = `mutation ($input: ${type}!) { changed: ${operation}(input: $input) { id number version } }`
    return insist(async () => {
      const answer = await orSilence(() =>
        clerk.post<{ changed: { id: string; number: string; version: number } }>(query, { input }),
      )
      if (answer === undefined || answer.status === UNAVAILABLE || codesOf(answer).includes('UNAVAILABLE')) return undefined
      if (answer.errors !== undefined || answer.data == null)
        throw new Error(`${operation} ${JSON.stringify(input)} → ${JSON.stringify(answer)}`)
      return answer.data.changed
    })
  }

  async function serve({ code, windowId, loginName }: BusyWindow, random: Random): Promise<void> {
    const clerk = createClient(installation.url)
    await clerk.signIn(loginName, TEST_PASSWORD)
    for (let number = 1; !ending; number += 1) {
      let requestNumber = 0
      const step = async (operation: string, kind: string, input: Readonly<Record<string, unknown>>) => {
        requestNumber += 1
        const requestId = `${seed}-${code}-${number}-${requestNumber}`
        const changed = await change(clerk, operation, { ...input, requestId })
        ledger.steps.push({ requestId, caseId: changed.id, seq: requestNumber, kind })
        return { caseId: changed.id, version: requestNumber, number: changed.number }
      }
      const received = await step('receiveCase', 'received', { itemId: hall.itemId, windowId, subject: `办件 ${number}` })
      let { version } = received
      const next = async (operation: string, kind: string, more = {}) => {
        version = (await step(operation, kind, { caseId: received.caseId, version, ...more })).version
      }
      await next('acceptCase', 'accepted')
      if (random.chance(0.2)) continue
      await next('decideCase', 'decided', { decision: 'approved' })
      finished.set(code, [...(finished.get(code) ?? []), received.number])
      if (random.chance(0.5)) await next('deliverCase', 'delivered')
    }
  }

  async function press({ code, deviceToken }: BusyWindow, random: Random): Promise<void> {
    for (let number = 1; !ending; number += 1) {
      const pressId = `press-${seed}-${code}-${number}`
      const now = new Date().toISOString()
      const numbers = finished.get(code) ?? []
      const rated = numbers.length > 0 && random.chance(0.5) ? { caseNumber: random.pick(numbers) } : {}
      const message = { pressId, pressedAt: now, bindingVersion: 1, level: random.pick(RATING_LEVELS), ...rated }
      const { ratingId } = await insist(async () => {
        const answer = await post(`${installation.deviceUrl}/rating/presses`, {
          headers: { 'content-type': 'application/json', authorization: `Bearer ${deviceToken}` },
          body: JSON.stringify({ ...message, sentAt: new Date().toISOString() }),
        })
        if (answer === undefined) return undefined
        if (answer.status !== 200) throw new Error(`${JSON.stringify(message)} → ${answer.text}`)
        const stored: { ratingId: string } = JSON.parse(answer.text)
        return stored
      })
      ledger.presses.push({ pressId, ratingId })
    }
  }

  async function upload(serialNumber: string, random: Random): Promise<void> {
    const earlier: string[] = []
    let second = 0
    while (!ending) {
      const fresh = Array.from({ length: random.whole(1, 5) }, () => {
        second += 1
        const time = new Date(CIVIL_START + second * 1000).toISOString().slice(0, 19).replace('T', ' ')
        return `${1000 + random.whole(1, 40)}\t${time}`
      })
      // Machines repeat what they sent long ago: stamps are unreliable.
      const lines = [...fresh, ...(earlier.length > 0 && random.chance(0.3) ? earlier.slice(-10) : [])]
      const taken = await insist(async () => {
        const answer = await post(`${installation.deviceUrl}/iclock/cdata?SN=${serialNumber}&table=ATTLOG&Stamp=0`, {
          headers: { 'content-type': 'text/plain' },
          body: lines.map((line) => `${line}\t0\t1\n`).join(''),
        })
        if (answer !== undefined && answer.status !== 200) throw new Error(`upload → ${answer.text}`)
        return answer?.text
      })
      if (taken !== `OK: ${lines.length}\n`) throw new Error(`${lines.length} lines → ${taken}`)
      earlier.push(...fresh)
      for (const line of fresh) ledger.punches.add(`${serialNumber}\t${line}`)
    }
  }

  const random = (name: string) => randomOf(`${seed} ${name}`)
  const running = [
    ...windows.flatMap((window) => [
      serve(window, random(`clerk ${window.code}`)),
      press(window, random(`device ${window.code}`)),
    ]),
    ...hall.serialNumbers.map((serialNumber) => upload(serialNumber, random(serialNumber))),
  ].map((writer) => writer.catch((error: unknown) => void errors.push(error)))

  const check = () => {
    if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('\n'))
  }
  return {
    ledger,
    acknowledged: () => ledger.steps.length + ledger.presses.length + ledger.punches.size,
    check,
    async finish() {
      ending = true
      await Promise.all(running)
      check()
    },
  }
}

/** The answer of a device's port, or nothing where the server is silent or unavailable. */
async function post(url: string, init: RequestInit): Promise<{ status: number; text: string } | undefined> {
  return orSilence(async () => {
    const response = await fetch(url, { ...init, method: 'POST' })
    return response.status === UNAVAILABLE ? undefined : { status: response.status, text: await response.text() }
  })
}

/** A connection that is refused or breaks is silence: whether the write was carried out is not known. */
async function orSilence<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined
    throw error
  }
}
