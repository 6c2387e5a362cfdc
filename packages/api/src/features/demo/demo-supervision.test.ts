import { ALARM_KINDS, shanghaiDayOf } from '@mingchuang/schema'
import { caseReminders } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { findAlarms } from '../supervision/index.ts'
import { DEMO_HALL_ID } from './demo-ids.ts'
import { seedSupervision } from './demo-supervision.ts'
import { seedDemoHall } from './seeding.ts'

/** A Tuesday morning late in the month. */
const NOW = new Date('2026-11-24T02:12:00Z')

let services: TestServices
beforeAll(async () => {
  services = await createTestServices(NOW)
  const stop = new AbortController()
  const seeding = seedDemoHall(services, { signal: stop.signal })
  await seeding.usable
  stop.abort()
  await seeding.complete
}, 120_000)
afterAll(() => services.close())

describe('the present of the demo hall', () => {
  test('has an alarm of every kind, found in its rows, and one that was acknowledged', async () => {
    const alarms = await findAlarms(services, DEMO_HALL_ID, shanghaiDayOf(NOW))
    expect([...new Set(alarms.filter(({ isStanding }) => isStanding).map(({ kind }) => kind))]).toEqual([...ALARM_KINDS])
    expect(alarms.length).toBeLessThan(60)
    expect(alarms.filter(({ acknowledgements }) => acknowledgements.length > 0)).toHaveLength(1)
  })

  test('has reminders that wait, that were answered and that the leader was told of; a second start adds none', async () => {
    const read = () =>
      services.database.rows<{ all: number; answered: number; escalated: number; waiting: number; demanded: number }>(
        sql`select count(*) as all, count(*) filter (where answered_at is not null) as answered,
          count(*) filter (where escalated_at is not null) as escalated, count(*) filter (where answered_at is null) as waiting,
          count(*) filter (where origin = 'staff') as demanded from ${caseReminders} where hall_id = ${DEMO_HALL_ID}`,
      )
    const [counts] = await read()
    for (const count of Object.values(counts ?? {})) expect(count).toBeGreaterThan(0)
    await seedSupervision(services)
    expect(await read()).toEqual([counts])
  })
})
