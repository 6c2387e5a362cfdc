import { PUNCH_BODY_BYTES_MAX, SERIAL_NUMBER_FORM } from '@mingchuang/schema'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordPunchUpload } from '../../features/attendance/index.ts'
import { type DeviceIdentity, findDeviceBySerialNumber } from '../../features/identity/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { textOf } from './body.ts'
import { refusalOf } from './device-errors.ts'
import type { DeviceServices } from './device-services.ts'

/**
 * ADMS / PUSH 2.4: the handshake and the ATTLOG upload. Answers are plain text under a correct Date header, from which a machine
 * sets its clock; `OK: n` is sent only when the n lines are durable.
 */
export function registerPunchRoutes(fastify: FastifyInstance, services: DeviceServices): void {
  fastify.addHook('onSend', async (_request, reply) => {
    reply.header('date', services.clock.now().toUTCString())
  })
  fastify.setErrorHandler((error, request, reply) => {
    const { status, body } = refusalOf(error, services.logger, request.id)
    return reply.code(status).type('text/plain').send(`ERROR: ${body.code} ${body.message}\n`)
  })

  fastify.get('/iclock/cdata', async (request, reply) => {
    const { serialNumber } = await requireMachine(request, services)
    return reply.type('text/plain').send(handshakeOf(serialNumber))
  })

  fastify.post('/iclock/cdata', { bodyLimit: PUNCH_BODY_BYTES_MAX }, async (request, reply) => {
    const { device, serialNumber } = await requireMachine(request, services)
    // What is not stored must not be acknowledged: the machine keeps it and sends it again.
    if (queryOf(request, 'table') !== 'ATTLOG') throw new DomainError('INVALID_INPUT', { field: 'table', expected: 'ATTLOG' })
    const actor = { hallId: device.hallId, id: device.id, role: 'device' } as const
    const { taken, quarantined } = await recordPunchUpload({ ...services, actor }, { serialNumber, body: textOf(request.body) })
    if (quarantined > 0) services.logger.warn({ serialNumber, quarantined, taken }, 'lines of a punch machine were quarantined')
    return reply.type('text/plain').send(`OK: ${taken}\n`)
  })
}

/** Stamp 0 asks for everything again whenever the machine connects: stamps are unreliable, and a repeated punch adds nothing. */
function handshakeOf(serialNumber: string): string {
  const options = [
    'ATTLOGStamp=0',
    'OPERLOGStamp=None',
    'ATTPHOTOStamp=None',
    'ErrorDelay=30',
    'Delay=10',
    'TransTimes=00:00;14:05',
    'TransInterval=1',
    'TransFlag=TransData AttLog',
    'TimeZone=8',
    'Realtime=1',
    'Encrypt=None',
  ]
  return `GET OPTION FROM: ${serialNumber}\n${options.join('\n')}\n`
}

async function requireMachine(
  request: FastifyRequest,
  { database }: DeviceServices,
): Promise<{ device: DeviceIdentity; serialNumber: string }> {
  const serialNumber = queryOf(request, 'SN')
  if (serialNumber === undefined || !SERIAL_NUMBER_FORM.test(serialNumber))
    throw new DomainError('UNAUTHENTICATED', { field: 'SN' })
  const device = await findDeviceBySerialNumber(database, serialNumber)
  if (device === undefined) throw new DomainError('UNAUTHENTICATED', { field: 'SN' })
  if (device.kind !== 'punch') throw new DomainError('FORBIDDEN')
  return { device, serialNumber }
}

/** Query strings repeat a name for an array; a machine never does. */
function queryOf({ query }: FastifyRequest, name: string): string | undefined {
  const values = new Map(Object.entries(query ?? {}))
  const value: unknown = values.get(name)
  return typeof value === 'string' ? value : undefined
}
