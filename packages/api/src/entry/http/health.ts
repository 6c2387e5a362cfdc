import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../platform/database/database.ts'

const READY_WITHIN_MS = 2_000

/** `/healthz`: the process answers. `/readyz`: the database does too, within 2 s; 503 otherwise. */
export function registerHealth(fastify: FastifyInstance, database: Database): void {
  fastify.get('/healthz', { config: { rateLimit: false } }, async () => ({ status: 'ok' }))
  fastify.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    const isReady = await Promise.race([
      database.rows(sql`select 1 as ready`).then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => setTimeout(resolve, READY_WITHIN_MS, false).unref()),
    ])
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'the database does not answer' })
  })
}
