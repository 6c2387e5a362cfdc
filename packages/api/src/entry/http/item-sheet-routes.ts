import { Readable } from 'node:stream'
import {
  ERROR_CODES,
  ITEM_IMPORT_BYTES_MAX,
  ITEM_STATES,
  ITEM_TYPES,
  NAME_LENGTH_MAX,
  QUERY_PERMISSIONS,
  STAGES,
  shanghaiDayOf,
} from '@mingchuang/schema'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { exportItems, importSteps, itemTemplate, readItemWorkbook } from '../../features/catalogue/index.ts'
import { type Actor, commandPermission, readScopeOf, requireRole } from '../../platform/actor.ts'
import type { Services } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { optionalRowIdOf } from '../../platform/graphql/index.ts'
import { optionalText } from '../../platform/text.ts'
import type { ActorCache } from '../actor-cache.ts'
import { codeOf } from './http-errors.ts'
import { readCookiesOf } from './request-cookies.ts'

/** A form of another site cannot send this type, so a browser asks first. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface ExportQuery {
  readonly q?: string
  readonly dept?: string
  readonly type?: string
  readonly stage?: string
  readonly state?: string
}

/**
 * `GET /items/export.xlsx` under the filter of the list, `GET /items/template.xlsx`, and `POST /items/import` with a workbook:
 * `?plan=` names the preview that is confirmed. An import answers line by line how far it is, then what would be or was done.
 */
export async function registerItemSheetRoutes(
  fastify: FastifyInstance,
  { services, actors }: { readonly services: Services; readonly actors: ActorCache },
): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(XLSX, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    const actorOf = async (request: FastifyRequest): Promise<Actor> => {
      const actor = await actors.actorOf(readCookiesOf(request))
      if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
      return actor
    }

    scope.get<{ Querystring: ExportQuery }>('/items/export.xlsx', async (request, reply) => {
      const reach = readScopeOf(QUERY_PERMISSIONS.items, await actorOf(request))
      const { q, dept, type, stage, state } = request.query
      const day = shanghaiDayOf(services.clock.now())
      const is = state === 'all' ? undefined : oneOf('state', ITEM_STATES, state ?? 'inForce')
      const filter = {
        departmentId: optionalRowIdOf('Department', dept),
        type: oneOf('type', ITEM_TYPES, type),
        stage: oneOf('stage', STAGES, stage),
        search: optionalText('q', q, NAME_LENGTH_MAX),
        state: is && { is, on: day },
      }
      return sendWorkbook(reply, `items-${day}.xlsx`).send(exportItems(services, reach, filter))
    })

    scope.get('/items/template.xlsx', async (request, reply) => {
      requireRole(commandPermission('importItems'), await actorOf(request))
      return sendWorkbook(reply, 'items-template.xlsx').send(itemTemplate(services))
    })

    scope.post<{ Querystring: { plan?: string } }>(
      '/items/import',
      {
        bodyLimit: ITEM_IMPORT_BYTES_MAX,
        // Before a byte of the body is kept.
        onRequest: async (request) => requireRole(commandPermission('importItems'), await actorOf(request)),
      },
      async (request, reply) => {
        const actor = await actorOf(request)
        if (!Buffer.isBuffer(request.body)) throw new DomainError('MALFORMED_BODY')
        const sheets = await readItemWorkbook(request.body)
        const steps = importSteps({ ...services, actor }, sheets, request.query.plan)
        return reply
          .type('application/x-ndjson')
          .header('cache-control', 'no-store')
          .send(Readable.from(linesOf(steps)))
      },
    )
  })
}

/** A value of a vocabulary; nothing where nothing is said. An unknown one would silently mean everything, so it is refused. */
function oneOf<Value extends string>(field: string, known: readonly Value[], text: string | undefined): Value | undefined {
  if (text === undefined || text === '') return undefined
  const value = known.find((each) => each === text)
  if (value === undefined) throw invalid(field, known.join(', '))
  return value
}

function sendWorkbook(reply: FastifyReply, name: string): FastifyReply {
  return reply.headers({
    'content-type': XLSX,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })
}

/** One JSON a line; what fails after the first line has left is told in the last. */
async function* linesOf(steps: AsyncIterable<object>): AsyncGenerator<string> {
  try {
    for await (const step of steps) yield `${JSON.stringify(step)}\n`
  } catch (error) {
    const code = codeOf(error)
    yield `${JSON.stringify({ error: { code, message: ERROR_CODES[code] } })}\n`
  }
}
