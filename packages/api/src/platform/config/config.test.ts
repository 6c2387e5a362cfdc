import { expect, test } from 'vitest'
import { ConfigError, configTable, readConfig } from './index.ts'
import { VARIABLES } from './variables.ts'

test('an empty environment gives the embedded demo on this machine only', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ PORT: 4000, DEVICE_PORT: 4001, HOST: '127.0.0.1', DEMO: true, NODE_ENV: 'production' })
  expect(config.DATABASE_URL).toBeUndefined()
  expect(config.PUBLIC_URL).toBe('http://localhost:4000')
  expect(config.ALLOWED_ORIGINS).toContain('http://127.0.0.1:4000')
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 4000, DATABASE_URL: undefined })
})

test('a server of its own has no demo unless it is asked for by name', () => {
  const server = { DATABASE_URL: 'postgres://hall:secret@db:5432/hall', PERSONAL_DATA_KEY: 'A'.repeat(43) }
  expect(readConfig(server).DEMO).toBe(false)
  expect(readConfig({ ...server, DEMO: 'on' }).DEMO).toBe(true)
})

test('one message names every wrong variable, what it should be, and no secret', () => {
  const wrong = { PORT: '70000', DEMO: 'yes', DATABASE_URL: 'mysql://root:hunter2@db/x', DEVICE_NETWORKS: '10.0.0.0/40' }
  expect(() => readConfig(wrong)).toThrow(ConfigError)
  expect(() => readConfig(wrong)).toThrow(
    [
      '4 configuration variables are wrong:',
      '  PORT must be a whole number from 1 to 65535, not "70000".',
      '  DATABASE_URL must be a URL like postgres://user:password@host:5432/database, not what it is.',
      '  DEMO must be on or off, not "yes".',
      '  DEVICE_NETWORKS must be networks like 10.0.0.0/8 or single addresses, separated by commas, not "10.0.0.0/40".',
    ].join('\n'),
  )
})

test('variables that contradict each other are refused', () => {
  expect(() => readConfig({ PORT: '5000', DEVICE_PORT: '5000' })).toThrow(/another port than PORT/)
})

test('a server of its own needs a key of personal data, which is never shown', () => {
  const server = { DATABASE_URL: 'postgres://hall:secret@db:5432/hall' }
  expect(() => readConfig(server)).toThrow(
    'PERSONAL_DATA_KEY must be 32 random bytes in base64, as `openssl rand -base64 32` prints them, where DATABASE_URL is set.',
  )
  expect(() => readConfig({ PERSONAL_DATA_KEY: 'half-a-key' })).toThrow(/PERSONAL_DATA_KEY must be .*, not what it is\.$/)
  const key = Buffer.alloc(32, 7)
  const { PERSONAL_DATA_KEY, PERSONAL_DATA_PREVIOUS_KEYS } = readConfig({
    ...server,
    PERSONAL_DATA_KEY: key.toString('base64'),
    PERSONAL_DATA_PREVIOUS_KEYS: `${key.toString('base64url')}, ${key.toString('base64')}`,
  })
  expect(PERSONAL_DATA_KEY).toEqual(key)
  expect(PERSONAL_DATA_PREVIOUS_KEYS).toEqual([key, key])
})

test('messages go into a file in the demo and are only noted elsewhere; a gateway needs its address', () => {
  const server = { DATABASE_URL: 'postgres://hall:secret@db:5432/hall', PERSONAL_DATA_KEY: 'A'.repeat(43) }
  expect(readConfig({}).MESSAGE_SENDER).toBe('file')
  expect(readConfig(server).MESSAGE_SENDER).toBe('log')
  expect(() => readConfig({ MESSAGE_SENDER: 'http' })).toThrow(
    /MESSAGE_GATEWAY_URL must be a URL .*, where MESSAGE_SENDER is http/,
  )
  expect(() => readConfig({ MESSAGE_SENDER: 'smtp', MESSAGE_SMTP_TO: '13812341234@sms.example.cn' })).toThrow(
    /MESSAGE_SMTP_TO must be a mail address with \{phone\} in it/,
  )
  const smtp = {
    MESSAGE_SENDER: 'smtp',
    MESSAGE_SMTP_URL: 'smtps://hall:secret@mail.example.cn',
    MESSAGE_SMTP_FROM: 'hall@example.cn',
    MESSAGE_SMTP_TO: '{phone}@sms.example.cn',
  }
  expect(readConfig(smtp)).toMatchObject(smtp)
})

test('origins are taken without a path and keep their port', () => {
  const config = readConfig({ PUBLIC_URL: 'https://hall.example.cn/', ALLOWED_ORIGINS: 'https://a.cn:8443, http://b.cn' })
  expect(config.ALLOWED_ORIGINS).toEqual(['https://hall.example.cn', 'https://a.cn:8443', 'http://b.cn'])
  expect(() => readConfig({ PUBLIC_URL: 'https://hall.example.cn/wall' })).toThrow(/without a path/)
})

test('device networks hold private addresses by default, in both spellings of IPv4', () => {
  const { DEVICE_NETWORKS, TRUST_PROXY } = readConfig({})
  expect(DEVICE_NETWORKS.includes('192.168.7.9')).toBe(true)
  expect(DEVICE_NETWORKS.includes('::ffff:192.168.7.9')).toBe(true)
  expect(DEVICE_NETWORKS.includes('::1')).toBe(true)
  expect(DEVICE_NETWORKS.includes('203.0.113.9')).toBe(false)
  expect(DEVICE_NETWORKS.includes('not an address')).toBe(false)
  expect(TRUST_PROXY.includes('127.0.0.1')).toBe(false)
})

test('the table documents every variable', () => {
  const table = configTable()
  for (const name of Object.keys(VARIABLES)) expect(table).toContain(`| \`${name}\` |`)
})
