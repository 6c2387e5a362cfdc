import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TEST_PASSWORD } from '../support/application.ts'
import { type Client, codesOf, createClient } from '../support/client.ts'
import { createInstallation, type Installation, until } from '../support/installation.ts'

const SETUP_LINK = /\/setup\/(\S+)/
/** A killed server's database notices by its guard, checkpoints and ends. */
const GONE_WITHIN_MS = 5_000

let installation: Installation

beforeEach(async () => {
  installation = await createInstallation()
})
afterEach(() => installation.remove())

async function setUpHall(client: Client, token: string) {
  return client.post('mutation ($input: SetUpHallInput!) { setUpHall(input: $input) { role } }', {
    input: {
      token,
      hallCode: 'START',
      hallName: '测试区政务服务中心',
      loginName: 'admin',
      displayName: '管理员',
      password: TEST_PASSWORD,
    },
  })
}

const everythingEnds = () =>
  until(() => installation.processes().length === 0, `${installation.processes()} have ended`, GONE_WITHIN_MS)

describe('an empty data directory', () => {
  test('gives a one-time set-up link, which founds one hall; the next start is warm, keeps it and offers no link', async () => {
    const server = await installation.open()
    await until(() => SETUP_LINK.test(server.output()), 'a set-up link is printed')
    const [, token = ''] = SETUP_LINK.exec(server.output()) ?? []
    const client = createClient(installation.url)
    expect(await setUpHall(client, token)).toMatchObject({ data: { setUpHall: { role: 'administrator' } } })
    expect(codesOf(await setUpHall(client, token))).toEqual(['LINK_EXPIRED'])
    server.kill('SIGINT')
    expect(await server.ended).toEqual({ code: 0, signal: null })
    await everythingEnds()

    const again = await installation.open()
    await until(() => again.output().includes('is open'), 'the second start says where it is')
    expect(again.output()).not.toMatch(SETUP_LINK)
    expect(codesOf(await setUpHall(client, token))).toEqual(['LINK_EXPIRED'])
    await client.signIn('admin', TEST_PASSWORD)
    expect(await client.ask('{ hall { code isDemo } }')).toEqual({ hall: { code: 'START', isDemo: false } })
    again.kill('SIGTERM')
    expect(await again.ended).toEqual({ code: 0, signal: null })
  })

  test('gives a new link at every start, and only the newest works', async () => {
    const tokens: string[] = []
    for (const _start of ['first', 'second']) {
      const server = await installation.open()
      await until(() => SETUP_LINK.test(server.output()), 'a set-up link is printed')
      tokens.push(SETUP_LINK.exec(server.output())?.[1] ?? '')
      if (tokens.length < 2) {
        server.kill('SIGINT')
        await server.ended
      }
    }
    const [older = '', newer = ''] = tokens
    const client = createClient(installation.url)
    expect(codesOf(await setUpHall(client, older))).toEqual(['LINK_EXPIRED'])
    expect(await setUpHall(client, newer)).toMatchObject({ data: { setUpHall: { role: 'administrator' } } })
  })
})

describe('what ends', () => {
  test('a second Ctrl-C does no harm, and nothing stays behind', async () => {
    const server = await installation.open()
    expect(installation.postgresProcesses().length).toBeGreaterThan(2)
    server.kill('SIGINT')
    server.kill('SIGINT')
    expect(await server.ended).toEqual({ code: 0, signal: null })
    expect(installation.processes()).toEqual([])
  })

  test('a server killed without a word takes its database with it, and the next start works', async () => {
    const server = await installation.open()
    server.kill('SIGKILL')
    expect(await server.ended).toEqual({ code: null, signal: 'SIGKILL' })
    await everythingEnds()
    const again = await installation.open()
    again.kill('SIGINT')
    expect(await again.ended).toEqual({ code: 0, signal: null })
  })

  test('a server killed while it is still starting leaves nothing behind, and the next start works', async () => {
    const server = installation.start()
    await until(() => installation.postgresProcesses().length > 0, 'PostgreSQL is being made or started')
    server.kill('SIGKILL')
    await everythingEnds()
    const again = await installation.open()
    again.kill('SIGINT')
    expect(await again.ended).toEqual({ code: 0, signal: null })
  })
})

describe('what refuses to start says why in one sentence', () => {
  test('a second server on the same data directory names the first', async () => {
    const first = await installation.open()
    const second = installation.start({ PORT: '1', DEVICE_PORT: '2' })
    expect(await second.ended).toEqual({ code: 1, signal: null })
    expect(second.output()).toContain(`is in use by process ${first.pid}`)
    expect(second.output()).toContain(`kill ${first.pid}`)
    expect(second.output()).not.toMatch(/\n\s+at /)
    expect(await installation.isReady()).toBe(true)
  })

  test.each(['PORT', 'DEVICE_PORT'] as const)('a taken %s is named, and nothing stays behind', async (variable) => {
    const port = variable === 'PORT' ? installation.port : installation.devicePort
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    try {
      const server = installation.start()
      expect(await server.ended).toEqual({ code: 1, signal: null })
      expect(server.output().trim()).toBe(
        `Port ${port} of 127.0.0.1 is taken by another program. Stop it, or set ${variable} to a free port.`,
      )
      expect(installation.processes()).toEqual([])
    } finally {
      other.close()
    }
  })

  test('everything wrong with the configuration is one message, before anything is made', async () => {
    const server = installation.start({ PORT: 'http', DEMO: 'perhaps', DATABASE_URL: 'mysql://root:secret@db/hall' })
    expect(await server.ended).toEqual({ code: 1, signal: null })
    expect(server.output()).toMatch(/^3 configuration variables are wrong:\n( {2}\S.*\n){3}$/)
    for (const name of ['PORT', 'DEMO', 'DATABASE_URL']) expect(server.output()).toContain(`  ${name} must be`)
    expect(server.output()).not.toContain('secret')
    expect(installation.processes()).toEqual([])
  })

  test('an unreachable DATABASE_URL says so', async () => {
    const server = installation.start({ DATABASE_URL: 'postgres://hall:secret@127.0.0.1:1/hall' })
    expect(await server.ended).toEqual({ code: 1, signal: null })
    expect(server.output()).toContain('127.0.0.1:1')
    expect(server.output()).not.toContain('secret')
    expect(server.output()).not.toMatch(/\n\s+at /)
  })
})
