import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerUnknownPaths } from './http-errors.ts'

/** Where the dashboard's build lies, seen from this package's build. */
const DASHBOARD_BUILD = fileURLToPath(new URL('../../../../dashboard/dist', import.meta.url))

const YEAR_SECONDS = 31_536_000

/** The citizens' pages are a build of their own, small enough for a phone on the road. */
const CITIZEN_PATH = /^\/citizen(\/|$)/

/** Serves the built dashboard; every path a browser opens that is no file is one of its two pages, whose router takes over. */
export async function registerDashboard(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(DASHBOARD_BUILD)) return answerUnknownPaths(fastify)
  await fastify.register(fastifyStatic, {
    root: DASHBOARD_BUILD,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      // Hashed names never change; the page itself is asked for each time, so that a new build is seen at once.
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
    },
  })
  answerUnknownPaths(fastify, ({ url }, reply) => {
    const [path = ''] = url.split('?')
    return reply.sendFile(CITIZEN_PATH.test(path) ? 'citizen.html' : 'index.html')
  })
}
