import fastify from 'fastify'
import { expect, test } from 'vitest'
import { sendSecurityHeaders } from './security-headers.ts'

test('every answer carries the headers of the options, also a refusal, and none of another answer', async () => {
  const server = fastify()
  await sendSecurityHeaders(server, { contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } })
  server.get('/text', (_request, reply) => reply.type('text/plain').send('here'))
  for (const url of ['/text', '/nowhere']) {
    const { headers, body } = await server.inject(url)
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' })
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body))
  }
  await server.close()
})
