import { FILE_BYTES_MAX } from '@mingchuang/schema'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findReadableFile, type StoredFileNode, takeInFile } from '../../features/files/index.ts'
import type { Services } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { isUuid } from '../../platform/ids.ts'
import type { ActorCache } from '../actor-cache.ts'
import { readCookiesOf } from './request-cookies.ts'

const NAME_HEADER = 'x-file-name'
/** What a browser only draws; everything else is saved. */
const SHOWN_INLINE: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg'])
/** A shown file may do nothing but be looked at, whatever is in it. */
const SHOWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'none'"

interface FileAddress {
  readonly hallCode: string
  readonly fileId: string
}

/** `POST /files` takes a file in; `GET /files/:hallCode/:fileId` gives one to whoever may read it. */
export async function registerFileRoutes(
  fastify: FastifyInstance,
  { services, actors }: { readonly services: Services; readonly actors: ActorCache },
): Promise<void> {
  await fastify.register(async (scope) => {
    // The body is not read into memory: it goes to the store as it comes.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

    // What is left of a refused body would be taken for the next request of the connection.
    scope.addHook('onError', async (request, reply) => {
      if (!request.raw.complete) reply.header('connection', 'close')
    })

    scope.post('/files', { bodyLimit: FILE_BYTES_MAX }, async (request, reply) => {
      const actor = await actors.actorOf(readCookiesOf(request))
      if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
      const stored = await takeInFile({ ...services, actor }, { name: nameOf(request), content: request.raw })
      return reply.code(201).send(stored)
    })

    scope.get<{ Params: FileAddress; Querystring: { inline?: string } }>('/files/:hallCode/:fileId', async (request, reply) => {
      const { hallCode, fileId } = request.params
      const actor = await actors.actorOf(readCookiesOf(request))
      const file = isUuid(fileId) ? await findReadableFile(services, actor, { hallCode, fileId }) : undefined
      if (file === undefined) throw new DomainError('NOT_FOUND', { type: 'StoredFile' })
      const etag = `"${file.sha256}"`
      sendHeaders(reply, file, etag, request.query.inline !== undefined)
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      const { stream, bytes } = await services.files.read(Buffer.from(file.sha256, 'hex'))
      return reply.header('content-length', bytes).send(stream)
    })
  })
}

/** The header is what makes a request of another site ask first: without it nothing is taken. */
function nameOf(request: FastifyRequest): string {
  const written = request.headers[NAME_HEADER]
  if (typeof written !== 'string') throw invalid(NAME_HEADER, 'the name of the file, percent-encoded')
  try {
    return decodeURIComponent(written)
  } catch {
    throw invalid(NAME_HEADER, 'the name of the file, percent-encoded')
  }
}

function sendHeaders(reply: FastifyReply, { name, mediaType, sha256 }: StoredFileNode, etag: string, inline: boolean): void {
  const isShown = inline && SHOWN_INLINE.has(mediaType)
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  reply.headers({
    'content-type': mediaType,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': SHOWN_POLICY,
    'x-content-type-options': 'nosniff',
    // Who may read it can change; what it is cannot.
    'cache-control': 'private, no-cache',
    etag,
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  })
}
