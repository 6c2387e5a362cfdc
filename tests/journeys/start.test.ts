import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEST_PASSWORD } from '../support/application.ts'
import { codesOf, createClient } from '../support/client.ts'
import { createInstallation, type Installation, type Program, until } from '../support/installation.ts'
import { TEST_PERSONAL_DATA_KEY } from '../support/keys.ts'

const SETUP_LINK = /\/setup\/(\S+)/
/** A guard that loses its server lets PostgreSQL write its checkpoint and end. */
const GONE_WITHIN_MS = 10_000
const STACK_TRACE = /\n\s+at /
const STOPPED = { code: 0, signal: null }
const REFUSED = { code: 1, signal: null }

let installation: Installation

beforeAll(async () => {
  installation = await createInstallation()
})
afterAll(() => installation.remove())

async function setupTokenOf(server: Program): Promise<string> {
  await until(() => SETUP_LINK.test(server.output()), 'a set-up link is printed')
  return SETUP_LINK.exec(server.output())?.[1] ?? ''
}

async function setUpHall(token: string) {
  return createClient(installation.url).post('mutation ($input: SetUpHallInput!) { setUpHall(input: $input) { role } }', {
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

const everythingEnds = () => until(() => installation.processes().length === 0, 'nothing is left running', GONE_WITHIN_MS)

// One installation through its life: each test finds what the one before it left.
describe('an installation', () => {
  let firstToken = ''

  test('killed while it is being made, leaves nothing running', async () => {
    const server = installation.start()
    await until(() => installation.postgresProcesses().length > 0, 'PostgreSQL is being made or started')
    server.kill('SIGKILL')
    await everythingEnds()
  })

  test('is ready on an empty data directory, prints a set-up link, and ends whole on Ctrl-C, pressed twice', async () => {
    const server = await installation.open()
    firstToken = await setupTokenOf(server)
    server.kill('SIGINT')
    server.kill('SIGINT')
    expect(await server.ended).toEqual(STOPPED)
    expect(installation.processes()).toEqual([])
  })

  test.each(['PORT', 'DEVICE_PORT'] as const)('says which port is taken (%s), and leaves nothing running', async (variable) => {
    const port = variable === 'PORT' ? installation.port : installation.devicePort
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    try {
      const server = installation.start()
      expect(await server.ended).toEqual(REFUSED)
      expect(server.output().trim()).toBe(
        `Port ${port} of 127.0.0.1 is taken by another program. Stop it, or set ${variable} to a free port.`,
      )
      expect(installation.processes()).toEqual([])
    } finally {
      other.close()
    }
  })

  test('offers a new link at the next start: it works once, and the old one never again', async () => {
    const server = await installation.open()
    const token = await setupTokenOf(server)
    expect(token).not.toBe(firstToken)
    expect(codesOf(await setUpHall(firstToken))).toEqual(['LINK_EXPIRED'])
    expect(await setUpHall(token)).toMatchObject({ data: { setUpHall: { role: 'administrator' } } })
    expect(codesOf(await setUpHall(token))).toEqual(['LINK_EXPIRED'])

    const second = installation.start({ PORT: '1', DEVICE_PORT: '2' })
    expect(await second.ended).toEqual(REFUSED)
    expect(second.output()).toContain(`is in use by process ${server.pid}`)
    expect(second.output()).not.toMatch(STACK_TRACE)
    expect(await installation.isReady()).toBe(true)

    server.kill('SIGKILL')
    await everythingEnds()
  })

  test('killed without a word, starts again with what it knew, and offers no link', async () => {
    const server = await installation.open()
    await until(() => server.output().includes('is open'), 'it says where it is')
    expect(server.output()).not.toMatch(SETUP_LINK)
    const client = createClient(installation.url)
    await client.signIn('admin', TEST_PASSWORD)
    expect(await client.ask('{ hall { code isDemo } }')).toEqual({ hall: { code: 'START', isDemo: false } })
    server.kill('SIGTERM')
    expect(await server.ended).toEqual(STOPPED)
    expect(installation.processes()).toEqual([])
  })
})

describe('what cannot start says why', () => {
  test('everything wrong with the configuration in one message, before anything is made', async () => {
    const server = installation.start({ PORT: 'http', DEMO: 'perhaps', DATABASE_URL: 'mysql://root:secret@db/hall' })
    expect(await server.ended).toEqual(REFUSED)
    expect(server.output()).toMatch(/^3 configuration variables are wrong:\n( {2}\S.*\n){3}$/)
    for (const name of ['PORT', 'DEMO', 'DATABASE_URL']) expect(server.output()).toContain(`  ${name} must be`)
    expect(server.output()).not.toContain('secret')
  })

  test('a database that cannot be reached, without its password', async () => {
    const server = installation.start({
      DATABASE_URL: 'postgres://hall:secret@127.0.0.1:1/hall',
      PERSONAL_DATA_KEY: TEST_PERSONAL_DATA_KEY,
    })
    expect(await server.ended).toEqual(REFUSED)
    expect(server.output()).toMatch(/^The database hall at 127\.0\.0\.1:1 cannot be used: .*DATABASE_URL/)
    expect(server.output()).not.toContain('secret')
    expect(server.output()).not.toMatch(STACK_TRACE)
  })
})
