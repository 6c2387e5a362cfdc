import type { FastifyInstance } from 'fastify'
import { DomainError } from '../../platform/domain-error.ts'
import { refusalOf } from './device-errors.ts'
import type { DeviceServices } from './device-services.ts'
import { registerPunchRoutes } from './punch-routes.ts'
import { registerRatingRoutes } from './rating-routes.ts'

/**
 * The device port: rating devices (JSON with a device token) and punch machines (ADMS, plain text). Every body is read as
 * bytes, because machines send whatever content type their firmware chose.
 */
export async function registerDeviceRoutes(fastify: FastifyInstance, services: DeviceServices): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.addHook('onRequest', async (request) => {
      if (!services.deviceNetworks.includes(request.ip)) throw new DomainError('FORBIDDEN', { expected: 'an allowed network' })
    })
    scope.setErrorHandler((error, request, reply) => {
      const { status, body } = refusalOf(error, services.logger, request.id)
      return reply.code(status).send(body)
    })
    registerRatingRoutes(scope, services)
    await scope.register(async (machines) => registerPunchRoutes(machines, services))
  })
}
