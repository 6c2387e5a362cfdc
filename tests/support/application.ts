import { type Logger, pino } from 'pino'
import { vi } from 'vitest'
import { type Application, startApplication } from '../../packages/api/src/entry/application.ts'
import { type MessageSender, type OutgoingMessage, sendDueMessages } from '../../packages/api/src/features/outbox/index.ts'
import { offerSetupLinkIfEmpty } from '../../packages/api/src/features/setup/index.ts'
import { type Clock, systemClock } from '../../packages/api/src/platform/clock.ts'
import { type Config, readConfig } from '../../packages/api/src/platform/config/index.ts'
import type { Database } from '../../packages/api/src/platform/database/database.ts'
import { startServices } from '../../packages/api/src/platform/services.ts'
import { type Client, createClient } from './client.ts'
import { createTestDatabase } from './database.ts'
import { createTestFiles } from './files.ts'
import { TEST_PERSONAL_DATA_KEY } from './keys.ts'

/** The whole server on free ports over a database of the test's own. */
export interface TestApplication extends Application {
  readonly databaseUrl: string
  readonly filesDirectory: string
  /** A caller without cookies; it keeps those it is given. */
  client(): Client
  /** What was sent to a phone, first message first, once there are at least `count` messages. */
  messagesTo(phone: string, count?: number): Promise<readonly OutgoingMessage[]>
  /** Founds the first hall and gives its signed-in administrator. */
  foundHall(): Promise<Client>
  close(): Promise<void>
}

/** Of whoever waits for a message; another round of the outbox may be sending it. */
const PATIENCE = { timeout: 10_000, interval: 20 }

export const TEST_PASSWORD = 'a long enough password'

export interface TestApplicationParts {
  readonly clock?: Clock
  /** Takes every line the server logs. */
  readonly logger?: Logger
  /** Puts something between the server and its database, to count what is asked. */
  readonly wrapDatabase?: (database: Database) => Database
}

export async function startTestApplication(
  overrides: Partial<Config> = {},
  {
    clock = systemClock,
    logger = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    wrapDatabase = (database) => database,
  }: TestApplicationParts = {},
): Promise<TestApplication> {
  const testDatabase = await createTestDatabase()
  const files = await createTestFiles()
  const config: Config = {
    ...readConfig({
      NODE_ENV: 'test',
      MESSAGE_SENDER: 'log',
      RATE_LIMIT_PER_MINUTE: '1000000',
      PERSONAL_DATA_KEY: TEST_PERSONAL_DATA_KEY,
    }),
    PORT: 0,
    DEVICE_PORT: 0,
    DATABASE_CONNECTIONS: 6,
    FILES_DIRECTORY: files.directory,
    ...overrides,
  }
  const started = await startServices({ config, databaseUrl: testDatabase.url, clock, logger })
  const services = { ...started, database: wrapDatabase(started.database) }
  const sent: OutgoingMessage[] = []
  const sender: MessageSender = { send: async (message) => void sent.push(message), close: async () => undefined }
  const application = await startApplication(services, config, sender)
  const client = () => createClient(application.url)

  return {
    ...application,
    databaseUrl: testDatabase.url,
    filesDirectory: files.directory,
    client,
    async messagesTo(phone, count = 1) {
      return vi.waitFor(async () => {
        await sendDueMessages(services, sender)
        const messages = sent.filter((message) => message.phone === phone)
        if (messages.length < count) throw new Error(`${messages.length} of ${count} messages were sent`)
        return messages
      }, PATIENCE)
    },
    async foundHall() {
      const token = await offerSetupLinkIfEmpty(services)
      const administrator = client()
      await administrator.ask('mutation ($input: SetUpHallInput!) { setUpHall(input: $input) { role } }', {
        input: {
          token,
          hallCode: 'TEST',
          hallName: '测试区政务服务中心',
          loginName: 'admin',
          displayName: '管理员',
          password: TEST_PASSWORD,
        },
      })
      await administrator.signIn('admin', TEST_PASSWORD)
      return administrator
    },
    async close() {
      await application.stop()
      await services.stop()
      await testDatabase.drop()
      await files.remove()
    },
  }
}
