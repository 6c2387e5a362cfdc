import { RATING_BODY_BYTES_MAX } from '@mingchuang/schema'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DeviceIdentity, findBindingAt, findDeviceByToken } from '../../features/identity/index.ts'
import { findRatingPage, readPress, recordPress } from '../../features/ratings/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { jsonOf } from './body.ts'
import { refusalOf } from './device-errors.ts'
import type { DeviceServices } from './device-services.ts'

/** A device that was offline for days sends its backlog in several messages of at most this many presses. */
const PRESSES_PER_MESSAGE_MAX = 500

const BEARER = /^Bearer ([\x21-\x7e]{1,512})$/i

/**
 * `POST /rating/presses`: one press, or an array of them each with its own answer. `GET /rating/binding`: where the device
 * stands and whether a case was just closed there.
 */
export function registerRatingRoutes(fastify: FastifyInstance, services: DeviceServices): void {
  fastify.post('/rating/presses', { bodyLimit: RATING_BODY_BYTES_MAX }, async (request) => {
    const device = await requireRatingDevice(request, services)
    const receivedAt = services.clock.now()
    const message = jsonOf(request.body)
    if (!Array.isArray(message)) return answerPress(services, device, message, receivedAt)
    if (message.length > PRESSES_PER_MESSAGE_MAX)
      throw new DomainError('INVALID_INPUT', { field: 'presses', expected: `at most ${PRESSES_PER_MESSAGE_MAX} presses` })
    const answers: object[] = []
    // One after the other: a backlog may hold two presses for one case, and the first of them is the one that counts.
    for (const press of message) {
      try {
        answers.push(await answerPress(services, device, press, receivedAt))
      } catch (error) {
        answers.push({ pressId: pressIdOf(press), ...refusalOf(error, services.logger, request.id).body })
      }
    }
    return answers
  })

  fastify.get('/rating/binding', async (request) => {
    const device = await requireRatingDevice(request, services)
    const now = services.clock.now()
    const binding = await findBindingAt(services.database, device, now)
    if (binding === undefined) throw new DomainError('DEVICE_NOT_BOUND')
    const page = await findRatingPage(services.database, device.hallId, binding.windowId, now)
    return { now: now.toISOString(), bindingVersion: binding.version, ...page }
  })
}

async function requireRatingDevice(request: FastifyRequest, { database }: DeviceServices): Promise<DeviceIdentity> {
  const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? []
  const device = token === undefined ? undefined : await findDeviceByToken(database, token)
  if (device === undefined) throw new DomainError('UNAUTHENTICATED')
  if (device.kind !== 'rating') throw new DomainError('FORBIDDEN')
  return device
}

async function answerPress(
  services: DeviceServices,
  device: DeviceIdentity,
  message: unknown,
  receivedAt: Date,
): Promise<object> {
  const stored = await recordPress(services, device, { press: readPress(message), receivedAt })
  return { pressId: stored.pressId, ratingId: stored.id, at: stored.at.toISOString(), isValid: stored.isValid }
}

/** What a refused press called itself, if it did so in a form worth repeating. */
function pressIdOf(message: unknown): string | null {
  const pressId = message !== null && typeof message === 'object' && 'pressId' in message ? message.pressId : undefined
  return typeof pressId === 'string' && pressId.length <= 64 ? pressId : null
}
