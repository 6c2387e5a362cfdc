import { pino } from 'pino'
import { type Clock, manualClock } from '../../packages/api/src/platform/clock.ts'
import type { Services } from '../../packages/api/src/platform/command/index.ts'
import { openDatabase } from '../../packages/api/src/platform/database/database.ts'
import type { Live } from '../../packages/api/src/platform/live/index.ts'
import { createTestDatabase } from './database.ts'
import { createTestFiles } from './files.ts'
import { testSealer } from './keys.ts'

/** The platform over a database of the test's own, with a clock that stands and pokes that only count. */
export interface TestServices extends Services {
  readonly clock: Clock & { set(instant: Date): void }
  readonly live: Live & { readonly poked: string[] }
  close(): Promise<void>
}

function recordingLive(): Live & { readonly poked: string[] } {
  const poked: string[] = []
  return { poked, poke: (hallId) => void poked.push(hallId), onPoke: () => () => undefined, close: async () => undefined }
}

export async function createTestServices(now: Date): Promise<TestServices> {
  const testDatabase = await createTestDatabase()
  const files = await createTestFiles()
  const database = openDatabase({ url: testDatabase.url, connections: 4, applicationName: 'test' })
  return {
    database,
    clock: manualClock(now),
    live: recordingLive(),
    logger: pino({ level: 'silent' }),
    sealer: testSealer,
    files: files.store,
    async close() {
      await database.close()
      await testDatabase.drop()
      await files.remove()
    },
  }
}
