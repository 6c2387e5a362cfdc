import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { createDepartment } from '../directory/create-department.ts'
import { sealBlock } from './seal-blocks.ts'
import { verifyAudit } from './verify-audit.ts'

const NOW = new Date('2026-03-02T01:00:00Z')

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(NOW)
  hall = await foundSmallHall(services)
  await sealBlock(services.database, hall.hallId, NOW)
})
afterAll(() => services.close())

let written = 20

function writeRow() {
  written += 1
  return runCommand({ ...services, actor: hall.administrator }, createDepartment, { code: `D${written}`, name: '水务局' })
}

/** The same database, in which something happens as soon as the last block was read. */
function interruptedAfterBlocks(happen: () => Promise<unknown>): Database {
  const { database } = services
  return {
    ...database,
    async *stream<Row>(...query: Parameters<Database['stream']>) {
      yield* database.stream<Row>(...query)
      await happen()
    },
  }
}

test('a row written and sealed while the blocks are read is no fault', async () => {
  const beside = interruptedAfterBlocks(async () => {
    await writeRow()
    await sealBlock(services.database, hall.hallId, NOW)
    await writeRow()
  })
  expect(await verifyAudit(beside, hall.hallId)).toMatchObject({ blocks: 1, unsealedRows: 1, faults: [] })
})

test('a verification beside commands and a sealer finds no fault', async () => {
  let isWriting = true
  const seal = async () => {
    while (isWriting) await sealBlock(services.database, hall.hallId, NOW)
  }
  const write = async () => {
    for (let row = 0; row < 15; row += 1) await writeRow()
    isWriting = false
  }
  const verify = async () => {
    while (isWriting) expect((await verifyAudit(services.database, hall.hallId)).faults).toEqual([])
  }
  await Promise.all([seal(), write(), verify()])
})
