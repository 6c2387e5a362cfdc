import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config/index.ts'
import { COOKIE_NAMES, type CookieName, type Cookies } from '../../platform/graphql/index.ts'

const COOKIE_PREFIX = 'mingchuang_'

/** The product's cookies of one request as they arrived. */
export function readCookiesOf(request: FastifyRequest): Pick<Cookies, 'get'> {
  return { get: (name) => request.cookies[COOKIE_PREFIX + name] }
}

/** The product's cookies of one request, by their short names. */
export function cookiesOf(request: FastifyRequest, reply: FastifyReply, config: Pick<Config, 'PUBLIC_URL'>): Cookies {
  // Lax, not Strict: a QR code or a link in a message must open the console signed in. Writes need a preflight header anyway.
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.PUBLIC_URL.startsWith('https:') } as const
  return {
    ...readCookiesOf(request),
    set: (name, value, expires) => void reply.setCookie(COOKIE_PREFIX + name, value, { ...attributes, expires }),
    clear: (name) => void reply.clearCookie(COOKIE_PREFIX + name, attributes),
  }
}

/** The same cookies of a websocket upgrade, which can only be read. */
export function readCookies(header: string | undefined): Pick<Cookies, 'get'> {
  const values = new Map<CookieName, string>()
  for (const part of header?.split(';') ?? []) {
    const [name = '', value = ''] = part.trim().split('=', 2)
    const known = COOKIE_NAMES.find((candidate) => name === COOKIE_PREFIX + candidate)
    const read = known && readValue(value)
    if (known !== undefined && read !== undefined) values.set(known, read)
  }
  return { get: (name) => values.get(name) }
}

/** A value that no browser of ours wrote is no cookie. */
function readValue(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
