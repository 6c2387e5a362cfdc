import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import { acceptCase, receiveCase } from '../../features/cases/index.ts'
import { runCommand } from './command.ts'

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services)
})
afterAll(() => services.close())

const context = () => ({ ...services, actor: hall.clerk })

function receive() {
  return runCommand(context(), receiveCase, { itemId: hall.itemId, windowId: hall.windowId, subject: '加装电梯' })
}

describe('a command', () => {
  test('that is repeated while the first is still under way gives every repeat the first one’s result', async () => {
    const received = await receive()
    const input = { caseId: received.caseId, version: 1 }
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => runCommand(context(), acceptCase, input, { requestId: 'accept-once' })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const [events] = await services.database.rows<{ accepted: number }>(
      sql`select count(*)::int as accepted from case_events where case_id = ${received.caseId} and kind = 'accepted'`,
    )
    expect(events).toEqual({ accepted: 1 })
  })

  test('of twelve at once under different request ids wins once, and the others are told of the conflict', async () => {
    const received = await receive()
    const input = { caseId: received.caseId, version: 1 }
    const attempts = await Promise.allSettled(
      Array.from({ length: 12 }, (_, number) => runCommand(context(), acceptCase, input, { requestId: `accept-${number}` })),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const attempt of attempts)
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  test('that was refused leaves no row, no audit row, no counter, no receipt and no poke', async () => {
    const count = async () => {
      const [rows] = await services.database.rows(
        sql`select (select count(*)::int from cases) as cases, (select count(*)::int from case_events) as events,
          (select count(*)::int from audit_rows) as audited, (select sum(accepted)::int from day_counters) as accepted,
          (select count(*)::int from command_receipts) as receipts`,
      )
      return rows
    }
    const received = await receive()
    const before = await count()
    const pokes = services.live.poked.length
    const stale = runCommand(context(), acceptCase, { caseId: received.caseId, version: 7 }, { requestId: 'stale' })
    await expect(stale).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await count()).toEqual(before)
    expect(services.live.poked).toHaveLength(pokes)
  })
})
