import type { SimulatorPunchMachine, SimulatorRatingDevice } from '@mingchuang/schema'
import { type Availability, Unavailable } from './availability.ts'
import { type Answer, post } from './http.ts'
import type { Intent, Outbox } from './outbox.ts'

export interface DeviceServices {
  readonly deviceUrl: string
  readonly outbox: Outbox
  readonly availability: Availability
  readonly signal: AbortSignal
}

/** As many presses as a backlog message holds. */
const PRESSES_PER_MESSAGE = 50
/** Codes after which the same press may well be taken. */
const PASSING_CODES = ['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL']

interface PressAnswer {
  readonly pressId: string | null
  readonly ratingId?: string
  readonly at?: string
  readonly isValid?: boolean
  readonly code?: string
}

/** Sends what a rating device has kept, oldest first; what the server does not take now waits for the next time. */
export async function sendPresses(
  device: SimulatorRatingDevice,
  presses: readonly Intent[],
  services: DeviceServices,
): Promise<void> {
  const { outbox } = services
  for (let start = 0; start < presses.length; start += PRESSES_PER_MESSAGE) {
    const message = presses.slice(start, start + PRESSES_PER_MESSAGE)
    const { text } = await insist(services, () => {
      const sentAt = new Date().toISOString()
      const body = message.map(({ id, payload }) => ({ ...payload, pressId: id, sentAt, bindingVersion: device.bindingVersion }))
      return post(urlOf(services, '/rating/presses'), JSON.stringify(body), {
        'content-type': 'application/json',
        authorization: `Bearer ${device.token}`,
      })
    })
    const answers = readAnswers(text)
    for (const intent of message) {
      const answer = answers.find(({ pressId }) => pressId === intent.id)
      if (answer?.ratingId !== undefined) {
        const { ratingId, at, isValid } = answer
        outbox.settle(intent, { ratingId, at, isValid, windowCode: device.windowCode, caseNumber: intent.payload.caseNumber })
      } else if (answer?.code === undefined || !PASSING_CODES.includes(answer.code)) outbox.settle(intent)
    }
  }
}

/** Uploads lines of a punch machine; `OK: n` comes only when they are durable. */
export async function sendUpload(machine: SimulatorPunchMachine, intent: Intent, services: DeviceServices): Promise<void> {
  const { lines } = intent.payload
  if (!Array.isArray(lines)) return
  const url = urlOf(services, `/iclock/cdata?SN=${encodeURIComponent(machine.serialNumber)}&table=ATTLOG&Stamp=0`)
  const { status, text } = await insist(services, () => post(url, `${lines.join('\n')}\n`, { 'content-type': 'text/plain' }))
  const taken = /^OK: ?(\d+)/.exec(text)?.[1]
  if (status === 200 && taken !== undefined) {
    services.outbox.settle(intent, { serialNumber: machine.serialNumber, lines, taken: Number(taken) })
  } else services.outbox.settle(intent)
}

function urlOf({ deviceUrl }: DeviceServices, path: string): string {
  return `${deviceUrl.replace(/\/$/, '')}${path}`
}

function insist({ availability, signal }: DeviceServices, attempt: () => Promise<Answer>): Promise<Answer> {
  return availability.insist(attempt, signal)
}

/** One answer a press; a message refused whole (a revoked token) is an answer to each. */
function readAnswers(text: string): readonly PressAnswer[] {
  try {
    const read: readonly PressAnswer[] | PressAnswer = JSON.parse(text)
    return Array.isArray(read) ? read : []
  } catch {
    throw new Unavailable('the answer is not JSON')
  }
}
